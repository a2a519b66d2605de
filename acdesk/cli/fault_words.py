"""From a fault to what the user reads and the exit code the script gets."""

from __future__ import annotations

from collections.abc import Mapping

from acdesk.cli.answer import ExitCode
from acdesk.sentences.faults import AccountFault, Fault, SkippedByGuard
from acdesk.sentences.translation import N_, Translation
from acdesk.sentences.words import Sentence, sentence

_ALSO = {
    "consent.missing": N_("On the command line, add --agree."),
    "keyring.absent": N_("On the command line, ACDESK_API_KEY stands in for the keyring."),
}
"""What to do besides, where there is no window to do it in."""


def exit_code(fault: Fault) -> ExitCode:
    """For a fault outside a run."""
    match fault:
        case AccountFault():
            return ExitCode.ACCOUNT
        case SkippedByGuard():
            return ExitCode.SKIPPED
        case _:
            return ExitCode.REQUEST


def fault_message(fault: Fault, t: Translation) -> str:
    """One line, as JSON documents hold it."""
    return code_message(fault.code, fault.params, t)


def fault_lines(fault: Fault, t: Translation) -> str:
    """What, why and what to do, a line each, as a terminal shows it."""
    return code_lines(fault.code, fault.params, t)


def code_message(code: str, params: Mapping[str, str | int | float], t: Translation) -> str:
    return str(_sentence(code, params, t))


def code_lines(code: str, params: Mapping[str, str | int | float], t: Translation) -> str:
    said = _sentence(code, params, t)
    return "\n".join(part for part in (said.what, said.why, said.do) if part)


def _sentence(code: str, params: Mapping[str, str | int | float], t: Translation) -> Sentence:
    """A missing or mismatched sentence, a bug, must not take the fault's place."""
    try:
        said = sentence(code, params, t)
    except (KeyError, IndexError, ValueError):
        return Sentence(t("Something went wrong ({code}).", code=code), "", "")
    return Sentence(said.what, said.why, f"{said.do} {t(_ALSO[code])}".strip()) if code in _ALSO else said
