"""The API key: in the OS keyring and nowhere else."""

from __future__ import annotations

from acdesk.connections.connection import KeyPlace


class KeyStore:
    """Reads and writes keys. Calls may wait for a desktop prompt: never call on a window's thread.

    Raises KeyringFault: "keyring.absent" (no usable backend), "keyring.locked", "keyring.plain_text" (only a backend that
    writes plain text, or a null one), "keyring.no_key" (nothing stored for this connection), "keyring.denied".
    Accepts only real backends (priority >= 1, nothing of keyrings.alt, not null or fail, also inside a chainer); reads
    back after writing ("keyring.not_kept").
    """

    def __init__(self, environment_key: str | None) -> None:
        """`environment_key`: the value of ACDESK_API_KEY, which stands in for the keyring in this process."""
        raise NotImplementedError

    def backend_name(self) -> str:
        """What the window shows: "Secret Service", "Windows Credential Manager", …; KeyringFault when none is usable."""
        raise NotImplementedError

    def store(self, connection_id: str, key: str) -> KeyPlace:
        raise NotImplementedError

    def keep_for_session(self, connection_id: str, key: str) -> KeyPlace:
        """The user's own choice when there is no usable keyring: in memory, gone with the process."""
        raise NotImplementedError

    def read(self, connection_id: str) -> str:
        raise NotImplementedError

    def forget(self, connection_id: str) -> None:
        """Delete the key; none there is fine."""
        raise NotImplementedError
