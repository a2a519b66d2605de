"""The API's routes, by method and path pattern; `*` stands for a number.

The fact sheet's section 5 is the source of their shapes; numbers arrive as strings (section 8: C).
"""

from __future__ import annotations

from collections.abc import Callable

from acdesk.practice.routes import contacts, fields, imports, lists, organisation, relations, tags
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response

Route = Callable[[Service, Request, tuple[int, ...]], Response]

ROUTES: dict[tuple[str, str], Route] = {
    ("POST", "/import/bulk_import"): imports.post_import,
    ("GET", "/import/bulk_import"): imports.get_outstanding,
    ("GET", "/import/info"): imports.get_info,
    ("GET", "/users/me"): organisation.get_me,
    ("GET", "/users/*/userGroup"): organisation.get_user_group,
    ("GET", "/settings/account"): organisation.get_settings,
    ("GET", "/groups/*"): organisation.get_group,
    ("GET", "/groupLimits"): organisation.get_group_limits,
    ("GET", "/lists"): lists.get_lists,
    ("POST", "/lists"): lists.post_list,
    ("GET", "/lists/*"): lists.get_list,
    ("DELETE", "/lists/*"): lists.delete_list,
    ("GET", "/lists/exclusions"): lists.get_exclusions,
    ("POST", "/listGroups"): lists.post_list_group,
    ("GET", "/fields"): fields.get_fields,
    ("POST", "/fields"): fields.post_field,
    ("GET", "/fields/*"): fields.get_field,
    ("POST", "/fieldOption/bulk"): fields.post_options,
    ("POST", "/fieldRels"): fields.post_relation,
    ("GET", "/tags"): tags.get_tags,
    ("POST", "/tags"): tags.post_tag,
    ("GET", "/tags/*"): tags.get_tag,
    ("GET", "/contacts"): contacts.get_contacts,
    ("POST", "/contacts"): contacts.post_contact,
    ("GET", "/contacts/*"): contacts.get_contact,
    ("DELETE", "/contacts/*"): contacts.delete_contact,
    ("POST", "/contact/sync"): contacts.post_sync,
    ("GET", "/contacts/*/contactLists"): relations.get_contact_lists,
    ("GET", "/contacts/*/fieldValues"): relations.get_field_values,
    ("GET", "/contacts/*/contactTags"): relations.get_contact_tags,
    ("POST", "/contactLists"): relations.post_contact_list,
    ("POST", "/contactTags"): relations.post_contact_tag,
    ("POST", "/fieldValues"): relations.post_field_value,
}


def split_path(path: str) -> tuple[str, tuple[int, ...]]:
    """A path below `/api/3` -> (pattern, its numbers)."""
    ids: list[int] = []
    parts: list[str] = []
    for part in path.strip("/").split("/"):
        if part.isascii() and part.isdecimal():
            ids.append(int(part))
            parts.append("*")
        else:
            parts.append(part)
    return "/" + "/".join(parts), tuple(ids)
