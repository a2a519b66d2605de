"""Keys go to a keyring that really keeps them, or nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import keyring
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from acdesk.connections import KeyPlace, KeyStore
from acdesk.sentences.faults import KeyringFault


class Memory(KeyringBackend):
    """A keyring that keeps."""

    priority: ClassVar[float] = 5  # type: ignore[assignment]
    name = "Memory"

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.failing: Exception | None = None

    def _maybe_fail(self) -> None:
        if self.failing is not None:
            raise self.failing

    def get_password(self, service: str, username: str) -> str | None:
        self._maybe_fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._maybe_fail()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._maybe_fail()
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("no such password")
        del self.kept[service, username]


class Weak(Memory):
    priority: ClassVar[float] = 0.5  # type: ignore[assignment]
    name = "Weak"


class Plain(Memory):
    """As keyrings.alt has them; its class may even claim a high priority."""

    name = "PlaintextKeyring"


Plain.__module__ = "keyrings.alt.file"


class Forgetful(Memory):
    name = "Forgetful"

    def set_password(self, service: str, username: str, password: str) -> None: ...


class Changing(Memory):
    name = "Changing"

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:5])


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def memory() -> Memory:
    backend = Memory()
    keyring.set_keyring(backend)
    return backend


def code_of(call: Any) -> str:
    with pytest.raises(KeyringFault) as caught:
        call()
    assert caught.value.__context__ is None
    assert "secret" not in f"{caught.value!r} {caught.value}"
    return caught.value.code


def test_stored_read_and_forgotten(memory: Memory) -> None:
    keys = KeyStore(None)
    assert keys.store("c1", "secret") is KeyPlace.KEYRING
    assert memory.kept == {("acdesk", "c1"): "secret"}
    assert KeyStore(None).read("c1") == "secret"
    keys.forget("c1")
    assert memory.kept == {}
    keys.forget("c1")
    assert code_of(lambda: keys.read("c1")) == "keyring.no_key"


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (keyring.backends.fail.Keyring(), "keyring.absent"),
        (keyring.backends.null.Keyring(), "keyring.plain_text"),
        (Plain(), "keyring.plain_text"),
        (Weak(), "keyring.plain_text"),
    ],
)
def test_what_is_no_real_keyring_gets_no_key(backend: KeyringBackend, code: str) -> None:
    keyring.set_keyring(backend)
    keys = KeyStore(None)
    assert code_of(lambda: keys.store("c1", "secret")) == code
    assert code_of(lambda: keys.read("c1")) == code
    assert code_of(keys.backend_name) == code
    assert not getattr(backend, "kept", {})


def test_a_chainer_is_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    real, plain = Memory(), Plain()
    chain: list[KeyringBackend] = [plain, real]
    monkeypatch.setattr(keyring.backends.chainer.ChainerBackend, "backends", chain)
    keyring.set_keyring(keyring.backends.chainer.ChainerBackend())
    KeyStore(None).store("c1", "secret")
    assert plain.kept == {}
    assert real.kept == {("acdesk", "c1"): "secret"}
    chain.remove(real)
    assert code_of(lambda: KeyStore(None).read("c1")) == "keyring.plain_text"


class PromptDismissedException(Exception):  # noqa: N818
    """secretstorage's own name for it."""


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (keyring.errors.KeyringLocked("secret"), "keyring.locked"),
        (keyring.errors.InitError("Failed to unlock the collection: Prompt dismissed."), "keyring.locked"),
        (PromptDismissedException(), "keyring.locked"),
        (keyring.errors.NoKeyringError("none"), "keyring.absent"),
        (keyring.errors.PasswordSetError("secret"), "keyring.denied"),
        (RuntimeError("D-Bus went away, secret"), "keyring.denied"),
    ],
)
def test_a_keyring_that_says_no(memory: Memory, error: Exception, code: str) -> None:
    memory.failing = error
    keys = KeyStore(None)
    assert code_of(lambda: keys.store("c1", "secret")) == code
    assert code_of(lambda: keys.read("c1")) == code
    assert code_of(lambda: keys.forget("c1")) == code


@pytest.mark.parametrize("backend", [Forgetful(), Changing()])
def test_a_keyring_that_does_not_keep(backend: Memory) -> None:
    keyring.set_keyring(backend)
    assert code_of(lambda: KeyStore(None).store("c1", "secret key")) == "keyring.not_kept"
    assert backend.kept == {}


def test_only_for_this_session(memory: Memory) -> None:
    keys = KeyStore(None)
    assert keys.keep_for_session("c1", "secret") is KeyPlace.SESSION
    assert keys.read("c1") == "secret"
    assert keys.place("c1") is KeyPlace.SESSION
    assert memory.kept == {}
    assert code_of(lambda: KeyStore(None).read("c1")) == "keyring.no_key"
    keys.store("c1", "newer")
    assert (keys.read("c1"), keys.place("c1")) == ("newer", KeyPlace.KEYRING)


def test_the_environment_stands_in_for_the_keyring(memory: Memory) -> None:
    memory.failing = AssertionError("not to be touched")
    keys = KeyStore("secret\n")
    assert keys.store("c1", "other") is KeyPlace.ENVIRONMENT
    assert keys.read("anything") == "secret"
    assert keys.backend_name() == "ACDESK_API_KEY"
    keys.forget("c1")
    assert "secret" not in repr(keys)


def test_a_backend_that_cannot_even_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> KeyringBackend:
        raise ModuleNotFoundError("No module named 'nonsense'")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    assert code_of(lambda: KeyStore(None).store("c1", "secret")) == "keyring.absent"
