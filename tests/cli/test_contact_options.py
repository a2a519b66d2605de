"""Tags, filters, countries, custom fields and full names on the command line, as far as the account."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Program, Said, WriteFile
from tests.conftest import StartPractice
from tests.journeys.practice_account import PracticeAccount

HEADER = "Naam,Mail,Tel,Land,Groepen,Tier,Geboren,Nieuwsbrief\n"
PEOPLE = (
    'Jan van der Berg,jan@noordpost.nl,06 12345678,NL,"vip, Zomer",Gold,31-01-1980,ja',
    '"Vries, Anna de",anna@noordpost.nl,020-5551234,,,Silver,1-2-1990,ja',
    "Piet Bakker,piet@gmial.com,,NL,zomer,Gold,05-06-1991,ja",
    "Eva Smit,eva@noordpost.nl,,DE,,Gold,12-12-1970,nee",
    "Eva Smit,EVA@noordpost.nl,,DE,,Gold,12-12-1970,ja",
)


@pytest.fixture
def account(start_practice: StartPractice) -> PracticeAccount:
    return start_practice()


@pytest.fixture
def own(program: Program, account: PracticeAccount) -> Program:
    own = Program({**program.environ, "ACDESK_API_KEY": account.key})
    own("connection", "add", "Shop", "--host", account.host, "--agree")
    return own


def add(own: Program, file: Path, *more: str, code: int = 0) -> Said:
    given = ("--connection", "Shop", "--list", "3", "--segment", file)
    return own("export", "add", "News", *given, *more, "--json", code=code)


def test_everything_arrives_as_it_was_asked_for(own: Program, account: PracticeAccount, people: WriteFile) -> None:
    file = people(*PEOPLE, header=HEADER)
    add(
        own, file, "--full-name", "Naam", "--new-field", "Klanttier=Tier:dropdown",
        "--new-field", "Geboortedag=Geboren",
        "--tag", "Nl", "--tags-from", "Groepen", "--leave-out", "Nieuwsbrief=nee", "--default-country", "Nederland",
        "--field", "Klantnummer=Land", "--relate",
    )  # fmt: skip
    said = own("run", "News", "--json", code=3)
    document = said.document
    assert (document["accepted"], document["rejected"], document["rows"]) == (2, 3, 5)
    assert document["reasons"] == {"email.typing_error": 1, "filter.left_out": 1, "filter.left_out_elsewhere": 1}
    assert "Klanttier (dropdown): Gold, Silver" in said.err
    assert "Zomer" in said.err
    sent = {contact["email"]: contact for contact in account.contacts(3)}
    fields = {field["title"]: field for field in own("fields", "Shop", "--json").document["fields"]}
    assert fields["Klanttier"]["options"] == ["Gold", "Silver"]
    assert fields["Geboortedag"]["type"] == "date"
    assert 3 in fields["Klanttier"]["lists"]
    assert 3 in fields["Geboortedag"]["lists"]
    assert 3 in fields["Klantnummer"]["lists"]
    jan, anna = sent["jan@noordpost.nl"], sent["anna@noordpost.nl"]
    assert (jan["first_name"], jan["last_name"], jan["phone"]) == ("Jan", "van der Berg", "+31612345678")
    assert (anna["first_name"], anna["last_name"], anna["phone"]) == ("Anna", "de Vries", "+31205551234")
    assert set(jan["tags"]) == {"Nl", "VIP", "Zomer"}
    assert anna["tags"] == ["Nl"]
    assert "1980-01-31" in json.dumps(jan)
    assert "1990-02-01" in json.dumps(anna)
    assert "eva@noordpost.nl" not in {email.lower() for email in sent}
    # Nothing is new any more, and nothing is made twice.
    again = own("run", "News", "--json", "--all", code=3)
    assert "new in the account" not in again.err
    assert "New contact field" not in again.err
    assert len(own("fields", "Shop", "--json").document["fields"]) == len(fields)
    assert not any(account.state()["violations"].values())


def test_a_field_that_is_not_related_is_sent_with_a_warning(
    own: Program, account: PracticeAccount, people: WriteFile
) -> None:
    add(own, people(*PEOPLE[:2], header=HEADER), "--field", "Klantnummer=Tier")
    said = own("run", "News", code=0)
    assert "isn't related to the list" in said.out
    assert "isn't related to the list" in own("run", "News", "--all", "--json", code=0).err
    assert next(f for f in own("fields", "Shop", "--json").document["fields"] if f["title"] == "Klantnummer")[
        "lists"
    ] == []  # fmt: skip
    assert "Gold" in json.dumps(account.contacts(3))


def test_a_value_that_is_no_option_is_left_out_with_a_warning(
    own: Program, account: PracticeAccount, people: WriteFile
) -> None:
    rows = ("Jan Jansen,jan@noordpost.nl,,,,gold,,", "Piet Bakker,piet@noordpost.nl,,,,Diamond,,")
    add(own, people(*rows, header=HEADER), "--field", "Loyalty tier=Tier")
    said = own("run", "News", code=0)
    assert "not among the options" in said.err
    sent = {contact["email"]: json.dumps(contact) for contact in account.contacts(3)}
    assert "Gold" in sent["jan@noordpost.nl"]
    assert "Diamond" not in sent["piet@noordpost.nl"]


def test_edit_replaces_and_takes_away(own: Program, people: WriteFile) -> None:
    file = people(*PEOPLE, header=HEADER)
    add(own, file, "--tag", "a", "--tag", "b", "--tags-from", "Groepen", "--leave-out", "Nieuwsbrief=nee",
        "--default-country", "NL", "--relate", "--new-field", "Tier=Tier:text", "--dates", "Tier=dmy")  # fmt: skip
    found = own("export", "show", "News", "--json").document
    assert found["tags"] == ["a", "b"]
    assert found["tags_from"] == {"column": "Groepen", "delimiter": ","}
    assert found["leave_out"] == [{"column": "Nieuwsbrief", "value": "nee"}]
    assert (found["default_country"], found["relate"]) == ("NL", True)
    assert found["matching"][-1] == {"field": "Tier", "column": "Tier", "create": "text", "date_order": "dmy"}
    text = own("export", "show", "News").out
    assert "Nieuwsbrief = nee" in text
    assert "Groepen, separated by ','" in text

    found = own("export", "edit", "News", "--tag", "c", "--tags-delimiter", "semicolon", "--json").document
    assert (found["tags"], found["tags_from"]["delimiter"]) == (["c"], ";")
    assert found["leave_out"] == [{"column": "Nieuwsbrief", "value": "nee"}]
    found = own(
        "export", "edit", "News", "--tag", "", "--tags-from", "", "--leave-out", "", "--default-country", "",
        "--no-relate", "--new-field", "Tier=", "--json",
    ).document  # fmt: skip
    assert [found[name] for name in ("tags", "tags_from", "leave_out", "default_country", "relate")] == [
        [], None, [], None, False,
    ]  # fmt: skip
    assert "Tier" not in {pair["field"] for pair in found["matching"]}


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (["--tags-from", "Groups"], "tags.no_column"),
        (["--tags-delimiter", ";"], "tags.delimiter_alone"),
        (["--leave-out", "Consent=no"], "filter.no_column"),
        (["--leave-out", "Nieuwsbrief"], "filter.no_value"),
        (["--default-country", "Atlantis"], "country.unknown"),
        (["--new-field", "Tier=Level"], "matching.no_column"),
        (["--new-field", "Tier"], "matching.pair_invalid"),
        (["--dates", "Born=dmy"], "matching.title_unknown"),
        (["--new-field", "Born=Geboren", "--dates", "Born=ymd"], "matching.order_unknown"),
        (["--full-name", "Nom"], "matching.no_column"),
        (["--full-name", "Naam", "--first-name", "Tier"], "matching.names_twice"),
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_is_said_and_nothing_saved(
    own: Program, people: WriteFile, more: list[str], code: str
) -> None:
    assert add(own, people(*PEOPLE, header=HEADER), *more, code=2).error == code
    assert own("export", "list", "--json").document == {"exports": []}


def test_the_dry_run_takes_the_same_options(program: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*PEOPLE, header=HEADER)
    rejects = tmp_path / "rejects.csv"
    options = ("--leave-out", "Nieuwsbrief=nee", "--tag", "x", "--tags-from", "Groepen", "--default-country", "NL")
    said = program("check", file, *options, "--rejects", rejects, code=3)
    assert "Every contact gets the tags: “x”" in said.out
    document = program("check", file, *options, "--json", code=3).document
    assert (document["to_send"], document["rejected"]) == (2, 3)
    assert program("check", file, "--leave-out", "Mag=nee", "--json", code=2).error == "filter.no_column"
    with rejects.open(encoding="utf-8-sig", newline="") as read:
        rows = list(csv.DictReader(read))
    assert [row["acdesk: did you mean"] for row in rows] == ["piet@gmail.com", "", ""]
    assert {row["acdesk: outcome"] for row in rows} == {"not sent: rejected"}
    # Corrected, it can be sent alone.
    corrected = people(*(PEOPLE[2].replace("gmial", "gmail"),), header=HEADER, name="corrected.csv")
    assert program("check", corrected, *options, "--json").document["to_send"] == 1
    assert not (Path(program.environ["ACDESK_HOME"])).exists()


def test_what_was_chosen_is_remembered_shown_and_forgotten(own: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*PEOPLE, header=HEADER)
    add(own, file, "--full-name", "Naam", "--phone", "")
    other = people(*PEOPLE[:2], header=HEADER, name="next week.csv")
    suggested = {one["field"]: one for one in own("match", other, "--json").document["matching"]}
    assert set(suggested) == {"email", "first_name", "last_name", "phone"}
    assert (suggested["email"]["column"], suggested["email"]["reason"]) == ("Mail", "match.remembered")
    assert (suggested["phone"]["column"], suggested["phone"]["reason"]) == (None, "match.remembered_none")
    own("match", other, "--out", tmp_path / "m.json")
    assert json.loads((tmp_path / "m.json").read_text("utf-8"))["fields"]["full_name"] == "Naam"
    (found,) = own("match", "--remembered", "--json").document["remembered"]
    assert (found["file"], found["columns"][0]) == ("segment.csv", "Naam")
    assert "segment.csv" in own("match", "--remembered").out
    assert own("match", "--forget", "99", "--json", code=2).error == "matching.not_remembered"
    assert own("match", "--forget", str(found["id"]), "--json").document == {"forgotten": [found["id"]]}
    suggested = {one["field"]: one for one in own("match", other, "--json").document["matching"]}
    assert suggested["email"]["reason"] == "match.name_and_values"
    own("match", code=2)
    own("match", other, "--remembered", code=2)


def test_splitting_full_names_is_offered(program: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*PEOPLE, header=HEADER)
    program("match", file, "--split-names", "--out", tmp_path / "m.json")
    assert json.loads((tmp_path / "m.json").read_text("utf-8"))["fields"]["full_name"] == "Naam"
    assert program("check", file, "--matching", tmp_path / "m.json", "--json", code=3).document["to_send"] == 3
    assert not (Path(program.environ["ACDESK_HOME"])).exists()


def test_one_test_contact(own: Program, account: PracticeAccount, people: WriteFile) -> None:
    add(own, people(*PEOPLE, header=HEADER), "--tag", "x")
    document = own("run", "News", "--test", "me@noordpost.nl", "--json").document["test"]
    assert (document["state"], document["row"], document["code"]) == ("accepted", 2, None)
    assert [contact["email"] for contact in account.contacts(3) if contact["email"].endswith("noordpost.nl")] == [
        "me@noordpost.nl"
    ]
    assert own("runs", "--json").document == {"runs": []}
    assert own("run", "News", "--test", "me", "--json", code=2).error == "trial.no_address"
