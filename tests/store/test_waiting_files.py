# SPDX-License-Identifier: Apache-2.0
"""What waits for the folder is found without reading all that does not."""

from __future__ import annotations

import pytest

from banso_desktop.store.replica import Replica

LOOKS = (
    "SELECT name, data FROM files WHERE outgoing = 1 ORDER BY number",
    "SELECT name FROM files WHERE outgoing = 1 ORDER BY number",
    "SELECT number, name, data FROM files WHERE outgoing = 1 AND number > 5 ORDER BY number",
    "SELECT told FROM segments WHERE published = 0 ORDER BY sequence",
    "SELECT ifnull(sum(commands), 0) FROM segments WHERE published = 0",
    "DELETE FROM resend WHERE sequence <= 5 RETURNING scope",
)


@pytest.mark.parametrize("statement", LOOKS)
def test_a_look_for_what_waits_goes_by_an_index(replica: Replica, statement: str) -> None:
    plan = replica._read(f"EXPLAIN QUERY PLAN {statement}")

    assert plan
    assert all("INDEX" in str(step) for *_, step in plan)


def test_a_segment_that_was_put_is_found_among_those_that_wait(replica: Replica) -> None:
    asked: list[str] = []
    replica._writer.run(lambda: replica._connection.set_trace_callback(asked.append))

    replica.published(5)

    replica._writer.run(lambda: replica._connection.set_trace_callback(None))
    (statement,) = (each for each in asked if each.startswith("UPDATE segments"))
    ((*_, step),) = replica._read(f"EXPLAIN QUERY PLAN {statement}")
    assert "segments_unpublished" in str(step)
