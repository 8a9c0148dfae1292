# SPDX-License-Identifier: Apache-2.0
"""What an entity of the catalogue is made of: scopes, shapes and types of fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class ScopeKind(StrEnum):
    """The unit of reading, erasure and rebuild an entity lies in."""

    TOWN = "town"
    HOUSEHOLD = "household"
    CONFERENCE = "conference"
    PAPER = "paper"
    WORKER = "worker"
    AUDIT = "audit"


class FieldType(StrEnum):
    """What a field holds; the column type of its projection."""

    TEXT = "text"
    INT = "int"
    BOOL = "bool"
    BYTES = "bytes"
    LIST = "list"
    """A list of texts or ids, in order."""
    DATE = "date"
    """A :class:`~banso_desktop.domain.values.PartialDate`."""
    MOMENT = "moment"
    """An instant, UTC."""
    LOCAL = "local"
    """Floating local time."""
    REF = "ref"
    """The id of another row, in this scope or a less protected one."""
    POSITION = "position"
    """Fractional position among siblings: a text compared by code point."""


class Shape(StrEnum):
    """How an entity is written."""

    ROW = "row"
    """Added, then cells written one by one; dated facts are rows too."""
    RECORD = "record"
    """Append-only: all fields at once; corrections are kept beside the old text."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One kind of thing that is written.

    Attributes:
        name: Stable lower-case ASCII name.
        shape: Row or record.
        scopes: Kinds of scope it may lie in.
        fields: Field name to type, in the order of the projection's columns.
        names: Fields indexed as names and readings (a small table of their own).
        text: Fields whose words the full-text search finds.
        own_words: Fields holding the person's own words (a subset of ``text``).
    """

    name: str
    shape: Shape
    scopes: frozenset[ScopeKind]
    fields: Mapping[str, FieldType]
    names: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()


_TYPES = {
    "t": FieldType.TEXT,
    "i": FieldType.INT,
    "b": FieldType.BOOL,
    "x": FieldType.BYTES,
    "l": FieldType.LIST,
    "d": FieldType.DATE,
    "m": FieldType.MOMENT,
    "c": FieldType.LOCAL,
    "r": FieldType.REF,
    "o": FieldType.POSITION,
}


def entity(
    name: str,
    shape: Shape,
    scopes: str,
    fields: str,
    names: str = "",
    text: str = "",
    own_words: str = "",
) -> Entity:
    """Build an entity from ``"field:letter field:letter"``; the letters are ``_TYPES``."""
    pairs = (pair.split(":") for pair in fields.split())
    return Entity(
        name,
        shape,
        frozenset(ScopeKind(kind) for kind in scopes.split()),
        MappingProxyType({field: _TYPES[letter] for field, letter in pairs}),
        tuple(names.split()),
        tuple(text.split()),
        tuple(own_words.split()),
    )
