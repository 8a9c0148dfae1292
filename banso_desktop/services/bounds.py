# SPDX-License-Identifier: Apache-2.0
"""What no query is asked for: lists longer than one reads, texts longer than one types.

Held for every query in one place (:func:`banso_desktop.services.registry.query`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from banso_desktop.errors import FieldRefused

LONGEST_LIST: Final = 10_000
LONGEST_TEXT: Final = 4_000
"""Characters of what is looked for: more than a page of anything finds nothing else."""

_LEAST: Final[Mapping[str, int]] = {"limit": 1, "offset": 0, "dates": 1}
"""Fields that say how much is asked for, with the least that makes sense."""


def require_bounded(fields: Mapping[str, object]) -> None:
    """Refuse what is longer than a query can be asked for.

    Raises:
        FieldRefused: Rules ``"range"`` and ``"too_long"``; they name the field.
    """
    for name, value in fields.items():
        least = _LEAST.get(name)
        if least is not None and isinstance(value, int) and not least <= value <= LONGEST_LIST:
            raise FieldRefused("range", field=name, value=value, limit=LONGEST_LIST)
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise FieldRefused("too_long", field=name, limit=LONGEST_TEXT)
