# SPDX-License-Identifier: Apache-2.0
"""What a conference leaves: lines, decisions, promises, and papers that came back."""

from __future__ import annotations

import pytest

from banso_desktop.errors import Refused
from tests.fakes.conferences import seen, support_conference
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


@pytest.fixture
def support(town: SmallTown) -> str:
    return support_conference(town)


def test_a_copy_number_is_never_given_twice(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    first = conferences.add_attendee(conference=support, name="髙橋", agency="民生委員")
    assert conferences.number_copies(conference=support) == 1
    conferences.remove_attendee(attendee=first)
    conferences.add_attendee(conference=support, name="山口")
    conferences.number_copies(conference=support)

    assert [one.copy for one in seen(town, support).attendees] == [2]


def test_copies_that_are_out_ask_for_a_reason_at_the_end(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    holder = conferences.add_attendee(conference=support, name="髙橋", agency="民生委員")
    conferences.number_copies(conference=support)
    with pytest.raises(Refused) as refused:
        conferences.end(conference=support)

    conferences.end(conference=support, reason="No.1 は明日いただく")

    assert refused.value.facts["numbers"] == "1"
    view = seen(town, support)
    assert (view.state, view.copies_out) == ("ended", [1])
    assert [line.text for line in view.lines] == ["No.1 は明日いただく"]
    conferences.mark_attendee(attendee=holder, collected=True)
    assert seen(town, support).copies_out == []


def test_lines_keep_time_kind_and_words(town: SmallTown, family: Family, support: str) -> None:
    conferences = town.services.conferences
    item = conferences.add_item(conference=support, household=family.household)
    conferences.write_line(
        conference=support, item=item, text="「冬は畑しないのか」", kind="own_words"
    )

    (line,) = seen(town, support).lines
    assert (line.at, line.kind, line.text) == ("10:42", "own_words", "「冬は畑しないのか」")


@pytest.mark.practice(132)
@pytest.mark.parametrize("owner", ["髙橋さん（住民）", "社会福祉協議会", "みどり野町"])
def test_a_decision_belongs_to_whoever_does_it(town: SmallTown, support: str, owner: str) -> None:
    town.services.conferences.decide(
        conference=support, text="雪の朝、声をかける", owner_text=owner
    )

    (decision,) = seen(town, support).decisions
    assert decision.who == owner


def test_a_decision_without_a_day_keeps_what_was_said(town: SmallTown, support: str) -> None:
    decision = town.services.conferences.decide(conference=support, text="声をかける")

    town.services.conferences.change_decision(
        decision=decision, due="雪のたび", owners=[town.desk.member], wheel="connecting"
    )

    (view,) = seen(town, support).decisions
    assert (view.due, view.due_text, view.who, view.wheel) == ("", "雪のたび", "小林", "connecting")


def test_what_was_promised_last_time_opens_the_next_one(
    town: SmallTown, family: Family, support: str
) -> None:
    conferences = town.services.conferences
    item = conferences.add_item(conference=support, household=family.household)
    kept = conferences.decide(conference=support, item=item, text="味噌づくりの日をきく")
    done = conferences.decide(conference=support, text="資料をつくる")
    conferences.settle_decision(decision=done)
    following = conferences.open(kind="support", starts="R8.12.22 13:30")

    view = seen(town, following)

    assert [(one.id, one.label) for one in view.promises] == [(kept, "佐藤さん世帯")]


def test_items_without_own_words_are_named(town: SmallTown, family: Family, support: str) -> None:
    item = town.services.conferences.add_item(conference=support, household=family.household)
    assert seen(town, support).without_own_words == [item]

    town.services.conferences.change_item(item=item, own_words="冬は畑しないのか")

    assert seen(town, support).without_own_words == []
