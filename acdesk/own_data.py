"""Everything acdesk keeps of its user: to take away, and to delete."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from acdesk.connections import Connection
from acdesk.exports import Export
from acdesk.runs import RunReport
from acdesk.sentences.faults import KeyringFault, RequestFault, StorageFault
from acdesk.settings import FILE as SETTINGS
from acdesk.workspace import DATABASE, Workspace

OWN_NAMES = ("spool", "locks", "logs", "draft.json")
_NO_KEYRING = ("keyring.absent", "keyring.plain_text")


def write_everything(workspace: Workspace, path: Path) -> None:
    """A zip of readable JSON files: settings, connections, exports, history. No API key, no customer's data.

    Written whole or not at all. Raises RequestFault "own_data.not_written" (file, detail), StorageFault.
    """
    documents: dict[str, Any] = {
        "settings.json": dataclasses.asdict(workspace.settings.read()),
        "connections.json": [_connection(one) for one in workspace.connections.all()],
        "exports.json": [_export(one) for one in workspace.exports.all()],
        "history.json": [_run(one) for one in workspace.runs.all()],
    }
    unfinished = path.with_name(f".{path.name}.part")
    try:
        try:
            with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, document in documents.items():
                    archive.writestr(name, json.dumps(document, ensure_ascii=False, indent=2, default=str))
            unfinished.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise RequestFault("own_data.not_written", file=str(path), detail=error.strerror or "") from error


def delete_everything(workspace: Workspace) -> None:
    """Keys, connections, exports, history and settings; the workspace is closed for good.

    Only what is acdesk's own goes, whatever else lies in the folder. Raises RequestFault "own_data.running" while a run
    goes on in any acdesk, KeyringFault where a key can't be deleted (nothing is deleted then), and StorageFault.
    """
    going_on = [run for run in workspace.runs.all() if run.status == "running"]
    if going_on:
        raise RequestFault("own_data.running", count=len(going_on))
    for connection in workspace.connections.all():
        try:
            workspace.keys.forget(connection.id)
        except KeyringFault as fault:
            # Where there is no keyring there is no key.
            if fault.code not in _NO_KEYRING:
                raise
    home = workspace.home
    workspace.close()
    for found in _own_files(home):
        try:
            if found.is_dir() and not found.is_symlink():
                shutil.rmtree(found)
            else:
                found.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise StorageFault("own_data.not_deleted", path=str(found)) from error
    with contextlib.suppress(OSError):
        home.rmdir()


def _own_files(home: Path) -> Sequence[Path]:
    stem = Path(DATABASE).stem
    try:
        names = sorted(path.name for path in home.iterdir())
    except OSError:
        return ()
    own = (name for name in names if name in OWN_NAMES or name == SETTINGS or name.startswith(f"{stem}."))
    return [home / name for name in own]


def _connection(one: Connection) -> dict[str, Any]:
    return {
        "name": one.name,
        "host": one.host,
        "connected_as": one.account_user,
        "agreed": {"at": one.consent.at, "by": one.consent.user, "text": one.consent.text_version},
        "lists": {str(known.id): known.name for known in one.snapshot.lists} if one.snapshot else {},
    }


def _export(one: Export) -> dict[str, Any]:
    document = dataclasses.asdict(one)
    return {**document, "segments": [str(path) for path in one.segments]}


def _run(one: RunReport) -> dict[str, Any]:
    files = [{"file": str(facts.path), "rows": facts.rows, "sha256": facts.sha256} for facts in one.files]
    return {**dataclasses.asdict(dataclasses.replace(one, files=())), "files": files}
