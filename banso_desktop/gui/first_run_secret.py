# SPDX-License-Identifier: Apache-2.0
"""The last pages of the first run: passphrase, recovery sheet, and that it works."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from banso_desktop.errors import Refused
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_first_run_secret import Ui_FirstRunSecret
from banso_desktop.gui.sheet_trial import SheetTrial
from banso_desktop.gui.starting import PrintSheet, TownStarter, TrySheet
from banso_desktop.gui.text import Run
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets.buttons import Button, LinkButton
from banso_desktop.gui.widgets.chip import Tone
from banso_desktop.gui.widgets.empty_state import EmptyState
from banso_desktop.gui.widgets.inline_bar import InlineBar


class SecretPage(QWidget):
    """The passphrase, and after a town was made its recovery sheet."""

    changed = Signal()

    def __init__(self, starter: TownStarter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starter = starter
        self._printed = True
        self._tried = True
        self._attempt: TrySheet | None = None
        self._held: InlineBar | None = None
        self._print: PrintSheet | None = None
        self._ui = Ui_FirstRunSecret()
        self._ui.setupUi(self)
        for edit in (self._ui.first_edit, self._ui.second_edit):
            edit.textChanged.connect(lambda _: self._typed())
        self._ui.show_box.toggled.connect(self._show_letters)
        self._typed()

    def passphrase(self) -> str:
        """Return the passphrase as typed."""
        return self._ui.first_edit.text()

    def set_founding(self, founding: bool) -> None:
        """Say what one does who forgot it: whoever founds has no administrator to ask."""
        self._ui.forgotten_label.setText(
            self.tr("忘れたときは、このあと印刷する予備の鍵の紙で開き直します。")
            if founding
            else self.tr("忘れたときは、管理者に新しい招待の紙をつくってもらいます。")
        )

    def ask_to_print(self, print_recovery: PrintSheet, attempt: TrySheet | None = None) -> None:
        """Show that the recovery sheet has to be printed, and tried, before one goes on."""
        self._print = print_recovery
        self._attempt = attempt
        self._printed = False
        for widget in (self._ui.first_edit, self._ui.second_edit, self._ui.show_box):
            widget.setEnabled(False)
        self._ui.show_box.setChecked(False)
        words = [
            Run(self.tr("予備の鍵の紙を印刷してください。"), True),
            Run(
                self.tr(
                    " 合言葉をなくしたとき、この紙だけが町をもう一度開けます。"
                    "封筒に入れて、金庫にしまってください。符号はこの紙のほかどこにもありません。"
                )
            ),
        ]
        self._button = Button(self.tr("印刷する…"), "print", look="kaki", clicked=self.print_sheet)
        self._ui.recovery_slot.addWidget(InlineBar(Tone.KAKI, "key", words, self._button))
        self._button.setFocus()
        self.changed.emit()

    def print_sheet(self) -> None:
        """Show the recovery sheet; only printing or saving it counts."""
        if self._print is not None:
            self._print(self, self._sheet_is_out)

    def is_sheet_waiting(self) -> bool:
        """Tell whether there is a sheet that nobody printed or saved yet."""
        return self._print is not None and not self._printed

    def hold_back(self) -> None:
        """Say, when somebody is about to go, that the sheet is not on paper."""
        if self._held is None:
            words = [
                Run(self.tr("予備の鍵の紙が、まだ印刷も保存もされていません。"), True),
                Run(
                    self.tr(
                        " もう一度閉じると、この符号は消えます。そのときは次に開いたあと、"
                        "「管理」の「町のこと」で新しい紙をつくってください。"
                    )
                ),
            ]
            self._held = InlineBar(Tone.WARN, "warning", words)
            self._ui.recovery_slot.addWidget(self._held)
        self._button.setFocus()

    def _sheet_is_out(self) -> None:
        if not self._printed and self._attempt is not None:
            self._ask_to_try(self._attempt)
        self._printed = True
        self._button.set_icon("check")
        if self._held is not None:
            self._held.hide()
        self.changed.emit()

    def put_off(self) -> None:
        """Go on without having tried the sheet; 管理 goes on reminding of it."""
        self._tried = True
        self._later.hide()
        words = [
            Run(self.tr("この紙で開くかは、まだ分かりません。"), True),
            Run(
                self.tr(" 「管理」の「町のこと」で確かめられます。確かめるまで、そこに出ています。")
            ),
        ]
        self._ui.recovery_slot.addWidget(InlineBar(Tone.WARN, "warning", words))
        self.changed.emit()

    def _ask_to_try(self, attempt: TrySheet) -> None:
        self._tried = False
        self.trial = SheetTrial(attempt)
        self.trial.opened.connect(self._sheet_opens)
        self._ui.recovery_slot.addWidget(self.trial)
        self._later = LinkButton(self.tr("いまは確かめずに進む"))
        self._later.clicked.connect(self.put_off)
        self._ui.recovery_slot.addWidget(self._later, 0, Qt.AlignmentFlag.AlignLeft)
        self.trial.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet_opens(self) -> None:
        self._tried = True
        self._later.hide()
        self.changed.emit()

    def is_complete(self) -> bool:
        """Tell whether the passphrase is good, repeated, and the sheet is out and tried."""
        return self._printed and self._tried and not self._trouble() and bool(self.passphrase())

    def focus_first(self) -> None:
        """Put the focus on the passphrase."""
        self._ui.first_edit.setFocus()

    def _trouble(self) -> str:
        try:
            self._starter.check_passphrase(self.passphrase())
        except Refused as error:
            return trouble_of(error).what
        if self._ui.second_edit.text() != self.passphrase():
            return self.tr("2つの合言葉がちがいます。")
        return ""

    def _typed(self) -> None:
        trouble = self._trouble() if self.passphrase() else ""
        good = bool(self.passphrase()) and not trouble
        self._ui.echo_label.set_colour(COLOURS.ok if good else COLOURS.warn)
        self._ui.echo_label.setText(self.tr("→ この合言葉で大丈夫です") if good else trouble)
        self.changed.emit()

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._ui.first_edit.setEchoMode(mode)
        self._ui.second_edit.setEchoMode(mode)


class DonePage(QWidget):
    """It works; what one does first."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            EmptyState(
                "done",
                self.tr("できあがりました"),
                self.tr(
                    "「はじめる」を押すと、今日の画面が開きます。"
                    "困ったときは F1 で、その画面の考え方が読めます。"
                ),
                colour=COLOURS.ok,
            )
        )

    def is_complete(self) -> bool:
        """Nothing is left to say."""
        return True

    def focus_first(self) -> None:
        """Leave the focus on the button."""
