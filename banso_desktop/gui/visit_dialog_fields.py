# SPDX-License-Identifier: Apache-2.0
"""What the dialogs for one visit and for a series share: fields, how they are read, said, kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from banso_desktop.domain.dates import read_minutes, read_time
from banso_desktop.domain.values import Precision
from banso_desktop.domain.wareki import clock, dense_date
from banso_desktop.errors import FieldRefused
from banso_desktop.gui.day_words import until
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.household_words import label, options
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.visit_dialog_household import HouseholdPick
from banso_desktop.gui.widgets import DateEdit, MultiLineEdit, Option, SegmentedChoice
from banso_desktop.gui.widgets.many_choice import ManyChoice
from banso_desktop.services.search import Found

MINUTES: Final = (15, 30, 45, 60, 90, 120, 180)
_LABEL_WIDTH: Final = 76
_CURSOR_ROOM: Final = 10
_REFUSED: Final = {
    "starts": QT_TRANSLATE_NOOP(
        "VisitFields", "日と時刻を確かめてください（例 R8.11.26 と 10:00）。"
    ),
    "repeat": QT_TRANSLATE_NOOP(
        "VisitFields", "くり返しのことばがわかりません（例 毎週火曜、第1・第3火曜）。"
    ),
    "minutes": QT_TRANSLATE_NOOP(
        "VisitFields", "長さを確かめてください（例 90分、1時間半。24時間まで）。"
    ),
    "ended": QT_TRANSLATE_NOOP("VisitFields", "おわりの日を確かめてください。"),
    "household": QT_TRANSLATE_NOOP("VisitFields", "世帯をえらんでください。"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a dialog begins with.

    Attributes:
        household: Id, ``""`` where it is still open.
        name: What the household is called.
        day: ISO day, ``""`` where it is still open.
        time: As it stands in the field.
        members: Who goes; oneself where nobody is named.
        needs_two: To be made by two.
        promise: The promise it is to keep.
        note: What for.
        kind: Code of ``visit_kind``.
    """

    household: str = ""
    name: str = ""
    day: str = ""
    time: str = ""
    members: tuple[str, ...] = ()
    needs_two: bool = False
    promise: str = ""
    note: str = ""
    kind: str = "visit"


class Form(Protocol):
    """The fields both dialogs have."""

    grid: QGridLayout
    bar_place: QWidget
    household_edit: HouseholdPick
    kind_choice: SegmentedChoice
    day_edit: DateEdit
    time_edit: QLineEdit
    minutes_box: QComboBox
    ends_label: Words
    members_choice: ManyChoice
    two_check: QCheckBox
    wheel_choice: SegmentedChoice
    place_edit: QLineEdit
    note_edit: MultiLineEdit


def set_up(ui: Form, context: Context) -> None:
    """Fill the choices of the fields from the town's lists and its staff."""
    services, today = context.services, context.services.desk.today

    def find(text: str) -> Sequence[Found]:
        return services.search.find(text=text, limit=30)

    ui.household_edit.set_finder(find)
    ui.grid.setColumnMinimumWidth(0, scaled(_LABEL_WIDTH))
    ui.grid.setColumnStretch(1, 1)
    ui.grid.setRowStretch(ui.grid.rowCount(), 1)  # what room is left lies below the fields
    ui.bar_place.hide()
    ui.day_edit.set_up(today, needs_day=True)
    ui.day_edit.set_name(translate("VisitFields", "日"))
    ui.time_edit.setFixedWidth(scaled(84))
    for count in MINUTES:
        ui.minutes_box.addItem(said_minutes(count), str(count))
    _make_room(ui.minutes_box)
    ui.members_choice.set_options([Option(one.id, one.short) for one in services.town.members()])
    ui.members_choice.setAccessibleName(translate("VisitFields", "だれが行くか"))
    codes, day = services.desk.codes, today()
    ui.wheel_choice.set_options([Option(*one) for one in options(codes, "wheel", day)])
    ui.note_edit.set_lines(2)
    ui.note_edit.setMaximumHeight(scaled(66))
    ui.note_edit.setAccessibleName(translate("VisitFields", "用件"))

    def echo(*_: object) -> None:
        minutes = minutes_of(ui.minutes_box)
        ui.ends_label.setText(ends_words(ui.time_edit.text(), minutes))
        _mark(ui.minutes_box, minutes < 0 and bool(ui.minutes_box.currentText().strip()))

    ui.time_edit.textChanged.connect(echo)
    ui.minutes_box.editTextChanged.connect(echo)


def show_wish(ui: Form, wish: Wish, context: Context) -> None:
    """Show what a dialog begins with."""
    ui.household_edit.set_household(wish.household, wish.name)
    show_day(ui, wish.day)
    ui.time_edit.setText(wish.time)
    show_minutes(ui, 60)
    ui.members_choice.set_values(wish.members or (context.member_id,))
    ui.two_check.setChecked(wish.needs_two)
    ui.wheel_choice.set_value("connecting")
    ui.kind_choice.set_value(wish.kind)
    ui.note_edit.set_text(wish.note)


def show_day(ui: Form, iso: str) -> None:
    """Write an ISO day into the field as people write it."""
    if iso:
        ui.day_edit.pick(date.fromisoformat(iso))
    else:
        ui.day_edit.set_value(None)


def show_minutes(ui: Form, count: int) -> None:
    """Write a length into the field, to be read from its beginning."""
    ui.minutes_box.setEditText(said_minutes(count))
    line = ui.minutes_box.lineEdit()
    if line is not None:
        line.setCursorPosition(0)


def typed_start(ui: Form) -> str:
    """Return day and time as one text, as the services read it."""
    return f"{ui.day_edit.line.text().strip()} {ui.time_edit.text().strip()}".strip()


def minutes_of(box: QComboBox) -> int:
    """Return the length in the field; -1 for what cannot be read as one."""
    minutes = read_minutes(box.currentText())
    return -1 if minutes is None else minutes


def said_minutes(count: int) -> str:
    """Return 60分."""
    return translate("VisitFields", "{count}分").format(count=count)


def ends_words(typed: str, minutes: int) -> str:
    """Return 〜11:00, empty while the time is not understood."""
    at = read_time(typed)
    if at is None or minutes < 0:
        return ""
    begins = datetime.combine(date(2000, 1, 1), at.begins)
    return f"{until()}{clock((begins + timedelta(minutes=minutes)).time())}"


def refused_words(error: Exception) -> str:
    """Return the sentence of a field that cannot be kept; other errors in their own words."""
    if isinstance(error, FieldRefused):
        words = _REFUSED.get(str(error.facts.get("field", "")))
        if words is not None:
            return translate("VisitFields", words)
    return trouble_of(error).sentence()


def refused_field(ui: Form, error: Exception) -> QWidget | None:
    """Return the field a refusal speaks of, to go there; None where it is none of these."""
    if not isinstance(error, FieldRefused):
        return None
    whole = ui.day_edit.value()
    has_day = whole is not None and whole.precision is Precision.DAY
    fields: dict[str, QWidget] = {
        "starts": ui.time_edit if has_day and ui.time_edit.isVisible() else ui.day_edit.line,
        "minutes": ui.minutes_box,
        "household": ui.household_edit,
        "place": ui.place_edit,
        "note": ui.note_edit,
    }
    return fields.get(str(error.facts.get("field", "")))


def go_to(field: QWidget | None) -> None:
    """Put the focus into a field and select what stands there, to be written anew."""
    if field is None:
        return
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    if isinstance(line, QLineEdit):
        line.selectAll()


def _make_room(box: QComboBox) -> None:
    """Make a field as wide as its longest entry and as half hours in words."""
    line = box.lineEdit()
    if line is None:
        return
    box.ensurePolished()
    said = [translate("VisitFields", "1時間半"), *map(box.itemText, range(box.count()))]
    widest = max(line.fontMetrics().horizontalAdvance(text) for text in said)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    option.rect = QRect(0, 0, scaled(200), scaled(30))
    inside = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        box,
    )
    margins = line.textMargins()
    around = option.rect.width() - inside.width() + margins.left() + margins.right()
    box.setFixedWidth(max(scaled(92), widest + around + scaled(_CURSOR_ROOM)))


def _mark(field: QWidget, doubtful: bool) -> None:
    if bool(field.property("doubtful")) != doubtful:
        field.setProperty("doubtful", doubtful)
        field.style().unpolish(field)
        field.style().polish(field)


def set_row(grid: QGridLayout, field: QWidget, visible: bool) -> None:
    """Show or hide a field with its label."""
    field.setVisible(visible)
    at = grid.indexOf(field)
    if at < 0:
        return
    place = grid.getItemPosition(at)
    row = place[0] if isinstance(place, tuple) else 0
    item = grid.itemAtPosition(row, 0)
    caption = item.widget() if item is not None else None
    if isinstance(caption, QLabel):
        caption.setVisible(visible)


def dense(iso: str) -> str:
    """Return R8.11.26 of an ISO day."""
    return dense_date(date.fromisoformat(iso)) if iso else ""


def kind_options(context: Context, name: str) -> list[Option]:
    """Return the codes of a list as they are offered, with icons."""
    codes = context.services.desk.codes
    return [Option(*one) for one in options(codes, name, context.services.desk.today())]


def kind_words(context: Context, name: str, code: str) -> str:
    """Return the label of a code in the language of the interface."""
    return label(context.services.desk.codes, name, code)
