# SPDX-License-Identifier: Apache-2.0
"""What SQL may call on every connection of a replica besides what SQLite knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

NAME_BREAK: Final = "\x1f"
"""Stands before each name of a row in the names table."""


def is_named(folded: str, question: str) -> bool:
    """Tell whether a row is found by a question: each name only by a question of its sort.

    Args:
        folded: What the row is found by, from ``indexing.folded_names``.
        question: The same form: each sort of name the question can be, with its folded text.
    """
    asked = {one[0]: one[1:] for one in question.split(NAME_BREAK) if one}
    return any(
        name[:1] in asked and asked[name[:1]] in name[1:] for name in folded.split(NAME_BREAK)
    )


FUNCTIONS: Final[Mapping[str, Callable[[str, str], bool]]] = MappingProxyType(
    {"banso_is_named": is_named}
)
"""Functions of two texts, by the name SQL knows them by."""
