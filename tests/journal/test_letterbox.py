# SPDX-License-Identifier: Apache-2.0
"""Messages posted to a circle by who cannot read the household: only these, and they arrive."""

from __future__ import annotations

import pytest

from banso_desktop.errors import NotFound
from banso_desktop.journal.standing import GroupKind
from tests.fakes.journal_people import People
from tests.fakes.protected_household import holds_nothing, protecting, sync, three


def test_a_letterbox_takes_messages_of_who_reads_nothing(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    box = protecting(first).letterbox(circle)

    found = protecting(third).post_to(box)
    command = third.command()
    command.record(found, "message", text="電話がありました")
    third.ledger.commit(command)
    (row,) = [draft.id for draft in command.drafts]
    sync(third, first, second)

    assert found == scope
    assert first.ledger.value(scope, "message", row, "text") == "電話がありました"
    assert second.ledger.value(scope, "message", row, "text") == "電話がありました"
    assert not third.ledger.scopes.get(scope)


def test_a_message_posted_to_the_key_before_still_arrives(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    protecting(third).post_to(protecting(first).letterbox(circle))
    command = third.command()
    command.record(scope, "message", text="まだ前の鍵に")
    third.ledger.commit(command)
    third.session.publisher.seal()
    protecting(first).change_readers(scope, [])

    sync(first, second, third, first)

    (row,) = [draft.id for draft in command.drafts]
    assert first.ledger.value(scope, "message", row, "text") == "まだ前の鍵に"
    assert holds_nothing(second, scope)


def test_by_the_letterbox_nothing_but_a_message_counts(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    protecting(third).post_to(protecting(first).letterbox(circle))
    command = third.command()
    command.record(scope, "contact", facts="うそ")
    third.ledger.commit(command)
    (row,) = [draft.id for draft in command.drafts]

    sync(third, first, second)

    assert first.ledger.value(scope, "contact", row, "facts") is None
    assert [each.why for each in first.ledger.refused()] == ["letterbox"]


def test_to_a_letterbox_nobody_has_nothing_is_posted(people: People) -> None:
    first, *_ = three(people)

    with pytest.raises(NotFound):
        protecting(first).post_to(bytes(range(32)))


def test_the_team_is_not_a_circle(people: People) -> None:
    first, _, _, scope = three(people)

    assert first.session.groups.standing(GroupKind.TEAM)
    with pytest.raises(NotFound):
        protecting(first).circle_of(scope)
