# SPDX-License-Identifier: Apache-2.0
"""緊急に開く: named persons only, never silently, for an hour, and nothing stays on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from tests.fakes.pages import pages
from tests.fakes.real_town import RealTown, real_town

REASON = "救急隊から、連絡先を知りたいと電話"
WORDS = ("月岡", "悠", "ここなら話せる", "峠の上")


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[RealTown]:
    roles = {
        "second": (Role.SUPPORT_WORKER,),
        "duty": (Role.MANAGER,),
        "office": (Role.ADMINISTRATOR,),
    }
    with real_town(tmp_path, roles) as town:
        yield town


def guarded(towns: RealTown, protection: str = "restricted", *, named: bool = True) -> str:
    """Return the number of a household of the second one; ``duty`` is named for emergencies."""
    if named:
        first = towns["first"]
        first.emergency.name_readers(readers=[towns.id("first"), towns.id("duty")])
        towns.sync()
    second = towns["second"]
    opened = second.households.open(label="月岡さん", protection=protection)
    second.households.add_person(
        household=opened, family_name="月岡", given_name="悠", phone="0229-00-0000"
    )
    second.contacts.write(household=opened, facts="ここなら話せると言った", occurred="R8.11.20")
    towns.sync()
    return second.household_page.page(household=opened).household.number


@pytest.mark.parametrize("protection", ["restricted", "hidden"])
def test_a_named_person_reads_it_and_everybody_concerned_is_told(
    towns: RealTown, protection: str
) -> None:
    number = guarded(towns, protection)
    duty = towns["duty"]
    assert duty.emergency.may()

    opened = duty.emergency.open(number=f" {number.lower()} ", reason=REASON)

    page = duty.emergency.page(opened=opened)
    assert (page.number, page.minutes) == (number, 60)
    assert [one.phone for one in page.page.persons] == ["0229-00-0000"]
    assert [one.text for one in page.entries] == ["ここなら話せると言った"]
    assert not page.page.may_write
    towns.sync()
    (line,) = towns["second"].today.page().messages
    assert (line.kind, line.by, line.household) == ("emergency", "duty", opened)
    (message,) = towns["second"].messages.listed(household=opened)
    assert (message.text, message.urgent) == (REASON, True)
    (told,) = towns["office"].emergency.opened_lately()
    assert (told.name, told.reason) == ("duty", REASON)
    (line,) = towns["office"].today.page().messages
    assert (line.kind, line.by, line.household) == ("emergency", "duty", "")
    assert towns["second"].emergency.opened_lately() == []


def test_the_record_is_durable_before_anything_is_read(
    towns: RealTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = guarded(towns)
    keys = towns["duty"].desk.keys
    audit = towns["duty"].desk.audit
    recorded: list[bool] = []

    def breaks(household: Id) -> None:
        pending = towns.profiles["duty"].replica.pending(100)
        scopes = [each.scope for each in pending.operations] if pending else []
        recorded.append(scopes == [audit, household])
        raise RuntimeError("power cut")

    monkeypatch.setattr(keys, "emergency_rows", breaks)
    with pytest.raises(RuntimeError):
        towns["duty"].emergency.open(number=number, reason=REASON)

    assert recorded == [True]
    with pytest.raises(NotFound):
        towns["duty"].emergency.page(opened="a" * 26)


def test_after_an_hour_it_is_closed(towns: RealTown) -> None:
    number = guarded(towns)
    duty = towns["duty"]
    opened = duty.emergency.open(number=number, reason=REASON)

    towns.clock.at += timedelta(minutes=59)
    assert duty.emergency.page(opened=opened).minutes == 1
    towns.clock.at += timedelta(minutes=1)

    with pytest.raises(NotFound):
        duty.emergency.page(opened=opened)


def test_closed_by_hand_it_is_closed(towns: RealTown) -> None:
    number = guarded(towns)
    opened = towns["duty"].emergency.open(number=number, reason=REASON)

    towns["duty"].emergency.close()

    with pytest.raises(NotFound):
        towns["duty"].emergency.page(opened=opened)


def test_nothing_of_it_is_on_the_disk_while_it_is_open_nor_afterwards(towns: RealTown) -> None:
    number = guarded(towns, "hidden")
    profile, duty = towns.profiles["duty"], towns["duty"]
    key = profile.vault.identity.replica_key
    opened = duty.emergency.open(number=number, reason=REASON)
    assert duty.emergency.page(opened=opened).page.persons

    for _ in range(2):
        held = pages(profile.path, key)
        names = [path.name for path in profile.path.rglob("*")]
        for word in (*WORDS, number):
            assert word.encode() not in held
            assert not [name for name in names if word in name]
        towns.sync()
        duty.emergency.close()
    assert profile.replica.secrets("scope", Id(opened)) == []
    assert opened not in profile.replica.scopes()
    assert duty.search.find(text="月岡") == []


def test_nobody_else_opens_anything(towns: RealTown) -> None:
    number = guarded(towns)

    assert not towns["office"].emergency.may()
    with pytest.raises(NotPermitted, match=r"emergency\.reader"):
        towns["office"].emergency.open(number=number, reason=REASON)


def test_a_reason_of_a_few_characters_opens_nothing(towns: RealTown) -> None:
    number = guarded(towns)

    with pytest.raises(FieldRefused, match=r"emergency\.reason"):
        towns["duty"].emergency.open(number=number, reason="急 ぎ 　　　　　　　　　")
    towns.sync()

    assert towns["office"].emergency.opened_lately() == []


def test_a_number_nobody_has_opens_nothing(towns: RealTown) -> None:
    guarded(towns)

    with pytest.raises(NotFound):
        towns["duty"].emergency.open(number="R8-000000", reason=REASON)


def test_who_is_named_no_longer_opens_nothing_more(towns: RealTown) -> None:
    number = guarded(towns)
    towns["first"].emergency.name_readers(readers=[towns.id("first")])
    towns.sync()

    with pytest.raises(NotPermitted):
        towns["duty"].emergency.open(number=number, reason=REASON)
    named = {one.name for one in towns["first"].emergency.readers() if one.named}
    assert named == {"小林 あゆみ"}


def test_only_who_manages_members_names_anybody(towns: RealTown) -> None:
    with pytest.raises(NotPermitted):
        towns["second"].emergency.name_readers(readers=[towns.id("second")])


def test_what_two_people_erase_meanwhile_is_forgotten_at_once(towns: RealTown) -> None:
    number = guarded(towns)
    duty, first = towns["duty"], towns["first"]
    opened = duty.emergency.open(number=number, reason=REASON)
    order = first.desk.keys.propose_erasure(Id(opened))
    towns.sync()
    assert duty.emergency.page(opened=opened)

    duty.desk.keys.approve_erasure(order)

    with pytest.raises(NotFound):
        duty.emergency.page(opened=opened)
