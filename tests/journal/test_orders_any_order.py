# SPDX-License-Identifier: Apache-2.0
"""Orders in any interleaving: who is named reads everything, who is not holds nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.protected_household import holds_nothing, protecting, sync, three

STEPS = ("sync", "write", "third", "restrict", "open", "change")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from((0, 1)), st.sampled_from(STEPS)), max_size=8), st.data())
def test_two_who_change_it_in_any_order_end_with_one_household(
    steps: list[tuple[int, str]], data: st.DataObject
) -> None:
    """First and second always name each other; third reads and writes while it is open."""
    with tempfile.TemporaryDirectory() as home:
        people = People(Path(home), MemoryFolder(), FakeMillis())
        first, second, third, scope = three(people)
        both = (first, second)
        written = []
        for number, (who, step) in enumerate(steps):
            person, other = both[who], both[1 - who]
            if step == "sync":
                data.draw(st.sampled_from((person, third, other))).sync()
            elif step in ("write", "third"):
                if step == "third":
                    if not third.session.ring.scope_keys(scope):
                        continue
                    person = third
                command = person.command()
                written.append(command.record(scope, "contact", facts=f"{number}"))
                person.ledger.commit(command)
            elif step == "restrict":
                protecting(person).restrict(scope, [other.id])
            elif step == "open":
                protecting(person).open_up(scope)
            elif person.session.groups.circles():
                sync(first, second)
                if _is_guarded(person, scope):
                    protecting(person).change_readers(scope, [other.id])
        sync(first, second, third, rounds=4)
        protecting(first).restrict(scope, [second.id])
        sync(first, second, third, rounds=4)

        assert first.ledger.digest(scope) == second.ledger.digest(scope)
        assert first.session.ring.writing(scope) == second.session.ring.writing(scope)
        for row in written:
            assert second.ledger.value(scope, "contact", row, "facts") is not None
        assert holds_nothing(third, scope)


def _is_guarded(person: Person, scope: Id) -> bool:
    try:
        protecting(person).circle_of(scope)
    except NotFound:
        return False
    return True
