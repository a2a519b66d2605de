"""The catalogues say everything the program says, and nothing it no longer says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages import Catalog, Message

from tests.conftest import ROOT, load_script

translations = load_script("packaging/translations.py")
TEMPLATE: Catalog = translations.extract(ROOT / "acdesk")
CATALOGUES = sorted((ROOT / "resources" / "translations").glob("*/LC_MESSAGES/acdesk.po"))
PLACEHOLDER = re.compile(r"\{\w+\}")


def texts(catalogue: Catalog) -> dict[str, Message]:
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message for message in catalogue if message.id
    }


def forms(string: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [string or ""] if isinstance(string, str | None) else list(string)


def test_there_is_dutch() -> None:
    assert "nl" in [path.parent.parent.name for path in CATALOGUES]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
class TestCatalogue:
    def test_it_holds_the_texts_of_the_source_and_no_others(self, path: Path) -> None:
        catalogue: Catalog = translations.read(path)
        here, there = set(texts(catalogue)), set(texts(TEMPLATE))
        assert sorted(there - here) == [], "missing: make translations"
        assert sorted(here - there) == [], "no longer in the source: make translations"
        assert list(catalogue.obsolete) == []

    def test_every_text_is_translated(self, path: Path) -> None:
        catalogue: Catalog = translations.read(path)
        assert [message.id for message in texts(catalogue).values() if not translations.translated(message)] == []
        assert [message.id for message in texts(catalogue).values() if message.fuzzy] == []

    def test_plurals_have_every_form(self, path: Path) -> None:
        catalogue: Catalog = translations.read(path)
        plural = [message for message in texts(catalogue).values() if message.pluralizable]
        assert [message.id for message in plural if len(forms(message.string)) != catalogue.num_plurals] == []

    def test_placeholders_are_the_same(self, path: Path) -> None:
        wrong = []
        for message in texts(translations.read(path)).values():
            source = forms(message.id if isinstance(message.id, str) else list(message.id))
            # A singular may do without the number.
            wanted = [set(PLACEHOLDER.findall(form)) for form in source]
            wrong += [text for text in forms(message.string) if text and set(PLACEHOLDER.findall(text)) not in wanted]
        assert wrong == []

    def test_mnemonics_and_ends_are_kept(self, path: Path) -> None:
        """A button keeps its Alt key, a label its colon, an open dialog its dots."""
        wrong = []
        for message in texts(translations.read(path)).values():
            source = forms(message.id if isinstance(message.id, str) else list(message.id))[-1]
            for text in forms(message.string):
                same_end = all(source.endswith(end) == text.endswith(end) for end in (":", "…"))
                same_key = bool(re.search(r"&\w", source)) == bool(re.search(r"&\w", text))
                if text and not (same_end and same_key):
                    wrong.append((source, text))
        assert wrong == []
