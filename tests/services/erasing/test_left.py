# SPDX-License-Identifier: Apache-2.0
"""What is left of an erased household says who decided and where it is done, and no word more."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.papers import DisposalPaper
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound, NotPermitted
from tests.fakes.ended_household import erased, over, somebody_else
from tests.fakes.households import Family
from tests.fakes.slips import issued
from tests.fakes.town import SmallTown


def test_what_is_left_says_number_class_term_and_who(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    number = town.services.household_page.page(household=ended.household).household.number

    left = erased(town, ended.household, manager)

    (one,) = town.services.retention.disposed()
    assert (one.id, one.number, one.retention, one.years) == (left, number, "years_5", 5)
    assert (one.first, one.last) == ("2027-04-01", "2032-03-31")
    assert (one.proposed_by, one.approved_by) == ("小林 あゆみ", "遠藤 久")
    assert (one.proposed, one.approved) == ("2032-04-05T10:42", "2032-04-05T10:42")


def test_each_computer_says_that_it_has_erased(town: SmallTown, ended: Family, manager: Id) -> None:
    town.keys.book.computers = [(town.desk.member, Id("aaaa" * 6 + "aa")), (manager, Id("b" * 26))]
    erased(town, ended.household, manager)

    town.keys.book.purged(Id("b" * 26), town.clock.millis())

    (one,) = town.services.retention.disposed()
    assert [(line.name, line.computer, bool(line.done)) for line in one.computers] == [
        ("小林 あゆみ", "AAAA", False),
        ("遠藤 久", "BBBB", True),
    ]
    assert one.waiting == 1


def test_a_computer_that_erased_only_a_part_has_not_erased(
    town: SmallTown, audit: Id, manager: Id, family: Family
) -> None:
    issued(town, family.household)
    over(town, family.household)
    computer = Id("b" * 26)
    town.keys.book.computers = [(manager, computer)]
    town.services.retention.propose(household=family.household)
    with somebody_else(town, manager):
        town.services.retention.approve(household=family.household)
    main, paper = (
        next(one for one in town.keys.book.orders.values() if (one.scope == family.household) is it)
        for it in (True, False)
    )
    town.keys.book.orders = {paper.id: paper}
    town.keys.book.purged(computer, town.clock.millis())
    town.keys.book.orders[main.id] = main

    (one,) = town.services.retention.disposed()

    assert one.waiting == 1


def test_the_certificate_names_nobody_of_the_household(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    town.services.retention.set_backup_days(days=90)
    left = erased(town, ended.household, manager)

    paper = town.services.papers.paper(kind="disposal", id=left)

    assert isinstance(paper, DisposalPaper)
    assert paper.period == "令和9年4月1日から令和14年3月31日まで"
    assert (paper.retention, paper.backup_days, paper.issued_by) == ("5年", 90, "小林 あゆみ")
    assert not any(name in repr(paper) for name in ("佐藤", "健一", "トミ子", "中島", "ミケ"))
    listed = [entry.id for entry in town.services.papers.papers(kind="disposal")]
    assert listed == [left]


def test_what_is_left_is_for_who_reads_the_audit(
    town: SmallTown, ended: Family, manager: Id
) -> None:
    left = erased(town, ended.household, manager)
    town.roles.intersection_update({Role.SUPPORT_WORKER})

    with pytest.raises(NotPermitted):
        town.services.retention.disposed()
    with pytest.raises(NotPermitted):
        town.services.papers.paper(kind="disposal", id=left)
    assert town.services.papers.papers(kind="disposal") == []


def test_no_certificate_before_the_second_person(town: SmallTown, ended: Family) -> None:
    town.services.retention.propose(household=ended.household)

    assert town.services.retention.disposed() == []
    with pytest.raises(NotFound):
        town.services.papers.paper(kind="disposal", id=ended.household)


def test_an_order_for_what_cannot_be_read_shows_nowhere(town: SmallTown, audit: Id) -> None:
    town.keys.book.propose(Id("m" * 26), Id("s" * 26), town.clock.millis())

    assert town.services.retention.candidates() == []
    assert town.services.retention.disposed() == []
