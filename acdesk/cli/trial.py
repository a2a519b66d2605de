"""`acdesk run NAME --test ADDRESS`: one test contact before all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from acdesk.cli.answer import Answer, ExitCode
from acdesk.cli.fault_words import code_message
from acdesk.cli.session import Session

if TYPE_CHECKING:
    from acdesk.exports import Export
    from acdesk.runs import Plan

CODES = {"accepted": ExitCode.DONE, "refused": ExitCode.WARNINGS, "unsettled": ExitCode.STOPPED}


def trial_answer(session: Session, export: Export, plan: Plan, address: str) -> Answer:
    """Send it, wait for what becomes of it, and say so. Nothing else is sent."""
    t = session.t
    trial = session.workspace.runs.send_trial(export, plan, address)
    texts = {
        "accepted": t("ActiveCampaign accepted the test contact {email}. Look at it there before you run the export."),
        "refused": t("ActiveCampaign did not accept the test contact {email}."),
        "unsettled": t("ActiveCampaign took the test contact {email}, but has not said what became of it."),
    }
    parts = [texts[trial.state].format(email=trial.email)]
    if trial.code is not None:
        parts.append(code_message(trial.code, {}, t))
    facts = plan.prepared.files[trial.file]
    parts.append(t("Its other values are those of row {row} of “{file}”.", row=trial.row, file=facts.path.name))
    if trial.fields_left_out:
        names = ", ".join(trial.fields_left_out)
        parts.append(t("Without the fields that the run is to make: {fields}.", fields=names))
    document: dict[str, Any] = {
        "email": trial.email,
        "state": trial.state,
        "code": trial.code,
        "file": str(facts.path),
        "row": trial.row,
        "fields_left_out": list(trial.fields_left_out),
    }
    return Answer({"test": document}, "\n".join(parts), code=CODES[trial.state])
