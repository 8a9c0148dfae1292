# SPDX-License-Identifier: Apache-2.0
"""A town whose folder is looked through and built anew, as the diagnosis does it."""

from __future__ import annotations

from banso_desktop.journal.rebuilding import Rebuilder
from banso_desktop.journal.verify import Held, Report, verify
from tests.fakes.journal_people import People, Person


def two_at_work(people: People) -> tuple[Person, Person]:
    """Found a town of two with some work in it; both have received everything."""
    founder = people.founder()
    worker = people.colleague(founder)
    founder.household("一")
    founder.sync()
    worker.household("二")
    for person in (worker, founder, worker):
        person.sync()
    return founder, worker


def looked_through(person: Person) -> Report:
    """Return what somebody finds in the folder, with all that person holds."""
    held = Held.of(person.session.ring, person.ledger, person.ledger)
    return verify(person.session.transport, held)


def rebuilder(person: Person) -> Rebuilder:
    """Return what builds the folder anew from what a person holds."""
    return Rebuilder(person.ledger, person.session.ring, person.session.transport)
