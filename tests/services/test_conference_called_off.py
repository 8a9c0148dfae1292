# SPDX-License-Identifier: Apache-2.0
"""A conference is called off before it begins, and taken up again."""

from __future__ import annotations

import pytest

from banso_desktop.errors import Refused
from tests.fakes.town import SmallTown


def test_a_running_conference_is_not_called_off(town: SmallTown) -> None:
    conferences = town.services.conferences
    conference = conferences.open(kind="support")
    conferences.turn_to(conference=conference)

    with pytest.raises(Refused) as refused:
        conferences.cancel(conference=conference)

    assert refused.value.rule == "conference.began"
    assert conferences.conference(conference=conference).state == "running"


def test_only_what_was_called_off_is_taken_up_again(town: SmallTown) -> None:
    conferences = town.services.conferences
    conference = conferences.open(kind="support")

    with pytest.raises(Refused):
        conferences.take_up(conference=conference)
    conferences.cancel(conference=conference)
    conferences.take_up(conference=conference)

    assert conferences.conference(conference=conference).state == "preparing"
