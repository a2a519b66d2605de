"""What the user chose for all of acdesk: one small readable file in the folder of acdesk's own files."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from acdesk.sentences.faults import StorageFault

Theme = Literal["system", "light", "dark"]

FILE = "settings.json"
VERSION = 1
THEMES: tuple[Theme, ...] = ("system", "light", "dark")
MOST_PERCENT = 1000.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Standard: as the system has it, and nothing assumed."""

    language: str | None = None
    """Two letters; None for the system's own."""
    theme: Theme = "system"
    default_country: str | None = None
    """ISO 3166 two-letter code that new exports start with, for phone numbers whose country no column says."""
    guard: float | None = None
    """Percentage that new exports start with: a run is skipped where the segment grew or shrank by more."""


class SettingsFile:
    """Reads whatever is there: what is missing, unknown or damaged counts as not chosen."""

    def __init__(self, home: Path) -> None:
        self.path = home / FILE

    def read(self) -> Settings:
        """Never raises: a window without settings is better than none."""
        return _settings_of(self._document())

    def write(self, settings: Settings) -> None:
        """Written whole or not at all; what a newer acdesk put there stays. Raises StorageFault."""
        import tempfile

        document = {**self._document(), "version": VERSION, **asdict(settings)}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(prefix=".settings-", dir=self.path.parent)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(document, file, ensure_ascii=False, indent=2)
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(self.path)
            except BaseException:
                with suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise StorageFault("storage.not_writable", path=str(self.path)) from error

    def _document(self) -> dict[str, Any]:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def home_folder(environ: Mapping[str, str]) -> Path:
    """Where acdesk keeps its own files; not created yet."""
    if environ.get("ACDESK_HOME"):
        return Path(environ["ACDESK_HOME"]).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("acdesk", appauthor=False)


def _settings_of(document: Mapping[str, Any]) -> Settings:
    theme: Theme = next((theme for theme in THEMES if theme == document.get("theme")), "system")
    return Settings(
        language=_letters(document.get("language"), str.lower),
        theme=theme,
        default_country=_letters(document.get("default_country"), str.upper),
        guard=_percent(document.get("guard")),
    )


def _letters(found: object, cased: Any) -> str | None:
    """Two ASCII letters, or None."""
    if isinstance(found, str) and len(found) == 2 and found.isascii() and found.isalpha():
        return str(cased(found))
    return None


def _percent(found: object) -> float | None:
    if isinstance(found, bool) or not isinstance(found, (int, float)) or not 0 < found <= MOST_PERCENT:
        return None
    return float(found)
