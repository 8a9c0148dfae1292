# SPDX-License-Identifier: Apache-2.0
"""Case 2 and its neighbours: a household nobody may find, and one only its team reads.

These are told by the colleague who holds their keys; nothing of the first reaches anybody
else. The household it left is open, and told by all.
"""

from __future__ import annotations

from datetime import timedelta

from banso_desktop.demo.cast import Cast
from banso_desktop.demo.households import Setting, at, office_day
from banso_desktop.demo.story import Story
from banso_desktop.services.intake import Sheet


def old_household(setting: Setting) -> Story:
    """The household the hidden one left: an open record that knows nothing of where they are."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(office_day(today - timedelta(days=210)), 11, 20)
    taken = services.intake.take_in(Sheet(
        way="counter", noticed_by="self", family_name="鷲尾", given_name="剛",
        family_reading="わしお", given_reading="つよし", born=f"{today.year - 41}/7/9",
        heard="仕事を休んでいる。家族のことは話したくない。", worry="unsure", consent="oral",
        address="みどり野町 字南町 6-3", companion=cast.members["中村"],
    ))  # fmt: skip
    services.households.describe(household=taken.household, kind="single", rhythm_days=30)
    for days in (170, 120, 80):
        yield at(office_day(today - timedelta(days=days)), 10, 30)
        services.contacts.write(
            household=taken.household, kind="visit", minutes=20, wheel="connecting",
            facts="玄関先で。仕事の話を少し。", members=[cast.members["中村"]],
        )  # fmt: skip
    yield at(office_day(today - timedelta(days=55)), 16, 10)
    services.contacts.write(
        household=taken.household, kind="phone", minutes=15, wheel="connecting",
        facts="家族の行き先を教えてほしいと言われた。知らない、答えられないと伝えた。",
        members=[cast.members["中村"]],
    )  # fmt: skip


def hidden(setting: Setting) -> Story:
    """Case 2: a mother and two children whose address must never be found."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(office_day(today - timedelta(days=80)), 10, 0)
    household = services.households.open(
        protection="hidden", companion=cast.members["渡部"], since="今日"
    )
    mother = services.households.add_person(
        household=household, family_name="白鳥", given_name="澪", family_reading="しらとり",
        given_reading="みお", relation="self", sex="female", is_index=True,
        born=f"{today.year - 36}/10/2", no_message=True,
    )  # fmt: skip
    children = [
        services.households.add_person(
            household=household, family_name="白鳥", given_name=given, family_reading="しらとり",
            given_reading=spoken, relation=relation, sex=sex, born=f"{today.year - age}/6/1",
        )
        for given, spoken, relation, sex, age in (
            ("奏", "かなで", "daughter", "female", 8), ("湊", "みなと", "son", "male", 5),
        )
    ]  # fmt: skip
    for child in children:
        services.households.add_kinship(household=household, a=mother, b=child, kind="parent")
    services.households.add_dwelling(
        household=household, address="隣県 くもゆき市 三日月町 4-4", persons=[mother, *children]
    )
    services.households.add_attention(
        household=household, kind="do_not_meet", text="相手方 鷲尾 剛"
    )
    services.households.add_attention(household=household, kind="two_visit")
    services.households.describe(household=household, kind="single_parent", rhythm_days=7)
    for name, kind, generic in (
        ("三日月小学校", "agency", "school"),
        ("くもゆき相談室", "agency", "support_section"),
        ("同じ棟の方", "person", "neighbour"),
    ):
        node = services.maps.add_node(household=household, name=name, kind=kind, generic=generic)
        services.maps.add_tie(household=household, a=node, b=mother, strength="normal")
    for days, facts, words in (
        (70, "新しい学校の手続きに同行。", "名前を呼ばれるのが怖い"),
        (42, "子どもたちと公園で過ごす。", ""),
        (9, "電話。夜は眠れるようになった。", "朝ごはんを作れた"),
    ):
        yield at(office_day(today - timedelta(days=days)), 13, 0)
        services.contacts.write(
            household=household, kind="visit", minutes=50, facts=facts, own_words=words,
            wheel="connecting", met=[mother],
        )  # fmt: skip
    yield at(today, 7, 45)
    services.visits.plan(
        household=household, starts="+2 10:00", kind="visit", members=[cast.members["渡部"]],
        needs_two=True,
    )  # fmt: skip


def restricted(setting: Setting) -> Story:
    """A household only its team reads; others learn its number and whom to call."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(office_day(today - timedelta(days=60)), 14, 0)
    household = services.households.open(
        protection="restricted",
        companion=cast.members["渡部"],
        call=[cast.members["渡部"]],
        call_text="渡部 さやか（保健師）内線 221／課長 内線 201",
    )
    person = services.households.add_person(
        household=household, family_name="月岡", given_name="悠", family_reading="つきおか",
        given_reading="ゆう", relation="self", is_index=True, born=f"{today.year - 29}/2/14",
    )  # fmt: skip
    services.households.add_dwelling(
        household=household, address="みどり野町 字峠 8-1", persons=[person]
    )
    services.households.describe(household=household, kind="single", rhythm_days=14)
    for days in (50, 33, 12):
        yield at(office_day(today - timedelta(days=days)), 15, 0)
        services.contacts.write(
            household=household, kind="visit", minutes=30, facts="職員の身内の方。静かに話した。",
            own_words="ここなら話せる", wheel="connecting", met=[person],
        )  # fmt: skip


def protected(setting: Setting) -> list[Story]:
    """Return the stories of those who hold the keys."""
    return [hidden(setting), restricted(setting)]


__all__ = ["Cast", "old_household", "protected"]
