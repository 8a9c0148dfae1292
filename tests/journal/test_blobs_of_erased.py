# SPDX-License-Identifier: Apache-2.0
"""Attachments of households that are erased, or that somebody may not read any more."""

from __future__ import annotations

import pytest

from banso_desktop.errors import FolderUnreachable
from tests.fakes.blob_shelves import HOUSEHOLD, OTHER_HOUSEHOLD, Computer
from tests.fakes.memory_folder import MemoryFolder

PHOTO = b"a photo of a house that is full of things " * 300
LETTER = b"a letter from the landlord " * 300


def test_the_files_of_an_erased_household_leave_the_folder_by_whoever_erases_first(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    """The computer that attached them may never come back."""
    name, kept = one.attach(PHOTO), one.attach(LETTER, OTHER_HOUSEHOLD)
    one.shelf.put_waiting()
    row = other.command()
    row.add(HOUSEHOLD, "attachment", blob=name, name="写真")
    other.replica.commit(row)

    other.shelf.erase_scope(HOUSEHOLD)
    other.replica.erase_scope(HOUSEHOLD)
    other.shelf.take_out_erased()

    assert name not in share.files
    assert kept in share.files
    assert other.replica.blobs(HOUSEHOLD) == []


def test_a_row_that_names_a_file_of_another_household_erases_it_not(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name = one.attach(LETTER, OTHER_HOUSEHOLD)
    one.shelf.put_waiting()
    row = other.command()
    row.add(HOUSEHOLD, "attachment", blob=name, name="よその手紙")
    other.replica.commit(row)

    other.shelf.erase_scope(HOUSEHOLD)
    other.shelf.take_out_erased()

    assert name in share.files


def test_an_erased_file_leaves_the_folder_once_it_is_there_again(
    one: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    one.shelf.erase_scope(HOUSEHOLD)
    one.replica.erase_scope(HOUSEHOLD)
    share.away = True
    with pytest.raises(FolderUnreachable):
        one.shelf.take_out_erased()
    share.away = False

    one.shelf.take_out_erased()

    assert name not in share.files
    assert one.files() == []


def test_who_loses_a_household_keeps_no_file_and_takes_none_from_the_others(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name, kept = one.attach(PHOTO), one.attach(LETTER, OTHER_HOUSEHOLD)
    one.shelf.put_waiting()
    other.shelf.read(name, HOUSEHOLD)

    for computer in (one, other):
        computer.replica.drop_secrets("scope", HOUSEHOLD)
        computer.shelf.let_go()
        computer.shelf.collect()
        computer.shelf.take_out_erased()

    assert one.files() == [kept.split("/")[2]]
    assert other.files() == []
    assert name in share.files
