"""click's complaints about arguments, in the user's language."""

from __future__ import annotations

from difflib import get_close_matches

import click

from acdesk.sentences.translation import Translation


def usage_message(error: click.ClickException, t: Translation) -> str:
    """One or two sentences: what is wrong, and where help is."""
    what = _what(error, t)
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return what
    return what + " " + t("“{command} --help” shows how it is used.", command=context.command_path)


def _what(error: click.ClickException, t: Translation) -> str:
    match error:
        case click.NoSuchOption():
            return t("There is no option {name} here.", name=error.option_name) + _nearest(error.possibilities, t)
        case click.exceptions.NoSuchCommand():
            near = get_close_matches(error.command_name, _commands(error.ctx))
            return t("There is no command “{name}”.", name=error.command_name) + _nearest(near, t)
        case click.exceptions.NoArgsIsHelpError():
            return t("A command is missing: one of {commands}.", commands=", ".join(_commands(error.ctx)))
        case click.MissingParameter(param=click.Argument() as argument):
            return t("{name} is missing.", name=argument.metavar or argument.name.upper())
        case click.MissingParameter(param=click.Option() as option):
            return t("The option {name} is missing.", name=option.opts[0])
        case click.BadOptionUsage():
            if error.ctx is not None and _is_flag(error.ctx, error.option_name):
                return t("The option {name} takes no value.", name=error.option_name)
            return t("The option {name} needs a value.", name=error.option_name)
        case click.BadParameter(param=click.Argument()):
            return error.message
        case click.BadParameter(param=click.Option() as option):
            return f"{option.opts[0]}: {error.message}"
        case _:
            return error.format_message()


def _nearest(names: list[str] | None, t: Translation) -> str:
    return " " + t("Did you mean {names}?", names=", ".join(names)) if names else ""


def _commands(context: click.Context | None) -> list[str]:
    command = context.command if context else None
    return list(command.commands) if isinstance(command, click.Group) else []


def _is_flag(context: click.Context, name: str) -> bool:
    options = [param for param in context.command.params if isinstance(param, click.Option)]
    return any(option.is_flag for option in options if name in option.opts + option.secondary_opts)
