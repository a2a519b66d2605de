"""acdesk: customer segments to ActiveCampaign, with an account of every row."""

from pathlib import Path

__version__ = "0.1.0"


def resources() -> Path:
    """Where translations, icons, consent texts and samples lie: in the wheel beside the code, in a checkout above it."""
    here = Path(__file__).resolve().parent
    packed = here / "resources"
    return packed if packed.is_dir() else here.parent / "resources"
