"""What the account answers, in every shape known of it, and what goes out to it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

import pytest

from acdesk.activecampaign import (
    AccountList,
    AccountUser,
    ContactField,
    ImportAnswer,
    PassingFault,
    RefusedContact,
    SlotWait,
    Stopped,
)
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import AccountFault

MakeScene = Callable[..., Any]

WRITER = BodyWriter(3)
BODY = WRITER.body([(f"p{n}@example.com", None, None, None) for n in range(3)])


def fault_of(call: Callable[[], object]) -> AccountFault:
    with pytest.raises(AccountFault) as caught:
        call()
    assert caught.value.__context__ is None, "httpx's errors carry the request, and that the key"
    return caught.value


class TestGoingOut:
    def test_the_key_is_in_its_header_and_nowhere_else(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"user": {"username": "u", "email": "e"}}))
        assert stage.account.user() == AccountUser("u", "e")
        asked = stage.server.asked[0]
        assert asked.target == "/api/3/users/me"
        assert asked.headers["api-token"] == "top-secret-key"
        assert asked.headers["user-agent"].startswith("acdesk/")
        rest = {name: value for name, value in asked.headers.items() if name != "api-token"}
        assert "top-secret-key" not in f"{rest} {asked.target} {asked.body!r}"
        assert "top-secret-key" not in f"{stage.account!r} {vars(stage.account)!r}"

    def test_each_request_takes_its_kind_of_slot_and_says_when_it_arrived(self, scene: MakeScene, say: Any) -> None:
        stage = scene(
            say.answer(200, {"Success": 1, "queued_contacts": 3, "batchId": "x"}),
            say.answer(200, {"Success": 1, "queued_contacts": 1, "batchId": "y"}),
            say.answer(200, {"status": "waiting"}),
            say.answer(200, {"lists": []}),
        )
        stage.account.import_batch(BODY)
        stage.account.import_batch(BODY, single=True)
        stage.account.batch_status("x")
        stage.account.lists()
        assert stage.ledger.taken == ["import", "single_import", "status", "other"]
        assert stage.ledger.marks[:2] == [("arrived", 1), ("arrived", 2)]
        assert stage.requests == 4
        assert stage.server.connections == 1, "kept alive"

    def test_cookies_are_not_sent_back(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"lists": []}, headers={"Set-Cookie": "PHPSESSID=1; Path=/"}))
        stage.account.lists()
        stage.account.lists()
        assert "cookie" not in stage.server.asked[1].headers

    def test_stop_while_waiting_for_a_slot(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"lists": []}))
        stage.ledger.wait = 100.0
        ended: list[BaseException] = []

        def work() -> None:
            try:
                stage.account.lists()
            except Stopped as stopped:
                ended.append(stopped)

        # One waits for the slot, the others for their turn.
        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        stage.ledger.asked.wait(10)
        stage.stop.set()
        for thread in threads:
            thread.join(10)
        assert len(ended) == 3
        assert stage.server.asked == []
        assert stage.requests == 0

    def test_a_far_slot_is_waited_for_without_a_connection(self, scene: MakeScene, say: Any) -> None:
        """An idle connection would be closed by the other side before the slot comes."""
        stage = scene(say.answer(200, {"lists": []}), speed=1000.0)
        stage.ledger.wait = 0.02
        asked: list[float] = []
        free_in = stage.ledger.free_in

        def slot_comes(*given: Any) -> float:
            asked.append(free_in(*given))
            stage.ledger.wait = 0.0
            return asked[-1]

        stage.ledger.free_in = slot_comes
        stage.account.lists()
        assert asked
        assert len(stage.server.asked) == 1

    @pytest.mark.parametrize("key", ["", "  ", "two words", "naïve", "line\nbreak"])
    def test_what_cannot_be_a_key(self, scene: MakeScene, say: Any, key: str) -> None:
        stage = scene(say.answer(200, {}))
        fault = fault_of(lambda: stage.open(key))
        assert fault.code == "account.key_malformed"
        assert not key.strip() or key.strip() not in str(fault)

    def test_a_pasted_key_is_trimmed(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"lists": []}))
        stage.open(" abc123\n").lists()
        assert stage.server.asked[0].headers["api-token"] == "abc123"

    def test_several_threads_at_once(self, scene: MakeScene, say: Any) -> None:
        together = threading.Barrier(4)

        def act(connection: Any, asked: Any) -> bool:
            together.wait(20)
            return bool(say.answer(200, {"status": "active"})(connection, asked))

        stage = scene(act)
        states: list[str] = []
        threads = [
            threading.Thread(target=lambda: states.append(stage.account.batch_status("x").state)) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert states == ["active"] * 4

    def test_a_waiting_single_import_does_not_hold_up_the_others(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"Success": 1, "queued_contacts": 3, "batchId": "x"}))
        take = stage.ledger.take
        single_asked = threading.Event()

        def no_singles(account: str, kind: str, rules: object, notes: object = ()) -> object:
            if kind == "single_import":
                single_asked.set()
                return SlotWait(0.5)
            return take(account, kind, rules)

        stage.ledger.take = no_singles

        def send_single() -> None:
            with contextlib.suppress(Stopped):
                stage.account.import_batch(BODY, single=True)

        thread = threading.Thread(target=send_single)
        thread.start()
        assert single_asked.wait(10)
        assert stage.account.import_batch(BODY).batch_id == "x"
        stage.stop.set()
        thread.join(10)
        assert stage.ledger.taken == ["import"]


class TestReading:
    def test_lists_with_numbers_as_strings(self, scene: MakeScene, say: Any) -> None:
        rows = [
            {"id": "3", "name": "Nieuwsbrief", "active_subscribers": "12"},
            {"id": 4, "name": "お客様", "active_subscribers": 0},
            {"id": "5", "name": "Older"},
        ]
        stage = scene(say.answer(200, {"lists": rows, "meta": {"total": "3"}}))
        expected = (AccountList(3, "Nieuwsbrief", 12), AccountList(4, "お客様", 0), AccountList(5, "Older", None))
        assert stage.account.lists() == expected

    @pytest.mark.parametrize("total", [{"total": "250"}, {"total": 250}, {}, None])
    def test_all_pages(self, scene: MakeScene, say: Any, total: object) -> None:
        def page(first: int, past: int) -> Any:
            rows = [{"id": str(n), "name": f"L{n}"} for n in range(first, past)]
            return say.answer(200, {"lists": rows, "meta": total} if total is not None else {"lists": rows})

        stage = scene(page(0, 100), page(100, 200), page(200, 250), say.answer(500))
        assert [row.id for row in stage.account.lists()] == list(range(250))
        assert [asked.target for asked in stage.server.asked] == [
            "/api/3/lists?limit=100&offset=0",
            "/api/3/lists?limit=100&offset=100",
            "/api/3/lists?limit=100&offset=200",
        ]

    def test_a_server_that_ignores_the_offset_is_not_read_for_ever(self, scene: MakeScene, say: Any) -> None:
        rows = [{"id": str(n), "name": "L"} for n in range(100)]
        stage = scene(say.answer(200, {"lists": rows, "meta": {"total": "100000"}}))
        assert len(stage.account.lists()) == 100
        assert len(stage.server.asked) == 2

    def test_pages_with_fewer_rows_than_asked_for(self, scene: MakeScene, say: Any) -> None:
        def page(*ids: int) -> Any:
            return say.answer(200, {"lists": [{"id": str(n), "name": "L"} for n in ids], "meta": {"total": "3"}})

        stage = scene(page(1, 2), page(3))
        assert [row.id for row in stage.account.lists()] == [1, 2, 3]
        assert stage.server.asked[1].target.endswith("offset=2")

    def test_find_list(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"lists": [{"id": "3", "name": "N", "active_subscribers": "7"}]}))
        assert stage.account.find_list(3) == AccountList(3, "N", 7)
        assert stage.account.find_list(9) is None

    def test_fields_with_options_and_relations(self, scene: MakeScene, say: Any) -> None:
        stage = scene(
            say.answer(
                200,
                {
                    "fields": [
                        {"id": "1", "title": "Colour", "type": "dropdown", "perstag": "COLOUR", "options": ["7", "8"]},
                        {"id": "2", "title": "Town", "type": "text", "perstag": "TOWN"},
                    ],
                    "fieldOptions": [
                        {"id": "8", "field": "1", "orderid": "2", "value": "red", "label": "Red"},
                        {"id": "7", "field": "1", "orderid": "1", "value": "", "label": "Blue"},
                    ],
                    "fieldRels": [{"id": "1", "field": "1", "relid": "0"}, {"id": "2", "field": "2", "relid": "5"}],
                    "meta": {"total": "2"},
                },
            )
        )
        assert stage.account.fields() == (
            ContactField(1, "Colour", "dropdown", "COLOUR", ("Blue", "red"), (0,)),
            ContactField(2, "Town", "text", "TOWN", (), (5,)),
        )

    def test_contact_tags_only(self, scene: MakeScene, say: Any) -> None:
        rows = [
            {"id": "1", "tag": "vip", "tagType": "contact"},
            {"id": "2", "tag": "x", "tagType": "template"},
            {"id": "3", "tag": "old"},
        ]
        stage = scene(say.answer(200, {"tags": rows, "meta": {"total": "3"}}))
        assert stage.account.tags() == ("vip", "old")

    def test_no_more_tags_than_wanted(self, scene: MakeScene, say: Any) -> None:
        def act(connection: Any, asked: Any) -> bool:
            first = int(asked.target.split("offset=")[1])
            rows = [{"id": str(n), "tag": f"t{n}", "tagType": "contact"} for n in range(first, first + 100)]
            return bool(say.answer(200, {"tags": rows, "meta": {"total": "100000"}})(connection, asked))

        stage = scene(act)
        assert len(stage.account.tags(most=200)) == 200
        assert len(stage.server.asked) == 2


class TestImporting:
    @pytest.mark.parametrize(
        "document",
        [
            {"Success": 1, "queued_contacts": 3, "batchId": "abc", "message": "Contact import queued"},
            {"success": 3, "queued_contacts": "3", "batchId": "abc"},
            {"SUCCESS": True, "queued_contacts": 3, "batchid": "abc"},
            {"success": "1", "queued_contacts": 3, "batchId": "abc"},
        ],
    )
    def test_queued(self, scene: MakeScene, say: Any, document: object) -> None:
        stage = scene(say.answer(200, document))
        assert stage.account.import_batch(BODY) == ImportAnswer("abc", 3)
        asked = stage.server.asked[0]
        assert (asked.method, asked.target, asked.body) == ("POST", "/api/3/import/bulk_import", BODY)
        assert asked.headers["content-type"] == "application/json"

    def test_contacts_refused_by_position(self, scene: MakeScene, say: Any) -> None:
        reasons = [
            {"contact": 3, "failureReason": "Field 'email' incorrect format"},
            {"contact": "1", "failureReason": "No"},
            {"contact": 3, "failureReason": "again"},
        ]
        stage = scene(say.answer(400, {"success": 0, "message": "did not pass validation", "failureReasons": reasons}))
        expected = (RefusedContact(0, "No"), RefusedContact(2, "Field 'email' incorrect format"))
        assert stage.account.import_batch(BODY) == ImportAnswer(None, 0, expected)

    @pytest.mark.parametrize("contact", [0, 4, -1, "x", None])
    def test_a_position_outside_the_batch(self, scene: MakeScene, say: Any, contact: object) -> None:
        reasons = [{"contact": contact, "failureReason": "p1@example.com is bad"}]
        stage = scene(say.answer(400, {"success": 0, "failureReasons": reasons}))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert fault.code == "account.batch_invalid"
        assert not isinstance(fault, PassingFault)
        assert "example.com" not in str(fault)

    @pytest.mark.parametrize("status", [200, 400, 422])
    def test_refused_as_a_whole(self, scene: MakeScene, say: Any, status: int) -> None:
        stage = scene(say.answer(status, {"success": 0, "failureReasons": ["The list p0@example.com is unknown"]}))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert fault.code == "account.batch_invalid"
        assert "example.com" not in str(fault)

    @pytest.mark.parametrize(
        ("status", "document"),
        [
            (400, {"success": 0, "message": "Rate limit exceeded.", "failureReasons": ["Up to 100 imports may be …"]}),
            (400, {"success": 0, "failureReasons": ["Up to 100 imports may be requested per minute."]}),
            (400, {"errors": [{"status": 400, "title": "Rate Limit exceeded", "detail": ""}]}),
            (200, {"success": 0, "message": "Rate limit exceeded"}),
            (400, {"errors": "rate limit"}),
            (429, {"message": "Too Many Requests"}),
            (429, None),
        ],
    )
    def test_too_fast_in_any_shape(self, scene: MakeScene, say: Any, status: int, document: object) -> None:
        stage = scene(say.answer(status, document))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert isinstance(fault, PassingFault)
        assert fault.code == "account.too_fast"
        assert fault.taken is False
        assert len(stage.ledger.held) == 1
        assert stage.ledger.held[0] > 0

    def test_retry_after_is_kept_to_by_everybody(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(429, {"message": "Too many requests"}, headers={"Retry-After": "30"}), speed=10.0)
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert isinstance(fault, PassingFault)
        assert fault.retry_after == 30
        assert stage.ledger.held == [3.0], "the account's seconds, at this pace"

    @pytest.mark.parametrize("value", ["soon", "", "-5", "Wed, 99 Foo"])
    def test_a_retry_after_nobody_can_read(self, scene: MakeScene, say: Any, value: str) -> None:
        stage = scene(say.answer(429, headers={"Retry-After": value}))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert isinstance(fault, PassingFault)
        assert fault.retry_after is None

    def test_a_retry_after_as_a_date(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert isinstance(fault, PassingFault)
        assert fault.retry_after == 0

    def test_queued_without_an_id_to_follow_it_by(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"Success": 1, "queued_contacts": 3}))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert isinstance(fault, PassingFault)
        assert fault.code == "account.bad_answer"
        assert fault.taken is True

    @pytest.mark.parametrize("document", [{}, {"errors": [{"status": 400, "title": "Bad", "detail": "?"}]}, []])
    def test_a_400_without_a_reason_may_pass(self, scene: MakeScene, say: Any, document: object) -> None:
        stage = scene(say.answer(400, document))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert isinstance(fault, PassingFault)
        assert fault.code == "account.refused"


class TestStatus:
    @pytest.mark.parametrize(
        ("document", "state", "succeeded", "failed"),
        [
            ({"status": False}, "unknown", 0, ()),
            ({"status": "waiting", "success": [], "failure": []}, "waiting", 0, ()),
            ({"status": "Claimed"}, "claimed", 0, ()),
            ({"status": "active"}, "active", 0, ()),
            ({"status": "completed", "success": ["1", "2"], "failure": ["Bad@X.com"]}, "completed", 2, ("Bad@X.com",)),
            ({"status": "completed", "success": [1], "failure": [{"email": "a@b.c"}]}, "completed", 1, ("a@b.c",)),
            ({"status": "completed", "success": None, "failure": None}, "completed", 0, ()),
            ({"status": "failed", "failure": {}}, "failed", 0, ()),
            ({"status": "interrupted"}, "interrupted", 0, ()),
            ({"status": "sleeping"}, "unknown", 0, ()),
            ({"status": None}, "unknown", 0, ()),
            ({"status": "completed", "contacts": {"total": 3, "success": 3, "failure": 0}}, "completed", 3, ()),
            ({"contacts": {"total": "3", "success": "2", "failure": "1"}}, "completed", 2, ()),
            ({"contacts": {"total": 3, "success": 1, "failure": 1}}, "unknown", 1, ()),
        ],
    )
    def test_shapes(
        self, scene: MakeScene, say: Any, document: object, state: str, succeeded: int, failed: tuple[str, ...]
    ) -> None:
        stage = scene(say.answer(200, document))
        status = stage.account.batch_status("a b/c")
        assert (status.state, status.succeeded, status.failed) == (state, succeeded, failed)
        assert stage.server.asked[0].target in (
            "/api/3/import/info?batchId=a+b%2Fc",
            "/api/3/import/info?batchId=a%20b%2Fc",
        )

    def test_an_id_the_account_does_not_know(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(404, {"message": "No Result found"}))
        assert stage.account.batch_status("x").state == "unknown"

    @pytest.mark.parametrize(
        "document", [{"status": "completed", "contacts": {"failure": "2"}}, {"status": "completed", "failure": 2}]
    )
    def test_failures_that_are_only_counted(self, scene: MakeScene, say: Any, document: object) -> None:
        assert scene(say.answer(200, document)).account.batch_status("x").unnamed == 2

    @pytest.mark.parametrize("document", [{"status": "completed", "contacts": {"failure": "some"}}, [], "completed"])
    def test_failures_that_nobody_can_name_are_not_taken_for_success(
        self, scene: MakeScene, say: Any, document: object
    ) -> None:
        stage = scene(say.answer(200, document))
        fault = fault_of(lambda: stage.account.batch_status("x"))
        assert isinstance(fault, PassingFault)
        assert fault.code == "account.bad_answer"
