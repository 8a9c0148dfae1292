# SPDX-License-Identifier: Apache-2.0
"""代わりをさがす: who knows the household, who is free then, who met them last."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.names import full_name
from banso_desktop.services.desk import Desk
from banso_desktop.services.week_chips import chips
from banso_desktop.services.week_view import Chip, Substitute
from banso_desktop.store.queries import household_list
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.queries import week as rows
from banso_desktop.store.reading import Reading

_LOOKED_BACK: Final = timedelta(days=730)


def substitutes(desk: Desk, reading: Reading, chip: Chip) -> list[Substitute]:
    """Return the staff who do not go yet, those who know the household first.

    Known by a role, then by a meeting of the last two years; among these who is free before
    who is not, else in the order of the roster. Who is away stands last and says so.
    """
    day = chip.begins.date()
    around = chips(desk, reading, Period(day, day))
    roles = _roles(desk, reading, chip.household)
    met = _last_met(desk, reading, chip.household, day)
    found = []
    for member in town_rows.members(reading):
        if member.ended or member.id in chip.members:
            continue
        clashing = [one for one in around if member.id in one.members and _overlap(one, chip)]
        found.append(
            Substitute(
                member=member.id,
                name=full_name(member.family_name, member.given_name),
                role=roles.get(member.id, ""),
                met_on=met.get(member.id, ""),
                free=not clashing,
                away=any(one.absent for one in clashing),
            )
        )
    return sorted(found, key=lambda one: (one.away, not one.role, not one.met_on, not one.free))


def _overlap(one: Chip, other: Chip) -> bool:
    if one.key == other.key:
        return False
    return one.starts < other.ends and other.starts < one.ends


def _roles(desk: Desk, reading: Reading, household: str) -> dict[str, str]:
    if not household:
        return {}
    held = household_list.roles(reading, [household], desk.today().isoformat())
    leads = desk.codes["role"].flagged("leads")
    found: dict[str, str] = {}
    for role in sorted(held, key=lambda one: one.kind not in leads):
        if role.member:
            found.setdefault(role.member, role.kind)
    return found


def _last_met(desk: Desk, reading: Reading, household: str, day: date) -> dict[str, str]:
    if not household:
        return {}
    met = desk.codes["contact_kind"].flagged("met")
    touches = rows.touches(reading, day - _LOOKED_BACK, [household]).get(household, [])
    return {
        member: touch.on.isoformat()
        for touch in touches
        if touch.kind in met
        for member in touch.members
    }
