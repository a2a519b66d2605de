"""An export that is being made, kept in the home folder so that a crash or a power cut loses nothing. No Qt here.

Paths and choices only: no key, and no cell of a segment (but the value of a filter, which is one choice of few).
"""

from __future__ import annotations

import json
import os
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from acdesk.connections import Connection
from acdesk.desktop.flow import Draft, Step, draft_of, resume_step, with_opened
from acdesk.desktop.opened import open_files
from acdesk.exports import Export
from acdesk.exports.definition import from_json, to_json
from acdesk.sentences.faults import Fault
from acdesk.workspace import Workspace

FILE = "draft.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What was entered, and where."""

    at: float
    """Seconds since 1970."""
    step: Step
    export: Export
    """`id` is "" for one that was never saved."""
    list_text: str
    offline: bool


def kept_of(draft: Draft, step: Step, at: float) -> KeptDraft:
    return KeptDraft(at, step, draft.export, draft.list_text, draft.offline)


class DraftFile:
    """Of one wizard: after `forget` it writes no more. Any thread; never raises: losing a draft is no disaster."""

    def __init__(self, home: Path) -> None:
        self._path = home / FILE
        self._lock = threading.Lock()
        self._over = False

    def write(self, kept: KeptDraft) -> None:
        """Written whole or not at all."""
        document = {
            "version": VERSION,
            "at": kept.at,
            "step": kept.step.name,
            "id": kept.export.id,
            "name": kept.export.name,
            "connection": kept.export.connection_id,
            "list": kept.list_text,
            "offline": kept.offline,
            "export": json.loads(to_json(kept.export)),
        }
        with self._lock, suppress(OSError):
            if not self._over:
                self._replace(json.dumps(document, ensure_ascii=False))

    def read(self) -> KeptDraft | None:
        """None where there is none, or one that can't be understood."""
        try:
            document: dict[str, Any] = json.loads(self._path.read_text(encoding="utf-8"))
            if document["version"] != VERSION:
                return None
            return KeptDraft(
                float(document["at"]),
                Step[document["step"]],
                from_json(document["id"], document["name"], document["connection"], json.dumps(document["export"])),
                str(document["list"]),
                bool(document["offline"]),
            )
        except (OSError, ValueError, KeyError, TypeError, Fault):
            return None

    def forget(self) -> None:
        """It was saved, sent or given up."""
        with self._lock, suppress(OSError):
            self._over = True
            self._path.unlink(missing_ok=True)

    def _replace(self, text: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=".draft-", dir=self._path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self._path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise


def take_up(kept: KeptDraft, workspace: Workspace) -> tuple[Draft, Step]:
    """The draft with its files opened as far as they can be, and the page to go on at. Reads disk."""
    connections = {one.id: one for one in workspace.connections.all()}
    saved = {one.id: one for one in workspace.exports.all()}
    names = frozenset(one.name for one in saved.values())
    draft = _draft(kept, connections.get(kept.export.connection_id or ""), saved.get(kept.export.id), names)
    if draft.files:
        with suppress(Fault):
            draft = with_opened(draft, open_files(draft.files, draft.reading, workspace.matchings.find))
    return draft, min(kept.step, Step.CHECK, resume_step(draft))


def _draft(kept: KeptDraft, connection: Connection | None, saved: Export | None, names: frozenset[str]) -> Draft:
    export = kept.export if saved is not None else replace(kept.export, id="")
    draft = draft_of(export, connection, names)
    return replace(draft, saved=saved, list_text=kept.list_text, offline=kept.offline and connection is None)
