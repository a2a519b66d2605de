"""A tiny window with one of each, to show that the harness can see and do what the journeys need."""

from __future__ import annotations

import os
import sys

import keyring
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)


class SampleWindow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sample window")
        self.name = QLineEdit()
        self.secret = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.country = QComboBox()
        self.country.addItems(["Nederland", "België", "日本"])
        self.agree = QCheckBox("I &agree")
        self.greet = QPushButton("&Greet")
        self.greet.setEnabled(False)
        self.answer = QLabel("Nothing yet")
        self.progress = QProgressBar(value=25)
        self.progress.setAccessibleName("Progress")
        self.table = QTableWidget(2000, 3)
        self.table.setAccessibleName("Rows")
        self.table.setItem(0, 0, QTableWidgetItem("浜崎 あゆみ"))
        layout = QFormLayout(self)
        layout.addRow("&Display name:", self.name)
        layout.addRow("API &key:", self.secret)
        layout.addRow("&Country:", self.country)
        for widget in (self.agree, self.greet, self.answer, self.progress, self.table):
            layout.addRow(widget)
        self.agree.toggled.connect(self.greet.setEnabled)
        self.greet.clicked.connect(self.say)

    def say(self) -> None:
        keyring.set_password("acdesk sample", self.name.text(), self.secret.text())
        self.answer.setText(f"Hello {self.name.text()} from {self.country.currentText()}")


if __name__ == "__main__":
    application = QApplication(sys.argv)
    if os.environ.get("ACDESK_THEME") == "dark":
        application.setPalette(QPalette(QColor("#2a2b2e")))
    window = SampleWindow()
    window.show()
    sys.exit(application.exec())
