# SPDX-License-Identifier: Apache-2.0
"""Batches are stored one after the other, beside who reads the next ones."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.journal.handing import Handing
from banso_desktop.journal.ledger import More, Opened, Sealed


def batch(number: int, *unread: Id) -> list[Opened]:
    return [Opened(Sealed(Id("w"), number, b"", b""), (), tuple(unread))]


class Storing:
    """Stores when it is let."""

    def __init__(self) -> None:
        self.stored: list[int] = []
        self.together: list[int] = []
        self.let = threading.Event()
        self.fails = False

    def __call__(self, opened: Sequence[Opened], more: More) -> None:
        together = 0
        while opened := opened or more():
            assert self.let.wait(10)
            if self.fails:
                raise OSError("disk")
            self.stored += [each.sealed.sequence for each in opened]
            together += len(opened)
            opened = ()
        self.together.append(together)


def test_the_next_batch_is_read_while_one_is_stored() -> None:
    storing = Storing()
    with Handing(storing) as handing:
        handing.give(batch(1), last=False)
        assert storing.stored == []
        storing.let.set()

    assert storing.stored == [1]


def test_batches_are_stored_in_their_order() -> None:
    storing = Storing()
    storing.let.set()
    with Handing(storing) as handing:
        for number in range(1, 30):
            handing.give(batch(number), last=False)
        handing.give(batch(30), last=True)
        assert storing.stored == list(range(1, 31))


def test_what_is_on_its_way_is_told_as_unread() -> None:
    storing, scope = Storing(), new_id()
    with Handing(storing) as handing:
        handing.give(batch(1, scope), last=False)
        assert handing.unread() == {scope}
        storing.let.set()
        handing.wait()
        assert handing.unread() == set()


def test_a_batch_that_could_not_be_stored_is_told_before_the_next_is_taken() -> None:
    storing = Storing()
    storing.let.set()
    storing.fails = True
    with Handing(storing) as handing:
        handing.give(batch(1), last=False)
        with pytest.raises(OSError, match="disk"):
            handing.give(batch(2), last=False)

    assert storing.stored == []


def test_a_batch_that_could_not_be_stored_is_told_at_the_end() -> None:
    storing = Storing()
    storing.let.set()
    storing.fails = True
    handing = Handing(storing)
    handing.give(batch(1), last=False)

    with pytest.raises(OSError, match="disk"):
        handing.__exit__(None, None, None)


def test_a_single_batch_needs_no_thread() -> None:
    threads: list[threading.Thread] = []
    with Handing(lambda _, more: threads.append(threading.current_thread())) as handing:
        handing.give(batch(1), last=True)

    assert threads == [threading.current_thread()]


def test_what_comes_first_waits_beside_the_reading_too() -> None:
    storing, told = Storing(), list[int]()
    with Handing(storing) as handing:
        handing.give(batch(1), last=False, first=lambda: told.extend(storing.stored or [0]))
        assert storing.stored == []
        storing.let.set()
        handing.give(batch(2), last=True, first=lambda: told.extend(storing.stored))

    assert told == [0, 1]


def test_what_is_ready_goes_into_one_transaction() -> None:
    together: list[int] = []

    def storing(opened: Sequence[Opened], more: More) -> None:
        came = list(opened)
        while len(came) < 2:
            came += more()
        together.append(len(came))

    with Handing(storing) as handing:
        handing.give(batch(1), last=False)
        handing.give(batch(2), last=False)

    assert together == [2]


def test_what_fails_later_in_one_transaction_is_told_too() -> None:
    storing = Storing()
    storing.let.set()
    handing = Handing(storing)
    handing.give(batch(1), last=False)

    def fails() -> None:
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):  # noqa: PT012 - by the second or the end
        handing.give(batch(2), last=False, first=fails)
        handing.wait()


class Late(Handing):
    """Is offered a batch just when the thread beside found none and is about to end."""

    def __init__(self, receive: Callable[[Sequence[Opened], More], object]) -> None:
        super().__init__(receive)
        self.found_none, self.goes_on = threading.Event(), threading.Event()

    def _is_offered(self) -> bool:
        found = super()._is_offered()
        if not found:
            self.found_none.set()
            self.goes_on.wait(10)
        return found


def test_what_is_offered_to_a_thread_that_ends_is_stored_by_another() -> None:
    storing = Storing()
    storing.let.set()
    with Late(storing) as handing:
        handing.give(batch(1), last=False)
        assert handing.found_none.wait(10)
        giving = threading.Thread(target=lambda: handing.give(batch(2), last=False), daemon=True)
        giving.start()
        handing.goes_on.set()
        giving.join(10)
        assert not giving.is_alive()

    assert storing.stored == [1, 2]
