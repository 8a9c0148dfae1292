# SPDX-License-Identifier: Apache-2.0
"""Whether a field may be written from the history, outside the use case that belongs to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.referral import Status
from banso_desktop.domain.rewriting import rewritable, right_to_rewrite
from banso_desktop.domain.rights import Right
from banso_desktop.errors import Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.writing import row_for_writing
from banso_desktop.store.queries import finding, referrals

_PREPARED: Final = tuple(status.value for status in Status if status.is_prepared)


def may_rewrite(desk: Desk, entity: str, field: str, row: str = "", scope: str = "") -> bool:
    """Tell whether this person may write a field from the history.

    Args:
        desk: Where the person works.
        entity: Name from the catalogue.
        field: Name of the field, ``""`` for the thing's being there.
        row: Id of the thing: everybody may write about themselves.
        scope: The scope it lies in, where it is known to be that of a household or not.
    """
    right = _right(desk, entity, row)
    if right is None or (field and field not in rewritable(entity)):
        return False
    return desk.may(right) and (_needs_no_household(desk, scope) or desk.may(Right.WRITE_HOUSEHOLD))


def row_to_rewrite(
    desk: Desk, entity: str, identifier: str, fields: Collection[str]
) -> tuple[Id, Id]:
    """Return scope and id of a row of which these fields may be written from the history.

    Raises:
        NotPermitted: Without the right of the thing's own area, or of a household's thing
            without the right to write households.
        NotFound: If no such row is readable here.
        Refused: Rule ``"history.step"`` if a field is none of those that are typed or chosen;
            ``"referral.issued"`` for a slip that was handed over.
    """
    right = _right(desk, entity, identifier)
    if right is None or not rewritable(entity).issuperset(fields):
        raise Refused("history.step")
    scope, row = row_for_writing(desk, entity, identifier, right)
    with desk.reading() as reading:
        if finding.scope_of(reading, "household", scope) is not None:
            desk.require(Right.WRITE_HOUSEHOLD)
        slip = referrals.referral(reading, row) if entity == "referral" else None
    if slip is not None and slip.status not in _PREPARED:
        raise Refused("referral.issued", status=slip.status)
    return scope, row


def _right(desk: Desk, entity: str, row: str) -> Right | None:
    """Return the right it takes to write this, None where nobody writes it from the history."""
    right = right_to_rewrite(entity)
    return Right.READ_TOWN if entity == "member" and row == desk.member else right


def _needs_no_household(desk: Desk, scope: str) -> bool:
    if not scope:
        return False
    if scope == desk.town:
        return True
    with desk.reading() as reading:
        return finding.scope_of(reading, "household", scope) is None
