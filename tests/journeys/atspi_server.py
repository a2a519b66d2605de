"""Looks at the windows of a session as a screen reader does (AT-SPI).

Runs under the system's own Python, which alone has the bindings; so it can't share code with the tests. One JSON object
a line comes in, one goes out: {"answer": ...} or {"error": "..."}.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# A table of a million rows has as many children.
MOST_CHILDREN = 400
STATES = frozenset(
    {"showing", "visible", "enabled", "sensitive", "focusable", "focused", "checkable", "checked", "selected"}
    | {"editable", "expanded", "pressed", "is_default", "modal", "active", "invalid_entry", "read_only"}
)
SIMPLE = {"label", "text", "button", "check box", "table cell", "list item", "progress bar"}
CLIPPING = {"table", "tree", "tree table", "list", "list box"}
# Never a cell, so that a search for them needn't go through every one.
OUTSIDE_TABLES = {"button", "text", "label", "radio button", "combo box", "progress bar", "table"}
SAME_ROLE = {"push button": "button", "password text": "text", "entry": "text", "static": "label"}


def walk(node: Any, depth: int = 0, *, hidden: bool = False, cells: bool = True) -> Iterator[tuple[int, Any]]:
    """`node` and what is below it. A list that is folded in, or a row scrolled away, calls itself showing too."""
    if not hidden and not node.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield depth, node
    kind = role(node)
    if kind in SIMPLE or (kind == "table" and not cells):
        return
    clips = kind in CLIPPING and not hidden
    frame = area(node) if clips else None
    for index in range(min(node.get_child_count(), MOST_CHILDREN)):
        child = node.get_child_at_index(index)
        if child is not None and not (frame and outside(area(child), frame)):
            yield from walk(child, depth + 1, hidden=hidden, cells=cells)


def area(node: Any) -> list[int]:
    component = node.get_component_iface()
    found = component.get_extents(Atspi.CoordType.SCREEN) if component else None
    return [found.x, found.y, found.width, found.height] if found else [0, 0, 0, 0]


def outside(one: list[int], other: list[int]) -> bool:
    return any(one[i] + one[i + 2] <= other[i] or other[i] + other[i + 2] <= one[i] for i in (0, 1))


def windows(*, hidden: bool = False, cells: bool = True) -> Iterator[tuple[int, Any]]:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None:
            application.clear_cache()
            for window in range(application.get_child_count()):
                child = application.get_child_at_index(window)
                if child is not None:
                    yield from walk(child, hidden=hidden, cells=cells)


def states(node: Any) -> list[str]:
    held = node.get_state_set()
    return [name for name in sorted(STATES) if held.contains(getattr(Atspi.StateType, name.upper()))]


def role(node: Any) -> str:
    name: str = node.get_role_name()
    return SAME_ROLE.get(name, name)


def plain(name: str | None) -> str:
    return (name or "").replace("&", "").strip().rstrip(":").strip()


def names(node: Any) -> list[str]:
    """Its own name, and those of its labels: a combo box says its value for a name, others have their label's."""
    found = [plain(node.get_name())]
    for relation in (node.get_relation_set() or ()) if not found[0] or role(node) == "combo box" else ():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            found += [plain(relation.get_target(index).get_name()) for index in range(relation.get_n_targets())]
    return list(dict.fromkeys(name for name in found if name))


def keys(node: Any) -> list[str]:
    """Key combinations that press it or lead to it, "Alt+N"."""
    action = node.get_action_iface()
    bound = [
        Atspi.Action.get_key_binding(action, index)
        for index in range(Atspi.Action.get_n_actions(action) if action else 0)
    ]
    return sorted({key for binding in bound for key in (binding or "").split(";") if key})


def described(node: Any) -> dict[str, Any]:
    text = node.get_text_iface()
    value = node.get_value_iface()
    return {
        "name": node.get_name() or "",
        "names": names(node),
        "role": role(node),
        "description": node.get_description() or "",
        "states": states(node),
        "rect": area(node),
        "text": Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else "",
        "keys": keys(node),
        "value": Atspi.Value.get_current_value(value) if value else None,
    }


def every(wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """All widgets that fit, those one can use before those that only say something."""
    found = []
    cells = wanted.get("role") not in OUTSIDE_TABLES
    for _depth, node in windows(hidden=bool(wanted.get("hidden")), cells=cells):
        if wanted.get("role") and role(node) != wanted["role"]:
            continue
        if wanted.get("name") is not None and plain(wanted["name"]) not in names(node):
            continue
        found.append(described(node))
    return sorted(found, key=lambda what: ("focusable" not in what["states"], what["role"] == "label"))


def find(wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """Asks again until something fits or the time is over: then an empty list."""
    deadline = time.monotonic() + wanted.get("seconds", 0)
    while True:
        try:
            found = every(wanted)
        except GLib.Error:
            # A widget went away, or the program started, while it was looked at.
            found = []
        if found or time.monotonic() >= deadline:
            return found
        time.sleep(0.05)


def tree(_wanted: dict[str, Any]) -> list[str]:
    lines = []
    for depth, node in windows():
        what = described(node)
        if "showing" in what["states"]:
            text = f" = {what['text']!r}" if what["text"] else ""
            lines.append(
                f"{'  ' * depth}{what['role']} {what['names']} {what['rect']} {' '.join(what['states'])}{text}"
            )
    return lines


def act(wanted: dict[str, Any]) -> list[str]:
    """Does the named action ("Press", "SetFocus") of the first widget that fits, or the first there is."""
    for _depth, node in windows():
        fits = plain(wanted["name"]) in names(node) and (not wanted.get("role") or role(node) == wanted["role"])
        action = node.get_action_iface() if fits else None
        if action is None:
            continue
        known = [Atspi.Action.get_action_name(action, index) for index in range(Atspi.Action.get_n_actions(action))]
        if known and wanted.get("action", known[0]) in known:
            Atspi.Action.do_action(action, known.index(wanted.get("action", known[0])))
            return known
    raise LookupError(f"nothing to act on: {wanted}")


def write(wanted: dict[str, Any]) -> bool:
    """Puts `text` into the first field that fits, in place of what it holds."""
    for _depth, node in windows():
        fits = plain(wanted["name"]) in names(node) and (not wanted.get("role") or role(node) == wanted["role"])
        editable = node.get_editable_text_iface() if fits else None
        if editable is not None:
            return bool(Atspi.EditableText.set_text_contents(editable, wanted["text"]))
    raise LookupError(f"nothing to write in: {wanted['name']}")


def main() -> None:
    Atspi.init()
    Atspi.set_timeout(3000, 10000)
    does = {"find": find, "tree": tree, "act": act, "write": write}
    for line in sys.stdin:
        try:
            wanted = json.loads(line)
            answer = {"answer": does[wanted.pop("do")](wanted)}
        except (GLib.Error, LookupError, ValueError) as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
