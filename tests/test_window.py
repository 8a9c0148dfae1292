# SPDX-License-Identifier: Apache-2.0
"""The window's session over a real profile: search, folder, lock; its first run; its pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop import window
from banso_desktop.app import Person, Profile, create_town, join_town, open_profile
from banso_desktop.drawing.fonts import FontSet, find_fonts
from banso_desktop.errors import (
    FolderError,
    FolderNotATown,
    FolderNotWritable,
    FolderUnreachable,
    Refused,
    WrongPassphrase,
)
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Mode
from banso_desktop.profile.computers import ProfileComputers
from banso_desktop.services.intake import Sheet
from banso_desktop.window.first_run import Starter
from banso_desktop.window.session import ProfileGate, ProfileSession

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"


@pytest.fixture(scope="module")
def fonts() -> FontSet:
    return find_fonts()


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    """The founder's, open."""
    created = create_town(
        tmp_path / "folder",
        tmp_path / "a",
        passphrase=PASSPHRASE,
        town_name="みどり野町",
        person=Person("小林", "あゆみ"),
    )
    yield created.profile
    created.profile.close()


@pytest.fixture
def session(profile: Profile, fonts: FontSet, qapp: QApplication, tmp_path: Path) -> ProfileSession:
    """The window's view of it; nothing runs in the background."""
    return ProfileSession(profile, fonts, Settings(tmp_path / "view.ini"))


def test_what_is_found_leads_to_its_room(profile: Profile, session: ProfileSession) -> None:
    services = profile.services
    home = services.intake.take_in(Sheet(family_name="髙橋", heard="水車の話。")).household
    resource = services.resources.add(name="畑の会", kind="place", formality="informal")
    services.contacts.write(household=home, kind="visit", facts="水車小屋で。")
    shell = services.households.open(protection="restricted", call_text="小林 内線 215")
    number = next(one.number for one in services.households.listed().lines if one.id == shell)

    def led(text: str) -> list[Destination]:
        return [hit.destination for hit in session.search(text, 5)]

    assert Destination("household", home) in led("髙橋")
    assert led("水車小屋") == [Destination("household", home, {"tab": "records"})]
    assert led("畑の会") == [Destination("resources", resource)]
    assert led(number)


def test_the_folder_is_seen_to_go_and_come_back(
    profile: Profile, session: ProfileSession, tmp_path: Path
) -> None:
    (tmp_path / "folder").rename(tmp_path / "away")
    profile.services.intake.take_in(Sheet(heard="電話。"))

    with pytest.raises(FolderError):
        session.sync()
    gone = session.folder()
    (tmp_path / "away").rename(tmp_path / "folder")
    session.sync()
    back = session.folder()

    assert (gone.reachable, gone.unsent) == (False, 1)
    assert gone.away_since is not None
    assert gone.saved_at is not None
    assert [one.what for one in session.unsent()] == []
    assert (back.reachable, back.unsent, back.away_since) == (True, 0, None)
    assert back.received_at is not None
    assert abs(back.received_at - profile.clock.local()) < timedelta(minutes=2)


def test_what_is_still_coming_reaches_the_status_line(
    profile: Profile, session: ProfileSession
) -> None:
    sync = profile.journal.sync
    session.sync()
    assert (session.folder().complete, session.folder().arriving) == (True, None)

    sync._status = replace(sync._status, complete=False)
    receiver = profile.journal.receiver
    receiver._stream.came, receiver._lacking = 210, 500

    assert (session.folder().complete, session.folder().arriving) == (False, 42)


def test_closing_takes_the_papers_away_and_gives_the_profile_free(
    profile: Profile, session: ProfileSession, tmp_path: Path
) -> None:
    parent = QWidget()
    session.printing.preview(parent, "today", "")
    session.context.works.wait()
    QCoreApplication.processEvents()
    (paper,) = session.printing.windows()
    assert paper.isVisible()

    session.close()

    assert not paper.isVisible()
    open_profile(tmp_path / "a", passphrase=PASSPHRASE).close()


def test_a_gate_opens_with_the_passphrase_only(
    profile: Profile, fonts: FontSet, qapp: QApplication, tmp_path: Path
) -> None:
    profile.close()
    gate = ProfileGate(tmp_path / "a", fonts, Settings(tmp_path / "view.ini"))

    assert gate.asks_passphrase
    with pytest.raises(WrongPassphrase):
        gate.open("another passphrase altogether")
    gate.open(PASSPHRASE).close()


@pytest.fixture
def starter(fonts: FontSet, qapp: QApplication, tmp_path: Path) -> Starter:
    return Starter(tmp_path / "new", fonts, Settings(tmp_path / "view.ini"))


def test_a_folder_is_tried_and_left_as_it_was(starter: Starter, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    report = starter.check_folder(str(tmp_path / "empty"))

    assert (report.is_empty, report.holds_town, report.trouble) == (True, False, None)
    assert report.free_bytes
    assert list((tmp_path / "empty").iterdir()) == []


def test_a_folder_with_a_town_is_recognised(
    starter: Starter, profile: Profile, tmp_path: Path
) -> None:
    report = starter.check_folder(str(tmp_path / "folder"))

    assert (report.is_empty, report.holds_town) == (False, True)


@pytest.mark.parametrize(("name", "free"), [("letter.txt", False), ("Thumbs.db", True)])
def test_a_folder_counts_as_empty_as_it_does_where_the_town_is_made(
    name: str, free: bool, starter: Starter, tmp_path: Path
) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / name).touch()

    assert starter.check_folder(str(tmp_path / "used")).is_empty is free


@pytest.mark.parametrize("name", ["gone", "a file"])
def test_what_is_no_folder_is_told_without_an_error(
    name: str, starter: Starter, tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()

    report = starter.check_folder(str(tmp_path / name))

    assert isinstance(report.trouble, FolderError)
    assert not isinstance(report.trouble, FolderNotATown)


def test_codes_and_passphrases_are_judged_while_they_are_typed(starter: Starter) -> None:
    with pytest.raises(Refused, match="code"):
        starter.check_code(Mode.JOIN, "AAAA")
    with pytest.raises(Refused, match="passphrase"):
        starter.check_passphrase("short")


def test_pictures_are_drawn_in_the_size_and_language_asked_for(
    profile: Profile, tmp_path: Path
) -> None:
    files = {name: tmp_path / f"{name}.png" for name in ("unlock", "households")}

    window.draw_pictures(profile, files, size=(1024, 544), language="ja", type_size="largest")

    for file in files.values():
        image = QImage(str(file))
        assert (image.width(), image.height()) == (1024, 544)
        colours = {image.pixel(x, y) for x in range(0, 1024, 7) for y in range(0, 544, 7)}
        assert len(colours) > 8


def test_a_sheet_nobody_printed_is_asked_for_until_it_is_out(
    profile: Profile, session: ProfileSession
) -> None:
    assert session.folder().sheet_missing

    sheet = profile.services.recovery.sheet()
    profile.services.papers.printed(kind="recovery", id=sheet.key, way="pdf")

    assert not session.folder().sheet_missing


def unasked(*_: object) -> None:
    raise AssertionError("the window asked anew for what it knows")


def test_a_computer_in_ones_name_is_told_until_one_knows_it(
    profile: Profile, session: ProfileSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = profile.services.people.invite_computer(member=profile.member).code
    profile.sync_now()
    assert session.folder().joined is None

    again = join_town(
        tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=Person()
    )
    again.sync_now()
    device = again.vault.identity.device
    again.close()
    profile.sync_now()

    told = session.folder().joined
    assert told == (device, profile.shown.local().date())
    with monkeypatch.context() as watched:
        watched.setattr(ProfileComputers, "computers", unasked)
        assert session.folder().joined == told
    session.know_computer(device)
    assert session.folder().joined is None


def test_a_folder_that_is_not_there_is_told_from_one_that_cannot_be_written(
    fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starter = Starter(tmp_path / "p", fonts, Settings(tmp_path / "view.ini"))
    assert isinstance(starter.check_folder(str(tmp_path / "nowhere")).trouble, FolderUnreachable)

    def forbidden(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", forbidden)
    assert isinstance(starter.check_folder(str(tmp_path)).trouble, FolderNotWritable)
