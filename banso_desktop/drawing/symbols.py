# SPDX-License-Identifier: Apache-2.0
"""Which sign an office uses for a meaning; ``resources/themes/symbols.json`` has sets of them.

Offices learnt different signs (domain.md §2.2); the legend follows the set in use.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from banso_desktop import paths


class Deceased(StrEnum):
    """How a member who died is drawn."""

    CROSS = "cross"
    BLACK = "black"


class Unwritten(StrEnum):
    """The shape of a member whose sex is not written."""

    DIAMOND = "diamond"
    TRIANGLE = "triangle"


class StrainSign(StrEnum):
    """How 張りつめ is drawn."""

    ZIGZAG = "zigzag"
    RAILWAY = "railway"


@dataclass(frozen=True, slots=True)
class Symbols:
    """A set of signs; the default is that of most textbooks."""

    deceased: Deceased = Deceased.CROSS
    unwritten: Unwritten = Unwritten.DIAMOND
    strain: StrainSign = StrainSign.ZIGZAG


@dataclass(frozen=True, slots=True)
class SymbolSets:
    """The sets that ship with the program, by name."""

    sets: Mapping[str, Symbols] = field(default_factory=dict)

    def named(self, name: str) -> Symbols:
        """Return a set; the standard one for a name nobody knows."""
        return self.sets.get(name, Symbols())


def load_symbols() -> SymbolSets:
    """Read the sets that ship with the program.

    Raises:
        ValueError: If a set names a sign there is none of.
    """
    content: dict[str, dict[str, str]] = json.loads(
        paths.shipped("resources", "themes", "symbols.json").read_text("utf-8")
    )
    return SymbolSets(
        {
            name: Symbols(
                Deceased(signs["deceased"]),
                Unwritten(signs["unwritten"]),
                StrainSign(signs["strain"]),
            )
            for name, signs in content.items()
        }
    )
