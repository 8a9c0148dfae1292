# SPDX-License-Identifier: Apache-2.0
"""Texts of other files that speak of a household are shown, and each is decided on by a person."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.retention_texts import OtherText
from tests.fakes.ended_household import over, somebody_else
from tests.fakes.households import Family
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown

NEIGHBOUR = "となりの人が、雪かきを手伝ってくれた。"
NAMED = "佐藤健一さんの畑から、大根をもらった。"


@pytest.fixture
def other(town: SmallTown) -> str:
    return town.services.households.open(label="ほかの世帯")


def marked(town: SmallTown, about: str, household: str, text: str = NEIGHBOUR) -> Id:
    """Write a contact of another household whose author marked whom it speaks of."""
    command = town.desk.command("test.marked")
    row = command.record(
        Id(household), "contact", facts=text, mentions=[about], occurred=town.clock.at
    )
    town.desk.commit(command)
    return row


def listed(town: SmallTown, family: Family) -> list[OtherText]:
    return town.services.retention.texts(household=family.household)


def test_a_text_whose_author_marked_it_is_listed(
    town: SmallTown, family: Family, other: str
) -> None:
    row = marked(town, family.household, other)

    (one,) = listed(town, family)

    assert (one.entity, one.row, one.file, one.field, one.text) == (
        "contact", row, other, "facts", NEIGHBOUR,
    )  # fmt: skip
    assert one.marked
    assert one.can_rewrite


def test_a_text_with_the_whole_name_is_listed_without_a_mark(
    town: SmallTown, family: Family, other: str
) -> None:
    town.services.contacts.write(household=other, kind="visit", facts=NAMED)
    town.services.contacts.write(household=other, kind="visit", facts="佐藤さんに会った。")

    (one,) = listed(town, family)

    assert one.text == NAMED
    assert not one.marked


def test_the_number_in_a_text_is_found(town: SmallTown, family: Family, other: str) -> None:
    number = town.services.household_page.page(household=family.household).household.number
    town.services.contacts.write(household=other, kind="visit", facts=f"{number} の件で電話。")

    (one,) = listed(town, family)

    assert number in one.text


def test_a_namesake_on_another_map_is_shown_to_be_looked_at(
    town: SmallTown, family: Family, other: str
) -> None:
    node = town.services.maps.add_node(household=other, name="佐藤 健一", kind="person")

    (one,) = listed(town, family)

    assert (one.entity, one.row, one.text) == ("node", node, "佐藤 健一")
    assert not one.can_rewrite


def test_its_own_texts_are_no_matter(town: SmallTown, family: Family) -> None:
    town.services.contacts.write(household=family.household, kind="visit", facts=NAMED)

    assert listed(town, family) == []


def test_of_a_protected_file_only_that_it_speaks_of_it_is_told(
    town: SmallTown, family: Family
) -> None:
    home = protected_family(town).household
    marked(town, family.household, home)

    (one,) = listed(town, family)

    assert (one.file, one.guarded, one.text, one.can_rewrite) == (home, True, "", False)


def test_a_general_remark_of_a_conference_is_found(town: SmallTown, family: Family) -> None:
    conference = town.services.conferences.open(kind="support", title="支援会議")
    command = town.desk.command("test.line")
    command.record(Id(conference), "minutes_line", conference=Id(conference), text=NAMED,
                   mentions=[Id(family.household)])  # fmt: skip
    town.desk.commit(command)

    (one,) = listed(town, family)

    assert (one.place, one.file, one.field) == ("conference", conference, "text")
    assert one.can_rewrite


# --- decided before --------------------------------------------------------------------------


def test_nothing_is_proposed_before_every_text_is_decided_on(
    town: SmallTown, audit: Id, family: Family, other: str
) -> None:
    marked(town, family.household, other)
    town.services.contacts.write(household=other, kind="visit", facts=NAMED)
    over(town, family.household)
    one, two = (text.key for text in listed(town, family))

    with pytest.raises(Refused) as refused:
        town.services.retention.propose(household=family.household, kept=[one])
    assert (refused.value.rule, refused.value.facts["count"]) == ("retention.texts", 1)

    town.services.retention.propose(household=family.household, kept=[one, two])


def test_the_second_person_decides_on_the_texts_too(
    town: SmallTown, audit: Id, manager: Id, family: Family, other: str
) -> None:
    marked(town, family.household, other)
    over(town, family.household)
    (one,) = listed(town, family)
    town.services.retention.propose(household=family.household, kept=[one.key])

    with somebody_else(town, manager):
        with pytest.raises(Refused, match=r"retention\.texts"):
            town.services.retention.approve(household=family.household)
        town.services.retention.approve(household=family.household, kept=[one.key])

    (left,) = town.services.retention.disposed()
    assert left.texts == 1


# --- written anew ----------------------------------------------------------------------------


def test_a_text_written_anew_is_found_no_more_but_stays_in_its_history(
    town: SmallTown, family: Family, other: str
) -> None:
    row = marked(town, family.household, other, NAMED)
    (one,) = listed(town, family)

    town.services.retention.rewrite(
        about=family.household, key=one.key, text="知り合いの畑から、大根をもらった。"
    )

    assert listed(town, family) == []
    assert town.services.search.words(text="佐藤健一", household=other) == []
    entry = town.services.contacts.timeline(household=other).entries[0]
    assert (entry.id, entry.text) == (row, "知り合いの畑から、大根をもらった。")
    changes = town.services.history.changes(household=other).changes
    assert any(NAMED in cell.before for change in changes for cell in change.cells)


def test_writing_the_same_again_is_no_decision(town: SmallTown, family: Family, other: str) -> None:
    marked(town, family.household, other)
    (one,) = listed(town, family)

    with pytest.raises(FieldRefused, match=r"retention\.same_text"):
        town.services.retention.rewrite(about=family.household, key=one.key, text=NEIGHBOUR)


def test_a_row_is_written_anew_as_well(town: SmallTown, family: Family, other: str) -> None:
    row = town.services.plans.add_item(household=other, wheel="solving", text=NAMED)
    (one,) = listed(town, family)

    town.services.retention.rewrite(about=family.household, key=one.key, text="畑のこと")

    assert listed(town, family) == []
    assert [item.text for item in town.services.plans.plan(household=other).items
            if item.id == row] == ["畑のこと"]  # fmt: skip


def test_what_does_not_speak_of_it_is_not_written_from_here(
    town: SmallTown, family: Family, other: str
) -> None:
    with pytest.raises(NotFound):
        town.services.retention.rewrite(
            about=family.household, key=f"contact/{other}", text="べつの文"
        )


def test_a_name_on_a_map_is_not_written_from_here(
    town: SmallTown, family: Family, other: str
) -> None:
    town.services.maps.add_node(household=other, name="佐藤 健一", kind="person")
    (one,) = listed(town, family)

    with pytest.raises(Refused, match=r"history\.step"):
        town.services.retention.rewrite(about=family.household, key=one.key, text="知人")


def test_who_may_not_write_there_writes_nothing(
    town: SmallTown, family: Family, other: str
) -> None:
    marked(town, family.household, other)
    (one,) = listed(town, family)
    town.roles.intersection_update({Role.ADMINISTRATOR})

    with pytest.raises(NotPermitted):
        town.services.retention.rewrite(about=family.household, key=one.key, text="べつの文")
