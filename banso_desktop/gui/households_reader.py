# SPDX-License-Identifier: Apache-2.0
"""Reads 世帯 一覧 for the page: at once in a small town, beside the window in a large one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from banso_desktop.gui.households_table import PAGE
from banso_desktop.gui.screen import Context
from banso_desktop.gui.week_latest import Latest
from banso_desktop.services.household_list import HouseholdLine, HouseholdList


class Asked(NamedTuple):
    """A part of the list: a view, and what was typed."""

    view: str
    text: str


NOTHING: Final = Asked("", "")
"""Nothing was asked for yet."""


class ListReader:
    """Reads stretches of the list, one at a time; of what was asked meanwhile only the last."""

    def __init__(
        self,
        context: Context,
        take: Callable[[Asked, HouseholdList], object],
        failed: Callable[[], object],
        owner: QObject,
    ) -> None:
        """Make it.

        Args:
            context: The session.
            take: Told the first stretch of what was asked last.
            failed: Told that it could not be read.
            owner: Where it is gone, nobody is told.
        """
        self._context = context
        self._take = take
        self._failed = failed
        self._owner = owner
        self._asked = NOTHING
        self._shown = NOTHING
        self._taken = 0
        self._latest: Latest[tuple[Asked, HouseholdList]] = Latest(
            context.works, self._answer, self._answered, owner, self._not_answered
        )

    def read(self, asked: Asked) -> None:
        """Read the first stretch."""
        self._asked = asked
        if self._context.services.households.is_large(limit=PAGE):
            self._latest.ask()
        else:
            self._answered(self._answer())

    def reads(self, asked: Asked) -> bool:
        """Tell whether this is what was asked last, and could be read."""
        return asked == self._asked

    def read_on(self, offset: int, add: Callable[[Sequence[HouseholdLine]], object]) -> None:
        """Read the next stretch beside the window, unless another list is shown by then."""
        asked, taken = self._shown, self._taken

        def done(found: HouseholdList) -> None:
            if taken == self._taken:
                add(found.lines)

        def failed(error: Exception) -> None:
            done(HouseholdList((), 0))
            works.failed.emit(error)

        works = self._context.works
        works.run(lambda _: self._listed(asked, offset), done, failed=failed, owner=self._owner)

    def _listed(self, asked: Asked, offset: int) -> HouseholdList:
        return self._context.services.households.listed(
            view=asked.view, text=asked.text, limit=PAGE, offset=offset
        )

    def _answer(self) -> tuple[Asked, HouseholdList]:
        """Read what was asked last; any thread."""
        asked = self._asked
        return asked, self._listed(asked, 0)

    def _answered(self, answer: tuple[Asked, HouseholdList]) -> None:
        asked, found = answer
        if asked == self._asked:
            self._shown, self._taken = asked, self._taken + 1
            self._take(asked, found)

    def _not_answered(self) -> None:
        self._asked = NOTHING
        self._failed()
