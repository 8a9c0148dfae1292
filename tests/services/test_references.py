# SPDX-License-Identifier: Apache-2.0
"""An id that is not what the field points to is refused, whichever use case it is given to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.references import TARGETS, UNCHECKED
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.areas import entries_without_a_profile
from banso_desktop.services.desk import KeyHolder
from banso_desktop.services.referral_slips import SlipFields
from banso_desktop.services.registry import Entry
from banso_desktop.store.queries import references as queries
from tests.fakes.households import Family, sato
from tests.fakes.picture_files import photo
from tests.fakes.slips import drafted, issued
from tests.fakes.town import SmallTown, small_town

ID_FIELDS = {
    *ENTITIES, *(field for _, field in TARGETS), "a", "b", "persons", "companion", "team",
    "call", "next_member", "shell", "message", "item", "node", "series", "subject",
    "before", "after", "change",
}  # fmt: skip
"""What parameters that take ids are called."""

NO_IDS = {
    # Kept on this computer only, under whatever key the window gives.
    "drafts.keep", "drafts.drop",
    # Of a circle or a list of reads; with tests of their own.
    "households.copied",
}  # fmt: skip
NO_ID = {("referrals.step", "to"), ("conferences.add_item", "presenter")}

OF_ANY_PERSON = {
    "households.change_person", "households.remove_person", "households.add_consent",
}  # fmt: skip
"""Use cases that begin with a person, whose household is found."""

USUAL: Mapping[str, Any] = {
    "title": "表題", "text": "内容", "name": "名前", "starts": "R8.12.1 10:00", "day": "R8.12.1",
    "repeat": "毎週火曜", "original": "2026-11-24T09:30", "kind": "couple", "way": "oral",
    "reason": "まちがい", "to": "completed", "found": "well", "answer": "accepts", "x": 0, "y": 0,
    "entity": "person", "row": "", "field": "note", "roles": ["support_worker"], "fields": {},
    "places": {}, "protection": "restricted", "number": "R8-7Q3K2M", "readers": [],
    "retention": "years_5",
}  # fmt: skip
"""What required parameters that are no ids get."""


@dataclass
class World:
    """A town with one row of everything, and ids that fit nowhere."""

    town: SmallTown
    rows: dict[str, str]
    wrong: dict[str, str]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with small_town(tmp_path_factory.mktemp("town")) as town:
        family = sato(town)
        other = town.services.households.open(label="ほかの世帯")
        stranger = town.services.households.add_person(household=other, given_name="他")
        yield World(town, _rows(town, family), {
            "junk": "x", "words": "小林さん", "unknown": derived_id("nobody"),
            "foreign": stranger, "scope": other,
        })  # fmt: skip


def _rows(town: SmallTown, family: Family) -> dict[str, str]:
    services, home = town.services, family.household
    conference = services.conferences.open(starts="R8.12.1 13:00")
    conferences, homes, maps = services.conferences, services.households, services.maps
    node = maps.add_node(household=home, name="喫茶こまち")
    return {
        "household": home, "person": family.kenichi, "a": family.kenichi, "b": family.tomiko,
        "subject": node, "node": node, "tie": maps.add_tie(household=home, a=home, b=node),
        "dwelling": family.dwelling, "member": family.watanabe, "households": [home],
        "consent": homes.add_consent(person=family.kenichi, way="oral"),
        "attention": homes.add_attention(household=home),
        "role": homes.add_role(household=home, name="外の人"),
        "plans.item": services.plans.add_item(household=home, text="ひとつ"),
        "conference": conference,
        "item": conferences.add_item(conference=conference, title="議題"),
        "decision": conferences.decide(conference=conference, text="決めた"),
        "attendee": conferences.add_attendee(conference=conference, name="外の人"),
        "contact": services.contacts.write(household=home),
        "promise": services.contacts.promise(household=home),
        "resource": services.resources.add(name="ひだまりの会"),
        "referral": drafted(town, home), "issued": issued(town, home).referral,
        "visit": services.visits.plan(household=home, starts="R8.12.2 10:00"),
        "series": services.visits.plan_series(
            household=home, starts="R8.11.24 9:30", repeat="毎週火曜"
        ),
        "appointment": services.visits.add_appointment(title="会", starts="R8.12.1 10:00"),
        "town_day": services.town.add_town_day(day="R8.12.28"),
        "shell": _shell(town, homes.open(label="守る", protection="restricted")),
        "message": _message(town, home),
        "change": maps.newest(household=home), "content": photo(),
        "attachment": services.attachments.add(household=home, content=photo()),
        "hold": services.retention.hold(household=home, reason="監査"),
        "computer": derived_id("computer"),
    }  # type: ignore[dict-item]  # fmt: skip


def _shell(town: SmallTown, household: str) -> str:
    shell = town.services.household_page.page(household=household).household.shell
    assert shell
    return shell


def _message(town: SmallTown, household: str) -> str:
    command = town.desk.command("test.message")
    row = command.record(Id(household), "message", text="電話がありました")
    town.desk.commit(command)
    return row


def _walk() -> list[tuple[str, str]]:
    """Return every id-like parameter of every use case; those of a sheet as ``slip.person``."""
    found = []
    for entry in entries_without_a_profile():
        if entry.kind != "use_case" or entry.name in NO_IDS:
            continue
        for parameter in entry.parameters:
            if parameter.annotation is not dict and parameter.name in ID_FIELDS:
                found.append((entry.name, parameter.name))
            if parameter.name == "slip":
                found += [(entry.name, f"slip.{name}") for name in ("person", "resource", "sender")]
    return sorted(set(found) - NO_ID)


def _is_list(entry: Entry, name: str) -> bool:
    return any(each.name == name and "list" in str(each.annotation) for each in entry.parameters)


def _arguments(world: World, entry: Entry, name: str, wrong: str) -> dict[str, Any]:
    area = entry.name.split(".")[0]
    given = {
        each.name: world.rows.get(f"{area}.{each.name}", world.rows.get(each.name))
        or USUAL[each.name]
        for each in entry.parameters
        if each.required and each.name != "slip"
    }
    if name.startswith("slip."):
        return {**given, "slip": SlipFields(**{name.removeprefix("slip."): wrong})}
    if any(each.name == "slip" and each.required for each in entry.parameters):
        given["slip"] = SlipFields()
    if entry.name == "plans.add_item":
        given["text"] = "ひとつ"
    return {**given, name: [wrong] if _is_list(entry, name) else wrong}


@pytest.mark.parametrize(
    ("use_case", "name", "wrong"),
    [
        (use_case, name, wrong)
        for use_case, name in _walk()
        for wrong in ("junk", "words", "unknown", "foreign", "scope")
        if not (wrong == "scope" and name == "household")  # another household is one too
        and not (wrong == "foreign" and use_case in OF_ANY_PERSON)
    ],
)
def test_an_id_that_is_not_there_is_refused(
    world: World, use_case: str, name: str, wrong: str
) -> None:
    entry = next(each for each in world.town.services.entries() if each.name == use_case)
    arguments = _arguments(world, entry, name, world.wrong[wrong])

    with pytest.raises((NotFound, Refused)) as refused:
        entry.call(**arguments)

    if isinstance(refused.value, FieldRefused):
        assert refused.value.facts["field"] == name.removeprefix("slip.")


LISTS = {
    "shell.call", "appointment.members", "contact.met", "contact.members", "promise.members",
    "visit.members", "visit_series.members", "series_exception.members", "decision.owners",
    "busy_block.members", "busy_series.members", "busy_exception.members",
}  # fmt: skip
"""Lists of ids; all other lists hold codes or words."""


def test_every_field_with_an_id_says_what_it_points_to() -> None:
    refs = {
        (entity.name, field)
        for entity in ENTITIES.values()
        for field, kind in entity.fields.items()
        if kind is FieldType.REF or f"{entity.name}.{field}" in LISTS
    }

    assert refs == set(TARGETS) | UNCHECKED
    assert not set(TARGETS) & UNCHECKED


def test_every_target_is_an_entity() -> None:
    assert {each for target in TARGETS.values() for each in target.entities} <= set(ENTITIES)


def test_who_joined_can_be_named_before_their_name_has_come(town: SmallTown) -> None:
    household = town.services.households.open()
    member = derived_id("who joined")
    town.keys.known[member] = KeyHolder(member, ("support_worker",), 1, 0)

    promise = town.services.contacts.promise(household=household, members=[member])

    assert promise


def test_an_id_that_stood_there_already_may_stay(town: SmallTown, family: Family) -> None:
    visit = town.services.visits.plan(household=family.household, starts="R8.12.2 10:00")
    on_its_way = derived_id("a colleague whose row comes later")
    received = town.desk.command("test.received")
    received.set(Id(family.household), "visit", Id(visit), members=[on_its_way])
    town.desk.ledger.commit(received)

    town.services.visits.change(visit=visit, members=[on_its_way, family.watanabe])

    occasion = town.services.visits.occasion(visit=visit)
    assert occasion is not None
    assert set(occasion.members) == {on_its_way, family.watanabe}


def test_a_person_of_the_household_is_looked_up_with_one_query(
    town: SmallTown, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    scopes = queries.scopes
    monkeypatch.setattr(queries, "scopes", lambda *given: asked.append(given[1]) or scopes(*given))

    town.services.contacts.write(
        household=family.household, person=family.kenichi, met=[family.kenichi, family.tomiko],
        members=[family.watanabe], next_promise="また来る",
    )  # fmt: skip

    assert asked == [{"person": {family.kenichi, family.tomiko}, "member": {family.watanabe}}]


def test_oneself_is_never_looked_up(
    town: SmallTown, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(queries, "scopes")

    assert town.services.contacts.promise(household=family.household)


def test_a_hidden_household_makes_no_keys_for_somebody_unknown(town: SmallTown) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.households.open(protection="hidden", team=["小林"])

    assert refused.value.facts["field"] == "team"
    assert town.keys.teams == {}
