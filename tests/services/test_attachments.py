# SPDX-License-Identifier: Apache-2.0
"""Files of a household: attached clean, listed to its readers only, opened on the record."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import (
    FolderUnreachable,
    NotFound,
    NotPermitted,
    Refused,
    SealBroken,
)
from banso_desktop.journal.transport import NotThere
from banso_desktop.services.attachment_store import PassingAttachments, Step
from tests.fakes import picture_files as files
from tests.fakes.households import Family
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown


class Troubled(PassingAttachments):
    """A store of which tests say what goes wrong."""

    error: Exception | None = None

    def keep(self, content: bytes, scope: Id, command: Id) -> str:
        if self.error is not None:
            raise self.error
        return super().keep(content, scope, command)

    def read(self, name: str, scope: Id, step: Step) -> bytes:
        if self.error is not None:
            raise self.error
        return super().read(name, scope, step)


@pytest.fixture
def store(town: SmallTown) -> Troubled:
    store = Troubled()
    town.desk.attachments = store
    return store


@pytest.fixture
def audited(town: SmallTown) -> None:
    command = town.desk.command("test.audit")
    town.desk.audit = command.open_scope(ScopeKind.AUDIT, [town.keys.town_group], new_id())
    town.desk.commit(command)


def recorded(town: SmallTown) -> list[tuple[str, str, str]]:
    with town.desk.reading() as reading:
        rows = reading.rows(reading.tables["audit_entry"].select())
    return [(row.what, row.subject, row.detail or "") for row in rows]


def test_what_is_attached_is_listed_with_day_and_author(town: SmallTown, family: Family) -> None:
    attachments = town.services.attachments
    row = attachments.add(
        household=family.household, content=files.photo(), name="C:\\a\\玄関.jpg",
        note="玄関までの坂", person=family.kenichi,
    )  # fmt: skip

    (found,) = attachments.listed(household=family.household)

    assert (found.id, found.name, found.media) == (row, "玄関.jpg", "image/jpeg")
    assert found.taken is not None
    assert found.taken.iso == "2026-11-20"
    assert (found.note, found.person, found.author) == ("玄関までの坂", family.kenichi, "小林")
    assert found.mine
    assert found.here
    kept = attachments.content(attachment=row)
    assert len(kept) == found.size
    assert files.SECRET.encode() not in kept


def test_the_newest_stands_first(town: SmallTown, family: Family) -> None:
    attachments = town.services.attachments
    old = attachments.add(household=family.household, content=files.document(), name="a.pdf")
    town.clock.at += timedelta(seconds=1)
    new = attachments.add(household=family.household, content=files.photo(), name="b.jpg")

    assert [one.id for one in attachments.listed(household=family.household)] == [new, old]


def test_what_it_shows_can_be_said_later(town: SmallTown, family: Family) -> None:
    attachments = town.services.attachments
    row = attachments.add(household=family.household, content=files.document(), name="a.pdf")

    attachments.describe(attachment=row, name="督促状", note="7月分", taken="R8.7.3")

    (found,) = attachments.listed(household=family.household)
    assert (found.name, found.note) == ("督促状", "7月分")
    assert found.taken is not None
    assert found.taken.iso == "2026-07-03"


def test_what_was_taken_away_is_not_listed_and_can_come_back(
    town: SmallTown, family: Family
) -> None:
    attachments = town.services.attachments
    row = attachments.add(household=family.household, content=files.photo())

    attachments.remove(attachment=row)

    assert attachments.listed(household=family.household) == []
    with pytest.raises(NotFound):
        attachments.content(attachment=row)
    attachments.restore(household=family.household, attachment=row)
    assert attachments.content(attachment=row)


def test_nothing_is_written_where_the_file_is_refused(
    town: SmallTown, family: Family, store: Troubled
) -> None:
    with pytest.raises(Refused):
        town.services.attachments.add(household=family.household, content=b"MZ")
    store.error = OSError(28, "no space")
    with pytest.raises(Refused) as refused:
        town.services.attachments.add(household=family.household, content=files.photo())

    assert refused.value.rule == "attachment.disk"
    assert town.services.attachments.listed(household=family.household) == []


def test_the_bytes_are_kept_before_the_row_that_names_them(
    town: SmallTown, family: Family, store: Troubled, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    keep, commit = store.keep, town.replica.commit
    monkeypatch.setattr(store, "keep", lambda *a: (order.append("kept"), keep(*a))[1])
    monkeypatch.setattr(town.replica, "commit", lambda c: (order.append(c.name), commit(c))[1])

    town.services.attachments.add(household=family.household, content=files.photo())

    assert order == ["kept", "attachments.add"]


@pytest.mark.parametrize(
    ("error", "rule"),
    [
        (NotThere("b"), "attachment.not_arrived"),
        (FolderUnreachable("//fsv01"), "attachment.away"),
        (SealBroken("b", "tag"), "attachment.damaged"),
    ],
)
def test_why_it_cannot_be_opened_is_said_by_a_rule(
    town: SmallTown, family: Family, store: Troubled, error: Exception, rule: str
) -> None:
    row = town.services.attachments.add(household=family.household, content=files.photo())
    store.error = error

    with pytest.raises(Refused) as refused:
        town.services.attachments.content(attachment=row)

    assert refused.value.rule == rule


def test_another_file_under_its_name_is_not_shown(
    town: SmallTown, family: Family, store: Troubled
) -> None:
    row = town.services.attachments.add(household=family.household, content=files.photo())
    store._kept = dict.fromkeys(store._kept, b"another")

    with pytest.raises(Refused):
        town.services.attachments.content(attachment=row)


def test_who_may_not_write_households_attaches_nothing(town: SmallTown, family: Family) -> None:
    row = town.services.attachments.add(household=family.household, content=files.photo())
    town.roles.clear()
    town.roles.add(Role.OUTSIDE_VIEWER)

    with pytest.raises(NotPermitted):
        town.services.attachments.add(household=family.household, content=files.photo())
    with pytest.raises(NotPermitted):
        town.services.attachments.remove(attachment=row)


@pytest.mark.usefixtures("audited")
@pytest.mark.parametrize("level", ["restricted", "hidden"])
def test_each_opening_and_each_copy_of_a_protected_household_is_recorded(
    town: SmallTown, level: str
) -> None:
    home = protected_family(town, level).household
    row = town.services.attachments.add(household=home, content=files.photo(), name="家.jpg")

    town.services.attachments.content(attachment=row)
    town.services.attachments.content(attachment=row)
    town.services.attachments.copy(attachment=row)

    assert recorded(town) == [
        ("opened", home, "attachment"),
        ("opened", home, "attachment"),
        ("exported", home, "attachment"),
    ]


@pytest.mark.usefixtures("audited")
def test_it_is_recorded_before_it_is_read(town: SmallTown, store: Troubled) -> None:
    home = protected_family(town, "hidden").household
    row = town.services.attachments.add(household=home, content=files.photo())
    store.error = NotThere("b")

    with pytest.raises(Refused):
        town.services.attachments.content(attachment=row)

    assert len(recorded(town)) == 1


@pytest.mark.usefixtures("audited")
def test_an_open_household_leaves_no_record(town: SmallTown, family: Family) -> None:
    row = town.services.attachments.add(household=family.household, content=files.photo())

    town.services.attachments.content(attachment=row)

    assert recorded(town) == []


def test_the_hash_in_the_row_is_that_of_the_clean_file(town: SmallTown, family: Family) -> None:
    row = town.services.attachments.add(household=family.household, content=files.photo())

    content = town.services.attachments.content(attachment=row)
    with town.desk.reading() as reading:
        (stored,) = reading.rows(reading.tables["attachment"].select())

    assert stored.sha256 == hashlib.sha256(content).digest()


def test_history_tells_who_attached_it_and_puts_back_what_it_was_called(
    town: SmallTown, family: Family
) -> None:
    attachments, history = town.services.attachments, town.services.history
    row = attachments.add(household=family.household, content=files.photo(), name="玄関.jpg")
    attachments.describe(attachment=row, name="坂", note="手すりがない")
    attachments.describe(attachment=row, name="ちがう名前")

    stretch = history.changes(household=family.household)
    made = [one for one in stretch.changes if one.row == row]

    assert [one.what for one in made] == ["changed", "changed", "added"]
    assert {one.title for one in made} == {"ちがう名前"}
    history.put_back(entity="attachment", row=row, change=made[1].key)
    (found,) = attachments.listed(household=family.household)
    assert (found.name, found.note) == ("坂", "手すりがない")
    with pytest.raises(Refused) as refused:
        history.put_back(entity="attachment", row=row, change=made[1].key)
    assert refused.value.rule == "history.same"
