"""Settings: language, look, what new exports begin with, and everything acdesk keeps."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from acdesk.desktop.country_box import CountryBox
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft
from acdesk.desktop.frames import Card, bring_into_sight
from acdesk.desktop.home_page import HomePage
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, TINY, body, column, heading, quiet, row
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import LANGUAGES
from acdesk.settings import MOST_PERCENT, THEMES, Settings

LABEL_WIDTH = 190
BOX_WIDTH = 270
USUAL_GUARD = 50.0


class SettingsPage(HomePage):
    """Every choice takes effect and is kept at once."""

    changed = Signal(object)
    """(Settings): the language or the theme is another one, and kept."""
    emptied = Signal()
    """Everything was deleted."""

    def __init__(self, desk: Desk) -> None:
        t = desk.t
        super().__init__(desk, t("Settings"))
        self._settings = Settings()
        self._writing = False
        self._unsaid = False
        """Language or theme changed since the window was last told."""
        self.language = QComboBox()
        self.language.addItem(t("As on this computer"), None)
        for code in LANGUAGES:
            self.language.addItem(_own_name(code), code)
        self.theme = QComboBox()
        for theme, text in zip(THEMES, (t("As on this computer"), t("Light"), t("Dark")), strict=True):
            self.theme.addItem(text, theme)
        look = self._card(t("Appearance"))
        look.addLayout(self._line(t("&Language"), self.language))
        look.addLayout(self._line(t("The&me"), self.theme))

        self.country = CountryBox(desk, t("None"))
        for box in (self.language, self.theme, self.country):
            box.setFixedWidth(BOX_WIDTH)
        self.guard = QCheckBox(t("&Skip a run whose segment grew or shrank by more than"))
        self.percent = QDoubleSpinBox()
        self.percent.setRange(1, MOST_PERCENT)
        self.percent.setDecimals(0)
        self.percent.setSuffix(t("%"))
        self.percent.setValue(USUAL_GUARD)
        self.percent.setMinimumHeight(self.country.sizeHint().height())
        self.percent.setAccessibleName(t("Percentage that a segment may grow or shrink by"))
        exports = self._card(t("New exports"), t("Exports that are saved already keep their own."))
        hint = t("For phone numbers without a country, such as 06 12345678.")
        exports.addLayout(self._line(t("C&ountry"), self.country, hint))
        guard = row(spacing=SMALL)
        guard.addWidget(self.guard)
        guard.addWidget(self.percent)
        guard.addStretch(1)
        exports.addLayout(guard)

        own = self._card(t("Your data"))
        self.place = body(str(desk.workspace.home))
        self.open_button = QPushButton(t("Open &folder"))
        self.export_button = QPushButton(t("Export e&verything …"))
        self.delete_button = QPushButton(t("&Delete everything …"))
        kept = t(
            "Connections, exports and the history are kept in one folder. API keys are in your system's keyring alone."
        )
        own.addWidget(quiet(kept))
        own.addWidget(self.place)
        buttons = row(spacing=SMALL)
        for button in (self.open_button, self.export_button, self.delete_button):
            button.setAccessibleName(button.text().replace("&", "").removesuffix(" …"))
            buttons.addWidget(button)
        buttons.addStretch(1)
        own.addLayout(buttons)
        self.own_notice = Notice()
        own.addWidget(self.own_notice)
        self.sure = QCheckBox(t("&Yes, delete all of it"))
        self.really_button = QPushButton(t("Delete now"))
        self._asking = QWidget()
        asking = row(spacing=MEDIUM, parent=self._asking)
        for widget in (self.sure, self.really_button):
            asking.addWidget(widget)
        keep = QPushButton(t("Keep everything"))
        keep.clicked.connect(self._keep)
        asking.addWidget(keep)
        asking.addStretch(1)
        own.addWidget(self._asking)
        self._asking.hide()
        self.column.addStretch(1)

        self.language.activated.connect(self._chosen)
        self.theme.activated.connect(self._chosen)
        self.country.activated.connect(self._chosen)
        self.guard.toggled.connect(self._chosen)
        self.percent.valueChanged.connect(self._chosen)
        self.open_button.clicked.connect(self._open_folder)
        self.export_button.clicked.connect(self._ask_where)
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.sure.toggled.connect(self.really_button.setEnabled)
        self.really_button.clicked.connect(self._delete)
        self.refresh()

    def new_draft(self, taken_names: frozenset[str]) -> Draft:
        """An empty draft with what new exports begin with."""
        settings = self._settings
        return Draft(taken_names=taken_names, default_country=settings.default_country, guard=settings.guard)

    def refresh(self) -> None:
        file, before = self._desk.workspace.settings, self._settings

        def read(settings: Settings) -> None:
            # What was chosen meanwhile counts, not what stood in the file before.
            if self._settings is before and not self._writing:
                self._show(settings)

        self._desk.jobs.start(file.read, read, self._failed, owner=self)

    # -- laying out

    def _card(self, text: str, note: str = "") -> QVBoxLayout:
        card = Card()
        inside = column(spacing=MEDIUM, margins=LARGE, parent=card)
        inside.addWidget(heading(text))
        if note:
            inside.addWidget(quiet(note))
        self.column.addWidget(card)
        return inside

    def _line(self, text: str, control: QWidget, hint: str = "") -> QVBoxLayout:
        """A label at the left, its control beside it."""
        label = QLabel(text)
        label.setBuddy(control)
        label.setMinimumWidth(LABEL_WIDTH)
        name = text.replace("&", "")
        control.setAccessibleName(name)
        # Many screen readers call a combo box by its value; the description says what it is for.
        control.setAccessibleDescription(f"{name}. {hint}".strip() if hint else name)
        across = row(spacing=MEDIUM)
        across.addWidget(label)
        across.addWidget(control)
        across.addStretch(1)
        stack = column(spacing=TINY)
        stack.addLayout(across)
        if hint:
            under = row(spacing=0)
            under.addSpacing(LABEL_WIDTH + MEDIUM)
            under.addWidget(quiet(hint), 1)
            stack.addLayout(under)
        return stack

    # -- choosing

    def _show(self, settings: Settings) -> None:
        self._settings = settings
        for box, value in ((self.language, settings.language), (self.theme, settings.theme)):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(value)))
        self.country.choose(settings.default_country)
        with QSignalBlocker(self.guard), QSignalBlocker(self.percent):
            self.guard.setChecked(settings.guard is not None)
            if settings.guard is not None:
                self.percent.setValue(settings.guard)
        self.percent.setEnabled(self.guard.isChecked())

    def _chosen(self) -> None:
        before = self._settings
        settings = self._settings = dataclasses.replace(
            before,
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            default_country=self.country.code,
            guard=self.percent.value() if self.guard.isChecked() else None,
        )
        self.percent.setEnabled(self.guard.isChecked())
        self._unsaid |= (before.language, before.theme) != (settings.language, settings.theme)
        self._write()

    def _write(self) -> None:
        """One at a time, so that the last choice is what stays."""
        if self._writing:
            return
        self._writing = True
        file, settings = self._desk.workspace.settings, self._settings

        def written(_none: None) -> None:
            self._writing = False
            if self._settings != settings:
                self._write()
            elif self._unsaid:
                self._unsaid = False
                self.changed.emit(settings)

        self._desk.jobs.start(lambda: file.write(settings), written, self._failed, owner=self)

    def _failed(self, fault: Fault) -> None:
        self._writing = False
        self.notice.say("error", *fault_words(fault, self._t))

    # -- everything

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.workspace.home)))

    def _ask_where(self) -> None:
        offered = str(Path.home() / "acdesk.zip")
        dialog = QFileDialog(self, self._t("Export everything"), offered, "ZIP (*.zip)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(self.write_everything)
        dialog.open()

    def write_everything(self, name: str) -> None:
        """To the zip file `name`, and say so."""
        from acdesk.own_data import write_everything

        t, workspace = self._t, self._desk.workspace
        more = t("It holds your settings, connections, exports and history as readable files, and no API key.")
        self._desk.jobs.start(
            lambda: write_everything(workspace, Path(name)),
            lambda _none: self.own_notice.say("done", t("{file} is written.", file=name), more),
            self._failed_with_data,
            owner=self,
        )

    def _ask_to_delete(self) -> None:
        t = self._t
        self.own_notice.say(
            "warning",
            t("Delete everything that acdesk keeps?"),
            t(
                "All connections with their API keys, all exports, the whole history and these settings are deleted "
                "from this computer for good. Your segment files stay, and nothing changes in ActiveCampaign."
            ),
        )
        self.sure.setChecked(False)
        self.really_button.setEnabled(False)
        self._asking.show()
        bring_into_sight(self._asking)
        self.delete_button.setEnabled(False)
        self.sure.setFocus()

    def _keep(self) -> None:
        self._asking.hide()
        self.own_notice.clear()
        self.delete_button.setEnabled(True)
        self.delete_button.setFocus()

    def _delete(self) -> None:
        from acdesk.own_data import delete_everything

        workspace = self._desk.workspace
        self._asking.hide()
        self.own_notice.say("info", self._t("Deleting …"))
        self._desk.jobs.start(
            lambda: delete_everything(workspace), lambda _none: self.emptied.emit(), self._failed_with_data, owner=self
        )

    def _failed_with_data(self, fault: Fault) -> None:
        self.delete_button.setEnabled(True)
        self.own_notice.say("error", *fault_words(fault, self._t))


def _own_name(code: str) -> str:
    """A language as its speakers call it."""
    from babel import Locale

    name = Locale.parse(code).get_display_name(code)
    return (name or code)[:1].upper() + (name or code)[1:]
