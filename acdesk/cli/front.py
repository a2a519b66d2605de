"""The front of the command line: no traceback gets past it, and every end prints what it should."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from acdesk import resources
from acdesk.cli.answer import Answer, ExitCode, error_document
from acdesk.cli.fault_words import exit_code, fault_lines, fault_message
from acdesk.cli.interruptions import interrupt, interruptions_put_back, on_interruption
from acdesk.cli.session import Faces, Session, Streams
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import load_translation

if TYPE_CHECKING:
    from acdesk.workspace import Workspace


def cli(
    argv: Sequence[str],
    open_workspace: Callable[[Mapping[str, str]], Workspace],
    streams: Streams,
    environ: Mapping[str, str],
    faces: Faces,
    language: str,
) -> int:
    """Do what `argv` (without the program's name) asks for and return the exit code. Raises nothing."""
    t = load_translation(language, resources() / "translations")
    session = Session(t, streams, environ, open_workspace, faces, as_json=wants_json(argv))
    with interruptions_put_back():
        on_interruption(interrupt)
        answer = _answer(argv, session)
        # What there is to say is said whole.
        on_interruption(None)
        code = _print(answer, session)
        if answer.at_once:
            # The run's own thread is still at work; the journal it writes is made for being left at any point.
            os._exit(code)
        with suppress(Exception):  # a fault in tidying up changes nothing of what was said
            session.close()
    return code


def wants_json(argv: Sequence[str]) -> bool:
    """Whether `--json` stands among the options; after `--` it would be a name."""
    words = list(argv)
    return "--json" in (words[: words.index("--")] if "--" in words else words)


def _answer(argv: Sequence[str], session: Session) -> Answer:
    t = session.t
    try:
        if not argv:
            # Without a look at the verbs and what they need, so that the window is there at once.
            from acdesk.cli.window import window_answer

            return window_answer(session)
        from acdesk.cli.verbs import verb_answer

        return verb_answer(argv, session)
    except Fault as fault:
        document = error_document(fault.code, fault_message(fault, t))
        return Answer(document, problems=(fault_lines(fault, t),), code=exit_code(fault))
    except KeyboardInterrupt:
        message = fault_message(Fault("interrupted"), t)
        return Answer(error_document("interrupted", message), problems=(message,), code=ExitCode.STOPPED)
    except BrokenPipeError:
        return Answer({}, code=ExitCode.STOPPED)
    except Exception as error:  # noqa: BLE001  the last stop before the user
        return _bug(error, argv, session)


def _bug(error: Exception, argv: Sequence[str], session: Session) -> Answer:
    from acdesk.cli.bug_log import write_bug
    from acdesk.cli.tree import known_words
    from acdesk.settings import home_folder

    try:
        now = dt.datetime.now(tz=dt.UTC)
        log = str(write_bug(home_folder(session.environ) / "logs", error, argv, known_words(session.t), now))
    except OSError as reason:
        log = f"({reason.strerror})"
    fault = Fault("bug", log=log)
    document = error_document(fault.code, fault_message(fault, session.t))
    return Answer(document, problems=(fault_lines(fault, session.t),), code=ExitCode.BUG)


def _print(answer: Answer, session: Session) -> int:
    for problem in answer.problems:
        session.say(problem)
    text = json.dumps(answer.document, ensure_ascii=False) if session.as_json and answer.document else answer.text
    out = session.streams.out
    try:
        if text:
            out.write(text + "\n")
        out.flush()
    except OSError as error:
        _drop(out)
        if not isinstance(error, BrokenPipeError):  # who reads may go; a full disk is worth a word
            session.say(session.t("The answer can't be written: {why}.", why=error.strerror))
            return int(answer.code or ExitCode.REQUEST)
    finally:
        try:
            session.streams.err.flush()
        except (OSError, ValueError):
            _drop(session.streams.err)
    return int(answer.code)


def _drop(stream: TextIO) -> None:
    """Nobody reads it any more; without this the interpreter would end with an exit code of its own."""
    with suppress(OSError, ValueError), Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), stream.fileno())
