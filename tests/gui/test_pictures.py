# SPDX-License-Identifier: Apache-2.0
"""Pictures of every screen at client size, for the console and the demo."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import NotFound
from banso_desktop.gui.pictures import Pictures, picture_names
from banso_desktop.gui.rooms import Room
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.sample_page import SAMPLE_ROOMS, SamplePage
from tests.fakes.services import Desk
from tests.fakes.starter import FakeStarter

MakeDesk = Callable[..., Desk]
LATER = Destination("slow", "later")


class SlowPage(SamplePage):
    """Reads off this thread, as a room with much to read does."""

    def refresh(self, change: object) -> None:
        self.context.works.run(lambda _: "読みました", self.read, owner=self)

    def read(self, words: str) -> None:
        self.note.setText(words)


def _later(context: Context) -> Destination:
    return LATER


ROOMS = (
    *SAMPLE_ROOMS[:2],
    Room("slow", SlowPage, rail="today", pictures={"slow-later": _later}),
)


@pytest.fixture
def pictures(qapp: QApplication, fonts: FontSet, make_desk: MakeDesk) -> Iterator[Pictures]:
    desk = make_desk(rooms=ROOMS)
    made = Pictures(
        qapp,
        fonts,
        gate=desk.gate,
        session=desk.gate.open(""),
        starter=FakeStarter(lambda: (desk.gate, desk.gate.open(""))),
        clock=desk.clock,
        settings=desk.settings,
        rooms=ROOMS,
    )
    yield made
    made.close()
    qapp.setStyleSheet("")


def colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, 600, 7)})


def test_every_room_has_a_picture(pictures: Pictures) -> None:
    assert picture_names(ROOMS) == ["unlock", "first_run", "today", "households", "slow-later"]


@pytest.mark.parametrize("name", ["unlock", "first_run", "today", "slow-later"])
def test_a_picture_has_the_size_asked_for_and_something_on_it(
    pictures: Pictures, name: str
) -> None:
    image = pictures.grab(name)
    assert (image.width(), image.height()) == (1366, 698)
    assert colours(image) > 4


def test_a_small_window_and_larger_type_are_drawn_as_asked(pictures: Pictures) -> None:
    small = pictures.grab("today", size=(1024, 544))
    large = pictures.grab("today", size=(1024, 544), type_size=TypeSize.LARGEST)
    assert (small.width(), small.height()) == (1024, 544)
    assert small != large


def test_a_picture_speaks_the_language_asked_for(pictures: Pictures) -> None:
    assert pictures.grab("unlock") != pictures.grab("unlock", language="en")


def test_the_same_screen_gives_the_same_picture(pictures: Pictures) -> None:
    assert pictures.grab("households") == pictures.grab("households")


def test_a_picture_waits_for_what_is_read_elsewhere(pictures: Pictures) -> None:
    quick = pictures.grab("today")
    slow = pictures.grab("slow-later")
    assert quick != slow


def test_an_unknown_picture_is_not_found(pictures: Pictures) -> None:
    with pytest.raises(NotFound):
        pictures.grab("no such screen")
