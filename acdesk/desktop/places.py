"""All that fills the window. Importing it takes long, so it is done on a thread while the empty window is there."""

from acdesk.desktop.background import Background
from acdesk.desktop.connections_page import ConnectionsPage
from acdesk.desktop.detail_page import DetailPage
from acdesk.desktop.exports_page import ExportsPage
from acdesk.desktop.flow import Draft, Step
from acdesk.desktop.history_page import HistoryPage
from acdesk.desktop.resuming import Resuming
from acdesk.desktop.settings_page import SettingsPage
from acdesk.desktop.wizard import Wizard

__all__ = [
    "Background",
    "ConnectionsPage",
    "DetailPage",
    "Draft",
    "ExportsPage",
    "HistoryPage",
    "Resuming",
    "SettingsPage",
    "Step",
    "Wizard",
]
