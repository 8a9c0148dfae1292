# SPDX-License-Identifier: Apache-2.0
"""予備の鍵: whether the recovery sheet is on paper, and making a new one."""

from __future__ import annotations

from dataclasses import dataclass

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.papers import RecoveryPaper
from banso_desktop.domain.rights import Right
from banso_desktop.domain.wareki import long_date
from banso_desktop.errors import NotFound, Refused
from banso_desktop.journal.codes import grouped
from banso_desktop.services.desk import Desk, MadeSheet
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import town as rows

SETTING = derived_id("setting", "recovery_sheet")
"""Row of the town's setting that holds the key id of the sheet that is on paper."""
TRIED = derived_id("setting", "recovery_tried")
"""Row of the town's setting that holds the key id of the sheet whose code was tried."""
_MARK_CHARS = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """The recovery sheet that opens the town now.

    Attributes:
        key: Its key id.
        mark: Short fingerprint, as printed on it.
        is_out: Whether it was ever printed or saved, as far as this computer knows.
        is_tried: Whether somebody typed its code from the paper, and it opened the town.
    """

    key: str
    mark: str
    is_out: bool
    is_tried: bool


@dataclass(frozen=True, slots=True)
class FreshSheet:
    """A new sheet; the code stands here once and is kept nowhere.

    Attributes:
        code: 28 characters in groups.
        key: Key id; :meth:`PapersService.printed` is told it as the paper's id.
    """

    code: str
    key: str


class RecoveryService:
    """Tells of the recovery sheet and replaces it; its code is never stored."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def sheet(self) -> Sheet:
        """Tell which sheet opens the town now, and whether it is on paper.

        Raises:
            NotPermitted: Without the right to manage members.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        key = self._desk.keys.recovery_key()
        with self._desk.reading() as reading:
            out, tried = (rows.setting(reading, each) for each in (SETTING, TRIED))
        return Sheet(key, mark_of(key), out == key, tried == key)

    @use_case
    def try_sheet(self, *, code: str) -> str:
        """Type the code from the paper to find out whether it opens the town; keep that it does.

        Args:
            code: As it stands on the sheet; spaces and dashes do not matter.

        Raises:
            NotPermitted: Without the right to manage members.
            Refused: If it is mistyped, of another town, replaced, or opens nothing.
            NotFound: Where there is no town to open.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        if self._desk.computers is None:
            raise NotFound("sheet", "")
        self._desk.computers.try_sheet(code)
        key = self._desk.keys.recovery_key()
        _record(self._desk, "recovery.try_sheet", TRIED, key)
        return key

    @use_case
    def new_sheet(self) -> FreshSheet:
        """Make a new recovery sheet; the one before opens nothing from here on.

        Raises:
            NotPermitted: Without the right to manage members.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        made: MadeSheet = self._desk.keys.replace_recovery()
        return FreshSheet(made.code, made.key)

    @use_case
    def handed_out(self, *, sheet: str) -> str:
        """Remember that a sheet is on paper, so that nobody is warned of it any more.

        Args:
            sheet: Its key id.

        Raises:
            NotPermitted: Without the right to manage members.
            Refused: Rule ``"recovery.replaced"`` if it is not the one that opens the town.
        """
        require_standing(self._desk, sheet)
        record_out(self._desk, sheet)
        return sheet

    def paper(self, fresh: FreshSheet) -> RecoveryPaper:
        """Return the paper of a sheet whose code is at hand; nothing is kept."""
        code = fresh.code.replace("-", "").replace(" ", "")
        groups = grouped(code).split("-")
        with self._desk.reading() as reading:
            town = rows.town(reading, self._desk.town)
            me = next((row for row in rows.members(reading) if row.id == self._desk.member), None)
        name = town.name if town else ""
        return RecoveryPaper(
            town=name,
            office=(f"{town.office} {town.section}".strip() if town else "") or name,
            rows=tuple(tuple(groups[at : at + 4]) for at in range(0, len(groups), 4)),
            payload=f"BANSOKEY1:{code}",
            mark=mark_of(fresh.key),
            issued_on=long_date(self._desk.today()),
            issued_by=full_name(me.family_name, me.given_name) if me else "",
        )


def mark_of(key: str) -> str:
    """Return the short fingerprint of a sheet."""
    return key[:_MARK_CHARS].upper()


def require_standing(desk: Desk, sheet: str) -> None:
    """Refuse any sheet but the one that opens the town now, and whoever may not make one.

    Raises:
        NotPermitted: Without the right to manage members.
        Refused: Rule ``"recovery.replaced"``.
    """
    desk.require(Right.MANAGE_MEMBERS)
    if sheet != desk.keys.recovery_key():
        raise Refused("recovery.replaced")


def record_out(desk: Desk, sheet: str) -> None:
    """Write that the sheet with this key id was printed or saved."""
    _record(desk, "recovery.handed_out", SETTING, sheet)


def _record(desk: Desk, name: str, setting: Id, sheet: str) -> None:
    command = desk.command(name)
    with desk.reading() as reading:
        known = finding.scope_of(reading, "setting", setting) is not None
    write = command.set if known else command.add
    write(desk.town, "setting", setting, value=sheet)
    desk.commit(command)
