"""Wizard page 4: which column feeds which contact field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from acdesk.desktop.attribute_form import AttributeForm
from acdesk.desktop.beside_or_below import BesideOrBelow
from acdesk.desktop.column_trouble import ColumnTrouble, trouble_of
from acdesk.desktop.contact_preview import ContactPreview
from acdesk.desktop.country_box import CountryBox
from acdesk.desktop.decision_panel import DecisionPanel
from acdesk.desktop.decisions import decided, decisions_of
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft, Step, blocked
from acdesk.desktop.matching_files import ReadMatching, open_matching
from acdesk.desktop.matching_model import MatchingModel
from acdesk.desktop.matching_rows import with_field
from acdesk.desktop.matching_table import MatchingTable
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.phrases import age, fault_words
from acdesk.desktop.texts import SMALL, TINY, column, quiet, row, strong
from acdesk.matching import DataMatching, FieldKind, matching_of, write_matching
from acdesk.sentences.faults import Fault

MAIN_WIDTH, PREVIEW_WIDTH = 744, 360
"""Logical pixels; together they are there from a window of about 1330 on."""


class MatchingPage(WizardPage):
    """Suggestions are filled in; the user looks and corrects, and sees at once what comes of it."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change) -> None:
        t = desk.t
        super().__init__(
            desk, draft, change, t("Data matching"), t("Which column of the file fills which field of the contact?")
        )
        self._build_head()
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.model = MatchingModel(t, self)
        self.table = MatchingTable(t, self.model)
        self.column.addWidget(self.table)
        self.attribute = AttributeForm(t)
        self.column.addWidget(self.attribute)
        self.decisions = DecisionPanel()
        self._deciding = strong(t("To decide"))
        self.column.addWidget(self._deciding)
        self.column.addWidget(self.decisions)
        self._build_country()
        self.column.addStretch(1)

        self.preview = ContactPreview(t)
        self.areas = BesideOrBelow(self.scrolled, self.preview, least_main=MAIN_WIDTH, least_second=PREVIEW_WIDTH)
        self.areas.turned.connect(self.preview.stand)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.areas)

        self.model.chosen.connect(lambda: self._use(self.model.matching, shown=True))
        self.table.asked.connect(self._show_trouble)
        self.preview.left.connect(self.preview.forget_trouble)
        self.decisions.decided.connect(self._decide)
        self.attribute.added.connect(self._add)
        self.attribute.chosen.connect(self._suggest_kind)

    def _build_head(self) -> None:
        """Beside the sentence under the title: what concerns the whole matching."""
        t = self._t
        self.open_button = QPushButton(t("&Open matching …"))
        self.open_button.setAccessibleName(t("Open matching"))
        self.open_button.setToolTip(t("Use a matching that was saved in a file"))
        self.keep_button = QPushButton(t("Sa&ve matching …"))
        self.keep_button.setAccessibleName(t("Save matching"))
        self.keep_button.setToolTip(t("Keep this matching in a file, for others or for later"))
        head = row(spacing=SMALL)
        self.column.removeWidget(self.intro)
        head.addWidget(self.intro, 1)
        self.used_note = quiet()
        self.forget_button = QPushButton(t("For&get it"))
        self.forget_button.setAccessibleDescription(t("Suggests anew, and remembers nothing for these columns"))
        head.insertWidget(1, self.used_note, 1)
        for button in (self.forget_button, self.open_button, self.keep_button):
            head.addWidget(button)
        self.column.insertLayout(1, head)
        self.open_button.clicked.connect(self._ask_what)
        self.keep_button.clicked.connect(self._ask_where)
        self.forget_button.clicked.connect(self._forget)

    def _build_country(self) -> None:
        t = self._t
        self.country_line = QWidget()
        stack = column(spacing=TINY, parent=self.country_line)
        label = QLabel(t("&Phone numbers without a country code are from"))
        self.country = CountryBox(self._desk, t("– leave them as they are –"))
        self.country.setAccessibleName(t("Country of phone numbers"))
        self.country.setAccessibleDescription(t("Country of phone numbers"))
        label.setBuddy(self.country)
        self.country_note = quiet()
        stack.addWidget(label)
        stack.addWidget(self.country, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addWidget(self.country_note)
        self.column.addWidget(self.country_line)
        self.country.activated.connect(lambda _place: self._change(default_country=self.country.code))

    # -- showing

    def get_ready(self) -> None:
        self._show(self._draft().matching)
        super().get_ready()

    def enter(self) -> None:
        draft = self._draft()
        self.preview.forget_trouble()
        self._say_headers(draft)
        self._show(draft.matching)
        self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.table.choices[0] if self.table.choices else None

    def refresh(self) -> None:
        """What the check found, or that it goes on."""
        draft = self._draft()
        if draft.checked:
            self.model.show_checks(draft.preview.columns)
        why = blocked(Step.MATCHING, draft)
        fault = draft.check_fault
        if fault is not None:
            again = (self._t("&Check again"), self._check_again)
            self.notice.say("error", *fault_words(fault, self._t), again, announce=False)
        self.preview.show_draft(draft, self._t(why) if why else "")
        asked = self.preview.asked_column
        if asked is not None and draft.checked:
            self._show_trouble(asked)
        self._show_decisions()

    def _check_again(self) -> None:
        self._say_headers(self._draft())
        self._change(check_fault=None, plan=None, plan_key=None)

    def _show(self, matching: DataMatching) -> None:
        draft = self._draft()
        fields = draft.snapshot.fields if draft.snapshot else None
        opened = draft.opened[0] if draft.opened else None
        self.model.show_matching(matching, opened, fields)
        self._around()

    def _around(self) -> None:
        """What stands around the table, for the matching as it is."""
        draft = self._draft()
        fields = draft.snapshot.fields if draft.snapshot else None
        self.attribute.show_state(draft.matching, draft.columns, fields)
        self._show_decisions()
        remembered = draft.opened[0].remembered if draft.opened else None
        same = remembered is not None and remembered.matching == draft.matching
        self.used_note.setVisible(same)
        self.forget_button.setVisible(same)
        self.intro.setVisible(not same)
        if remembered is not None:
            ago = age(max(0.0, self._desk.clock() - remembered.used_at), self._t)
            self.used_note.setText(
                self._t(
                    "As you matched it for {file} {ago}, which had the same columns.", file=remembered.file, ago=ago
                )
            )
        self.preview.show_draft(draft, self._t(why) if (why := blocked(Step.MATCHING, draft)) else "")

    def _show_decisions(self) -> None:
        draft, t = self._draft(), self._t
        self.decisions.show_decisions(decisions_of(draft, t))
        national = draft.preview.national_phones if draft.plan is not None else 0
        wanted = draft.matching.phone is not None and bool(national or draft.default_country)
        self.country_line.setVisible(wanted)
        self._deciding.setVisible(wanted or bool(self.decisions.lines))
        self.country.choose(draft.default_country)
        if not national:
            self.country_note.setText(t("Every number has its country code."))
        elif draft.default_country is None:
            self.country_note.setText(t.n("{n} number is sent as typed.", "{n} numbers are sent as typed.", national))
        else:
            self.country_note.setText(
                t.n("{n} number doesn't fit, and is sent so.", "{n} numbers don't fit, and are sent so.", national)
            )

    def _say_headers(self, draft: Draft) -> None:
        others = [one.facts.path.name for one in draft.opened[1:] if one.columns != draft.columns]
        if not others:
            self.notice.clear()
            return
        self.notice.say(
            "info",
            self._t("Some files have other columns"),
            self._t(
                "The table shows {first}. In {others} the fields are matched by that file's own headers.",
                first=draft.opened[0].facts.path.name,
                others=self._t(", ").join(others[:3]) + (" …" if len(others) > 3 else ""),
            ),
            announce=False,
        )

    # -- changing

    def _use(self, matching: DataMatching, *, shown: bool = False) -> None:
        """Take over a matching; `shown`: the table has it already."""
        if self._draft().check_fault is not None:
            self._say_headers(self._draft())
        self._change(matching=matching)
        if shown:
            self._around()
        else:
            self._show(matching)

    def _add(self, title: str, source: str, kind: FieldKind | None) -> None:
        self._use(with_field(self._draft().matching, title, source, kind))

    def _decide(self, key: str, value: object) -> None:
        fields = dict(decided(self._draft(), key, value))
        matching = fields.pop("matching", None)
        if fields:
            self._change(**fields)
            self._show_decisions()
        if isinstance(matching, DataMatching):
            self._use(matching)

    def _suggest_kind(self, source: str) -> None:
        """Of a column, from its values, in the background."""
        draft = self._draft()
        if draft.plan is None or source not in draft.columns:
            return
        segment = draft.plan.segments[0]

        def look() -> FieldKind:
            from acdesk.contacts.new_fields import suggested_kind

            return suggested_kind(segment, source)

        self._desk.jobs.start(
            look, lambda kind: self.attribute.suggest_kind(source, kind), lambda _fault: None, owner=self
        )

    def _show_trouble(self, source: str) -> None:
        """What of a column can't be sent, in the preview."""
        draft, t = self._draft(), self._t
        plan = draft.plan
        if plan is None:
            return
        self._desk.jobs.start(lambda: trouble_of(plan, source, t), self._troubled, self._failed, owner=self)

    def _troubled(self, trouble: ColumnTrouble) -> None:
        if self.isVisible():
            self.preview.show_trouble(trouble)

    def _failed(self, fault: Fault) -> None:
        self.notice.say("error", *fault_words(fault, self._t))

    # -- remembered matchings and files

    def _forget(self) -> None:
        opened = self._draft().opened
        remembered = opened[0].remembered if opened else None
        if remembered is None:
            return
        matchings = self._desk.workspace.matchings
        self._desk.jobs.start(
            lambda: matchings.forget(remembered.id), lambda _none: self._forgotten(), self._failed, owner=self
        )

    def _forgotten(self) -> None:
        first, *others = self._draft().opened
        fresh = replace(first, remembered=None)
        self._change(opened=(fresh, *others))
        self._use(matching_of(fresh.suggestions))

    def _ask_what(self) -> None:
        dialog = QFileDialog(self, self._t("Open matching"), "", self._t("Matching files") + " (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    def open_file(self, name: str) -> None:
        """Use the matching of a file."""
        columns = self._draft().columns
        self._desk.jobs.start(lambda: open_matching(Path(name), columns), self._opened, self._failed, owner=self)

    def _opened(self, read: ReadMatching) -> None:
        t = self._t
        self._use(read.matching)
        if not read.missing:
            self.notice.say("done", t("{file} is used.", file=read.path.name))
            return
        missing = t.quoted(*read.missing)
        self.notice.say(
            "warning",
            t("{file} was made for other columns.", file=read.path.name),
            t("This segment has no {columns}. Choose others for these fields in the table.", columns=missing),
        )

    def _ask_where(self) -> None:
        draft = self._draft()
        first = draft.files[0] if draft.files else Path("matching")
        dialog = QFileDialog(
            self,
            self._t("Save matching"),
            str(first.with_name(f"{first.stem} matching.json")),
            self._t("Matching files") + " (*.json)",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.write_file)
        dialog.open()

    def write_file(self, name: str) -> None:
        """Keep the matching in a file."""
        matching = self._draft().matching
        self._desk.jobs.start(
            lambda: write_matching(Path(name), matching),
            lambda _none: self.notice.say("done", self._t("The matching was saved."), name),
            self._failed,
            owner=self,
        )
