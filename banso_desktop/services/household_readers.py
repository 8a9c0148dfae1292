# SPDX-License-Identifier: Apache-2.0
"""Whose roles let them read households; nobody else is given the key of a protected one."""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rights import Right, rights_of
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk, KeyHolder
from banso_desktop.store.queries import finding


def able(desk: Desk) -> set[str]:
    """Return whose roles let them open a household whose key they hold, also if only invited."""
    return {holder.member for holder in desk.keys.holders() if _may_read(holder)}


def unable(desk: Desk) -> set[str]:
    """Return who joined or is invited, and may not open any household."""
    return {holder.member for holder in desk.keys.holders() if not _may_read(holder)}


def require_able(desk: Desk, **fields: str | Sequence[str] | None) -> None:
    """Refuse to name somebody as a reader whose roles let them read no household.

    Raises:
        FieldRefused: Rule ``"household.reader"``; it names the field.
    """
    barred = unable(desk)
    for field, value in fields.items():
        if not barred.isdisjoint([value] if isinstance(value, str) else value or ()):
            raise FieldRefused("household.reader", field=field)


def require_able_if_protected(desk: Desk, scope: Id, member: str) -> None:
    """Refuse to let somebody come to the team of a protected household who may not read it.

    Raises:
        FieldRefused: Rule ``"household.reader"``, field ``member``.
    """
    with desk.reading() as reading:
        level = Protection.read(finding.protection_of(reading, scope))
    if level is not Protection.OPEN:
        require_able(desk, member=member)


def _may_read(holder: KeyHolder) -> bool:
    return Right.READ_HOUSEHOLD in rights_of(holder.roles)
