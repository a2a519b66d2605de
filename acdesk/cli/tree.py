"""The whole command tree, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator

import click

from acdesk import __version__
from acdesk.cli.account import add_account_verbs
from acdesk.cli.answer import Answer
from acdesk.cli.check import add_check_verb
from acdesk.cli.command import Noun
from acdesk.cli.connection import add_connection_verbs
from acdesk.cli.demo import add_demo_verb
from acdesk.cli.export import add_export_verbs
from acdesk.cli.history import add_history_verbs
from acdesk.cli.matching import add_match_verb
from acdesk.cli.practice import add_practice_verb
from acdesk.cli.run import add_run_verbs
from acdesk.cli.segment import add_segment_verbs
from acdesk.cli.self_check import add_self_check_verb
from acdesk.cli.session import Session
from acdesk.cli.window import window_answer
from acdesk.sentences.translation import Translation


def command_tree(t: Translation) -> click.Group:
    """The `acdesk` command; without a verb it opens the window."""
    root = Noun("acdesk", words=t, help=t("Export customer segments to ActiveCampaign."), invoke_without_command=True)
    root.epilog = t(
        "Exit codes: 0 done, 2 the request makes no sense, 3 done but some rows did not arrive, "
        "4 stopped, 5 ActiveCampaign can't be used, 6 skipped."
    )

    @click.pass_context
    def opened(context: click.Context, version: bool) -> Answer | None:
        if context.invoked_subcommand is not None:
            return None
        if version:
            return Answer({"version": __version__}, f"acdesk {__version__}")
        session = context.ensure_object(Session)
        if session.as_json:
            # Who wants a document is a script: a window would leave it waiting.
            raise click.exceptions.NoArgsIsHelpError(context)
        return window_answer(session)

    root.callback = opened
    root.params.insert(0, click.Option(["--version"], is_flag=True, help=t("Show the version.")))
    add_demo_verb(root, t)
    add_practice_verb(root, t)
    add_connection_verbs(root, t)
    add_account_verbs(root, t)
    add_segment_verbs(root, t)
    add_match_verb(root, t)
    add_check_verb(root, t)
    add_export_verbs(root, t)
    add_run_verbs(root, t)
    add_history_verbs(root, t)
    add_self_check_verb(root, t)
    return root


def known_words(t: Translation) -> frozenset[str]:
    """Everything on a command line that is ours: verbs and options."""
    return frozenset(_known(command_tree(t)))


def _known(command: click.Command) -> Iterator[str]:
    for param in command.params:
        if isinstance(param, click.Option):
            yield from (*param.opts, *param.secondary_opts)
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield name
            yield from _known(below)
