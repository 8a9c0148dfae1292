# SPDX-License-Identifier: Apache-2.0
"""つなぎ票: a slip with its true paper beside it; once it is out, what became of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.names import full_name, san
from banso_desktop.errors import BansoError, NotFound, Refused
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.forms.ui_referral_slip import Ui_ReferralSlip
from banso_desktop.gui.icon import icon, scaled
from banso_desktop.gui.referral_course import ReferralCourse
from banso_desktop.gui.referral_slip_fields import SlipForm
from banso_desktop.gui.referral_slip_notices import SlipNotices
from banso_desktop.gui.referral_slip_preview import LivePaper
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.text import plain
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.widgets import Pause, ScrollColumn, put_icon
from banso_desktop.services.referral_views import Answered, ReferralCard, ReferralGroup

EDITOR: Final = "referral"
_LABELS_WIDTH: Final = 104
_WIDEST: Final = 900
_PAPER: Final = 1
"""The tab of the paper where it does not fit beside the form."""
_TAKEN_BACK: Final = ("cancelled", "entered-in-error")


class ReferralSlipPage(Screen):
    """One referral: written, handed over, and followed until somebody looked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_ReferralSlip()
        self._ui.setupUi(self)
        self._household = ""
        self._referral = ""
        self._previous = ""
        self._card: ReferralCard | None = None
        self._narrow = False
        self._form = SlipForm(self._ui, context.services)
        self._notices = SlipNotices(self._ui, context, self._form)
        self._course = ReferralCourse(context.services)
        self._paper = LivePaper(context, self._ui.preview, self._ui.notes_place)
        self._pause = Pause(self)
        self._pause.settled.connect(self._keep)
        self._build()
        self._connect()

    # What the shell asks

    def title(self) -> str:
        """Return what the title bar says: no name stands there."""
        return self.tr("つなぎ票")

    def go(self, destination: Destination) -> None:
        """Show a referral (its id), or begin one.

        Args:
            destination: ``id`` is a referral. A new one has ``extra["household"]``, and may
                have ``person`` and ``previous`` (the one it follows). ``record`` is
                ``answer`` or ``look``: what to write about it.
        """
        extra = destination.extra
        referral, household = destination.id, extra.get("household", "")
        if referral and not household:
            try:
                household = self._read(referral).line.household
            except NotFound:
                referral, household = "", destination.id  # a household's begins a slip of it
        self._household, self._referral = household, referral
        self._previous = extra.get("previous", "")
        self._card = self._read(referral) if referral else None
        self._show_persons()
        self._begin(extra.get("person", ""))
        if "record" in extra:
            self._course.record_card.set_mode(extra["record"])

    def place(self) -> Destination:
        """Return this slip, written or not."""
        extra = {"household": self._household, "previous": self._previous}
        told = {} if self._referral else {k: v for k, v in extra.items() if v}
        return Destination("referral", self._referral, told)

    def shows(self) -> Collection[str]:
        """Return the household the slip is about."""
        return (self._household,) if self._household else ()

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read anew what others wrote; nothing that is being typed is touched."""
        touched = {"referral", "referral_event", "issue"} & set(change.ids)
        if self._referral and (touched or change.everything):
            self._notices.show_others(self._household, self._referral)
            was_written, self._card = self._is_written(), self._read(self._referral)
            if was_written != self._is_written():
                self._show_mode()  # a colleague handed it over meanwhile
            elif not was_written:
                self._show_course()

    def focus_first(self) -> None:
        """Put the focus on the destination, or on what came back."""
        if not self._is_written():
            self._course.record_card.focus_first()
        elif self._ui.destination_edit.text():
            self._ui.request_edit.setFocus()
        else:
            self._ui.destination_edit.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return form and paper."""
        return (self._ui.pages, self._ui.paper_side)

    def keys_hint(self) -> str:
        """Return the keys of this screen."""
        return self.tr("F1 ヘルプ  F3 地域資源から  Ctrl+Enter 印刷して記録  Esc やめる")

    def help_topic(self) -> str:
        """Return the topic of slips."""
        return "referral"

    def fit(self, width: int) -> None:
        """Put the paper behind a tab where it does not fit beside the form."""
        self._narrow = width < Metric.RIGHT_COLLAPSES_BELOW
        self._ui.views_bar.setVisible(self._narrow)
        self._show_view()

    def save(self) -> None:
        """Keep what is being typed on this computer at once."""
        self._pause.flush()

    def finish(self) -> None:
        """Ctrl+Enter: hand over and print, or write down what came back."""
        if self._is_written():
            self.issue()
        else:
            self._course.record_card.record()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves and keeps the draft; F3 offers the resource book."""
        if event.key() == Qt.Key.Key_Escape and not self._notices.reason.dismiss():
            self.leave()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    # What a person does

    def leave(self) -> None:
        """やめる: go back; what was typed stays on this computer."""
        self._pause.flush()
        self.navigate.emit(self._home())

    def keep(self) -> None:
        """下書きのまま閉じる: write the slip, so that colleagues see it is being prepared."""
        if self._said(self._write):
            self.told.emit(self.tr("準備中のつなぎ票として残しました"))
            self.navigate.emit(self._home())

    def issue(self, override: str = "") -> None:
        """印刷して記録: hand the slip over and show its paper for printing."""
        if not self._said(self._write):
            return
        try:
            issued = self.context.services.referrals.issue(
                referral=self._referral, override=override
            )
        except Refused as refused:
            self._notices.refuse(refused, lambda reason: self.issue(override=reason))
            return
        self.told.emit(self.tr("お渡しとして記録しました。様子をきく日が「今日」に出ます"))
        self._card = self._read(self._referral)
        self._show_mode()
        if self.context.printing is not None:
            self.context.printing.preview(self, "slip", issued.paper)

    # Building

    def _build(self) -> None:
        ui = self._ui
        ui.head_icon.set_icon("refer", COLOURS.ai)
        ui.foot_icon.set_icon("return", COLOURS.ai)
        ui.write_page.setMaximumWidth(scaled(_WIDEST))
        ui.close_button.setProperty("look", "quiet")
        ui.close_button.setIcon(icon("close", COLOURS.ink2))
        ui.close_button.setToolTip(self.tr("閉じる"))
        put_icon(ui.issue_button, "print")
        put_icon(ui.book_button, "resources")
        area = ScrollColumn()
        ui.write_place_column.removeWidget(ui.write_page)
        area.add(ui.write_page, 1)
        ui.write_place_column.addWidget(area)
        ui.course_place_column.addWidget(self._course)
        edits = (ui.request_edit, ui.own_words_edit, ui.to_know_edit)
        labels = (ui.request_label, ui.own_words_label, ui.to_know_label)
        for edit, name in zip(edits, labels, strict=True):
            edit.setAccessibleName(plain(name.text()))
        ui.form_grid.setColumnMinimumWidth(0, scaled(_LABELS_WIDTH))
        ui.views_bar.addTab(self.tr("書く"))
        ui.views_bar.addTab(self.tr("紙の見本"))
        ui.views_bar.setDrawBase(False)
        ui.preview.fit_page()

    def _connect(self) -> None:
        ui = self._ui
        self._form.edited.connect(self._edited)
        self._form.destined.connect(self._notices.show_caution)
        self._paper.found.connect(self._notices.show_words)
        self._course.recorded.connect(self._recorded)
        self._course.failed.connect(self.context.works.failed)
        self._course.asked.connect(lambda one: self.navigate.emit(Destination("referral", one)))
        self._notices.card_asked.connect(
            lambda card: self.navigate.emit(Destination("resources", card))
        )
        for button in (ui.close_button, ui.leave_button):
            button.clicked.connect(self.leave)
        ui.keep_button.clicked.connect(self.keep)
        ui.issue_button.clicked.connect(self._issue_or_print)
        ui.void_button.clicked.connect(self._void)
        ui.book_button.clicked.connect(self._form.completer.offer_all)
        ui.views_bar.currentChanged.connect(self._show_view)
        QShortcut(QKeySequence("F3"), self, self._offer_book)

    # What stands there

    def _begin(self, person: str) -> None:
        """Show what was typed here last, else what is written, else an empty slip."""
        kept = self.context.services.drafts.read(editor=EDITOR, subject=self._subject())
        self._form.opened.opened(kept)
        if self._card is not None and not self._is_written():
            pass
        elif kept is not None:
            self._form.show_texts(kept.fields)
        elif self._card is not None:
            self._form.show_card(self._card)
        else:
            self._form.show_new()
            if person:
                at = self._ui.person_box.findData(person)
                self._ui.person_box.setCurrentIndex(max(0, at))
        self._notices.calm()
        self._show_mode()
        kept_at = kept.kept_at[11:16] if kept is not None and self._is_written() else ""
        said = self.tr("書きかけがありました（{at}）").format(at=kept_at) if kept_at else ""
        self._ui.foot_label.setText(said or self._foot())

    def _is_written(self) -> bool:
        """Tell whether the slip is still being written."""
        return self._card is None or self._card.line.group == ReferralGroup.PREPARING

    def _show_mode(self) -> None:
        ui, writing = self._ui, self._is_written()
        ui.pages.setCurrentWidget(ui.write_place if writing else ui.course_place)
        ui.keep_button.setVisible(writing)
        is_out = self._card is not None and self._card.line.group in (
            ReferralGroup.WAITING, ReferralGroup.MET, ReferralGroup.WORRIED,
        )  # fmt: skip
        ui.void_button.setVisible(self._card is not None and (writing or is_out))
        ui.leave_button.setText(self.tr("やめる Esc") if writing else self.tr("閉じる Esc"))
        ui.issue_button.setText(
            self.tr("印刷して記録 Ctrl+Enter") if writing else self.tr("紙を印刷")
        )
        ui.issue_button.setVisible(writing or bool(self._card and self._card.line.paper))
        ui.foot_label.setText(self._foot())
        self._show_head()
        if writing:
            self._notices.show_caution()
            self._preview(at_once=True)
        else:
            self._show_course()
            self._preview_sealed()
        self.titled.emit()

    def _foot(self) -> str:
        if not self._is_written():
            return self.tr("返事の紙の QR を読むか、符号 6文字でも記録できます（Ctrl+Shift+M）")
        return self.tr(
            "渡して終わりにしません。様子をきく日が「今日」に出ます。下書きは自動で残ります"
        )

    def _show_head(self) -> None:
        number = self._card.line.number if self._card else ""
        parts = (san(self._ui.person_box.currentText()), f"No. {number}" if number else "")
        self._ui.subject_label.setText("　".join(part for part in parts if part))
        writing = self.tr("つなぎ票をつくる")
        self._ui.title_label.setText(writing if self._is_written() else self.tr("つなぎのその後"))

    def _show_persons(self) -> None:
        self._notices.show_others(self._household, self._referral)
        people = self.context.services.referrals.persons(household=self._household)
        names = [(one.id, full_name(one.family_name, one.given_name) or "") for one in people]
        self._form.set_persons(names)

    def _show_course(self) -> None:
        if self._card is None:
            return
        names = {each.id: each.short for each in self.context.services.town.names().values()}
        chain = self.context.services.referrals.chain(referral=self._referral)
        self._course.show_referral(self._card, chain, names)

    def _show_view(self, *_: object) -> None:
        shows_paper = self._ui.views_bar.currentIndex() == _PAPER
        self._ui.pages.setVisible(not self._narrow or not shows_paper)
        self._ui.paper_side.setVisible(not self._narrow or shows_paper)

    # What is typed

    def _edited(self) -> None:
        self._notices.calm()
        self._ui.foot_label.setText(self._foot())
        self._show_head()
        self._pause.stir()
        self._preview()

    def _preview(self, *, at_once: bool = False) -> None:
        if self._household:
            fields = self._form.fields()
            self._paper.show_typed(self._household, self._referral, fields, at_once=at_once)

    def _preview_sealed(self) -> None:
        line = self._card.line if self._card is not None else None
        self._paper.show_sealed("" if line is None or line.status in _TAKEN_BACK else line.paper)

    def _keep(self) -> None:
        if self._is_written() and self._household:
            self._form.opened.keep(EDITOR, self._subject(), self._form.texts())

    def _subject(self) -> str:
        """Return what a draft is about; it holds the household's id, to be erased with it."""
        return f"{self._household}:{self._referral or self._previous or 'new'}"

    def _write(self) -> None:
        """Write the slip into the household; its number is there from now on."""
        self._pause.forget()
        services, subject, fields = self.context.services, self._subject(), self._form.fields()
        referrals, home, previous = services.referrals, self._household, self._previous
        with self._form.opened.writing():
            if self._referral:
                referrals.change(referral=self._referral, slip=fields)
            else:
                self._referral = referrals.draft(household=home, slip=fields, previous=previous)
        services.drafts.drop(editor=EDITOR, subject=subject)
        self._card = self._read(self._referral)
        self._show_head()

    def _read(self, referral: str) -> ReferralCard:
        return self.context.services.referrals.referral(referral=referral)

    def _said(self, call: Callable[[], object]) -> bool:
        """Do something; say a trouble above the room. Return whether it was done."""
        try:
            call()
        except BansoError as error:
            self.context.works.failed.emit(error)
            return False
        return True

    # After it is out

    def _issue_or_print(self) -> None:
        if self._is_written():
            self.issue()
        elif self._card is not None and self.context.printing is not None:
            self.context.printing.preview(self, "slip", self._card.line.paper)

    def _recorded(self, outcome: object) -> None:
        self._card = self._read(self._referral)
        self._show_mode()
        if isinstance(outcome, Answered) and outcome.following:
            self.told.emit(self.tr("電話を今日に入れ、つなぎ直しの準備をはじめました"))
            self.navigate.emit(Destination("referral", outcome.following))
        else:
            self.told.emit(self.tr("記録しました"))

    def _offer_book(self) -> None:
        if self._is_written():
            self._ui.destination_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._form.completer.offer_all()

    def _home(self) -> Destination:
        return Destination("household", self._household, {"tab": "referrals"})

    def _void(self) -> None:
        self._notices.reason.ask(
            self.tr("とりやめるわけを、ひとことお書きください"),
            self.tr("とりやめる"),
            self._void_because,
        )

    def _void_because(self, reason: str) -> None:
        services, referral = self.context.services.referrals, self._referral
        if self._said(lambda: services.void(referral=referral, reason=reason)):
            self.told.emit(self.tr("とりやめました。わけも残っています"))
            self.navigate.emit(self._home())
