# SPDX-License-Identifier: Apache-2.0
"""Three people of one town over a folder in memory, and a household one of them will protect."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.journal.names import KEYS
from banso_desktop.journal.protecting import Protecting
from tests.fakes.journal_people import People, Person


def protecting(person: Person) -> Protecting:
    return Protecting(person.session.groups, person.ledger, person.millis)


def in_folder(people: People, scope: Id) -> set[str]:
    return {name for name in people.folder.files if name.startswith(f"{KEYS}{scope}/")}


def three(people: People) -> tuple[Person, Person, Person, Id]:
    """Return three who read an open household: one will protect it, with the second."""
    first = people.founder()
    second, third = people.colleague(first), people.colleague(first)
    scope = first.household("佐藤")
    sync(first, second, third)
    assert second.sees(scope) == third.sees(scope) == "佐藤"
    return first, second, third, scope


def sync(*people: Person, rounds: int = 3) -> None:
    for _ in range(rounds):
        for person in people:
            person.sync()


def holds_nothing(person: Person, scope: Id) -> bool:
    ring = person.session.ring
    return not (
        person.ledger.scopes.get(scope)
        or person.ledger.secrets("scope", scope)
        or ring.scope_keys(scope)
        or ring.kind_of(scope)
    )
