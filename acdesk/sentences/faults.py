"""The one tree of faults: conditions a user can understand and act on. A bug is any other exception."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Params = Mapping[str, str | int | float]


class Fault(Exception):  # noqa: N818  these are no errors of ours
    """Something outside the program went wrong, or was asked for wrongly.

    `code` is a stable dotted name ("segment.not_found"); `params` are the plain values its sentence needs, never a
    secret and never personal data beyond what the user typed in the same call. `acdesk.sentences.words` has a
    sentence for every code.
    """

    def __init__(self, code: str, **params: str | float) -> None:
        super().__init__(code)
        self.code = code
        self.params: Params = MappingProxyType(dict(params))

    def __str__(self) -> str:
        return f"{self.code} {dict(self.params)}" if self.params else self.code


class RequestFault(Fault):
    """The request makes no sense: bad argument, unknown name, nothing that could be sent. Exit 2."""


class SegmentFault(RequestFault):
    """A file that can't be read as a segment. Params always hold `file`."""


class MatchingFault(RequestFault):
    """A data matching that doesn't fit the segment, or a matching file that can't be read."""


class AccountFault(Fault):
    """ActiveCampaign can't be used: key, rights, account, address, nothing listening, a foreign page. Exit 5."""


class KeyringFault(AccountFault):
    """The key can't be kept or read: no keyring, a locked one, a plain-text one."""


class StorageFault(Fault):
    """acdesk's own database: disk full, locked, corrupt, made by a newer acdesk, folder not writable.

    Exit 4 in a run, else 2.
    """


class SkippedByGuard(Fault):
    """A guard held the run back. Exit 6."""
