# SPDX-License-Identifier: Apache-2.0
"""An invitation used after its end by a clock that was set back: it counts, and it is told."""

from __future__ import annotations

from banso_desktop.domain.rights import Role
from tests.fakes.journal_people import People, Person

LONG_AFTER = 30


def told(person: Person) -> list[str]:
    return [getattr(each.facts, "member", "") for each in person.session.late_joins.told()]


def test_a_join_that_was_not_there_after_the_end_is_told(people: People) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    admin.millis.advance(days=LONG_AFTER)
    admin.sync()

    late = people.joiner(code)  # by a clock that stands where it stood
    admin.sync()

    assert told(admin) == [late.vault.identity.member]
    assert late.vault.identity.member in admin.session.log.standing().members


def test_a_join_that_saw_what_was_written_after_the_end_is_told_by_everybody(
    people: People,
) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    people.millis.advance(days=LONG_AFTER)
    people.code_from(admin, [Role.MANAGER])
    people.millis.advance(days=-LONG_AFTER)

    late = people.joiner(code)
    late.sync()

    assert told(late) == [late.vault.identity.member]


def test_a_join_in_time_is_not_worth_a_word_however_late_one_hears_of_it(people: People) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    admin.sync()
    colleague = people.joiner(code)
    colleague.sync()

    admin.millis.advance(days=LONG_AFTER)
    admin.sync()
    admin.sync()

    assert told(admin) == []
    assert colleague.vault.identity.member in admin.session.log.standing().members
