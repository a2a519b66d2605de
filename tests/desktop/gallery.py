"""Every screen and state as a picture, in both themes and all languages.

`python -m tests.desktop.gallery [FOLDER [LOOK…]]`; a look is such as en-light-1024x700, or a part of it: de, dark-1024.

For looking at, page by page. Also names every text that is cut off, and every Alt key that two controls share.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton

from acdesk import resources
from acdesk.desktop.app import make_application
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Step
from acdesk.desktop.jobs import Jobs
from acdesk.desktop.live_runs import LiveRuns
from acdesk.desktop.look import apply_theme
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.segment_page import SegmentPage
from acdesk.desktop.program import translate_qt
from acdesk.desktop.wizard import Wizard
from acdesk.exports import Export
from acdesk.sentences.translation import LANGUAGES, load_translation
from acdesk.workspace import Workspace
from tests.desktop.cut_off import cut_off
from tests.desktop.gallery_matching import check_states, doubtful_states, list_states, matching_states
from tests.desktop.gallery_window import (
    ending_states,
    first_states,
    place_states,
    practice_states,
    result_states,
    run_states,
)
from tests.desktop.mnemonics import doubled
from tests.journeys.practice_account import PracticeAccount, practice_account
from tests.segments.workbooks import Sheet, write_workbook

THEMES = ("light", "dark")
SIZES = (QSize(1024, 700), QSize(1400, 900))
SPEED = 30.0


class Gallery:
    """One window of one look, driven as a user would, photographed on the way."""

    def __init__(self, application: QApplication, folder: Path, home: Path, language: str, size: QSize) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._application = application
        self._number = 0
        self.cut: list[str] = []
        t = load_translation(language, resources() / "translations")
        environ = {"ACDESK_HOME": str(home), "ACDESK_SPEED": str(SPEED)}
        self.workspace = Workspace(environ, clock=time.time, user="sam", language=language)
        self.jobs = Jobs(self._bug)
        self.live = LiveRuns(self.jobs)
        self.desk = Desk(self.workspace, self.jobs, t, self.live, time.time)
        self.window = MainWindow(t)
        self.window.resize(size)
        self.window.show()
        self.window.fill(self.desk)
        self.settle()

    def _bug(self, bug: BaseException) -> None:
        raise bug

    def wait(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError(f"after picture {self._number}")
            self._application.processEvents()
            time.sleep(0.002)
        for _ in range(4):
            self._application.processEvents()

    def settle(self) -> None:
        self.wait(lambda: self.jobs.idle)

    def shot(self, name: str) -> None:
        self._number += 1
        for _ in range(4):
            self._application.processEvents()
        path = self.folder / f"{self._number:02d}-{name}.png"
        self.window.grab().save(str(path))
        self.cut += [f"{path.name}: {text}" for text in (*cut_off(self.window), *doubled(self.window))]

    def press(self, notice: Notice, place: int = 0) -> None:
        [button for button in notice.findChildren(QPushButton) if not button.isHidden()][place].click()
        self.settle()

    def close(self) -> None:
        self.window.show_home()
        self.window.close()
        self.window.deleteLater()
        self.jobs.close()
        self.workspace.close()

    # -- the way through the program

    def take(self, practice: PracticeAccount, segment: Path) -> None:
        """All pictures of this look."""
        first_states(self)
        wizard = self.window.open_wizard()
        assert wizard is not None
        self.settle()
        self.connection(wizard, practice)
        self.segment(wizard, segment)
        list_states(self, wizard)
        matching_states(self, wizard)
        check_states(self, wizard)
        self.run(wizard)
        place_states(self)
        ending_states(self)
        practice_states(self)
        doubtful_states(self, segment.parent)

    def connection(self, wizard: Wizard, practice: PracticeAccount) -> None:
        form = wizard.pages[Step.CONNECTION].form  # type: ignore[attr-defined]
        self.shot("connection")
        form.name.setText("Newsletter account")
        form.host.setText(f"http://{practice.host}/")
        form.key.setText("a wrong key")
        form.agree.setChecked(True)
        form.connect_now()
        self.shot("connection-busy")
        self.settle()
        self.shot("connection-wrong-key")
        form.key.setText(practice.key)
        form.connect_now()
        self.settle()
        self.shot("connection-no-keyring")
        self.press(form.notice)
        self.shot("connection-done")

    def segment(self, wizard: Wizard, segment: Path) -> None:
        wizard.next()
        self.shot("segment-empty")
        page = wizard.pages[Step.SEGMENT]
        page.drop([segment.with_name("Last year.csv")])  # type: ignore[attr-defined]
        self.settle()
        self.shot("segment-not-found")
        page._remove(page._lines[0]) if len(page._lines) > 1 else page._lines[0].edit.clear()  # type: ignore[attr-defined]
        page._look()  # type: ignore[attr-defined]
        page.drop([segment])  # type: ignore[attr-defined]
        self.settle()
        self.shot("segment")
        assert isinstance(page, SegmentPage)
        self.segment_files(page, segment)
        page.choices.button.click()  # type: ignore[attr-defined]
        other = segment.with_name("Autumn, with a rather long name for a file.csv")
        rows = ("Mail;Naam;CreatedOn", "anna@example.org;Anna;2026-01-04", "broken;Bo;2026-01-05;too;many")
        other.write_text("\n".join(rows), encoding="utf-8")
        page.drop([other])  # type: ignore[attr-defined]
        self.settle()
        self.shot("segment-two-files")

    def segment_files(self, page: SegmentPage, segment: Path) -> None:
        """One file after the other, and at the end the first again."""
        choices = page.choices
        choices.button.click()
        self.shot("segment-choices")
        choices.delimiter.setCurrentIndex(choices.delimiter.findData(";"))
        choices.delimiter.activated.emit(0)
        self.settle()
        self.shot("segment-overruled")
        choices.reset()
        self.settle()
        choices.button.click()
        for name, path in segment_files(segment.parent).items():
            page._lines[0].edit.setText(str(path))
            page._look()
            self.settle()
            self.shot(f"segment-{name}")
            if name == "repaired":
                for notice in (page.about.unreadable, page.about.repaired):
                    self.press(notice)
                self.shot("segment-repairs-shown")
        page._lines[0].edit.setText(str(segment))
        page._look()
        self.settle()

    def run(self, wizard: Wizard) -> None:
        draft = wizard.draft
        self.window.show_home()
        run_states(self)
        # Files with other columns take the data matching suggested for each.
        saved = self.workspace.exports.add(dataclasses.replace(draft.export, matching=None))
        self.window.exports.refresh()
        self.settle()
        self.shot("exports-not-run")
        self.window.exports.run(self.window.exports.cards[0])
        self.settle()
        assert self.window.wizard is not None, self.window.exports.cards[0].notice.text
        self.window.wizard.start()
        self.wait(lambda: bool(self.live.all()))
        self.shot("run")
        self.wait(lambda: not self.live.all())
        self.settle()
        self.shot("result")
        result_states(self)
        self.window.show_home()
        self.workspace.exports.add(Export("Prepared on the train", None, None, saved.segments))


def segment_files(folder: Path) -> dict[str, Path]:
    """A file to open for each thing that can be said of one."""
    lines = [f"{at:04d};klant{at}@noordpost.nl;Zoë {at};Utrecht" for at in range(1, 60)]
    lines[7] = "0008;klant8@noordpost.nl"
    lines[17:19] = [f"{line};;" for line in lines[17:19]]
    lines[27] = "0028;klant28@noordpost.nl;Jan;Den Haag;Rotterdam;x"
    lines[40] = ""
    made = {
        "repaired": folder / "Loyalty members.csv",
        "no-header": folder / "Without names.csv",
        "not-one": folder / "Segment.pdf",
        "sheets": folder / "Customers.xlsx",
    }
    text = "\r\n".join(["Members of the loyalty programme", "", "Id;E-mail;First name;Town", *lines, "", "Total 59"])
    made["repaired"].write_bytes(text.encode("cp1252"))
    made["no-header"].write_text("".join(f"{at},a{at}@noordpost.nl,2020-01-{at}\n" for at in range(10, 28)))
    made["not-one"].write_bytes(b"%PDF-1.7\n")
    table = [
        ("Id", "E-mail", "Phone"),
        *((f"{at:04d}", f"klant{at}@noordpost.nl", 31612345600 + at) for at in range(30)),
    ]
    write_workbook(
        made["sheets"], {"Read me": Sheet([("Customers of May",)]), "Customers": Sheet(table), "Former": Sheet(table)}
    )
    return made


def main() -> int:
    root = Path(os.environ.get("ARTIFACTS") or ".build/artifacts")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "gallery"
    shutil.rmtree(folder, ignore_errors=True)
    application = make_application()
    cut: list[str] = []
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="acdesk-gallery-")))
        practice = stack.enter_context(practice_account(scratch / "practice.log", speed=SPEED))
        segment = scratch / "Spring offer.csv"
        shutil.copy(resources() / "samples" / "segment.csv", segment)
        for number, (language, theme, size) in enumerate(itertools.product(LANGUAGES, THEMES, SIZES)):
            name = f"{language}-{theme}-{size.width()}x{size.height()}"
            if sys.argv[2:] and not any(look in name for look in sys.argv[2:]):
                continue
            apply_theme(application, theme)
            translate_qt(application, language)
            gallery = Gallery(application, folder / name, scratch / str(number), language, size)
            gallery.take(practice, segment)
            gallery.close()
            cut += [f"{name}/{text}" for text in gallery.cut]
    for text in cut:
        sys.stdout.write(f"cut off or doubled: {text}\n")
    sys.stdout.write(f"{sum(1 for _ in folder.rglob('*.png'))} pictures in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
