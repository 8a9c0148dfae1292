# SPDX-License-Identifier: Apache-2.0
"""Who accompanies a household and what everybody must know: a list, and a form to add to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.household_facts import AttentionFacts
from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words as words
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.forms.ui_household_attention import Ui_HouseholdAttention
from banso_desktop.gui.forms.ui_household_team import Ui_HouseholdTeam
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Chip, InlineBar, LinkButton, Tone, rule
from banso_desktop.services.household_page import Accompanying, HouseholdPage


class _ListDialog(FormDialog):
    """What stands there already above, the form to add below; the dialog stays open."""

    def __init__(self, context: Context, page: HouseholdPage, editor: str, parent: QWidget) -> None:
        super().__init__(context, "", editor, parent)
        self._page = page
        self.setMinimumWidth(scaled(580))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)

    def fill(self) -> None:
        """Add the rows of what stands there already."""
        raise NotImplementedError

    def read(self) -> None:
        """Read the page anew and show the list."""
        self._page = self.context.services.household_page.page(household=self._page.household.id)
        clear_layout(self._list)
        self.fill()
        self.fit()

    def act(self, does: Callable[[], object]) -> Callable[[], None]:
        """Return a press that does something and reads anew; what is refused is said."""

        def press() -> None:
            try:
                does()
            except BansoError as error:
                self.say(InlineBar(Tone.WARN, "warning", trouble_of(error).sentence()))
                return
            self.say(None)
            self.read()

        return press

    def row(self, icon: str, runs: list[Run], below: str, *actions: QWidget) -> None:
        """Add a row: picture, words, what can be done."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, COLOURS.ink2, 18), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        title = Words(wrap=True)
        title.set_runs(runs)
        lines.addWidget(title)
        if below:
            lines.addWidget(Words(below, Role.S, colour=COLOURS.ink2, wrap=True))
        row.addLayout(lines, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self._list.addLayout(row)
        self._list.addWidget(rule())

    def link(self, text: str, about: str, does: Callable[[], object]) -> LinkButton:
        """Return a link that does something to one row; readers hear to which."""
        link = LinkButton(text)
        link.setAutoDefault(False)
        link.setAccessibleName(f"{text}：{about}")
        link.clicked.connect(self.act(does))
        return link


class TeamDialog(_ListDialog):
    """Who accompanies: hand over, end, add. The last companion cannot go."""

    def __init__(self, context: Context, page: HouseholdPage, parent: QWidget) -> None:
        super().__init__(context, page, "role", parent)
        self.setWindowTitle(self.tr("チーム"))
        form = QWidget()
        self._ui = ui = Ui_HouseholdTeam()
        ui.setupUi(form)
        if page.may_write:
            self.body.addWidget(Words(self.tr("チームに入ってもらう"), Role.H3))
            self.body.addWidget(form)
        ui.grid.setColumnStretch(1, 1)
        ui.since_edit.set_up(context.services.desk.today)
        ui.since_edit.set_name(self.tr("いつから"))
        ui.member_box.addItem(self.tr("（外の方は下に）"), "")
        for member in context.services.town.members():
            title = f"　{member.job_title}" if member.job_title else ""
            ui.member_box.addItem(f"{member.name}{title}", member.id)
        codes, today = context.services.desk.codes, context.services.desk.today()
        for code, text, _ in words.options(codes, "role", today):
            ui.kind_box.addItem(text, code)
        for name, field in (
            ("member", ui.member_box),
            ("name", ui.name_edit),
            ("agency", ui.agency_edit),
            ("kind", ui.kind_box),
            ("since", ui.since_edit),
        ):
            self.fields.add(name, field)
        empty = dict.fromkeys(self.fields.texts(), "") | {"kind": "team"}
        self.begin(page.household.id, empty)
        self.fill()
        ui.member_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Let somebody join."""
        texts = self.fields.texts()
        if not (texts["member"] or texts["name"].strip()):
            return ""
        homes, household = self.context.services.households, self._page.household.id
        if texts["kind"] == "companion" and texts["member"]:
            homes.hand_over(household=household, member=texts["member"], on=texts["since"])
            if texts["member"] == self.context.services.desk.member:
                return self.tr("つながり担当を引き受けました。いままでの担当は一緒に関わります")
            return self.tr("つながり担当をお願いしました。引き受けるまで、いままでの担当が続けます")
        homes.add_role(
            household=household,
            kind=texts["kind"],
            member=texts["member"],
            name=texts["name"],
            agency=texts["agency"],
            since=texts["since"],
        )
        return self.tr("チームに入ってもらいました")

    def fill(self) -> None:
        """Show who accompanies."""
        codes, today = self.context.services.desk.codes, self.context.services.desk.today()
        for one in self._page.team:
            part = words.label(codes, "role", one.kind)
            since = self.tr("{day} から").format(day=words.day(one.since, today))
            runs = [Run(one.full, bold=True), Run(f"　{part}")]
            icon = codes["role"][one.kind].text("icon") or "person"
            about = f"{one.full}、{part}"
            self.row(icon, runs, since if one.since else "", *self._actions(one, about))

    def _actions(self, one: Accompanying, about: str) -> list[QWidget]:
        homes = self.context.services.households
        found: list[QWidget] = []
        if not one.accepted and one.member:
            if one.me:
                accept = self.tr("引き受ける")
                found.append(self.link(accept, about, lambda: homes.accept_role(role=one.id)))
            else:
                found.append(Chip(self.tr("引き受け待ち"), Tone.WARN, "clock"))
        if self._page.may_write:
            found.append(self.link(self.tr("おわる"), about, lambda: homes.end_role(role=one.id)))
        return found


class AttentionDialog(_ListDialog):
    """What everybody who goes there must know."""

    def __init__(self, context: Context, page: HouseholdPage, parent: QWidget) -> None:
        super().__init__(context, page, "attention", parent)
        self.setWindowTitle(self.tr("注意"))
        form = QWidget()
        self._ui = ui = Ui_HouseholdAttention()
        ui.setupUi(form)
        if page.may_write:
            self.body.addWidget(Words(self.tr("注意をたす"), Role.H3))
            self.body.addWidget(form)
        ui.grid.setColumnStretch(1, 1)
        ui.review_edit.set_up(context.services.desk.today)
        ui.review_edit.set_name(self.tr("見直す日"))
        codes, today = context.services.desk.codes, context.services.desk.today()
        for code, text, _ in words.options(codes, "attention", today):
            ui.kind_box.addItem(text, code)
        ui.person_box.addItem(self.tr("世帯のみなさん"), "")
        for person in page.persons:
            ui.person_box.addItem(words.person_name(person), person.id)
        for name, field in (
            ("kind", ui.kind_box),
            ("text", ui.text_edit),
            ("person", ui.person_box),
            ("review", ui.review_edit),
        ):
            self.fields.add(name, field)
        empty = dict.fromkeys(self.fields.texts(), "") | {"kind": "other"}
        self.begin(page.household.id, empty)
        self.fill()
        ui.kind_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Add a note."""
        texts = self.fields.texts()
        if texts["kind"] == "other" and not texts["text"].strip():
            return ""
        self.context.services.households.add_attention(
            household=self._page.household.id,
            kind=texts["kind"],
            text=texts["text"].strip(),
            person=texts["person"],
            review=texts["review"],
        )
        return self.tr("注意を書きました")

    def fill(self) -> None:
        """Show the notes."""
        codes, homes = self.context.services.desk.codes, self.context.services.households
        names = {one.id: words.calling_name(one) for one in self._page.persons}
        for note in self._page.attentions:
            text = words.attention(note, codes)
            actions: list[QWidget] = []
            if self._page.may_write:
                actions.append(
                    self.link(self.tr("おわる"), text, _ender(homes.end_attention, note.id))
                )
            icon = codes["attention"][note.kind].text("icon") or "warning"
            self.row(icon, [Run(text)], self._below(note, names), *actions)

    def _below(self, note: AttentionFacts, names: dict[str, str]) -> str:
        today = self.context.services.desk.today()
        parts = [names.get(note.person, "")]
        if note.since:
            parts.append(self.tr("{day} から").format(day=words.day(note.since, today)))
        if note.review:
            parts.append(self.tr("{day} に見直す").format(day=words.day(note.review, today)))
        return "　".join(part for part in parts if part)


def _ender(end: Callable[..., object], note: str) -> Callable[[], object]:
    return lambda: end(attention=note)
