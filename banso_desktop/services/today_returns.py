# SPDX-License-Identifier: Apache-2.0
"""つなぎ・もどし of the morning: what came back, what was answered, whom to ask how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from banso_desktop.domain.names import san
from banso_desktop.domain.referral import Action, Holder
from banso_desktop.services.desk import Desk
from banso_desktop.services.occasions import called
from banso_desktop.services.referral_facts import day_of
from banso_desktop.services.referral_views import ReferralGroup, ReferralLine, lines
from banso_desktop.services.today_view import ReturnLine, Returns
from banso_desktop.store.queries import referrals as rows
from banso_desktop.store.reading import Reading

_SHOWN: Final = 4
_NEWS: Final = timedelta(days=7)
_ORDER: Final = ("returned", "look", "answered")


def returns(desk: Desk, reading: Reading) -> Returns:
    """Return the referrals of this person and of the households they accompany.

    Only those that want something.
    """
    living = rows.living_of(reading, desk.member, desk.codes["role"].codes, desk.today())
    made = lines(desk, reading, living)
    happened = rows.events(reading, [row.id for row in living])
    names = called(reading, {line.household for line in made})
    guarded = {household for household, name in names.items() if name.is_guarded}
    found = [
        one
        for line in made
        if (
            one := _line(
                desk, line, happened.get(line.id, ()), is_guarded=line.household in guarded
            )
        )
        is not None
    ]
    found.sort(key=lambda one: one.on, reverse=True)
    found.sort(key=lambda one: _ORDER.index(one.what))
    waiting = [line for line in made if line.group == ReferralGroup.WAITING]
    calls = sum(line.action == Action.CALL for line in waiting)
    return Returns(
        found[:_SHOWN], max(len(found) - _SHOWN, 0), len(waiting), _oldest(desk, waiting), calls
    )


def _oldest(desk: Desk, waiting: Sequence[ReferralLine]) -> int:
    issued = [date.fromisoformat(line.issued_on) for line in waiting if line.issued_on]
    return max(((desk.today() - day).days for day in issued), default=0)


def _line(
    desk: Desk, line: ReferralLine, happened: Sequence[rows.EventRow], *, is_guarded: bool
) -> ReturnLine | None:
    today = desk.today()
    told = [event for event in happened if event.answer and event.answer != rows.STAYS]
    last = told[-1] if told else None
    on = day_of(desk, last.on, last.at) if last is not None else None
    what = ""
    if line.action == Action.RECONNECT:
        what = "returned"
    elif line.action == Action.LOOK and line.holder == Holder.SENDER and line.days_over >= 0:
        what, on = "look", date.fromisoformat(line.due)
    elif on is not None and today - on <= _NEWS:
        what = "answered"
    if not what:
        return None
    opened = not is_guarded
    return ReturnLine(
        what=what,
        referral=line.id,
        household=line.household,
        polite=san(line.person) or line.household_label,
        destination=(line.destination or line.receiver) if opened else "",
        status=line.status,
        answer=last.answer if last is not None else "",
        on=on.isoformat() if on is not None else line.changed_on,
        comment=last.comment if last is not None and opened else "",
    )
