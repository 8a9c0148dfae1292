# SPDX-License-Identifier: Apache-2.0
"""The rows a map is made from, as the catalogue names them; queries fill them.

Only the fields a map needs. A missing value is ``""``, None or an empty tuple.
"""

from __future__ import annotations

from dataclasses import dataclass

from banso_desktop.domain.values import PartialDate


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row of entity ``person``."""

    id: str
    family_name: str = ""
    given_name: str = ""
    common_name: str = ""
    sex: str = ""
    born: PartialDate | None = None
    died: PartialDate | None = None
    relation: str = ""
    is_index: bool = False
    elsewhere: str = ""
    hearsay: bool = False
    position: str = ""


@dataclass(frozen=True, slots=True)
class DwellingRow:
    """A row of entity ``dwelling``."""

    id: str
    label: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class ResidenceRow:
    """A row of entity ``residence``: who lives where."""

    person: str
    dwelling: str
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class KinshipRow:
    """A row of entity ``kinship``."""

    a: str
    b: str
    kind: str
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A row of entity ``node``, completed from its resource where it is linked to one."""

    id: str
    name: str
    short_name: str = ""
    kind: str = ""
    formality: str = ""
    icon: str = ""
    generic: str = ""
    sector: str = ""
    resource: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class TieRow:
    """A row of entity ``tie``."""

    id: str
    a: str
    b: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    supports: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TieStateRow:
    """A row of entity ``tie_state``: how a tie stands from a day on, as someone sees it."""

    id: str
    tie: str
    perspective: str = ""
    since: PartialDate | None = None
    strength: str = ""
    strain: bool = False
    direction: str = ""
    state: str = ""
    label: str = ""
    basis: str = ""
    planned: bool = False
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A row of entity ``map_position``; ``x`` and ``y`` in hundredths of a point.

    They count from the origin of the page, where 本人 stands, y down.
    """

    subject: str
    x: int
    y: int
    layout: str = ""


@dataclass(frozen=True, slots=True)
class MapRows:
    """Every row of one household that its map needs, of all days.

    Order does not matter: what is drawn depends on ids and dates alone.
    """

    household: str = ""
    persons: tuple[PersonRow, ...] = ()
    dwellings: tuple[DwellingRow, ...] = ()
    residences: tuple[ResidenceRow, ...] = ()
    kinships: tuple[KinshipRow, ...] = ()
    nodes: tuple[NodeRow, ...] = ()
    ties: tuple[TieRow, ...] = ()
    states: tuple[TieStateRow, ...] = ()
    positions: tuple[PositionRow, ...] = ()
