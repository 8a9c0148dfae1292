# SPDX-License-Identifier: Apache-2.0
"""Departments and agencies in one folder: who has no key finds no word of it, wherever one looks.

Everything a profile can be asked, its files decrypted below SQL, its logs, its drafts and the
names in the shared folder are searched, for a household that was never read there and for one
that was and then was protected.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from banso_desktop.calls import to_plain
from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from tests.fakes.asking import NEVER, answers
from tests.fakes.pages import pages
from tests.fakes.real_town import RealTown, real_town

WORDS = (
    "白鳥",
    "しらとり",
    "三日月荘",
    "朝ごはんを作れた",
    "0229-77-0000",
    "裏の戸から",
    "水車小屋",
)
OTHERS = ("worker", "helper", "viewer")


@dataclass
class Guarded:
    """A protected household and everything that names it.

    Attributes:
        ids: Of its rows, its own among them.
    """

    household: str
    number: str
    ids: frozenset[str]


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealTown]:
    """A town of three departments and an agency from outside."""
    roles = {
        "worker": (Role.SUPPORT_WORKER,),
        "helper": (Role.CLERK, Role.FACILITATOR),
        "viewer": (Role.OUTSIDE_VIEWER,),
    }
    with real_town(tmp_path_factory.mktemp("town"), roles) as town:
        yield town


@pytest.fixture(scope="module")
def log() -> Iterator[list[str]]:
    """Everything anybody logs, at every level, from here on."""
    records: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(f"{record.name} {record.getMessage()} {record.exc_info}")

    root, keeper = logging.getLogger(), Keeper(logging.NOTSET)
    level = root.level
    root.addHandler(keeper)
    root.setLevel(logging.NOTSET)
    yield records
    root.removeHandler(keeper)
    root.setLevel(level)


def open_household(towns: RealTown, protection: str) -> str:
    first = towns["first"]
    household = first.households.open(label="白鳥さん", protection=protection)
    person = first.households.add_person(
        household=household, family_name="白鳥", family_reading="しらとり", phone="0229-77-0000"
    )
    first.households.add_dwelling(household=household, address="三日月荘 2号", persons=[person])
    first.contacts.write(
        household=household, facts="朝ごはんを作れたと聞いた", occurred="R8.11.20", place="水車小屋"
    )
    first.visits.plan(household=household, starts="R8.11.25 10:00", note="裏の戸から")
    first.visits.plan_series(household=household, starts="R8.11.26 9:30", repeat="毎週木曜")
    return household


def guarded(towns: RealTown, household: str) -> Guarded:
    page = towns["first"].household_page.page(household=household)
    rows = json.dumps([to_plain(page), to_plain(towns["first"].maps.rows(household=household))])
    town = {one.id for one in towns["first"].town.members(also_left=True)}
    found = {word for word in rows.replace('"', " ").split() if len(word) == 26}
    return Guarded(household, page.household.number, frozenset(found - town))


@pytest.fixture(scope="module")
def hidden(towns: RealTown, log: list[str]) -> Guarded:
    """A household that was open and read by all who accompany, then hidden."""
    household = open_household(towns, "open")
    towns.sync()
    assert towns["worker"].households.listed(text="しらとり").total == 1
    towns["worker"].drafts.keep(
        editor="contact", subject=household, fields={"facts": "白鳥さんの水車小屋"}
    )
    towns["worker"].search.find(text="三日月荘")
    found = guarded(towns, household)
    towns["first"].protection.protect(household=household, protection="hidden", team=[])
    towns.sync()
    return found


@pytest.fixture(scope="module")
def restricted(towns: RealTown, hidden: Guarded) -> Guarded:
    """A household that was restricted from the first day."""
    household = open_household(towns, "restricted")
    towns.sync()
    return guarded(towns, household)


def told(towns: RealTown, name: str, about: Sequence[Guarded]) -> list[tuple[str, str]]:
    """Return every query somebody can ask, with its answer."""
    member = towns["first"].town.members()[0].id
    values = {
        "*": [each for one in about for each in (one.household, one.number)],
        "text": [*WORDS, *(one.number for one in about)],
        "family_name": ["白鳥"],
        "family_reading": ["しらとり"],
        "address": ["三日月荘"],
        "phone": ["0229-77-0000"],
        "view": ["all", "protected", "not_met", "team"],
        "kind": ["", "ecomap", "today"],
        "first": ["2026-11-01"],
        "last": ["2026-12-31"],
        "day": ["2026-11-25"],
        "starts": ["R8.11.25 10:00"],
        "repeat": ["毎週木曜"],
        "code": ["R8-000000"],
        "limit": [1000],
        "member": [member],
        "slip": [{"destination": "白鳥"}],
    }
    found = answers(towns.profiles[name], values, most=60)
    # What was typed and comes back in a paper's preview tells nothing.
    return [
        (asked, answer)
        for asked, answer in found
        if not answer.startswith(NEVER)
        and not asked.startswith(("referrals.preview", "referrals.words"))
    ]


def in_files(towns: RealTown, name: str, words: Sequence[str]) -> list[str]:
    """Return the words that stand in a profile's replica, or in the name of any of its files."""
    profile = towns.profiles[name]
    held = pages(profile.path, profile.vault.identity.replica_key)
    names = "\n".join(str(path.relative_to(profile.path)) for path in profile.path.rglob("*"))
    return [word for word in words if word.encode() in held or word in names]


def names_in(folder: Path) -> str:
    return "\n".join(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.practice(153)
@pytest.mark.parametrize("name", OTHERS)
def test_another_department_finds_of_a_restricted_household_its_number_alone(
    towns: RealTown, restricted: Guarded, hidden: Guarded, log: list[str], name: str
) -> None:
    answered = told(towns, name, [restricted])

    assert [(asked, word) for asked, said in answered for word in WORDS if word in said] == []
    shell = towns["first"].household_page.page(household=restricted.household).household.shell
    never = restricted.ids - {shell}
    assert [(asked, each) for asked, said in answered for each in never if each in said] == []
    assert in_files(towns, name, WORDS) == []
    assert [line for line in log if any(word in line for word in WORDS)] == []
    assert towns.profiles[name].replica.secrets("scope", Id(restricted.household)) == []
    shown = [line for line in towns[name].households.listed().lines if line.is_shell]
    expected = [] if name == "viewer" else [restricted.number]
    assert [line.number for line in shown] == expected


@pytest.mark.practice(156)
@pytest.mark.parametrize("name", OTHERS)
def test_of_a_hidden_household_not_even_that_it_exists(
    towns: RealTown, hidden: Guarded, log: list[str], name: str
) -> None:
    answered = told(towns, name, [hidden])
    never = {*hidden.ids, hidden.number} - {hidden.household}

    assert [(asked, word) for asked, said in answered for word in WORDS if word in said] == []
    assert [(asked, each) for asked, said in answered for each in never if each in said] == []
    assert in_files(towns, name, [*WORDS, hidden.number]) == []
    listed = towns[name].households.listed()
    assert all(line.id != hidden.household for line in listed.lines)
    assert sum(line.is_shell for line in listed.lines) == listed.total
    for text in (*WORDS, hidden.number):
        assert towns[name].search.find(text=text) == []
        assert towns[name].households.listed(text=text).total == 0
    assert [line for line in log if any(word in line for word in (*WORDS, hidden.number))] == []
    digest = json.dumps(towns.profiles[name].digest())
    assert hidden.household not in digest


@pytest.mark.practice(156)
def test_the_same_questions_find_both_where_they_may_be_read(
    towns: RealTown, restricted: Guarded, hidden: Guarded
) -> None:
    said = "".join(answer for _, answer in told(towns, "first", [restricted, hidden]))

    assert [word for word in WORDS if word not in said] == []
    assert restricted.number in said
    assert hidden.number in said
    assert in_files(towns, "first", WORDS) == list(WORDS)


@pytest.mark.practice(153)
def test_the_names_in_the_shared_folder_betray_no_word(
    towns: RealTown, restricted: Guarded, hidden: Guarded
) -> None:
    names = names_in(towns.folder)

    for word in (*WORDS, restricted.number, hidden.number):
        assert word not in names


def test_what_the_week_of_others_holds_of_it_is_a_nameless_block(
    towns: RealTown, hidden: Guarded
) -> None:
    week = json.dumps(to_plain(towns["worker"].week.board(day="2026-11-25")), ensure_ascii=False)

    assert not [word for word in (*WORDS, hidden.number) if word in week]
    assert not [each for each in hidden.ids if each in week]
    with towns.profiles["worker"].replica.reader() as reading:
        blocks = reading.connection.exec_driver_sql('SELECT count(*) FROM "busy_block"').scalar()
    assert blocks
