# SPDX-License-Identifier: Apache-2.0
"""What was heard at the first call stands in the household's timeline, and can be found."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.services.contact_timeline import Entry
from banso_desktop.services.intake import Sheet, TakenIn
from tests.fakes.households import many_contacts
from tests.fakes.town import SmallTown

HEARD = "団地3号棟。郵便受けに新聞がたまっている。\n夜も明かりがつかない。"


@pytest.fixture
def taken(town: SmallTown) -> TakenIn:
    return town.services.intake.take_in(
        Sheet(
            way="other_person",
            received="R8.11.20 16:30",
            noticed_by="neighbour",
            caller="となりの斎藤さん",
            heard=HEARD,
            own_words="ほっといてくれ",
            worry="yes",
            told="16:40 渡部さんに電話",
            together="猫が2匹",
        )
    )


def entries(town: SmallTown, taken: TakenIn, **asked: object) -> tuple[Entry, ...]:
    timeline = town.services.contacts.timeline
    return timeline(household=taken.household, **asked).entries  # type: ignore[arg-type]


def test_an_intake_stands_in_the_timeline_as_it_was_written(
    town: SmallTown, taken: TakenIn
) -> None:
    (entry,) = entries(town, taken)

    assert (entry.what, entry.kind, entry.at) == ("intake", "other_person", "2026-11-20T16:30")
    assert (entry.text, entry.own_words) == (HEARD, "ほっといてくれ")
    assert (entry.noticed_by, entry.caller) == ("neighbour", "となりの斎藤さん")
    assert (entry.worry, entry.told) == ("yes", "16:40 渡部さんに電話")
    assert (entry.who, entry.together) == (("小林",), "猫が2匹")


def test_it_stands_where_it_was_received_and_not_where_it_was_written(
    town: SmallTown, taken: TakenIn
) -> None:
    write = town.services.contacts.write
    write(household=taken.household, kind="visit", occurred="R8.11.23 9:00")
    write(household=taken.household, kind="phone", occurred="R8.11.20 15:00")

    assert [entry.at for entry in entries(town, taken)] == [
        "2026-11-23T09:00",
        "2026-11-20T16:30",
        "2026-11-20T15:00",
    ]


def test_it_is_counted_in_the_list_and_on_the_tab(town: SmallTown, taken: TakenIn) -> None:
    town.services.contacts.write(household=taken.household, kind="visit")

    found = town.services.contacts.timeline(household=taken.household)
    page = town.services.household_page.page(household=taken.household)
    assert (found.contacts, page.counts.contacts) == (2, 2)


@pytest.mark.parametrize("asked", [{"kind": "phone"}, {"wheel": "solving"}])
def test_a_filter_of_contacts_leaves_it_out(
    town: SmallTown, taken: TakenIn, asked: dict[str, str]
) -> None:
    found = town.services.contacts.timeline(household=taken.household, **asked)

    assert (found.entries, found.contacts) == ((), 0)


def test_the_filter_of_a_colleague_leaves_what_they_took_in(
    town: SmallTown, taken: TakenIn
) -> None:
    other = town.member("渡部", "さやか")

    assert len(entries(town, taken, member=str(town.desk.member))) == 1
    assert entries(town, taken, member=str(other)) == ()


def test_a_long_history_has_it_once_at_its_end(town: SmallTown, taken: TakenIn) -> None:
    town.clock.at += timedelta(days=30)
    many_contacts(town, taken.household, 12)

    seen: list[Entry] = []
    more = ""
    while True:
        found = town.services.contacts.timeline(household=taken.household, before=more, limit=5)
        seen += found.entries
        if not (more := found.more):
            break

    assert [entry.what for entry in seen].count("intake") == 1
    assert [entry.at for entry in seen] == sorted((e.at for e in seen), reverse=True)


@pytest.mark.parametrize("words", ["新聞がたまって", "ほっといて"])
def test_what_was_heard_and_said_is_found(town: SmallTown, taken: TakenIn, words: str) -> None:
    (hit,) = town.services.search.find(text=words)

    assert (hit.kind, hit.household) == ("text", taken.household)
    assert words in hit.detail


@pytest.mark.parametrize("way", ["counter", "phone", "other_person", "on_visit", "letter"])
def test_taking_in_is_not_meeting_but_the_days_count_from_it(town: SmallTown, way: str) -> None:
    """Whoever came to the desk may have been a neighbour: only a contact says who was met."""
    taken = town.services.intake.take_in(Sheet(way=way, received="R8.11.20 16:30"))

    rhythm = town.services.household_page.page(household=taken.household).rhythm
    assert (rhythm.last_met, rhythm.days_since) == ("", 4)


def test_a_meeting_written_down_after_the_intake_is_one(town: SmallTown, taken: TakenIn) -> None:
    town.services.contacts.write(household=taken.household, kind="visit", occurred="R8.11.20 18:00")

    rhythm = town.services.household_page.page(household=taken.household).rhythm
    assert rhythm.last_met == "2026-11-20"
