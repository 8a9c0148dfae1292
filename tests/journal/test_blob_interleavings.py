# SPDX-License-Identifier: Apache-2.0
"""Attachments in any order of attaching, removing, putting, clearing away and losing the folder."""

from __future__ import annotations

import contextlib
import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.errors import FolderError, SealBroken
from banso_desktop.journal import blobs
from banso_desktop.journal.blob_shelf import GRACE_MS
from banso_desktop.journal.transport import NotThere
from tests.fakes.blob_shelves import HOUSEHOLD, computers
from tests.fakes.memory_folder import MemoryFolder

CONTENTS = (b"a letter", b"a photo " * 2000, b"a plan " * 900)


class Attachments(RuleBasedStateMachine):
    """An author, a colleague who has the keys, and a folder that comes and goes.

    Attributes:
        alive: What each row that was not removed names.
        gone: What each removed row named.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.share = MemoryFolder()
        self.one, self.other = self.stack.enter_context(computers(folder, self.share, room=20_000))
        self.alive: dict[Id, tuple[str, bytes]] = {}
        self.gone: dict[Id, tuple[str, bytes]] = {}

    @rule(content=st.sampled_from(CONTENTS))
    def attach(self, content: bytes) -> None:
        row = new_id()
        self.alive[row] = (self.one.attach(content, row=row), content)

    @precondition(lambda self: self.alive)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(sorted(self.alive)))
        self.one.remove(row)
        self.gone[row] = self.alive.pop(row)

    @precondition(lambda self: self.gone)
    @rule(data=st.data())
    def bring_back_at_once(self, data: st.DataObject) -> None:
        """Undo, as long as the file is there."""
        row = data.draw(st.sampled_from(sorted(self.gone)))
        if self.one.shelf.is_here(self.gone[row][0]):
            command = self.one.command()
            command.add(HOUSEHOLD, "attachment", row)
            self.one.replica.commit(command)
            self.alive[row] = self.gone.pop(row)

    @rule()
    def put(self) -> None:
        with contextlib.suppress(FolderError):
            self.one.shelf.put_waiting()

    @rule()
    def clear_away(self) -> None:
        with contextlib.suppress(FolderError):
            self.one.shelf.collect()

    @rule(days=st.sampled_from([1, 20, 40]))
    def time_goes_by(self, days: int) -> None:
        self.one.millis.now += days * GRACE_MS // 30

    @rule()
    def folder_comes_and_goes(self) -> None:
        self.share.away = not self.share.away

    @rule()
    def start_anew(self) -> None:
        self.one.start_anew()

    @precondition(lambda self: self.share.files)
    @rule(data=st.data())
    def something_is_damaged(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.share.files)))
        self.share.flip(name, 90)
        damaged = self.share.files[name]
        kept = {each.name: each for each in self.one.replica.blobs()}
        if not self.share.away:
            self.one.shelf.restore()
            if kept[name].outgoing:  # attached once more: putting it mends it
                self.one.shelf.put_waiting()
            if kept[name].gone is not None and not kept[name].outgoing:
                assert self.share.files[name] == damaged  # nothing refers to it any more
            else:
                assert blobs.front_of(self.share.files[name], name).name == name

    @precondition(lambda self: self.alive)
    @rule(data=st.data())
    def a_colleague_opens(self, data: st.DataObject) -> None:
        name, content = self.alive[data.draw(st.sampled_from(sorted(self.alive)))]
        with contextlib.suppress(FolderError, NotThere, SealBroken):
            assert self.other.shelf.read(name, HOUSEHOLD) == content

    @invariant()
    def the_author_always_opens_what_is_attached(self) -> None:
        for name, content in self.alive.values():
            assert self.one.shelf.read(name, HOUSEHOLD) == content

    @invariant()
    def what_may_travel_names_only_what_the_folder_holds(self) -> None:
        found = self.one.replica.pending(10_000)
        for each in found.operations if found else ():
            if each.field == "blob" and each.id in self.alive:
                assert each.value in self.share.files

    @invariant()
    def no_file_lies_here_that_no_list_knows(self) -> None:
        listed = {kept.name.split("/")[2] for kept in self.one.replica.blobs()}
        assert set(self.one.files()) == listed

    def teardown(self) -> None:
        self.share.away = False
        self.one.shelf.put_waiting()
        found = self.one.replica.pending(10_000)
        named = {each.value for each in (found.operations if found else ()) if each.field == "blob"}
        assert {name for name, _ in self.alive.values()} <= named
        self.stack.close()


TestAttachments = Attachments.TestCase
TestAttachments.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
