"""Starts a built acdesk as a user would: away from the checkout and its Python, in a session with a real keyring.

usage: python try_bundle.py PROGRAM
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

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
        plan = asked(program, env, "check", str(ROOT / "resources" / "samples" / "segment.csv"), codes=(0, 3))
        if not plan["to_send"]:
            sys.exit(f"no row could be sent: {plan}")
        print(f"ok      check: {plan['to_send']} of {plan['rows']} sample rows could be sent")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
