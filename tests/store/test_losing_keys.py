# SPDX-License-Identifier: Apache-2.0
"""Keys that may not be held any more: what goes with them, what waits, what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal.ledger import Opened, Refusal, Sealed, Secret
from banso_desktop.store.replica import Replica
from tests.fakes.pages import pages
from tests.fakes.replicas import (
    KEY,
    PlainFolder,
    command,
    dump,
    new_household,
    secret_of,
    vocabulary,
)
from tests.store.conftest import OpenReplica

SECRET = "秘密の家賃の話"


def keys_of(replica: Replica, scope: Id) -> list[Id]:
    return [each.key_id for each in replica.secrets("scope", scope)]


def test_of_a_scope_without_a_key_no_term_is_left(open_one: OpenReplica, tmp_path: Path) -> None:
    replica, folder = open_one(), PlainFolder()
    scope = new_household(replica, label="藤原さん")
    written = command()
    written.record(scope, "contact", facts=SECRET)
    replica.commit(written)
    replica.save_draft(f"contact/{scope}", SECRET.encode())
    folder.publish(replica)

    lost = replica.lose_keys({scope: keys_of(replica, scope)})

    assert lost == {scope}
    assert replica.scopes() == {}
    assert vocabulary(replica) == set()
    assert replica.drafts() == {}
    replica.close()
    left = pages(tmp_path / "first", KEY)
    segments = b"".join(sealed.data for sealed in folder.segments)
    for text in ("藤原さん", SECRET):
        # The plain segments of this test stay as they came; real ones are sealed.
        assert left.count(text.encode()) <= segments.count(text.encode())


def test_what_waits_to_be_sealed_keeps_its_key(replica: Replica) -> None:
    scope, folder = new_household(replica, label="一"), PlainFolder()

    assert replica.lose_keys({scope: keys_of(replica, scope)}) == set()
    assert scope in replica.scopes()

    folder.publish(replica)
    assert replica.lose_keys({scope: keys_of(replica, scope)}) == {scope}


def test_a_scope_with_another_key_left_stays(replica: Replica) -> None:
    scope, folder = new_household(replica, label="一"), PlainFolder()
    folder.publish(replica)
    second = Secret(scope, derived_id("second"), "scope", ScopeKind.HOUSEHOLD.value, bytes(32))
    replica.keep_secrets([second])

    assert replica.lose_keys({scope: [second.key_id]}) == {scope}

    assert keys_of(replica, scope) == [secret_of(scope, ScopeKind.HOUSEHOLD).key_id]
    assert scope in replica.scopes()


def test_a_key_that_comes_back_brings_everything_back(replica: Replica) -> None:
    scope, folder = new_household(replica, label="一"), PlainFolder()
    folder.publish(replica)
    before = dump(replica, scope)
    replica.lose_keys({scope: keys_of(replica, scope)})

    replica.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    replica.replay(scope, lambda: folder.open(replica.segments_of(scope)))

    assert dump(replica, scope) == before


def test_segments_of_which_nothing_counts_are_found_again(replica: Replica) -> None:
    writer, scope = derived_id("writer", "other"), derived_id("scope")
    sealed = [Sealed(writer, number, bytes([number]) * 32, b"x") for number in (1, 2)]
    refusal = Refusal("j/x#0", "removed", derived_id("member"), writer, 1)

    replica.receive([Opened(each, (), (), [refusal], (scope,)) for each in sealed])

    assert [each.sequence for each in replica.segments_of(scope)] == [1, 2]
    assert replica.scopes_in(writer, 2, 9) == [scope]
    assert replica.scopes_in(writer, 3, 9) == []
    assert replica.scopes_in(derived_id("writer", "third"), 1, 9) == []


def test_what_is_judged_anew_is_not_told_twice(replica: Replica) -> None:
    one, two = (
        Refusal(f"j/x#{number}", "removed", derived_id("member"), derived_id("writer"), 1)
        for number in (1, 2)
    )
    replica.refuse([one, two])

    replica.refuse([], judged=["j/x#1"])

    assert replica.refused() == [two]


@pytest.mark.parametrize("way", ["lose the keys", "erase"])
def test_of_a_scope_that_is_gone_not_even_its_id_stands_among_the_words(
    replica: Replica, way: str
) -> None:
    scope, folder = new_household(replica, label="一"), PlainFolder()
    kept = new_household(replica, label="二")
    written = command()
    one, other = (written.add(scope, "person", family_name=name) for name in ("佐藤", "左藤"))
    written.link(scope, "person", one, other)
    replica.commit(written)
    folder.publish(replica)
    before = dump(replica, kept)

    if way == "erase":
        replica.erase_scope(scope)
    else:
        replica.lose_keys({scope: keys_of(replica, scope)})

    words = {str(word) for (word,) in replica._read("SELECT word FROM words")}
    assert not [word for word in words if scope in word or one in word or other in word]
    assert dump(replica, kept) == before
    again = command()
    again.set(kept, "household", kept, label="三")
    replica.commit(again)
    assert len(replica._read("SELECT 1 FROM words WHERE word = ?", (kept,))) == 1


def test_many_scopes_that_go_together_are_looked_for_in_all_operations_once(
    replica: Replica,
) -> None:
    folder = PlainFolder()
    scopes = [new_household(replica, label="一") for _ in range(5)]
    written = command()
    one, other = (written.add(scopes[0], "person", family_name=name) for name in ("佐藤", "左藤"))
    written.link(scopes[0], "person", one, other)
    replica.commit(written)
    folder.publish(replica)
    said: list[str] = []
    replica._writer.run(lambda: replica._connection.set_trace_callback(said.append))

    replica.lose_keys({scope: keys_of(replica, scope) for scope in scopes})

    replica._writer.run(lambda: replica._connection.set_trace_callback(None))
    assert sum("NOT IN (SELECT slot FROM operations)" in each for each in said) == 1
    assert sum(each.startswith("SELECT number, word FROM words") for each in said) <= 1
