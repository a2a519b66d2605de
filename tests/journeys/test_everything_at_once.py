"""All faults at once, two kills and a Stop between: nobody is lost, nobody on the list twice, no limit crossed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import StartPractice

LIST = 9
ROWS = 20_000
INVALID, DOUBLE = 40, 60
SPEED = 300

REQUEST_FAULTS = {
    "reset-before": 0.03, "reset-after": 0.03, "timeout-before": 0.004, "timeout": 0.004, "slow-body": 0.02,
    "truncated": 0.03, "empty": 0.03, "html": 0.03, "400": 0.02, "403": 0.03, "429": 0.01, "500": 0.03, "502": 0.03,
    "503": 0.03, "500-after": 0.03, "batch-failed": 0.04, "batch-interrupted": 0.04, "latency": 0.5,
}  # fmt: skip
POISON = "klant1234@noordpost.nl"
MISLIKED = ("klant77@noordpost.nl", "klant15000@noordpost.nl")
EXCLUDED, BOUNCED, LEFT = "klant5@noordpost.nl", "klant6@noordpost.nl", "klant7@noordpost.nl"
REFUSED = {POISON, *MISLIKED, EXCLUDED, BOUNCED, LEFT}


def segment(path: Path) -> Path:
    good = ROWS - INVALID - DOUBLE
    with path.open("w", encoding="utf-8") as file:
        file.write("FirstName,LastName,EMail,Telephone\n")
        for n in range(good):
            file.write(f"Zoë,de Vries,klant{n}@noordpost.nl,+31612{n:06d}\n")
        for n in range(INVALID):
            file.write(f"Zoë,de Vries,klant{n} at noordpost,\n")
        for n in range(DOUBLE):
            file.write(f"Zoë,de Vries,KLANT{n}@noordpost.nl,\n")
    return path


def when(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def adds_up(document: dict[str, Any]) -> bool:
    outcomes = ("accepted", "refused", "rejected", "duplicate", "unchanged", "unsent")
    return sum(int(document[name]) for name in outcomes) == int(document["rows"]) == ROWS


def test_everything_at_once(start_practice: StartPractice, tmp_path: Path) -> None:
    practice = start_practice("--bare", "--seed", "7", "--contacts-per-second", "500", speed=SPEED)
    env = {
        **os.environ,
        "ACDESK_HOME": str(tmp_path / "home"),
        "ACDESK_API_KEY": practice.key,
        "ACDESK_SPEED": f"{SPEED}",
    }

    def acdesk(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "acdesk", *arguments, "--json"]
        return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def types(*arguments: str, codes: tuple[int, ...] = (0,)) -> dict[str, Any]:
        with acdesk(*arguments) as process:
            output, said = process.communicate(timeout=120)
        assert process.returncode in codes, (arguments, output, said)
        assert "Traceback" not in said
        assert practice.key not in output + said
        document: dict[str, Any] = json.loads(output)
        return document

    def wait_for(process: subprocess.Popen[str], queued: int) -> None:
        when(lambda: practice.state()["queued_contacts"] >= queued or process.poll() is not None)

    types("connection", "add", "Shop", "--host", practice.host, "--agree")
    file = segment(tmp_path / "segment.csv")
    types("export", "add", "Spring", "--connection", "Shop", "--list", str(LIST), "--segment", str(file))
    practice.set(
        faults=REQUEST_FAULTS,
        poison=[POISON],
        refuse=list(MISLIKED),
        exclude=[EXCLUDED],
        bounce=[BOUNCED],
        unsubscribe=[LEFT],
    )
    for verb, reached in ((("run", "Spring"), 3_000), (("resume",), 9_000)):
        with acdesk(*verb) as process:
            wait_for(process, reached)
            process.send_signal(signal.SIGKILL)
            process.communicate()
        killed = types("runs")["runs"][0]
        assert killed["status"] == "interrupted"
        assert adds_up(killed)
    # A file that is gone by now is nobody's loss.
    file.unlink()
    with acdesk("resume") as process:
        wait_for(process, 14_000)
        process.send_signal(signal.SIGINT)
        output, said = process.communicate(timeout=60)
    assert process.returncode == 4, said
    stopped = json.loads(output)
    assert adds_up(stopped)
    document: dict[str, Any] = {"unsent": ROWS}
    for _ in range(5):
        # A run of bad luck may look like an account that can't be used; `resume` is what its sentence says.
        document = types("resume", codes=(3, 4, 5))
        assert adds_up(document)
        if not document["unsent"]:
            break
    assert document["status"] == "with_warnings"
    assert (document["unsent"], document["rejected"], document["duplicate"]) == (0, INVALID, DOUBLE)
    assert document["accepted"] == ROWS - INVALID - DOUBLE - document["refused"]
    # Bad luck of its own may refuse a few: a contact alone whose batch fails time and again.
    assert len(REFUSED) <= document["refused"] <= len(REFUSED) + 5

    addresses = [contact["email"] for contact in practice.contacts(LIST)]
    assert len(addresses) == len(set(addresses))
    there = set(addresses)
    valid = {f"klant{n}@noordpost.nl" for n in range(ROWS - INVALID - DOUBLE)}
    assert there <= valid - REFUSED
    assert len(valid - REFUSED - there) <= document["refused"] - len(REFUSED)
    assert document["accepted"] <= len(there)
    state = practice.state()
    assert not any(state["violations"].values())
    assert set(REQUEST_FAULTS) - {"latency", "timeout", "timeout-before"} <= set(state["faults_done"])
    assert state["automations"] == 0
    assert not list((tmp_path / "home" / "spool").iterdir())
