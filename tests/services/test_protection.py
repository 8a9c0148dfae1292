# SPDX-License-Identifier: Apache-2.0
"""A household is protected: who reads it, what others are left with, over real profiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from tests.fakes.pages import pages
from tests.fakes.real_town import RealTown, real_town
from tests.fakes.town import SmallTown

WORKER = (Role.SUPPORT_WORKER,)


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[RealTown]:
    with real_town(tmp_path, {"second": WORKER, "third": WORKER}) as town:
        yield town


def household(towns: RealTown) -> str:
    """Return an open household everybody reads, with a word of each kind."""
    first = towns["first"]
    opened = first.households.open(label="月岡さん")
    first.households.add_person(household=opened, family_name="月岡", given_name="悠")
    first.contacts.write(household=opened, facts="ここなら話せると言った", occurred="R8.11.20")
    first.visits.plan(household=opened, starts="R8.12.1 10:00", note="裏口から")
    towns.sync()
    assert towns["third"].household_page.page(household=opened).name.startswith("月岡")
    return opened


def readers(towns: RealTown, name: str, opened: str) -> set[str]:
    guard = towns[name].protection.guard(household=opened)
    return {one.member for one in guard.readers if one.reads}


def is_gone(towns: RealTown, name: str, opened: str) -> bool:
    try:
        towns[name].household_page.page(household=opened)
    except NotFound:
        profile = towns.profiles[name]
        return opened not in profile.replica.scopes()
    return False


def test_restricted_its_team_reads_on_and_others_see_number_and_whom_to_call(
    towns: RealTown,
) -> None:
    opened = household(towns)
    number = towns["first"].household_page.page(household=opened).household.number

    towns["first"].protection.protect(
        household=opened, protection="restricted", team=[towns.id("second")]
    )
    towns.sync()

    assert towns["second"].household_page.page(household=opened).name.startswith("月岡")
    assert readers(towns, "second", opened) == {towns.id("first"), towns.id("second")}
    assert is_gone(towns, "third", opened)
    (line,) = towns["third"].households.listed().lines
    assert (line.number, line.is_shell, line.name) == (number, True, "")
    shell = towns["third"].household_page.shell(shell=line.id)
    assert [call.name for call in shell.calls] == ["小林 あゆみ"]
    assert shell.since == "2026-11-24"


def test_of_an_open_household_the_whole_team_reads_and_its_own_people_are_told_apart(
    towns: RealTown,
) -> None:
    opened = household(towns)
    towns["first"].people.invite(family_name="まだの人", roles=["support_worker"])

    guard = towns["third"].protection.guard(household=opened)

    reads = {one.member for one in guard.readers if one.reads}
    assert reads == {towns.id("first"), towns.id("second"), towns.id("third")}
    assert [one.member for one in guard.readers if one.named] == [towns.id("first")]

    towns["first"].protection.protect(
        household=opened, protection="restricted", team=[towns.id("second")]
    )
    guard = towns["first"].protection.guard(household=opened)
    assert {one.member for one in guard.readers if one.reads} == {
        one.member for one in guard.readers if one.named
    }


def test_hidden_others_see_nothing_at_all(towns: RealTown) -> None:
    opened = household(towns)

    towns["first"].protection.protect(household=opened, protection="hidden", team=[])
    towns.sync()

    assert is_gone(towns, "second", opened)
    assert towns["third"].households.listed().total == 0
    assert towns["first"].household_page.page(household=opened).name.startswith("月岡")


def test_of_what_is_lost_no_word_is_on_the_disk(towns: RealTown) -> None:
    opened = household(towns)
    profile = towns.profiles["third"]
    towns["third"].drafts.keep(
        editor="contact", subject=opened, fields={"facts": "書きかけの月岡さん"}
    )
    key = profile.vault.identity.replica_key
    before = pages(profile.path, key)

    towns["first"].protection.protect(household=opened, protection="hidden", team=[])
    towns.sync()

    after = pages(profile.path, key)
    for text in ("月岡", "ここなら話せる", "裏口から", "書きかけの"):
        assert text.encode() in before
        assert text.encode() not in after


def test_what_a_colleague_wrote_meanwhile_reaches_the_team(towns: RealTown) -> None:
    opened = household(towns)
    towns["first"].protection.protect(household=opened, protection="restricted", team=[])
    towns["third"].contacts.write(household=opened, facts="知らずに書いた", occurred="R8.11.23")

    towns.sync()

    told = towns["first"].contacts.timeline(household=opened).entries
    assert "知らずに書いた" in [entry.text for entry in told]
    assert is_gone(towns, "third", opened)


def test_raised_again_the_shell_goes_and_lowered_it_comes(towns: RealTown) -> None:
    opened = household(towns)
    protect = towns["first"].protection.protect
    protect(household=opened, protection="restricted")
    towns.sync()
    assert len(towns["third"].households.listed().lines) == 1

    protect(household=opened, protection="hidden")
    towns.sync()
    assert towns["third"].households.listed().total == 0

    with pytest.raises(Refused, match=r"protection\.confirm"):
        protect(household=opened, protection="restricted")
    protect(household=opened, protection="restricted", confirmed=True)
    towns.sync()
    assert [line.is_shell for line in towns["third"].households.listed().lines] == [True]

    protect(household=opened, protection="open")
    towns.sync()
    (line,) = towns["third"].households.listed().lines
    assert (line.is_shell, line.name) == (False, "月岡さん")


def test_protected_on_two_computers_at_once_it_is_one_household_with_one_shell(
    towns: RealTown,
) -> None:
    opened = household(towns)
    both = [towns.id("first"), towns.id("second")]
    for name in ("first", "second"):
        towns[name].protection.protect(household=opened, protection="restricted", team=both)

    towns.sync(rounds=4)

    digests = {
        name: towns.profiles[name].replica.digest(Id(opened)) for name in ("first", "second")
    }
    assert digests["first"] == digests["second"]
    assert is_gone(towns, "third", opened)
    assert len(towns["third"].households.listed().lines) == 1
    towns["second"].contacts.write(household=opened, facts="あとから", occurred="R8.11.24")
    towns.sync()
    told = towns["first"].contacts.timeline(household=opened).entries
    assert "あとから" in [entry.text for entry in told]


def test_who_comes_to_the_team_reads_it_and_who_leaves_does_not(towns: RealTown) -> None:
    opened = household(towns)
    first = towns["first"]
    first.protection.protect(household=opened, protection="restricted", team=[towns.id("second")])
    towns.sync()

    first.households.add_role(household=opened, member=towns.id("third"))
    towns.sync()
    assert towns["third"].household_page.page(household=opened).name.startswith("月岡")

    team = first.household_page.page(household=opened).team
    leaving = next(one for one in team if one.member == towns.id("second"))
    first.households.end_role(role=leaving.id)
    first.contacts.write(household=opened, facts="やめたあと", occurred="R8.11.24")
    towns.sync()

    assert is_gone(towns, "second", opened)
    told = towns["third"].contacts.timeline(household=opened).entries
    assert "やめたあと" in [entry.text for entry in told]


def test_each_computer_says_that_it_holds_nothing_any_more(towns: RealTown) -> None:
    opened = household(towns)
    towns["first"].protection.protect(household=opened, protection="hidden", team=[])
    towns.sync("first", "second")

    (purge,) = towns["first"].protection.purges(household=opened)
    awaited = {one.member for one in purge.computers if not one.at}
    assert awaited == {towns.id("third")}

    towns.sync()

    (purge,) = towns["first"].protection.purges(household=opened)
    assert purge.why == "protection"
    assert [one.name for one in purge.computers if not one.at] == []
    assert len(purge.computers) == 3


def test_only_who_may_protects_and_only_with_people_of_the_staff(town: SmallTown) -> None:
    opened = town.services.households.open(label="A")
    with pytest.raises(FieldRefused):
        town.services.protection.protect(household=opened, protection="secret")
    with pytest.raises(FieldRefused):
        town.services.protection.protect(household=opened, protection="hidden", team=["a" * 26])
    town.roles.clear()
    town.roles.add(Role.CLERK)
    with pytest.raises(NotPermitted):
        town.services.protection.protect(household=opened, protection="hidden")


def test_who_stays_connected_is_never_left_out(towns: RealTown) -> None:
    first = towns["first"]
    opened = first.households.open(label="A", companion=towns.id("second"))
    towns.sync()

    first.protection.protect(household=opened, protection="hidden", team=[])
    towns.sync()

    assert towns["second"].household_page.page(household=opened).name
    assert is_gone(towns, "third", opened)
