# SPDX-License-Identifier: Apache-2.0
"""A message for a household one cannot read: its team gets it, and nobody else has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.services import messages
from tests.fakes.pages import pages
from tests.fakes.real_town import RealTown, real_town

TEXT = "お母さんから電話。あす折り返しを"


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[RealTown]:
    roles = {"second": (Role.SUPPORT_WORKER,), "desk": (Role.CLERK,)}
    with real_town(tmp_path, roles) as town:
        yield town


def restricted(towns: RealTown) -> tuple[str, str]:
    """Return a restricted household of the first one's team, and its shell."""
    first = towns["first"]
    opened = first.households.open(label="月岡さん", protection="restricted")
    towns.sync()
    (line,) = towns["desk"].households.listed().lines
    return opened, line.id


def test_the_team_is_told_from_whom_and_when_and_says_that_it_was_seen(towns: RealTown) -> None:
    opened, shell = restricted(towns)

    towns["desk"].messages.leave(shell=shell, text=TEXT, caller="母", urgent=True)
    towns.sync()

    (message,) = towns["first"].messages.listed(household=opened)
    assert (message.text, message.caller, message.by) == (TEXT, "母", "desk")
    assert (message.at, message.urgent) == ("2026-11-24T01:42:00+00:00", True)
    (line,) = towns["first"].today.page().messages
    assert (line.household, line.by, line.kind) == (opened, "desk", "")

    towns["first"].messages.see(message=message.id)
    assert towns["first"].today.page().messages == []
    (message,) = towns["first"].messages.listed(household=opened)
    assert message.seen_by == "小林 あゆみ"


def test_nothing_of_it_stays_with_who_left_it(towns: RealTown) -> None:
    _, shell = restricted(towns)
    profile = towns.profiles["desk"]

    towns["desk"].messages.leave(shell=shell, text=TEXT, caller="義理の妹")
    before = pages(profile.path, profile.vault.identity.replica_key)
    towns.sync()

    key = profile.vault.identity.replica_key
    assert TEXT.encode() in before
    held = pages(profile.path, key)
    assert TEXT.encode() not in held
    assert "義理の妹".encode() not in held
    assert towns["desk"].search.find(text="折り返し") == []
    assert towns["second"].search.find(text="折り返し") == []


def test_a_message_without_words_is_refused(towns: RealTown) -> None:
    _, shell = restricted(towns)

    with pytest.raises(FieldRefused):
        towns["desk"].messages.leave(shell=shell, text="　")
    with pytest.raises(FieldRefused):
        towns["desk"].messages.leave(shell=shell, text="あ" * 4001)


def test_for_a_household_that_does_not_show_there_is_no_letterbox(towns: RealTown) -> None:
    opened, _ = restricted(towns)

    with pytest.raises(NotFound):
        towns["desk"].messages.leave(shell=opened, text=TEXT)


def test_a_message_is_for_the_household_the_shell_stands_for() -> None:
    # Anybody can seal a wrap of anything to a letterbox; a shell's id is made from its household's.
    households = [Id(each * 26) for each in "abc"]
    for meant in households:
        assert messages._behind(derived_id("shell", meant), households) == meant

    assert messages._behind("older", households[1:]) == households[1]
    with pytest.raises(NotFound):
        messages._behind("older", [])


def rewrites(towns: RealTown, name: str, shell: str, letterbox: bytes) -> None:
    """Let a changed program of somebody's write the letterbox of a shell."""
    desk = towns[name].households._desk
    command = desk.command("a changed program")
    command.set(desk.town, "shell", Id(shell), letterbox=letterbox)
    desk.commit(command)


def test_who_leaves_a_message_hears_that_a_stranger_changed_where_it_goes(
    towns: RealTown,
) -> None:
    _, shell = restricted(towns)
    assert towns["desk"].messages.redirected_by(shell=shell) == ""

    rewrites(towns, "desk", shell, bytes([9]) * 32)
    towns.sync()

    assert towns["desk"].messages.redirected_by(shell=shell) == "desk"
    assert towns["first"].messages.redirected_by(shell=shell) == "desk"


def test_the_team_changes_its_readers_without_anybody_being_warned(towns: RealTown) -> None:
    opened, shell = restricted(towns)
    first, second = towns["first"], towns["second"]
    both = [towns.id("first"), towns.id("second")]
    first.protection.protect(household=opened, protection="restricted", team=both)
    towns.sync()
    second.protection.protect(household=opened, protection="restricted", team=both[1:])
    towns.sync()

    assert towns["desk"].messages.redirected_by(shell=shell) == ""
    towns["desk"].messages.leave(shell=shell, text=TEXT)
    towns.sync()
    assert [each.text for each in second.messages.listed(household=opened)] == [TEXT]


def test_the_team_is_told_that_messages_go_elsewhere_and_puts_it_right(towns: RealTown) -> None:
    opened, shell = restricted(towns)
    first = towns["first"]
    assert not first.household_page.page(household=opened).diverted

    rewrites(towns, "desk", shell, bytes([9]) * 32)
    towns.sync()
    assert first.household_page.page(household=opened).diverted

    first.protection.protect(household=opened, protection="restricted")
    towns.sync()
    assert not first.household_page.page(household=opened).diverted
    towns["desk"].messages.leave(shell=shell, text=TEXT)
    towns.sync()
    assert [each.text for each in first.messages.listed(household=opened)] == [TEXT]
    # Who wrote first cannot be told, from outside, from who put it right: the warning stays.
    assert towns["second"].messages.redirected_by(shell=shell) == "desk"


@pytest.mark.parametrize("levels", [("hidden",), ("open", "restricted"), ("open", "hidden")])
def test_what_was_left_stays_whatever_the_household_becomes(
    towns: RealTown, levels: tuple[str, ...]
) -> None:
    opened, shell = restricted(towns)
    first, second = towns["first"], towns["second"]
    first.protection.protect(household=opened, protection="restricted", team=[towns.id("second")])
    towns.sync()
    towns["desk"].messages.leave(shell=shell, text=TEXT, caller="母", urgent=True)
    towns.sync()
    before = first.messages.listed(household=opened)

    for level in levels:
        team = [towns.id("second")]
        first.protection.protect(household=opened, protection=level, team=team, confirmed=True)
        towns.sync()

    assert [(each.text, each.by) for each in before] == [(TEXT, "desk")]
    assert first.messages.listed(household=opened) == before
    assert second.messages.listed(household=opened) == before
    assert [hit.household for hit in second.search.find(text="折り返し")] == [opened]


def test_what_was_seen_stays_seen_when_the_household_is_protected_again(towns: RealTown) -> None:
    opened, shell = restricted(towns)
    towns["desk"].messages.leave(shell=shell, text=TEXT)
    towns.sync()
    first = towns["first"]
    first.messages.see(message=first.messages.listed(household=opened)[0].id)
    seen = first.messages.listed(household=opened)

    for level in ("open", "restricted"):
        first.protection.protect(household=opened, protection=level, confirmed=True)
        towns.sync()

    assert first.messages.listed(household=opened) == seen


def test_what_is_on_its_way_while_the_household_is_hidden_arrives(towns: RealTown) -> None:
    opened, shell = restricted(towns)
    towns["desk"].messages.leave(shell=shell, text=TEXT)
    towns["first"].protection.protect(household=opened, protection="hidden")

    towns.sync()

    assert [each.text for each in towns["first"].messages.listed(household=opened)] == [TEXT]


def test_a_message_of_somebody_who_is_no_member_keeps_nobody_from_protecting(
    towns: RealTown,
) -> None:
    first = towns["first"]
    opened = Id(first.households.open(label="月岡さん"))
    stranger = Command(derived_id("nobody"), "messages.leave")
    stranger.record(opened, "message", text=TEXT, mentions=[derived_id("nowhere")])
    towns.profiles["first"].replica.commit(stranger)
    towns.clock.at += timedelta(minutes=5)

    first.protection.protect(household=opened, protection="restricted")

    assert [(each.text, each.by) for each in first.messages.listed(household=opened)] == [
        (TEXT, "")
    ]
