"""Host names as people paste them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.activecampaign import account_address
from acdesk.sentences.faults import RequestFault


@pytest.mark.parametrize(
    ("typed", "host", "base_url"),
    [
        ("mycompany.api-us1.com", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        (" https://MyCompany.api-us1.com/ ", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        (
            "https://mycompany.api-us1.com/api/3/contacts?x=1#y",
            "mycompany.api-us1.com",
            "https://mycompany.api-us1.com",
        ),
        ("mycompany.api-us1.com/api/3", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        ("//mycompany.api-us1.com/", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        ("<https://mycompany.api-us1.com>", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        ('"mycompany.api-us1.com"', "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        ("mycompany.api-us1.com.", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        ("mycompany.api-us1.com:443", "mycompany.api-us1.com", "https://mycompany.api-us1.com"),
        ("mycompany.api-us1.com:8443", "mycompany.api-us1.com:8443", "https://mycompany.api-us1.com:8443"),
        ("my_company.activehosted.com/admin", "my_company.activehosted.com", "https://my_company.activehosted.com"),
        ("192.0.2.7", "192.0.2.7", "https://192.0.2.7"),
        ("127.0.0.1:4711", "127.0.0.1:4711", "http://127.0.0.1:4711"),
        ("http://127.0.0.1:4711/", "127.0.0.1:4711", "http://127.0.0.1:4711"),
        ("https://127.0.0.1:4711/", "127.0.0.1:4711", "http://127.0.0.1:4711"),
        ("127.8.9.1:80", "127.8.9.1", "http://127.8.9.1"),
        ("localhost:8080", "localhost:8080", "http://localhost:8080"),
        ("HTTP://LocalHost:8080", "localhost:8080", "http://localhost:8080"),
        ("[::1]:8080", "[::1]:8080", "http://[::1]:8080"),
        ("::1", "[::1]", "http://[::1]"),
        ("[2001:db8::1]:8443", "[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
    ],
)
def test_cut_down_to_its_host(typed: str, host: str, base_url: str) -> None:
    address = account_address(typed)
    assert (address.host, address.base_url) == (host, base_url)
    assert address.loopback is base_url.startswith("http://")
    assert account_address(address.host) == address, "what is stored means the same when read again"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "host.empty"),
        ("   ", "host.empty"),
        ("https://", "host.empty"),
        ("http://mycompany.api-us1.com", "host.not_https"),
        ("HTTP://mycompany.api-us1.com/api/3", "host.not_https"),
        ("ftp://mycompany.api-us1.com", "host.not_https"),
        ("http://192.0.2.7", "host.not_https"),
        ("http://localhost.evil.com", "host.not_https"),
        ("http://127.0.0.1.evil.com", "host.not_https"),
        ("mycompany", "host.incomplete"),
        ("my company.api-us1.com", "host.invalid"),
        ("user@mycompany.api-us1.com", "host.invalid"),
        ("http://127.0.0.1:80@evil.com", "host.invalid"),
        ("mycompany.api-us1.com:0", "host.invalid"),
        ("mycompany.api-us1.com:99999", "host.invalid"),
        ("mycompany.api-us1.com:12:34", "host.invalid"),
        ("-bad.example.com", "host.invalid"),
        ("bad..example.com", "host.invalid"),
        ("127.1", "host.invalid"),
        ("999.1.1.1", "host.invalid"),
        ("[::1", "host.invalid"),
        ("fe80::1%0", "host.invalid"),
        ("a" * 64 + ".com", "host.invalid"),
    ],
)
def test_refused(typed: str, code: str) -> None:
    with pytest.raises(RequestFault) as caught:
        account_address(typed)
    assert caught.value.code == code


@given(st.text(alphabet="abz019.-_:/[]@%? \\#http", max_size=30))
def test_plain_http_is_for_loopback_alone(typed: str) -> None:
    try:
        address = account_address(typed)
    except RequestFault:
        return
    if not address.base_url.startswith("https://"):
        bare = address.host.rsplit(":", 1)[0] if not address.host.endswith("]") else address.host
        assert bare == "localhost" or bare.startswith("127.") or bare == "[::1]"
    assert account_address(address.host) == address
