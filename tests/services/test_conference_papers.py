# SPDX-License-Identifier: Apache-2.0
"""会議の次第 and its maps: what stands on which copy, and what never does."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest

from banso_desktop.domain.papers import AgendaPaper, EcomapSheet, Printable
from banso_desktop.errors import Refused
from banso_desktop.printing.catalogue import build_papers, new_press
from tests.fakes.households import Family
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown


@pytest.fixture
def conference(town: SmallTown, family: Family) -> str:
    """A support conference with one item of the household and two people at the table."""
    conferences = town.services.conferences
    made = conferences.open(
        kind="support", title="第5回 支援会議", starts="R8.11.24 13:30", minutes=90,
        place="役場 201会議室",
    )  # fmt: skip
    conferences.add_attendee(conference=made, member=town.desk.member, side="town", part="chair")
    conferences.add_attendee(conference=made, name="髙橋", agency="民生委員", side="resident")
    conferences.add_item(conference=made, title="はじめに", minutes=5, aim="opening")
    conferences.add_item(
        conference=made, household=family.household, title="健一さんの冬の過ごし方", minutes=25,
        presenter="小林", aim="decide", wheel="connecting",
    )  # fmt: skip
    return made


def agenda(town: SmallTown, conference: str) -> AgendaPaper:
    paper = town.services.papers.paper(kind="agenda", id=conference)
    assert isinstance(paper, AgendaPaper)
    return paper


def sets(town: SmallTown, conference: str) -> list[Printable]:
    town.services.conferences.number_copies(conference=conference)
    return town.services.papers.papers_to_print(kind="agenda", id=conference)


def test_the_agenda_has_minutes_clock_aim_and_wheel(town: SmallTown, conference: str) -> None:
    item = agenda(town, conference).items[1]

    assert (item.title, item.minutes, item.starts) == (
        "佐藤さん世帯　健一さんの冬の過ごし方", 25, "13:35"
    )  # fmt: skip
    assert (item.presenter, item.aim, item.wheel) == ("小林", "決める", "つながる")


def test_the_agenda_names_who_sits_there_and_what_binds_them(
    town: SmallTown, conference: str
) -> None:
    paper = agenda(town, conference)

    assert [(one.name, one.agency, one.part) for one in paper.attendees] == [
        ("小林 あゆみ", "伴走支援員", "進行"),
        ("髙橋", "民生委員", ""),
    ]
    assert paper.when == "令和8年11月24日（火） 13:30から（90分）"
    assert "委員でなくなったあとも" in paper.secrecy


def test_a_basis_nobody_verified_is_not_printed(town: SmallTown, conference: str) -> None:
    assert agenda(town, conference).basis == ""


def test_missing_words_of_the_person_print_as_not_asked(town: SmallTown, conference: str) -> None:
    result = build_papers(
        [agenda(town, conference)], new_press(), datetime(2026, 11, 24, tzinfo=UTC)
    )

    read = pypdfium2.PdfDocument(result.pdf)[0].get_textpage().get_text_bounded()
    assert "ご本人の言葉：未確認" in read


def test_each_copy_is_a_set_of_agenda_and_map_with_number_and_holder(
    town: SmallTown, conference: str
) -> None:
    papers = sets(town, conference)

    assert [type(paper) for paper in papers] == [AgendaPaper, EcomapSheet] * 2
    copies = [paper.copy for paper in papers if isinstance(paper, AgendaPaper | EcomapSheet)]
    told = [(one.number, one.total, one.holder) for one in copies if one is not None]
    assert told == [(1, 2, "小林 あゆみ")] * 2 + [(2, 2, "髙橋")] * 2


@pytest.mark.practice(133)
def test_who_is_from_outside_gets_letters_also_in_free_text(
    town: SmallTown, conference: str
) -> None:
    outside = sets(town, conference)[2]

    assert isinstance(outside, AgendaPaper)
    assert outside.items[1].title == "A世帯　○○さんの冬の過ごし方"


@pytest.mark.practice(133)
def test_maps_that_are_handed_out_carry_no_name(town: SmallTown, conference: str) -> None:
    papers = sets(town, conference)

    result = build_papers(papers, new_press(), datetime(2026, 11, 24, tzinfo=UTC))

    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(result.pdf)]
    maps = [page for page in pages if "配布資料" in page]
    assert len(maps) == 2
    assert not any(name in page for page in maps for name in ("佐藤", "健一", "トミ子"))


def test_a_household_that_took_its_consent_back_is_left_off_the_paper(
    town: SmallTown, family: Family
) -> None:
    conferences = town.services.conferences
    made = conferences.open(kind="multilayer", starts="R8.11.24 13:30")
    consent = town.services.households.add_consent(person=family.kenichi, way="oral")
    conferences.add_item(conference=made, household=family.household, title="冬のこと")
    assert len(agenda(town, made).items) == 1

    town.services.households.withdraw_consent(consent=consent)

    assert agenda(town, made).items == ()


def test_a_household_not_all_of_whom_agreed_hands_out_no_map(
    town: SmallTown, family: Family
) -> None:
    conferences = town.services.conferences
    made = conferences.open(kind="multilayer", starts="R8.11.24 13:30")
    town.services.households.add_consent(person=family.kenichi, way="oral")
    conferences.add_item(conference=made, household=family.household, title="冬のこと")

    papers = town.services.papers.papers_to_print(kind="agenda", id=made)

    assert [type(paper) for paper in papers] == [AgendaPaper]


@pytest.mark.practice(133)
def test_who_is_from_outside_reads_no_name_on_any_line(
    town: SmallTown, family: Family, conference: str
) -> None:
    town.services.households.change_person(person=family.kenichi, former_name="鈴木")
    item = town.services.conferences.add_item(
        conference=conference, household=family.household, title="鈴木だったころ", presenter="健一",
        own_words="トミ子が心配",
    )  # fmt: skip
    town.services.conferences.decide(
        conference=conference, item=item, text="0229-00-1203へ電話", owner_text="佐藤",
        due="健一さんの誕生日まで", tell="佐藤さん",
    )  # fmt: skip

    staff, _, outside, _ = sets(town, conference)

    assert isinstance(staff, AgendaPaper)
    assert isinstance(outside, AgendaPaper)
    assert staff.items[-1].title.endswith("鈴木だったころ")
    for name in ("鈴木", "健一", "トミ子", "佐藤", "0229-00-1203"):
        assert name not in str(outside)


# A protected household: letters on every copy, and not a word beside them.


@pytest.fixture
def hidden(town: SmallTown) -> Family:
    family = protected_family(town, "hidden")
    town.services.households.change_person(
        person=family.kenichi, former_name="鷲尾", common_name="ハルカ", phone="090-0000-7777",
        health="適応障害", work="スーパーかもめ",
    )  # fmt: skip
    town.services.households.change_dwelling(
        dwelling=family.dwelling, address="隣県 くもゆき市 三日月町 4-4"
    )
    return family


@pytest.fixture
def meeting(town: SmallTown) -> str:
    made = town.services.conferences.open(kind="support", title="支援会議", starts="R8.11.24 13:30")
    assert isinstance(made, str)
    return made


def refusal(town: SmallTown, conference: str) -> Refused:
    with pytest.raises(Refused) as refused:
        town.services.papers.papers_to_print(kind="agenda", id=conference)
    with pytest.raises(Refused):
        town.services.papers.paper(kind="agenda", id=conference)
    assert refused.value.rule == "conference.known_words"
    return refused.value


def test_a_protected_household_has_letters_on_every_copy(
    town: SmallTown, hidden: Family, meeting: str
) -> None:
    town.services.conferences.add_item(
        conference=meeting, household=hidden.household, title="冬の住まい"
    )

    assert agenda(town, meeting).items[0].title == "A世帯　冬の住まい"


@pytest.mark.practice(133)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("高木さんのこと", "name"),
        ("湊がすき", "name"),
        ("鷲尾さんのこと", "name"),
        ("ハルカさんのこと", "name"),
        ("みなとくんのこと", "reading"),
        ("みどり野第二小学校への転校", "place"),
        ("スーパーかもめをやめる", "place"),
        ("くもゆきでの暮らし", "address"),
        ("09000007777に電話", "phone"),
        ("適応障害のこと", "health"),
    ],
)
@pytest.mark.parametrize(
    ("field", "told"),
    [("title", "agenda_title"), ("presenter", "presenter"), ("own_words", "own_words")],
)
def test_a_known_word_in_an_item_of_it_keeps_the_papers_back(
    town: SmallTown, hidden: Family, meeting: str, text: str, kind: str, field: str, told: str
) -> None:
    item = town.services.conferences.add_item(
        conference=meeting, household=hidden.household, **{field: text}
    )

    facts = refusal(town, meeting).facts

    assert (facts["field"], facts["row"], facts["kind"]) == (told, item, kind)


@pytest.mark.parametrize("field", ["decision", "owner_text", "due", "tell"])
def test_a_known_word_in_a_decision_on_it_keeps_the_papers_back(
    town: SmallTown, hidden: Family, meeting: str, field: str
) -> None:
    conferences = town.services.conferences
    item = conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    fields = {"text": "電話する", "owner_text": "", "due": "", "tell": ""}
    fields["text" if field == "decision" else field] = "みどり野第二小学校の運動会"
    decision = conferences.decide(conference=meeting, item=item, **fields)

    facts = refusal(town, meeting).facts

    assert (facts["field"], facts["row"]) == (field, decision)


@pytest.mark.parametrize(("field", "told"), [("title", "conference_title"), ("place", "place")])
def test_a_known_word_in_what_the_conference_is_called_keeps_the_papers_back(
    town: SmallTown, hidden: Family, meeting: str, field: str, told: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    conferences.describe(conference=meeting, **{field: "みどり野第二小学校"})

    assert refusal(town, meeting).facts["field"] == told


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [("name", "高木 美咲", "attendee"), ("agency", "みどり野第二小学校", "agency")],
)
def test_who_comes_does_not_say_whom_it_is_about(
    town: SmallTown, hidden: Family, meeting: str, field: str, text: str, told: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    conferences.add_attendee(
        conference=meeting, side="person", **{"name": "ご本人", "agency": "", field: text}
    )

    assert refusal(town, meeting).facts["field"] == told


def test_a_general_item_does_not_say_it_either(
    town: SmallTown, hidden: Family, meeting: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    item = conferences.add_item(conference=meeting, title="高木さんの件")

    assert refusal(town, meeting).facts["row"] == item


def test_a_household_that_is_not_on_the_agenda_is_not_named_in_full_on_it(
    town: SmallTown, hidden: Family, family: Family, meeting: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=family.household, title="高木美咲さんの話")

    assert refusal(town, meeting).facts["kind"] == "name"


def test_an_open_household_of_the_same_name_may_be_named_in_its_own_item(
    town: SmallTown, hidden: Family, family: Family, meeting: str
) -> None:
    town.services.households.change_person(person=hidden.kenichi, family_name="佐藤")
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    conferences.add_item(conference=meeting, household=family.household, title="佐藤さんの冬")

    assert len(agenda(town, meeting).items) == 2


def test_the_refusal_never_holds_the_word(town: SmallTown, hidden: Family, meeting: str) -> None:
    town.services.conferences.add_item(
        conference=meeting,
        household=hidden.household,
        title="三日月町のみどり野第二小学校の鷲尾さん",
    )

    refused = refusal(town, meeting)

    assert refused.facts["count"] == 3
    for word in ("三日月", "小学校", "鷲尾"):
        assert word not in str(refused)


def test_an_earlier_decision_that_would_betray_it_is_left_to_the_talk(
    town: SmallTown, hidden: Family, meeting: str
) -> None:
    conferences = town.services.conferences
    before = conferences.open(kind="support", starts="R8.10.20 13:30")
    item = conferences.add_item(conference=before, household=hidden.household, title="学校")
    conferences.decide(
        conference=before, item=item, text="みどり野第二小学校に電話", owner_text="高木"
    )
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")

    (promise,) = agenda(town, meeting).promises

    assert (promise.text, promise.who) == ("A世帯　（中身は会議で確かめます）", "")
