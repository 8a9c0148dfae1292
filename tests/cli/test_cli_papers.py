# SPDX-License-Identifier: Apache-2.0
"""Papers and pictures through the console."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from banso_desktop.app import open_profile
from banso_desktop.profile import Profile
from banso_desktop.services.papers import PapersService
from tests.fakes.console import (
    PASSPHRASE,
    Desk,
    banso,
)

SLIP = {
    **{"way": "refer", "destination": "畑の会", "receiver": "𠮷田", "request": "見学から。"},
    **{"consent_way": "oral", "consent_on": "今日", "look_again": "+14"},
}


def opened(desk: Desk) -> Profile:
    return open_profile(desk.path, passphrase=PASSPHRASE)


def create(folder: Path, profile: Path, phrase: str = PASSPHRASE) -> tuple[object, ...]:
    secret = profile.with_suffix(".secret")
    secret.write_text(phrase, "utf-8")
    where = ("--profile", profile, "--passphrase-file", secret)
    return ("town", "create", folder, "--name", "みどり野町", *where)


def test_every_paper_in_the_list_can_be_made(a: Desk, tmp_path: Path) -> None:
    household = a.do("intake.take_in", family_name="𠮷田", given_name="邦夫")["household"]
    referral = a.do(
        "referrals.draft",
        household=household,
        slip=SLIP,
    )
    a.do("referrals.issue", referral=referral)
    a.do("conferences.open", kind="support", title="支援会議", starts="+3 13:30")
    lines = [line.split(" ") for line in a.run("paper", "--list").out.splitlines()]
    firsts = {kind: identifier for kind, identifier in reversed(lines)}

    assert set(firsts) == {"slip", "agenda", "ecomap", "today"}
    for kind, identifier in firsts.items():
        file = tmp_path / f"{kind}.pdf"
        said = a.run("paper", kind, identifier, "-o", file)
        assert said.code == 0, said.err
        assert file.read_bytes().startswith(b"%PDF")


def test_todays_paper_needs_no_id(a: Desk, tmp_path: Path) -> None:
    assert a.run("paper", "today", "-o", tmp_path / "t.pdf").code == 0


def test_an_invitation_is_printed_from_its_code(a: Desk, tmp_path: Path) -> None:
    made = a.do("people.invite", roles=["support_worker"], family_name="渡部")
    (tmp_path / "code").write_text(made["code"].lower(), "utf-8")

    said = a.run("paper", "invitation", "--code-file", tmp_path / "code", "-o", tmp_path / "i.pdf")

    assert said.code == 0, said.err
    assert (tmp_path / "i.pdf").read_bytes().startswith(b"%PDF")


def test_a_recovery_sheet_is_printed_again_from_its_code(tmp_path: Path) -> None:
    made = banso(*create(tmp_path / "folder", tmp_path / "p"))
    (tmp_path / "code").write_text(made.out, "utf-8")
    desk = Desk(tmp_path / "p", tmp_path / "p.secret")

    said = desk.run("paper", "recovery", "--code-file", tmp_path / "code", "-o", tmp_path / "r.pdf")

    assert said.code == 0, said.err
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_a_recovery_code_of_another_town_is_refused(a: Desk, tmp_path: Path) -> None:
    made = banso(*create(tmp_path / "folder", tmp_path / "p"))
    (tmp_path / "code").write_text(made.out, "utf-8")

    said = a.run("paper", "recovery", "--code-file", tmp_path / "code", "-o", tmp_path / "r.pdf")

    assert said.code == 1
    assert not (tmp_path / "r.pdf").exists()


def test_a_printed_slip_is_remembered(a: Desk, tmp_path: Path) -> None:
    household = a.do("intake.take_in", family_name="原")["household"]
    referral = a.do("referrals.draft", household=household, slip=SLIP)
    a.do("referrals.issue", referral=referral)
    papers = a.query("papers.papers", kind="slip")
    mine = next(p["id"] for p in papers if p["waiting"])

    a.run("paper", "slip", mine, "-o", tmp_path / "s.pdf")

    after = {p["id"]: p for p in a.query("papers.papers", kind="slip")}
    assert after[mine]["prints"] == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("paper",), 2),
        (("paper", "letter", "x", "-o", "x.pdf"), 2),
        (("paper", "slip", "x"), 2),
        (("paper", "ecomap", "x", "-o", "x.pdf"), 1),
        (("paper", "today", "-o", "no/such/folder/x.pdf"), 2),
        (("paper", "today", "32/13", "-o", "x.pdf"), 1),
        (("paper", "today", "-o", "x.pdf", "--day", "tomorrow"), 2),
    ],
)
def test_a_paper_that_cannot_be_made_is_one_sentence(
    arguments: tuple[str, ...], code: int, a: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    said = a.run(*arguments)

    assert said.code == code
    assert "Traceback" not in said.err
    assert said.err
    assert list(tmp_path.iterdir()) == []


def test_a_picture_has_the_size_that_is_asked_for(a: Desk, tmp_path: Path) -> None:
    names = banso("picture", "--list").out.split()
    file = tmp_path / "p.png"

    said = a.run("picture", "households", "-o", file, "--size", "1024x544", "--lang", "en")

    assert {"unlock", "first_run", "households", "intake"} <= set(names)
    assert said.code == 0, said.err
    head = file.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (1024, 544)


@pytest.mark.parametrize(
    "arguments",
    [
        ("picture",),
        ("picture", "kitchen", "-o", "x.png"),
        ("picture", "households"),
        ("picture", "households", "-o", "x.png", "--size", "large"),
        ("picture", "households", "-o", "x.png", "--size", "1x1"),
    ],
)
def test_a_picture_that_is_not_there_is_wrong_usage(arguments: tuple[str, ...], a: Desk) -> None:
    assert a.run(*arguments).code == 2


def test_a_slip_that_could_not_be_written_was_not_printed(a: Desk, tmp_path: Path) -> None:
    household = a.do("intake.take_in", family_name="原")["household"]
    a.do("referrals.issue", referral=a.do("referrals.draft", household=household, slip=SLIP))
    mine = next(p["id"] for p in a.query("papers.papers", kind="slip") if p["waiting"])
    place = tmp_path / ("x" * 252 + ".pdf")  # no file has so long a name

    said = a.run("paper", "slip", mine, "-o", place)

    assert said.code == 2
    after = {p["id"]: p for p in a.query("papers.papers", kind="slip")}
    assert after[mine]["prints"] == 0
    assert list(tmp_path.iterdir()) == []


def test_a_print_that_is_not_recorded_leaves_no_paper(
    a: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(PapersService, "printed", full)

    assert a.run("paper", "today", "-o", tmp_path / "t.pdf").code == 1
    assert list(tmp_path.iterdir()) == []


def test_every_picture_of_a_town_without_households_is_drawn(tmp_path: Path) -> None:
    banso(*create(tmp_path / "folder", tmp_path / "p"))
    desk = Desk(tmp_path / "p", tmp_path / "p.secret")

    said = desk.run("picture", "all", "-o", tmp_path / "all", "--size", "1024x544")

    assert said.code == 0, said.err
    assert {file.stem for file in (tmp_path / "all").iterdir()} == set(
        banso("picture", "--list").out.split()
    )


def test_a_day_that_is_asked_for_is_not_the_day_a_paper_was_printed(
    a: Desk, tmp_path: Path
) -> None:
    household = a.do("intake.take_in", family_name="原")["household"]
    a.do("referrals.issue", referral=a.do("referrals.draft", household=household, slip=SLIP))
    mine = next(p["id"] for p in a.query("papers.papers", kind="slip") if p["waiting"])
    before = datetime.now(UTC)

    a.run("paper", "slip", mine, "-o", tmp_path / "s.pdf", "--day", "2001-02-03")

    with opened(a) as profile, profile.replica.reader() as reading:
        prints = reading.rows(reading.tables["paper_print"].select())
        row = next(row for row in prints if row.paper == mine)
    assert before <= row.at.replace(tzinfo=UTC) <= datetime.now(UTC)
    assert before - timedelta(seconds=1) <= row.first_at.replace(tzinfo=UTC)


def test_a_day_that_is_asked_for_is_not_the_day_a_household_was_opened(
    a: Desk, tmp_path: Path
) -> None:
    with opened(a) as profile:
        team = (profile.member,)
        home = profile.services.households.open(label="守る", protection="hidden", team=team)
    before = datetime.now(UTC)

    a.run("paper", "ecomap", home, "-o", tmp_path / "e.pdf", "--day", "2001-02-03")

    with opened(a) as profile, profile.replica.reader() as reading:
        entries = reading.rows(reading.tables["audit_entry"].select())
        moments = [row.at.replace(tzinfo=UTC) for row in entries if row.subject == home]
    assert len(moments) == 2
    assert all(before <= at <= datetime.now(UTC) for at in moments)
