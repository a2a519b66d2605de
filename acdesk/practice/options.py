"""The settings of a practice account, and their command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from acdesk.practice.faults import parse_fault

SuccessStyle = Literal["documented", "lower", "count", "mixed"]


@dataclass(frozen=True)
class PracticeOptions:
    """Everything that can be set before the start. Seconds are account seconds (see the package's docstring)."""

    port: int = 0
    """TCP port on 127.0.0.1; 0 takes a free one."""
    key: str = ""
    """The API key; empty makes one up."""
    speed: float = 1.0
    """How many times faster the account's clock runs."""
    seed: int | None = None
    """Makes faults, batch ids and variants repeatable."""
    with_parent: bool = False
    """End when standard input closes."""
    bare: bool = False
    """No contacts to begin with (lists, fields and tags are there)."""

    limits: bool = True
    """Refuse what is over a limit; it is counted either way."""
    overflow_status: Literal[400, 429] = 400
    """Answer to imports over their limit: 400 is documented, 429 has been seen (section 3: O)."""

    queue_seconds: float = 2.0
    """From accepting a batch to starting on it, with nothing before it (about 6 s was seen; section 3: G)."""
    contacts_per_second: float = 2000.0
    """Contacts the queue works off in a second; the real rate is unpublished."""
    false_seconds: float = 0.8
    """How long a new batch's status is `false` (under 1 s; section 4: G)."""

    trusting: bool = False
    """Queue bodies unread and check them when they are worked off: for measuring a sender that is faster than this
    account can read. An invalid body is then a `failed` batch, and nobody lowers `queued_contacts`."""

    success_style: SuccessStyle = "documented"
    """`Success`: 1, `success`: 1, `Success`: number of contacts, or a mixture (section 3: D, U)."""
    success_scope: Literal["all", "created"] = "all"
    """Whether `success` has the ids of all contacts or of new ones only (section 4: G against S)."""
    leavers: Literal["kept", "updated"] = "kept"
    """Whether a contact that failed for having left the list keeps its other values or gets the new (section 3: U)."""
    apostrophe: Literal["accept", "fail"] = "accept"
    """What becomes of an address with an apostrophe (section 3: I)."""
    unknown_list: Literal["ignore", "refuse"] = "ignore"
    """A subscription to a list that is not there: ignored as unknown fields are, or a validation error (section 10)."""

    contact_limit: int | None = None
    """New contacts beyond this number fail (section 6: importer docs)."""
    excluded: tuple[str, ...] = ()
    """Addresses, or `@domain` for everything that ends so, to put on the exclusion list."""
    bounced: tuple[str, ...] = ()
    """Addresses that bounced."""
    unsubscribed: tuple[str, ...] = ()
    """Addresses that left every list."""
    faults: tuple[tuple[str, float], ...] = ()
    """(NAME or NAME:KIND, number): see `faults`."""

    def __post_init__(self) -> None:
        if self.speed <= 0 or self.contacts_per_second <= 0:
            message = "speed and contacts per second are greater than 0"
            raise ValueError(message)


def parse(argv: Sequence[str]) -> PracticeOptions:
    """Options from a command line; exits with 2 and a usage line if it makes no sense."""
    standard = PracticeOptions()
    parser = argparse.ArgumentParser(
        prog="acdesk practice", description="Serve a practice account on 127.0.0.1.", allow_abbrev=False
    )
    add = parser.add_argument
    add("--port", type=int, default=0, metavar="P", help="TCP port; 0 for any free one")
    add("--key", default="", help="the API key; made up if not given")
    add("--speed", type=float, default=1.0, metavar="X", help="run the account's clock X times faster")
    add("--seed", type=int, metavar="N", help="make faults repeatable")
    add("--with-parent", action="store_true", help="end when standard input closes")
    add("--bare", action="store_true", help="no contacts to begin with")
    add("--no-limits", dest="limits", action="store_false", help="count requests over the limits, but take them")
    add("--overflow-status", type=int, choices=(400, 429), default=400, help="answer to too many imports")
    add("--queue-seconds", type=float, default=standard.queue_seconds, metavar="S", help="wait before a batch starts")
    add("--contacts-per-second", type=float, default=standard.contacts_per_second, metavar="N", help="queue's speed")
    add("--false-seconds", type=float, default=standard.false_seconds, metavar="S", help="status `false` this long")
    add("--trusting", action="store_true", help="take bodies unread, check them later: for measuring a sender")
    add("--success-style", choices=("documented", "lower", "count", "mixed"), default="documented")
    add("--success-scope", choices=("all", "created"), default="all", help="whose ids a finished batch lists")
    add("--leavers", choices=("kept", "updated"), default="kept", help="other values of a contact that left the list")
    add("--apostrophe", choices=("accept", "fail"), default="accept", help="addresses with an apostrophe")
    add("--unknown-list", choices=("ignore", "refuse"), default="ignore", help="subscriptions to an unknown list")
    add("--contact-limit", type=int, metavar="N", help="contacts the account may hold")
    add("--exclude", action="append", default=[], dest="excluded", metavar="EMAIL|@DOMAIN")
    add("--bounced", action="append", default=[], metavar="EMAIL")
    add("--unsubscribed", action="append", default=[], metavar="EMAIL", help="left every list")
    add("--fault", action="append", default=[], dest="faults", metavar="NAME[:KIND]=NUMBER", type=_fault)
    given = vars(parser.parse_args(argv))
    for name in ("excluded", "bounced", "unsubscribed", "faults"):
        given[name] = tuple(given[name])
    try:
        return PracticeOptions(**given)
    except ValueError as error:
        parser.error(str(error))


def _fault(text: str) -> tuple[str, float]:
    try:
        return parse_fault(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
