# SPDX-License-Identifier: Apache-2.0
"""With a household go its slips and its shell, however often it takes."""

from __future__ import annotations

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, Refused
from tests.fakes.ended_household import erased, over, somebody_else
from tests.fakes.households import Family
from tests.fakes.slips import issued, protected_family
from tests.fakes.town import SmallTown


def test_its_slips_go_with_it(town: SmallTown, audit: Id, manager: Id, family: Family) -> None:
    slip = issued(town, family.household)
    again = town.services.referrals.reissue(referral=slip.referral, reason="書きまちがい")
    other = town.services.households.open(label="ほかの世帯")
    kept = issued(town, other)
    over(town, family.household)

    erased(town, family.household, manager)

    left = {entry.id for entry in town.services.papers.papers(kind="slip")}
    assert left == {kept.paper}
    assert {slip.paper, again.paper} & left == set()
    (one,) = town.services.retention.disposed()
    assert one.papers == 1
    with pytest.raises(NotFound):
        town.services.papers.paper(kind="slip", id=slip.paper)


def test_a_slip_that_two_computers_issued_at_once_goes_with_it(
    town: SmallTown, audit: Id, family: Family
) -> None:
    slip = issued(town, family.household)
    command = town.desk.command("test.other_computer")
    scope = command.open_scope(ScopeKind.PAPER, [town.keys.town_group])
    other = command.add(scope, "paper", kind="slip", number="R8-000000", content="{}")
    command.set(Id(family.household), "referral", Id(slip.referral), paper=other)
    town.desk.commit(command)
    over(town, family.household)

    town.services.retention.propose(household=family.household)

    proposed = {order.scope for order in town.keys.erasures()}
    assert len(proposed) == 3
    assert {family.household, scope} < proposed


def test_a_slip_that_cannot_be_read_here_is_not_left_behind_unnoticed(
    town: SmallTown, audit: Id, family: Family
) -> None:
    slip = issued(town, family.household)
    with town.desk.reading() as reading:
        paper = reading.first(reading.tables["paper"].select())
    assert paper is not None
    assert paper.id == slip.paper
    town.replica.erase_scope(paper.scope_id)
    over(town, family.household)

    with pytest.raises(Refused, match=r"retention\.slips"):
        town.services.retention.propose(household=family.household)


def test_a_slip_issued_after_the_proposal_asks_for_a_new_one(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    town.services.retention.propose(household=ended.household)
    town.clock.at = town.clock.at.replace(year=2026)
    issued(town, ended.household)
    town.clock.at = town.clock.at.replace(year=2032)

    with pytest.raises(Refused, match=r"retention\.changed"), somebody_else(town, manager):
        town.services.retention.approve(household=ended.household)


def test_the_shell_of_a_restricted_household_goes(town: SmallTown, audit: Id, manager: Id) -> None:
    home = protected_family(town).household
    over(town, home)

    erased(town, home, manager)

    with town.desk.reading() as reading:
        shells = reading.rows(reading.tables["shell"].select())
    assert [row.removed for row in shells] == [True]


def test_an_approval_that_was_broken_off_is_made_again_and_written_down_once(
    town: SmallTown, audit: Id, manager: Id, family: Family
) -> None:
    issued(town, family.household)
    over(town, family.household)
    town.services.retention.propose(household=family.household)
    town.keys.book.fails_after = 1
    with somebody_else(town, manager):
        with pytest.raises(OSError, match="power cut"):
            town.services.retention.approve(household=family.household)
        assert town.services.retention.disposed() == []
        town.keys.book.fails_after = None

        town.services.retention.approve(household=family.household)

    (one,) = town.services.retention.disposed()
    assert one.papers == 1
