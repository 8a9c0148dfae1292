# SPDX-License-Identifier: Apache-2.0
"""くらべる: a field two people changed at once; both values stand until somebody decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, FieldType, Shape
from banso_desktop.domain.coded import CODED, OWN_WORDS_TOO
from banso_desktop.domain.text_merge import merged
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.journal.operations import Kind
from banso_desktop.services.auditing import record_opening
from banso_desktop.services.desk import Desk
from banso_desktop.services.dispute_views import Dispute, DisputeNews, KeptBoth, Version
from banso_desktop.services.occasions import called
from banso_desktop.services.past import cells_of, key_of, stamp_of, text_of, titles_of
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.rewriting import may_rewrite, row_to_rewrite
from banso_desktop.services.writing import code
from banso_desktop.store import history
from banso_desktop.store.history import Conflict, Past
from banso_desktop.store.queries import finding, town
from banso_desktop.store.reading import Reading

_NEWS: Final = 30
"""Fields in dispute that are looked at for 今日: whoever has more begins with these."""

_ADDED: Final = (
    "contact", "promise", "node", "tie", "tie_state", "plan_item", "issue", "attention", "visit",
    "agenda_item", "decision", "minutes_line", "person",
)  # fmt: skip
"""What merges by itself: both additions stand."""


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
            return self._told(reading, history.conflicts(reading, household))

    @query
    def disputes_of(self, *, rows: list[str]) -> list[Dispute]:
        """List the fields of these things that two people changed at once, as far as readable."""
        with self._desk.reading() as reading:
            found = history.conflicts(reading, rows=rows)
            homes = {one.scope for one in found}
            homes = {one for one in homes if finding.scope_of(reading, "household", one)}
        for home in homes:
            record_opening(self._desk, home)
        with self._desk.reading() as reading:
            return self._told(reading, found)

    @query
    def kept_both(self, *, household: str) -> list[KeptBoth]:
        """List what was added to a household by those who changed a field at once, meanwhile.

        Neither of them had seen what the other one added then; nothing has to be decided.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            if finding.scope_of(reading, "household", household) is None:
                raise NotFound("household", household)
            found = history.conflicts(reading, household)
            added: dict[str, Past] = {}
            for one in found:
                for past in history.added_between(reading, household, _ADDED, one.values):
                    added[past.id] = past
            titles = titles_of(history.of_rows(reading, household, sorted(added)))
            names = _names(reading)
        return [
            KeptBoth(
                past.entity,
                past.id,
                titles.get(past.id, ""),
                self._at(past),
                names.get(past.author, ""),
            )
            for past in sorted(added.values(), key=lambda one: one.stamp)
        ]

    @query
    def news(self) -> list[DisputeNews]:
        """List where this person wrote at the same time as somebody else, by household or thing.

        Only what is not decided yet; who wrote neither value learns of it at the place itself.
        """
        with self._desk.reading() as reading:
            return news_of(self._desk, reading)

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

    @use_case
    def decide_removal(self, *, entity: str, row: str, keep: bool) -> str:
        """Decide whether a thing stays that was removed while somebody else wrote to it.

        Args:
            entity: Name from the catalogue.
            row: Id of the thing.
            keep: It stays; else it is removed again, with what was written to it.

        Raises:
            FieldRefused: If there is no such kind of thing.
            NotFound: If no such row is readable here.
            NotPermitted: Without the right of the area the thing belongs to.
            Refused: Rule ``"history.step"`` where things of this kind are not written here,
                ``"history.decided"`` where nothing is to be decided any more.
        """
        if entity not in ENTITIES:
            raise FieldRefused("code", field="entity")
        scope, identifier = row_to_rewrite(self._desk, entity, row, ())
        with self._desk.reading() as reading:
            conflict = history.conflict(reading, scope, entity, identifier, "")
        if conflict is None:
            raise Refused("history.decided")
        command = self._desk.command("history.decide")
        if keep:
            command.add(scope, entity, identifier)
        else:
            command.remove(scope, entity, identifier)
        self._desk.commit(command)
        return row

    def _told(self, reading: Reading, found: Sequence[Conflict]) -> list[Dispute]:
        whole = {
            scope: history.of_rows(
                reading, scope, sorted({one.id for one in found if one.scope == scope})
            )
            for scope in {one.scope for one in found}
        }
        names = _names(reading) if found else {}
        titles = {row: title for past in whole.values() for row, title in titles_of(past).items()}
        return [
            self._dispute(one, titles.get(one.id, ""), whole[one.scope], names) for one in found
        ]

    def _dispute(
        self, one: Conflict, title: str, whole: Sequence[Past], names: Mapping[str, str]
    ) -> Dispute:
        before = _before(one, whole) if one.field else ""
        versions = tuple(self._versions(one, names))
        return Dispute(
            one.entity,
            one.id,
            title,
            one.field,
            before,
            _proposal(one, before),
            may_rewrite(self._desk, one.entity, one.field, one.id, one.scope),
            versions,
        )

    def _versions(self, one: Conflict, names: Mapping[str, str]) -> Iterable[Version]:
        sight = self._desk.sight()
        for past in one.values:
            cells = cells_of(past)
            written = [one.field] if one.field else list(cells) or [""]
            for field in written:
                yield Version(
                    key_of(past.stamp),
                    text_of(cells.get(field)),
                    self._at(past),
                    names.get(past.author, ""),
                    past.author == self._desk.member,
                    past.stamp.writer not in sight,
                    field,
                )

    def _at(self, past: Past) -> str:
        return self._desk.local(past.moment).isoformat(timespec="minutes")


def news_of(desk: Desk, reading: Reading) -> list[DisputeNews]:
    """Return what :meth:`DisputesPart.news` tells."""
    me = desk.member
    asked = history.conflicts(reading, author=me, limit=_NEWS)
    found = [one for one in asked if any(past.author == me for past in one.values)]
    if not found:
        return []
    names, homes = _names(reading), called(reading, {one.scope for one in found})
    titles = _titles(reading, [one for one in found if one.scope not in homes])
    news: dict[tuple[str, str], list[Conflict]] = {}
    for one in found:
        at_home = one.scope in homes
        key = ("household", str(one.scope)) if at_home else (one.entity, str(one.id))
        news.setdefault(key, []).append(one)
    return [
        DisputeNews(
            entity,
            row,
            homes[row].polite if row in homes else titles.get(row, ""),
            len(fields),
            _others(fields, me, names),
        )
        for (entity, row), fields in news.items()
    ]


def _others(fields: Sequence[Conflict], me: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the others who wrote a value, each once."""
    authors = {past.author for one in fields for past in one.values} - {me}
    return tuple(sorted({names[author] for author in authors if author in names}))


def _titles(reading: Reading, found: Sequence[Conflict]) -> dict[str, str]:
    """Return what the things in dispute are called, by id."""
    titles: dict[str, str] = {}
    for scope in {one.scope for one in found}:
        rows = sorted({one.id for one in found if one.scope == scope})
        titles.update(titles_of(history.of_rows(reading, scope, rows)))
    return titles


def _names(reading: Reading) -> Mapping[str, str]:
    staff = town.members(reading)
    return {str(row.id): row.family_name or row.given_name for row in staff}


def _is_free_text(entity: str, field: str) -> bool:
    if ENTITIES[entity].fields.get(field) is not FieldType.TEXT:
        return False
    named = CODED.get((entity, field))
    return named is None or named in OWN_WORDS_TOO


def _proposal(one: Conflict, before: str) -> str | None:
    """Return a text with what each of them changed, the one written first in front."""
    if not one.field or not _is_free_text(one.entity, one.field):
        return None
    texts = [text_of(cells_of(past).get(one.field)) for past in reversed(one.values)]
    return merged(before, texts)


def _value_of(conflict: Conflict, version: str) -> Value:
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


def _before(conflict: Conflict, whole: Sequence[Past]) -> str:
    """Return what both writers saw when they changed it."""
    shown = {past.stamp for past in conflict.values}
    seen = {stamp for past in conflict.values for stamp in past.base} - shown
    stood = [past for past in whole if past.stamp in seen and conflict.field in cells_of(past)]
    if not stood and any(past.kind == Kind.CORRECTION for past in conflict.values):
        stood = [past for past in whole if past.id == conflict.id and past.kind == Kind.RECORD]
    stood.sort(key=lambda past: past.stamp)
    return text_of(cells_of(stood[-1]).get(conflict.field)) if stood else ""
