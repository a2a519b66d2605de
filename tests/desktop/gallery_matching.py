"""The gallery's pictures of list, data matching and check."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.desktop.flow import Draft, Step, with_opened
from acdesk.desktop.frames import Scrolled
from acdesk.desktop.kept_draft import DraftFile, kept_of
from acdesk.desktop.opened import count_files
from acdesk.desktop.pages.check_page import CheckPage
from acdesk.desktop.pages.list_page import ListPage
from acdesk.desktop.pages.matching_page import MatchingPage
from acdesk.desktop.pages.page import WizardPage
from acdesk.desktop.wizard import Wizard
from acdesk.matching import CustomField
from acdesk.segments import ReadingOptions
from tests.desktop.doubtful import DOUBTFUL

if TYPE_CHECKING:
    from tests.desktop.gallery import Gallery


def shot_at(gallery: Gallery, page: WizardPage, name: str, part: float) -> None:
    """A picture with the page scrolled: 0 is its beginning, 1 its end."""
    bar = page.findChildren(Scrolled)[0].verticalScrollBar()
    gallery.settle()
    bar.setValue(round(bar.maximum() * part))
    gallery.shot(name)
    bar.setValue(0)


def settle(gallery: Gallery, wizard: Wizard) -> None:
    """Until every row was checked anew."""
    gallery.wait(lambda: not wizard.draft.checking)
    gallery.settle()


def list_states(gallery: Gallery, wizard: Wizard) -> None:
    wizard.next()
    gallery.shot("list")
    page = wizard.pages[Step.LIST]
    assert isinstance(page, ListPage)
    page.list_id.setText("3")
    page.automations.setChecked(True)
    for tag in ("vip", "Spring offer 2026"):
        page.tags.edit.line.setText(tag)
        page.tags.edit.line.entered.emit()
    page.tags.column.setCurrentIndex(page.tags.column.count() - 1)
    page.tags.column.picked.emit(None)
    gallery.shot("list-chosen")
    shot_at(gallery, page, "list-chosen-below", 1)
    page.automations.setChecked(False)
    page.tags.column.setCurrentIndex(0)
    page.tags.column.picked.emit(None)
    page.search.setText("Summer 2026")
    gallery.shot("list-not-found")
    page.new_button.click()
    shot_at(gallery, page, "list-new", 0.3)
    page.form.name.setText("Newsletter")
    page.form.make()
    shot_at(gallery, page, "list-new-taken", 0.3)
    page.form.name.setText(f"Summer 2026 {gallery.folder.name}")
    page.form.make()
    gallery.settle()
    gallery.shot("list-made")
    page.list_id.setText("3")


def matching_states(gallery: Gallery, wizard: Wizard) -> None:
    wizard.next()
    page = wizard.pages[Step.MATCHING]
    assert isinstance(page, MatchingPage)
    gallery.shot("matching-checking")
    settle(gallery, wizard)
    gallery.shot("matching")
    shot_at(gallery, page, "matching-to-decide", 1)
    page.preview.tabs.setCurrentIndex(1)
    gallery.shot("matching-not-sent")
    page.table.buttons[0].click()
    gallery.settle()
    gallery.shot("matching-trouble")
    page.preview.tabs.setCurrentIndex(0)
    page.attribute.title.setEditText("Income class")
    page.attribute.source.setCurrentText(page.model.columns[-1])
    gallery.settle()
    gallery.shot("matching-new-field")
    page.attribute.button.click()
    page.attribute.title.setEditText("Klantnummer")
    page.attribute.source.setCurrentText(page.model.columns[0])
    page.attribute.button.click()
    settle(gallery, wizard)
    shot_at(gallery, page, "matching-more-fields", 0.5)
    shot_at(gallery, page, "matching-relate", 1)
    model = page.model
    for row, column in ((0, None), (2, model.rows[1].column)):
        model.setData(model.index(row, 1), column)
    gallery.shot("matching-problems")
    for row in (0, 2):
        suggestion = model.rows[row].suggestion
        model.setData(model.index(row, 1), suggestion.column if suggestion else None)
    settle(gallery, wizard)


def check_states(gallery: Gallery, wizard: Wizard) -> None:
    wizard.change(matching=replace(wizard.draft.matching, fields=wizard.draft.matching.fields[:1]))
    wizard.next()
    gallery.shot("check-busy")
    settle(gallery, wizard)
    gallery.shot("check")
    page = wizard.pages[Step.CHECK]
    assert isinstance(page, CheckPage)
    shot_at(gallery, page, "check-reasons", 0.5)
    shot_at(gallery, page, "check-end", 1)
    page.trial.address.setText("me@example.org")
    page.trial.button.click()
    gallery.shot("check-trial-busy")
    gallery.settle()
    gallery.shot("check-trial-done")
    wizard.ask_to_close()
    gallery.shot("check-leaving")
    wizard.notice.clear()


def doubtful_states(gallery: Gallery, folder: Path) -> None:
    """What can't be known for sure, prepared without a connection; and how an unfinished export is offered."""
    path = folder / "Contacts of the shop.csv"
    path.write_text(DOUBTFUL, encoding="utf-8")
    draft = Draft(offline=True, files=(path,), name="Shop", default_country="NL")
    draft = with_opened(draft, count_files([path], ReadingOptions()))
    fields = (CustomField("Birthday", "Geboren", "date"), CustomField("Loyalty tier", "Loyalty", "dropdown"))
    draft = replace(draft, matching=replace(draft.matching, fields=fields))
    wizard = gallery.window.open_wizard(draft, Step.MATCHING)
    assert wizard is not None
    settle(gallery, wizard)
    gallery.shot("matching-doubtful")
    page = wizard.pages[Step.MATCHING]
    assert isinstance(page, MatchingPage)
    shot_at(gallery, page, "matching-doubtful-to-decide", 1)
    matching = folder / "shop.json"
    matching.write_text(
        '{"acdesk_matching": 1, "fields": {"email": "E-mailadres", "phone": "tel nr"}}', encoding="utf-8"
    )
    page.open_file(str(matching))
    gallery.settle()
    gallery.shot("matching-of-other-columns")
    wizard.change(matching=draft.matching)
    settle(gallery, wizard)
    wizard.next()
    gallery.shot("check-offline")
    gallery.window.show_home()
    kept = gallery.workspace.matchings
    kept.keep(draft.columns, replace(draft.matching, fields=()), path.name)
    again = with_opened(
        Draft(offline=True, files=(path,), name="Shop"), count_files([path], ReadingOptions(), kept.find)
    )
    wizard = gallery.window.open_wizard(again, Step.MATCHING)
    assert wizard is not None
    settle(gallery, wizard)
    gallery.shot("matching-remembered")
    path.unlink()
    wizard.change(plan=None, plan_key=None)
    settle(gallery, wizard)
    gallery.shot("matching-file-gone")
    wizard.next()
    gallery.shot("check-file-gone")
    gallery.window.show_home()
    DraftFile(gallery.workspace.home).write(kept_of(wizard.draft, Step.MATCHING, gallery.desk.clock() - 4000))
    gallery.window.resuming.look()
    gallery.settle()
    gallery.shot("unfinished")
    gallery.press(gallery.window.messages.notice, 1)
