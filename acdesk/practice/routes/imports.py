"""The bulk importer and its status (sections 3 and 4)."""

from __future__ import annotations

from collections import Counter

from acdesk.practice.importer import count_excluded
from acdesk.practice.payload import InvalidPayloadError
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response, answer


def post_import(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """B: queue a batch of up to 250 contacts, or with one of them invalid none."""
    excluded = 0
    try:
        if service.options.trusting:
            batch = service.enqueue_unread(request.body, request.document)
        else:
            accepted = service.read(request.body, request.document)
            excluded = count_excluded(service.account, accepted.contacts)
            batch = service.enqueue(accepted)
    except InvalidPayloadError as error:
        return answer(
            400,
            {
                "success": 0,
                "message": "JSON payload did not pass validation, nothing was imported.",
                "failureReasons": error.reasons,
            },
        )
    key, value = _success(service, batch.size)
    return answer(
        200,
        {
            key: value,
            "queued_contacts": batch.size - excluded,
            "batchId": batch.id,
            "message": "Contact import queued",
        },
    )


def _success(service: Service, contacts: int) -> tuple[str, int]:
    """The key's case and the truthy value vary (section 3: D, U)."""
    style = service.options.success_style
    if style == "mixed":
        return service.dice.choice(("Success", "success")), service.dice.choice((1, contacts))
    if style == "count":
        return "success", contacts
    return ("success" if style == "lower" else "Success"), 1


def get_info(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """S: status of a batch; `success` are ids as strings, `failure` addresses without a reason.

    An id never given out answers like one that is not visible yet: status `false` (not documented).
    """
    batch_id = request.head.get("batchId")
    if not batch_id:
        return answer(400, {"success": 0, "message": "'batchId' is a required field."})
    batch = service.queue.batches.get(batch_id)
    status = service.queue.status(batch) if batch is not None else False
    if batch is None or status is False or batch.final is None:
        return answer(200, {"status": status, "success": [], "failure": []})
    return answer(
        200,
        {
            "status": status,
            "success": [str(contact_id) for contact_id in batch.result.success],
            "failure": [email for email, _ in batch.result.failures],
        },
    )


def get_outstanding(service: Service, _request: Request, _ids: tuple[int, ...]) -> Response:
    """L: batches and contacts by day; numbers are strings."""
    queue = service.queue
    return answer(
        200,
        {
            "outstanding": _days(queue.by_day["outstanding"], queue.contacts_by_day["outstanding"]),
            "recentlyCompleted": _days(queue.by_day["completed"], queue.contacts_by_day["completed"]),
        },
    )


def _days(batches: Counter[str], contacts: Counter[str]) -> list[dict[str, str]]:
    return [
        {"forDate": day, "batches": str(count), "contacts": str(contacts[day])}
        for day, count in sorted(batches.items())
        if count
    ]
