"""The colours of light and dark. Everything is drawn from the palette; only outcomes have colours of their own."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole
Group = QPalette.ColorGroup

READABLE = 4.5
"""WCAG 2 AA for text; graphics need 3."""

_LIGHT = {
    Role.Window: "#f7f7f8", Role.WindowText: "#1b1c1e", Role.Base: "#ffffff", Role.AlternateBase: "#f8f8f9",
    Role.Text: "#1b1c1e", Role.Button: "#ffffff", Role.ButtonText: "#1b1c1e", Role.BrightText: "#ffffff",
    Role.Light: "#ffffff", Role.Midlight: "#e9e9ea", Role.Mid: "#b9babd", Role.Dark: "#9a9ca0",
    Role.Shadow: "#6b6d70", Role.Highlight: "#1f6aa5", Role.HighlightedText: "#ffffff", Role.Link: "#1a5f99",
    Role.LinkVisited: "#6b3fa0", Role.ToolTipBase: "#ffffff", Role.ToolTipText: "#1b1c1e", Role.Accent: "#1f6aa5",
    Role.PlaceholderText: "#64676c",
}  # fmt: skip
_DARK = {
    Role.Window: "#26282b", Role.WindowText: "#ececee", Role.Base: "#18191b", Role.AlternateBase: "#1e1f22",
    Role.Text: "#ececee", Role.Button: "#2f3136", Role.ButtonText: "#ececee", Role.BrightText: "#ffffff",
    Role.Light: "#45484e", Role.Midlight: "#393b40", Role.Mid: "#4c4f55", Role.Dark: "#101113",
    Role.Shadow: "#000000", Role.Highlight: "#2b72b0", Role.HighlightedText: "#ffffff", Role.Link: "#7ab8ea",
    Role.LinkVisited: "#bfa0e8", Role.ToolTipBase: "#2f3136", Role.ToolTipText: "#ececee", Role.Accent: "#5aa5e0",
    Role.PlaceholderText: "#a3a6ab",
}  # fmt: skip
_FADED = {False: "#8d9095", True: "#7d8086"}

_OUTCOMES = {
    "accepted": ("#1a7f37", "#3fb950"),
    "to_send": ("#1f6aa5", "#5aa5e0"),
    "queued": ("#1f6aa5", "#5aa5e0"),
    "refused": ("#b3261e", "#ff7b72"),
    "rejected": ("#8a5a00", "#e0a33a"),
    "left_out": ("#5b6168", "#9aa1a9"),
    "duplicate": ("#6e4b9e", "#bc9cf0"),
    "unchanged": ("#5b6168", "#9aa1a9"),
    "unsent": ("#0b6e76", "#4cb5bf"),
}
"""(light, dark), each at least 4.5 to 1 on the base of its palette."""


def palette_of(*, dark: bool) -> QPalette:
    """acdesk's own palette, for where the platform has none to offer."""
    palette = QPalette()
    for role, name in (_DARK if dark else _LIGHT).items():
        palette.setColor(role, QColor(name))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        palette.setColor(Group.Disabled, role, QColor(_FADED[dark]))
    palette.setColor(Group.Disabled, Role.Highlight, palette.color(Role.Mid))
    palette.setColor(Group.Disabled, Role.Accent, palette.color(Role.Mid))
    return palette


def is_dark(palette: QPalette) -> bool:
    return palette.color(Role.Window).lightnessF() < 0.5


def outcome_colour(outcome: str, palette: QPalette) -> QColor:
    """The colour of an outcome (or "to_send", "queued") that stands out on this palette's base."""
    return QColor(_OUTCOMES[outcome][is_dark(palette)])


def blend(front: QColor, back: QColor, part: float) -> QColor:
    """`part` of `front` over `back`."""
    return QColor.fromRgbF(
        front.redF() * part + back.redF() * (1 - part),
        front.greenF() * part + back.greenF() * (1 - part),
        front.blueF() * part + back.blueF() * (1 - part),
    )


def line_colour(palette: QPalette) -> QColor:
    """A quiet line between things."""
    return blend(palette.color(Role.WindowText), palette.color(Role.Window), 0.18)


def contrast(one: QColor, other: QColor) -> float:
    """WCAG contrast ratio, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
