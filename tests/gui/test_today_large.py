# SPDX-License-Identifier: Apache-2.0
"""今日 in a large town: the window never reads what looks at every household."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from banso_desktop.gui import today_page
from banso_desktop.gui.today_page import TodayPage
from tests.fakes.rooms import MakeDesk, desk_of, opened, settle
from tests.fakes.town import small_town
from tests.fakes.week_town import team


def test_in_a_large_town_the_page_is_read_beside_the_window(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_town(tmp_path / "replica") as town:
        team(town)
        monkeypatch.setattr(today_page, "_SMALL", 1)
        here = threading.get_ident()
        read_by: list[int] = []
        whole = town.services.today.page

        def page_of(**asked: Any) -> object:
            read_by.append(threading.get_ident())
            return whole(**asked)

        monkeypatch.setattr(town.services.today, "page", page_of)
        page = opened(make_desk, town, "today")
        assert isinstance(page, TodayPage)
        settle(desk_of(page))
        page._choose_mine(True)
        settle(desk_of(page))

        assert len(read_by) >= 2
        assert here not in read_by
        assert page.columns.isVisibleTo(page)
