# SPDX-License-Identifier: Apache-2.0
"""Erasing takes two people, a term that is over, nothing that holds, and texts decided on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound, NotPermitted, Refused
from tests.fakes.ended_household import erased, over, somebody_else
from tests.fakes.households import Family
from tests.fakes.slips import issued, protected_family
from tests.fakes.town import SmallTown
from tests.fakes.two_desks import two_desks


def recorded(town: SmallTown) -> list[tuple[str, str]]:
    with town.desk.reading() as reading:
        rows = reading.rows(reading.tables["audit_entry"].select())
    return [(row.what, row.subject) for row in rows]


def test_a_household_whose_term_is_over_is_listed(town: SmallTown, ended: Family) -> None:
    (one,) = town.services.retention.candidates()

    assert (one.household, one.name) == (ended.household, "佐藤 健一 さんの世帯")
    assert (one.retention, one.ended, one.last) == ("years_5", "2026-11-24", "2032-03-31")
    assert (one.order, one.proposed_by, one.holds) == ("", "", 0)


def test_on_its_last_day_a_household_is_not_listed(town: SmallTown, ended: Family) -> None:
    town.clock.at = town.clock.at.replace(month=3, day=31)

    assert town.services.retention.candidates() == []


def test_a_protected_household_is_listed_by_its_number(town: SmallTown, audit: Id) -> None:
    home = protected_family(town).household
    over(town, home)

    (one,) = town.services.retention.candidates()

    assert (one.household, one.name) == (home, "")
    assert one.number


def test_the_list_is_for_who_may_approve(town: SmallTown, ended: Family) -> None:
    town.roles.discard(Role.MANAGER)
    for refused in (
        lambda: town.services.retention.candidates(),
        lambda: town.services.retention.propose(household=ended.household),
        lambda: town.services.retention.approve(household=ended.household),
        lambda: town.services.retention.withdraw(household=ended.household),
    ):
        with pytest.raises(NotPermitted):
            refused()


def test_a_proposal_erases_nothing_and_says_who_made_it(town: SmallTown, ended: Family) -> None:
    order = town.services.retention.propose(household=ended.household)

    (one,) = town.services.retention.candidates()
    assert (one.order, one.proposed_by, one.mine) == (order, "小林 あゆみ", True)
    assert town.services.household_page.page(household=ended.household)
    assert recorded(town) == [("erasure_proposed", ended.household)]


def test_a_household_proposed_twice_is_one_proposal(town: SmallTown, ended: Family) -> None:
    one = town.services.retention.propose(household=ended.household)

    assert town.services.retention.propose(household=ended.household) == one
    assert len(recorded(town)) == 1


def test_who_proposed_cannot_approve(town: SmallTown, ended: Family) -> None:
    town.services.retention.propose(household=ended.household)

    with pytest.raises(Refused, match=r"retention\.same_person"):
        town.services.retention.approve(household=ended.household)

    assert town.services.household_page.page(household=ended.household)


def test_a_second_person_erases_it(town: SmallTown, ended: Family, manager: Id) -> None:
    erased(town, ended.household, manager)

    with pytest.raises(NotFound):
        town.services.household_page.page(household=ended.household)
    assert town.services.retention.candidates() == []
    assert recorded(town) == [("erasure_proposed", ended.household), ("erased", ended.household)]


def test_nothing_is_approved_that_nobody_proposed(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    with pytest.raises(NotFound), somebody_else(town, manager):
        town.services.retention.approve(household=ended.household)


@pytest.mark.parametrize(
    ("begin", "rule"),
    [
        (lambda town, home: town.services.retention.go_on(household=home), "retention.goes_on"),
        (
            lambda town, home: town.services.retention.choose(
                household=home, retention="permanent"
            ),
            "retention.permanent",
        ),
        (
            lambda town, home: town.services.retention.choose(household=home, retention="years_10"),
            "retention.not_over",
        ),
        (
            lambda town, home: town.services.retention.hold(household=home, reason="監査"),
            "retention.held",
        ),
    ],
)
def test_what_must_be_kept_is_neither_proposed_nor_approved(
    town: SmallTown, ended: Family, manager: Id, begin, rule: str
) -> None:
    begin(town, ended.household)
    with pytest.raises(Refused, match=rule):
        town.services.retention.propose(household=ended.household)

    # Somebody proposed it on a computer that had not heard of this yet.
    with somebody_else(town, manager):
        town.keys.propose_erasure(Id(ended.household))
    with pytest.raises(Refused, match=rule):
        town.services.retention.approve(household=ended.household)
    assert town.services.household_page.page(household=ended.household)


def test_a_proposal_from_before_a_hold_counts_no_more(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    town.services.retention.propose(household=ended.household)
    town.clock.at += timedelta(minutes=1)

    hold = town.services.retention.hold(household=ended.household, reason="監査")

    (one,) = town.services.retention.candidates()
    assert (one.order, one.holds) == ("", 1)
    town.services.retention.lift(hold=hold)
    with pytest.raises(NotFound), somebody_else(town, manager):
        town.services.retention.approve(household=ended.household)


def test_a_proposal_from_before_the_household_went_on_counts_no_more(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    town.services.retention.propose(household=ended.household)
    town.services.retention.go_on(household=ended.household)
    over(town, ended.household)
    town.clock.at = town.clock.at.replace(year=2040)

    (one,) = town.services.retention.candidates()

    assert (one.ended, one.order) == ("2032-04-05", "")


def test_who_proposed_once_may_approve_what_another_proposes_later(
    town: SmallTown, audit: Id, manager: Id, family: Family
) -> None:
    issued(town, family.household)
    over(town, family.household)
    town.services.retention.propose(household=family.household)
    town.clock.at += timedelta(minutes=1)
    town.services.retention.withdraw(household=family.household)
    town.clock.at += timedelta(minutes=1)
    with somebody_else(town, manager):
        town.services.retention.propose(household=family.household)

    town.services.retention.approve(household=family.household)

    (one,) = town.services.retention.disposed()
    assert (one.proposed_by, one.approved_by, one.papers) == ("遠藤 久", "小林 あゆみ", 1)


def test_a_proposal_can_be_taken_back(town: SmallTown, ended: Family) -> None:
    town.services.retention.propose(household=ended.household)
    town.clock.at += timedelta(minutes=1)

    town.services.retention.withdraw(household=ended.household)

    (one,) = town.services.retention.candidates()
    assert one.order == ""
    assert recorded(town)[-1] == ("erasure_withdrawn", ended.household)
    with pytest.raises(NotFound):
        town.services.retention.withdraw(household=ended.household)


def test_two_ends_written_at_once_are_decided_on_first(tmp_path: Path) -> None:
    with two_desks(tmp_path) as desks:
        one, other = desks.one.services.retention, desks.other.services.retention
        home = desks.one.services.households.open(since="R2.4.1")
        command = desks.one.desk.command("test.audit")
        desks.one.desk.audit = command.open_scope(ScopeKind.AUDIT, [derived_id("group")])
        desks.one.desk.commit(command)
        desks.sync()
        one.end(household=home, ended="R3.3.31")
        other.end(household=home, ended="R2.6.1")
        desks.sync()

        with pytest.raises(Refused, match=r"retention\.disputed"):
            one.propose(household=home)
        (dispute,) = desks.one.services.history.disputes(household=home)
        desks.one.services.history.decide(
            entity="household", row=home, field="ended", version=dispute.versions[0].key
        )
        assert one.propose(household=home)
