"""Words for the codes of connections."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {}
