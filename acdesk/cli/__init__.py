"""The command line: one module a noun. Every verb returns an `Answer`; only `front` writes it out."""

from acdesk.cli.front import cli
from acdesk.cli.session import Faces, Streams

__all__ = ["Faces", "Streams", "cli"]
