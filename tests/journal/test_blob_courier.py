# SPDX-License-Identifier: Apache-2.0
"""The thread that brings attachments to the folder."""

from __future__ import annotations

import threading
from dataclasses import replace

from banso_desktop.journal.blob_courier import BlobCourier
from tests.fakes.blob_shelves import Computer
from tests.fakes.memory_folder import MemoryFolder

PHOTO = b"a photo of a house that is full of things " * 300


def test_the_courier_comes_more_slowly_while_the_folder_is_away(
    one: Computer, share: MemoryFolder
) -> None:
    one.attach(PHOTO)
    told: list[bool] = []
    courier = BlobCourier(one.shelf, lambda: told.append(True), lambda: 0.0)
    share.away = True
    waits = [courier.round() for _ in range(8)]
    assert waits == sorted(waits)
    assert waits[-1] == 300
    assert courier.error is not None
    assert told == []
    share.away = False

    courier.round()

    assert told == [True]
    assert courier.error is None


def test_the_courier_puts_on_a_thread_of_its_own(one: Computer) -> None:
    arrived = threading.Event()
    name = one.attach(PHOTO)
    kept = one.replica.blob(name)
    assert kept is not None
    courier = BlobCourier(one.shelf, arrived.set)
    courier.start()
    try:
        assert arrived.wait(10)
    finally:
        courier.stop(10)

    assert one.replica.blob(name) == replace(kept, outgoing=False)
