# SPDX-License-Identifier: Apache-2.0
"""エコマップ: the map of a household on any day, drawn with the person, by mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from banso_desktop.domain.map_rows import MapRows
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.ecomap_acts import EcomapActs
from banso_desktop.gui.ecomap_canvas import EcomapCanvas, named
from banso_desktop.gui.ecomap_editing import MapEditing, Steps
from banso_desktop.gui.ecomap_elsewhere import ElsewhereBar
from banso_desktop.gui.ecomap_empty import EcomapEmpty
from banso_desktop.gui.ecomap_head import MapHead
from banso_desktop.gui.ecomap_legend import EcomapLegend
from banso_desktop.gui.ecomap_list import EcomapList
from banso_desktop.gui.ecomap_palette import EcomapPalette
from banso_desktop.gui.ecomap_sheet import TieSheet
from banso_desktop.gui.ecomap_showing import EcomapShowing
from banso_desktop.gui.ecomap_slide import SlideOf
from banso_desktop.gui.ecomap_time import MapTime
from banso_desktop.gui.forms.ui_ecomap_page import Ui_EcomapPage
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.tokens import Metric
from banso_desktop.gui.widgets import put_icon

_TOUCHED = (
    "node", "tie", "tie_state", "map_position", "person", "dwelling", "residence", "kinship",
    "household",
)  # fmt: skip
_WIDE_BAR = 1180


class EcomapPage(Screen):
    """One household's map at a time; undo is kept per map until the desk is locked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_EcomapPage()
        self._ui.setupUi(self)
        self._household = ""
        self._may_edit = False
        self._rows = MapRows()
        self._draws_blank = False
        self._lists = False
        self._steps: dict[str, Steps] = {}
        english = context.settings.language == "en"
        desk = context.services.desk
        self.canvas = EcomapCanvas(context)
        self.tools = EcomapPalette()
        self.list = EcomapList(desk.codes, english=english)
        self.empty = EcomapEmpty()
        self.sheet = TieSheet(desk.codes, desk.today, english=english)
        self.legend = EcomapLegend(context)
        self.acts = EcomapActs(context, self.canvas, self)
        self.showing = EcomapShowing(context, self, self._slide)
        self._head = MapHead(self._ui, self.canvas, self.showing)
        self._elsewhere_bar = ElsewhereBar(self.showing)
        self._time = MapTime(self._ui, desk.today, self)
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the household and エコマップ: A世帯 without names, a protected one by number."""
        return self._head.title()

    def go(self, destination: Destination) -> None:
        """Show a household's map; ``extra`` has day, mode (compare, project), names (hidden)."""
        if destination.id and destination.id != self._household:
            self.sheet.close_sheet()
            self.canvas.choose("")
            self._household, self._draws_blank = destination.id, False
            self._steps.setdefault(self._household, Steps())
            self._time.begin()
            self._rows = MapRows()  # nothing of another household stays behind
            self._head.forget()
        extra = destination.extra
        if extra.get("day"):
            self._time.day = date.fromisoformat(extra["day"])
        self._time.compares = extra.get("mode") == "compare" or self._time.compares
        self.canvas.set_nameless(extra.get("names") == "hidden")
        if extra.get("mode") == "project" and not self.showing.is_on():
            self._read()
            self._project()

    def place(self) -> Destination:
        """Return this map on this day, compared and without names as it is now."""
        extra = {"day": self._time.day.isoformat()}
        extra |= {"mode": "compare"} if self._time.compares else {}
        extra |= {"names": "hidden"} if self.canvas.is_nameless() else {}
        return Destination("ecomap", self._household, extra)

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the map anew where something on it has changed."""
        if change.everything or any(entity in change.ids for entity in _TOUCHED):
            self._read()

    def shows(self) -> Collection[str]:
        """Return the household of the map."""
        return (self._household,) if self._household else ()

    def focus_first(self) -> None:
        """Put the focus on the map."""
        first = self.empty.first if self._shows_empty() else self.canvas
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return palette, map, side sheet and the bar below."""
        shown = [self.tools] if self._ui.palette_card.isVisible() else []
        sheet = [self.sheet] if self.sheet.isVisible() else []
        return (*shown, self._current(), *sheet, self._ui.day_slider)

    def keys_hint(self) -> str:
        """Return the keys of the map."""
        return self.tr("1–4 形をおく  L つなぐ  Q W E R 太さ  Z 張りつめ  X 向き  Ctrl+Z 元に戻す")

    def help_topic(self) -> str:
        """Return the topic of the map, or of the projector while it is on."""
        return "project" if self.showing.is_on() else "ecomap"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        found: dict[Command, Callable[[], object]] = {
            Command.UNDO: self.acts.undo,
            Command.REDO: self.acts.redo,
            Command.RENAME: self.acts.rename,
            Command.END: self.acts.end,
            Command.TIDY_MAP: self.acts.tidy,
            Command.LEGEND: self._toggle_legend,
            Command.TIES: self._toggle_list,
            Command.ANONYMISE: self._toggle_names,
        }
        if self.context.printing is not None:
            found[Command.PREVIEW] = self._print
        if self.showing.can_project():
            found[Command.PROJECT] = self._project
            found[Command.WHITE] = self.showing.toggle_white
            found[Command.PROJECTOR_THEME] = self.showing.toggle_dark
        return found

    def fit(self, width: int) -> None:
        """Fold the palette into a menu and the bar into two lines where there is no room."""
        narrow = width < Metric.LEFT_COLLAPSES_BELOW
        self._ui.palette_card.setVisible(not narrow)
        self._ui.draw_button.setVisible(narrow)
        wide = width >= _WIDE_BAR
        self._ui.foot_row.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def days(self) -> Sequence[date]:
        """Return the days the bar stops at."""
        return self._time.days()

    def save(self) -> None:
        """Write what the side sheet holds, and where something was moved to."""
        self.canvas.settle()
        self.sheet.write()

    def finish(self) -> None:
        """Keep the side sheet and go back to the map."""
        self.sheet.close_sheet()

    def _build(self) -> None:
        ui = self._ui
        for page in (self.canvas, self.list, self.empty):
            ui.pages.addWidget(page)
        ui.palette_column.addWidget(self.tools)
        focus_last(ui.back_button)
        ui.body_row.setStretch(1, 1)
        ui.sheet_place.addWidget(self.sheet)
        ui.legend_place.addWidget(self.legend)
        ui.bar_place.addWidget(self._elsewhere_bar)
        ui.bar_place.addWidget(self._time.past_bar)
        ui.foot_row.setStretch(0, 1)
        ui.time_row.setStretch(3, 1)
        ui.day_slider.setMinimumWidth(scaled(60))
        for button, icon_name in (
            (ui.back_button, "back"), (ui.draw_button, "edit"), (ui.compare_button, "compare"),
            (ui.names_button, "anonymise"), (ui.project_button, "project"),
            (ui.print_button, "print"), (ui.undo_button, "undo"),
        ):  # fmt: skip
            put_icon(button, icon_name)
        for button in (ui.compare_button, ui.names_button, ui.project_button):
            button.setCheckable(True)
        ui.project_button.setVisible(self.showing.can_project())
        ui.print_button.setVisible(self.context.printing is not None)
        for widget in (ui.draw_button, self.sheet, self.legend):
            widget.hide()

    def _connect(self) -> None:
        ui, canvas, acts = self._ui, self.canvas, self.acts
        ui.back_button.clicked.connect(self._back)
        ui.draw_button.clicked.connect(self._draw_menu)
        ui.names_button.clicked.connect(self._toggle_names)
        ui.project_button.clicked.connect(self._project)
        ui.print_button.clicked.connect(self._print)
        ui.undo_button.clicked.connect(acts.undo)
        self._time.leaving.connect(self.save)
        self._time.turned.connect(self._show)
        self._time.now_asked.connect(lambda: self.canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self.tools.asked.connect(acts.carry_out)
        self.empty.place_asked.connect(self._first)
        self.empty.blank_asked.connect(self._blank)
        self.empty.nobody_said.connect(self._nobody)
        canvas.place_asked.connect(acts.put)
        canvas.look_asked.connect(acts.change_look)
        canvas.moved.connect(acts.move)
        canvas.tie_drawn.connect(acts.tie)
        canvas.other_end_asked.connect(acts.tie_from)
        canvas.chosen.connect(self._chosen)
        canvas.day_asked.connect(self._time.step)
        canvas.tie_activated.connect(self._open_sheet)
        canvas.node_activated.connect(lambda _: acts.rename())
        self.list.chosen.connect(canvas.choose)
        self.list.look_asked.connect(acts.change_look)
        self.list.tie_activated.connect(self._open_sheet)
        self.sheet.written.connect(acts.describe)
        self.sheet.closed.connect(self._sheet_closed)
        acts.done.connect(self._done)
        acts.told.connect(self.told)
        acts.undoable.connect(self.undoable)
        self.showing.changed.connect(self._show_state)
        self.showing.told.connect(self.told)
        self._head.titled.connect(self.titled)
        self._elsewhere_bar.go_asked.connect(
            lambda household: self.navigate.emit(Destination("ecomap", household))
        )

    def _read(self) -> None:
        """Read the household's map and show it on the day chosen."""
        if not self._household:
            return
        services = self.context.services
        page = services.household_page.page(household=self._household)
        self._head.show_page(page)
        self._may_edit = page.may_write
        self._rows = services.maps.rows(household=self._household)
        begun = page.household.since.first_day if page.household.since is not None else None
        self._time.read(self._rows, begun)
        self._show()

    def _show(self) -> None:
        """Show the rows at hand on the day chosen."""
        ui, time = self._ui, self._time
        chosen = self.canvas.chosen_id()
        self.canvas.show_rows(self._rows, time.day, time.compared())
        self.canvas.choose(chosen)
        time.show_day(may_edit=self._may_edit)
        facts = self.list if self._lists else self.canvas
        ui.pages.setCurrentWidget(self.empty if self._shows_empty() else facts)
        editing = MapEditing(self.context.services, self._household, self._steps[self._household])
        self.acts.work_on(editing, time.day, may_edit=self._may_edit)
        self.list.show_facts(self.canvas.facts(), named(self.canvas), self.canvas.chosen_id())
        self._show_legend()
        self._show_state()
        self.showing.send()

    def _show_state(self) -> None:
        """Show what is pressed, what can be done, and what the room sees."""
        ui = self._ui
        self._time.show_state()
        ui.undo_button.setEnabled(bool(self._steps.get(self._household, Steps()).done))
        self._head.show_state()
        self._elsewhere_bar.show_state()
        self.tools.show_tie(self.acts.chosen_tie(), may_edit=self._may_edit)

    def _current(self) -> QWidget:
        return self._ui.pages.currentWidget() or self.canvas

    def _shows_empty(self) -> bool:
        drawn = self._rows.nodes or self._rows.ties or self._draws_blank
        return not drawn and self._may_edit

    def _done(self, choose: str) -> None:
        self._read()
        if choose:
            self.canvas.choose(choose)
        self._show_state()

    def _chosen(self, name: str) -> None:
        self._show_state()
        if self.sheet.isVisible() and name != self.sheet.tie_id():
            if self.canvas.chosen_tie():
                self._open_sheet(name)
            else:
                self.sheet.close_sheet()

    def _open_sheet(self, tie: str) -> None:
        found = next((each for each in self.canvas.facts().ties if each.id == tie), None)
        if found is None or not self._may_edit or self.canvas.is_nameless():
            return
        names = named(self.canvas)
        self.sheet.show()
        self.sheet.show_tie(found, (names.get(found.a, ""), names.get(found.b, "")), self._time.day)

    def _sheet_closed(self) -> None:
        self.sheet.hide()
        self._current().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self, kind: str) -> None:
        self._blank()
        self.acts.put(kind)

    def _blank(self) -> None:
        self._draws_blank = True
        self._show()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nobody(self) -> None:
        title = self.tr("困ったとき声をかける先が、いまはいない")
        self.context.services.households.add_issue(household=self._household, title=title)
        self.told.emit(self.tr("書きとめました。計画でいっしょに考えられます"))
        self.empty.nobody.setEnabled(False)

    def _toggle_names(self) -> None:
        if self.showing.is_on():
            self.showing.toggle_names()
        else:
            self.acts.put_away()
            self.canvas.set_nameless(not self.canvas.is_nameless())
        self._show()

    def _toggle_legend(self) -> None:
        self.legend.setVisible(self.legend.isHidden())
        self._show_legend()

    def _show_legend(self) -> None:
        hits = self.canvas.hits() if not self.legend.isHidden() else None
        self.legend.show_layout(hits.layout if hits is not None else None)

    def _toggle_list(self) -> None:
        self._lists = not self._lists
        self._show()
        self._current().setFocus(Qt.FocusReason.OtherFocusReason)

    def _project(self) -> None:
        if self.showing.is_on():
            self.showing.stop()
        else:
            self.showing.start()

    def _slide(self) -> SlideOf:
        day, compared = self._time.day, self._time.compared()
        return SlideOf(self._rows, day, compared, self._head.name, household=self._household)

    def _print(self) -> None:
        if self.context.printing is not None:
            self.save()
            identifier = f"{self._household}@{self._time.day:%Y/%m/%d}"
            self.context.printing.preview(self, "ecomap", identifier)

    def _back(self) -> None:
        self.navigate.emit(Destination("household", self._household))

    def _draw_menu(self) -> None:
        menu = self.tools.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._ui.draw_button.mapToGlobal(self._ui.draw_button.rect().topLeft()))
