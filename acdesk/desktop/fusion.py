"""How Fusion looks here: Qt's own style, taken where a platform brings none. Calm, flat and roomy.

Windows and macOS draw their own controls, and are left alone. Check boxes, radio buttons, spin boxes and menus stay
Fusion's.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHeaderView, QPushButton

from acdesk.desktop.theme import blend, is_dark

_SHEET = """
QPushButton {{
    background: {button}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    padding: 4px 14px; min-height: 20px; min-width: 48px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {pressed}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 13px; }}
QPushButton:disabled {{ background: {window}; color: {faded}; border-color: {line}; }}
QPushButton:default {{ background: {strong}; color: {on_strong}; border-color: {strong}; }}
QPushButton:default:hover {{ background: {strong_hover}; }}
QPushButton:default:pressed {{ background: {strong_pressed}; }}
QPushButton:default:focus {{ border-color: {text}; }}
QPushButton:default:disabled {{ background: {midway}; color: {faded}; border-color: {line}; }}
QPushButton[small="true"] {{ padding: 0px 8px; min-height: 20px; min-width: 16px; }}
QPushButton[small="true"]:focus {{ padding: 0px 7px; min-height: 18px; }}
QPushButton::menu-indicator {{
    image: url("{chevron}"); width: 12px; height: 12px; subcontrol-position: right center; right: 6px;
}}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed {{ background: {pressed}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}

QLineEdit, QComboBox {{
    background: {base}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    padding: 4px 8px; min-height: 20px; selection-background-color: {strong}; selection-color: {on_strong};
    placeholder-text-color: {quiet};
}}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QLineEdit:disabled, QComboBox:disabled {{
    background: {window}; color: {faded}; border-color: {line};
}}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{
    border: none; padding: 0px; min-height: 0px; background: transparent;
}}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 22px; subcontrol-origin: padding; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ border: 1px solid {edge}; background: {base}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0px 5px; }}

QPlainTextEdit {{ background: {base}; color: {text}; border: 1px solid {edge}; border-radius: 6px; padding: 4px; }}
QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 3px; }}

QTableView {{
    background: {base}; alternate-background-color: {alternate}; border: 1px solid {line}; border-radius: 3px;
    outline: none;
    gridline-color: {line}; selection-background-color: {strong}; selection-color: {on_strong};
}}
QTableView:focus {{ border-color: {accent}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableView::item {{ padding: 0px 5px; }}
QHeaderView {{ background: {base}; border: none; }}
QHeaderView::section {{
    background: {base}; color: {quiet}; border: none; border-bottom: 1px solid {line}; padding: 6px 8px;
}}
QHeaderView[narrow="true"]::section {{ padding: 6px 4px 6px 8px; }}
QHeaderView::section:vertical {{ border-bottom: none; border-right: 1px solid {line}; padding: 0px 8px; }}
QTableCornerButton::section {{ background: {base}; border: none; border-bottom: 1px solid {line}; }}

QTabBar::tab {{
    background: transparent; color: {quiet}; border: none; border-bottom: 2px solid transparent;
    padding: 5px 2px; margin-right: 18px;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:selected:focus {{
    border: 1px solid {accent}; border-bottom: 2px solid {accent}; border-radius: 3px;
    padding: 4px 1px 5px 1px;
}}

QSplitter::handle {{ background: {line}; }}

.QProgressBar {{ background: {midway}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
.QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def fusion_sheet(palette: QPalette, icons: Path) -> str:
    """The style sheet in the colours of `palette`; `icons` is the folder of acdesk's own."""
    role = QPalette.ColorRole
    dark = is_dark(palette)
    window, base, text = (palette.color(one) for one in (role.Window, role.Base, role.WindowText))
    button, strong, accent = (palette.color(one) for one in (role.Button, role.Highlight, role.Accent))
    colours = {
        "window": window,
        "base": base,
        "alternate": palette.color(role.AlternateBase),
        "text": text,
        "quiet": palette.color(role.PlaceholderText),
        "faded": palette.color(QPalette.ColorGroup.Disabled, role.ButtonText),
        "button": button,
        "hover": blend(text, button, 0.06),
        "pressed": blend(text, button, 0.14),
        "strong": strong,
        "on_strong": palette.color(role.HighlightedText),
        "strong_hover": blend(text, strong, 0.10) if not dark else blend(window, strong, 0.15),
        "strong_pressed": blend(text, strong, 0.22) if not dark else blend(window, strong, 0.30),
        "accent": accent,
        "line": blend(text, window, 0.18),
        "midway": blend(text, window, 0.12),
        "edge": edge_colour(palette),
        "handle": edge_colour(palette),
    }
    names = {name: colour.name() for name, colour in colours.items()}
    return _SHEET.format(**names, chevron=(icons / f"chevron-{'dark' if dark else 'light'}.svg").as_posix())


def edge_colour(palette: QPalette) -> QColor:
    """Around what can be clicked or typed in: 3 to 1 against the window, as WCAG wants of controls."""
    role = QPalette.ColorRole
    return blend(palette.color(role.WindowText), palette.color(role.Window), 0.48)


def small(button: QPushButton) -> None:
    """A button among the words of a table or line. Before it is shown."""
    button.setProperty("small", "true")


def narrow(header: QHeaderView) -> None:
    """Titles of a table that has little room for them. Before it is shown."""
    header.setProperty("narrow", "true")
