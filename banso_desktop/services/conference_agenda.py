# SPDX-License-Identifier: Apache-2.0
"""The agenda: what is put on it, in which order, for how many minutes."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.conference import ConferenceType, may_enter
from banso_desktop.domain.ids import Id
from banso_desktop.domain.positions import position_after, position_between
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, restore, row_for_writing
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries import finding

LONGEST_MINUTES: Final = 24 * 60


class AgendaPart:
    """Writes the items of an agenda."""

    _desk: Desk

    @use_case
    def add_item(
        self,
        *,
        conference: str,
        household: str = "",
        title: str = "",
        minutes: int = 15,
        presenter: str = "",
        aim: str = "",
        wheel: str = "",
        own_words: str = "",
        show_map: bool = True,
    ) -> str:
        """会議にのせる: put an item on the agenda, of a household or a general one.

        Raises:
            Refused: Rule ``conference.no_household``, ``conference.nameless`` or
                ``conference.consent`` where this kind of conference does not allow it.
            NotFound: If the conference or the household is not readable here.
        """
        conference_scope, _ = row_for_writing(
            self._desk, "conference", conference, Right.RUN_CONFERENCE
        )
        scope = conference_scope
        if household:
            self._desk.require(Right.LINK_HOUSEHOLD)
            scope = self._enter(conference, household)
        with self._desk.reading() as reading:
            last = rows.last_item_position(reading, conference)
        command = self._desk.command("conferences.add_item")
        item = command.add(
            scope,
            "agenda_item",
            conference=conference_scope,
            title=title or None,
            minutes=minutes_given(minutes),
            presenter=presenter or None,
            aim=code(self._desk, "agenda_aim", aim, "aim") or None,
            wheel=code(self._desk, "wheel", wheel, "wheel") or None,
            own_words=own_words or None,
            show_map=show_map if household else None,
            state="planned",
            position=position_after(last),
        )
        self._desk.commit(command)
        return item

    @use_case
    def change_item(
        self,
        *,
        item: str,
        title: str | None = None,
        minutes: int | None = None,
        actual_minutes: int | None = None,
        presenter: str | None = None,
        aim: str | None = None,
        wheel: str | None = None,
        own_words: str | None = None,
        show_map: bool | None = None,
        state: str | None = None,
    ) -> str:
        """Write how an item is planned or how it went."""
        scope, row = row_for_writing(self._desk, "agenda_item", item, Right.RUN_CONFERENCE)
        cells = given(
            title=title,
            minutes=None if minutes is None else minutes_given(minutes),
            actual_minutes=None if actual_minutes is None else minutes_given(actual_minutes),
            presenter=presenter,
            aim=code(self._desk, "agenda_aim", aim, "aim"),
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            own_words=own_words,
            show_map=show_map,
            state=code(self._desk, "agenda_state", state, "state"),
        )
        command = self._desk.command("conferences.change_item")
        command.set(scope, "agenda_item", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def move_item(self, *, item: str, before: str = "", after: str = "") -> str:
        """Move an item between two others; one write, whatever the length of the agenda.

        Args:
            before: The item it shall stand after; ``""`` for the top.
            after: The item it shall stand before; ``""`` for the end.

        Raises:
            FieldRefused: Rule ``"order"`` if one of them is not there, or they stand reversed.
        """
        scope, row = row_for_writing(self._desk, "agenda_item", item, Right.RUN_CONFERENCE)
        with self._desk.reading() as reading:
            places = rows.item_positions(reading, [before, after])
        for field, other in (("before", before), ("after", after)):
            if other and other not in places:
                raise FieldRefused("order", field=field)
        try:
            position = position_between(places.get(before), places.get(after))
        except ValueError as error:
            raise FieldRefused("order", field="before") from error
        command = self._desk.command("conferences.move_item")
        command.set(scope, "agenda_item", row, position=position)
        self._desk.commit(command)
        return row

    @use_case
    def remove_item(self, *, item: str) -> str:
        """Take an item off the agenda."""
        scope, row = row_for_writing(self._desk, "agenda_item", item, Right.RUN_CONFERENCE)
        command = self._desk.command("conferences.remove_item")
        command.remove(scope, "agenda_item", row)
        self._desk.commit(command)
        return row

    @use_case
    def restore_item(self, *, conference: str, item: str, household: str = "") -> str:
        """Bring back an item that was taken off the agenda.

        Args:
            household: The household it is about, ``""`` for a general item.

        Raises:
            Refused: As :meth:`add_item`.
            NotFound: If this agenda never had such an item, as far as can be read here.
        """
        right = Right.RUN_CONFERENCE
        scope, row = row_for_writing(self._desk, "conference", conference, right)
        if household:
            self._desk.require(Right.LINK_HOUSEHOLD)
            scope = self._enter(conference, household)
        use_case = "conferences.restore_item"
        return restore(self._desk, use_case, scope, "agenda_item", item, conference=row)

    def _enter(self, conference: str, household: str) -> Id:
        with self._desk.reading() as reading:
            known = rows.conference(reading, conference)
            scope = finding.scope_of(reading, "household", household)
            members, consented = rows.members_and_consents(
                reading, household, self._desk.today().isoformat(), self._given_ways()
            )
        if known is None or scope is None:
            raise NotFound("household" if known else "conference", household)
        kind = ConferenceType.of(self._desk.codes["conference_type"][known.kind])
        facts = may_enter(kind, members, consented)
        if facts.refused is not None:
            raise Refused(f"conference.{facts.refused.value}")
        return scope

    def _given_ways(self) -> frozenset[str]:
        return self._desk.codes["consent_way"].flagged("given")


def minutes_given(value: int) -> int:
    """Return minutes as they may be stored.

    Raises:
        FieldRefused: Rule ``"range"`` if they are negative or longer than a day.
    """
    if not 0 <= value <= LONGEST_MINUTES:
        raise FieldRefused("range", field="minutes", value=value, limit=LONGEST_MINUTES)
    return value
