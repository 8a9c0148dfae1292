# SPDX-License-Identifier: Apache-2.0
"""Whatever people give and take beside each other: one standing, however it is arrived at."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from banso_desktop.journal.layout import key_id, sha256
from banso_desktop.journal.membership import Remove, Withdraw, sheet_of
from banso_desktop.journal.signed import public_of
from tests.fakes.member_keys import ADMIN, WORKER, Log, sheet_seed, with_members

DEEDS = (
    *("remove", "computer", "role", "invite", "join"),
    *("withdraw", "sheet", "recover") * 2,  # what is rarer in life and harder to judge
)


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """What three people do, two of them administrators, who hear of each other now and then."""
    town = with_members(bob=[ADMIN], carol=[WORKER])
    hands = {name: town.hand(name) for name in ("alice", "bob", "carol")}
    invited: list[tuple[str, bytes]] = []
    sheets = [hands["alice"].secret("recovery")]
    for number in range(draw(st.integers(1, 8))):
        hand = hands[draw(st.sampled_from(sorted(hands)))]
        hand.log.add_all(
            (str(at), data)
            for at, data in enumerate(town.entries)
            if draw(st.booleans(), label=f"hears {at}")
        )
        other = hands[draw(st.sampled_from(sorted(hands)))]
        deed = draw(st.sampled_from(DEEDS))
        if deed == "remove":
            town.keep(hand.removes(other, draw(st.sampled_from([None, 2]))))
        elif deed == "computer":
            town.keep(hand.write(Remove(other.id, other.device, {str(other.writer): 3})))
        elif deed == "role":
            town.keep(hand.sets_roles(other, draw(st.sampled_from([ADMIN, WORKER]))))
        elif deed == "invite":
            invited.append((f"guest {number}", hand.invite(f"guest {number}", [ADMIN])))
            town.keep(invited[-1][1])
        elif deed == "sheet":
            sheets.append(sheet_seed(f"{number}"))
            town.keep(hand.makes_sheet(f"{number}"))
        elif deed == "recover":
            hands[f"rescuer {number}"] = rescuer = town.hand(f"rescuer {number}")
            sheet = draw(st.sampled_from(sheets))
            if any(key == key_id(public_of(sheet)) for key in _codes(town)):
                town.keep(rescuer.recovers(sheet))
        elif invited:
            name, invite = draw(st.sampled_from(invited))
            if deed == "withdraw":
                town.keep(hand.write(Withdraw(sha256(invite))))
            else:
                again = f" {number}" if name in hands else ""
                guest = town.hand(name)
                town.keep(guest.joins(invite, again=again))
                hands.setdefault(name, guest)
    return town


def _codes(town: Log) -> set[str]:
    """Return the key ids of the sheets that the log names."""
    entries = town.read().entries()
    return {key_id(sheet[0]) for each in entries if (sheet := sheet_of(each)) is not None}


@settings(max_examples=150)
@given(logs())
def test_one_entry_more_gives_the_standing_of_all(town: Log) -> None:
    log = town.read()
    for entry in log.entries():
        position = log._changing_of([entry.hash])
        expected = log._evaluate(position)
        if entry.seen:
            log.standing(entry.seen)

        assert log.standing([entry.hash]) == expected


@settings(max_examples=100)
@given(logs(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_one_standing(town: Log, random: Random) -> None:
    expected = town.read()
    shuffled = list(town.entries)
    random.shuffle(shuffled)

    log = town.read(shuffled)

    assert log.heads == expected.heads
    assert log.standing() == expected.standing()
    assert log.counting() == expected.counting()


@settings(max_examples=100)
@given(logs())
def test_every_device_and_writer_belongs_to_a_member(town: Log) -> None:
    standing = town.read().standing()

    assert all(device.member in standing.members for device in standing.devices.values())
    assert all(device in standing.devices for device, _ in standing.writers.values())
    assert all(
        key in standing.devices for member in standing.members.values() for key in member.devices
    )
