# SPDX-License-Identifier: Apache-2.0
"""What is left of a household that was erased: a record in the audit, and the certificate.

No word of anybody's is in it: the number, the class, the term, who proposed and who agreed. It
lies in the ``audit`` scope, so managers and administrators read it, also of a hidden household.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.papers import DisposalComputer, DisposalPaper
from banso_desktop.domain.retention import term_of
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.domain.wareki import long_date, long_moment
from banso_desktop.errors import NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.services import retention_classes as classes
from banso_desktop.services.desk import Desk
from banso_desktop.services.erasure_orders import ErasureOrder, Purge
from banso_desktop.services.visit_ends import end_series
from banso_desktop.store.queries import retention, town
from banso_desktop.store.reading import Reading

_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class ComputerLine:
    """A computer, and whether it carried the erasure out; moments are ISO local time.

    Attributes:
        name: Whose it is.
        computer: Short mark that tells computers of one person apart.
        done: ``""`` as long as it has not said so.
        seen: When it was last heard of, ``""`` if never.
        mine: Whether it belongs to who asks.
    """

    name: str
    computer: str
    done: str
    seen: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Disposed:
    """A household that was erased: all that is left of it.

    Attributes:
        id: Of the record; names the certificate.
        retention: Code of the class it was of.
        years: Years of the class then; 0 where it is not known.
        first: ISO, first day of the term.
        last: ISO, last day.
        proposed: ISO local time, likewise ``approved``.
        papers: How many slips were erased with it.
        texts: How many texts of other files were kept that spoke of it.
        computers: Those that may have had something of it.
        waiting: How many of them have not said that they carried it out.
    """

    id: str
    number: str
    retention: str
    years: int
    first: str
    last: str
    proposed_by: str
    proposed: str
    approved_by: str
    approved: str
    papers: int
    texts: int
    computers: tuple[ComputerLine, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class Left:
    """The record of what is left, and the orders it stands for, the household's first."""

    id: str
    orders: tuple[str, ...]


def disposed(desk: Desk, limit: int) -> list[Disposed]:
    """Return what is left of households that were erased, as the orders stand now."""
    orders = {order.id: order for order in desk.keys.erasures()}
    with desk.reading() as reading:
        found = retention.disposals(reading, limit)
        names = full_names(reading)
    return [_disposed(desk, row, orders, names) for row in found if _counts(row, orders)]


def _counts(row: retention.DisposalRow, orders: Mapping[str, ErasureOrder]) -> bool:
    """Tell whether the erasure itself was approved: what is written down comes before."""
    standing = orders.get(row.orders[0]) if row.orders else None
    return standing is not None and not standing.is_open


def _disposed(
    desk: Desk,
    row: retention.DisposalRow,
    orders: Mapping[str, ErasureOrder],
    names: Mapping[str, str],
) -> Disposed:
    computers = _computers(desk, [orders[one] for one in row.orders if one in orders], names)
    return Disposed(
        id=row.id,
        number=row.number,
        retention=row.retention,
        years=row.years,
        first=row.begins.isoformat() if row.begins else "",
        last=row.ends.isoformat() if row.ends else "",
        proposed_by=names.get(row.proposed_by, ""),
        proposed=_local(desk, row.proposed),
        approved_by=names.get(row.approved_by, ""),
        approved=_local(desk, row.approved),
        papers=max(len(row.orders) - 1, 0),
        texts=row.texts,
        computers=computers,
        waiting=sum(not one.done for one in computers),
    )


def _computers(
    desk: Desk, orders: Sequence[ErasureOrder], names: Mapping[str, str]
) -> tuple[ComputerLine, ...]:
    """Return each computer once: done when it carried all of the orders out."""
    held: dict[Id, list[Purge]] = {}
    for order in orders:
        for purge in order.purges:
            held.setdefault(purge.computer, []).append(purge)
    lines = []
    for computer, purges in held.items():
        done = [one.done for one in purges if one.done is not None]
        seen = [one.seen for one in purges if one.seen is not None]
        whole = len(done) == len(orders)
        lines.append(
            ComputerLine(
                name=names.get(purges[0].member, ""),
                computer=computer[:4].upper(),
                done=local_text(desk, max(done)) if whole else "",
                seen=local_text(desk, max(seen)) if seen else "",
                mine=purges[0].member == desk.member,
            )
        )
    return tuple(sorted(lines, key=lambda one: (bool(one.done), one.name, one.computer)))


def write_down(desk: Desk, main: ErasureOrder, papers: Sequence[ErasureOrder], texts: int) -> Left:
    """Write what is left of a household, and take its shell away; durable on return.

    Args:
        desk: Where the second person works.
        main: The household's order.
        papers: The orders of its slips.
        texts: How many texts of others that speak of it are kept.

    Raises:
        NotFound: If the household is not readable here.
    """
    with desk.reading() as reading:
        row = retention.term(reading, main.scope)
        listed = classes.class_list(desk, reading)
    if row is None:
        raise NotFound("household", main.scope)
    kept = classes.class_of(listed, row.retention)
    term = term_of(kept, row.ended, row.last_record.date() if row.last_record else None)
    command = desk.command("retention.approve")
    orders = [main, *papers]
    left = command.record(
        _audit(desk),
        "disposal",
        orders=[order.id for order in orders],
        scopes=[order.scope for order in orders],
        number=row.number,
        retention=row.retention,
        years=kept.years if kept is not None else None,
        begins=PartialDate.of(term.first) if term.first else None,
        ends=PartialDate.of(term.last) if term.last else None,
        proposed_by=main.proposed_by,
        proposed=_moment(main.proposed),
        approved_by=desk.member,
        approved=desk.now(),
        texts=texts,
    )
    _entry(desk, command, "erased", main.scope)
    if row.ended is not None:  # else it is not to be erased
        end_series(desk, command, main.scope, row.ended)
    if row.shell:
        command.remove(desk.town, "shell", Id(row.shell))
    desk.commit(command)
    return Left(left, tuple(order.id for order in orders))


def left_of(desk: Desk, order: str) -> Left | None:
    """Return what was written down of an order whose approval was broken off, or None."""
    with desk.reading() as reading:
        found = retention.disposals(reading, _MOST)
    known = next((one for one in found if order in one.orders), None)
    return None if known is None else Left(known.id, known.orders)


def record_step(desk: Desk, what: str, scope: Id) -> None:
    """Record in the audit that an erasure was proposed or taken back."""
    command = desk.command(f"audit.{what}")
    _entry(desk, command, what, scope)
    desk.commit(command)


def disposal_paper(desk: Desk, identifier: str) -> DisposalPaper:
    """Return the certificate of an erasure, as far as it is carried out now.

    Raises:
        NotPermitted: Without the right to read the audit.
        NotFound: If nothing that is left of one has this id.
    """
    desk.require(Right.READ_AUDIT)
    left = next((one for one in disposed(desk, _MOST) if one.id == identifier), None)
    if left is None:
        raise NotFound("disposal", identifier)
    with desk.reading() as reading:
        head = town.town(reading, desk.town)
        listed = classes.class_list(desk, reading)
        days = classes.backup_days(reading)
        me = full_names(reading).get(desk.member, "")
    return DisposalPaper(
        town=head.name if head else "",
        office=f"{head.office} {head.section}".strip() if head else "",
        number=left.number,
        retention=listed[left.retention].ja if left.retention else "",
        article=listed[left.retention].text("article") if left.retention else "",
        period=_period(left),
        proposed_by=left.proposed_by,
        proposed=_said(left.proposed),
        approved_by=left.approved_by,
        approved=_said(left.approved),
        papers=left.papers,
        texts=left.texts,
        computers=tuple(
            DisposalComputer(one.name, one.computer, _said(one.done), _said(one.seen))
            for one in left.computers
        ),
        waiting=left.waiting,
        backup_days=days,
        issued_on=long_date(desk.today()),
        issued_by=me,
    )


def full_names(reading: Reading) -> Mapping[str, str]:
    """Return the whole names of the staff, by member id."""
    return {
        str(row.id): full_name(row.family_name, row.given_name) for row in town.members(reading)
    }


def local_text(desk: Desk, millis: int) -> str:
    """Return a moment as ISO local time to the minute."""
    return _local(desk, _moment(millis))


def _audit(desk: Desk) -> Id:
    if desk.audit is None:
        raise RuntimeError("there is no audit to write to")
    return desk.audit


def _entry(desk: Desk, command: Command, what: str, scope: Id) -> None:
    command.record(
        _audit(desk),
        "audit_entry",
        at=desk.now(),
        member=desk.member,
        what=what,
        subject=scope,
        scope=scope,
    )


def _period(left: Disposed) -> str:
    if not left.first or not left.last:
        return ""
    first, last = (date.fromisoformat(day) for day in (left.first, left.last))
    return f"{long_date(first, with_weekday=False)}から{long_date(last, with_weekday=False)}まで"


def _said(iso: str) -> str:
    return long_moment(datetime.fromisoformat(iso)) if iso else ""


def _moment(millis: int) -> datetime:
    return datetime.fromtimestamp(millis / 1000, UTC)


def _local(desk: Desk, moment: datetime | None) -> str:
    return desk.local(moment).isoformat(timespec="minutes") if moment is not None else ""
