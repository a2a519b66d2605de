"""Words as the window says them."""

from __future__ import annotations

from acdesk.desktop.phrases import code_words
from acdesk.sentences.translation import Translation


def test_options_of_the_command_line_are_left_out(t: Translation) -> None:
    where = {"n": 2, "column": "Born", "file": "a.csv", "row": 2, "field": "Birthday"}
    _what, more = code_words("field.date_order", where, t)
    assert "--" not in more
    assert "Choose which it is; until then" in more


def test_a_code_without_words_is_shown_rather_than_hidden(t: Translation) -> None:
    assert code_words("no.such_code", {}, t) == ("no.such_code", "")
