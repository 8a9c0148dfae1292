# SPDX-License-Identifier: Apache-2.0
"""The recovery sheet opens the whole town, and a new one takes the place of the old."""

from __future__ import annotations

import pytest

from banso_desktop.errors import (
    NotPermitted,
    Refused,
)
from banso_desktop.journal import recovery
from banso_desktop.journal.administration import replace_recovery
from banso_desktop.journal.verify import verify
from tests.fakes.journal_people import People
from tests.fakes.memory_folder import MemoryFolder


def test_the_recovery_sheet_gives_every_key_of_the_town(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    circle = worker.session.groups.make_circle([])
    hidden, shown = worker.household("かくす", circle), admin.household("ひらく")
    worker.sync()
    admin.sync()

    rescuer = people.rescuer(admin.recovery_code.lower())
    rescuer.sync()

    assert rescuer.sees(hidden) == "かくす"
    assert rescuer.sees(shown) == "ひらく"
    admin.sync()
    assert admin.session.log.standing().is_administrator(rescuer.id)


def test_whoever_recovered_invites_and_writes(people: People) -> None:
    admin = people.founder()
    rescuer = people.rescuer(admin.recovery_code.lower())
    household = rescuer.household("あとから")

    colleague = people.colleague(rescuer)

    assert colleague.sees(household) == "あとから"


def test_the_sheet_of_another_town_recovers_nothing(people: People) -> None:
    people.founder()

    with pytest.raises(Refused, match=r"recovery\.other_town"):
        people.rescuer(recovery.new_code())


def test_a_sheet_is_tried_without_using_it_up(people: People) -> None:
    admin = people.founder()

    keys = recovery.check_sheet(admin.recovery_code, admin.session.log)

    assert len(recovery.group_keys(people.transport(), keys)) == 6


def test_a_new_sheet_gives_every_key_of_the_town(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    circle = worker.session.groups.make_circle([])
    hidden, shown = worker.household("かくす", circle), admin.household("ひらく")
    worker.sync()
    admin.sync()
    code = replace_recovery(admin.session.groups, people.millis())
    admin.sync()
    worker.sync()

    rescuer = people.rescuer(code)
    rescuer.sync()

    assert rescuer.sees(hidden) == "かくす"
    assert rescuer.sees(shown) == "ひらく"


def test_after_a_new_sheet_the_old_one_is_worthless(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    admin.sync()
    old = recovery.keys_of(admin.recovery_code)
    replace_recovery(admin.session.groups, people.millis())
    admin.sync()

    with pytest.raises(Refused, match=r"recovery\.replaced"):
        people.rescuer(admin.recovery_code)
    assert recovery.group_keys(people.transport(), old) == []


def test_what_a_new_sheet_retired_is_not_missing(people: People) -> None:
    admin = people.founder()
    admin.sync()
    replace_recovery(admin.session.groups, people.millis())
    admin.sync()

    assert verify(people.transport()).findings == []


def test_a_new_sheet_before_anything_was_sent_leaves_no_wrap_of_the_old_one(
    people: People,
) -> None:
    admin = people.founder()
    old = recovery.keys_of(admin.recovery_code)
    replace_recovery(admin.session.groups, people.millis())

    admin.sync()

    assert recovery.group_keys(people.transport(), old) == []


def test_only_an_administrator_makes_a_new_sheet(people: People) -> None:
    worker = people.colleague(people.founder())

    with pytest.raises(NotPermitted, match=r"members\.recovery"):
        replace_recovery(worker.session.groups, people.millis())


def test_the_code_of_a_new_sheet_is_nowhere_in_the_folder(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    code = replace_recovery(admin.session.groups, people.millis())
    admin.sync()

    assert code.replace("-", "").encode() not in b"".join(folder.files.values())
