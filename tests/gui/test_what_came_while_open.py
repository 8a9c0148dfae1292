# SPDX-License-Identifier: Apache-2.0
"""A form is open and a colleague's edit arrives: what is typed stays, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.domain.values import Value
from banso_desktop.gui.admin_page import AdminPage
from banso_desktop.gui.admin_people import PeoplePart
from banso_desktop.gui.admin_town import TownPart
from banso_desktop.gui.conference_page import ConferencePage
from banso_desktop.gui.household_facts_dialogs import DwellingDialog
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.household_rows import FamilyRow
from banso_desktop.gui.plan_editor import PlanEditor
from banso_desktop.gui.referral_slip import ReferralSlipPage
from banso_desktop.gui.resources import ResourcesPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination, Screen
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.services.referral_slips import SlipFields
from banso_desktop.store import history
from tests.fakes.arrivals import arrive
from tests.fakes.household_screens import Open, dialog, newest, opener, records, seen
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    return opener(make_desk, town)


def room(make_desk: MakeDesk, town: SmallTown, where: Destination) -> Screen:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    town.replica.hub.subscribe(desk.changes.post)
    desk.shell.go(where)
    QApplication.processEvents()
    screen = desk.shell.house.screen()
    assert screen is not None
    return screen


def come(screen: Screen) -> None:
    """Tell the screen of what arrived."""
    screen.context.changes.flush()
    QApplication.processEvents()


def both(town: SmallTown, field: str) -> set[Value]:
    """Return the values that stand in the one field in dispute."""
    with town.replica.reader() as reading:
        (found,) = history.conflicts(reading)
    assert found.field == field
    return {past.fields.get(field, past.value) for past in found.values}  # type: ignore[type-var]


def anew(field: QWidget, text: str) -> None:
    """Type into a field in place of what stands there."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, _CONTROL)
    QTest.keyClicks(field, text)


def test_a_person(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    anew(form._ui.phone_edit, "111")
    arrive(town, "person", family.tomiko, phone="222", work="畑")
    come(screen)
    assert form._ui.phone_edit.text() == "111"

    form.finish()

    assert both(town, "phone") == {"111", "222"}
    with town.replica.reader() as reading:
        assert history.history(reading, "person", family.tomiko, "work")[0].value == "畑"


def test_a_person_taken_off_whom_somebody_wrote_to_meanwhile(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    arrive(town, "person", family.tomiko, phone="222")

    form._remove()

    page = town.services.household_page.page(household=family.household)
    assert family.tomiko in {one.id for one in page.persons}
    (found,) = town.services.history.disputes(household=family.household)
    assert found.field == ""


def test_a_draft_of_a_person_that_was_closed_and_gone_on_with(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    anew(form._ui.phone_edit, "111")
    form.reject()
    arrive(town, "person", family.tomiko, phone="222")
    come(screen)

    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    dialog(screen, PersonDialog).finish()

    assert both(town, "phone") == {"111", "222"}


def test_a_person_begun_anew_has_seen_what_is_shown(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    anew(form._ui.phone_edit, "111")
    form.reject()
    arrive(town, "person", family.tomiko, phone="222")
    come(screen)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    form._begin_anew({"phone": "222"})

    anew(form._ui.phone_edit, "333")
    form.finish()

    with town.replica.reader() as reading:
        assert history.conflicts(reading) == []


def test_a_record_gone_on_with(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household)
    entry = newest(town, family)
    form = records(screen).form
    form.open_entry(town.services.household_page.page(household=family.household), entry)
    form._ui.facts_edit.setPlainText("こちら")
    arrive(town, "contact", entry.id, facts="あちら")
    come(screen)
    assert form._ui.facts_edit.toPlainText() == "こちら"

    form.save()

    assert both(town, "facts") == {"こちら", "あちら"}


def test_an_item_of_the_plan(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household, tab="plan")
    item = town.services.plans.plan(household=family.household).items[0]
    editor = PlanEditor(screen.context, family.household, item.wheel, item, screen)
    editor._ui.text_edit.setPlainText("こちら")
    arrive(town, "plan_item", item.id, text="あちら")
    come(screen)

    editor.save()

    assert both(town, "text") == {"こちら", "あちら"}


def test_a_dwelling(open_page: Open, town: SmallTown, family: Family) -> None:
    screen: HouseholdScreen = open_page(family.household)
    page = town.services.household_page.page(household=family.household)
    form = DwellingDialog(screen.context, page, page.dwellings[0], screen)
    form._ui.address_edit.setText("こちら")
    arrive(town, "dwelling", family.dwelling, address="あちら")
    come(screen)

    form.finish()

    assert both(town, "address") == {"こちら", "あちら"}


def test_a_card_of_the_resource_book(make_desk: MakeDesk, town: SmallTown) -> None:
    card = town.services.resources.add(name="みどり野食堂", phone="000", hours="第2土曜")
    screen = room(make_desk, town, Destination("resources", card))
    assert isinstance(screen, ResourcesPage)
    screen.edit()
    anew(screen._ui.phone_edit, "111")
    arrive(town, "resource", card, phone="222", hours="第3土曜", cost="100円")
    come(screen)
    assert screen._ui.phone_edit.text() == "111"

    screen.save_card()

    assert both(town, "phone") == {"111", "222"}
    found = town.services.resources.card(resource=card)
    assert (found.hours, found.cost) == ("第3土曜", "100円")


def test_a_slip_that_is_being_written(make_desk: MakeDesk, town: SmallTown, family: Family) -> None:
    slip = town.services.referrals.draft(
        household=family.household, slip=SlipFields(request="はじめ", destination="畑の会")
    )
    screen = room(make_desk, town, Destination("referral", slip))
    assert isinstance(screen, ReferralSlipPage)
    screen._ui.request_edit.setPlainText("こちら")
    arrive(town, "referral", slip, request="あちら", receiver="吉田")
    come(screen)
    assert screen._ui.request_edit.toPlainText() == "こちら"

    screen.keep()

    assert both(town, "request") == {"こちら", "あちら"}
    with town.replica.reader() as reading:
        assert history.history(reading, "referral", slip, "receiver")[0].value == "吉田"


def test_the_letterhead(make_desk: MakeDesk, town: SmallTown) -> None:
    screen = room(make_desk, town, Destination("admin", "", {"part": "town"}))
    assert isinstance(screen, AdminPage)
    part = screen.findChild(TownPart)
    assert part is not None
    anew(part._ui.fax_edit, "111")
    arrive(town, "town", town.desk.town, fax="222", phone="333")
    come(screen)
    assert part._ui.fax_edit.text() == "111"

    part.save()

    assert both(town, "fax") == {"111", "222"}
    assert town.services.town.town().phone == "333"


def test_a_colleague_of_the_staff_list(make_desk: MakeDesk, town: SmallTown) -> None:
    screen = room(make_desk, town, Destination("admin"))
    part = screen.findChild(PeoplePart)
    assert part is not None
    part.select(town.desk.member)
    anew(part._ui.job_edit, "111")
    arrive(town, "member", town.desk.member, job_title="222")
    come(screen)
    assert part._ui.job_edit.text() == "111"

    part.save()

    assert both(town, "job_title") == {"111", "222"}


@pytest.fixture
def conference(town: SmallTown) -> str:
    made = town.services.conferences.open(title="第5回", starts="R8.11.24 13:30", place="201")
    town.services.conferences.add_item(conference=made, title="はじめに", minutes=5)
    return made


def test_when_and_where_of_a_conference(
    make_desk: MakeDesk, town: SmallTown, conference: str
) -> None:
    screen = room(make_desk, town, Destination("conference", conference))
    assert isinstance(screen, ConferencePage)
    facts = screen.preparing.facts
    anew(facts.place_edit, "111")
    arrive(town, "conference", conference, place="222", title="第6回")
    come(screen)
    assert facts.place_edit.text() == "111"

    facts.save()

    assert both(town, "place") == {"111", "222"}
    assert town.services.conferences.conference(conference=conference).title == "第6回"


def test_an_item_of_the_agenda(make_desk: MakeDesk, town: SmallTown, conference: str) -> None:
    screen = room(make_desk, town, Destination("conference", conference))
    assert isinstance(screen, ConferencePage)
    (item,) = town.services.conferences.conference(conference=conference).items
    editor = screen.preparing.agenda.editors[item.id]
    anew(editor.title_edit, "111")
    arrive(town, "agenda_item", item.id, title="222")
    come(screen)
    assert editor.title_edit.text() == "111"

    editor.save()

    assert both(town, "title") == {"111", "222"}


def test_a_field_of_an_agenda_that_only_has_the_focus(
    make_desk: MakeDesk, town: SmallTown, conference: str
) -> None:
    screen = room(make_desk, town, Destination("conference", conference))
    assert isinstance(screen, ConferencePage)
    (item,) = town.services.conferences.conference(conference=conference).items
    editor = screen.preparing.agenda.editors[item.id]
    editor.title_edit.setFocus()
    QApplication.processEvents()
    arrive(town, "agenda_item", item.id, title="222")
    come(screen)

    anew(editor.title_edit, "111")
    editor.save()

    assert both(town, "title") == {"111", "222"}


def test_a_decision_typed_in_its_cell(
    make_desk: MakeDesk, town: SmallTown, conference: str
) -> None:
    service = town.services.conferences
    screen = room(make_desk, town, Destination("conference", conference))
    assert isinstance(screen, ConferencePage)
    screen.begin()
    decision = service.decide(conference=conference, text="はじめ")
    come(screen)
    table = screen.running.decisions.table
    table.setCurrentCell(0, 1)
    table.editItem(table.item(0, 1))
    arrive(town, "decision", decision, text="222")
    come(screen)
    typed = QApplication.focusWidget()
    assert typed is not None

    anew(typed, "111")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert both(town, "text") == {"111", "222"}


def test_a_visit(open_page: Open, town: SmallTown, family: Family) -> None:
    visit = town.services.visits.plan(
        household=family.household, starts="R8.11.26 10:00", place="玄関"
    )
    screen = open_page(family.household)
    chip = next(one for one in town.services.week.board().chips if one.id == visit)
    form = VisitDialog(screen.context, wish=Wish(), chip=chip, parent=screen)
    form._ui.place_edit.setText("こちら")
    arrive(town, "visit", visit, place="あちら")
    come(screen)

    form.save()

    assert both(town, "place") == {"こちら", "あちら"}
