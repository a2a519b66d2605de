"""Connections: nothing is saved that wasn't tested and agreed to, and nothing half."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from acdesk.activecampaign import Account, AccountList, AccountUser, ContactField, PassingFault
from acdesk.connections import AccountSnapshot, Connections, KeyPlace, KeyStore, NewConnection, consent_text
from acdesk.connections.connection import CONSENT_TEXT_VERSION
from acdesk.sentences.faults import AccountFault, KeyringFault, RequestFault, StorageFault
from acdesk.sentences.translation import LANGUAGES
from acdesk.storage import Database

HOST = "mycompany.api-us1.com"


class Keys(KeyStore):
    """A keyring in a dictionary, that can be locked."""

    def __init__(self) -> None:
        super().__init__(None)
        self.kept: dict[str, str] = {}
        self.fault: str = ""

    def _maybe_fail(self) -> None:
        if self.fault:
            raise KeyringFault(self.fault, backend="Secret Service")

    def store(self, connection_id: str, key: str) -> KeyPlace:
        self._maybe_fail()
        self.kept[connection_id] = key
        return KeyPlace.KEYRING

    def read(self, connection_id: str) -> str:
        if connection_id in self._session:
            return super().read(connection_id)
        self._maybe_fail()
        if connection_id not in self.kept:
            raise KeyringFault("keyring.no_key")
        return self.kept[connection_id]

    def forget(self, connection_id: str) -> None:
        self._session.pop(connection_id, None)
        self._maybe_fail()
        self.kept.pop(connection_id, None)


class Wires:
    """Accounts that answer what the test says; a fault is raised as often as it is listed."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, str]] = []
        self.closed = 0
        self.calls: list[str] = []
        self.faults: dict[str, list[AccountFault]] = {}
        self.held = 0.0
        self.made = ("", "", "")

    @property
    def limiter(self) -> Wires:
        return self

    def free_in(self, kind: str) -> float:
        return self.held

    def __call__(self, host: str, key: str, **_: object) -> Account:
        self.opened.append((host, key))
        return cast("Account", self)

    def close(self) -> None:
        self.closed += 1

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.faults.get(name):
            raise self.faults[name].pop(0)

    def user(self) -> AccountUser:
        self._call("user")
        return AccountUser("marketing", "m@example.com")

    def lists(self) -> tuple[AccountList, ...]:
        self._call("lists")
        return (AccountList(3, "Newsletter", 12),)

    def fields(self) -> tuple[ContactField, ...]:
        self._call("fields")
        return (ContactField(1, "Colour", "dropdown", "COLOUR", ("red", "blue"), (0, 3)),)

    def create_list(self, name: str, sender_url: str, reminder: str) -> AccountList:
        self._call("create_list")
        self.made = (name, sender_url, reminder)
        return AccountList(8, name, 0)

    def tags(self, *, most: int | None = None) -> tuple[str, ...]:
        self._call("tags")
        return ("vip",)


class Desk:
    def __init__(self, path: Path) -> None:
        self.database = Database(path)
        self.keys = Keys()
        self.wires = Wires()
        self.time = 1_000.0
        self.waits: list[float] = []
        self.connections = Connections(
            self.database, self.keys, self.wires, clock=lambda: self.time, user="zoe", wait=self.waits.append
        )

    def add(self, name: str = "Shop", host: str = HOST, key: str = "key-1", **more: Any) -> Any:
        return self.connections.add(name, self.connections.connect(host, key), key, **{"agreed": True, **more})


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "acdesk.sqlite3")
    yield desk
    desk.database.close()


def request_code(call: Callable[[], object]) -> str:
    with pytest.raises(RequestFault) as caught:
        call()
    return caught.value.code


class TestConnect:
    def test_reads_user_lists_and_fields(self, desk: Desk) -> None:
        found = desk.connections.connect(f"https://{HOST}/api/3", " key-1\n")
        assert found.host == HOST
        assert found.user == AccountUser("marketing", "m@example.com")
        assert found.snapshot.at == 1_000.0
        assert [row.name for row in found.snapshot.lists] == ["Newsletter"]
        assert found.snapshot.tags == ("vip",)
        assert desk.wires.opened == [(HOST, "key-1")]
        assert desk.wires.closed == 1
        assert desk.connections.all() == ()
        assert desk.keys.kept == {}

    @pytest.mark.parametrize(
        "code",
        ["account.forbidden", "account.foreign_page", "account.empty_answer", "account.server_error",
         "account.connection_lost", "account.too_fast"],
    )  # fmt: skip
    def test_what_passes_within_seconds_is_tried_three_times(self, desk: Desk, code: str) -> None:
        desk.wires.faults["user"] = [PassingFault(code), PassingFault(code)]
        desk.connections.connect(HOST, "key-1")
        assert desk.wires.calls[:3] == ["user", "user", "user"]
        assert 0 < sum(desk.waits) < 5

    def test_a_page_that_stays_is_reported(self, desk: Desk) -> None:
        desk.wires.faults["user"] = [PassingFault("account.foreign_page") for _ in range(3)]
        with pytest.raises(AccountFault) as caught:
            desk.connections.connect(HOST, "key-1")
        assert caught.value.code == "account.foreign_page"
        assert desk.wires.calls == ["user"] * 3
        assert desk.wires.closed == 1

    @pytest.mark.parametrize(
        "fault",
        [
            PassingFault("account.nothing_listening"),
            PassingFault("account.no_such_host"),
            PassingFault("account.tls_certificate"),
            PassingFault("account.timeout"),
            AccountFault("account.redirected"),
            AccountFault("account.payment"),
        ],
    )
    def test_what_stays_is_reported_at_once(self, desk: Desk, fault: AccountFault) -> None:
        desk.wires.faults["user"] = [fault]
        with pytest.raises(AccountFault) as caught:
            desk.connections.connect(HOST, "key-1")
        assert caught.value is fault
        assert desk.wires.calls == ["user"]
        assert desk.waits == []

    @pytest.mark.parametrize(
        ("call", "code"),
        [
            ("user", "connection.key_refused"),
            ("lists", "connection.lists_refused"),
            ("fields", "connection.fields_refused"),
        ],
    )
    def test_a_refusal_says_what_was_refused(self, desk: Desk, call: str, code: str) -> None:
        desk.wires.faults[call] = [PassingFault("account.forbidden") for _ in range(3)]
        with pytest.raises(AccountFault) as caught:
            desk.connections.connect(HOST, "key-1")
        assert caught.value.code == code
        assert not isinstance(caught.value, PassingFault)
        assert caught.value.params["host"] == HOST

    def test_a_long_pause_that_the_account_asked_for_is_reported(self, desk: Desk) -> None:
        desk.wires.held = 300.0
        with pytest.raises(PassingFault) as caught:
            desk.connections.connect(HOST, "key-1")
        assert caught.value.code == "account.too_fast"
        assert desk.wires.calls == []

    def test_tags_are_not_needed(self, desk: Desk) -> None:
        desk.wires.faults["tags"] = [PassingFault("account.forbidden")]
        assert desk.connections.connect(HOST, "key-1").snapshot.tags == ()

    def test_a_wrong_address_is_not_contacted(self, desk: Desk) -> None:
        assert request_code(lambda: desk.connections.connect(f"http://{HOST}", "key-1")) == "host.not_https"
        assert desk.wires.opened == []


class TestAdding:
    def test_saved_with_consent_and_without_the_key(self, desk: Desk) -> None:
        connection, place = desk.add("  Our   shop ")
        assert place is KeyPlace.KEYRING
        assert connection.name == "Our shop"
        consent = connection.consent
        assert (consent.at, consent.user, consent.text_version) == (1_000.0, "zoe", CONSENT_TEXT_VERSION)
        assert desk.keys.kept == {connection.id: "key-1"}
        assert desk.connections.all() == (connection,)
        assert desk.connections.get(connection.id) == connection
        assert desk.connections.named("our SHOP") == connection
        assert b"key-1" not in desk.database.path.read_bytes()

    def test_not_without_consent(self, desk: Desk) -> None:
        assert request_code(lambda: desk.add(agreed=False)) == "consent.missing"
        assert (desk.connections.all(), desk.keys.kept) == ((), {})

    def test_not_without_a_name(self, desk: Desk) -> None:
        assert request_code(lambda: desk.add("  ")) == "connection.name_empty"

    def test_a_name_is_taken_whatever_its_case(self, desk: Desk) -> None:
        desk.add("Étoile")
        assert request_code(lambda: desk.add("étoile")) == "connection.name_taken"
        assert len(desk.keys.kept) == 1

    @pytest.mark.parametrize("code", ["keyring.absent", "keyring.locked", "keyring.plain_text", "keyring.not_kept"])
    def test_a_keyring_that_refuses_leaves_nothing(self, desk: Desk, code: str) -> None:
        desk.keys.fault = code
        with pytest.raises(KeyringFault) as caught:
            desk.add()
        assert caught.value.code == code
        assert desk.connections.all() == ()

    def test_for_this_session_only(self, desk: Desk) -> None:
        desk.keys.fault = "keyring.absent"
        connection, place = desk.add(session_only=True)
        assert place is KeyPlace.SESSION
        assert desk.keys.read(connection.id) == "key-1"

    def test_a_full_disk_leaves_no_key_behind(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        found = desk.connections.connect(HOST, "key-1")

        def full(**_: object) -> object:
            raise StorageFault("storage.full", path="x")

        monkeypatch.setattr(desk.database, "transaction", full)
        with pytest.raises(StorageFault):
            desk.connections.add("Shop", found, "key-1", agreed=True)
        assert desk.keys.kept == {}

    def test_sorted_by_name(self, desk: Desk) -> None:
        for name in ("b", "C", "a"):
            desk.add(name)
        assert [connection.name for connection in desk.connections.all()] == ["a", "b", "C"]


class TestEditing:
    def test_another_name_needs_no_network(self, desk: Desk) -> None:
        desk.add()
        desk.wires.calls.clear()
        assert desk.connections.edit("shop", new_name="Store").name == "Store"
        assert desk.wires.calls == []
        assert request_code(lambda: desk.connections.named("shop")) == "connection.unknown"

    def test_its_own_name_in_another_case(self, desk: Desk) -> None:
        desk.add()
        assert desk.connections.edit("shop", new_name="SHOP").name == "SHOP"

    def test_a_name_of_another(self, desk: Desk) -> None:
        desk.add()
        desk.add("Store")
        assert request_code(lambda: desk.connections.edit("shop", new_name="STORE")) == "connection.name_taken"

    def test_another_host_needs_consent_again_and_a_test(self, desk: Desk) -> None:
        before, _ = desk.add()
        desk.time = 2_000.0
        assert request_code(lambda: desk.connections.edit("shop", host="other.api-us1.com")) == "consent.missing"
        assert desk.connections.named("shop") == before
        after = desk.connections.edit("shop", host="https://Other.api-us1.com/", agreed=True)
        assert (after.host, after.consent.at) == ("other.api-us1.com", 2_000.0)
        assert desk.wires.opened[-1] == ("other.api-us1.com", "key-1")
        assert desk.connections.named("shop") == after

    def test_the_same_host_typed_otherwise_needs_none(self, desk: Desk) -> None:
        before, _ = desk.add()
        assert desk.connections.edit("shop", host=f"https://{HOST}/api/3").consent == before.consent

    def test_another_key_is_tested_first(self, desk: Desk) -> None:
        connection, _ = desk.add()
        desk.wires.faults["user"] = [PassingFault("account.forbidden") for _ in range(3)]
        with pytest.raises(AccountFault):
            desk.connections.edit("shop", key="key-2")
        assert desk.keys.kept == {connection.id: "key-1"}
        desk.connections.edit("shop", key=" key-2 ")
        assert desk.keys.kept == {connection.id: "key-2"}

    def test_the_old_key_comes_back_when_the_rest_cannot_be_saved(self, desk: Desk) -> None:
        connection, _ = desk.add()
        desk.add("Store")
        fault = request_code(lambda: desk.connections.edit("shop", new_name="Store", key="key-2"))
        assert fault == "connection.name_taken"
        assert desk.keys.kept[connection.id] == "key-1"

    def test_test_keeps_what_was_read(self, desk: Desk) -> None:
        desk.add()
        desk.time = 3_000.0
        tested = desk.connections.test("shop")
        assert tested.snapshot is not None
        assert tested.snapshot.at == 3_000.0
        assert desk.connections.named("shop") == tested

    def test_remember(self, desk: Desk) -> None:
        connection, _ = desk.add()
        snapshot = AccountSnapshot(5.0, (AccountList(9, "お客様", None),), (), ("x",))
        assert desk.connections.remember(connection, snapshot).snapshot == snapshot
        assert desk.connections.named("shop").snapshot == snapshot

    def test_a_snapshot_nobody_can_read_is_as_good_as_none(self, desk: Desk) -> None:
        desk.add()
        with desk.database.transaction() as sql:
            sql.execute('UPDATE connections SET snapshot = \'{"at": "x"}\'')
        assert desk.connections.named("shop").snapshot is None


class TestRemoving:
    def use(self, desk: Desk, connection_id: str, *names: str) -> None:
        with desk.database.transaction() as sql:
            for name in names:
                sql.execute("INSERT INTO exports VALUES (?, ?, ?, '{}', 0, 0)", (name, name, connection_id))

    def test_with_its_key(self, desk: Desk) -> None:
        desk.add()
        desk.connections.remove("SHOP")
        assert (desk.connections.all(), desk.keys.kept) == ((), {})
        assert request_code(lambda: desk.connections.remove("shop")) == "connection.unknown"

    def test_not_while_exports_use_it(self, desk: Desk) -> None:
        connection, _ = desk.add()
        self.use(desk, connection.id, "Weekly", "Daily")
        with pytest.raises(RequestFault) as caught:
            desk.connections.remove("shop")
        assert caught.value.code == "connection.in_use"
        assert caught.value.params["count"] == 2
        assert caught.value.params["exports"] == "Daily, Weekly"
        assert desk.connections.exports_using(connection.id) == ["Daily", "Weekly"]
        assert desk.keys.kept

    def test_a_locked_keyring_may_still_hold_the_key(self, desk: Desk) -> None:
        desk.add()
        desk.keys.fault = "keyring.locked"
        with pytest.raises(KeyringFault):
            desk.connections.remove("shop")
        assert len(desk.connections.all()) == 1

    def test_without_a_keyring_there_is_no_key_to_keep_it_for(self, desk: Desk) -> None:
        desk.add()
        desk.keys.fault = "keyring.absent"
        desk.connections.remove("shop")
        assert desk.connections.all() == ()


def test_open_uses_the_stored_key(desk: Desk) -> None:
    connection, _ = desk.add()
    desk.connections.open(connection)
    assert desk.wires.opened[-1] == (HOST, "key-1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_consent_text_names_what_is_agreed_to(language: str) -> None:
    text = consent_text(language)
    assert "ActiveCampaign" in text
    assert "Microsoft" in text
    assert len(text.split("\n\n")) >= 6
    assert consent_text("tlh") == consent_text("en")
    assert (consent_text(language) == consent_text("en")) == (language == "en")


def test_what_connect_found_can_be_kept_by_the_window() -> None:
    found = NewConnection(HOST, AccountUser("u", "e"), AccountSnapshot(0.0, (), ()))
    assert "key" not in repr(found).replace("keyring", "")


class TestMakingAList:
    def test_it_is_kept_with_the_lists_last_read(self, desk: Desk) -> None:
        connection, _place = desk.add()
        after = desk.connections.make_list(connection, "  Summer  2026 ", "", "You are a customer.")
        assert after.snapshot is not None
        assert [one.name for one in after.snapshot.lists] == ["Newsletter", "Summer 2026"]
        assert desk.connections.named("Shop") == after
        assert desk.wires.made == ("Summer 2026", f"https://{HOST}", "You are a customer.")
        assert after.snapshot.fields == connection.snapshot.fields

    @pytest.mark.parametrize(
        ("name", "reminder", "code"),
        [
            (" ", "r", "list.name_empty"),
            ("Summer", " ", "list.no_reminder"),
            ("newsLETTER", "r", "list.name_taken"),
        ],
    )
    def test_nothing_is_made_that_makes_no_sense(self, desk: Desk, name: str, reminder: str, code: str) -> None:
        connection, _place = desk.add()
        assert request_code(lambda: desk.connections.make_list(connection, name, "", reminder)) == code
        assert "create_list" not in desk.wires.calls
