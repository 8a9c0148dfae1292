# SPDX-License-Identifier: Apache-2.0
"""くらべる: a field two people changed at once; both values stand until somebody decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from banso_desktop.domain.catalogue import ENTITIES, Shape
from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.past import cells_of, key_of, stamp_of, text_of, titles_of
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import row_for_writing
from banso_desktop.store import history
from banso_desktop.store.queries import finding, town


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values.

    Attributes:
        key: Pass it to :meth:`DisputesPart.decide` to take this one.
        text: As :class:`~banso_desktop.services.household_history.Cell` has it.
        at: ISO local time to the minute.
        by: Name of who wrote it.
    """

    key: str
    text: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field with several values.

    Attributes:
        title: What the thing is called, may be empty.
        before: What stood there before both, ``""`` where nothing did.
        versions: The values, the one that is shown everywhere first.
    """

    entity: str
    row: str
    title: str
    field: str
    before: str
    versions: tuple[Version, ...]


class DisputesPart:
    """Shows both values and writes the one that was decided on."""

    _desk: Desk

    @query
    def disputes(self, *, household: str) -> list[Dispute]:
        """List the fields of a household that two people changed at once.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            if finding.scope_of(reading, "household", household) is None:
                raise NotFound("household", household)
            found = history.conflicts(reading, household)
            whole = history.of_rows(reading, household, sorted({one.id for one in found}))
            staff = town.members(reading)
        names = {str(row.id): row.family_name or row.given_name for row in staff}
        titles = titles_of(whole)
        return [
            Dispute(
                one.entity,
                one.id,
                titles.get(one.id, ""),
                one.field,
                _before(one, whole),
                tuple(
                    Version(
                        key_of(past.stamp),
                        text_of(cells_of(past).get(one.field)),
                        self._desk.local(past.moment).isoformat(timespec="minutes"),
                        names.get(past.author, ""),
                    )
                    for past in one.values
                ),
            )
            for one in found
        ]

    @use_case
    def decide(
        self, *, entity: str, row: str, field: str, version: str = "", text: str | None = None
    ) -> str:
        """Decide between values two people wrote at once; the others stay in the history.

        Args:
            entity: Name from the catalogue.
            row: Id of the thing.
            field: Name of the field.
            version: ``key`` of the value to take.
            text: A text that takes both in, instead; only where the field holds text.

        Raises:
            FieldRefused: If the field is none of this entity, or neither is given.
            NotFound: If no such row or version is readable here.
        """
        if entity not in ENTITIES or field not in ENTITIES[entity].fields:
            raise FieldRefused("code", field="field")
        scope, identifier = row_for_writing(self._desk, entity, row)
        value: Value = text
        if version:
            stamp = stamp_of(version)
            with self._desk.reading() as reading:
                written = history.of_rows(reading, scope, [row])
            chosen = next((past for past in written if past.stamp == stamp), None)
            if chosen is None or field not in cells_of(chosen):
                raise NotFound("version", version)
            value = cells_of(chosen)[field]
        elif text is None:
            raise FieldRefused("empty", field="version")
        command = self._desk.command("history.decide")
        if ENTITIES[entity].shape is Shape.RECORD:
            command.correct(scope, entity, Id(identifier), **{field: value})
        else:
            command.set(scope, entity, identifier, **{field: value})
        self._desk.commit(command)
        return row


def _before(conflict: history.Conflict, whole: Sequence[history.Past]) -> str:
    """Return what both writers saw when they changed it."""
    seen = {stamp for past in conflict.values for stamp in past.base}
    stood = [past for past in whole if past.stamp in seen and conflict.field in cells_of(past)]
    return text_of(cells_of(stood[-1])[conflict.field]) if stood else ""
