# SPDX-License-Identifier: Apache-2.0
"""Finding words and people."""

from __future__ import annotations

from datetime import datetime

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.values import Value
from banso_desktop.store.replica import Replica
from banso_desktop.store.search import NameHit, TextHit, excerpt_of, search_names, search_text
from tests.fakes.replicas import command, new_household


def at(day: int) -> datetime:
    """Return ten o'clock of a day of November, by the clock on the wall."""
    return datetime.fromisoformat(f"2026-11-{day:02}T10:00")


def write(replica: Replica, scope: Id, **fields: Value) -> Id:
    written = command()
    row = written.record(scope, "contact", **fields)
    replica.commit(written)
    return row


def add(replica: Replica, scope: Id, entity: str, **cells: Value) -> Id:
    written = command()
    row = written.add(scope, entity, **cells)
    replica.commit(written)
    return row


def texts(replica: Replica, question: str, **options: object) -> list[TextHit]:
    with replica.reader() as reading:
        return search_text(reading, question, **options)  # type: ignore[arg-type]


def names(replica: Replica, question: str, **options: object) -> list[NameHit]:
    with replica.reader() as reading:
        return search_names(reading, question, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("先月から家賃を払えていない", "家賃"),
        ("玄関に猫がいる", "猫"),
        ("㈱山田に電話した", "株"),
        ("ﾃﾞｰﾀを見せてくれた", "データ"),
        ("デイケアに行きたい", "でいけあ"),
        ("髙橋さんの紹介", "高橋"),
        ("Bさんは NPO に通う", "npo"),
        ("名は𠮷田という", "吉田"),
        ("「家 賃」と書いてある", "家賃"),
    ],
)
def test_words_are_found_as_they_are_read(replica: Replica, told: str, question: str) -> None:
    scope = new_household(replica)
    row = write(replica, scope, facts=told)
    write(replica, scope, facts="庭の柿をもらった")

    assert [hit.id for hit in texts(replica, question)] == [row]


@pytest.mark.parametrize("question", ["", "  ", "。", "賃家", "家賃 犬", '"', "own : 猫"])
def test_what_does_not_stand_there_is_not_found(replica: Replica, question: str) -> None:
    scope = new_household(replica)
    write(replica, scope, facts="家賃のこと。猫のこと。")

    assert texts(replica, question) == []


def test_all_words_must_stand_there_in_any_order(replica: Replica) -> None:
    scope = new_household(replica)
    row = write(replica, scope, facts="猫のこと。家賃のこと。")
    write(replica, scope, facts="家賃のこと")

    assert [hit.id for hit in texts(replica, "家賃　猫")] == [row]


def test_no_phrase_reaches_from_one_field_into_another(replica: Replica) -> None:
    scope = new_household(replica)
    write(replica, scope, facts="家", impression="賃")

    assert texts(replica, "家賃") == []


def test_own_words_can_be_searched_alone(replica: Replica) -> None:
    scope = new_household(replica)
    said = write(replica, scope, own_words="大丈夫です")
    write(replica, scope, facts="大丈夫ではなさそう")

    assert len(texts(replica, "大丈夫")) == 2
    assert [hit.id for hit in texts(replica, "大丈夫", own_words_only=True)] == [said]


def test_the_newest_comes_first_whenever_it_was_written(replica: Replica) -> None:
    scope = new_household(replica)
    rows = [write(replica, scope, facts="家賃", occurred=at(day)) for day in (20, 3, 24)]

    found = texts(replica, "家賃")

    assert [hit.id for hit in found] == [rows[2], rows[0], rows[1]]


def test_two_of_one_minute_are_both_found(replica: Replica) -> None:
    scope = new_household(replica)
    rows = {write(replica, scope, facts="家賃", occurred=at(24)) for _ in range(20)}

    assert {hit.id for hit in texts(replica, "家賃")} == rows


def test_more_can_be_asked_for_after_the_last(replica: Replica) -> None:
    scope = new_household(replica)
    rows = [write(replica, scope, facts="家賃", occurred=at(day)) for day in (5, 4, 3, 2, 1)]

    first = texts(replica, "家賃", limit=2)
    second = texts(replica, "家賃", limit=2, after=first[-1].place)

    assert [hit.id for hit in first + second] == rows[:4]


def test_search_can_be_kept_to_a_household_and_to_kinds(replica: Replica) -> None:
    scope, other = new_household(replica), new_household(replica)
    here = write(replica, scope, facts="家賃")
    write(replica, other, facts="家賃")
    issue = add(replica, scope, "issue", title="家賃の滞納")

    in_scope = texts(replica, "家賃", scope=scope)
    issues = texts(replica, "家賃", entities=["issue", "intake"])

    assert {hit.id for hit in in_scope} == {here, issue}
    assert [hit.id for hit in issues] == [issue]


def test_a_correction_is_found_and_the_old_text_is_not(replica: Replica) -> None:
    scope = new_household(replica)
    row = write(replica, scope, facts="家賃の話", occurred=at(24))
    written = command()
    written.correct(scope, "contact", row, facts="電気の話")

    replica.commit(written)

    assert texts(replica, "家賃") == []
    assert [hit.id for hit in texts(replica, "電気")] == [row]


def test_a_removed_row_is_not_found_until_it_is_back(replica: Replica) -> None:
    scope = new_household(replica)
    row = add(replica, scope, "issue", title="家賃の滞納")
    for change in ("remove", "add"):
        written = command()
        if change == "remove":
            written.remove(scope, "issue", row)
        else:
            written.add(scope, "issue", row)
        replica.commit(written)
        found = texts(replica, "家賃")
        assert [hit.id for hit in found] == ([] if change == "remove" else [row])


def test_a_hit_shows_the_words_where_they_stand() -> None:
    text = "あ" * 100 + "㈱みどりの家賃" + "い" * 100

    excerpt, spans = excerpt_of(text, ["家賃"])

    assert [excerpt[first:last] for first, last in spans] == ["家賃"]
    assert excerpt.startswith("…あ")
    assert excerpt.endswith("い…")


def test_a_hit_tells_its_field_and_every_place_of_the_word(replica: Replica) -> None:
    scope = new_household(replica)
    write(replica, scope, facts="静かな日", own_words="猫が、ねこが、ネコが")

    (hit,) = texts(replica, "ねこ")

    assert (hit.field, hit.scope) == ("own_words", scope)
    assert [hit.excerpt[first:last] for first, last in hit.spans] == ["ねこ", "ネコ"]


@pytest.mark.parametrize(
    "question",
    ["佐藤", "佐藤花子", "佐藤 花子", "花子", "さとう", "サトウハナコ", "ﾊﾅｺ", "さ", "旧姓川"],
)
def test_people_are_found_by_what_one_types(replica: Replica, question: str) -> None:
    scope = new_household(replica)
    row = add(
        replica,
        scope,
        "person",
        family_name="佐藤",
        given_name="花子",
        family_reading="さとう",
        given_reading="はなこ",
        former_name="旧姓川田",
    )
    add(replica, scope, "person", family_name="鈴木", given_name="一")

    assert [hit.id for hit in names(replica, question)] == [row]


def test_what_is_written_exactly_so_comes_first(replica: Replica) -> None:
    scope = new_household(replica)
    rows = [
        add(replica, scope, "person", family_name=family, family_reading=reading)
        for family, reading in (
            ("日高", "ひだか"),
            ("高橋", "たかはし"),
            ("髙橋", "たかはし"),
        )
    ]

    found = names(replica, "髙")

    assert [hit.id for hit in found] == [rows[2], rows[1], rows[0]]
    assert [hit.rank for hit in found] == [0, 2, 3]


def test_readings_come_before_former_names(replica: Replica) -> None:
    scope = new_household(replica)
    former = add(replica, scope, "person", family_name="山田", former_name="さとう")
    reading = add(replica, scope, "person", family_name="佐藤", family_reading="サトウ")

    found = names(replica, "さとう")

    assert [hit.id for hit in found] == [reading, former]


def test_numbers_and_telephones_are_found(replica: Replica) -> None:
    scope = new_household(replica, number="R8-7Q3K2M")
    row = add(replica, scope, "person", family_name="佐藤", phone="0229-00-1234")

    assert [hit.id for hit in names(replica, "r8-7q3k")] == [scope]
    assert [hit.id for hit in names(replica, "0229001")] == [row]
    assert [hit.id for hit in names(replica, "０２２９-００")] == [row]
    assert names(replica, "02") == []


def test_names_follow_their_rows(replica: Replica) -> None:
    scope = new_household(replica)
    row = add(replica, scope, "person", family_name="佐藤", given_name="花子")
    written = command()
    written.set(scope, "person", row, family_name="鈴木")
    replica.commit(written)

    assert names(replica, "佐藤") == []
    assert [hit.text for hit in names(replica, "鈴木花")] == ["鈴木花子"]


@pytest.mark.parametrize("question", ["", " ", "ー", "%", "_"])
def test_a_name_of_nothing_finds_nothing(replica: Replica, question: str) -> None:
    scope = new_household(replica)
    add(replica, scope, "person", family_name="佐藤")

    assert names(replica, question) == []


def test_two_texts_of_one_second_whose_ids_look_alike_are_both_found(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.store.indexing.zlib.crc32", lambda _: 7)
    scope = new_household(replica)
    written = {write(replica, scope, occurred=at(3), facts="ゆうびん") for _ in range(3)}

    with replica.reader() as reading:
        found = {hit.id for hit in search_text(reading, "ゆうびん")}

    assert found == written


def test_of_texts_whose_ids_look_alike_the_one_that_was_written_anew_is_found_once(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.store.indexing.zlib.crc32", lambda _: 7)
    scope = new_household(replica)
    persons = [add(replica, scope, "person", note="まえ") for _ in range(3)]
    changed = command()
    changed.set(scope, "person", persons[1], note="あと")
    replica.commit(changed)

    with replica.reader() as reading:
        before = {hit.id for hit in search_text(reading, "まえ")}
        after = [hit.id for hit in search_text(reading, "あと")]

    assert (before, after) == ({persons[0], persons[2]}, [persons[1]])


def test_ids_made_to_look_alike_cost_little(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.store.indexing.zlib.crc32", lambda _: 7)
    scope = new_household(replica)
    texts = 500
    many = command()
    for _ in range(texts):
        many.record(scope, "contact", occurred=at(3), facts="ゆうびん")
    asked: list[str] = []
    replica._writer.run(lambda: replica._connection.set_trace_callback(asked.append))

    replica.commit(many)

    looks = sum("FROM documents WHERE number IN" in statement for statement in asked)
    assert texts < looks < 20 * texts


def test_one_id_in_many_scopes_costs_little(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.store.indexing.zlib.crc32", lambda _: 7)
    texts = 200
    many = command()
    row = many.make_id()
    for _ in range(texts):
        scope = many.open_scope(ScopeKind.HOUSEHOLD, [derived_id("group")])
        many.record(scope, "contact", row, occurred=at(3), facts="ゆうびん")
    asked: list[str] = []
    replica._writer.run(lambda: replica._connection.set_trace_callback(asked.append))

    replica.commit(many)

    looks = sum("FROM documents WHERE number IN" in statement for statement in asked)
    assert texts < looks < 20 * texts
