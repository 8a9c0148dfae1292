# SPDX-License-Identifier: Apache-2.0
"""Whatever a query or a use case is asked with, it answers, or says which field it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from banso_desktop.errors import BansoError, FieldRefused
from banso_desktop.services.areas import entries_without_a_profile
from banso_desktop.services.referral_slips import SlipFields
from banso_desktop.services.registry import Entry, Parameter
from tests.fakes.households import Family, sato
from tests.fakes.picture_files import photo
from tests.fakes.town import SmallTown, small_town


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallTown]:
    with small_town(tmp_path_factory.mktemp("town")) as town:
        yield town


@pytest.fixture(scope="module")
def family(town: SmallTown) -> Family:
    return sato(town)


QUERIES = [entry for entry in entries_without_a_profile() if entry.kind == "query"]
USE_CASES = [entry for entry in entries_without_a_profile() if entry.kind == "use_case"]


def _bad(parameter: Parameter) -> list[Any]:
    kind = str(parameter.annotation)
    if "int" in kind and "str" not in kind:
        return [0, -1, -(2**63), 2**63 - 1]
    if "list" in kind or "dict" in kind or "Slip" in kind or "bool" in kind:
        return []
    if "bytes" in kind:
        return [b"", b"\0" * 200_000, b"\xff\xd8\xff", b"%PDF-", b"GIF89a", photo()[:500]]
    return ["x" * 200_000, "9999-12-31", "9999-12-31T23:59", "0001-01-01", "テスト", "\0", "'%_"]


def _broken_by(town: SmallTown, family: Family, entry: Entry) -> list[str]:
    """Return the bad values that ended in anything but an answer or a refusal, and in what."""
    broken = []
    for parameter in entry.parameters:
        for value in _bad(parameter):
            try:
                _called(town, family, entry, parameter.name, value)
            except BansoError:
                continue
            except Exception as error:
                broken.append(f"{parameter.name}={str(value)[:20]!r}: {error!r}")
    return broken


def _called(town: SmallTown, family: Family, entry: Entry, name: str, value: Any) -> object:
    usual = {
        "household": family.household, "person": family.kenichi, "slip": SlipFields(),
        "content": photo(),
    }  # fmt: skip
    call = next(each for each in town.services.entries() if each.name == entry.name).call
    given = {
        each.name: usual.get(each.name, "R8.12.1 10:00")
        for each in entry.parameters
        if each.required
    }
    numbers = {"step": 1, "x": 0, "y": 0}
    given |= {each: numbers[each] for each in given if each in numbers}
    if "fields" in given:
        given["fields"] = {}
    return call(**{**given, name: value})


@pytest.mark.parametrize("entry", QUERIES, ids=lambda entry: entry.name)
def test_a_query_answers_or_refuses(entry: Entry, town: SmallTown, family: Family) -> None:
    assert _broken_by(town, family, entry) == []


@pytest.mark.parametrize("limit", [0, -1, -(2**63), 10_001, 2**63 - 1])
@pytest.mark.parametrize(
    "entry",
    [each for each in QUERIES if any(one.name == "limit" for one in each.parameters)],
    ids=lambda entry: entry.name,
)
def test_a_limit_no_list_has_names_the_field(
    entry: Entry, limit: int, town: SmallTown, family: Family
) -> None:
    with pytest.raises(FieldRefused) as refused:
        _called(town, family, entry, "limit", limit)

    assert (refused.value.rule, refused.value.facts["field"]) == ("range", "limit")


@pytest.mark.parametrize("name", ["search.find", "resources.find", "search.words"])
def test_a_text_nobody_types_names_the_field(name: str, town: SmallTown, family: Family) -> None:
    entry = next(each for each in QUERIES if each.name == name)

    with pytest.raises(FieldRefused) as refused:
        _called(town, family, entry, "text", "あ" * 200_000)

    assert (refused.value.rule, refused.value.facts["field"]) == ("too_long", "text")


@pytest.mark.parametrize("name", ["search.find", "resources.find", "search.words"])
def test_the_longest_text_is_looked_for(name: str, town: SmallTown, family: Family) -> None:
    entry = next(each for each in QUERIES if each.name == name)

    assert not _called(town, family, entry, "text", "あ" * 4_000)


@pytest.mark.parametrize("entry", USE_CASES, ids=lambda entry: entry.name)
def test_a_use_case_writes_or_refuses(entry: Entry, town: SmallTown, family: Family) -> None:
    assert _broken_by(town, family, entry) == []


@pytest.mark.parametrize("starts", ["9999-12-31T23:59", "9999/12/31 23:59", "0001-01-01T00:00"])
def test_a_start_beyond_all_calendars_is_refused(
    starts: str, town: SmallTown, family: Family
) -> None:
    visits = town.services.visits
    for call in (
        lambda: visits.add_appointment(title="会", starts=starts),
        lambda: visits.add_appointment(title="会", starts=starts, all_day=True),
        lambda: visits.plan(household=family.household, starts=starts),
        lambda: visits.plan_series(household=family.household, starts=starts, repeat="毎週火曜"),
        lambda: town.services.conferences.open(starts=starts),
    ):
        with pytest.raises(FieldRefused) as refused:
            call()
        assert refused.value.facts["field"] == "starts"
