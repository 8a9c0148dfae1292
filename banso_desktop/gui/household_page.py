# SPDX-License-Identifier: Apache-2.0
"""世帯ページ: a fixed header and the tabs of one household; a shell where it is not read here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from banso_desktop.errors import NotFound
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.forms.ui_household_page import Ui_HouseholdPage
from banso_desktop.gui.household_dialogs import Dialogs
from banso_desktop.gui.household_header import Header, MoreMenu
from banso_desktop.gui.household_history import HistoryTab
from banso_desktop.gui.household_messages import MessageBars
from banso_desktop.gui.household_overview import OverviewTab
from banso_desktop.gui.household_papers import PapersTab
from banso_desktop.gui.household_plan import PlanTab
from banso_desktop.gui.household_records import RecordsTab
from banso_desktop.gui.household_shell import ShellView
from banso_desktop.gui.household_tab import HouseholdTab
from banso_desktop.gui.household_tabs import HouseholdTabs
from banso_desktop.gui.household_ties import ConferencesTab, MapTab, ReferralsTab
from banso_desktop.gui.household_words import formal_name
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.services.household_page import HouseholdPage

_OF_THE_PAGE: Final = frozenset(
    {
        "household", "person", "dwelling", "residence", "attention", "role", "plan_item",
        "promise", "consent", "contact", "intake", "referral", "agenda_item", "visit",
        "visit_series", "series_exception", "member", "shell", "paper_print", "message",
    }
)  # fmt: skip
"""What the header and the numbers on the tabs are made of."""
_NEW: Final = "1"
_TABS: Final[Mapping[str, type[HouseholdTab]]] = {
    "overview": OverviewTab,
    "ecomap": MapTab,
    "records": RecordsTab,
    "plan": PlanTab,
    "referrals": ReferralsTab,
    "conferences": ConferencesTab,
    "papers": PapersTab,
    "history": HistoryTab,
}
"""The tabs by name, in their order."""


class HouseholdScreen(Screen):
    """One household, or the shell of one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_HouseholdPage()
        self._ui.setupUi(self)
        self._household = ""
        self._page: HouseholdPage | None = None
        self._asked_note = ""
        self._list: dict[str, str] = {}
        self._width = 0
        self._dialogs = Dialogs(context, self)
        self._header = Header(self._ui, context.services.desk)
        self._shell = ShellView(context)
        self._shell.left.connect(lambda: self.navigate.emit(Destination("households")))
        self._messages = MessageBars(context)
        self._build()
        self._connect()

    def title(self) -> str:
        """Return what the household is called; a protected one by its number."""
        if self._page is None:
            return self.tr("守られた世帯") if self._shell.is_protected() else self.tr("世帯")
        return formal_name(self._page)

    def go(self, destination: Destination) -> None:
        """Turn to a household or a shell.

        Args:
            destination: ``extra["tab"]`` names a tab; ``note`` opens the form for a new record
                (``1``), or for one that stands already (its id); ``view`` and ``text`` are the
                list one came from, for next and previous.
        """
        if destination.id != self._household:
            self._household, self._page = destination.id, None
            self._tabs.forget()
            if "tab" not in destination.extra:
                self._ui.tabs.setCurrentIndex(0)
        if destination.extra.get("tab") in _TABS:
            self._turn_to(destination.extra["tab"])
        extra = destination.extra
        self._list = {name: extra[name] for name in ("view", "text") if extra.get(name)}
        self._asked_note = extra.get("note", "")

    def place(self) -> Destination:
        """Return this household at this tab, and the record that is being typed there."""
        extra = {"tab": self._tab_name(), **self._list}
        if self._page is not None and self._records_form_open():
            extra["note"] = self._records.form.writes() or _NEW
        return Destination("household", self._household, extra)

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read anew what ``change`` touches; tabs out of sight when they are turned to."""
        if not self._household:
            return
        of_page = change.everything or not _OF_THE_PAGE.isdisjoint(change.ids)
        self._tabs.touch(change.ids, everything=of_page)
        if of_page:
            self._read()
        self._show_tab()
        if self._asked_note and self._page is not None:
            self._turn_to("records")
            self._records.write("" if self._asked_note == _NEW else self._asked_note)
            self._asked_note = ""

    def shows(self) -> Collection[str]:
        """Return the household, where it is read here."""
        return (self._household,) if self._page is not None else ()

    def focus_first(self) -> None:
        """Put the focus on the form where one writes, else on the tabs."""
        if self._page is None:
            self._shell.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._records_form_open():
            self._tabs["records"].focus_first()
        else:
            self._ui.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the tabs, what is in the one in sight, and the header."""
        if self._page is None:
            return (self._shell,)
        return (self._ui.tabs.tabBar(), *self._tabs[self._tab_name()].panes(), self._ui.header)

    def keys_hint(self) -> str:
        """Return the keys of this page."""
        if self._page is None:
            return self.tr("Alt+← もどる")
        return self.tr("Ctrl+R 記録を書く  Ctrl+Tab 次のタブ  Ctrl+PgDn 次の世帯  Alt+← もどる")

    def help_topic(self) -> str:
        """Return the topic of the page, or of protected households."""
        return "household" if self._page is not None else "protected"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        found: dict[Command, Callable[[], object]] = {
            Command.NEXT_ITEM: lambda: self._go_on(1),
            Command.PREVIOUS_ITEM: lambda: self._go_on(-1),
        }
        if self._page is None:
            return found
        found |= {
            Command.NEXT_TAB: self._next_tab,
            Command.PREVIEW: self._print,
        }
        if self._page.may_write:
            form = self._records.form
            found |= {
                Command.NOTE: self._note,
                Command.REFER: self._refer,
                Command.TO_CONFERENCE: self._to_conference,
                Command.ADD: self._add,
                Command.TODAY_DATE: form.write_today,
                Command.TIME_NOW: form.write_time,
                Command.OWN_WORDS: form.take_own_words,
            }
        return found

    def fit(self, width: int) -> None:
        """Fold what has no room: the records, words in the header, the left panel."""
        self._width = width
        self._show_header()
        self._tabs.fit(width)

    def save(self) -> None:
        """Write what is being typed in any tab; a small form keeps its draft."""
        self._dialogs.keep()
        for tab in self._tabs:
            tab.save()

    def keep_typed(self) -> None:
        """Keep a record that is being typed as a draft; see :meth:`Screen.keep_typed`."""
        self._dialogs.keep()
        for tab in self._tabs:
            tab.keep_typed()

    def finish(self) -> None:
        """Ctrl+Enter writes the record or the item that is being typed."""
        self._tabs[self._tab_name()].save()

    # Building

    @property
    def _records(self) -> RecordsTab:
        tab = self._tabs["records"]
        if not isinstance(tab, RecordsTab):
            raise TypeError("the records tab is another one")
        return tab

    def _build(self) -> None:
        ui = self._ui
        self._more = MoreMenu(ui.more_button, lambda: self._width)
        self._more.asked.connect(self._pressed)
        ui.shell_column.addWidget(self._shell)
        ui.home_column.insertWidget(1, self._messages)
        places = [
            ui.overview_column, ui.ecomap_column, ui.records_column, ui.plan_column,
            ui.referrals_column, ui.conferences_column, ui.papers_column, ui.history_column,
        ]  # fmt: skip
        kinds = {name: partial(kind, self.context) for name, kind in _TABS.items()}
        self._tabs = HouseholdTabs(kinds, places, self._wire)
        focus_last(ui.header)

    def _connect(self) -> None:
        ui = self._ui
        ui.back_button.clicked.connect(lambda: self.navigate.emit(Destination("households")))
        ui.note_button.clicked.connect(self._note)
        ui.refer_button.clicked.connect(self._refer)
        ui.conference_button.clicked.connect(self._to_conference)
        ui.print_button.clicked.connect(self._print)
        ui.tabs.currentChanged.connect(self._tab_changed)
        ui.tabs.tabBarClicked.connect(self._tab_clicked)
        self._header.chips.pressed.connect(self._pressed)
        for part in (self._dialogs, self._shell, self._messages):
            part.told.connect(self.told)
        self._dialogs.undoable.connect(self.undoable)

    def _wire(self, tab: HouseholdTab) -> None:
        tab.navigate.connect(self.navigate)
        tab.told.connect(self.told)
        tab.undoable.connect(self.undoable)
        tab.tab_asked.connect(self._turn_to)
        if isinstance(tab, OverviewTab):
            self._connect_overview(tab)
        if isinstance(tab, PapersTab):
            tab.consent_asked.connect(self._consent)

    def _connect_overview(self, tab: OverviewTab) -> None:
        tab.person_asked.connect(self._person)
        tab.map.thing_asked.connect(self._person)
        tab.map.print_asked.connect(self._print)
        tab.rhythm_asked.connect(lambda: self._with_page(self._dialogs.rhythm))
        tab.keeping_asked.connect(lambda: self._with_page(self._dialogs.keeping))
        tab.dwelling_asked.connect(
            lambda: self._with_page(lambda page: self._dialogs.dwelling(page, tab))
        )

    # Reading

    def _read(self) -> None:
        try:
            pages = self.context.services.household_page
            self._page = pages.page(household=self._household)
        except NotFound:
            self._page = None
            self._shell.show_for(self._household)
            self._ui.pages.setCurrentWidget(self._ui.shell_page)
            self.titled.emit()
            return
        self._ui.pages.setCurrentWidget(self._ui.home_page)
        self._show_header()
        self._messages.show_of(self._household)
        self._name_tabs(self._page)
        self.titled.emit()

    def _show_header(self) -> None:
        if self._page is not None:
            self._header.show_page(self._page, self._width)

    def _name_tabs(self, page: HouseholdPage) -> None:
        counts = page.counts
        words = {
            "records": (self.tr("関わりの記録"), counts.contacts),
            "referrals": (self.tr("つなぎ"), counts.referrals),
            "conferences": (self.tr("会議"), counts.conferences),
            "papers": (self.tr("書類"), 0),
        }
        for name, (text, count) in words.items():
            at = self._tabs.names.index(name)
            self._ui.tabs.setTabText(at, f"{text} {count}" if count else text)

    def _show_tab(self) -> None:
        name = self._tab_name()
        if self._page is not None and self._tabs.take_stale(name):
            self._tabs[name].show_page(self._page)

    # Tabs

    def _tab_name(self) -> str:
        return self._tabs.names[max(0, self._ui.tabs.currentIndex())]

    def _turn_to(self, name: str) -> None:
        self._ui.tabs.setCurrentIndex(self._tabs.names.index(name))

    def _tab_changed(self, _: int) -> None:
        self._show_tab()

    def _tab_clicked(self, at: int) -> None:
        if self._tabs.names[at] == "ecomap" and self._page is not None:
            self.navigate.emit(Destination("ecomap", self._household))

    def _next_tab(self) -> None:
        self._ui.tabs.setCurrentIndex((self._ui.tabs.currentIndex() + 1) % len(_TABS))
        self._tabs[self._tab_name()].focus_first()

    def _go_on(self, step: int) -> None:
        beside = self.context.services.households.beside(
            household=self._household, step=step, **self._list
        )
        if beside:
            extra = {"tab": self._tab_name(), **self._list}
            self.navigate.emit(Destination("household", beside, extra))
        else:
            ends = self.tr("一覧の終わりです") if step > 0 else self.tr("一覧のはじめです")
            self.told.emit(ends)

    def _records_form_open(self) -> bool:
        return "records" in self._tabs and self._records.form.is_open()

    # What one can do

    def _with_page(self, does: Callable[[HouseholdPage], object]) -> None:
        if self._page is not None:
            does(self._page)

    def _note(self) -> None:
        self._turn_to("records")
        self._records.write()

    def _refer(self) -> None:
        self.navigate.emit(Destination("referral", "", {"household": self._household}))

    def _to_conference(self) -> None:
        self.navigate.emit(Destination("conferences", "", {"household": self._household}))

    def _print(self) -> None:
        if self.context.printing is not None and self._page is not None:
            self.context.printing.preview(self, "ecomap", self._household)

    def _add(self) -> None:
        name = self._tab_name()
        if name == "plan":
            tab = self._tabs["plan"]
            if isinstance(tab, PlanTab):
                tab.add()
        elif name == "papers":
            tab = self._tabs["papers"]
            if isinstance(tab, PapersTab):
                tab.attach()
        elif name == "records":
            self._note()
        else:
            self._person("")

    def _person(self, identifier: str) -> None:
        self._with_page(lambda page: self._dialogs.person(page, identifier))

    def _consent(self) -> None:
        self._with_page(self._dialogs.consent)

    def _pressed(self, what: str) -> None:
        """Do what a chip or the menu asks for."""
        match what:
            case "attention":
                self._with_page(self._dialogs.attention)
            case "team":
                self._with_page(self._dialogs.team)
            case "protect":
                self._with_page(self._dialogs.protect)
            case "rhythm":
                self._with_page(self._dialogs.rhythm)
            case "person":
                self._person("")
            case "compare":
                self._with_page(self._dialogs.compare)
            case "next":
                self.navigate.emit(Destination("week", "", self._when()))
            case "conference":
                self._to_conference()
            case "print":
                self._print()

    def _when(self) -> dict[str, str]:
        coming = self._page.next if self._page is not None else None
        return {"day": coming.at[:10]} if coming is not None else {}
