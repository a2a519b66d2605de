"""`acdesk self-check`: is this installation sound? Also what a bundle is tested with."""

from __future__ import annotations

import secrets
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import click

from acdesk import __version__, resources
from acdesk.cli.answer import Answer, ExitCode
from acdesk.cli.command import verb
from acdesk.cli.fault_words import fault_message
from acdesk.cli.layout import table
from acdesk.cli.session import Session
from acdesk.sentences.faults import Fault, KeyringFault
from acdesk.sentences.translation import LANGUAGES, Translation
from acdesk.sentences.words import sentence

PRACTICE_SPEED = 10.0

State = Literal["ok", "warning", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    state: State
    message: str


def add_self_check_verb(root: click.Group, t: Translation) -> None:
    @verb(root, t, "self-check", t("Check that this installation is sound."))
    def self_check(session: Session) -> Answer:
        checks: dict[str, tuple[str, Callable[[Session], Finding]]] = {
            "qt": (t("Window (Qt)"), _qt),
            "keyring": (t("Keyring"), _keyring),
            "tls": (t("TLS roots"), _tls),
            "database": (t("Database"), _database),
            "resources": (t("Resources"), _resources),
            "practice": (t("Practice account"), _practice),
        }
        found = {key: (title, _looked(check, session)) for key, (title, check) in checks.items()}
        marks = {"ok": t("ok"), "warning": t("note"), "failed": t("FAILED")}
        lines = table([(marks[finding.state], title, finding.message) for title, finding in found.values()])
        sound = all(finding.state != "failed" for _, finding in found.values())
        end = t("This installation is sound.") if sound else t("This installation is not sound.")
        document = {
            "version": __version__,
            "sound": sound,
            "checks": [
                {"check": key, "state": finding.state, "message": finding.message}
                for key, (_, finding) in found.items()
            ],
        }
        return Answer(document, f"{lines}\n\n{end}", code=ExitCode.DONE if sound else ExitCode.REQUEST)


def _looked(check: Callable[[Session], Finding], session: Session) -> Finding:
    try:
        return check(session)
    except Fault as fault:
        return Finding("failed", fault_message(fault, session.t))
    except Exception as error:  # noqa: BLE001  whatever is broken is what is looked for
        return Finding("failed", f"{type(error).__name__}: {error}")


def _qt(session: Session) -> Finding:
    version = session.faces.check_window()
    if version is None:
        # The command line works without it; a bundle promises a window.
        frozen = getattr(sys, "frozen", False)
        return Finding("failed" if frozen else "warning", session.t("not installed: the command line works without it"))
    return Finding("ok", f"Qt {version}")


def _keyring(session: Session) -> Finding:
    from acdesk.connections import KeyStore

    t = session.t
    keys = KeyStore(None)
    try:
        name = keys.backend_name()
        probe, secret = f"self-check-{secrets.token_hex(4)}", secrets.token_hex(16)
        try:
            keys.store(probe, secret)
            kept = keys.read(probe) == secret
        finally:
            keys.forget(probe)
    except KeyringFault as fault:
        state: State = "failed" if fault.code == "keyring.not_kept" else "warning"
        return Finding(state, sentence(fault.code, fault.params, t).what)
    return Finding("ok", name) if kept else Finding("failed", t("{name} does not keep what it is given", name=name))


def _tls(session: Session) -> Finding:
    import ssl

    import truststore

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return Finding("ok", session.t("the system's own certificates"))


def _database(session: Session) -> Finding:
    from acdesk.storage import sqlite_version

    with tempfile.TemporaryDirectory(prefix="acdesk-check-") as folder:
        workspace = session.open_workspace({"ACDESK_HOME": folder})
        try:
            empty = not (workspace.connections.all() or workspace.exports.all() or workspace.runs.all())
        finally:
            workspace.close()
    return Finding("ok" if empty else "failed", "SQLite " + sqlite_version())


def _resources(session: Session) -> Finding:
    from acdesk.connections.connection import CONSENT_TEXT_VERSION

    wanted = ["samples/segment.csv"]
    wanted += [f"consent/{CONSENT_TEXT_VERSION}.{language}.txt" for language in LANGUAGES]
    wanted += [f"translations/{language}/LC_MESSAGES/acdesk.mo" for language in LANGUAGES if language != "en"]
    missing = [name for name in wanted if not (resources() / name).is_file()]
    if missing:
        return Finding("failed", session.t("missing: {names}", names=", ".join(missing)))
    return Finding("ok", session.t("translations, samples and consent texts are there"))


def _practice(session: Session) -> Finding:
    from acdesk.cli.staging import practice_account

    with tempfile.TemporaryDirectory(prefix="acdesk-check-") as folder, practice_account(PRACTICE_SPEED) as account:
        own = {"ACDESK_HOME": folder, "ACDESK_API_KEY": account.key, "ACDESK_SPEED": str(PRACTICE_SPEED)}
        workspace = session.open_workspace(own)
        try:
            lists = len(workspace.connections.connect(account.host, account.key).snapshot.lists)
        finally:
            workspace.close()
    return Finding("ok", session.t.n("answers, with {n} list", "answers, with {n} lists", lists))
