# SPDX-License-Identifier: Apache-2.0
"""Use cases and queries through the console: JSON in and out, fields by name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.fakes.console import (
    Desk,
    banso,
    one_sentence,
)

NAMES = ("𠮷田", "髙橋", "渡邉\U000e0100", "ÜNAL Ayşe")


@pytest.mark.parametrize("verb", ["do", "query"])
def test_a_list_names_each_with_its_fields_and_types(verb: str) -> None:
    entries = banso(verb, "--list", "--json").json
    text = banso(verb, "--list").out

    assert len(entries) > 20
    for name, entry in entries.items():
        assert re.search(rf"^{re.escape(name)}  \S", text, re.MULTILINE)
        assert set(entry["required"]) <= set(entry["fields"])
        assert all(entry["fields"].values())


def test_a_sheet_is_flat_on_the_console() -> None:
    fields = banso("do", "--list", "--json").json["intake.take_in"]["fields"]

    assert fields["family_name"] == "str"
    assert fields["no_message"] == "bool"


@pytest.mark.parametrize("name", NAMES)
def test_names_come_back_as_they_were_written(name: str, a: Desk) -> None:
    household = a.do("intake.take_in", family_name=name, heard="")["household"]

    page = a.run("query", "household_page.page", json.dumps({"household": household}))

    assert name in page.out
    assert a.query("maps.rows", household=household)["persons"][0]["family_name"] == name


def test_an_empty_intake_is_taken_in(a: Desk) -> None:
    assert a.run("do", "intake.take_in").json["household"]


def test_a_date_that_never_was_is_kept_as_typed(a: Desk) -> None:
    household = a.do("intake.take_in", family_name="森", born="2024/2/30")["household"]

    born = a.query("maps.rows", household=household)["persons"][0]["born"]

    assert born["raw"] == "2024/2/30"


@pytest.mark.parametrize("way", ["-", "@"])
def test_input_is_utf_8_from_a_file_or_standard_input(way: str, a: Desk, tmp_path: Path) -> None:
    data = json.dumps({"family_name": "𠮷田", "given_name": "邦夫"}, ensure_ascii=False)
    file = tmp_path / "in.json"
    file.write_text(data, "utf-8-sig")

    said = a.run("do", "intake.take_in", f"@{file}" if way == "@" else "-", stdin=data.encode())

    household = said.json["household"]
    assert a.query("maps.rows", household=household)["persons"][0]["family_name"] == "𠮷田"


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ('{"famly_name": "x"}', "famly_name"),
        ('{"family_name": 3}', "family_name"),
        ('{"issues": "housing"}', "issues"),
        ('{"no_message": "yes"}', "no_message"),
    ],
)
def test_a_wrong_field_is_named(fields: str, named: str, a: Desk) -> None:
    said = a.run("do", "intake.take_in", fields)

    assert said.code == 2
    assert one_sentence(said.err)
    assert named in said.err


def test_a_missing_field_is_named(a: Desk) -> None:
    said = a.run("do", "contacts.write", "{}")

    assert said.code == 2
    assert "'household'" in said.err


def test_a_code_the_list_does_not_have_names_the_field_and_the_codes(a: Desk) -> None:
    said = a.run("do", "intake.take_in", '{"way": "pigeon"}')

    assert said.code == 1
    assert one_sentence(said.err)
    assert "way" in said.err
    assert "phone" in said.err


@pytest.mark.parametrize(
    "text",
    ["[", "[]", "3", '{"a": NaN}', '{"heard": "\\ud800"}', "[" * 100_000, f'{{"x": {10**30}}}'],
)
def test_what_is_no_object_is_wrong_usage(text: str, a: Desk) -> None:
    said = a.run("do", "intake.take_in", "-", stdin=text.encode())

    assert said.code == 2
    assert one_sentence(said.err)


def test_a_number_beyond_64_bits_names_its_field(a: Desk) -> None:
    household = a.do("intake.take_in", heard="")["household"]

    said = a.run("do", "contacts.write", json.dumps({"household": household, "minutes": 10**30}))

    assert said.code == 2
    assert "'minutes'" in said.err


def test_bytes_that_are_no_utf_8_are_wrong_usage(a: Desk) -> None:
    said = a.run("do", "intake.take_in", "-", stdin=b'{"heard": "\x83\x81\xff"}')

    assert said.code == 2
    assert one_sentence(said.err)


@pytest.mark.parametrize("household", ["aaaaaaaaaaaaaaaaaaaaaaaaaa", "no id", "' OR 1=1 --", ""])
def test_an_unknown_household_is_one_sentence(household: str, a: Desk) -> None:
    written = a.run("do", "contacts.write", json.dumps({"household": household, "kind": "visit"}))
    read = a.run("query", "household_page.page", json.dumps({"household": household}))

    assert (written.code, read.code) == (1, 1)
    assert one_sentence(written.err)
    assert one_sentence(read.err)


def test_a_use_case_of_another_name_is_wrong_usage(a: Desk) -> None:
    said = a.run("do", "intake.forget")

    assert said.code == 2
    assert "intake.forget" in said.err
    assert a.run("do", "search.find").code == 2  # a query is no use case


def test_rights_hold_on_the_console(b: Desk) -> None:
    said = b.run("do", "people.invite", '{"roles": ["support_worker"]}')

    assert said.code == 1
    assert one_sentence(said.err)
    assert "right" in said.err
