# SPDX-License-Identifier: Apache-2.0
"""Typed JSON in and out of use cases, for the console program."""

from __future__ import annotations

import json
import sys
import typing
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

from banso_desktop.refusals import shortened
from banso_desktop.services.registry import Entry


class Usage(Exception):
    """What was typed cannot be meant; exit code 2."""


def to_plain(value: object) -> Any:
    """Turn a view model into what JSON can carry: dataclasses to objects, dates to texts."""
    import msgspec

    return msgspec.to_builtins(value, str_keys=True)


def read_input(text: str) -> dict[str, Any]:
    """Read the JSON object given as text, ``@file`` or ``-`` for standard input (UTF-8).

    Raises:
        Usage: If it is no such object, names a field twice, or the file cannot be read.
    """
    try:
        if text == "-":
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        elif text.startswith("@"):
            text = Path(text[1:]).read_bytes().decode("utf-8-sig")
        text.encode("utf-8")
        fields = json.loads(text, object_pairs_hook=_each_once)
        json.dumps(fields, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except OSError as error:
        raise Usage(unreadable(text[1:], error)) from error
    except json.JSONDecodeError as error:
        raise Usage(f"not JSON: {error.msg} at line {error.lineno}") from error
    except UnicodeError as error:
        raise Usage("the input is not UTF-8, or holds half a character") from error
    except (ValueError, RecursionError) as error:
        raise Usage("not JSON: a number or a depth that no program reads") from error
    if not isinstance(fields, dict):
        raise Usage('a JSON object is needed: {"field": value, …}')
    return fields


def unreadable(path: object, error: OSError) -> str:
    """Say in half a sentence why a file named on the command line cannot be read."""
    return f"{path} cannot be read: {error.strerror or type(error).__name__}"


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            raise Usage(f"the field {shortened(name)!r} is given twice")
        fields[name] = value
    return fields


def convert_fields(entry: Entry, fields: dict[str, Any]) -> dict[str, Any]:
    """Check and convert typed JSON to a use case's parameters.

    Raises:
        Usage: Naming the field that is unknown, missing or of the wrong type.
    """
    import msgspec

    known = {parameter.name: parameter for parameter in entry.parameters}
    for name in fields:
        if name not in known:
            there = ", ".join(known) or "none"
            raise Usage(f"{entry.name} has no field {shortened(name)!r}; it has: {there}")
    converted: dict[str, Any] = {}
    for name, parameter in known.items():
        if name not in fields:
            if parameter.required:
                raise Usage(f"{entry.name} needs the field {name!r}")
            continue
        try:
            converted[name] = msgspec.convert(fields[name], parameter.annotation, strict=True)
        except msgspec.ValidationError as error:
            raise Usage(f"field {name!r}: {error}") from error
        if _too_large(converted[name]):
            raise Usage(f"field {name!r}: a number beyond 64 bits")
    return converted


def _too_large(value: object) -> bool:
    """Tell whether a number stands in a value that the replica cannot keep."""
    if isinstance(value, int):
        return not -(2**63) <= value < 2**63
    if isinstance(value, dict):
        return any(_too_large(each) for each in value.values())
    if isinstance(value, list | tuple):
        return any(_too_large(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return any(_too_large(getattr(value, each.name)) for each in dataclass_fields(value))
    return False


def type_name(annotation: object) -> str:
    """Write a parameter's type as the list shows it, dataclasses with their fields."""
    if is_dataclass(annotation) and isinstance(annotation, type):
        inner = ", ".join(f"{name}: {type_name(hint)}" for name, hint in _hints(annotation).items())
        return f"{{{inner}}}"
    arguments = getattr(annotation, "__args__", None)
    origin = getattr(annotation, "__origin__", None)
    if origin is not None and arguments:
        return f"{origin.__name__}[{', '.join(type_name(a) for a in arguments)}]"
    if arguments:
        return " | ".join(type_name(a) for a in arguments)
    return "null" if annotation is type(None) else getattr(annotation, "__name__", str(annotation))


def _hints(cls: type) -> dict[str, object]:
    return typing.get_type_hints(cls)


def listing(entries: list[Entry]) -> dict[str, object]:
    """Return each entry with its summary, fields, types and which are required."""
    return {
        entry.name: {
            "summary": entry.summary,
            "fields": {p.name: type_name(p.annotation) for p in entry.parameters},
            "required": [p.name for p in entry.parameters if p.required],
        }
        for entry in entries
    }
