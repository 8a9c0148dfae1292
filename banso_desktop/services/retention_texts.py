# SPDX-License-Identifier: Apache-2.0
"""Texts of other files that speak of a household which is to be erased: shown, to decide on.

What can be done with such a text is little, and it is said as it is: it can stay, or be written
anew without the household. Then nobody reads or finds the old words in the usual way, but they
stay in the history of the file they lie in until that one is erased itself. Nothing can be cut
out of what was signed.

Nothing of what is decided here is stored: a list of texts kept with one household would tell its
readers of files they may not know of. Who proposes and who approves each name what they keep.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, Shape
from banso_desktop.domain.names import full_name
from banso_desktop.domain.protection import is_guarded
from banso_desktop.domain.rewriting import right_to_rewrite
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.rewriting import row_to_rewrite
from banso_desktop.services.writing import household_for_writing
from banso_desktop.store.queries import finding, slips
from banso_desktop.store.queries import mentions as rows
from banso_desktop.store.queries import retention as terms
from banso_desktop.store.reading import Reading

_MOST_TEXTS: Final = 200
_SURE_NAME: Final = 3
"""Characters of a whole name that is looked for."""
_RIGHTS: Final[Mapping[str, Right]] = MappingProxyType(
    {
        "household": Right.WRITE_HOUSEHOLD,
        "conference": Right.RUN_CONFERENCE,
    }
)
"""Kinds of scope whose texts are written anew from here, with the right that needs."""


@dataclass(frozen=True, slots=True)
class OtherText:
    """A text outside the household that speaks of it.

    Attributes:
        key: Stands for it in ``kept``.
        entity: Name from the catalogue.
        row: Id of what it stands in.
        place: ``household``, ``conference``, or ``""`` for another file.
        file: Id of that household or conference.
        where: Its number.
        guarded: Whether it is protected: its text is not told here, only that it is there.
        field: Name of the field from the catalogue.
        text: All of it.
        day: ISO day it was first written.
        marked: Whether whoever wrote it marked the household; else a whole name was found,
            which may be another person's.
        can_rewrite: Whether :meth:`TextsPart.rewrite` may write it anew.
    """

    key: str
    entity: str
    row: str
    place: str
    file: str
    where: str
    guarded: bool
    field: str
    text: str
    day: str
    marked: bool
    can_rewrite: bool


class TextsPart:
    """The texts of others, and writing one anew."""

    _desk: Desk

    @query
    def texts(self, *, household: str) -> list[OtherText]:
        """List texts of other files readable here that speak of a household, the newest first.

        Found are texts whose author marked it, and whole names of its people and its number in
        what the search finds. Papers on a desk and files of others are not found.

        Raises:
            NotFound: If no household readable here has this id.
        """
        return texts_about(self._desk, household)

    @use_case
    def rewrite(self, *, about: str, key: str, text: str) -> str:
        """Write a text of another file anew, and take the mark of the household off it.

        The old words stay in the history of that file until it is erased itself.

        Args:
            about: The household it spoke of.
            key: ``key`` of the text.

        Raises:
            NotFound: If no such text readable here speaks of it.
            NotPermitted: Without the right of the area the text belongs to.
            Refused: Rule ``history.step`` if it is nothing that is written anew,
                ``referral.issued`` for a slip that was handed over.
            FieldRefused: Rule ``retention.same_text`` if it says the same as before.
        """
        household_for_writing(self._desk, about)
        known = next((one for one in texts_about(self._desk, about) if one.key == key), None)
        if known is None:
            raise NotFound("text", key)
        self._require(known)
        with self._desk.reading() as reading:
            held = rows.mention(
                reading, known.entity, known.row, known.file, known.field, known.marked
            )
        if held is None:
            raise NotFound("text", key)
        if held.text.strip() == text.strip():
            raise FieldRefused("retention.same_text", field="text")
        cells: dict[str, Value] = {held.field: text.strip()}
        if about in held.marks:
            cells["mentions"] = [one for one in held.marks if one != about]
        command = self._desk.command("retention.rewrite")
        if ENTITIES[held.entity].shape is Shape.RECORD:
            command.correct(held.scope, held.entity, held.id, **cells)
        else:
            command.set(held.scope, held.entity, held.id, **cells)
        self._desk.commit(command)
        return key

    def _require(self, text: OtherText) -> None:
        if not text.can_rewrite:
            raise Refused("history.step")
        self._desk.require(_RIGHTS[text.place])
        if text.place == "household" and right_to_rewrite(text.entity) is not None:
            row_to_rewrite(self._desk, text.entity, text.row, [text.field])


def texts_about(desk: Desk, household: str) -> list[OtherText]:
    """Return the texts of other files readable here that speak of a household."""
    with desk.reading() as reading:
        if finding.scope_of(reading, "household", household) is None:
            raise NotFound("household", household)
        own = terms.slips(reading, household).scopes
        names = _names(reading, household)
        found = rows.mentions(reading, household, names, own, _MOST_TEXTS)
    return [_text(desk, row) for row in found]


def require_decided(desk: Desk, household: str, kept: list[str]) -> int:
    """Refuse as long as a text that speaks of a household is neither rewritten nor kept.

    Returns:
        How many are kept.

    Raises:
        Refused: Rule ``retention.texts`` with ``count``.
    """
    found = {one.key for one in texts_about(desk, household)}
    undecided = found - set(kept)
    if undecided:
        raise Refused("retention.texts", count=len(undecided))
    return len(found)


def _names(reading: Reading, household: str) -> list[str]:
    home = slips.slip_household(reading, household)
    row = terms.term(reading, household)
    found: dict[str, None] = {}
    if row is not None and row.number:
        found[row.number] = None
    for person in home.persons if home is not None else ():
        names = [full_name(person.family_name, person.given_name)] if person.given_name else []
        for name in (*names, *person.others):
            whole = "".join(name.split())
            if len(whole) >= _SURE_NAME:
                found[whole] = None
    return list(found)


def _text(desk: Desk, row: rows.MentionRow) -> OtherText:
    guarded = is_guarded(row.protection) if row.scope_kind == "household" else False
    return OtherText(
        key=f"{row.entity}/{row.id}",
        entity=row.entity,
        row=row.id,
        place=row.scope_kind,
        file=row.scope,
        where=row.where,
        guarded=guarded,
        field=row.field,
        text="" if guarded else row.text,
        day=desk.local(row.first_at).date().isoformat(),
        marked=row.marked,
        can_rewrite=not guarded
        and row.field in ENTITIES[row.entity].text
        and row.scope_kind in _RIGHTS
        and desk.may(_RIGHTS[row.scope_kind]),
    )
