# SPDX-License-Identifier: Apache-2.0
"""What is put into the folder lies there in an order that can be read at any moment."""

from __future__ import annotations

from banso_desktop.journal import names, segments
from tests.fakes.journal_people import People
from tests.fakes.memory_folder import MemoryFolder


def test_wraps_and_entries_lie_there_before_the_segments_that_need_them(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    admin.household("一")
    worker.household("二")
    admin.sync()
    worker.sync()

    for at, name in enumerate(folder.order):
        if not names.segment_of(name):
            continue
        segment = segments.parse(folder.files[name], name)
        needed = [names.member_name(each) for each in segment.header.position]
        needed += [names.wrap_name(each.owner, each.key_id, each.hash) for each in segment.wraps]
        assert set(needed) <= set(folder.order[:at])
