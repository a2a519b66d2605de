"""The API key: in the OS keyring and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from acdesk.connections.connection import KeyPlace
from acdesk.sentences.faults import KeyringFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "acdesk"

_NAMES = {
    "keyring.backends.SecretService": "Secret Service",
    "keyring.backends.libsecret": "Secret Service",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.Windows": "Windows Credential Manager",
    "keyring.backends.macOS": "macOS Keychain",
}

_LOCKED = {"KeyringLocked", "InitError", "LockedException", "PromptDismissedException"}
"""Exceptions of keyring and of secretstorage under it (only there on Linux) for: not unlocked, or the user said no."""

_T = TypeVar("_T")


class KeyStore:
    """Reads and writes keys. Calls may wait for a desktop prompt: never call on a window's thread.

    Raises KeyringFault: "keyring.absent" (no usable backend), "keyring.locked", "keyring.plain_text" (only a backend
    that writes plain text, or a null one), "keyring.no_key" (nothing stored for this connection), "keyring.denied".
    Accepts only real backends (priority >= 1, nothing of keyrings.alt, not null or fail, also inside a chainer); reads
    back after writing ("keyring.not_kept").
    """

    def __init__(self, environment_key: str | None) -> None:
        """`environment_key`: the value of ACDESK_API_KEY, which stands in for the keyring in this process."""
        self._environment_key = (environment_key or "").strip()
        self._session: dict[str, str] = {}

    def __repr__(self) -> str:
        return "KeyStore()"

    def backend_name(self) -> str:
        """What the window shows: "Secret Service", "Windows Credential Manager", …; KeyringFault without one."""
        if self._environment_key:
            return "ACDESK_API_KEY"
        backend = _usable_backend()
        return _NAMES.get(_room(backend), str(backend.name))

    def place(self, connection_id: str) -> KeyPlace:
        """Where `read` looks for it."""
        if self._environment_key:
            return KeyPlace.ENVIRONMENT
        return KeyPlace.SESSION if connection_id in self._session else KeyPlace.KEYRING

    def store(self, connection_id: str, key: str) -> KeyPlace:
        if self._environment_key:
            return KeyPlace.ENVIRONMENT
        backend = _usable_backend()
        _asked(backend, lambda: backend.set_password(SERVICE, connection_id, key))
        if _asked(backend, lambda: backend.get_password(SERVICE, connection_id)) != key:
            _delete(backend, connection_id)
            raise KeyringFault("keyring.not_kept", backend=self.backend_name())
        self._session.pop(connection_id, None)
        return KeyPlace.KEYRING

    def keep_for_session(self, connection_id: str, key: str) -> KeyPlace:
        """The user's own choice when there is no usable keyring: in memory, gone with the process."""
        self._session[connection_id] = key
        return KeyPlace.SESSION

    def read(self, connection_id: str) -> str:
        if self._environment_key:
            return self._environment_key
        if connection_id in self._session:
            return self._session[connection_id]
        backend = _usable_backend()
        key = _asked(backend, lambda: backend.get_password(SERVICE, connection_id))
        if not key:
            raise KeyringFault("keyring.no_key")
        return key

    def forget(self, connection_id: str) -> None:
        """Delete the key; none there is fine. With ACDESK_API_KEY the keyring isn't touched."""
        self._session.pop(connection_id, None)
        if not self._environment_key:
            _delete(_usable_backend(), connection_id)


def _delete(backend: KeyringBackend, connection_id: str) -> None:
    """Looks first: the backends disagree about what deleting a missing one raises."""
    if _asked(backend, lambda: backend.get_password(SERVICE, connection_id)) is not None:
        _asked(backend, lambda: backend.delete_password(SERVICE, connection_id))


def _usable_backend() -> KeyringBackend:
    """The backend that the system or the user's keyring settings chose, if it really keeps secrets."""
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = None
    try:
        chosen = keyring.get_keyring()
        # A chainer would also write to, and read from, the weak ones in its chain.
        candidates = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
    except Exception:  # noqa: BLE001  backends of any make look at the system here and raise what they like
        candidates = []
    for backend in candidates:
        if _is_real(backend):
            return backend
    weak = [backend for backend in candidates if _room(backend) != "keyring.backends.fail"]
    if weak:
        raise KeyringFault("keyring.plain_text", backend=str(weak[0].name))
    raise KeyringFault("keyring.absent")


def _is_real(backend: KeyringBackend) -> bool:
    room = _room(backend)
    if room.startswith("keyrings.alt") or room in ("keyring.backends.null", "keyring.backends.fail"):
        return False
    try:
        return float(backend.priority) >= 1
    except RuntimeError:
        return False


def _room(backend: KeyringBackend) -> str:
    return type(backend).__module__


def _asked(backend: KeyringBackend, question: Callable[[], _T]) -> _T:
    """The backend's answer, or a fault for whatever it raised; that isn't carried along, as it may hold the key."""
    try:
        return question()
    except Exception as error:  # noqa: BLE001  D-Bus, Windows and macOS errors have no common base
        kinds = {kind.__name__ for kind in type(error).__mro__}
    if "NoKeyringError" in kinds:
        raise KeyringFault("keyring.absent")
    name = _NAMES.get(_room(backend), str(backend.name))
    raise KeyringFault("keyring.locked" if kinds & _LOCKED else "keyring.denied", backend=name)
