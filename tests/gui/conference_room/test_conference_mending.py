# SPDX-License-Identifier: Apache-2.0
"""A known word keeps the papers of a conference back: the desk leads to it, and it is put right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.conference_page import ConferencePage
from banso_desktop.services.conference_views import ConferenceView
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown
from tests.gui.conference_room.conftest import opened


class Papers:
    """Reads the papers at once, and remembers what would be shown."""

    def __init__(self, town: SmallTown) -> None:
        self._town = town
        self.shown: list[str] = []

    def preview(
        self,
        parent: QWidget,
        kind: str,
        identifier: str,
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        try:
            self._town.services.papers.papers_to_print(kind=kind, id=identifier)
        except Exception as error:
            assert refused is not None
            refused(error)
        else:
            self.shown.append(identifier)


@pytest.fixture
def hidden(town: SmallTown) -> Family:
    return protected_family(town, "hidden")


@pytest.fixture
def item(town: SmallTown, conference: str, hidden: Family) -> str:
    made = town.services.conferences.add_item(
        conference=conference, household=hidden.household, title="𠮷 湊の学校"
    )
    assert isinstance(made, str)
    return made


@pytest.fixture
def papers(town: SmallTown) -> Papers:
    return Papers(town)


@pytest.fixture
def page(
    desk_of: Callable[..., Desk], conference: str, item: str, papers: Papers
) -> ConferencePage:
    desk = desk_of()
    desk.session.context.printing = papers  # type: ignore[assignment]
    return opened(desk, conference)


def seen(town: SmallTown, conference: str) -> ConferenceView:
    return town.services.conferences.conference(conference=conference)


def test_the_field_is_said_and_the_word_is_selected_in_it(
    page: ConferencePage, papers: Papers
) -> None:
    page.print_papers()

    bar = page._mend_bar
    assert bar.isVisible()
    assert "「議題」" in bar.words.text()
    assert "（お名前）" in bar.words.text()
    assert "湊" not in bar.words.text()
    assert bar.edit.selectedText() == "湊"
    assert bar.edit.hasFocus()
    assert papers.shown == []


def test_it_is_put_right_where_it_is_said_and_printed(
    page: ConferencePage, papers: Papers, town: SmallTown, conference: str, item: str
) -> None:
    page.print_papers()
    bar = page._mend_bar
    assert not bar.print_button.isEnabled()

    bar.edit.setText("お子さんのこと")
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    QApplication.processEvents()

    (told,) = (one for one in seen(town, conference).items if one.id == item)
    assert told.title == "お子さんのこと"
    assert not bar.isVisible()
    assert papers.shown == [conference]


def test_the_next_field_follows(
    page: ConferencePage, papers: Papers, town: SmallTown, item: str
) -> None:
    town.services.conferences.change_item(item=item, presenter="高木")
    page.print_papers()
    bar = page._mend_bar

    bar.edit.setText("お子さんのこと")
    bar.print_button.click()

    assert bar.isVisible()
    assert "「話題を出す人」" in bar.words.text()
    assert bar.edit.text() == "高木"


@pytest.mark.parametrize("field", ["text", "owner_text", "due", "tell"])
def test_a_decision_is_put_right_while_the_conference_runs(
    page: ConferencePage, papers: Papers, town: SmallTown, conference: str, item: str, field: str
) -> None:
    conferences = town.services.conferences
    conferences.change_item(item=item, title="住まい")
    conferences.turn_to(conference=conference, item=item)
    told = {"text": "電話する", field: "高木さんへ"}
    conferences.decide(conference=conference, item=item, **told)
    page.print_papers()
    bar = page._mend_bar

    bar.edit.setText("ご本人へ")
    bar.print_button.click()

    assert papers.shown == [conference]
    (decision,) = seen(town, conference).decisions
    known = {"text": decision.text, "owner_text": decision.who, "due": decision.due_text}
    assert known.get(field, decision.tell) == "ご本人へ"


@pytest.mark.parametrize(
    ("field", "label"), [("title", "会議の名前"), ("place", "場所"), ("convener", "よびかけ")]
)
def test_what_the_conference_is_called_is_put_right(
    page: ConferencePage, papers: Papers, town: SmallTown, conference: str, item: str,
    field: str, label: str,
) -> None:  # fmt: skip
    town.services.conferences.change_item(item=item, title="住まい")
    town.services.conferences.describe(conference=conference, **{field: "みどり野第二小学校"})
    page.print_papers()
    bar = page._mend_bar
    said = bar.words.text()

    bar.edit.setText("学校")
    bar.print_button.click()

    assert f"「{label}」" in said
    assert getattr(seen(town, conference), field) == "学校"
    assert papers.shown == [conference]


def test_who_comes_is_put_right(
    page: ConferencePage, papers: Papers, town: SmallTown, conference: str, item: str
) -> None:
    town.services.conferences.change_item(item=item, title="住まい")
    town.services.conferences.add_attendee(conference=conference, name="高木 美咲", side="person")
    page.print_papers()
    bar = page._mend_bar

    bar.edit.setText("ご本人")
    bar.print_button.click()

    assert "ご本人" in [one.name for one in seen(town, conference).attendees]
    assert papers.shown == [conference]


def test_escape_leaves_it_for_later(page: ConferencePage, papers: Papers) -> None:
    page.print_papers()

    QTest.keyClick(page._mend_bar.edit, Qt.Key.Key_Escape)

    assert not page._mend_bar.isVisible()
    assert papers.shown == []
