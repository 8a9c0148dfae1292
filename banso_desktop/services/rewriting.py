# SPDX-License-Identifier: Apache-2.0
"""Whether a field may be written from the history of its household, outside its use case."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.referral import Status
from banso_desktop.domain.rewriting import rewritable, right_to_rewrite
from banso_desktop.domain.rights import Right
from banso_desktop.errors import NotFound, Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.writing import row_for_writing
from banso_desktop.store.queries import finding, referrals

_PREPARED: Final = tuple(status.value for status in Status if status.is_prepared)


def may_rewrite(desk: Desk, entity: str, field: str) -> bool:
    """Tell whether this person may write a field from the history."""
    right = right_to_rewrite(entity)
    if right is None or field not in rewritable(entity):
        return False
    return desk.may(Right.WRITE_HOUSEHOLD) and desk.may(right)


def row_to_rewrite(
    desk: Desk, entity: str, identifier: str, fields: Collection[str]
) -> tuple[Id, Id]:
    """Return scope and id of a household's row, of which these fields may be written.

    Raises:
        NotPermitted: Without the right to write households, or that of the thing's own area.
        NotFound: If no such row is readable here, or it lies in no household.
        Refused: Rule ``"history.step"`` if a field is none of those that are typed or chosen;
            ``"referral.issued"`` for a slip that was handed over.
    """
    desk.require(Right.WRITE_HOUSEHOLD)
    right = right_to_rewrite(entity)
    if right is None or not rewritable(entity).issuperset(fields):
        raise Refused("history.step")
    scope, row = row_for_writing(desk, entity, identifier, right)
    with desk.reading() as reading:
        if finding.scope_of(reading, "household", scope) is None:
            raise NotFound(entity, identifier)
        slip = referrals.referral(reading, row) if entity == "referral" else None
    if slip is not None and slip.status not in _PREPARED:
        raise Refused("referral.issued", status=slip.status)
    return scope, row
