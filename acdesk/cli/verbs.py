"""From the words of a command line to the verb that answers."""

from __future__ import annotations

from collections.abc import Sequence

import click

from acdesk.cli.answer import Answer, ExitCode, error_document
from acdesk.cli.command import HelpWanted
from acdesk.cli.session import Session
from acdesk.cli.tree import command_tree
from acdesk.cli.usage import usage_message


def verb_answer(argv: Sequence[str], session: Session) -> Answer:
    """What the verb answers, or how it is used. Raises Fault and whatever else a verb raises."""
    t = session.t
    try:
        ended = command_tree(t).main(list(argv), prog_name="acdesk", standalone_mode=False, obj=session)
        return ended if isinstance(ended, Answer) else Answer({}, code=ExitCode(ended or 0))
    except HelpWanted as wanted:
        return Answer({"help": wanted.text}, wanted.text)
    except click.exceptions.NoArgsIsHelpError as error:
        message = usage_message(error, t)
        return Answer(error_document("usage", message), problems=(error.format_message(),), code=ExitCode.REQUEST)
    except click.ClickException as error:
        message = usage_message(error, t)
        return Answer(error_document("usage", message), problems=(message,), code=ExitCode.REQUEST)
    except click.Abort:
        raise KeyboardInterrupt from None
