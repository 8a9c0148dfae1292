# SPDX-License-Identifier: Apache-2.0
"""Papers: what may be printed, what is on it, and that every print is remembered."""

from __future__ import annotations

import json
from typing import Any

import pytest
import sqlalchemy as sa

from banso_desktop.calls import to_plain
from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.papers import AgendaPaper, EcomapSheet, TodayPaper
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from tests.fakes.arrivals import arrive
from tests.fakes.households import Family
from tests.fakes.slips import complete, issued, protected_family
from tests.fakes.town import SmallTown


def today(town: SmallTown, day: str = "") -> TodayPaper:
    paper = town.services.papers.paper(kind="today", id=day)
    assert isinstance(paper, TodayPaper)
    return paper


def audit(town: SmallTown) -> list[tuple[str, str]]:
    with town.desk.reading() as reading:
        table = reading.tables["audit_entry"]
        return [(row.what, row.detail) for row in reading.rows(sa.select(table))]


def open_audit(town: SmallTown) -> None:
    command = town.desk.command("test.audit")
    scope = command.open_scope(ScopeKind.AUDIT, [town.keys.town_group], new_id())
    town.desk.commit(command)
    town.desk.audit = scope


def test_the_paper_of_the_day_says_when_who_and_how_to_ring(
    town: SmallTown, family: Family
) -> None:
    town.services.households.change_person(person=family.kenichi, no_message=False)
    town.services.visits.plan(
        household=family.household, starts="11/24 14:00", minutes=45, place="玄関先",
        members=[town.desk.member, family.watanabe],
    )  # fmt: skip
    town.services.visits.plan(household=family.household, starts="11/25 10:00")

    paper = today(town)

    (visit,) = paper.visits
    assert (visit.starts, visit.who, visit.minutes) == ("14:00", "佐藤 健一 さん", 45)
    assert (visit.place, visit.with_whom, visit.phone) == ("玄関先", "渡部", "0229-00-1203")
    assert visit.caution == ("訪問は2人で", "伝言を残さない")
    assert [one.starts for one in paper.tomorrow] == ["10:00"]
    assert paper.worker == "小林 あゆみ"


def test_a_household_with_a_field_in_dispute_is_marked_on_the_paper_of_the_day(
    town: SmallTown, family: Family
) -> None:
    town.services.visits.plan(
        household=family.household, starts="R8.11.24 14:00", members=[town.desk.member]
    )
    arrive(town, "person", family.kenichi, phone="0229-00-1299", knowing=False)

    paper = town.services.papers.paper(kind="today", id="")

    assert isinstance(paper, TodayPaper)
    (visit,) = [one for one in paper.visits if one.starts == "14:00"]
    assert visit.caution[-1] == "ほかの値があります"


def test_an_item_of_the_agenda_in_dispute_is_marked_on_its_paper(town: SmallTown) -> None:
    conference = town.services.conferences.open(starts="R8.11.24 13:30")
    item = town.services.conferences.add_item(conference=conference, title="お茶")
    arrive(town, "agenda_item", item, title="お菓子", knowing=False)

    paper = town.services.papers.paper(kind="agenda", id=conference)

    assert isinstance(paper, AgendaPaper)
    assert [one.materials for one in paper.items] == ["ほかの値があります"]


def test_who_is_not_to_be_rung_has_no_number_on_it(town: SmallTown, family: Family) -> None:
    town.services.visits.plan(household=family.household, starts="11/24 14:00")

    assert today(town).visits[0].phone == ""


@pytest.mark.parametrize("text", ["高木美咲さんにも電話", "高木さんにも電話", "柳沢7-2へ"])
def test_a_promise_to_an_open_household_does_not_name_a_protected_one(
    town: SmallTown, family: Family, text: str
) -> None:
    protected_family(town, "hidden")
    town.services.contacts.promise(household=family.household, text=text, due="11/24")

    (line,) = today(town).visits

    assert (line.who, line.what) == ("佐藤 健一 さん", "")


def test_where_an_open_household_is_met_does_not_name_a_protected_one(
    town: SmallTown, family: Family
) -> None:
    protected_family(town, "hidden")
    town.services.visits.plan(
        household=family.household, starts="11/24 14:00", place="高木さん宅の前",
        members=[town.desk.member],
    )  # fmt: skip

    (visit,) = today(town).visits

    assert visit.place == ""


def test_calls_promised_stand_below_the_visits(town: SmallTown, family: Family) -> None:
    town.services.contacts.promise(household=family.household, text="畑の日をきく", due="11/24")
    town.services.contacts.promise(household=family.household, text="あとで", due="12/24")
    town.services.visits.plan(household=family.household, starts="11/24 16:00")

    assert [visit.what for visit in today(town).visits] == ["訪問", "畑の日をきく"]


def test_a_protected_household_is_on_it_by_its_number_alone(town: SmallTown) -> None:
    family = protected_family(town)
    town.services.visits.plan(household=family.household, starts="11/24 14:00", place="柳沢の角")
    town.services.contacts.promise(household=family.household, text="高木さんに電話", due="11/24")
    issued(town, family.household, look_again="11/24")

    paper = today(town)

    number = next(e.title for e in town.services.papers.papers(kind="ecomap"))
    assert {visit.who for visit in paper.visits} == {f"守る世帯 {number}"}
    for word in ("高木", "柳沢", "ひだまり", "0229-00-7788"):
        assert word not in str(paper)


def test_only_ones_own_day_is_on_it(town: SmallTown, family: Family) -> None:
    town.services.visits.plan(
        household=family.household, starts="11/24 14:00", members=[family.watanabe]
    )

    assert today(town).visits == ()


def test_another_day_is_named_as_one_types_it(town: SmallTown, family: Family) -> None:
    town.services.visits.plan(household=family.household, starts="11/26 9:30")

    assert [visit.starts for visit in today(town, "R8.11.26").visits] == ["9:30"]
    with pytest.raises(FieldRefused):
        today(town, "そのうち")


def test_a_map_of_a_day_comes_with_its_facts(town: SmallTown, family: Family) -> None:
    paper = town.services.papers.paper(kind="ecomap", id=f"{family.household}@R8.4.1")

    assert isinstance(paper, EcomapSheet)
    assert paper.title.startswith("佐藤 健一 さんの世帯（世帯番号 R")
    assert paper.facts.day.isoformat() == "2026-04-01"
    assert "佐藤 健一" in {one.full_name for one in paper.facts.roster.persons}
    assert len(paper.facts.roster.persons) == 4


@pytest.mark.parametrize("level", ["restricted", "hidden"])
def test_a_map_of_a_protected_household_has_no_names(town: SmallTown, level: str) -> None:
    family = protected_family(town, level)

    paper = town.services.papers.paper(kind="ecomap", id=family.household)

    assert isinstance(paper, EcomapSheet)
    assert paper.facts.persons
    assert paper.author == ""
    said = json.dumps(to_plain(paper), ensure_ascii=False)
    for secret in ("高木", "美咲", "大沼", "剛", "みどり野第二小学校", "柳沢", town.desk.member):
        assert secret not in said


@pytest.mark.parametrize("kind", ["slip", "ecomap"])
def test_prints_of_a_protected_household_are_recorded(town: SmallTown, kind: str) -> None:
    open_audit(town)
    family = protected_family(town)
    subject = issued(town, family.household).paper if kind == "slip" else family.household

    town.services.papers.printed(kind=kind, id=subject, way="pdf")

    assert audit(town) == [("printed", f"{kind}/pdf")]


def test_prints_of_an_open_household_leave_no_entry(town: SmallTown, family: Family) -> None:
    open_audit(town)

    town.services.papers.printed(kind="slip", id=issued(town, family.household).referral)
    town.services.papers.printed(kind="ecomap", id=family.household)

    assert audit(town) == []


def test_each_print_of_a_sealed_paper_is_remembered(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)

    town.services.papers.printed(kind="slip", id=slip.paper, copies=2)
    town.services.papers.printed(kind="slip", id=slip.referral, way="pdf")

    (entry,) = town.services.papers.papers(kind="slip")
    assert entry.prints == 2


@pytest.mark.parametrize(
    ("fields", "rule"),
    [({"copies": -5}, "range"), ({"copies": 0}, "range"), ({"copies": 2**62}, "range"),
     ({"way": "zzz"}, "code")],
)  # fmt: skip
def test_a_print_that_cannot_be_is_not_remembered(
    town: SmallTown, family: Family, fields: dict[str, Any], rule: str
) -> None:
    slip = issued(town, family.household)

    with pytest.raises(FieldRefused) as refused:
        town.services.papers.printed(kind="slip", id=slip.paper, **fields)

    assert (refused.value.rule, refused.value.facts["field"]) == (rule, next(iter(fields)))
    assert town.services.papers.papers(kind="slip")[0].prints == 0


def test_who_may_not_print_issued_papers_records_none(town: SmallTown, family: Family) -> None:
    paper = issued(town, family.household).paper
    town.roles.clear()
    town.roles.add(Role.OUTSIDE_VIEWER)

    with pytest.raises(NotPermitted):
        town.services.papers.printed(kind="slip", id=paper)


def test_what_is_no_paper_is_told_apart(town: SmallTown) -> None:
    with pytest.raises(FieldRefused):
        town.services.papers.paper(kind="poem", id="")
    with pytest.raises(NotFound):
        town.services.papers.paper(kind="slip", id=Id("a" * 26))
    with pytest.raises(NotFound):
        town.services.papers.paper(kind="ecomap", id="nothing")


def test_slips_nobody_printed_yet_come_first(town: SmallTown, family: Family) -> None:
    old = issued(town, family.household)
    town.services.papers.printed(kind="slip", id=old.paper)
    new = town.services.referrals.issue(
        referral=town.services.referrals.draft(
            household=family.household, slip=complete(destination="ものづくりの会")
        )
    )

    assert [entry.id for entry in town.services.papers.papers(kind="slip")] == [
        new.paper,
        old.paper,
    ]
