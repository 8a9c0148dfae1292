# SPDX-License-Identifier: Apache-2.0
"""A household whose records need not be kept any longer, and who decides on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from tests.fakes.households import Family, sato
from tests.fakes.town import SmallTown

AFTER_THE_TERM = datetime(2032, 4, 5, 10, 42)
"""Five years from 1 April 2027 are over since 31 March 2032."""


def audited(town: SmallTown) -> Id:
    """Give the town its audit scope."""
    command = town.desk.command("test.audit")
    audit = command.open_scope(ScopeKind.AUDIT, [town.keys.town_group], new_id())
    town.desk.commit(command)
    town.desk.audit = audit
    return audit


def over(town: SmallTown, household: str) -> None:
    """End the accompaniment today, and let the years go by."""
    town.services.retention.end(household=household)
    town.clock.at = AFTER_THE_TERM


def ended_family(town: SmallTown) -> Family:
    """Make the family of the design pictures, with its term over."""
    family = sato(town)
    over(town, family.household)
    return family


@contextmanager
def somebody_else(town: SmallTown, member: Id) -> Iterator[None]:
    """Act as another person on this computer's replica, with the same rights."""
    before = town.desk.member
    town.desk.member = town.keys.member = member
    try:
        yield
    finally:
        town.desk.member = town.keys.member = before


def erased(town: SmallTown, household: str, manager: Id) -> str:
    """Propose as one and approve as the other."""
    town.services.retention.propose(household=household)
    with somebody_else(town, manager):
        return town.services.retention.approve(household=household)
