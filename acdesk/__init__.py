"""acdesk: customer segments to ActiveCampaign, with an account of every row."""

from pathlib import Path

__version__ = "0.1.0"


def resources() -> Path:
    """Where translations, icons, consent texts and samples are: in the wheel beside the code, in a checkout above."""
    here = Path(__file__).resolve().parent
    packed = here / "resources"
    return packed if packed.is_dir() else here.parent / "resources"
