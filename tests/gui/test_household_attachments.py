# SPDX-License-Identifier: Apache-2.0
"""写真・ファイル of a household: added three ways, seen inside, saved outside only when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.domain.attachments import MAX_BYTES
from banso_desktop.gui.attachment_dialog import AttachmentDialog
from banso_desktop.gui.attachment_files import Asking
from banso_desktop.gui.attachment_viewer import AttachmentViewer
from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_attachment_row import AttachmentRow
from banso_desktop.gui.household_attachments import AttachmentsCard
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_papers import PapersTab
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.services.attachment_store import PassingAttachments
from tests.fakes import picture_files as files
from tests.fakes.household_screens import Open, dialog, opener, seen, settle, words_in
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown


@dataclass
class Person:
    """Answers the dialogs of the system."""

    chooses: list[Path] = field(default_factory=list)
    saves_to: Path | None = None
    proposed: list[str] = field(default_factory=list)

    def asking(self) -> Asking:
        return Asking(lambda _: self.chooses, self._place)

    def _place(self, parent: QWidget, name: str) -> Path | None:
        self.proposed.append(name)
        return self.saves_to


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def screen(open_page: Open, family: Family, person: Person) -> HouseholdScreen:
    return shown(open_page, family, person)


def shown(open_page: Open, family: Family, person: Person, **wanted: object) -> HouseholdScreen:
    screen = open_page(family.household, tab="papers", **wanted)
    card_of(screen).asking = person.asking()
    return screen


def card_of(screen: HouseholdScreen) -> AttachmentsCard:
    tab = screen.findChild(PapersTab)
    assert tab is not None
    return tab.attachments


def done(screen: HouseholdScreen) -> None:
    """Let what runs on other threads end and arrive."""
    for _ in range(20):
        screen.context.works.wait(5_000)
        settle(screen)
        if not screen.context.works.is_busy():
            return


def rows(screen: HouseholdScreen) -> list[AttachmentRow]:
    return seen(card_of(screen), AttachmentRow)


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def viewer(screen: HouseholdScreen) -> AttachmentViewer:
    done(screen)
    return dialog(screen, AttachmentViewer)


def attach(town: SmallTown, family: Family, content: bytes, name: str = "玄関.jpg") -> str:
    return town.services.attachments.add(household=family.household, content=content, name=name)


def test_nothing_attached_says_what_can_be_done(screen: HouseholdScreen) -> None:
    assert "ここへドラッグ" in words_in(card_of(screen))


def test_ins_asks_for_files_and_shows_them(
    screen: HouseholdScreen, person: Person, tmp_path: Path
) -> None:
    person.chooses = [
        saved(tmp_path, "玄関.jpg", files.photo()), saved(tmp_path, "督促.pdf", files.document())
    ]  # fmt: skip
    told: list[str] = []
    screen.told.connect(told.append)

    screen.commands()[Command.ADD]()
    done(screen)

    said = words_in(card_of(screen))
    assert "玄関.jpg" in said
    assert "督促.pdf" in said
    assert "小林" in said
    assert "11/20（金）" in said  # the day the camera wrote
    assert any("そのまま残ります" in each for each in told)


def test_what_is_refused_is_said_and_the_others_are_attached(
    screen: HouseholdScreen, person: Person, tmp_path: Path
) -> None:
    large = tmp_path / "大きい.jpg"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 3 * 1024 * 1024)
    person.chooses = [
        saved(tmp_path, "新しい.heic", files.heic()), large, tmp_path / "ない.jpg",
        saved(tmp_path, "よい.jpg", files.photo()),
    ]  # fmt: skip

    screen.commands()[Command.ADD]()
    done(screen)

    said = words_in(card_of(screen))
    assert "HEIC" in said
    assert "23.0 MBあります。添付できるのは20 MBまでです。" in said
    assert "ない.jpg" in said
    assert len(rows(screen)) == 1


def test_a_picture_is_pasted(screen: HouseholdScreen, town: SmallTown, family: Family) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    card_of(screen)._add.setFocus()

    QTest.keyClick(card_of(screen)._add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    done(screen)

    (found,) = town.services.attachments.listed(household=family.household)
    assert (found.name, found.media) == ("貼り付けた画像.png", "image/png")


def test_pasting_words_attaches_nothing(
    screen: HouseholdScreen, town: SmallTown, family: Family
) -> None:
    QGuiApplication.clipboard().setText("ことば")
    told: list[str] = []
    screen.told.connect(told.append)

    card_of(screen).paste()
    done(screen)

    assert told == ["貼り付けられる画像がありません"]
    assert town.services.attachments.listed(household=family.household) == []


def test_files_are_dropped(
    screen: HouseholdScreen, town: SmallTown, family: Family, tmp_path: Path
) -> None:
    mime = QMimeData()
    path = saved(tmp_path, "坂.png", files.screenshot())
    mime.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.invalid/a.png")])
    nothing = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing
    )
    card_of(screen).dragEnterEvent(entering)
    dropped = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing
    )

    card_of(screen).dropEvent(dropped)
    done(screen)

    assert entering.isAccepted()
    assert [one.name for one in town.services.attachments.listed(household=family.household)] == [
        "坂.png"
    ]


@pytest.mark.parametrize(
    ("content", "name", "pages"),
    [
        (files.photo(), "玄関.jpg", 1),
        (files.scan(3), "督促.tif", 3),
        (files.document(), "督促.pdf", 1),
    ],
    ids=["photo", "scan", "document"],
)
def test_enter_shows_it_inside_the_program_and_leaves_no_file(
    open_page: Open, town: SmallTown, family: Family, person: Person, tmp_path: Path,
    content: bytes, name: str, pages: int,
) -> None:  # fmt: skip
    attach(town, family, content, name)
    screen = shown(open_page, family, person)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}

    QTest.keyClick(rows(screen)[0], Qt.Key.Key_Return)
    shown_in = viewer(screen)

    assert shown_in.preview.pages == pages
    image = shown_in.preview.image()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }
    assert len(colours) > 1
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
    QTest.keyClick(shown_in, Qt.Key.Key_Escape)
    assert shown_in.preview.pages == 0


def test_a_document_that_is_none_inside_says_so(
    open_page: Open, town: SmallTown, family: Family, person: Person
) -> None:
    attach(town, family, b"%PDF-1.4 torn %%EOF", "督促.pdf")
    screen = shown(open_page, family, person)

    QTest.keyClick(rows(screen)[0], Qt.Key.Key_Return)

    shown_in = viewer(screen)
    assert "こわれているか" in words_in(shown_in)
    shown_in.reject()


def test_what_has_not_arrived_says_when_it_can_be_opened(
    open_page: Open, town: SmallTown, family: Family, person: Person
) -> None:
    attach(town, family, files.photo())
    kept = town.desk.attachments
    town.desk.attachments = PassingAttachments()
    screen = shown(open_page, family, person)
    assert "ひらくと取り寄せます" in words_in(card_of(screen))
    QTest.keyClick(rows(screen)[0], Qt.Key.Key_Return)
    waiting = viewer(screen)
    assert (
        "まだ届いていません（送った人のパソコンが共有フォルダーにつながると開けます）"
        in words_in(waiting)
    )
    assert not waiting.save_button.isEnabled()

    town.desk.attachments = kept
    waiting.again_button.click()
    done(screen)

    assert waiting.preview.pages == 1
    waiting.reject()


def test_a_copy_is_saved_where_it_was_asked_for(
    open_page: Open, town: SmallTown, family: Family, person: Person, tmp_path: Path
) -> None:
    row = attach(town, family, files.photo(), "玄関:坂.heic")
    screen = shown(open_page, family, person)
    QTest.keyClick(rows(screen)[0], Qt.Key.Key_Return)
    shown_in = viewer(screen)
    person.saves_to = tmp_path / "copy.jpg"

    shown_in.save_button.click()
    done(screen)

    assert person.proposed == ["玄関_坂.heic.jpg"]
    kept = town.services.attachments.content(attachment=row)
    assert person.saves_to.read_bytes() == kept
    assert "鍵がかかっていません" in words_in(shown_in)
    person.saves_to = tmp_path / "no" / "such" / "place.jpg"
    shown_in.save_button.click()
    done(screen)
    assert "別の場所を選んでください" in words_in(shown_in)
    shown_in.reject()


def test_name_and_note_are_written_by_f2(
    open_page: Open, town: SmallTown, family: Family, person: Person
) -> None:
    attach(town, family, files.photo())
    screen = shown(open_page, family, person)

    QTest.keyClick(rows(screen)[0], Qt.Key.Key_F2)
    form = dialog(screen, AttachmentDialog)
    form._ui.name_edit.setText("玄関までの坂")
    form._ui.note_edit.setText("手すりがない")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    done(screen)

    assert "手すりがない" in words_in(card_of(screen))
    (found,) = town.services.attachments.listed(household=family.household)
    assert found.name == "玄関までの坂"


def test_delete_takes_it_away_and_it_can_be_taken_back(
    open_page: Open, town: SmallTown, family: Family, person: Person
) -> None:
    attach(town, family, files.photo())
    screen = shown(open_page, family, person)
    offered: list[Callable[[], object]] = []
    screen.undoable.connect(lambda _, undo: offered.append(undo))

    QTest.keyClick(rows(screen)[0], Qt.Key.Key_Delete)
    done(screen)
    assert rows(screen) == []
    offered[0]()
    done(screen)

    assert len(rows(screen)) == 1


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut(
    open_page: Open, town: SmallTown, family: Family, person: Person,
    size: tuple[int, int], type_size: TypeSize, language: str,
) -> None:  # fmt: skip
    long = attach(town, family, files.photo(), "とても長い名前の写真" * 6 + ".jpg")
    row = attach(town, family, files.document(), "督促.pdf")
    town.services.attachments.describe(attachment=row, note="7月分の督促。次の面談で一緒に読む")
    screen = shown(open_page, family, person, shown=size, size=type_size, language=language)
    found = faults(screen.window())
    card_of(screen)._open(long)
    looked = viewer(screen)
    QApplication.processEvents()
    found += faults(looked)
    looked.reject()
    QTest.keyClick(rows(screen)[0], Qt.Key.Key_F2)
    form = dialog(screen, AttachmentDialog)
    QApplication.processEvents()
    found += faults(form)
    form.reject()

    assert found == []
