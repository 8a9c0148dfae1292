# SPDX-License-Identifier: Apache-2.0
"""What is done on the week board: moved, copied, cancelled, handed over; and taken back.

Taking back writes what was before, and only while nobody has changed it since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from banso_desktop.errors import BansoError
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.household_words import near
from banso_desktop.gui.week_canvas import Held, Place
from banso_desktop.gui.week_words import Words
from banso_desktop.services.areas import Services
from banso_desktop.services.week_view import Chip


class WeekActions(QObject):
    """Writes through the services and offers to take back what was done."""

    told = Signal(str)
    """A sentence for the status line."""
    undoable = Signal(str, object)
    """The words of what was done, and a callable that takes it back."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.words: Words | None = None

    def move(self, held: Held, place: Place) -> bool:
        """Put a chip on another day, or into somebody else's row; its hour stays."""
        chip = held.chip
        members = moved_members(chip.members, held.member, place.member)
        starts = place.day + chip.starts[10:]
        if starts == chip.starts and members == list(chip.members):
            return False
        return self._do(
            chip,
            self._moved_words(chip, place, starts),
            lambda: self._write(chip, starts, members),
            lambda: self._write(chip, chip.starts, list(chip.members), back=True),
        )

    def copy(self, held: Held, place: Place) -> bool:
        """Put another one like it into a cell; of a series a single visit."""
        chip, visits = held.chip, self._services.visits
        members = moved_members(chip.members, held.member, place.member)
        starts = place.day + chip.starts[10:]
        is_visit = chip.what != "appointment"
        put = self._plan_like if is_visit else self._add_like
        made = self._tried(lambda: put(chip, starts, members))
        if made is None:
            return False

        def undo() -> object:
            if is_visit:
                return visits.settle(visit=made, state="cancelled")
            return visits.remove_appointment(appointment=made)

        words = self.tr("{what} をもう1つ、{when} に置きました").format(
            what=self._what(chip), when=self._when(starts)
        )
        self.undoable.emit(words, undo)
        return True

    def _plan_like(self, chip: Chip, starts: str, members: list[str]) -> str:
        return self._services.visits.plan(
            household=chip.household,
            starts=starts,
            minutes=chip.minutes,
            kind=chip.kind or "visit",
            place=chip.place,
            members=members,
            wheel=chip.wheel or "connecting",
            note=chip.note,
            needs_two=chip.needs_two,
        )

    def _add_like(self, chip: Chip, starts: str, members: list[str]) -> str:
        return self._services.visits.add_appointment(
            title=chip.text,
            starts=starts,
            minutes=min(chip.minutes, 24 * 60),
            kind=chip.kind,
            members=members,
            all_day=chip.all_day,
            place=chip.place,
        )

    def cancel(self, chip: Chip) -> bool:
        """とりやめる: this visit, this occurrence, this appointment does not take place."""
        visits = self._services.visits
        words = self.tr("{what} をとりやめました").format(what=self._what(chip))
        if chip.what == "appointment":
            return self._do(
                chip,
                words,
                lambda: visits.remove_appointment(appointment=chip.id),
                lambda: visits.restore_appointment(appointment=chip.id),
            )
        if chip.original:
            return self._do(
                chip,
                words,
                lambda: visits.change_occurrence(
                    series=chip.id, original=chip.original, cancelled=True
                ),
                lambda: self._write(chip, chip.starts, list(chip.members), back=True),
            )
        return self._do(
            chip,
            words,
            lambda: visits.settle(visit=chip.id, state="cancelled"),
            lambda: visits.settle(visit=chip.id, state=chip.state),
        )

    def settle(self, chip: Chip, state: str) -> bool:
        """Say what became of a single visit."""
        visits = self._services.visits
        words = self.tr("{what} を書きとめました").format(what=self._what(chip))
        return self._do(
            chip,
            words,
            lambda: visits.settle(visit=chip.id, state=state),
            lambda: visits.settle(visit=chip.id, state=chip.state),
        )

    def hand_over(self, chip: Chip, away: str, to: str) -> bool:
        """Let somebody else go instead."""
        members = moved_members(chip.members, away, to)
        name = self.words.names([to]) if self.words is not None else ""
        words = self.tr("{what} は {name}さんが行きます").format(what=self._what(chip), name=name)
        return self._do(
            chip,
            words,
            lambda: self._write(chip, chip.starts, members),
            lambda: self._write(chip, chip.starts, list(chip.members), back=True),
        )

    def end_following(self, chip: Chip) -> bool:
        """この回から先をとりやめる: the series ends the day before."""
        visits = self._services.visits
        found = visits.series(series=chip.id)
        ended = found[0].ended if found else ""
        words = self.tr("{what} のくり返しを、この回から先とりやめました").format(
            what=self._what(chip)
        )
        last = _day_before(chip.original[:10])

        def back() -> object:
            if ended:
                return visits.end_series(series=chip.id, on=ended)
            return visits.resume_series(series=chip.id)

        return self._do(chip, words, lambda: visits.end_series(series=chip.id, on=last), back)

    def _write(
        self, chip: Chip, starts: str, members: Sequence[str], *, back: bool = False
    ) -> object:
        visits = self._services.visits
        moved = starts if starts != chip.starts or back else ""
        if chip.what == "appointment":
            return visits.change_appointment(
                appointment=chip.id, starts=moved, members=list(members)
            )
        if not chip.original:
            return visits.move(visit=chip.id, starts=moved, members=list(members))
        if back and chip.placed in ("by_rule", "for_holiday", "asks"):
            return visits.change_occurrence(series=chip.id, original=chip.original, by_rule=True)
        return visits.change_occurrence(
            series=chip.id, original=chip.original, starts=moved, members=list(members)
        )

    def _do(
        self,
        chip: Chip,
        words: str,
        act: Callable[[], object],
        back: Callable[[], object],
    ) -> bool:
        """Do something and offer to take it back; False if it was refused."""
        if self._tried(act) is None:
            return False
        after = self._standing(chip)

        def undo() -> None:
            if self._standing(chip) != after:
                self.told.emit(self.tr("ほかの人が変えたので、元に戻しませんでした。"))
            elif self._tried(back) is not None:
                self.told.emit(self.tr("元に戻しました。"))

        self.undoable.emit(words, undo)
        return True

    def _standing(self, chip: Chip) -> object:
        """Return how it stands now, to notice whether somebody changed it since."""
        if chip.what == "appointment":
            return self._services.visits.appointment(appointment=chip.id)
        return self._services.visits.occasion(visit=chip.id, original=chip.original)

    def _tried(self, act: Callable[[], object]) -> str | None:
        try:
            return str(act())
        except BansoError as error:
            self.told.emit(trouble_of(error).sentence())
            return None

    def _what(self, chip: Chip) -> str:
        return self.words.what(chip) if self.words is not None else chip.text

    def _when(self, starts: str) -> str:
        today = self.words.today if self.words is not None else None
        return near(starts, today) if today is not None else starts

    def _moved_words(self, chip: Chip, place: Place, starts: str) -> str:
        who = self.words.names([place.member]) if self.words is not None and place.member else ""
        when = self._when(starts[:10] if chip.all_day else starts)
        return self.tr("{what} を {when} へ（{who}）").format(
            what=self._what(chip), when=when, who=who
        )


def moved_members(members: Sequence[str], away: str, to: str) -> list[str]:
    """Return who goes after a move from one row to another; nobody goes twice."""
    if not to or away == to:
        return list(members)
    replaced = (
        [to if one == away else one for one in members] if away in members else [*members, to]
    )
    return list(dict.fromkeys(replaced))


def _day_before(iso: str) -> str:
    return (date.fromisoformat(iso) - timedelta(days=1)).isoformat()
