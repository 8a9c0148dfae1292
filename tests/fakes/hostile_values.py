# SPDX-License-Identifier: Apache-2.0
"""What a member with a changed program may write: any value of a type, into any field.

Each is well-formed by docs/format.md ("Operations"), so it is received, verified and merged.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import sqlalchemy as sa

from banso_desktop.domain.catalogue import ENTITIES, Entity, FieldType, ScopeKind, Shape
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.paper_kinds import PaperKind
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.errors import BansoError
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.services.areas import Services
from banso_desktop.services.referral_slips import SlipFields
from banso_desktop.services.registry import Parameter
from tests.fakes.households import sato
from tests.fakes.replicas import secret_of
from tests.fakes.town import SmallTown

FORGER: Final = derived_id("member", "forger")
WRITER: Final = derived_id("writer", "forger")
LEAVE: Final = object()
"""Stands for a field that is left as it is."""

_RULES: Final = (
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=TU;INTERVAL=400",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;COUNT=10000",
    "FREQ=DAILY;UNTIL=00010101",
    "FREQ=DAILY;INTERVAL=0;COUNT=999999999",
)
_CLASSES: Final = tuple(
    f'{{"lists": {{"retention": {{"codes": [{{"code": "years_1", {said}}}]}}}}}}'
    for said in ('"years": 1000000000000', '"years": ' + "9" * 5_000, '"since": "9999-12-31"')
)
_JSON: Final = (
    *('{"a":[', "[]", "{}", "null", "1", '"x"', "[[1]]", "[" * 5_000, "9" * 5_000),
    *('{"kind": "slip"}', '{"lists": 7}', '{"lists": {"retention": 7}}', *_CLASSES),
)
_ODD: Final = (
    "",
    "\0",
    "a\0b",
    "\u202e\u2066佐藤\u2069",
    "\ue001\ue002\uffff",
    "e\u0301" * 500,
    "{0} {name} %s %(x)s <b>&amp;",
    "'; DROP TABLE person; --",
    "𠮷" * 4_000,
    "x" * 4_000,
    "月〜" * 2_000,
    "9" * 4_000,
    "-1",
    "9999-12-31",
    "あ\n" * 2_000,
)
LONG: Final = ("休み" * 250_000, "1" * 500_000)
"""Longer than anybody types; more than a million characters no field shows."""

EXTREMES: Final[Mapping[FieldType, Sequence[Value]]] = {
    FieldType.TEXT: (*_ODD, *_JSON, *_RULES),
    FieldType.INT: (2**63 - 1, -(2**63), 2**31 - 1, -1, 0, 1, 10**9, 3_650, 100_000, 200_000),
    FieldType.BOOL: (True, False),
    FieldType.BYTES: (b"", b"\xff" * 31, bytes(32), b"x" * 100_000),
    FieldType.LIST: (
        [],
        [""],
        ["x"] * 50_000,
        [f"{number}" for number in range(2_000)],
        ["\0", "\u202e"],
        ["x" * 4_000],
    ),
    FieldType.DATE: (
        PartialDate("0001-01-01", Precision.DAY, ""),
        PartialDate("9999-12-31", Precision.DAY, ""),
        PartialDate("1000-01-01", Precision.DAY, "きのう"),
        PartialDate("2999-12-31", Precision.DAY, "+99999"),
        PartialDate("2999", Precision.ABOUT, "x" * 4_000),
        PartialDate("2999-12", Precision.MONTH, "\0"),
        PartialDate("2026", Precision.DAY, ""),
        PartialDate("2026-11-24", Precision.UNKNOWN, ""),
        PartialDate("", Precision.DAY, ""),
        PartialDate("", Precision.UNKNOWN, "9" * 4_000),
        PartialDate("2026-11-24", Precision.DAY, "昭和99年13月"),
    ),
    FieldType.MOMENT: (
        datetime.min.replace(tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
        datetime(1000, 1, 1, tzinfo=UTC),
        datetime(2999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(2026, 11, 24, 1, tzinfo=UTC),
    ),
    FieldType.LOCAL: (
        datetime.min,
        datetime.max,
        datetime(1000, 1, 1),
        datetime(2999, 12, 31, 23, 59, 59, 999_999),
        datetime(2026, 11, 24, 10),
        datetime(2026, 11, 23, 0),
    ),
    FieldType.REF: ("", "nonsense", "\0", "x" * 100, "y" * 5_000),
    FieldType.POSITION: ("", "0", "00", "z" * 1_000, "~", "\0", "Ａ", "~" * 5_000, "a"),
}
"""Values at and beyond the edges of each type; for the forger they are all alike."""


@dataclass
class AttackedTown:
    """A town with a scope of every kind and something in it, and who attacks it."""

    town: SmallTown
    scopes: Mapping[ScopeKind, Id]
    sequence: int = 0

    @classmethod
    def of(cls, town: SmallTown) -> AttackedTown:
        """Put a family, a conference and what else there is into a small town."""
        family = sato(town)
        services = town.services
        conference = services.conferences.open(
            kind="support", title="第5回 支援会議", starts="R8.11.24 13:30", minutes=90
        )
        services.visits.plan(household=family.household, starts="R8.11.24 15:00")
        services.retention.describe_class(retention="years_5", years=6)
        services.retention.set_backup_days(days=30)
        scopes = {
            ScopeKind.TOWN: town.desk.town,
            ScopeKind.HOUSEHOLD: Id(family.household),
            ScopeKind.CONFERENCE: Id(conference),
        }
        for kind in (ScopeKind.PAPER, ScopeKind.WORKER, ScopeKind.AUDIT):
            scopes[kind] = derived_id("scope", kind)
            town.replica.keep_secrets([secret_of(scopes[kind], kind)])
        town.desk.audit = scopes[ScopeKind.AUDIT]
        return cls(town, scopes)

    def rows(self) -> list[tuple[Id, str, str]]:
        """Return what is there: scope, entity and id of every row."""
        found = []
        with self.town.replica.reader() as reading:
            for name in ENTITIES:
                table = reading.tables[name]
                wanted = sa.select(table.c.scope_id, table.c.id).order_by(table.c.id)
                found += [(Id(each.scope_id), name, each.id) for each in reading.rows(wanted)]
        return found

    def write(self, written: Sequence[tuple[Id, str, str, Mapping[str, Value]]]) -> None:
        """Let arrive what the forger wrote, without knowing of what stands here.

        Args:
            written: Scope, entity, id and fields of each row or record.
        """
        self.sequence += 1
        operations: list[Operation] = []
        millis = self.town.clock.millis() + self.sequence
        for scope, name, row, fields in written:
            for kind, field, value in _kinds(ENTITIES[name], fields):
                stamp = Stamp(millis, len(operations), WRITER)
                operations.append(
                    Operation(scope, kind, name, Id(row), field, value, (), stamp, FORGER, new_id())
                )
        data = f"{self.sequence}".encode()
        sealed = Sealed(WRITER, self.sequence, hashlib.sha256(data).digest(), data)
        self.town.replica.receive([Opened(sealed, tuple(operations))])

    def as_before(self) -> None:
        """Take away what the forger wrote: merge anew what was written here."""
        for scope in self.scopes.values():
            self.town.replica.replay(scope, list)


def _kinds(entity: Entity, fields: Mapping[str, Value]) -> Iterator[tuple[Kind, str, Value]]:
    if entity.shape is Shape.RECORD:
        yield Kind.RECORD, "", [[name, value] for name, value in fields.items()]
        return
    yield Kind.ROW, "", True
    for name, value in fields.items():
        yield Kind.CELL, name, value


def failures(services: Services, rows: Sequence[tuple[Id, str, str]]) -> list[str]:
    """Ask every query about everything there is; return what ended in no answer or refusal.

    Args:
        services: Of the person who asks.
        rows: Scope, entity and id of what may be asked about.
    """
    broken = []
    for entry in services.entries():
        if entry.kind != "query":
            continue
        for given in _asked(entry.parameters, rows):
            try:
                entry.call(**given)
            except BansoError:
                continue
            except Exception as error:
                broken.append(f"{entry.name} {sorted(given)}: {_where(error)}")
                break
    return broken


def _where(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{error!r:.200} at {frame.filename.rsplit('/', 2)[-1]}:{frame.lineno}"


def _asked(
    parameters: Sequence[Parameter], rows: Sequence[tuple[Id, str, str]]
) -> Iterator[dict[str, object]]:
    """Yield what a query is asked with: once for each row it may be about."""
    needed = [each.name for each in parameters if each.required]
    fixed = {name: value for name, value in _ASKED.items() if name in needed}
    about = [name for name in needed if name not in fixed and name not in ("entity", "kind")]
    if not about:
        yield fixed
        optional = {each.name for each in parameters} & _NARROWED.keys()
        yield from ({**fixed, name: _NARROWED[name]} for name in sorted(optional))
        return
    (name,) = about
    for _, entity, row in rows:
        if "entity" in needed:
            yield {**fixed, "entity": entity, name: row}
        elif "kind" in needed:
            yield from ({**fixed, "kind": kind.value, name: row} for kind in PaperKind)
        elif name == entity or name not in ENTITIES:
            yield {**fixed, name: [row] if name == "rows" else row}


_NARROWED: Final[Mapping[str, object]] = {
    "text": "x",
    "weekday": 0,
    "traits": ["free"],
    "stale": True,
    "mine": True,
    "also_left": True,
    "phone": "1",
}
"""Optional fields of queries that take another way through what is there."""

_ASKED: Final[Mapping[str, object]] = {
    "starts": "R8.11.24 10:00",
    "repeat": "weekly",
    "limit": 10,
    "step": 1,
    "text": "x",
    "code": "\0",
    "editor": "x",
    "change": "1.1.x",
    "slip": SlipFields(),
}
