# SPDX-License-Identifier: Apache-2.0
"""Makes a golden folder: a town in which everything the format knows was written once.

    python -m tests.fakes.golden_town tests/journal/golden/format-1

Run once at each change of the format, never again: what lies in ``tests/journal/golden`` is read
for ever and not made anew so that a test passes. Refuses where something lies.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

from banso_desktop.app import Person, create_town, join_town
from banso_desktop.domain.catalogue import ENTITIES, Entity, FieldType, ScopeKind, Shape
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.journal.ledger import Command, Draft
from banso_desktop.journal.operations import Kind
from banso_desktop.journal.standing import GroupKind
from banso_desktop.profile import Chance, Profile
from tests.fakes.golden_reading import PASSPHRASE, state_of
from tests.fakes.picture_files import photo

BEGAN: Final = datetime(2026, 11, 24, 9, 0)
SMALL_SEGMENTS: Final = 60
"""Enough that the founder's journal is packed."""
_NEWER: Final = "garden"
"""An entity only a newer version knows."""


class GoldenClock:
    """A clock that the maker moves."""

    def __init__(self) -> None:
        self.at = BEGAN

    def now(self) -> datetime:
        """Return the moment in UTC; a second passes with each look."""
        self.at += timedelta(seconds=1)
        return self.at.replace(tzinfo=UTC)

    def local(self) -> datetime:
        """Return what the clock on the wall shows."""
        return self.at


class Maker:
    """Lives through the life of a small town."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = GoldenClock()

    def make(self) -> None:
        """Make the folder and the profiles ``founder`` and ``colleague`` beside it."""
        (self.home / "folder").mkdir()
        created = create_town(
            self.home / "folder",
            self.home / "founder",
            passphrase=PASSPHRASE,
            town_name="みどり野町",
            person=Person("田中", "花", "たなか", "はな", "保健師"),
            clock=self.clock,
            chance=self._chance("founder"),
        )
        founder = created.profile
        colleague = self._colleague(founder, "colleague", Role.SUPPORT_WORKER, Role.MANAGER)
        clerk = self._colleague(founder, "clerk", Role.CLERK)
        people = (founder, colleague, clerk)
        self._everything(founder)
        sync(*people)
        self._together(founder, colleague)
        sync(*people)
        self._households(founder, colleague, clerk)
        sync(*people)
        self._members(founder, clerk)
        sync(*people)
        self._newer(colleague)
        sync(*people)
        self._many(founder)
        sync(*people)
        for profile in people:
            profile.close()
        shutil.rmtree(self.home / "clerk")

    def _chance(self, name: str) -> Chance:
        keys = Random(f"golden {name}")
        return Chance(keys.randbytes, Random(f"golden {name} numbers"))

    def _colleague(self, founder: Profile, name: str, *roles: Role) -> Profile:
        invited = founder.services.people.invite(
            roles=[role.value for role in roles], family_name=name
        )
        founder.sync_now()
        return join_town(
            self.home / "folder",
            self.home / name,
            code=invited.code,
            passphrase=PASSPHRASE,
            person=Person("佐藤", "一"),
            clock=self.clock,
            chance=self._chance(name),
        )

    def _everything(self, founder: Profile) -> None:
        """Write every entity with every field, in every kind of scope it may lie in."""
        groups = founder.journal.groups
        team, desk = groups.standing(GroupKind.TEAM), groups.standing(GroupKind.DESK)
        chair = groups.standing(GroupKind.CHAIR)
        assert team is not None
        assert desk is not None
        assert chair is not None
        opening = Command(founder.member, "golden.open")
        scopes: dict[ScopeKind, Id] = {
            ScopeKind.TOWN: founder.vault.identity.town,
            ScopeKind.HOUSEHOLD: opening.open_scope(ScopeKind.HOUSEHOLD, [team]),
            ScopeKind.CONFERENCE: opening.open_scope(ScopeKind.CONFERENCE, [team, chair]),
            ScopeKind.PAPER: opening.open_scope(ScopeKind.PAPER, [desk]),
            ScopeKind.WORKER: opening.open_scope(ScopeKind.WORKER, [founder.member]),
        }
        audit = founder.services.desk.audit
        assert audit is not None
        scopes[ScopeKind.AUDIT] = audit
        founder.replica.commit(opening)
        for entity in ENTITIES.values():
            for kind in sorted(entity.scopes):
                command = Command(founder.member, "golden.write")
                write(command, scopes[kind], entity)
                founder.replica.commit(command)

    def _together(self, founder: Profile, colleague: Profile) -> None:
        """Write at once, take away beside an edit, correct, link, put in order."""
        home = founder.services.households.open(label="ふたりで")
        person = founder.services.households.add_person(household=home, family_name="山田")
        gone = founder.services.households.add_person(household=home, family_name="消える")
        contact = founder.services.contacts.write(household=home, kind="visit", facts="はじめ")
        sync(founder, colleague)
        for profile, name in ((founder, "山口"), (colleague, "山本")):
            profile.services.households.change_person(person=person, family_name=name)
        taking = Command(founder.member, "golden.take")
        taking.remove(Id(home), "person", Id(gone))
        founder.replica.commit(taking)
        colleague.services.households.change_person(person=gone, note="いまもいる")
        for profile, text in ((founder, "なおした"), (colleague, "べつになおした")):
            command = Command(profile.member, "golden.correct")
            command.correct(Id(home), "contact", Id(contact), facts=text)
            profile.replica.commit(command)
        joined = Command(colleague.member, "golden.link")
        joined.link(Id(home), "person", Id(person), Id(gone))
        joined.set(Id(home), "person", Id(person), position="a5")
        colleague.replica.commit(joined)

    def _households(self, founder: Profile, colleague: Profile, clerk: Profile) -> None:
        """Protect one, leave a message, attach a file, erase one by two."""
        guarded = founder.services.households.open(label="守る世帯")
        sync(founder, colleague, clerk)
        founder.services.protection.protect(household=guarded, protection="restricted")
        sync(founder, colleague, clerk)
        with clerk.services.desk.reading() as reading:
            (shell,) = reading.rows(
                reading.tables["shell"]
                .select()
                .where(
                    reading.tables["shell"].c.id
                    != derived_id("golden", "shell", clerk.services.desk.town)
                )
            )
        clerk.services.messages.leave(
            shell=shell.id, text="折り返しお電話ください", caller="お隣の方"
        )
        open_one = founder.services.households.open(label="写真のある世帯")
        founder.services.attachments.add(household=open_one, content=photo(), name="玄関")
        founder.attachments.collect()
        self._erase(founder, colleague)

    def _erase(self, founder: Profile, colleague: Profile) -> None:
        home = founder.services.households.open(label="消す世帯")
        founder.services.retention.end(household=home, ended="2015/3/31", retention="years_1")
        sync(founder, colleague)
        founder.services.retention.propose(household=home)
        sync(founder, colleague)
        colleague.services.retention.approve(household=home)

    def _members(self, founder: Profile, clerk: Profile) -> None:
        """Invite and withdraw, change roles, make a new sheet, take somebody out."""
        waiting = founder.services.people.invite(roles=["clerk"], family_name="来ない人")
        founder.services.people.withdraw_invitation(member=waiting.member)
        founder.services.people.change_roles(
            member=str(clerk.member), roles=["clerk", "facilitator"]
        )
        founder.services.recovery.new_sheet()
        sync(founder, clerk)
        founder.services.computers.remove_person(member=str(clerk.member))

    def _newer(self, colleague: Profile) -> None:
        """Write as a newer version would: an entity, a field and a kind nobody knows yet."""
        command = Command(colleague.member, "golden.newer")
        town = colleague.vault.identity.town
        resource = derived_id("golden", "resource of a newer version")
        command.add(town, "resource", resource, name="これからの場所")
        command.drafts += [
            Draft(town, Kind.CELL, "resource", resource, "opening_song", "森のうた"),
            Draft(town, Kind.ROW, _NEWER, derived_id("golden", _NEWER), "", True),
            Draft(town, Kind.CELL, _NEWER, derived_id("golden", _NEWER), "trees", 12),
            Draft(town, "sprout", _NEWER, derived_id("golden", _NEWER), "", "芽"),  # type: ignore[arg-type]
        ]
        colleague.replica.commit(command)

    def _many(self, founder: Profile) -> None:
        """Publish so often that the journal is packed, and write a snapshot."""
        home = founder.services.households.open(label="よく書く世帯")
        for number in range(SMALL_SEGMENTS):
            founder.services.contacts.write(
                household=home, kind="phone", facts=f"{number + 1}回目の電話"
            )
            founder.sync_now()
        self.clock.at += timedelta(days=2)
        founder.sync_now()
        writer = founder.journal.upkeep.snapshots
        writer._operations, writer._spread_ms = 1, 0  # of a small town, and at once
        founder.journal.sync.keep_up()


def sync(*profiles: Profile) -> None:
    """Let everybody publish and receive until all have everything."""
    for profile in (*profiles, *profiles, *profiles):
        status = profile.sync_now().status
        assert status.error is None, status.error


def write(command: Command, scope: Id, entity: Entity) -> None:
    """Write a row or a record with all its fields."""
    row = derived_id("golden", entity.name, scope)
    cells = {name: value_of(kind, f"{entity.name}.{name}") for name, kind in entity.fields.items()}
    if entity.shape is Shape.RECORD:
        command.record(scope, entity.name, row, **cells)
    else:
        command.add(scope, entity.name, row, **cells)


def value_of(kind: FieldType, name: str) -> Value:
    """Return a value of a type, another one for each field."""
    number = sum(name.encode())
    dates = (
        PartialDate("1972-05-03", Precision.DAY, "昭和47年5月3日"),
        PartialDate("1972-05", Precision.MONTH, "S47.5"),
        PartialDate("1972", Precision.YEAR, "昭和47年"),
        PartialDate("1972", Precision.ABOUT, "50代"),
        PartialDate("", Precision.UNKNOWN, "わからない"),
    )
    values: dict[FieldType, Value] = {
        FieldType.TEXT: f"{name} 𠮷野 葛\U000e0100",
        FieldType.INT: number - 900,
        FieldType.BOOL: number % 2 == 0,
        FieldType.BYTES: name.encode(),
        FieldType.LIST: [derived_id("golden", name), "ふたつめ"],
        FieldType.DATE: dates[number % len(dates)],
        FieldType.MOMENT: datetime(2026, 11, 24, 0, 0, 0, number, tzinfo=UTC),
        FieldType.LOCAL: datetime(2026, 11, 24, 10, number % 60),
        FieldType.REF: derived_id("golden", name),
        FieldType.POSITION: f"a{number % 10}",
    }
    return values[kind]


def freeze(directory: Path) -> None:
    """Write the golden folder: ``folder``, the vaults of two people, and what they read.

    Raises:
        FileExistsError: If something lies there.
    """
    directory.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        Maker(home).make()
        shutil.copytree(home / "folder", directory / "folder")
        for person in ("founder", "colleague"):
            (directory / person).mkdir()
            for file in ("vault", "profile.json"):
                shutil.copy(home / person / file, directory / person / file)
        expected: dict[str, Any] = {
            person: state_of(directory, person, home / f"read-{person}")
            for person in ("founder", "colleague")
        }
    text = json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True)
    (directory / "expected.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    freeze(Path(sys.argv[1]))
