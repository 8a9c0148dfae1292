# SPDX-License-Identifier: Apache-2.0
"""What a use case and a query are, and how the console program finds them.

A use case is a method of an area service marked with :func:`use_case`; a query one marked
with :func:`query`. Both take keyword arguments only, of types JSON can carry: text, int,
bool, lists, and frozen dataclasses of these; or one positional dataclass, a sheet, whose
fields are then the fields of the use case. Dates are texts as a person types them and are
read by :mod:`banso_desktop.domain.dates`; ids are 26 characters. So everything a screen
can do is reachable from the console, under the same rights.
"""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, is_dataclass
from functools import partial, wraps
from typing import Final, Literal, ParamSpec, Protocol, TypeVar, cast

from banso_desktop.services.auditing import record_opening
from banso_desktop.services.bounds import require_bounded
from banso_desktop.services.desk import Desk

P = ParamSpec("P")
R = TypeVar("R")

_MARK = "_banso_callable"
_HOUSEHOLD: Final = "household"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One field of a use case or query.

    Attributes:
        annotation: The resolved type.
        required: Whether it has no default.
    """

    name: str
    annotation: object
    required: bool
    default: object = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A use case or query bound to its service.

    Attributes:
        name: ``area.method``, the stable name on the console.
        summary: First line of its docstring.
    """

    name: str
    kind: Literal["use_case", "query"]
    summary: str
    parameters: tuple[Parameter, ...]
    call: Callable[..., object]


def use_case(method: Callable[P, R]) -> Callable[P, R]:
    """Mark a method that writes; it checks its rights itself."""
    setattr(method, _MARK, "use_case")
    return method


class _Service(Protocol):
    """What every area service has."""

    _desk: Desk


def query(method: Callable[P, R]) -> Callable[P, R]:
    """Mark a method that reads; what this person may not read is absent, not refused.

    It is never asked for more than can be read (:mod:`banso_desktop.services.bounds`). One with
    a parameter ``household`` opens that household: whoever asks, a screen or the console, it is
    recorded before it is read (:func:`~.auditing.record_opening`). One that comes to a household
    by another id and shows more of it than what it is called records that itself.
    """
    opens = _HOUSEHOLD in inspect.signature(method).parameters

    @wraps(method)
    def asked(*args: P.args, **kwargs: P.kwargs) -> R:
        require_bounded(kwargs)
        if opens and (household := kwargs.get(_HOUSEHOLD)):
            record_opening(cast("_Service", args[0])._desk, str(household))
        return method(*args, **kwargs)

    setattr(asked, _MARK, "query")
    return asked


def callables_of(area: str, service: object) -> Iterator[Entry]:
    """Yield the marked methods of an area service, in the order they are written.

    A service that is put together of parts gives those of its parts first.

    Args:
        area: Name of the area.
        service: The service, or its class for a list without a profile.
    """
    cls = service if isinstance(service, type) else type(service)
    for name, function in _marked(cls).items():
        kind = getattr(function, _MARK)
        summary = _plain((inspect.getdoc(function) or "").split("\n", 1)[0])
        method: Callable[..., object] = getattr(service, name)
        sheet = _sheet_of(function)
        if sheet is None:
            yield Entry(f"{area}.{name}", kind, summary, _parameters(function), method)
        else:
            call = partial(_with_sheet, method, sheet)
            yield Entry(f"{area}.{name}", kind, summary, _parameters(sheet), call)


def _plain(line: str) -> str:
    """Return a line of a docstring without its markup."""
    return re.sub(r"(?::[a-z:]+:)?`{1,2}~?([^`]+)`{1,2}", r"\1", line)


def _marked(cls: type) -> dict[str, Callable[..., object]]:
    """Return the marked functions of a class and its parts, in the order they are written."""
    found: dict[str, Callable[..., object]] = {}
    for part in reversed(cls.__mro__):
        found |= {name: f for name, f in vars(part).items() if hasattr(f, _MARK)}
    return found


def _sheet_of(function: Callable[..., object]) -> type | None:
    """Return the dataclass a method takes as its one positional argument, or None."""
    _, *parameters = inspect.signature(function).parameters.values()
    if len(parameters) != 1 or parameters[0].kind is inspect.Parameter.KEYWORD_ONLY:
        return None
    hint = typing.get_type_hints(function)[parameters[0].name]
    return hint if isinstance(hint, type) and is_dataclass(hint) else None


def _with_sheet(method: Callable[..., object], sheet: type, **fields: object) -> object:
    return method(sheet(**fields))


def _parameters(function: Callable[..., object]) -> tuple[Parameter, ...]:
    hints = typing.get_type_hints(function)
    return tuple(
        Parameter(
            parameter.name,
            hints.get(parameter.name, str),
            parameter.default is inspect.Parameter.empty,
            None if parameter.default is inspect.Parameter.empty else parameter.default,
        )
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name != "self"
    )
