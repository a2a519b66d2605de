"""click's commands, speaking the user's language and returning an `Answer`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from acdesk.sentences.translation import Translation

LONGEST_SENTENCE = 500


class HelpWanted(Exception):  # noqa: N818  it ends the parsing as an error would, and is none
    """Somebody asked for help; it is all the answer there is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class _Speaking(click.Command):
    """Help with translated headings."""

    def __init__(self, *args: Any, words: Translation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._t = words

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self._t("Show this help.")
            option.callback = _show_help
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=self._t("Usage:") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section(self._t("Options")):
            required = self._t("[required]")
            # "[required]" is click's own word, which it looks up among the texts of another program: in none.
            formatter.write_dl([(record[0], record[1].replace("[required]", required)) for record in records if record])


class Verb(_Speaking):
    """A leaf: it takes its arguments, `--json`, and nothing more."""

    def __init__(self, *args: Any, words: Translation, **kwargs: Any) -> None:
        super().__init__(*args, words=words, options_metavar=words("[options]"), **kwargs)
        # Left-over words come back to us, so that the sentence about them is ours.
        self.allow_extra_args = True
        self.params.append(json_option(words))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """With the options one can't do without."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option) and param.required]
        return [*(f"{option.opts[0]} {option.metavar}" for option in options), *super().collect_usage_pieces(ctx)]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            # The parser knows less of where it is than we do.
            error.ctx = error.ctx or ctx
            raise
        if rest:
            raise click.UsageError(self._t("“{words}” is more than this command takes.", words=" ".join(rest)), ctx)
        for odd in _no_text(ctx.params.values()):
            raise click.UsageError(self._t("“{value}” has bytes in it that are no text.", value=odd), ctx)
        return rest


def _no_text(values: Iterable[object]) -> Iterator[str]:
    """Values that neither a database nor a document could hold, such as a file name in a forgotten encoding."""
    for value in values:
        if isinstance(value, tuple):
            yield from _no_text(value)
        elif isinstance(value, str | Path):
            shown = str(value).encode("utf-8", "backslashreplace").decode()
            if shown != str(value):
                yield shown


def json_option(t: Translation) -> click.Option:
    """Read by `front` from the command line as a whole, since usage errors want it too."""
    return click.Option(
        ["--json"], is_flag=True, expose_value=False, help=t("Print one JSON document instead of text.")
    )


class Noun(_Speaking, click.Group):
    """A group of verbs. Without one of them it shows its help."""

    def __init__(self, *args: Any, words: Translation, **kwargs: Any) -> None:
        metavar = words("COMMAND …")
        if kwargs.get("invoke_without_command"):
            metavar = f"[{metavar}]"
        super().__init__(*args, words=words, options_metavar=None, subcommand_metavar=metavar, **kwargs)
        # Understood where a verb is missing, too: that is an end, and every end prints its document.
        self.params.append(json_option(words))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs first: they are what one came for."""
        names = self.list_commands(ctx)
        shown = [(name, command) for name in names if (command := self.get_command(ctx, name)) and not command.hidden]
        with formatter.section(self._t("Commands")):
            # The first sentence, over two lines where it must be: one that is cut off helps nobody.
            formatter.write_dl([(name, command.get_short_help_str(LONGEST_SENTENCE)) for name, command in shown])
        super().format_options(ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if self.no_args_is_help and args == ["--json"]:
            raise click.exceptions.NoArgsIsHelpError(ctx)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """In the order in which they were added."""
        return list(self.commands)


def verb(group: click.Group, t: Translation, name: str, text: str, **more: Any) -> Callable[[Any], click.Command]:
    """Decorator: the function becomes the verb `name` of `group`, with `text` as its help; the Session comes first."""

    def decorate(function: Any) -> click.Command:
        return group.command(name, cls=Verb, words=t, help=text, **more)(click.pass_obj(function))

    return decorate


def noun(group: click.Group, t: Translation, name: str, text: str) -> Noun:
    """A group of verbs below `group`."""
    made = Noun(name, words=t, help=text, no_args_is_help=True)
    group.add_command(made)
    return made


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001  click's signature
    if value and not ctx.resilient_parsing:
        raise HelpWanted(ctx.get_help())
