"""The importer's rules for an e-mail address (section 3: D)."""

from __future__ import annotations

import re

_NOT_IN_AN_ADDRESS = r'\s"(),:;<>@\[\\\]'

ADDRESS = re.compile(rf"[^{_NOT_IN_AN_ADDRESS}]+@[^{_NOT_IN_AN_ADDRESS}]+\.[^\W\d_]{{2,}}[^{_NOT_IN_AN_ADDRESS}]*")
"""At least one character before the @, none of `" ( ) , : ; < > @ [ \\ ]`, and after it a dot and two letters."""

acceptable = ADDRESS.fullmatch
"""Truthy for an address that passes the importer's validation."""
