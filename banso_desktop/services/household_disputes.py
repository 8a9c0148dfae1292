# SPDX-License-Identifier: Apache-2.0
"""くらべる: a field two people changed at once; both values stand until somebody decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from banso_desktop.domain.catalogue import ENTITIES, FieldType, Shape
from banso_desktop.domain.coded import CODED, OWN_WORDS_TOO
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.past import cells_of, key_of, stamp_of, text_of, titles_of
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.rewriting import may_rewrite, row_to_rewrite
from banso_desktop.services.writing import code
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
        can_decide: Whether :meth:`DisputesPart.decide` may settle it for this person; else it
            is settled where the thing is written, by writing it anew.
        versions: The values, the one that is shown everywhere first.
    """

    entity: str
    row: str
    title: str
    field: str
    before: str
    can_decide: bool
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
                may_rewrite(self._desk, one.entity, one.field),
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
            FieldRefused: If the field is none of this entity, neither is given, or the text is
                no code of the list the field is of.
            NotFound: If no such row is readable here, or the version is none of the values.
            NotPermitted: Without the right of the area the thing belongs to.
            Refused: Rule ``"history.step"`` where the field stands for a step or a protection,
                ``"history.decided"`` where only one value stands there.
        """
        if entity not in ENTITIES or field not in ENTITIES[entity].fields:
            raise FieldRefused("code", field="field")
        if not version and text is None:
            raise FieldRefused("empty", field="version")
        scope, identifier = row_to_rewrite(self._desk, entity, row, (field,))
        with self._desk.reading() as reading:
            conflict = history.conflict(reading, scope, entity, identifier, field)
        if conflict is None:
            raise Refused("history.decided")
        command = self._desk.command("history.decide")
        value = _value_of(conflict, version) if version else _words(self._desk, entity, field, text)
        if ENTITIES[entity].shape is Shape.RECORD:
            command.correct(scope, entity, identifier, **{field: value})
        else:
            command.set(scope, entity, identifier, **{field: value})
        self._desk.commit(command)
        return row


def _value_of(conflict: history.Conflict, version: str) -> Value:
    """Return one of the values that stand there."""
    stamp = stamp_of(version)
    for past in conflict.values:
        if past.stamp == stamp:
            return cells_of(past)[conflict.field]
    raise NotFound("version", version)


def _words(desk: Desk, entity: str, field: str, text: str | None) -> Value:
    """Return a text that takes both in, as the field may hold it."""
    if ENTITIES[entity].fields[field] is not FieldType.TEXT:
        raise FieldRefused("empty", field="version")
    named = CODED.get((entity, field))
    return text if named is None or named in OWN_WORDS_TOO else code(desk, named, text, field)


def _before(conflict: history.Conflict, whole: Sequence[history.Past]) -> str:
    """Return what both writers saw when they changed it."""
    seen = {stamp for past in conflict.values for stamp in past.base}
    stood = [past for past in whole if past.stamp in seen and conflict.field in cells_of(past)]
    return text_of(cells_of(stood[-1])[conflict.field]) if stood else ""
