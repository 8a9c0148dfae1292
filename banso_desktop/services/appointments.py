# SPDX-License-Identifier: Apache-2.0
"""What staff do apart from households: meetings, training, leave. Read by the town's team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.visit_cells import USUAL_MINUTES, read_minutes, read_start
from banso_desktop.services.writing import code, given, restore, row_for_writing
from banso_desktop.store.queries import week as rows


@dataclass(frozen=True, slots=True)
class Appointment:
    """What staff do apart from households; times are ISO local time to the minute."""

    id: str
    title: str
    kind: str
    members: list[str]
    starts: str
    ends: str
    all_day: bool
    place: str
    substitute: str


class AppointmentPart:
    """Writes appointments; their titles name no household."""

    _desk: Desk

    @query
    def appointment(self, *, appointment: str) -> Appointment | None:
        """Return an appointment as it stands; None where there is none, or it was taken away."""
        with self._desk.reading() as reading:
            row = rows.appointment(reading, appointment)
        if row is None:
            return None
        return Appointment(
            id=row.id,
            title=row.title,
            kind=row.kind,
            members=list(row.members),
            starts=row.starts.isoformat(timespec="minutes"),
            ends=row.ends.isoformat(timespec="minutes"),
            all_day=row.all_day,
            place=row.place,
            substitute=row.substitute,
        )

    @use_case
    def add_appointment(
        self,
        *,
        title: str,
        starts: str,
        minutes: int = USUAL_MINUTES,
        kind: str = "meeting",
        members: list[str] | None = None,
        all_day: bool = False,
        place: str = "",
        substitute: str = "",
    ) -> str:
        """Note a meeting, training or leave.

        Args:
            title: Read by everybody of the town's team; it names no household.
            starts: Day and time as typed; of a whole day the day is enough.
            members: Who; oneself where it is left out.
            substitute: Member who stands in meanwhile.

        Raises:
            FieldRefused: If ``starts`` cannot be read, or the kind is unknown.
        """
        self._desk.require(Right.PLAN_VISIT)
        at = read_start(self._desk, starts, default=time() if all_day else None)
        command = self._desk.command("visits.add_appointment")
        row = command.add(
            self._desk.town,
            "appointment",
            title=title or None,
            kind=code(self._desk, "appointment_kind", kind, "kind"),
            members=list(members or [self._desk.member]),
            all_day=all_day or None,
            place=place or None,
            substitute=substitute or None,
            **_span(at, read_minutes(minutes), all_day),
        )
        self._desk.commit(command)
        return row

    @use_case
    def change_appointment(
        self,
        *,
        appointment: str,
        title: str | None = None,
        starts: str = "",
        minutes: int | None = None,
        kind: str | None = None,
        members: list[str] | None = None,
        all_day: bool | None = None,
        place: str | None = None,
        substitute: str | None = None,
    ) -> str:
        """Change an appointment; what is left out stays.

        Raises:
            NotFound: If there is none with this id.
            FieldRefused: If ``starts`` cannot be read, or the kind is unknown.
        """
        _, row = row_for_writing(self._desk, "appointment", appointment, Right.PLAN_VISIT)
        with self._desk.reading() as reading:
            known = rows.appointment(reading, appointment)
        if known is None:
            raise NotFound("appointment", appointment)
        whole = known.all_day if all_day is None else all_day
        at = known.starts
        if starts:
            at = read_start(self._desk, starts, default=time() if whole else None)
        length = known.minutes if minutes is None else read_minutes(minutes)
        cells = given(
            title=title,
            kind=code(self._desk, "appointment_kind", kind, "kind"),
            members=list(members) if members else None,
            all_day=all_day,
            place=place,
            substitute=substitute,
        )
        if all_day is not None or minutes is not None:
            cells |= _span(at, length, whole)
        elif starts:  # moved: leave of several days stays as long as it is
            cells |= {"starts": at, "ends": at + (known.ends - known.starts)}
        command = self._desk.command("visits.change_appointment")
        command.set(self._desk.town, "appointment", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def remove_appointment(self, *, appointment: str) -> str:
        """Take an appointment away; it can be brought back."""
        _, row = row_for_writing(self._desk, "appointment", appointment, Right.PLAN_VISIT)
        command = self._desk.command("visits.remove_appointment")
        command.remove(self._desk.town, "appointment", row)
        self._desk.commit(command)
        return row

    @use_case
    def restore_appointment(self, *, appointment: str) -> str:
        """Bring an appointment back that was taken away.

        Raises:
            NotFound: If there never was one with this id.
        """
        self._desk.require(Right.PLAN_VISIT)
        use_case = "visits.restore_appointment"
        return restore(self._desk, use_case, self._desk.town, "appointment", appointment)


def _span(at: datetime, minutes: int, all_day: bool) -> dict[str, Value]:
    """Return start and end; a whole day begins at midnight and ends at the next."""
    if all_day:
        first = datetime.combine(at.date(), time())
        return {"starts": first, "ends": first + timedelta(days=1)}
    return {"starts": at, "ends": at + timedelta(minutes=minutes)}
