"""What ActiveCampaign documents, one case a fact. The letter is the fact sheet's key of the source."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.practice.served import Practice, Start, until

NEWSLETTER, DUTCH, JAPANESE, LOYALTY = 3, 4, 7, 9
SUBSCRIBED = [{"listid": NEWSLETTER}]


def person(name: str, **values: Any) -> dict[str, Any]:
    return {"email": f"{name}@example.net", **values}


# Section 1: host, key, connection test


def test_section_1_the_users_me_route_proves_the_key(shared: Practice) -> None:
    """O, Ta: 200 with the key's user; ids are strings."""
    answer = shared.get("/users/me")
    assert answer.status == 200
    user = answer.json["user"]
    assert user["id"] == "1"
    assert {"username", "firstName", "lastName", "email", "phone", "signature", "links"} <= set(user)


@pytest.mark.parametrize("key", [None, "", "wrong", "the-key "[:-2]])
def test_section_2_a_bad_or_missing_key_is_403(shared: Practice, key: str | None) -> None:
    """D: {"message":"Forbidden"} on every route, also on ones that are none."""
    for path in ("/users/me", "/lists", "/import/info", "/nowhere"):
        answer = shared.request("GET", f"/api/3{path}", key=key)
        assert (answer.status, answer.json) == (403, {"message": "Forbidden"})


def test_section_1_the_key_is_taken_from_the_header_only(shared: Practice) -> None:
    """D: no other place for it."""
    assert shared.request("GET", "/api/3/users/me", key=None, api_key="the-key").status == 403


def test_section_1_group_flags_are_strings(shared: Practice) -> None:
    """D: "0"/"1"."""
    group = shared.get("/groups/3").json["group"]
    assert group["pgContactImport"] in ("0", "1")
    assert shared.get("/groups/99").status == 404


def test_section_1_settings_and_group_limits(shared: Practice) -> None:
    """D: the account's plan, and limitContact."""
    assert shared.get("/settings/account").status == 200
    assert shared.get("/groupLimits").json["groupLimits"][0]["limitContact"] == "0"


def test_a_user_has_a_group(shared: Practice) -> None:
    """U: seen in clients."""
    assert shared.get("/users/1/userGroup").json["userGroup"]["groupid"] == "3"
    assert shared.get("/users/2/userGroup").status == 404


# Section 2: limits and errors


def test_e_five_requests_a_second_of_any_kind(start: Start) -> None:
    """E: the sixth is 429 with Retry-After and RateLimit headers, and is counted."""
    practice = start("--speed", "0.2")
    answers = [practice.get("/lists", limit=1) for _ in range(6)]
    assert [answer.status for answer in answers] == [200] * 5 + [429]
    assert [answer.headers["RateLimit-Remaining"] for answer in answers] == ["4", "3", "2", "1", "0", "0"]
    refused = answers[-1].headers
    assert (refused["Retry-After"], refused["RateLimit-Limit"]) == ("1", "5")
    state = practice.state()
    assert state["violations"] == {"general": 1, "import": 0, "single": 0}
    assert state["max_in_window"]["general"] == 6


def test_co_limit_headers_come_on_successes_and_without_a_prefix(shared: Practice) -> None:
    """Co, E: no X- before them."""
    headers = shared.get("/lists").headers
    assert headers["RateLimit-Limit"] == "5"
    assert headers["X-RateLimit-Limit"] is None


def test_imports_count_in_the_general_limit_too(start: Start) -> None:
    """U, strictest reading: imports use the 5-a-second budget."""
    practice = start("--speed", "0.2")
    for number in range(5):
        assert practice.post_import([person(f"a{number}"), person(f"b{number}")]).status == 200
    assert practice.get("/lists").status == 429


def test_the_window_slides_and_opens_again(start: Start) -> None:
    """U, strictest reading: a slot comes back one window after it was taken."""
    practice = start("--speed", "20")
    statuses = [practice.get("/lists").status for _ in range(40)]
    assert 429 in statuses
    # What the account itself counted can't be argued with by a slow machine.
    arrivals = [entry["at"] for entry in practice.state(arrivals=1)["arrivals"]]
    window = 1 / 20 - 0.002
    admitted: list[float] = []
    for at, status in zip(arrivals, statuses, strict=True):
        free = sum(1 for earlier in admitted if earlier > at - window) < 5
        assert (status == 200) == free
        if free:
            admitted.append(at)


def test_section_2_unknown_contact_is_404_with_a_message(shared: Practice) -> None:
    """D."""
    answer = shared.get("/contacts/1")
    assert (answer.status, answer.json) == (404, {"message": "No Result found for Subscriber with id 1"})


@pytest.mark.parametrize("path", ["/bulkImport", "/import/bulk_import/aggregate", "/nowhere"])
def test_go_co_paths_that_are_none_are_404_and_no_json(shared: Practice, path: str) -> None:
    """Go, Co: /bulkImport and /import/bulk_import/aggregate do not exist; an error body need not be JSON."""
    answer = shared.get(path)
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("text/html")


def test_section_2_unreadable_bodies_are_400(shared: Practice) -> None:
    """D, G: {}."""
    for body in (b"not json", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"contact":{"email":"a@b.co","fieldValues":5}}'):
        answer = shared.request("POST", "/api/3/contact/sync", body)
        assert (answer.status, answer.json) == (400, {})


# Section 3: the bulk importer


def test_b_success_body(shared: Practice) -> None:
    """D: Success, queued_contacts, a batchId that is a UUID, message."""
    body = shared.post_import([person("s1"), person("s2")]).json
    assert body["Success"] == 1
    assert body["queued_contacts"] == 2
    assert body["message"] == "Contact import queued"
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", body["batchId"])


@pytest.mark.parametrize(("style", "expected"), [("lower", {"success": 1}), ("count", {"success": 2})])
def test_section_3_the_success_key_varies(start: Start, style: str, expected: dict[str, int]) -> None:
    """D, U: also seen as `success`, with values above 1."""
    body = start("--no-limits", "--success-style", style).post_import([person("v1"), person("v2")]).json
    assert {key: value for key, value in body.items() if key.lower() == "success"} == expected


def test_b_one_invalid_contact_means_nothing_queued_and_its_index_is_one_based(new: Practice) -> None:
    """B, G: 400 with failureReasons, nobody imported."""
    before = new.state()["contacts"]
    answer = new.post_import([person("good1"), {"email": "bad"}, person("good2"), {"first_name": "Nobody"}])
    assert answer.status == 400
    assert answer.json["success"] == 0
    assert answer.json["message"].startswith("JSON payload did not pass validation")
    assert answer.json["failureReasons"] == [
        {"contact": 2, "failureReason": "Field 'email' incorrect format"},
        {"contact": 4, "failureReason": "Field 'email' is required"},
    ]
    assert new.imported([person("later")])["status"] == "completed"
    assert new.state()["contacts"] == before + 1
    assert len(new.batches()) == 1


@pytest.mark.parametrize(
    "email",
    ["a@b.co", "a.b+c@sub.example.museum", "ö@exämple.de", "x@xn--e1afmkfd.xn--p1ai", "o'brien@example.ie", "1@2.ab"],
)
def test_section_3_addresses_that_pass(shared: Practice, email: str) -> None:
    """D: at least one character before the @, a dot and two letters after it."""
    assert shared.imported([{"email": email}])["failure"] == []


@pytest.mark.parametrize(
    "email",
    ["", "a", "@b.co", "a@b", "a@b.c", "a@b.1", "a b@c.de", " a@c.de", "a@b@c.de", "a,b@c.de", 5, ["a@b.co"]]
    + [f"a{sign}b@c.de" for sign in '"(),:;<>@[\\]'],
)
def test_section_3_addresses_that_do_not_pass(shared: Practice, email: Any) -> None:
    """D: none of the listed characters."""
    answer = shared.post_import([{"email": email}, person("fine")])
    assert answer.status == 400
    assert [reason["contact"] for reason in answer.json["failureReasons"]] == [1]


def test_section_3_an_apostrophe_may_fail(start: Start) -> None:
    """I: sample failures include such an address."""
    practice = start(*("--speed", "1000", "--no-limits"), "--apostrophe", "fail")
    assert practice.imported([{"email": "o'brien@example.ie"}])["failure"] == ["o'brien@example.ie"]


def test_b_at_most_250_contacts(shared: Practice) -> None:
    """B: 251 are refused with a sentence."""
    people = [person(f"many{number}") for number in range(251)]
    answer = shared.post_import(people)
    assert answer.status == 400
    assert all(isinstance(reason, str) for reason in answer.json["failureReasons"])
    assert shared.post_import(people[:250]).json["queued_contacts"] == 250


def test_b_the_body_stays_under_400000_bytes(shared: Practice) -> None:
    """B: 399,999 bytes pass, 400,000 do not."""
    head = b'{"contacts":[{"email":"large@example.net","first_name":"'
    tail = b'"}]}'
    for size, status in ((399_999, 200), (400_000, 400)):
        body = head + b"x" * (size - len(head) - len(tail)) + tail
        assert len(body) == size
        answer = shared.request("POST", "/api/3/import/bulk_import", body)
        assert answer.status == status
    assert isinstance(answer.json["failureReasons"][0], str)


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[]", b"{}", b'{"contacts":{}}', b'{"contacts":[]}', b""])
def test_section_3_general_errors_are_strings(shared: Practice, body: bytes) -> None:
    """D: strings in failureReasons for what concerns no single contact."""
    answer = shared.request("POST", "/api/3/import/bulk_import", body)
    assert answer.status == 400
    assert [type(reason) for reason in answer.json["failureReasons"]] == [str]


def test_g_names_in_another_case_are_dropped_silently(shared: Practice) -> None:
    """G: firstName is not first_name."""
    shared.imported([person("camel", firstName="Gone", last_name="Kept")])
    row = shared.contacts()["camel@example.net"]
    assert (row["first_name"], row["last_name"]) == ("", "Kept")


@pytest.mark.parametrize("given", [NEWSLETTER, str(NEWSLETTER)])
def test_section_3_listid_may_be_number_or_string(shared: Practice, given: int | str) -> None:
    """D, C: both are accepted."""
    name = f"listid.{type(given).__name__}"
    shared.imported([person(name, subscribe=[{"listid": given}])])
    assert f"{name}@example.net" in shared.contacts(list=NEWSLETTER)


@pytest.mark.parametrize(
    "fields",
    [[{"id": "CITY", "value": "x"}], [{"id": 11, "value": 5}], [{"id": 11}], [11], {"11": "x"}, [{"value": "x"}]],
)
def test_g_fields_are_numeric_ids_with_string_values(shared: Practice, fields: Any) -> None:
    """D, G: a personalisation tag is no id, a number is no value."""
    answer = shared.post_import([person("f1"), person("f2", fields=fields)])
    assert answer.status == 400
    assert answer.json["failureReasons"][0]["contact"] == 2


def test_g_unknown_field_ids_are_ignored_silently(shared: Practice) -> None:
    """G: no error, no value."""
    shared.imported([person("unknown", fields=[{"id": 999, "value": "x"}, {"id": "11", "value": "Utrecht"}])])
    assert shared.contacts()["unknown@example.net"]["fields"] == {"11": "Utrecht"}


def test_section_10_unknown_lists_are_ignored_or_refused(shared: Practice, start: Start) -> None:
    """U: not settled; both can be practised."""
    to_nowhere = person("nowhere", subscribe=[{"listid": 999}])
    assert shared.imported([to_nowhere])["failure"] == []
    assert shared.contacts()["nowhere@example.net"]["lists"] == {}
    assert start("--unknown-list", "refuse").post_import([to_nowhere, person("x")]).status == 400


def test_section_3_existing_contacts_are_matched_by_address_in_any_case_and_updated(shared: Practice) -> None:
    """D: by email."""
    first = shared.imported([person("again", first_name="One")])["success"]
    second = shared.imported([{"email": "AGAIN@example.net", "first_name": "Two"}])["success"]
    assert first == second
    row = shared.contacts()["again@example.net"]
    assert (row["first_name"], row["imported"]) == ("Two", 2)


def test_go_empty_values_overwrite_and_absent_ones_stay(shared: Practice) -> None:
    """Go, G: why a client leaves empty values out."""
    values = {"first_name": "Eva", "phone": "+31", "fields": [{"id": 11, "value": "Delft"}, {"id": 21, "value": "n"}]}
    shared.imported([person("empty", last_name="Smit", **values)])
    shared.imported([person("empty", first_name="", fields=[{"id": 11, "value": ""}])])
    row = shared.contacts()["empty@example.net"]
    assert (row["first_name"], row["last_name"], row["phone"]) == ("", "Smit", "+31")
    assert row["fields"] == {"21": "n"}


def test_g_absent_values_stay_when_nothing_is_empty(shared: Practice) -> None:
    """G: an update names only what it changes."""
    shared.imported([person("partial", first_name="Eva", fields=[{"id": 11, "value": "Delft"}])])
    shared.imported([person("partial", phone="+31", fields=[{"id": 21, "value": "n"}])])
    row = shared.contacts()["partial@example.net"]
    assert (row["first_name"], row["phone"], row["fields"]) == ("Eva", "+31", {"11": "Delft", "21": "n"})


def test_section_3_tags_are_by_name_auto_created_and_additive(shared: Practice) -> None:
    """D: a typo makes a tag for good."""
    shared.imported([person("tagged", tags=["customer", "Tpyo"])])
    shared.imported([person("tagged", tags=["VIP"])])
    assert shared.contacts()["tagged@example.net"]["tags"] == ["customer", "Tpyo", "VIP"]
    assert [tag["tag"] for tag in shared.get("/tags", search="tpyo").json["tags"]] == ["Tpyo"]


def test_b_automations_run_unless_excluded_at_the_top_level(new: Practice) -> None:
    """B and five clients: inside a contact it does nothing."""
    new.imported([person("quiet1"), person("quiet2")])
    assert new.state()["automations"] == 0
    new.imported([person("loud1", exclude_automations=True), person("loud2")], automations=True)
    assert new.state()["automations"] == 2


def test_section_3_a_callback_needs_url_and_request_type(shared: Practice) -> None:
    """D."""
    body = {"contacts": [person("callback")], "callback": {"url": "https://example.com"}}
    assert shared.post("/import/bulk_import", body).status == 400


@pytest.mark.parametrize("email", ["anyone@excluded.example", "Complaint@example.com"])
def test_b_the_exclusion_list_lowers_queued_contacts_and_fails_without_a_reason(shared: Practice, email: str) -> None:
    """B: still 200; match types "end" and "exact"."""
    answer = shared.post_import([person("included", subscribe=SUBSCRIBED), {"email": email, "subscribe": SUBSCRIBED}])
    assert answer.json["queued_contacts"] == 1
    info = shared.settle(answer)
    assert info["failure"] == [email]
    assert len(info["success"]) == 1
    assert email not in shared.contacts()


def test_section_3_bounced_addresses_end_in_failure(shared: Practice) -> None:
    """D, I: 200 and `failure`."""
    answer = shared.post_import([{"email": "bounced.one@example.net"}, person("fine")])
    assert answer.json["queued_contacts"] == 2
    assert shared.settle(answer)["failure"] == ["bounced.one@example.net"]


def test_b_those_who_left_a_list_are_not_subscribed_again(new: Practice) -> None:
    """B: in `failure`, still unsubscribed, other values kept; another list is open to them."""
    left = {"email": "left.newsletter@example.com", "first_name": "Changed"}
    info = new.imported([{**left, "subscribe": SUBSCRIBED}, {"email": "unsubscribed.x@example.com"}])
    assert info["failure"] == ["left.newsletter@example.com"]
    row = new.contacts()["left.newsletter@example.com"]
    assert (row["lists"]["3"], row["first_name"]) == (2, "Lena")
    assert new.imported([{**left, "subscribe": [{"listid": DUTCH}]}])["failure"] == []
    assert new.contacts()["left.newsletter@example.com"]["lists"] == {"3": 2, "9": 1, "4": 1}
    seldom = {"email": "unsubscribed.x@example.com", "subscribe": SUBSCRIBED}
    assert new.imported([seldom])["failure"] == ["unsubscribed.x@example.com"]
    assert new.state()["resubscribed"] == 0


def test_section_3_other_values_of_those_who_left_may_be_updated(start: Start) -> None:
    """U: whether they still update is not clear."""
    practice = start("--speed", "1000", "--no-limits", "--leavers", "updated")
    left = {"email": "left.newsletter@example.com", "first_name": "Changed", "subscribe": SUBSCRIBED}
    assert practice.imported([left])["failure"] == ["left.newsletter@example.com"]
    row = practice.contacts()["left.newsletter@example.com"]
    assert (row["lists"]["3"], row["first_name"]) == (2, "Changed")


def test_section_7_the_importer_unsubscribes_for_good(new: Practice) -> None:
    """I from D, the trap: whoever was unsubscribed by an import is refused by the next."""
    new.imported([person("trapped", subscribe=SUBSCRIBED)])
    new.imported([person("trapped", unsubscribe=SUBSCRIBED)])
    assert new.imported([person("trapped", subscribe=SUBSCRIBED)])["failure"] == ["trapped@example.net"]


def test_section_6_new_contacts_over_the_account_limit_fail(start: Start) -> None:
    """Importer docs: in `failure`, no code; existing ones still update."""
    practice = start("--speed", "1000", "--no-limits", "--contact-limit", "7")
    info = practice.imported([person("seventh"), person("eighth"), {"email": "anna.devries@example.com"}])
    assert info["failure"] == ["eighth@example.net"]
    assert practice.state()["contacts"] == 7


def test_b_h_more_than_100_imports_a_minute_are_counted(start: Start) -> None:
    """B, H: also when nothing is refused, so that a test can tell a client that is too fast."""
    practice = start("--no-limits", "--speed", "0.1")
    for _ in range(101):
        assert practice.post_import([person("limit1"), person("limit2")]).status == 200
    state = practice.state()
    assert state["violations"]["import"] == 1
    assert state["max_in_window"]["import"] == 101


def test_o_the_import_limit_answers_400_with_the_documented_body(start: Start) -> None:
    """O: message and failureReasons; counted as a violation; nothing queued."""
    practice = start("--speed", "15")
    pair = [person("over1"), person("over2")]
    refused = until(lambda: practice.post_import(pair), lambda answer: answer.status == 400)
    assert refused.json == {
        "success": 0,
        "message": "Rate limit exceeded.",
        "failureReasons": ["Up to 100 imports may be requested per minute."],
    }
    state = practice.state()
    assert state["violations"]["import"] == 1
    assert 100 == state["answers"]["200"] == len(practice.batches())


def test_b_h_20_single_contact_imports_a_minute(start: Start) -> None:
    """B, H: the 21st request with one contact; several contacts are still taken."""
    practice = start("--speed", "15")
    statuses: list[int] = []
    for _ in range(21):
        one = [person("single")]
        statuses.append(until(lambda one=one: practice.post_import(one).status, lambda status: status != 429))
    assert statuses == [200] * 20 + [400]
    several = [person("several1"), person("several2")]
    until(lambda: practice.post_import(several).status, lambda status: status == 200)
    assert practice.state()["violations"]["single"] == 1


# Section 4: status


def test_s_a_completed_batch_lists_ids_and_addresses(shared: Practice) -> None:
    """S: success = contact ids as strings, failure = addresses without a reason."""
    info = shared.imported([person("status1"), {"email": "bounced.status@example.net"}])
    assert set(info) == {"status", "success", "failure"}
    row = shared.contacts()["status1@example.net"]
    assert info["success"] == [str(row["id"])]
    assert info["failure"] == ["bounced.status@example.net"]


def test_g_the_status_is_false_at_first(start: Start) -> None:
    """D, G: a boolean within the first second, then waiting, then completed; results only at the end."""
    practice = start("--no-limits", "--false-seconds", "600")
    batch_id = practice.post_import([person("early")]).json["batchId"]
    assert practice.info(batch_id) == {"status": False, "success": [], "failure": []}
    practice.change(false_seconds=0, hold_queue=True)
    assert practice.info(batch_id) == {"status": "waiting", "success": [], "failure": []}


def test_s_a_batch_is_claimed_and_active_before_it_is_completed(start: Start) -> None:
    """D: waiting, claimed, active, completed; seen in this order, none going back."""
    practice = start("--no-limits", "--speed", "4", "--contacts-per-second", "20", "--false-seconds", "0.2")
    batch_id = practice.post_import([person(f"slow{number}") for number in range(10)]).json["batchId"]
    seen: list[Any] = []
    while not seen or seen[-1] != "completed":
        status = practice.info(batch_id)["status"]
        if not seen or seen[-1] != status:
            seen.append(status)
        assert len(seen) < 9
    order = [False, "waiting", "claimed", "active", "completed"]
    assert [order.index(status) for status in seen] == sorted(order.index(status) for status in seen)
    assert "active" in seen


def test_s_the_batch_id_is_required(shared: Practice) -> None:
    """D: 400 with a sentence."""
    answer = shared.get("/import/info")
    assert (answer.status, answer.json) == (400, {"success": 0, "message": "'batchId' is a required field."})


def test_section_4_an_unknown_batch_is_not_visible(shared: Practice) -> None:
    """U: not documented; answered like a batch that is not visible yet."""
    assert shared.info("2b6ad5c2-0000-4000-8000-000000000000")["status"] is False


def test_section_4_success_may_be_new_contacts_only(start: Start) -> None:
    """S against G: a conflict; both can be practised."""
    practice = start("--speed", "1000", "--no-limits", "--success-scope", "created")
    info = practice.imported([{"email": "anna.devries@example.com"}, person("created")])
    assert info["success"] == [str(practice.contacts()["created@example.net"]["id"])]
    assert info["failure"] == []


def test_l_outstanding_and_recently_completed_are_strings_by_day(new: Practice) -> None:
    """D: account-wide."""
    new.change(hold_queue=True)
    answer = new.post_import([person("o1"), person("o2")])
    listing = new.get("/import/bulk_import").json
    assert listing["recentlyCompleted"] == []
    assert [(row["batches"], row["contacts"]) for row in listing["outstanding"]] == [("1", "2")]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", listing["outstanding"][0]["forDate"])
    new.change(hold_queue=False)
    new.settle(answer)
    listing = new.get("/import/bulk_import").json
    assert listing["outstanding"] == []
    assert [(row["batches"], row["contacts"]) for row in listing["recentlyCompleted"]] == [("1", "2")]


@pytest.mark.parametrize(
    ("fault", "status", "applied"), [("batch-failed", "failed", 0), ("batch-interrupted", "interrupted", 2)]
)
def test_k_batches_may_fail_or_be_interrupted(new: Practice, fault: str, status: str, applied: int) -> None:
    """K: final, not retried; whether part was applied is not said: none, or half."""
    new.change(next=[fault])
    info = new.imported([person(f"fate{number}") for number in range(4)])
    assert info["status"] == status
    assert len(info["success"]) == applied
    assert sum(row["imported"] for row in new.contacts().values()) == applied
    assert new.imported([person(f"fate{number}") for number in range(4)])["status"] == "completed"


# Section 5: other routes


def test_e_o_pages_default_to_20_and_end_at_100(new: Practice) -> None:
    """E, O: zero-based offset, meta.total a string."""
    new.imported([person(f"page{number}") for number in range(150)])
    first = new.get("/contacts").json
    assert (len(first["contacts"]), first["meta"]["total"]) == (20, "156")
    assert len(new.get("/contacts", limit=1000).json["contacts"]) == 100
    last = new.get("/contacts", limit=100, offset=150).json["contacts"]
    assert len(last) == 6
    assert new.get("/contacts", offset=156).json["contacts"] == []


def test_section_5_large_reads_go_by_id(new: Practice) -> None:
    """D: orders[id]=ASC&id_greater=<last>."""
    new.imported([person(f"large{number}") for number in range(30)])
    seen: list[int] = []
    last = 0
    while True:
        page = new.get("/contacts", **{"orders[id]": "ASC", "id_greater": last, "limit": 10}).json["contacts"]
        if not page:
            break
        seen += [int(row["id"]) for row in page]
        last = seen[-1]
    assert len(seen) == len(set(seen)) == 36
    assert seen == sorted(seen)


def test_section_5_lists(new: Practice) -> None:
    """D, C: ids as strings, subscriber counts, meta.total."""
    answer = new.get("/lists").json
    assert [row["id"] for row in answer["lists"]] == ["3", "4", "7", "9", "12"]
    assert answer["meta"]["total"] == "5"
    newsletter = answer["lists"][0]
    assert (newsletter["active_subscribers"], newsletter["non_deleted_subscribers"]) == ("2", "4")
    assert new.get("/lists/7").json["list"]["name"] == "お客様ニュース"
    assert new.get("/lists/8").status == 404


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"filters[name]": "newsletter"}, ["3"]),
        ({"filters[name]": "news"}, []),
        ({"filters[name][eq]": "Newsletter"}, ["3"]),
        ({"filters[name][contains]": "nieuws"}, ["4"]),
        ({"filters[name][starts_with]": "n"}, ["3", "4"]),
        ({"orders[name]": "DESC", "limit": 2}, ["7", "12"]),
        ({"limit": 2, "offset": 3}, ["9", "12"]),
    ],
)
def test_section_5_lists_can_be_filtered_and_ordered(
    untouched: Practice, query: dict[str, Any], ids: list[str]
) -> None:
    """D: filters[name], operators, orders[name]."""
    assert [row["id"] for row in untouched.get("/lists", **query).json["lists"]] == ids


def test_section_5_lists_can_be_made_and_deleted(new: Practice) -> None:
    """D: four required names, then listGroups."""
    full = {"name": "Made", "stringid": "made", "sender_url": "https://example.com", "sender_reminder": "r"}
    for name in full:
        short = {key: value for key, value in full.items() if key != name}
        error = new.post("/lists", {"list": short})
        assert error.status == 422
        assert error.json["errors"][0]["code"] == "field_missing"
        assert error.json["errors"][0]["source"]["pointer"] == f"/data/attributes/{name}"
    made = new.post("/lists", {"list": full})
    assert made.status == 201
    list_id = made.json["list"]["id"]
    assert new.post("/listGroups", {"listGroup": {"listid": int(list_id), "groupid": 3}}).status == 201
    assert new.request("DELETE", f"/api/3/lists/{list_id}").status == 200
    assert new.get(f"/lists/{list_id}").status == 404
    assert new.post("/listGroups", {"listGroup": {"listid": int(list_id), "groupid": 3}}).status == 422


def test_section_5_fields_have_side_loaded_options_and_relations(shared: Practice) -> None:
    """D, F: every type; relid "0" is all lists; one field is related to none."""
    answer = shared.get("/fields").json
    fields = {field["title"]: field for field in answer["fields"]}
    types = {"text", "textarea", "date", "datetime", "dropdown", "listbox", "radio", "checkbox", "hidden", "number"}
    assert {field["type"] for field in fields.values()} == types
    tier = fields["Loyalty tier"]
    options = [option for option in answer["fieldOptions"] if option["field"] == tier["id"]]
    assert [option["value"] for option in options] == ["Bronze", "Silver", "Gold"]
    assert [option["id"] for option in options] == tier["options"]
    relations = {rel["id"]: rel["relid"] for rel in answer["fieldRels"]}
    assert [relations[rel] for rel in tier["relations"]] == ["0"]
    assert [relations[rel] for rel in fields["Last purchase"]["relations"]] == ["3", "9"]
    assert fields["Klantnummer"]["relations"] == []
    by_tag = shared.get("/fields", **{"filters[perstag]": "CITY"}).json["fields"]
    assert [field["title"] for field in by_tag] == ["City"]


def test_section_5_fields_can_be_made(new: Practice) -> None:
    """D, F: title and type; options in bulk; a relation makes it show."""
    made = new.post("/fields", {"field": {"title": "Shoe size", "type": "dropdown"}})
    assert made.status == 201
    field_id = int(made.json["field"]["id"])
    option = {"field": field_id, "value": "42", "label": "42", "orderid": 1, "isdefault": False}
    assert new.post("/fieldOption/bulk", {"fieldOptions": [option]}).json["fieldOptions"][0]["value"] == "42"
    new.imported([person("shoe", subscribe=SUBSCRIBED, fields=[{"id": field_id, "value": "42"}])])
    assert new.contacts()["shoe@example.net"]["not_shown"] == [str(field_id)]
    assert new.post("/fieldRels", {"fieldRel": {"field": field_id, "relid": 0}}).status == 201
    assert new.contacts()["shoe@example.net"]["not_shown"] == []
    again = new.post("/fields", {"field": {"title": "shoe size", "type": "text"}})
    assert (again.status, again.json["errors"][0]["code"]) == (422, "duplicate")
    taken = new.post("/fields", {"field": {"title": "Other", "type": "text", "perstag": "CITY"}})
    assert (taken.status, taken.json["errors"][0]["code"]) == (422, "field_invalid")
    assert new.post("/fields", {"field": {"title": "Odd", "type": "colour"}}).status == 422
    assert new.post("/fieldRels", {"fieldRel": {"field": field_id, "relid": 999}}).status == 422
    assert new.post("/fieldOption/bulk", {"fieldOptions": [{**option, "field": 999}]}).status == 422


def test_section_5_tags(new: Practice) -> None:
    """D: search is contained in the name, filters[search][eq] is the name."""
    assert [tag["tag"] for tag in new.get("/tags", search="o").json["tags"]] == ["customer", "prospect"]
    exact = new.get("/tags", **{"filters[search][eq]": "VIP"}).json
    assert [tag["tag"] for tag in exact["tags"]] == ["VIP"]
    made = new.post("/tags", {"tag": {"tag": "new", "tagType": "contact", "description": "d"}})
    assert made.status == 201
    assert new.post("/tags", {"tag": {"tag": "new", "tagType": "contact"}}).status == 422
    link = {"contactTag": {"contact": 1001, "tag": int(made.json["tag"]["id"])}}
    assert new.post("/contactTags", link).status == 201
    assert new.contacts()["anna.devries@example.com"]["tags"] == ["customer", "new"]
    assert [row["id"] for row in new.get("/contacts", tagid=made.json["tag"]["id"]).json["contacts"]] == ["1001"]


def test_section_5_contact_sync_keeps_what_it_is_not_given(new: Practice) -> None:
    """D, G: 201 new, 200 old; camelCase; unknown field ids ignored silently."""
    values = {"firstName": "Syn", "lastName": "C", "fieldValues": [{"field": "11", "value": "Bonn"}]}
    body = {"contact": {"email": "sync@example.net", **values}}
    assert new.post("/contact/sync", body).status == 201
    body = {"contact": {"email": "sync@example.net", "phone": "1", "fieldValues": [{"field": 999, "value": "x"}]}}
    old = new.post("/contact/sync", body)
    assert old.status == 200
    contact = old.json["contact"]
    assert (contact["firstName"], contact["lastName"], contact["phone"]) == ("Syn", "C", "1")
    stored = new.get(f"/contacts/{contact['id']}/fieldValues").json["fieldValues"]
    assert [(value["field"], value["value"]) for value in stored] == [("11", "Bonn")]
    assert new.post("/contact/sync", {"contact": {"email": "bad"}}).json["errors"][0]["code"] == "email_invalid"


def test_section_5_posting_a_contact_twice_is_422_duplicate(new: Practice) -> None:
    """D."""
    body = {"contact": {"email": "twice@example.net"}}
    assert new.post("/contacts", body).status == 201
    again = new.post("/contacts", body)
    assert (again.status, again.json["errors"][0]["code"]) == (422, "duplicate")


def test_section_5_contact_lists_subscribe_those_who_left(new: Practice) -> None:
    """D, G: status 1 re-subscribes, which the account counts; 4 and more is 422."""
    left = new.get("/contacts", email="left.too@example.org").json["contacts"][0]
    link = {"list": NEWSLETTER, "contact": int(left["id"])}
    assert new.post("/contactLists", {"contactList": {**link, "status": 4}}).status == 422
    assert new.state()["resubscribed"] == 0
    assert new.post("/contactLists", {"contactList": {**link, "status": 1}}).status == 201
    rows = new.get(f"/contacts/{left['id']}/contactLists").json["contactLists"]
    assert [(row["list"], row["status"]) for row in rows] == [("3", "1")]
    assert new.state()["resubscribed"] == 1


def test_section_5_field_values_upsert(new: Practice) -> None:
    """D, G: a wrong id is 422."""
    assert new.post("/fieldValues", {"fieldValue": {"contact": 1001, "field": 11, "value": "Breda"}}).status == 201
    assert new.contacts()["anna.devries@example.com"]["fields"] == {"11": "Breda"}
    assert new.post("/fieldValues", {"fieldValue": {"contact": 1001, "field": 999, "value": "x"}}).status == 422


@pytest.mark.parametrize(
    ("query", "total", "first"),
    [
        ({"email": "ANNA.devries@example.com"}, "1", "1001"),
        ({"email": "nobody@example.com"}, "0", None),
        ({"listid": 3}, "4", "1001"),
        ({"listid": 3, "status": 1, "limit": 1}, "2", "1001"),
        ({"listid": 3, "status": 2}, "2", "1004"),
        ({"listid": 3, "status": -1}, "4", "1001"),
        ({"status": 2}, "2", "1004"),
        ({"tagid": 1}, "6", "1001"),
        ({"orders[id]": "DESC"}, "6", "1006"),
    ],
)
def test_section_5_contacts_can_be_searched(
    untouched: Practice, query: dict[str, Any], total: str, first: str | None
) -> None:
    """D, C: email exact, listid, tagid, status -1, 1, 2."""
    answer = untouched.get("/contacts", **query).json
    assert answer["meta"]["total"] == total
    assert (answer["contacts"][0]["id"] if answer["contacts"] else None) == first


def test_section_5_contacts_by_ids(new: Practice) -> None:
    """D: ids[]; numbers are strings, names camelCase."""
    answer = new.request("GET", "/api/3/contacts?ids[]=1006&ids[]=1002&ids[]=5")
    assert [row["id"] for row in answer.json["contacts"]] == ["1006", "1002"]
    assert answer.json["contacts"][0]["firstName"] == "由紀"


def test_section_7_deleting_a_contact_is_final(new: Practice) -> None:
    """C: gone from its lists and counts."""
    assert new.request("DELETE", "/api/3/contacts/1001").status == 200
    assert new.get("/contacts/1001").status == 404
    assert new.get("/lists/3").json["list"]["active_subscribers"] == "1"
    assert new.request("DELETE", "/api/3/contacts/1001").status == 404


def test_section_7_exclusions_explain_failures(shared: Practice) -> None:
    """D: match types exact and end."""
    answer = shared.get("/lists/exclusions").json
    assert {(row["matchPhrase"], row["matchType"]) for row in answer["exclusions"]} == {
        ("@excluded.example", "end"),
        ("complaint@example.com", "exact"),
    }
    assert answer["meta"]["total"] == "2"


def test_section_8_text_of_any_script_survives(shared: Practice) -> None:
    """D: UTF-8."""
    shared.imported([person("script", first_name="Łukasz 李 😀", fields=[{"id": 21, "value": "a\nb\u0000c"}])])
    row = shared.contacts()["script@example.net"]
    assert (row["first_name"], row["fields"]["21"]) == ("Łukasz 李 😀", "a\nbc")
