# SPDX-License-Identifier: Apache-2.0
"""記録を書く: one form at the head of the timeline; nothing in it is mandatory.

What is typed is kept on this computer every two seconds. It becomes a record when the person
says so (記録する, Ctrl+Enter, Ctrl+S). Esc, leaving the room, locking, closing the window and
another type size keep the draft: half a sentence about a family is nobody's record.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.dates_in_text import moment_written_out
from banso_desktop.domain.wareki import clock, dense_date, dense_moment
from banso_desktop.gui import household_words as words
from banso_desktop.gui.field_set import DraftKeeper, FieldSet, lines
from banso_desktop.gui.forms.ui_contact_form import Ui_ContactForm
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Option
from banso_desktop.gui.written import mark_all
from banso_desktop.services.contact_timeline import Entry
from banso_desktop.services.household_page import HouseholdPage

EDITOR: Final = "contact"
_USUAL_MINUTES: Final = ("10", "15", "30", "45", "60", "90")
_WRITTEN: Final = ("facts", "own_words", "minutes", "promise", "promise_when", "impression",
                   "place", "travel", "writing", "when")  # fmt: skip
"""Fields of which one must say something for a record to be there."""
_HOURS: Final = re.compile(r"(\d+)時間(半)?")
_NUMBER: Final = re.compile(r"\d+")


def read_minutes(text: str) -> int | None:
    """Read 25, 25分, 1時間半 or 1時間10分; None where no number stands there."""
    plain = unicodedata.normalize("NFKC", text)
    minutes = 0
    hours = _HOURS.search(plain)
    if hours is not None:
        minutes = int(hours[1]) * 60 + (30 if hours[2] else 0)
        plain = plain[hours.end() :]
    rest = _NUMBER.search(plain)
    if rest is not None:
        minutes += int(rest[0])
    return minutes if hours is not None or rest is not None else None


class ContactForm(QFrame):
    """Writes a new record, or goes on with one that stands already."""

    saved = Signal(str)
    """Carries the id of the record that was written or corrected."""
    closed = Signal(bool)
    """Tells whether the focus was in it, and so has to go somewhere."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: HouseholdPage | None = None
        self._entry: Entry | None = None
        self._ui = Ui_ContactForm()
        self._ui.setupUi(self)
        self._fields = FieldSet(self)
        self._keeper = DraftKeeper(self._fields, context.services.drafts, EDITOR)
        self._build()
        self._connect()
        self.hide()

    def open_new(self, page: HouseholdPage) -> None:
        """Open for a new record; what was being typed about this household is there again."""
        self._turn_to(page, None, page.household.id)

    def open_entry(self, page: HouseholdPage, entry: Entry) -> None:
        """Open a record that stands already, to go on with it or to correct it."""
        self._turn_to(page, entry, f"{page.household.id}/{entry.id}")

    def is_open(self) -> bool:
        """Tell whether something is being written."""
        return not self.isHidden()

    def focus_first(self) -> None:
        """Put the focus where one writes."""
        self._ui.facts_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> bool:
        """Write the record if there is anything to write, and close; false where nothing is.

        Raises:
            Refused: By the service; the form stays open and the draft is kept.
        """
        if not self.is_open() or self._page is None:
            return False
        self._keeper.flush()
        with self._keeper.writing():
            written = self._correct() if self._entry is not None else self._write()
        if not written:
            self.put_aside()
            return False
        self._keeper.drop()
        self._close()
        self.saved.emit(written)
        return True

    def keep(self) -> bool:
        """Keep what is typed as a draft and stay open; tell whether there is anything."""
        if not self.is_open():
            return False
        self._keeper.keep()
        return bool(self._fields.changed())

    def writes(self) -> str:
        """Return the id of the record that is gone on with, ``""`` for a new one."""
        return self._entry.id if self._entry is not None else ""

    def put_aside(self) -> None:
        """Close and keep what is typed as a draft."""
        if self.is_open():
            self._keeper.keep()
            self._close()

    def give_up(self) -> None:
        """Close and forget what was typed."""
        self._keeper.drop()
        self._close()

    def write_today(self) -> None:
        """Write today's date where the focus is, or as the day of the record."""
        self._insert(dense_date(self._context.clock.local().date()))

    def write_time(self) -> None:
        """Write the time where the focus is."""
        self._insert(clock(self._context.clock.local().time()))

    def take_own_words(self) -> None:
        """Move what is selected in the text to the person's own words."""
        cursor = self._ui.facts_edit.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n").strip("「」 \n")
        if not chosen:
            self._ui.own_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        cursor.removeSelectedText()
        stood = self._ui.own_edit.text()
        self._ui.own_edit.set_text(f"{stood}\n{chosen}" if stood.strip() else chosen)
        self._keeper.pause.stir()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes and keeps the draft."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside()
        else:
            super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        ui, codes = self._ui, self._context.services.desk.codes
        today = self._context.services.desk.today()
        ui.kind_choice.set_options(
            [Option(*one) for one in words.options(codes, "contact_kind", today)]
        )
        ui.wheel_choice.set_options([Option(*one) for one in words.options(codes, "wheel", today)])
        ui.began_choice.set_options(
            [Option(*one) for one in words.options(codes, "began_by", today)]
        )
        ui.minutes_choice.set_options(
            [Option(one, words.said("minutes", count=one)) for one in _USUAL_MINUTES]
        )
        ui.text_row.setStretch(0, 3)
        ui.text_row.setStretch(1, 2)
        ui.fields_grid.setColumnStretch(1, 1)
        ui.fields_grid.setColumnStretch(3, 1)
        ui.promise_row.setStretch(0, 3)
        ui.promise_row.setStretch(1, 2)
        ui.more_grid.setColumnStretch(1, 1)
        for edit in (ui.minutes_edit, ui.travel_edit, ui.writing_edit):
            edit.setFixedWidth(scaled(84))
        ui.when_edit.setFixedWidth(scaled(180))
        ui.promise_when.set_up(self._context.services.desk.today)
        ui.promise_when.set_name(self.tr("約束の日"))
        ui.own_edit.setStyleSheet(f"QTextEdit {{ background: {COLOURS.kaki_bg}; }}")
        ui.own_edit.setPlaceholderText(self.tr("聞いたまま、そのまま"))
        ui.facts_edit.setPlaceholderText(self.tr("会えなかったことも、小さなことも"))
        ui.more_panel.hide()
        for name, widget in (
            ("kind", ui.kind_choice),
            ("facts", ui.facts_edit),
            ("own_words", ui.own_edit),
            ("when", ui.when_edit),
            ("minutes", ui.minutes_edit),
            ("members", ui.members_choice),
            ("met", ui.met_choice),
            ("wheel", ui.wheel_choice),
            ("promise", ui.promise_edit),
            ("promise_when", ui.promise_when),
            ("place", ui.place_edit),
            ("travel", ui.travel_edit),
            ("writing", ui.writing_edit),
            ("began_by", ui.began_choice),
            ("impression", ui.impression_edit),
        ):
            self._fields.add(name, widget)

    def _connect(self) -> None:
        ui = self._ui
        ui.minutes_choice.chosen.connect(self._choose_minutes)
        ui.when_edit.textChanged.connect(lambda _: self._echo_when())
        ui.save_button.clicked.connect(self.save)
        ui.later_button.clicked.connect(self.put_aside)
        ui.drop_button.clicked.connect(self.give_up)
        ui.more_button.toggled.connect(ui.more_panel.setVisible)

    # Turning to a record

    def _turn_to(self, page: HouseholdPage, entry: Entry | None, subject: str) -> None:
        if self.is_open():
            self.put_aside()
        self._page, self._entry = page, entry
        self._set_people(page)
        self._fields.show(_texts(entry) if entry is not None else self._empty())
        self._fields.settle()
        row = entry.id if entry is not None else ""
        mark_all(self._fields.widgets(), "contact", row, when="occurred")
        draft = self._keeper.begin(subject)
        if draft is not None:
            kept = dict(draft.fields)
            if when := kept.get("when"):
                kept["when"] = moment_written_out(when, date.fromisoformat(draft.kept_at[:10]))
            self._fields.show(kept)
        self._show_words(draft.kept_at if draft is not None else "")
        self._echo_when()
        self.show()
        self.focus_first()

    def _empty(self) -> dict[str, str]:
        texts = dict.fromkeys(self._fields.texts(), "")
        me = str(self._context.services.desk.member)
        return texts | {"kind": "visit", "members": me, "wheel": "connecting"}

    def _set_people(self, page: HouseholdPage) -> None:
        staff = self._context.services.town.members()
        team = {one.member for one in page.team}
        ours = sorted(
            (one for one in staff if one.me or one.id in team), key=lambda one: not one.me
        )
        known = {one.id for one in ours}
        wanted = self._entry.members if self._entry is not None else ()
        ours += [one for one in staff if one.id in wanted and one.id not in known]
        self._ui.members_choice.set_options([Option(one.id, one.short) for one in ours])
        living = [one for one in page.persons if one.died is None]
        self._ui.met_choice.set_options([Option(one.id, words.calling_name(one)) for one in living])
        has_people = bool(living) and self._entry is None
        self._ui.met_choice.setVisible(has_people)
        self._ui.met_label.setVisible(has_people)

    def _show_words(self, kept_at: str) -> None:
        ui, new = self._ui, self._entry is None
        title = self.tr("記録を書く") if new else self.tr("記録に書き足す・直す")
        ui.title_label.setText(title)
        ui.kept_label.setText("")
        if kept_at:
            at = words.moment(kept_at[:16], self._context.services.desk.today())
            ui.kept_label.setText(self.tr("{when} の書きかけの続きです").format(when=at))
        ui.save_button.setText(
            self.tr("記録する Ctrl+Enter") if new else self.tr("直す Ctrl+Enter")
        )
        for widget in (
            ui.promise_label,
            ui.promise_edit,
            ui.promise_when,
            ui.travel_label,
            ui.travel_edit,
            ui.writing_edit,
            ui.began_label,
            ui.began_choice,
        ):
            widget.setVisible(new)
        detailed = any(self._fields.text(name) for name in ("place", "travel", "impression"))
        ui.more_button.setChecked(detailed)

    def _close(self) -> None:
        self._entry = None
        focused = QApplication.focusWidget()
        held_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        self.closed.emit(held_focus)

    def _choose_minutes(self, minutes: str) -> None:
        self._ui.minutes_edit.setText(minutes)
        self._keeper.pause.stir()

    def _echo_when(self) -> None:
        at = self._moment()
        typed = bool(self._ui.when_edit.text().strip())
        doubtful = typed and at is None
        if doubtful:
            said = self.tr("この日時は読めません。このままでも残せます")
        else:
            now = (at or self._context.clock.local()).isoformat(timespec="minutes")
            said = f"→ {words.moment(now, self._context.services.desk.today())}"
        self._ui.when_echo.set_colour(COLOURS.warn if doubtful else COLOURS.ok)
        self._ui.when_echo.setText(said)

    def _moment(self) -> datetime | None:
        local = self._context.clock.local()
        return read_moment(self._ui.when_edit.text(), local.date(), local.time())

    def _insert(self, text: str) -> None:
        focused = self.focusWidget()
        if focused is self._ui.facts_edit:
            self._ui.facts_edit.insertPlainText(text)
        elif focused is self._ui.own_edit:
            self._ui.own_edit.insertPlainText(text)
        else:
            edit = focused if isinstance(focused, QLineEdit) else self._ui.when_edit
            edit.insert(text)
        self._keeper.pause.stir()

    # Writing

    def _write(self) -> str:
        texts = self._fields.texts()
        if not any(texts[name].strip() for name in _WRITTEN) and not self._says_by_kind(texts):
            return ""
        minutes = read_minutes(texts["minutes"])
        unread = f"（{texts['minutes']}）" if texts["minutes"].strip() and minutes is None else ""
        assert self._page is not None  # noqa: S101 - save() looked
        return self._context.services.contacts.write(
            household=self._page.household.id,
            kind=texts["kind"] or "visit",
            occurred=texts["when"],
            minutes=minutes,
            travel_minutes=read_minutes(texts["travel"]),
            writing_minutes=read_minutes(texts["writing"]),
            began_by=texts["began_by"],
            met=list(lines(texts["met"])),
            members=list(lines(texts["members"])),
            place=texts["place"],
            facts=unread + texts["facts"],
            own_words=texts["own_words"],
            impression=texts["impression"],
            wheel=texts["wheel"],
            next_promise=texts["promise"],
            next_when=texts["promise_when"],
        )

    def _says_by_kind(self, texts: dict[str, str]) -> bool:
        """Tell whether the choice of the kind alone says something: 会えず, 置き手紙."""
        changed = self._fields.changed()
        return "kind" in changed or "met" in changed or "members" in changed

    def _correct(self) -> str:
        changed = self._fields.changed()
        if not changed or self._entry is None:
            return ""
        minutes = read_minutes(changed["minutes"]) if "minutes" in changed else None
        members = list(lines(changed["members"])) if "members" in changed else None
        return self._context.services.contacts.correct(
            contact=self._entry.id,
            kind=changed.get("kind"),
            occurred=changed.get("when"),
            minutes=minutes,
            members=members,
            place=changed.get("place"),
            facts=changed.get("facts"),
            own_words=changed.get("own_words"),
            impression=changed.get("impression"),
            wheel=changed.get("wheel"),
        )


def _texts(entry: Entry) -> dict[str, str]:
    at = datetime.fromisoformat(entry.at)
    return {
        "kind": entry.kind,
        "facts": entry.text,
        "own_words": entry.own_words,
        "when": dense_moment(at),
        "minutes": "" if entry.minutes is None else str(entry.minutes),
        "members": "\n".join(entry.members),
        "met": "\n".join(entry.met),
        "wheel": entry.wheel,
        "promise": "",
        "promise_when": "",
        "place": entry.place,
        "travel": "",
        "writing": "",
        "began_by": entry.began_by,
        "impression": entry.impression,
    }
