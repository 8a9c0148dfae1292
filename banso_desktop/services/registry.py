# SPDX-License-Identifier: Apache-2.0
"""What a use case and a query are, and how the console program finds them.

A use case is a method of an area service marked with :func:`use_case`; a query one marked
with :func:`query`. Both take keyword arguments only, of types JSON can carry: text, int,
bool, lists, and frozen dataclasses of these. Dates are texts as a person types them and are
read by :mod:`banso_desktop.domain.wareki`; ids are 26 characters. So everything a screen
can do is reachable from the console, under the same rights.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_MARK = "_banso_callable"


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


def query(method: Callable[P, R]) -> Callable[P, R]:
    """Mark a method that reads; what this person may not read is absent, not refused."""
    setattr(method, _MARK, "query")
    return method


def callables_of(area: str, service: object) -> Iterator[Entry]:
    """Yield the marked methods of an area service, in the order they are written.

    A service that is put together of parts gives those of its parts first.

    Args:
        area: Name of the area.
        service: The service, or its class for a list without a profile.
    """
    cls = service if isinstance(service, type) else type(service)
    methods = {n: f for part in reversed(cls.__mro__) for n, f in vars(part).items()}
    for name, function in methods.items():
        kind = getattr(function, _MARK, None)
        if kind is None:
            continue
        hints = typing.get_type_hints(function)
        parameters = tuple(
            Parameter(
                parameter.name,
                hints.get(parameter.name, str),
                parameter.default is inspect.Parameter.empty,
                None if parameter.default is inspect.Parameter.empty else parameter.default,
            )
            for parameter in inspect.signature(function).parameters.values()
            if parameter.name != "self"
        )
        summary = (inspect.getdoc(function) or "").split("\n", 1)[0]
        yield Entry(f"{area}.{name}", kind, summary, parameters, getattr(service, name))
