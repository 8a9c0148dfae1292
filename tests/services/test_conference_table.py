# SPDX-License-Identifier: Apache-2.0
"""Who sits at the table of a conference, as facts."""

from __future__ import annotations

import pytest

from tests.fakes.town import SmallTown
from tests.services.test_conferences import seen, support

__all__ = ["support"]


@pytest.mark.practice(129)
def test_the_table_counts_both_sides(town: SmallTown, support: str) -> None:
    add = town.services.conferences.add_attendee
    for name, side in (("健一", "person"), ("髙橋", "resident"), ("看護師", "professional")):
        add(conference=support, name=name, side=side)
    add(conference=support, member=town.desk.member, side="town")
    absent = add(conference=support, name="県の人", side="professional")
    town.services.conferences.mark_attendee(attendee=absent, present=False)

    table = seen(town, support).table
    assert (table.people, table.person_side, table.natural, table.professionals) == (4, 1, 2, 2)


@pytest.mark.practice(128)
def test_an_agenda_without_a_voice_for_the_person_says_so(town: SmallTown, support: str) -> None:
    add = town.services.conferences.add_attendee
    add(conference=support, member=town.desk.member, part="chair")
    assert not seen(town, support).table.speaks_for_person

    add(conference=support, name="髙橋", side="resident", part="advocate")

    assert seen(town, support).table.speaks_for_person


def test_secrecy_confirmed_today_is_not_asked_again(town: SmallTown, support: str) -> None:
    attendee = town.services.conferences.add_attendee(conference=support, name="髙橋")
    assert seen(town, support).table.secrecy_missing == 1

    town.services.conferences.mark_attendee(attendee=attendee, secrecy=True)

    assert seen(town, support).table.secrecy_missing == 0
