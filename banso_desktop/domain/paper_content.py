# SPDX-License-Identifier: Apache-2.0
"""Papers as plain values: the content of a sealed ``paper`` row, and back.

Texts, whole numbers, booleans, lists and dictionaries only, so that any JSON carries them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from types import MappingProxyType
from typing import Any, Final, get_args, get_origin, get_type_hints

from banso_desktop.domain.papers import Paper, PaperKind
from banso_desktop.errors import FieldRefused

VERSION: Final = 1
"""Format of the plain values; a reader ignores fields it does not know."""

_CLASSES: Final[Mapping[PaperKind, type[Paper]]] = MappingProxyType(
    {paper.kind: paper for paper in get_args(Paper)}
)


def paper_to_dict(paper: Paper) -> dict[str, Any]:
    """Return the paper as texts, numbers, lists and dictionaries, for sealed storage."""
    return {"kind": paper.kind.value, "version": VERSION} | _plain_fields(paper)


def paper_from_dict(content: Mapping[str, Any]) -> Paper:
    """Read a paper back; fields this version does not know are ignored.

    Raises:
        FieldRefused: Rule ``paper.content``: no kind known here, a field without which the
            paper says nothing is missing, or a value is of another type. ``facts["field"]``
            names the field.
    """
    try:
        paper_class = _CLASSES[PaperKind(content.get("kind", ""))]
    except ValueError:
        raise FieldRefused("paper.content", field="kind") from None
    paper: Paper = _built(paper_class, content, "")
    return paper


def _plain_fields(item: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(item, field.name)) for field in fields(item)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int):
        return value
    return _plain_fields(value)


def _built(item_class: Any, content: Any, path: str) -> Any:
    if not isinstance(content, Mapping):
        raise FieldRefused("paper.content", field=path.rstrip("."))
    hints = get_type_hints(item_class)
    values: dict[str, Any] = {}
    for field in fields(item_class):
        if field.name in content:
            values[field.name] = _read(hints[field.name], content[field.name], path + field.name)
        elif _is_required(field):
            raise FieldRefused("paper.content", field=path + field.name)
    return item_class(**values)


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _read(hint: Any, value: Any, path: str) -> Any:
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise FieldRefused("paper.content", field=path)
        return tuple(
            _read(get_args(hint)[0], each, f"{path}.{index}") for index, each in enumerate(value)
        )
    if type(None) in get_args(hint):
        return None if value is None else _read(get_args(hint)[0], value, path)
    if hint in (str, int, bool):
        if type(value) is not hint:
            raise FieldRefused("paper.content", field=path)
        return value
    return _built(hint, value, path + ".")
