# SPDX-License-Identifier: Apache-2.0
"""履歴: what was written before, by whom, and what it replaced."""

from __future__ import annotations

from dataclasses import replace

import sqlalchemy as sa

from banso_desktop.domain.ids import derived_id, new_id
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.history import conflicts, history, written_by
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import MORNING, command, member, new_household


def test_a_field_is_told_newest_first_with_its_authors(replica: Replica) -> None:
    scope = new_household(replica, label="一")
    written = command("suzuki")
    written.set(scope, "household", scope, label="二", note="ほか")
    replica.commit(written)

    with replica.reader() as reading:
        told = history(reading, "household", scope, "label")

    assert [(past.value, past.author, past.current) for past in told] == [
        ("二", member("suzuki"), True),
        ("一", member("tanaka"), False),
    ]
    assert told[0].base == (told[1].stamp,)
    assert told[0].moment > told[1].moment


def test_a_field_of_a_record_is_told_with_its_corrections(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    row = written.record(scope, "contact", facts="家賃の話", minutes=30)
    replica.commit(written)
    for field, value in (("facts", "電気の話"), ("minutes", 45)):
        written = command()
        written.correct(scope, "contact", row, **{field: value})
        replica.commit(written)

    with replica.reader() as reading:
        told = history(reading, "contact", row, "facts")

    assert [past.fields["facts"] for past in told] == ["電気の話", "家賃の話"]
    assert [past.kind for past in told] == [Kind.CORRECTION, Kind.RECORD]


def test_a_whole_row_is_told_with_its_coming_and_going(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    row = written.add(scope, "person", given_name="花子")
    replica.commit(written)
    written = command()
    written.remove(scope, "person", row)
    replica.commit(written)

    with replica.reader() as reading:
        told = history(reading, "person", row)

    assert [(past.kind, past.value) for past in told] == [
        (Kind.ROW, False),
        (Kind.CELL, "花子"),
        (Kind.ROW, True),
    ]


def test_history_is_bounded(replica: Replica) -> None:
    scope = new_household(replica)
    for count in range(5):
        written = command()
        written.set(scope, "household", scope, label=str(count))
        replica.commit(written)

    with replica.reader() as reading:
        told = history(reading, "household", scope, "label", limit=2)

    assert [past.value for past in told] == ["4", "3"]


def test_of_what_is_not_here_nothing_is_told(replica: Replica) -> None:
    with replica.reader() as reading:
        assert history(reading, "person", new_id()) == []


def test_a_command_is_found_again_to_be_undone(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    written.set(scope, "household", scope, label="一", note="二")
    replica.commit(written)

    with replica.reader() as reading:
        told = written_by(reading, scope, written.id)

    assert [(past.field, past.value) for past in told] == [("label", "一"), ("note", "二")]


def test_a_form_can_say_what_it_showed(replica: Replica) -> None:
    scope = new_household(replica, label="一")
    with replica.reader() as reading:
        shown = [past for past in history(reading, "household", scope) if past.field == "label"]
    written = command("suzuki")
    written.set(scope, "household", scope, label="鈴木が書いた")
    replica.commit(written)
    late = command()
    late.set(scope, "household", scope, label="古い画面から")
    late.drafts[0] = replace(late.drafts[0], seen=(shown[0].stamp,))
    replica.commit(late)

    with replica.reader() as reading:
        (conflict,) = conflicts(reading, scope)

    assert [past.value for past in conflict.values] == ["古い画面から", "鈴木が書いた"]


def test_what_another_version_wrote_is_counted_by_name(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    written.set(scope, "household", scope, mood="晴れ")
    written.add(scope, "weather")
    replica.commit(written)

    assert replica.strange() == {("household", "mood"): 1, ("weather", ""): 1}


def test_a_value_beyond_its_field_is_kept_in_the_history_counted_and_shown_nowhere(
    replica: Replica,
) -> None:
    scope = new_household(replica, rhythm_days=7)
    sender = derived_id("writer", "forger")
    forged = Operation(
        scope, Kind.CELL, "household", scope, "rhythm_days", 2**62, (),
        Stamp(MORNING + 10**9, 0, sender), member("forger"), new_id(),
    )  # fmt: skip

    replica.receive([Opened(Sealed(sender, 1, b"hash", b"data"), (forged,))])

    with replica.reader() as reading:
        table = reading.tables["household"]
        shown = reading.scalar(sa.select(table.c.rhythm_days).where(table.c.id == scope))
        written = [past.value for past in history(reading, "household", scope)]
    assert shown is None
    assert 2**62 in written
    assert replica.strange() == {("household", "rhythm_days"): 1}
