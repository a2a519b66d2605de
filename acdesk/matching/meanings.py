"""What a piece of a column's name can mean."""

from __future__ import annotations

import enum


class Meaning(enum.Enum):
    """The part a piece plays in a column's name."""

    EMAIL = enum.auto()
    PHONE = enum.auto()
    MOBILE = enum.auto()
    LANDLINE = enum.auto()
    FIRST = enum.auto()
    LAST = enum.auto()
    FORMER = enum.auto()
    """"maiden name", "Geburtsname": a last name, but hardly the one that people use."""
    FULL = enum.auto()
    GIVEN = enum.auto()
    """"first", "given": a first name together with NAME, or all alone."""
    FAMILY = enum.auto()
    NAME = enum.auto()
    """"name", "nom", "nome", "naam": first, last or full, as its neighbours and values tell."""
    NAME_FIRST = enum.auto()
    """"nombre", "nome": NAME, but a first name where a last name stands beside it."""
    NAME_LAST = enum.auto()
    """"nom", "氏": NAME, but a last name where a first name stands beside it."""
    NAME_PART = enum.auto()
    """"middle", "tussenvoegsel", "initials", "title": a part of the name that has no field of its own."""
    ADDRESS = enum.auto()
    """"address": e-mail together with EMAIL, else a street."""
    NUMBER = enum.auto()
    NEUTRAL = enum.auto()
    """"customer", "contact": says nothing."""
    PRIMARY = enum.auto()
    SECONDARY = enum.auto()
    BILLING = enum.auto()
    """"billing", "factuur": the customer, but perhaps not the person to write to."""
    WORK = enum.auto()
    HOME = enum.auto()
    SOMEONE_ELSE = enum.auto()
    """"assistant", "spouse": another person's address."""
    SENDER = enum.auto()
    """"from", "afzender": SOMEONE_ELSE, unless the file's owner is who receives."""
    GUARDIAN = enum.auto()
    """"parent", "owner", "asistente" (assistant or attendee): SOMEONE_ELSE, unless the file knows nobody else."""
    STOP = enum.auto()
    """"subscriber", "status", "type", "company": the column is about the thing, not the thing itself."""
    READING = enum.auto()
    """"kana", "pronunciation": how a name is read aloud, not the name."""
    SUBSCRIBER = enum.auto()
    """"subscriber": as CONSENT, but it may have a name."""
    CONSENT = enum.auto()
    """"consent", "opt-in": as STOP, and a consent column if its values are yes and no."""
    NEVER = enum.auto()
    """"do not": as CONSENT, and a yes means leave out."""
