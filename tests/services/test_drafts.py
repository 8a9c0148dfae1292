# SPDX-License-Identifier: Apache-2.0
"""What is being typed stays on this computer, and only there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from banso_desktop.errors import FieldRefused
from tests.fakes.town import SmallTown, small_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path) as town:
        yield town


def test_a_draft_comes_back_as_it_was_typed(town: SmallTown) -> None:
    drafts = town.services.drafts

    drafts.keep(editor="contact", subject="a", fields={"facts": "𠮷田\n玄関", "minutes": "25"})

    found = drafts.read(editor="contact", subject="a")
    assert found is not None
    assert found.fields == {"facts": "𠮷田\n玄関", "minutes": "25"}
    assert found.kept_at == "2026-11-24T10:42:00"


def test_a_draft_outlives_the_program(tmp_path: Path) -> None:
    with small_town(tmp_path) as before:
        before.services.drafts.keep(editor="intake", fields={"heard": "電話が切れた"})

    with small_town(tmp_path) as after:
        found = after.services.drafts.read(editor="intake")

    assert found is not None
    assert found.fields == {"heard": "電話が切れた"}


def test_a_draft_is_no_operation(town: SmallTown) -> None:
    before = town.replica.unsent()

    town.services.drafts.keep(editor="contact", subject="a", fields={"facts": "まだ"})

    assert town.replica.unsent() == before


def test_an_editor_left_empty_leaves_no_draft(town: SmallTown) -> None:
    drafts = town.services.drafts
    drafts.keep(editor="contact", subject="a", fields={"facts": "まだ"})

    drafts.keep(editor="contact", subject="a", fields={"facts": " "})

    assert drafts.read(editor="contact", subject="a") is None


def test_drafts_of_one_editor_are_listed_newest_first(town: SmallTown) -> None:
    drafts = town.services.drafts
    drafts.keep(editor="contact", subject="a", fields={"facts": "一"})
    town.clock.at += timedelta(minutes=1)
    drafts.keep(editor="contact", subject="b", fields={"facts": "二"})
    drafts.keep(editor="contact-other", subject="c", fields={"facts": "三"})

    assert [draft.subject for draft in drafts.kept(editor="contact")] == ["b", "a"]
    assert len(drafts.kept()) == 3


def test_a_dropped_draft_is_gone_and_dropping_again_is_no_error(town: SmallTown) -> None:
    drafts = town.services.drafts
    drafts.keep(editor="contact", subject="a", fields={"facts": "まだ"})

    drafts.drop(editor="contact", subject="a")
    drafts.drop(editor="contact", subject="a")

    assert drafts.read(editor="contact", subject="a") is None


def test_erasing_a_household_takes_its_drafts(town: SmallTown) -> None:
    household = town.services.households.open()
    town.services.drafts.keep(editor="contact", subject=household, fields={"facts": "まだ"})

    town.replica.erase_scope(household)

    assert town.services.drafts.read(editor="contact", subject=household) is None


@pytest.mark.parametrize("editor", ["", "a/b"])
def test_an_editor_needs_a_plain_name(town: SmallTown, editor: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.drafts.keep(editor=editor, fields={"facts": "x"})

    assert refused.value.facts["field"] == "editor"


def test_a_draft_has_a_limit(town: SmallTown) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.drafts.keep(editor="contact", fields={"facts": "あ" * 400_000})

    assert refused.value.rule == "range"


def test_a_draft_of_another_version_is_left_alone(town: SmallTown) -> None:
    town.replica.save_draft("contact/a", b'{"strange": 1}')

    assert town.services.drafts.read(editor="contact", subject="a") is None
    assert town.services.drafts.kept() == []
