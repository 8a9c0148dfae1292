# SPDX-License-Identifier: Apache-2.0
"""Drawings as text: how an ecomap travels inside a paper that is sealed and printed later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from banso_desktop.drawing.marks import (
    Anchor,
    Box,
    Cap,
    Circle,
    Close,
    CurveTo,
    Drawing,
    Family,
    Group,
    Icon,
    Join,
    Line,
    LineTo,
    MoveTo,
    Path,
    Pen,
    Point,
    Polygon,
    Polyline,
    Rect,
    RoundRect,
    Text,
)
from banso_desktop.errors import FieldRefused

_KINDS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            Drawing, Line, Polyline, Path, Rect, RoundRect, Circle, Polygon, Text, Icon, Group,
            Pen, Point, Box, MoveTo, LineTo, CurveTo, Close,
        )
    }
)  # fmt: skip
_NAMED: Final = (Point, Box, MoveTo, LineTo, CurveTo, Close)
_ENUMS: Final[Mapping[str, type[StrEnum]]] = MappingProxyType(
    {"cap": Cap, "join": Join, "anchor": Anchor, "family": Family}
)
_DIGITS: Final = 3


def pack_sheet(drawing: Drawing) -> str:
    """Return a drawing as JSON text, places to a thousandth of a point.

    Ids of what is drawn are left out: paper does not need them, and a pack may be read by
    people who may not.
    """
    return json.dumps(_packed(drawing), ensure_ascii=False, separators=(",", ":"))


def unpack_sheet(text: str) -> Drawing:
    """Read a drawing back.

    Raises:
        FieldRefused: Rule ``paper.picture``: the text is no drawing of this program.
    """
    try:
        drawing = _unpacked(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise FieldRefused("paper.picture", field="picture") from error
    if not isinstance(drawing, Drawing):
        raise FieldRefused("paper.picture", field="picture")
    return drawing


def _packed(item: Any) -> Any:
    if isinstance(item, _NAMED):
        return [type(item).__name__, *(_packed(each) for each in item)]
    if isinstance(item, tuple):
        return ["", *(_packed(each) for each in item)]
    if isinstance(item, float):
        return round(item, _DIGITS)
    if item is None or isinstance(item, str | int):
        return str(item) if isinstance(item, StrEnum) else item
    values: dict[str, Any] = {"": type(item).__name__}
    for field in fields(item):
        value = getattr(item, field.name)
        if value != field.default and field.name != "id":
            values[field.name] = _packed(value)
    return values


def _unpacked(value: Any) -> Any:
    if isinstance(value, list):
        kind, *parts = value
        items = tuple(_unpacked(part) for part in parts)
        return _KINDS[kind](*items) if kind else items
    if isinstance(value, dict):
        given = {name: _unpacked(part) for name, part in value.items() if name}
        for name, kind in _ENUMS.items():
            if name in given:
                given[name] = kind(given[name])
        return _KINDS[value[""]](**given)
    return value
