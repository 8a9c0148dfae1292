# SPDX-License-Identifier: Apache-2.0
"""What is done to a map, step by step, so that it can be taken back: 200 steps a map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from banso_desktop.domain.ecomap import Direction, MapTie, TieState

if TYPE_CHECKING:
    from banso_desktop.services.areas import Services

MOST_STEPS: Final = 200
_TURNS: Final = (Direction.NONE, Direction.TO_B, Direction.TO_A, Direction.BOTH)


@dataclass(slots=True)
class Steps:
    """Changes of one map, as the service names them, the newest last."""

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)


class MapEditing:
    """Carries out changes of one household's map and remembers how to take them back.

    Each returns the id of what should be chosen then, ``""`` to keep the choice. What the
    services refuse is raised to the caller; then nothing is remembered.
    """

    def __init__(self, services: Services, household: str, steps: Steps) -> None:
        self._services = services
        self._household = household
        self._steps = steps

    @property
    def household(self) -> str:
        """Whose map it is."""
        return self._household

    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._steps.done)

    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return bool(self._steps.undone)

    def undo(self) -> str:
        """Take back the last step; one that somebody changed since is forgotten.

        Raises:
            Refused: Rule ``"map.changed_since"`` with the ``member`` who did.
        """
        change = self._steps.done.pop()
        self._steps.undone.append(self._take_back(change))
        return ""

    def redo(self) -> str:
        """Do again what was taken back last; raises as :meth:`undo`."""
        change = self._steps.undone.pop()
        self._steps.done.append(self._take_back(change))
        return ""

    def add_node(
        self,
        kind: str,
        name: str,
        day: date,
        place: tuple[int, int] | None = None,
        **linked: str,
    ) -> str:
        """Put a person, place or agency on the map from a day on; return its id.

        Args:
            kind: person, animal, place or agency.
            name: As it is called.
            day: Since when.
            place: Hundredths of a point from the origin; None: the layout finds one.
            linked: ``resource``, ``member``, ``short_name`` or ``icon`` of what it is.
        """
        x, y = place or (None, None)
        return self._do(
            lambda: self._services.maps.add_node(
                household=self._household, name=name, kind=kind, since=_typed(day), x=x, y=y,
                **linked,
            )
        )  # fmt: skip

    def add_person(self, **cells: str) -> str:
        """Add a member of the family; return the id."""
        return self._do(
            lambda: self._services.households.add_person(
                household=self._household,
                family_name=cells.get("family_name", ""),
                given_name=cells.get("given_name", ""),
                relation=cells.get("relation", ""),
                sex=cells.get("sex", ""),
                born=cells.get("born", ""),
            )
        )

    def tie(self, a: str, b: str, day: date) -> str:
        """Draw an ordinary tie from a day on; return its id."""
        return self._do(
            lambda: self._services.maps.add_tie(
                household=self._household, a=a, b=b, since=_typed(day)
            )
        )

    def change_look(self, tie: MapTie, look: str, day: date) -> str:
        """Give a tie a strength, break it, strain it or turn it, from a day on; return its id."""
        change = self._services.maps.change_tie
        since, held = _typed(day), "held"
        if look == "strain":
            self._do(lambda: change(tie=tie.id, since=since, strain=not tie.strain))
        elif look == "direction":
            turned = _TURNS[(_TURNS.index(tie.direction) + 1) % len(_TURNS)]
            self._do(lambda: change(tie=tie.id, since=since, direction=turned.value))
        elif look == "broken":
            state = "repairing" if tie.state is TieState.BROKEN else "broken"
            self._do(lambda: change(tie=tie.id, since=since, state=state))
        else:
            living = tie.state.is_living
            state = tie.state.value if living else "repaired"
            state = held if tie.is_planned else state
            self._do(lambda: change(tie=tie.id, since=since, strength=look, state=state))
        return tie.id

    def describe(self, tie: str, since: str, cells: dict[str, object], gives: list[str]) -> str:
        """Write how a tie stands from a day on, and what it gives.

        Args:
            tie: Id.
            since: As typed.
            cells: Arguments of ``maps.change_tie``.
            gives: Codes of the four functions.
        """
        maps = self._services.maps
        self._do(lambda: maps.change_tie(tie=tie, since=since, **cells))  # type: ignore[arg-type]
        self._do(lambda: maps.describe_tie(tie=tie, functions=gives))
        return ""

    def move(self, subject: str, x: int, y: int) -> str:
        """Put something at its own place."""
        self._do(
            lambda: self._services.maps.move(household=self._household, subject=subject, x=x, y=y)
        )
        return subject

    def rename(self, node: str, name: str) -> str:
        """Call a node something else."""
        self._do(lambda: self._services.maps.change_node(node=node, name=name))
        return node

    def rename_person(self, person: str, name: str) -> str:
        """Call a member of the family something else; the family name stays."""
        change = self._services.households.change_person
        self._do(lambda: change(person=person, given_name=name))
        return person

    def end_tie(self, tie: str, on: str) -> str:
        """End a tie on a day, as typed."""
        self._do(lambda: self._services.maps.end_tie(tie=tie, on=on))
        return ""

    def end_node(self, node: str, on: str) -> str:
        """Let a node leave the map on a day, as typed."""
        self._do(lambda: self._services.maps.end_node(node=node, on=on))
        return ""

    def keep_places(self, places: Mapping[str, tuple[int, int]]) -> None:
        """Write down where things stand that nobody has put anywhere; no step to take back."""
        self._services.maps.keep_places(
            household=self._household, places={name: list(at) for name, at in places.items()}
        )

    def tidy(self, places: Mapping[str, tuple[int, int]]) -> bool:
        """Put everything at its new place; False where all of it stood there already."""
        wanted = {name: list(at) for name, at in places.items()}
        arrange = self._services.maps.tidy
        return bool(self._do(lambda: str(arrange(household=self._household, places=wanted) or "")))

    def _do(self, work: Callable[[], str]) -> str:
        before = self._newest()
        made = work()
        change = self._newest()
        if change != before:
            self._steps.done.append(change)
            del self._steps.done[:-MOST_STEPS]
            self._steps.undone.clear()
        return made

    def _newest(self) -> str:
        return self._services.maps.newest(household=self._household)

    def _take_back(self, change: str) -> str:
        return self._services.maps.take_back(household=self._household, change=change)


def _typed(day: date) -> str:
    """Return a day as a person may type it."""
    return f"{day:%Y/%m/%d}"
