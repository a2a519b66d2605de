"""Build hook: puts resources/ with freshly compiled translations into the wheel; .mo files are not kept in git."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(folder: Path) -> list[Path]:
    """Writes <language>/LC_MESSAGES/acdesk.mo beside each .po below `folder`; returns them."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as po:
            catalogue = read_po(po, locale=source.parent.parent.name)
        target = source.with_suffix(".mo")
        with target.open("wb") as mo:
            write_mo(mo, catalogue)
        compiled.append(target)
    return compiled


class ResourcesHook(BuildHookInterface[Any]):
    PLUGIN_NAME = "resources"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        resources = Path(self.root) / "resources"
        compile_catalogues(resources / "translations")
        # An editable install finds them in the checkout; a copy in site-packages would grow stale.
        if version != "editable":
            build_data["force_include"][str(resources)] = "acdesk/resources"
