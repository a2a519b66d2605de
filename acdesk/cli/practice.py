"""`acdesk practice`: a practice account in this process."""

from __future__ import annotations

import contextlib
import io

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import verb
from acdesk.cli.session import Session
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation


def add_practice_verb(root: click.Group, t: Translation) -> None:
    # Its options are the practice account's own affair: it knows them, their help and their mistakes.
    own = {"ignore_unknown_options": True, "help_option_names": []}

    @verb(root, t, "practice", t("Serve a practice account. With it everything can be tried on this computer."),
          context_settings=own)  # fmt: skip
    @click.argument("options", nargs=-1, type=click.UNPROCESSED)
    def practice(session: Session, options: tuple[str, ...]) -> Answer:
        from acdesk.practice.options import parse
        from acdesk.practice.server import serve

        said = io.StringIO()
        try:
            with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
                settings = parse(options)
        except SystemExit as ended:
            if not ended.code:
                return Answer({"help": said.getvalue().rstrip()}, said.getvalue().rstrip())
            raise click.UsageError(said.getvalue().strip().rpartition("error: ")[2] + ".") from None
        try:
            serve(settings, lambda line: _announce(session, line))
        except (OSError, OverflowError) as error:  # the latter for a port beyond 65,535
            raise RequestFault("practice.not_started", why=str(error)) from error
        return Answer({})


def _announce(session: Session, line: str) -> None:
    session.streams.out.write(line + "\n")
    session.streams.out.flush()
