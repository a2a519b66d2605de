"""The process itself, its inspection routes and its page."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import subprocess
import sys
import time

import pytest

from tests.practice.served import Practice, Start

PAIR = [{"email": "one@example.net"}, {"email": "two@example.net", "subscribe": [{"listid": 3}]}]


def test_the_first_line_has_host_and_key(start: Start) -> None:
    practice = start()
    assert set(practice.announced) == {"host", "key"}
    assert practice.announced["host"].startswith("127.0.0.1:")
    assert practice.announced["key"] == "the-key"


def test_a_key_is_made_up_for_every_account() -> None:
    keys = set()
    for _ in range(2):
        with subprocess.Popen([sys.executable, "-m", "acdesk.practice"], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            keys.add(json.loads(process.stdout.readline())["key"])
            process.terminate()
        assert process.returncode == 0
    assert len(keys) == 2
    assert all(len(key) == 72 for key in keys)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_in_the_midst_of_requests(start: Start, number: signal.Signals) -> None:
    practice = start("--fault", "timeout=1")
    with socket.create_connection(practice.host.split(":")) as waiting:
        waiting.sendall(b"GET /api/3/lists HTTP/1.1\r\nHost: x\r\n\r\n")
        while not practice.state()["requests"]["read"]:
            pass
        practice.process.send_signal(number)
        assert practice.process.wait(10) == 0


def test_it_ends_with_its_parent(start: Start) -> None:
    practice = start("--with-parent")
    assert practice.get("/lists").status == 200
    practice.process.stdin.close()
    assert practice.process.wait(10) == 0


def test_without_being_asked_it_outlives_its_parents_input(start: Start) -> None:
    practice = start()
    practice.process.stdin.close()
    assert practice.get("/lists").status == 200
    assert practice.process.poll() is None


def test_a_taken_port_is_said(start: Start) -> None:
    port = start().host.split(":")[1]
    done = subprocess.run(
        [sys.executable, "-m", "acdesk.practice", "--port", port], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "acdesk practice:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "options", [("--speed", "0"), ("--contacts-per-second", "0"), ("--port", "x"), ("--spee", "1")]
)
def test_bad_options_are_refused(options: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-m", "acdesk.practice", *options], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


def test_it_imports_nothing_of_the_program_and_only_the_standard_library() -> None:
    code = (
        "import sys; import acdesk.practice.server, acdesk.practice.__main__; "
        "print([name for name in sys.modules if name.split('.')[0] not in sys.stdlib_module_names "
        "and not name.startswith(('acdesk.practice', '_', 'acdesk'))], "
        "[name for name in sys.modules if name.startswith('acdesk.') and not name.startswith('acdesk.practice')])"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, '.'); {code}"],
                          capture_output=True, text=True, check=True)  # fmt: skip
    assert done.stdout.strip() == "[] []"


def test_connections_are_kept_open_and_take_requests_one_after_another(new: Practice) -> None:
    connection = http.client.HTTPConnection(new.host)
    connection.connect()
    used = connection.sock
    for _ in range(3):
        assert new.request("GET", "/api/3/lists", connection=connection).status == 200
        assert connection.sock is used
    connection.close()


def test_bodies_may_come_in_chunks_and_after_a_continue(new: Practice) -> None:
    body = json.dumps({"contacts": PAIR}).encode()
    connection = http.client.HTTPConnection(new.host)
    connection.request("POST", "/api/3/import/bulk_import", iter([body[:7], body[7:]]), {"Api-Token": "the-key"})
    assert connection.getresponse().status == 200
    connection.close()
    with socket.create_connection(new.host.split(":")) as raw:
        raw.sendall(
            b"POST /api/3/import/bulk_import HTTP/1.1\r\nHost: x\r\nApi-Token: the-key\r\nExpect: 100-continue\r\n"
            b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(body)
        )
        assert raw.recv(1000).startswith(b"HTTP/1.1 100 ")
        raw.sendall(body)
        received = b""
        while piece := raw.recv(65536):
            received += piece
        assert received.startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET / SPDY/1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nno colon\r\n\r\n", b"400"),
        (b"POST /api/3/lists HTTP/1.1\r\nContent-Length: x\r\n\r\n", b"400"),
        (b"POST /api/3/lists HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", b"413"),
        (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", b"400"),
    ],
)
def test_what_is_no_request_is_refused_and_does_no_harm(shared: Practice, sent: bytes, status: bytes) -> None:
    with socket.create_connection(shared.host.split(":")) as raw:
        raw.sendall(sent)
        assert raw.recv(1000).split(b" ")[1] == status
    assert shared.get("/lists").status == 200


def test_the_state_counts_requests_by_kind_and_itself_not_at_all(new: Practice) -> None:
    new.post_import(PAIR)
    new.get("/import/info", batchId="x")
    new.get("/lists")
    new.get("/tags")
    new.post("/tags", {"tag": {"tag": "t"}})
    for _ in range(3):
        new.contacts()
        new.batches()
        state = new.state()
    assert state["requests"] == {"import": 1, "status": 1, "read": 2, "write": 1}
    assert state["answers"] == {"200": 4, "201": 1}
    assert state["queued_contacts"] == 2
    assert state["limits"] == {"general": 5, "import": 100, "single": 20}


def test_arrivals_have_time_kind_and_number_of_contacts(new: Practice) -> None:
    new.get("/lists")
    new.post_import(PAIR)
    arrivals = new.state(arrivals=1)["arrivals"]
    assert [(entry["kind"], entry["contacts"]) for entry in arrivals] == [("read", 0), ("import", 2)]
    assert 0 < arrivals[0]["at"] < arrivals[1]["at"]
    new.change(clear_counts=True)
    assert new.state(arrivals=1)["arrivals"] == []
    assert new.state()["requests"]["import"] == 0


def test_requests_that_get_no_answer_arrive_all_the_same(new: Practice) -> None:
    new.change(next=["reset-before", "html-502"])
    with pytest.raises(ConnectionResetError):
        new.get("/lists")
    new.get("/lists")
    assert [entry["kind"] for entry in new.state(arrivals=1)["arrivals"]] == ["read", "read"]


def test_contacts_of_a_list_show_how_often_each_was_imported(new: Practice) -> None:
    new.imported(PAIR)
    new.imported(PAIR)
    on_list = new.contacts(list=3)
    assert set(on_list) == {"anna.devries@example.com", "Bram.Jansen@example.com", "two@example.net"}
    assert on_list["two@example.net"]["imported"] == 2
    brief = new.request("GET", "/practice/contacts", key=None, list=3, brief=1).body.splitlines()
    assert sorted(map(json.loads, brief)) == sorted([email, row["imported"]] for email, row in on_list.items())
    assert set(new.contacts()) - set(on_list) >= {"one@example.net", "left.newsletter@example.com"}


def test_batches_show_the_reasons_the_account_keeps_to_itself(new: Practice) -> None:
    new.change(
        exclude=["@EXCLUDED.test", "no@example.net"],
        bounce=["back@example.net"],
        unsubscribe=["gone@example.net", {"email": "one@example.net", "list": 4}],
    )
    addresses = ["a@excluded.test", "no@example.net", "back@example.net", "gone@example.net", "one@example.net"]
    new.imported([{"email": address, "subscribe": [{"listid": 4}]} for address in [*addresses, "in@example.net"]])
    [batch] = new.batches()
    assert [entry["email"] for entry in batch["failure"]] == addresses
    reasons = ["excluded", "excluded", "bounced", "unsubscribed", "unsubscribed"]
    assert [entry["reason"] for entry in batch["failure"]] == reasons
    assert (batch["contacts"], batch["success"], batch["status"]) == (6, 1, "completed")


def test_the_same_can_be_set_at_the_start(start: Start) -> None:
    practice = start("--speed", "1000", "--no-limits", "--bare", "--exclude", "@x.test", "--bounced", "B@example.net",
                     "--unsubscribed", "u@example.net")  # fmt: skip
    people = [{"email": name, "subscribe": [{"listid": 3}]} for name in ("a@x.test", "b@example.net", "u@example.net")]
    assert len(practice.imported(people)["failure"]) == 3
    known = practice.contacts()
    assert set(known) == {"b@example.net", "u@example.net"}
    assert not any(contact["imported"] or 1 in contact["lists"].values() for contact in known.values())


def test_settings_change_while_it_runs(new: Practice) -> None:
    added = new.change(add_list="Another", contact_limit=6)["add_list"]
    assert new.get(f"/lists/{added}").json["list"]["name"] == "Another"
    assert len(new.imported(PAIR)["failure"]) == 2
    new.change(contact_limit=None, delete_list=added, revoke_key=True)
    assert new.get("/lists").status == 403
    new.change(revoke_key=False)
    assert new.get(f"/lists/{added}").status == 404
    assert len(new.imported(PAIR)["failure"]) == 0


def test_nonsense_in_the_inspection_routes_is_400_or_404(shared: Practice) -> None:
    for method, path, status in (
        ("GET", "/practice/contacts?list=x", 400),
        ("GET", "/practice/set", 404),
        ("POST", "/practice/state", 404),
        ("GET", "/nowhere", 404),
    ):
        assert shared.request(method, path, key=None).status == status


def test_a_reset_account_is_as_at_its_start(new: Practice) -> None:
    first = new.state()
    new.imported([*PAIR, {"email": "bounced.a@example.net"}])
    new.change(
        faults={"500": 1}, exclude=["x@example.net"], contact_limit=1, limits=True, hold_queue=True, add_list="L"
    )
    new.post_import(PAIR)
    new.change(revoke_key=True)
    new.change(reset=True)
    assert {**new.state(), "seconds": 0} == {**first, "seconds": 0}
    assert new.batches() == []
    assert new.imported([{"email": "x@example.net"}])["failure"] == []


def test_limits_can_be_switched_on(start: Start) -> None:
    practice = start("--no-limits", "--speed", "0.1")
    assert {practice.get("/lists").status for _ in range(8)} == {200}
    practice.change(limits=True)
    assert practice.get("/lists").status == 429


def test_the_queue_goes_on_where_it_was_held(new: Practice) -> None:
    new.change(hold_queue=True)
    answers = [new.post_import([{"email": f"held{number}@example.net"}]) for number in range(3)]
    assert new.state()["batches"] == {"waiting": 3, "completed": 0, "failed": 0, "interrupted": 0}
    new.change(hold_queue=False)
    assert [new.settle(answer)["status"] for answer in answers] == ["completed"] * 3


@pytest.mark.parametrize("host", ["example.com", "rebound.example:80", ""])
def test_a_name_that_points_here_gets_neither_state_nor_page(shared: Practice, host: str) -> None:
    for path in ("/", "/practice/state"):
        connection = http.client.HTTPConnection(shared.host)
        connection.request("GET", path, headers={"Host": host})
        assert connection.getresponse().status == 403
        connection.close()


def test_the_page_loads_nothing_from_elsewhere_and_has_no_key(shared: Practice) -> None:
    answer = shared.request("GET", "/", key=None)
    assert answer.status == 200
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    page = answer.body.decode()
    assert "prefers-color-scheme: dark" in page
    assert "the-key" not in page
    assert [part for part in page.split('"') if part.startswith(("http:", "https:", "//"))] == [
        "http://www.w3.org/2000/svg"
    ]


def test_the_page_s_newest_contacts_come_latest_first(new: Practice) -> None:
    new.imported([{"email": f"n{number}@example.net"} for number in range(30)])
    new.imported([{"email": "anna.devries@example.com"}])
    newest = [row["email"] for row in new.state(newest=1)["newest"]]
    assert newest[:3] == ["anna.devries@example.com", "n29@example.net", "n28@example.net"]
    assert len(newest) <= 12


def test_bodies_can_be_taken_on_trust_and_read_later(start: Start) -> None:
    practice = start("--speed", "1000", "--no-limits", "--trusting")
    assert practice.post_import(PAIR).json["queued_contacts"] == 2
    bad = practice.post_import([{"email": "bad"}, {"email": "good@example.net"}])
    assert practice.settle(bad)["status"] == "failed"
    assert {row["email"]: row["imported"] for row in practice.contacts().values() if row["imported"]} == {
        "one@example.net": 1,
        "two@example.net": 1,
    }


def test_ten_thousand_contacts_arrive_once_each(new: Practice) -> None:
    connection = http.client.HTTPConnection(new.host)
    for batch in range(40):
        people = [{"email": f"p{batch}.{number}@example.net", "subscribe": [{"listid": 7}]} for number in range(250)]
        answer = new.request("POST", "/api/3/import/bulk_import", {"contacts": people}, connection=connection)
        assert answer.status == 200
    connection.close()
    end = time.monotonic() + 15
    while new.state()["batches"]["completed"] < 40:
        assert time.monotonic() < end
    rows = new.contacts(list=7)
    assert len(rows) == 10_001
    assert {row["imported"] for email, row in rows.items() if email.startswith("p")} == {1}
    assert new.get("/lists/7").json["list"]["active_subscribers"] == "10001"
