# SPDX-License-Identifier: Apache-2.0
"""The house stands as docs/ARCHITECTURE.md draws it, and the rules that hold it can fail."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import import_rules as rules
from tests import state_rules
from tests.import_rules import House

ROOT = Path(__file__).resolve().parents[1]


# --- the house ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def house() -> House:
    return House(ROOT)


def test_arrows_go_only_where_the_design_draws_them(house: House) -> None:
    assert rules.wrong_arrows(house) == []


def test_third_parties_are_used_only_in_their_rooms(house: House) -> None:
    assert rules.wrong_third_parties(house) == []


def test_no_room_knows_what_its_neighbour_is_for(house: House) -> None:
    assert rules.what_a_room_must_not_know(house) == []


def test_the_time_of_day_is_handed_in(house: House) -> None:
    assert rules.clocks_in_the_domain(house) == []


def test_every_import_can_be_read(house: House) -> None:
    assert rules.names_made_at_run_time(house) == []


def test_the_package_needs_nothing_outside_the_wheel(house: House) -> None:
    assert rules.outside_the_wheel(house) == []


def test_windows_are_known_only_where_one_is_opened(house: House) -> None:
    assert rules.windows_in_the_composers(house) == []


def test_no_screen_knows_another_screen(house: House) -> None:
    assert len(house.screens) >= 7, f"gui/rooms.py opens only {sorted(house.screens)}"
    assert rules.screens_that_know_screens(house) == []


def test_modules_import_each_other_in_one_direction(house: House) -> None:
    assert rules.cycles(house) == []


def test_no_module_is_longer_than_one_can_read(house: House) -> None:
    assert rules.long_modules(house) == []


def test_no_function_is_longer_than_a_screen(house: House) -> None:
    assert rules.long_functions(house) == []


def test_no_module_keeps_state(house: House) -> None:
    assert state_rules.module_state(house) == []


def test_every_module_names_its_licence(house: House) -> None:
    assert rules.without_licence(house) == []


def test_migrations_import_only_what_will_not_move(house: House) -> None:
    assert rules.strange_migrations(house) == []


def test_the_top_level_is_exactly_what_was_agreed(house: House) -> None:
    assert rules.wrong_top_level(house) == []


def test_every_room_has_its_rule(house: House) -> None:
    rooms = {rules.room(module) for module in house.modules}

    assert rooms - rules.ARROWS.keys() - rules.COMPOSERS == set()


def test_the_commands_of_a_checkout_need_only_python() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"))
    targets = {
        t for node, _, _ in rules.nodes(tree, (), False) for t in House(ROOT).targets(node, "")
    }

    assert {t.partition(".")[0] for t in targets} - sys.stdlib_module_names == set()


# --- the rules can fail -------------------------------------------------------------------------


def built(root: Path, **files: str) -> House:
    """Make a tree; a name's double underscore is a folder: ``gui__week`` is gui/week.py."""
    for name, text in files.items():
        path = root.joinpath("banso_desktop", *name.split("__")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return House(root)


ROOMS = "from banso_desktop.gui import today, week\n"
FORM = "from banso_desktop.gui.forms.ui_{0} import Ui_{0}\n"
BREACHES: dict[str, tuple[Callable[[House], list[str]], dict[str, str], str]] = {
    "an arrow inside a function": (
        rules.wrong_arrows,
        {
            "domain__ties": "def f():\n    from banso_desktop.store import engine\n",
            "store__engine": "",
        },
        "banso_desktop.domain.ties:2 imports banso_desktop.store.engine",
    ),
    "a relative arrow": (
        rules.wrong_arrows,
        {"domain__ties": "from ..gui import week\n", "gui__week": ""},
        "banso_desktop.domain.ties:1 imports banso_desktop.gui.week",
    ),
    "an import by string": (
        rules.wrong_third_parties,
        {"domain__ties": "import importlib\nimportlib.import_module('PySide6.QtGui')\n"},
        "banso_desktop.domain.ties:2 imports PySide6.QtGui",
    ),
    "a third party in the wrong room": (
        rules.wrong_third_parties,
        {"services__people": "import sqlalchemy.orm\n"},
        "banso_desktop.services.people:1 imports sqlalchemy.orm",
    ),
    "a folder that no wheel holds": (
        rules.outside_the_wheel,
        {"demo__town": "from tests.fakes import clock\n"},
        "banso_desktop.demo.town:1 imports tests.fakes",
    ),
    "a window at the head of the console program": (
        rules.windows_in_the_composers,
        {"cli": "import banso_desktop.gui.week\n"},
        "banso_desktop.cli:1 imports banso_desktop.gui.week",
    ),
    "a window in the composition root outside main": (
        rules.windows_in_the_composers,
        {"app": "def open_profile():\n    from banso_desktop.gui import week\n", "gui__week": ""},
        "banso_desktop.app:2 imports banso_desktop.gui.week",
    ),
    "the window's maker at the head of the console program": (
        rules.windows_in_the_composers,
        {"cli": "from banso_desktop.window import run\n", "window": ""},
        "banso_desktop.cli:1 imports banso_desktop.window",
    ),
    "Qt at the head of a profile": (
        rules.windows_in_the_composers,
        {"profile": "from PySide6 import QtCore\n"},
        "banso_desktop.profile:1 imports PySide6",
    ),
    "a screen that knows a screen": (
        rules.screens_that_know_screens,
        {
            "gui__rooms": ROOMS,
            "gui__today": FORM.format("today"),
            "gui__week": FORM.format("week") + "def f():\n    from . import today\n",
        },
        "banso_desktop.gui.week reaches banso_desktop.gui.today",
    ),
    "a screen that knows a screen through a helper": (
        rules.screens_that_know_screens,
        {
            "gui__rooms": ROOMS,
            "gui__today": FORM.format("today"),
            "gui__week": FORM.format("week") + "from . import week_panel\n",
            "gui__week_panel": "def f():\n    from . import today\n",
        },
        "banso_desktop.gui.week reaches banso_desktop.gui.today",
    ),
    "a room spelled out behind the package": (
        rules.wrong_arrows,
        {
            "domain__ties": "import banso_desktop\nbanso_desktop.store.engine.open()\n",
            "store__engine": "",
        },
        "banso_desktop.domain.ties:2 imports banso_desktop.store.engine",
    ),
    "an import under another name": (
        rules.names_made_at_run_time,
        {"domain__ties": "from importlib import import_module as im\nim('PySide6')\n"},
        "banso_desktop.domain.ties:1 calls an import im",
    ),
    "an import put together": (
        rules.names_made_at_run_time,
        {"domain__ties": "import importlib\nimportlib.import_module('PySide' + '6')\n"},
        "banso_desktop.domain.ties:2 imports a name made at run time",
    ),
    "a database of one's own": (
        rules.what_a_room_must_not_know,
        {"services__people": "import sqlite3\n"},
        "banso_desktop.services.people:1 imports sqlite3",
    ),
    "the engine in a use case": (
        rules.what_a_room_must_not_know,
        {"services__people": "from banso_desktop.store import engine\n", "store__engine": ""},
        "banso_desktop.services.people:1 imports banso_desktop.store.engine",
    ),
    "a clock in the domain": (
        rules.clocks_in_the_domain,
        {"domain__ages": "from datetime import date\ndef f():\n    return date.today()\n"},
        "banso_desktop.domain.ages:3 asks date.today",
    ),
    "a circle": (
        rules.cycles,
        {"domain__a": "from . import b\n", "domain__b": "import banso_desktop.domain.a\n"},
        "banso_desktop.domain.a",
    ),
    "a long module": (rules.long_modules, {"app": "\n" * 401}, "banso_desktop/app.py: 401 lines"),
    "a long function": (
        rules.long_functions,
        {"app": "def f():\n" + "    pass\n" * 60},
        "banso_desktop.app:1 f: 61 lines",
    ),
    "state of a module": (
        state_rules.module_state,
        {"app": "def f():\n    global x\n    x = 1\n"},
        "banso_desktop.app:2 changes the module's x",
    ),
    "a cache of one's own": (
        state_rules.module_state,
        {"app": "_CACHE = {}\ndef f(x):\n    _CACHE[x] = 1\n"},
        "banso_desktop.app:3 changes the module's _CACHE",
    ),
    "a list that grows": (
        state_rules.module_state,
        {"app": "SEEN = []\ndef f(x):\n    SEEN.append(x)\n"},
        "banso_desktop.app:3 changes the module's SEEN",
    ),
    "a function that remembers": (
        state_rules.module_state,
        {"app": "from functools import lru_cache\n@lru_cache(5)\ndef f(x):\n    return x\n"},
        "banso_desktop.app:3 remembers in f",
    ),
    "no licence": (rules.without_licence, {"app": "import os\n"}, "banso_desktop/app.py"),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_found_and_named(breach: str, tmp_path: Path) -> None:
    rule, files, named = BREACHES[breach]

    offenders = rule(built(tmp_path, **files))

    assert named in offenders


def test_what_is_allowed_is_not_named(tmp_path: Path) -> None:
    house = built(
        tmp_path,
        app="def main():\n    from banso_desktop.window import run\n",
        cli="def picture():\n    from banso_desktop import window\n",
        window="import PySide6.QtGui\nfrom banso_desktop.gui import rooms\n",
        gui__rooms="def all_rooms():\n" + "    " + ROOMS,
        gui__today=FORM.format("today") + "import PySide6.QtGui\nfrom ..domain import ties\n",
        gui__week=FORM.format("week"),
        domain__ties="import dateutil\nfrom .. import errors\n",
        errors="import enum\n",
    )

    assert house.screens == {"banso_desktop.gui.today", "banso_desktop.gui.week"}
    for rule in (rules.wrong_arrows, rules.wrong_third_parties, rules.windows_in_the_composers):
        assert rule(house) == []
    assert rules.screens_that_know_screens(house) == rules.cycles(house) == []


def test_a_strange_and_a_lacking_top_level_entry_are_named(tmp_path: Path) -> None:
    (tmp_path / "utils").mkdir()

    offenders = rules.wrong_top_level(House(tmp_path))

    assert "utils is strange" in offenders
    assert "README.md lacks" in offenders


def test_a_migration_that_imports_the_program_is_named(tmp_path: Path) -> None:
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations" / "env.py").write_text("import banso_desktop.store\n", "utf-8")

    assert rules.strange_migrations(House(tmp_path)) == [
        "migrations/env.py imports banso_desktop.store"
    ]
