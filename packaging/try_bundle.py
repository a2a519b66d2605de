"""Starts a built acdesk as a user would: away from the checkout and its Python, in a session with a real keyring.

usage: python try_bundle.py PROGRAM
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import xlsxwriter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.journeys.session import session  # noqa: E402  found once the line above has run


def asked(program: Path, env: dict[str, str], *arguments: str, codes: tuple[int, ...] = (0,)) -> dict[str, Any]:
    """Its document. Ends this program, with what it said, on another exit code than `codes`."""
    command = [str(program), *arguments, "--json"]
    done = subprocess.run(command, env=env, cwd=env["HOME"], capture_output=True, text=True, check=False, timeout=300)
    if done.returncode not in codes:
        sys.exit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def workbook(table: Path, folder: Path) -> Path:
    """The same cells in a workbook."""
    path = folder / "sample.xlsx"
    with xlsxwriter.Workbook(str(path)) as book, table.open(encoding="utf-8-sig", newline="") as lines:
        sheet = book.add_worksheet()
        for down, row in enumerate(csv.reader(lines)):
            for across, cell in enumerate(row):
                sheet.write_string(down, across, cell)
    return path


def main(program: Path) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="acdesk-bundle-") as folder,
        session(Path(folder), keyring="unlocked") as here,
    ):
        env = here.env | {"PATH": "/usr/bin:/bin", "ACDESK_HOME": f"{folder}/acdesk"}
        checks = asked(program, env, "self-check")["checks"]
        for check in checks:
            print(f"{check['state']:8}{check['check']}: {check['message']}")
        # A note will do on a user's machine; here everything is there.
        if bad := [check["check"] for check in checks if check["state"] != "ok"]:
            sys.exit(f"not sound: {', '.join(bad)}")
        # Reads, matches and checks a segment: polars, phone numbers and e-mail addresses are packed.
        sample = ROOT / "resources" / "samples" / "segment.csv"
        plan = asked(program, env, "check", str(sample), codes=(0, 3))
        if not plan["to_send"]:
            sys.exit(f"no row could be sent: {plan}")
        print(f"ok      check: {plan['to_send']} of {plan['rows']} sample rows could be sent")
        again = asked(program, env, "check", str(workbook(sample, Path(folder))), codes=(0, 3))
        if again["to_send"] != plan["to_send"]:
            sys.exit(f"another number of rows could be sent of the same in a workbook: {again}")
        print("ok      check: as many of the same in a workbook")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
