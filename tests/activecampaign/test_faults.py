"""Everything that goes wrong on the wire has its own code, says whether the account may have taken the request, and
leaks nothing."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from acdesk.activecampaign import Account, Limiter, Pace, PassingFault, account_address
from acdesk.activecampaign.host import Address
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import AccountFault, Fault, StorageFault

MakeScene = Callable[..., Any]

BODY = BodyWriter(3).body([(f"p{n}@example.com", None, None, None) for n in range(250)])


def fault_of(call: Callable[[], object]) -> AccountFault:
    with pytest.raises(AccountFault) as caught:
        call()
    fault = caught.value
    assert fault.__context__ is None
    assert "top-secret-key" not in f"{fault!r} {fault}"
    assert "example.com" not in f"{fault!r} {fault}"
    return fault


def passing(call: Callable[[], object]) -> PassingFault:
    fault = fault_of(call)
    assert isinstance(fault, PassingFault)
    return fault


PAGE = "<!DOCTYPE html><html>log in</html>"


class TestAnswers:
    @pytest.mark.parametrize(
        ("status", "body", "content_type", "code", "taken"),
        [
            (200, PAGE, "text/html", "account.foreign_page", True),
            (200, PAGE, "application/json", "account.foreign_page", True),
            (200, b"", "application/json", "account.empty_answer", True),
            (204, b"", "application/json", "account.empty_answer", True),
            (200, b'{"Success": 1, "queu', "application/json", "account.bad_answer", True),
            (200, b"\xff\xfe\x00", "application/json", "account.bad_answer", True),
            (200, b"[" * 100_000, "application/json", "account.bad_answer", True),
            (403, b'{"message":"Forbidden"}', "application/json", "account.forbidden", False),
            (403, b"", "application/json", "account.forbidden", False),
            (401, b'{"errors":[{"status":401}]}', "application/json", "account.forbidden", False),
            (403, PAGE, "text/html", "account.foreign_page", True),
            (404, PAGE, "text/html", "account.foreign_page", True),
            (408, b"", "text/plain", "account.server_error", True),
            (418, b"{}", "application/json", "account.refused", False),
            (500, b"oops", "text/plain", "account.server_error", True),
            (502, PAGE, "text/html", "account.server_error", True),
            (503, b"{}", "application/json", "account.server_error", True),
        ],
    )
    def test_passing(
        self, scene: MakeScene, say: Any, status: int, body: Any, content_type: str, code: str, taken: bool
    ) -> None:
        stage = scene(say.answer(status, body, content_type=content_type))
        fault = passing(lambda: stage.account.import_batch(BODY))
        assert (fault.code, fault.taken) == (code, taken)
        assert fault.params["host"] == stage.server.host

    @pytest.mark.parametrize(
        ("status", "body", "code"),
        [
            (301, b"", "account.redirected"),
            (302, PAGE, "account.redirected"),
            (307, b"{}", "account.redirected"),
            (402, b"", "account.payment"),
            (402, PAGE, "account.payment"),
            (404, b'{"message":"No route"}', "account.not_found"),
        ],
    )
    def test_final(self, scene: MakeScene, say: Any, status: int, body: Any, code: str) -> None:
        stage = scene(say.answer(status, body, headers={"Location": "https://www.activecampaign.com/login"}))
        fault = fault_of(lambda: stage.account.import_batch(BODY))
        assert fault.code == code
        assert not isinstance(fault, PassingFault)
        assert len(stage.server.asked) == 1, "not followed"

    @pytest.mark.parametrize("body", [b"{}", b"[]", b'"ok"', b"null", b"7", b'{"lists": {}}', b'{"lists": [1]}'])
    def test_json_of_somebody_else(self, scene: MakeScene, say: Any, body: bytes) -> None:
        stage = scene(say.answer(200, body))
        assert passing(stage.account.lists).code == "account.bad_answer"


class TestConnections:
    def test_reset_before_an_answer(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.reset)
        fault = passing(lambda: stage.account.import_batch(BODY))
        assert (fault.code, fault.taken) == ("account.connection_lost", True)
        assert ("sent", 1) in stage.ledger.marks

    def test_closed_before_an_answer(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.raw(b""))
        fault = passing(lambda: stage.account.import_batch(BODY))
        assert (fault.code, fault.taken) == ("account.connection_lost", True)

    @pytest.mark.parametrize(
        "content",
        [
            b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"Success": 1,',
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
            b"HTTP/1.1 20",
            b"SSH-2.0-OpenSSH_9\r\n",
        ],
    )
    def test_half_an_answer(self, scene: MakeScene, say: Any, content: bytes) -> None:
        stage = scene(say.raw(content))
        fault = passing(lambda: stage.account.import_batch(BODY))
        assert fault.code in ("account.connection_lost", "account.bad_answer")
        assert fault.taken is True

    def test_no_answer_in_time(self, scene: MakeScene, say: Any) -> None:
        hold = say.Hold()
        stage = scene(hold, speed=1000.0)
        fault = passing(lambda: stage.account.import_batch(BODY))
        hold.release.set()
        assert (fault.code, fault.taken) == ("account.timeout", True)

    def test_an_answer_that_drips_for_ever(self, scene: MakeScene, say: Any) -> None:
        def drip(connection: socket.socket, _asked: object) -> bool:
            connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in range(1000):
                connection.sendall(b"1\r\n \r\n")
                time.sleep(0.05)
            return False

        stage = scene(drip, speed=1000.0)
        fault = passing(lambda: stage.account.import_batch(BODY))
        assert (fault.code, fault.taken) == ("account.endless_answer", True)

    def test_the_account_works_again_afterwards(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.reset, say.answer(200, {"lists": []}))
        passing(stage.account.lists)
        assert stage.account.lists() == ()

    def test_abort_ends_requests_under_way_at_once(self, scene: MakeScene, say: Any) -> None:
        hold = say.Hold()
        stage = scene(say.answer(200, {"lists": []}), hold, say.answer(200, {"lists": []}))
        stage.account.lists()
        ended: list[PassingFault] = []
        thread = threading.Thread(target=lambda: ended.append(passing(lambda: stage.account.import_batch(BODY))))
        thread.start()
        assert hold.reached.wait(20)
        stage.account.abort()
        thread.join(20)
        assert not thread.is_alive()
        assert [(fault.code, fault.taken) for fault in ended] == [("account.cut", True)]
        hold.release.set()
        assert stage.account.lists() == (), "usable again"

    def test_nothing_listens(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            host = f"127.0.0.1:{listener.getsockname()[1]}"
        fault = passing(account_at(account_address(host)).user)
        assert (fault.code, fault.taken) == ("account.nothing_listening", False)

    def test_no_such_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown(*_: object, **__: object) -> object:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", unknown)
        fault = passing(account_at(account_address("acdesk-test.invalid")).user)
        assert (fault.code, fault.taken) == ("account.no_such_host", False)

    def test_the_ledger_s_own_fault_comes_through(self, scene: MakeScene, say: Any) -> None:
        stage = scene(say.answer(200, {"lists": []}))

        def full(*_: object) -> int:
            raise StorageFault("storage.full", path="x")

        stage.ledger.take = full
        with pytest.raises(StorageFault):
            stage.account.lists()
        assert stage.server.asked == []


class NoLedger:
    def take(self, *_: object) -> int:
        return 1

    def free_in(self, *_: object) -> float:
        return 0.0

    def sent(self, *_: object) -> None: ...

    def arrived(self, *_: object) -> None: ...

    def hold_back(self, *_: object) -> None: ...


opened: list[Account] = []


@pytest.fixture(autouse=True)
def _close_accounts() -> Iterator[None]:
    yield
    while opened:
        opened.pop().close()


def account_at(address: Address) -> Account:
    opened.append(Account(address, "top-secret-key", Limiter(address.host, NoLedger(), Pace()), Pace()))
    return opened[-1]


class TestEncryptionAndProxies:
    @pytest.fixture(autouse=True)
    def _no_proxy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)

    def remote(self, server_host: str) -> Address:
        """The server on loopback, spoken to as if it were far away."""
        host = server_host.replace("127.0.0.1", "localhost")
        return Address(host, f"https://{host}", loopback=False)

    @pytest.fixture
    def plain(self) -> Iterator[str]:
        """Host of a server that answers everything, also a TLS greeting, in plain text."""
        with socket.create_server(("127.0.0.1", 0)) as listener:

            def serve() -> None:
                connection, _ = listener.accept()
                with connection:
                    connection.recv(1)
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

            thread = threading.Thread(target=serve)
            thread.start()
            yield f"127.0.0.1:{listener.getsockname()[1]}"
            thread.join(20)

    def test_a_server_that_speaks_no_tls(self, plain: str) -> None:
        fault = passing(account_at(self.remote(plain)).user)
        assert (fault.code, fault.taken) == ("account.tls", False)

    def test_a_certificate_nobody_vouches_for(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(__file__).with_name("self_signed.pem"))
        with socket.create_server(("127.0.0.1", 0)) as listener:
            host = f"127.0.0.1:{listener.getsockname()[1]}"

            def serve() -> None:
                connection, _ = listener.accept()
                with connection, pytest.raises(OSError):  # noqa: PT011  the client's refusal, in whatever words
                    context.wrap_socket(connection, server_side=True).recv(1)

            thread = threading.Thread(target=serve)
            thread.start()
            fault = passing(account_at(self.remote(host)).user)
            thread.join(20)
        assert (fault.code, fault.taken) == ("account.tls_certificate", False)

    @pytest.mark.parametrize(
        ("status", "code"),
        [(403, "account.proxy_refused"), (502, "account.proxy_refused"), (407, "account.proxy_login")],
    )
    def test_a_proxy_that_refuses(
        self, scene: MakeScene, say: Any, monkeypatch: pytest.MonkeyPatch, status: int, code: str
    ) -> None:
        stage = scene(say.answer(status))
        monkeypatch.setenv("HTTPS_PROXY", f"http://me:proxy-password@{stage.server.host}")
        fault = passing(account_at(account_address("mycompany.api-us1.com")).user)
        assert (fault.code, fault.taken) == (code, False)
        assert fault.params["proxy"] == stage.server.host
        assert "proxy-password" not in str(fault)
        asked = stage.server.asked[0]
        assert (asked.method, asked.target) == ("CONNECT", "mycompany.api-us1.com:443")
        assert "api-token" not in asked.headers

    def test_a_proxy_that_is_not_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            host = f"127.0.0.1:{listener.getsockname()[1]}"
        monkeypatch.setenv("https_proxy", host)
        fault = passing(account_at(account_address("mycompany.api-us1.com")).user)
        assert (fault.code, fault.taken) == ("account.proxy_unreachable", False)

    @pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "nonsense://x", "http://[::1"])
    def test_a_proxy_of_an_unknown_kind(self, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        fault = fault_of(lambda: account_at(account_address("mycompany.api-us1.com")))
        assert fault.code == "account.proxy_unsupported"

    def test_loopback_is_never_spoken_to_through_a_proxy(
        self, scene: MakeScene, say: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, "http://127.0.0.1:1")
        stage = scene(say.answer(200, {"lists": []}))
        assert stage.account.lists() == ()

    def test_no_proxy_is_honoured(self, plain: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
        monkeypatch.setenv("no_proxy", "localhost")
        assert passing(account_at(self.remote(plain)).user).code == "account.tls"


def test_every_code_has_words() -> None:
    import re

    from acdesk.sentences.words import all_words

    room = Path(__file__).parents[2] / "acdesk"
    found: set[str] = set()
    for part in ("activecampaign", "storage", "connections"):
        for file in (room / part).glob("*.py"):
            found |= set(
                re.findall(r'"((?:account|host|storage|connection|consent|keyring)\.[a-z_]+)"', file.read_text("utf-8"))
            )
    assert found
    assert found <= set(all_words())
    assert issubclass(PassingFault, Fault)
