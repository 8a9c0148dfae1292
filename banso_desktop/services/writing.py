# SPDX-License-Identifier: Apache-2.0
"""What use cases of a household share: who may write, where a row lies, what was left out."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import finding


def household_for_writing(desk: Desk, household: str, right: Right = Right.WRITE_HOUSEHOLD) -> Id:
    """Return the scope of a household this person may write.

    Raises:
        NotPermitted: Without the right.
        NotFound: If no household readable here has this id; a hidden one is not told apart.
    """
    desk.require(right)
    with desk.reading() as reading:
        scope = finding.scope_of(reading, "household", household)
    if scope is None:
        raise NotFound("household", household)
    return scope


def row_for_writing(
    desk: Desk, entity: str, identifier: str, right: Right = Right.WRITE_HOUSEHOLD
) -> tuple[Id, Id]:
    """Return scope and id of a row this person may write.

    Raises:
        NotPermitted: Without the right.
        NotFound: If no such row is readable here.
    """
    desk.require(right)
    with desk.reading() as reading:
        scope = finding.scope_of(reading, entity, identifier)
    if scope is None:
        raise NotFound(entity, identifier)
    return scope, Id(identifier)


def restore(desk: Desk, use_case: str, scope: Id, entity: str, identifier: str, **where: str) -> Id:
    """Bring back a row of a scope that was taken back; what is there already stays as it is.

    Args:
        desk: Where the person works.
        use_case: Name of the use case.
        scope: Scope it lies in.
        entity: What it is.
        identifier: Its id.
        where: Columns that must have these values, such as ``conference``.

    Raises:
        NotFound: If the scope never had such a row.
    """
    with desk.reading() as reading:
        removed = finding.removed(reading, entity, scope, identifier, **where)
    if removed is None:
        raise NotFound(entity, identifier)
    row = Id(identifier)
    if removed:
        command = desk.command(use_case)
        command.add(scope, entity, row)
        desk.commit(command)
    return row


def given(**cells: Value) -> dict[str, Value]:
    """Return the cells that were given: those that are not None."""
    return {name: value for name, value in cells.items() if value is not None}


def filled(**texts: str) -> dict[str, Value]:
    """Return the texts that say something."""
    return {name: text for name, text in texts.items() if text}


def code(desk: Desk, name: str, value: str | None, field: str) -> str | None:
    """Return a code of a list as it is stored; None and empty stay as they are.

    Raises:
        FieldRefused: Rule ``"code"`` if the list does not have it; it names the field.
    """
    if value and value not in desk.codes[name]:
        known = ", ".join(desk.codes[name].codes)
        raise FieldRefused("code", field=field, known=known)
    return value


def codes(desk: Desk, name: str, values: list[str] | None, field: str) -> list[Value] | None:
    """Return a list of codes as it is stored; see :func:`code`."""
    if values is None:
        return None
    return [code(desk, name, value, field) for value in values]
