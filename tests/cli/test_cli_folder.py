# SPDX-License-Identifier: Apache-2.0
"""The folder through the console: status, sync, digest, verify; two people on it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.fakes.console import (
    Desk,
    copied,
    founded,
    one_sentence,
    tree,
)


def test_status_says_where_the_folder_is_and_what_is_not_sent(home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    own.sync()
    before = own.run("status", "--json").json
    own.do("intake.take_in", heard="電話。")

    after = own.run("status", "--json").json

    assert before["unsent"] == 0
    assert after["unsent"] == 1
    assert after["folder"] == str(tmp_path / "folder")
    assert "unsent: 1" in own.run("status").out


def test_a_folder_that_is_gone_loses_nothing_and_says_so(home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    (tmp_path / "folder").rename(tmp_path / "away")
    own.do("intake.take_in", heard="雨漏りの話。")

    away = own.run("sync", "--json")

    assert away.code == 1
    assert one_sentence(away.err)
    assert json.loads(away.out)["reachable"] is False
    (tmp_path / "away").rename(tmp_path / "folder")
    own.sync()
    assert own.run("status", "--json").json["unsent"] == 0
    assert own.query("search.find", text="雨漏り")


def test_status_knows_the_rounds_of_earlier_runs_and_looks_for_the_folder(
    home: Path, tmp_path: Path
) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    own.sync()

    here = own.run("status", "--json").json
    (tmp_path / "folder").rename(tmp_path / "away")
    away = own.run("status", "--json").json

    assert here["reachable"]
    assert here["received"] == away["received"] != ""
    assert here["published"] == away["published"] != ""
    assert not away["reachable"]
    assert away["trouble"] == "FolderUnreachable"


def test_verify_tells_of_foreign_files_and_is_content(home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    own.sync()
    (tmp_path / "folder" / "Thumbs.db").write_bytes(b"x")

    told = own.run("verify")
    listed = own.run("verify", "--json").json

    assert told.code == 0
    assert "Thumbs.db: foreign (does no harm)" in told.out
    assert "0 findings" in told.out
    assert [(one["where"], one["why"], one["harmless"]) for one in listed] == [
        ("Thumbs.db", "foreign", True)
    ]


def test_a_digest_names_the_scopes_it_can_read(a: Desk) -> None:
    household = a.do("intake.take_in", heard="はじめて。")["household"]

    digest = a.digest()

    assert set(digest) == {"received", "scopes"}
    assert re.fullmatch(r"[0-9a-f]{64}", digest["received"])
    assert f"household-{household}" in digest["scopes"]
    assert any(name.startswith("town-") for name in digest["scopes"])


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_verify_finds_a_flipped_byte_and_changes_nothing(home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    own.do("intake.take_in", heard="確かめるための記録。")
    own.sync()
    sound = own.run("verify", "--json")
    segment = max(_files(tmp_path / "folder" / "j"), key=lambda path: path.stat().st_size)
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    segment.write_bytes(data)
    before = tree(tmp_path / "folder")

    found = own.run("verify", "--json")

    assert sound.json == []
    assert found.code == 1
    assert segment.name in found.out
    assert tree(tmp_path / "folder") == before


def test_digests_are_equal_after_sync_in_both_directions(home: Path, tmp_path: Path) -> None:
    copied(home, tmp_path)
    one, other = (Desk(tmp_path / name, tmp_path / "secret") for name in ("a", "b"))
    household = one.do("intake.take_in", family_name="髙橋", given_name="誠")["household"]
    one.sync()
    other.sync()
    other.do("contacts.write", household=household, kind="visit", facts="玄関先で。")
    one.do("households.describe", household=household, label="川端の方")  # at the same time
    other.sync()
    one.sync()
    other.sync()

    ours, theirs = one.digest(), other.digest()

    assert ours["received"] == theirs["received"]
    assert f"household-{household}" in theirs["scopes"]
    assert {name: ours["scopes"][name] for name in theirs["scopes"]} == theirs["scopes"]
    only_here = ours["scopes"].keys() - theirs["scopes"].keys()
    assert {name.partition("-")[0] for name in only_here} <= {"audit"}  # an administrator's
    lines = other.query("households.listed", text="髙橋")["lines"]
    assert household in [one["id"] for one in lines]
    assert (
        "玄関先で。"
        in one.run("query", "contacts.timeline", json.dumps({"household": household})).out
    )


@pytest.mark.practice(156)
def test_one_search_over_departments_and_none_where_one_may_not_read(a: Desk, b: Desk) -> None:
    shared = a.do("intake.take_in", family_name="沢渡", heard="水車小屋の前で。")["household"]
    kept = a.do("households.open", protection="hidden", label="沢渡別家")
    a.do("contacts.write", household=kept, kind="visit", facts="水車小屋の裏で。")
    a.sync()
    b.sync()

    by_name = b.query("search.find", text="沢渡")
    by_words = b.query("search.words", text="水車小屋")

    assert {one["household"] for one in by_name} == {shared}
    assert {one["household"] for one in by_words} == {shared}
    assert {one["household"] for one in a.query("search.words", text="水車小屋")} == {shared, kept}
    assert kept not in b.run("digest").out
    unreadable = b.run("query", "household_page.page", json.dumps({"household": kept}))
    unknown = b.run("query", "household_page.page", json.dumps({"household": "a" * 26}))
    assert unreadable.err.replace(kept, "") == unknown.err.replace("a" * 26, "")


def test_verify_on_another_town_says_only_that(home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    founded(tmp_path / "other")
    shutil.rmtree(tmp_path / "folder")
    shutil.copytree(tmp_path / "other" / "folder", tmp_path / "folder")
    (tmp_path / "folder" / "Thumbs.db").write_bytes(b"x")

    told = own.run("verify")

    assert told.code == 1
    assert told.out.splitlines()[1:] == ["  share.json: another town", "1 findings"]
    assert "another town" in told.out.splitlines()[0]


def test_verify_finds_a_share_json_that_was_changed(home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    share = tmp_path / "folder" / "share.json"
    share.write_bytes(share.read_bytes().replace(b"banso desktop", b"other", 1))

    told = own.run("verify")

    assert told.code == 1
    assert "share.json: changed" in told.out


@pytest.mark.parametrize("verb", ["sync", "verify"])
def test_a_file_in_place_of_the_folder_is_called_one(verb: str, home: Path, tmp_path: Path) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    shutil.rmtree(tmp_path / "folder")
    (tmp_path / "folder").write_text("not a folder", "utf-8")

    told = own.run(verb)

    assert told.code == 1
    assert "a file is there, no folder" in told.err
