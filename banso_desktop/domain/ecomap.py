# SPDX-License-Identifier: Apache-2.0
"""What an ecomap says on one day: people, places, agencies, and the ties between them.

A map is a view on dated facts (:mod:`banso_desktop.domain.map_facts` makes it from rows);
how a meaning looks is a theme of the drawing. A tie is strength x strain x direction of
support, and apart from them a state: 切れた is a state, not a strength.

The words of these enumerations are stored in the fields of the same name (docs/format.md):
add, never rename. A word a newer version wrote and this one does not know reads as the
default of its enumeration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from banso_desktop.domain.values import PartialDate

Word = TypeVar("Word", bound=StrEnum)


def read_word(default: Word, text: str | None) -> Word:
    """Return the member stored as ``text``, or ``default`` for none and for unknown ones."""
    try:
        return type(default)(text or default.value)
    except ValueError:
        return default


class Sex(StrEnum):
    """As the person wants it written; by default it is not."""

    MALE = "male"
    FEMALE = "female"
    UNWRITTEN = "unwritten"


class NodeKind(StrEnum):
    """What stands outside the family."""

    PERSON = "person"
    ANIMAL = "animal"
    PLACE = "place"
    AGENCY = "agency"


class Formality(StrEnum):
    """地域 stands on the left of a map, 制度 on the right."""

    INFORMAL = "informal"
    FORMAL = "formal"


class KinKind(StrEnum):
    """How two people are family; of ``PARENT`` and ``ADOPTIVE``, ``a`` is the parent."""

    COUPLE = "couple"
    UNMARRIED = "unmarried"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    PARENT = "parent"
    ADOPTIVE = "adoptive"
    OTHER = "other"

    @property
    def is_couple(self) -> bool:
        """Whether it joins two of one generation, also when they parted."""
        return self in (
            KinKind.COUPLE,
            KinKind.UNMARRIED,
            KinKind.SEPARATED,
            KinKind.DIVORCED,
        )

    @property
    def is_descent(self) -> bool:
        """Whether ``a`` is a parent of ``b``."""
        return self in (KinKind.PARENT, KinKind.ADOPTIVE)


class Strength(StrEnum):
    """太さ of a tie."""

    WEAK = "weak"
    NORMAL = "normal"
    STRONG = "strong"

    @property
    def rank(self) -> int:
        """1 to 3, stronger is more."""
        return {"weak": 1, "normal": 2, "strong": 3}[self.value]


class Direction(StrEnum):
    """Who supports whom; an arrow head stands at who receives."""

    NONE = "none"
    TO_B = "to_b"
    TO_A = "to_a"
    BOTH = "both"


class TieState(StrEnum):
    """How a tie stands, apart from how strong it is."""

    HELD = "held"
    BROKEN = "broken"
    REPAIRING = "repairing"
    REPAIRED = "repaired"
    SHUTS_OUT = "shuts_out"
    """One side keeps the other away."""

    @property
    def is_living(self) -> bool:
        """Whether something passes along the tie."""
        return self in (TieState.HELD, TieState.REPAIRED)


class Perspective(StrEnum):
    """Who sees a tie so."""

    WORKER = "worker"
    PERSON = "person"


class Basis(StrEnum):
    """What a tie is known from."""

    SAID = "said"
    """The person's own words."""
    SEEN = "seen"
    HEARD = "heard"
    JUDGED = "judged"
    """見立て: drawn with a question mark."""


class FourFunction(StrEnum):
    """What people are for each other (the pamphlet, §4)."""

    TEACHES = "teaches"
    """教える・つなぐ."""
    MIRRORS = "mirrors"
    """自分を映す: another who sees how one is."""
    HELPS = "helps"
    """助ける."""
    MEANING = "meaning"
    """意味づけ・動機づけ: for whose sake."""


class Place(NamedTuple):
    """Where something stands: points from the origin of the page, y down."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MapPerson:
    """A member of the family, living here or elsewhere.

    Attributes:
        id: Of the person.
        name: What stands below the shape: a given or common name, ``""`` if unknown.
        full_name: Family and given name.
        relation: 続柄 seen from the index person, as written.
        sex: Decides the shape.
        is_index: 本人; several are possible.
        age: On the map's day, the higher of two possible ones; None when unknown or dead.
        age_is_about: Whether the day of birth is only partly known.
        age_is_decade: Only the decade is told (50代), for maps without names.
        born: As far as known; orders siblings.
        died: As far as known; None while alive on the map's day.
        is_dead: Died on or before the map's day.
        dwelling: Where the person lives on the map's day, ``""`` if nowhere known here.
        elsewhere: Where the person lives instead, as written.
        hearsay: Known only from what others tell.
        position: Fractional position among the family, as the list is ordered.
        is_gone: Was on the earlier map only (:func:`~.map_changes.overlay`).
    """

    id: str
    name: str = ""
    full_name: str = ""
    relation: str = ""
    sex: Sex = Sex.UNWRITTEN
    is_index: bool = False
    age: int | None = None
    age_is_about: bool = False
    age_is_decade: bool = False
    born: PartialDate | None = None
    died: PartialDate | None = None
    is_dead: bool = False
    dwelling: str = ""
    elsewhere: str = ""
    hearsay: bool = False
    position: str = ""
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class MapNode:
    """A person, animal, place or agency outside the family.

    Attributes:
        id: Of the node.
        name: In full.
        short_name: Shown instead where there is little room, if given.
        kind: Decides the shape with ``formality``.
        formality: Decides the side of the map.
        icon: Meaning in ``resources/icons.json``, ``""`` for none.
        generic: What it is without its name (かかりつけ医, 隣の人).
        sector: Family, work, community or scheme, for layouts by sector.
        resource: Id in the resource book, ``""`` for none.
        is_gone: Was on the earlier map only.
    """

    id: str
    name: str
    short_name: str = ""
    kind: NodeKind = NodeKind.PERSON
    formality: Formality = Formality.INFORMAL
    icon: str = ""
    generic: str = ""
    sector: str = ""
    resource: str = ""
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class MapKin:
    """A family relation; of a descent, ``a`` is the parent.

    Attributes:
        a: A person.
        b: Another.
        kind: How they are related.
        is_implied: Read from the 続柄 of both, not written down as a relation.
    """

    a: str
    b: str
    kind: KinKind
    is_implied: bool = False


@dataclass(frozen=True, slots=True)
class MapTie:
    """A tie as it stands on the map's day, in one perspective.

    Attributes:
        id: Of the tie.
        a: A person, a node, or the household itself.
        b: Another.
        strength: 太さ.
        strain: 張りつめ, drawn on top of the strength.
        direction: Who supports whom.
        state: Held, broken, being repaired …
        label: At most ten characters are drawn.
        is_planned: To be made.
        basis: What it is known from, None if nobody said.
        perspective: Whose view it is.
        since: When this state began, None if unknown.
        occasion: What brought the state about, as written.
        supports: Kinds of support.
        functions: The four functions, in the order of :class:`FourFunction`.
        is_gone: Was on the earlier map only.
    """

    id: str
    a: str
    b: str
    strength: Strength = Strength.NORMAL
    strain: bool = False
    direction: Direction = Direction.NONE
    state: TieState = TieState.HELD
    label: str = ""
    is_planned: bool = False
    basis: Basis | None = None
    perspective: Perspective = Perspective.WORKER
    since: date | None = None
    occasion: str = ""
    supports: tuple[str, ...] = ()
    functions: tuple[FourFunction, ...] = ()
    is_gone: bool = False

    @property
    def is_living(self) -> bool:
        """Whether it is there on the map's day: neither broken, planned nor gone."""
        return self.state.is_living and not self.is_planned and not self.is_gone

    def other(self, end: str) -> str:
        """Return the end that is not ``end``."""
        return self.b if end == self.a else self.a

    def gives(self, end: str) -> bool:
        """Tell whether support flows from this end to the other."""
        towards = Direction.TO_B if end == self.a else Direction.TO_A
        return self.direction in (towards, Direction.BOTH)


@dataclass(frozen=True, slots=True)
class MapDwelling:
    """A home that is drawn as a loop around who lives in it.

    Attributes:
        id: Of the dwelling.
        label: As the family calls it, ``""`` for the only one.
    """

    id: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """Everything the household's map ever held: what a stable layout is made from.

    Attributes:
        persons: Also those not born yet on the map's day. They have no age, ``age_is_about``
            where the day of birth is only partly known, and are dead if they ever died: so
            what is made from a roster does not depend on the day.
        nodes: Also those of other days, in the order they came.
        kin: Ever.
        pairs: The two ends of every tie ever, each pair once, in the order they came.
        homes: (person, dwelling) of every day.
        strained: The pairs that were ever under strain.
    """

    persons: tuple[MapPerson, ...] = ()
    nodes: tuple[MapNode, ...] = ()
    kin: tuple[MapKin, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    homes: tuple[tuple[str, str], ...] = ()
    strained: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MapFacts:
    """What a map says on one day, in one perspective.

    Attributes:
        day: The day.
        household: Id of the household; a tie may end at it (the whole family).
        perspective: Whose view.
        persons: Present on the day, also those who died.
        nodes: Present on the day.
        kin: On the day.
        ties: On the day, with broken and planned ones.
        dwellings: Where anyone lives on the day.
        roster: Everything of all days.
        places: Where people put things themselves, by id of the thing.
    """

    day: date
    household: str = ""
    perspective: Perspective = Perspective.WORKER
    persons: tuple[MapPerson, ...] = ()
    nodes: tuple[MapNode, ...] = ()
    kin: tuple[MapKin, ...] = ()
    ties: tuple[MapTie, ...] = ()
    dwellings: tuple[MapDwelling, ...] = ()
    roster: Roster = field(default_factory=Roster)
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.persons and not self.nodes
