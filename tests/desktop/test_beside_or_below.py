"""The preview of the matching stands beside it where there is width, and below it where there isn't."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from acdesk.desktop.beside_or_below import BesideOrBelow


def test_it_turns_with_the_width(qapp: QApplication, qtbot: QtBot) -> None:
    turned: list[bool] = []
    areas = BesideOrBelow(QWidget(), QWidget(), least_main=700, least_second=300)
    areas.turned.connect(turned.append)
    qtbot.addWidget(areas)
    areas.show()
    for width, beside in ((900, False), (1000, True), (1300, True), (999, False)):
        areas.resize(width, 600)
        qapp.processEvents()
        assert areas.beside is beside
        if beside:
            main, second = areas.sizes()
            assert main >= 700 - 1
            assert second >= 300 - 1
            assert main + second >= width - 2
    assert turned == [True, False]


def test_what_the_user_moved_stays_while_the_width_does(qapp: QApplication, qtbot: QtBot) -> None:
    areas = BesideOrBelow(QWidget(), QWidget(), least_main=700, least_second=300)
    qtbot.addWidget(areas)
    areas.resize(1200, 600)
    areas.show()
    areas.setSizes([600, 599])
    areas.resize(1200, 500)
    qapp.processEvents()
    assert areas.sizes()[0] == 600
