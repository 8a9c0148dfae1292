# SPDX-License-Identifier: Apache-2.0
"""The pages of the first run: usage, folder and person."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from banso_desktop.errors import Refused
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.folder_checks import checks_of, is_usable
from banso_desktop.gui.forms.ui_first_run_folder import Ui_FirstRunFolder
from banso_desktop.gui.forms.ui_first_run_person import Ui_FirstRunPerson
from banso_desktop.gui.forms.ui_first_run_usage import Ui_FirstRunUsage
from banso_desktop.gui.icon import scaled, type_size
from banso_desktop.gui.starting import FolderReport, Mode, TownStarter
from banso_desktop.gui.tokens import COLOURS, TypeSize
from banso_desktop.gui.widgets.choice import Option, SegmentedChoice
from banso_desktop.gui.widgets.choice_cards import CardOption
from banso_desktop.gui.work import Works

LOOK_MS = 500


class UsagePage(QWidget):
    """Whose account it is, the size of type, the language."""

    changed = Signal()
    resized = Signal(str)
    spoken = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FirstRunUsage()
        self._ui.setupUi(self)
        self._ui.account_cards.set_options(
            [
                CardOption(
                    "shared",
                    "team",
                    self.tr("ほかの人も使う"),
                    self.tr("毎回、合言葉で開きます。10分さわらないとロックします。"),
                ),
                CardOption(
                    "mine",
                    "person",
                    self.tr("私だけが使う"),
                    self.tr("この端末にサインインすれば、合言葉なしで開きます。"),
                ),
            ]
        )
        self._ui.account_cards.set_value("shared")
        self._size = SegmentedChoice(
            [
                Option(TypeSize.STANDARD, self.tr("標準")),
                Option(TypeSize.LARGE, self.tr("大きめ")),
                Option(TypeSize.LARGEST, self.tr("特大")),
            ],
            keeps=True,
            name=self.tr("文字の大きさ"),
        )
        self._size.set_value(type_size())
        self._size.chosen.connect(self.resized)
        self._language = SegmentedChoice(
            [Option("ja", "日本語"), Option("en", "English")], keeps=True, name="Language"
        )
        self._language.set_value(language)
        self._language.chosen.connect(self.spoken)
        self._ui.size_row.addWidget(self._size, 1)
        self._ui.language_row.addWidget(self._language, 1)

    def account_is_mine(self) -> bool:
        """Tell whether nobody else uses this account."""
        return self._ui.account_cards.value() == "mine"

    def set_account_is_mine(self, mine: bool) -> None:
        """Show an earlier answer."""
        self._ui.account_cards.set_value("mine" if mine else "shared")

    def is_complete(self) -> bool:
        """Nothing here has to be answered."""
        return True

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        self._ui.account_cards.setFocus()


class FolderPage(QWidget):
    """How one begins, where the folder is, and what was found there."""

    changed = Signal()

    def __init__(self, starter: TownStarter, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starter = starter
        self._works = works
        self._mode = Mode.JOIN
        self._report: FolderReport | None = None
        self._looked_at = ""
        self._ui = Ui_FirstRunFolder()
        self._ui.setupUi(self)
        self._ui.mode_cards.set_options(self._options())
        self._ui.mode_cards.chosen.connect(lambda key: self._set_mode(Mode(key)))
        self._ui.recover_button.clicked.connect(lambda: self._set_mode(Mode.RECOVER))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._ui.place_edit.textEdited.connect(lambda _: self._place_typed())
        self._ui.code_edit.textEdited.connect(lambda _: self._code_typed())
        self._ui.browse_button.clicked.connect(self._browse)
        self._ui.place_label.setMinimumWidth(scaled(96))
        self._set_mode(Mode.JOIN)

    def mode(self) -> Mode:
        """Return how the person wants to begin."""
        return self._mode

    def folder(self) -> str:
        """Return the folder as typed."""
        return self._ui.place_edit.text().strip()

    def code(self) -> str:
        """Return the code as typed."""
        return self._ui.code_edit.text().strip()

    def set_answers(self, mode: Mode, folder: str) -> None:
        """Show what was said before and look at the folder."""
        self._ui.place_edit.setText(folder)
        self._set_mode(mode)
        self.look()

    def set_code(self, code: str) -> None:
        """Show a code and judge it."""
        self._ui.code_edit.setText(code)
        self._code_typed()

    def is_complete(self) -> bool:
        """Tell whether one can begin like this."""
        mode = self.mode()
        if mode is Mode.PRACTICE:
            return True
        usable = self._report is not None and is_usable(self._report, mode)
        if mode is Mode.CREATE:
            return usable
        return usable and not self._code_trouble()

    def focus_first(self) -> None:
        """Put the focus on the choice."""
        self._ui.mode_cards.setFocus()

    def look(self) -> None:
        """Try the folder, off this thread."""
        self._timer.stop()
        folder = self.folder()
        self._looked_at = folder
        if not folder:
            self._found(folder, None)
            return
        self._works.run(
            lambda _: self._starter.check_folder(folder),
            lambda report: self._found(folder, report),
            owner=self,
        )

    def _options(self) -> list[CardOption]:
        return [
            CardOption(
                Mode.CREATE,
                "plus",
                self.tr("この町ではじめて使う（新しくつくる）"),
                self.tr("空のフォルダーを選びます。あなたが最初の管理者になります。"),
            ),
            CardOption(
                Mode.JOIN,
                "team",
                self.tr("すでにあるフォルダーに入る"),
                self.tr("管理者からもらった「招待の紙」（20文字の符号）を使います。"),
            ),
            CardOption(
                Mode.PRACTICE,
                "book",
                self.tr("まず練習用で試す"),
                self.tr("つくり話の世帯が入っています。あとで丸ごと消せます。"),
            ),
        ]

    def _set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._ui.mode_cards.set_value(mode)
        with_place = mode is not Mode.PRACTICE
        with_code = mode in (Mode.JOIN, Mode.RECOVER)
        ui = self._ui
        for widget in (ui.place_label, ui.place_edit, ui.browse_button):
            widget.setVisible(with_place)
        for widget in (ui.code_label, ui.code_edit, ui.code_echo):
            widget.setVisible(with_code)
        letters = "XXXX-XXXX-XXXX-XXXX-XXXX"
        ui.code_edit.setPlaceholderText(letters if mode is Mode.JOIN else f"{letters}-XXXX-XXXX")
        ui.recover_button.setEnabled(mode is not Mode.RECOVER)
        ui.place_edit.setPlaceholderText(r"\\server\fukushi\banso")
        self._code_typed()
        self._show_report()

    def _place_typed(self) -> None:
        self._report = None
        self._timer.start()
        self._show_report()

    def _browse(self) -> None:
        words = self.tr("共有フォルダーを選ぶ")
        chosen = QFileDialog.getExistingDirectory(self, words, self.folder())
        if chosen:
            self._ui.place_edit.setText(chosen)
            self.look()

    def _found(self, folder: str, report: FolderReport | None) -> None:
        if folder == self._looked_at:
            self._report = report
            self._show_report()

    def _show_report(self) -> None:
        mode = self.mode()
        shown = self._report is not None and mode is not Mode.PRACTICE
        self._ui.checks.show_checks(checks_of(self._report, mode) if shown and self._report else [])
        self.changed.emit()

    def _code_trouble(self) -> str:
        """Return what is wrong with the code, empty where nothing is."""
        try:
            self._starter.check_code(self.mode(), self.code())
        except Refused as error:
            return trouble_of(error).what
        return ""

    def _code_typed(self) -> None:
        trouble = self._code_trouble() if self.code() else ""
        good = bool(self.code()) and not trouble
        self._ui.code_echo.set_colour(COLOURS.ok if good else COLOURS.warn)
        self._ui.code_echo.setText(self.tr("→ 読めました") if good else trouble)
        self.changed.emit()


class PersonPage(QWidget):
    """The name others see; for a new town, its name too."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FirstRunPerson()
        self._ui.setupUi(self)
        self._ui.reading_edit.follow(self._ui.name_edit)
        for edit in (self._ui.town_edit, self._ui.name_edit):
            edit.textChanged.connect(lambda _: self.changed.emit())
        self._with_town = True

    def set_with_town(self, with_town: bool) -> None:
        """Ask for the town's name, too."""
        self._with_town = with_town
        self._ui.town_label.setVisible(with_town)
        self._ui.town_edit.setVisible(with_town)

    def answers(self) -> tuple[str, str, str, str]:
        """Return town, name, reading and job as typed."""
        ui = self._ui
        fields = (ui.town_edit, ui.name_edit, ui.reading_edit, ui.job_edit)
        town, name, reading, job = (field.text().strip() for field in fields)
        return town if self._with_town else "", name, reading, job

    def set_answers(self, town: str, name: str, reading: str, job: str) -> None:
        """Show what was said before (a switch of the language)."""
        self._ui.town_edit.setText(town)
        self._ui.name_edit.setText(name)
        self._ui.reading_edit.set_reading(reading, by_hand=bool(reading))
        self._ui.job_edit.setText(job)

    def is_complete(self) -> bool:
        """Tell whether there is a name to sign with."""
        town, name, _, _ = self.answers()
        return bool(name) and (bool(town) or not self._with_town)

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        first = self._ui.town_edit if self._with_town else self._ui.name_edit
        first.setFocus()
