# SPDX-License-Identifier: Apache-2.0
"""元に戻す never undoes what somebody else changed meanwhile; it says who."""

from __future__ import annotations

from collections.abc import Callable

from tests.fakes.arrivals import arrive
from tests.fakes.rooms import MakeDesk, desk_of, opened, settle
from tests.fakes.town import SmallTown


def offered(make_desk: MakeDesk, town: SmallTown) -> tuple[str, Callable[[], None], list[str]]:
    """Change a card and offer to undo it; return the card, the undo and what is told."""
    resources = town.services.resources
    card = resources.add(name="食堂", hours="第2土曜")
    screen = opened(make_desk, town, "resources")
    desk = desk_of(screen)
    told: list[str] = []
    desk.shell.house.told.connect(told.append)
    resources.change(resource=card, hours="第3土曜")
    screen.undoable.emit("直しました", lambda: resources.change(resource=card, hours="第2土曜"))

    def undo() -> None:
        desk.shell.undo_bar.undo()
        settle(desk)

    return card, undo, told


def test_what_nobody_changed_since_is_undone(make_desk: MakeDesk, town: SmallTown) -> None:
    card, undo, _ = offered(make_desk, town)

    undo()

    assert town.services.resources.card(resource=card).hours == "第2土曜"


def test_what_somebody_changed_since_stays_and_it_says_who(
    make_desk: MakeDesk, town: SmallTown
) -> None:
    colleague = town.member("渡部")
    card, undo, told = offered(make_desk, town)
    arrive(town, "resource", card, author=colleague, hours="毎週土曜")

    undo()

    assert town.services.resources.card(resource=card).hours == "毎週土曜"
    assert told == ["渡部さんが先に変えていたので、元に戻しませんでした"]
