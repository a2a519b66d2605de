"""The consent text in the user's language."""

from __future__ import annotations

from acdesk import resources
from acdesk.connections.connection import CONSENT_TEXT_VERSION


def consent_text(language: str) -> str:
    """The current text; English where there is no translation. Reads the disk."""
    folder = resources() / "consent"
    path = folder / f"{CONSENT_TEXT_VERSION}.{language}.txt"
    if not path.exists():
        path = folder / f"{CONSENT_TEXT_VERSION}.en.txt"
    return path.read_text(encoding="utf-8").strip()
