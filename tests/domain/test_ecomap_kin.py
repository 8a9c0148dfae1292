# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from banso_desktop.domain.ecomap import KinKind, MapKin, MapPerson
from banso_desktop.domain.map_kin import generation_of, implied_kin, reference_person


def _family(*relations: str) -> list[MapPerson]:
    return [
        MapPerson(relation, relation=relation, is_index=relation == "本人")
        for relation in relations
    ]


def _pairs(kin: tuple[MapKin, ...]) -> set[tuple[str, str, str]]:
    return {(each.a, each.b, each.kind.value) for each in kin}


@pytest.mark.parametrize(
    ("relation", "generation"),
    [
        ("本人", 0),
        ("母", -1),
        ("義父", -1),
        ("祖母", -2),
        ("曾祖母", -3),
        ("姉", 0),
        ("内縁の夫", 0),
        ("長男", 1),
        ("次女", 1),
        ("長男の妻", 1),
        ("孫", 2),
        ("ひ孫", 3),
        ("おばさん", -1),
        ("いとこ", 0),
        ("同居人", None),
        ("", None),
    ],
)
def test_a_relation_tells_the_generation(relation: str, generation: int | None) -> None:
    assert generation_of(relation) == generation


def test_parents_and_siblings_are_read_from_their_words() -> None:
    kin = implied_kin(_family("本人", "母", "父", "姉"), ())

    assert _pairs(kin) == {
        ("母", "本人", "parent"),
        ("父", "本人", "parent"),
        ("母", "姉", "parent"),
        ("父", "姉", "parent"),
        ("母", "父", "couple"),
    }
    assert all(each.is_implied for each in kin)


def test_a_spouse_is_a_parent_of_the_children_but_a_former_one_is_not_assumed_to_be() -> None:
    now = implied_kin(_family("本人", "妻", "長男"), ())
    former = implied_kin(_family("本人", "元妻", "長男"), ())

    assert ("妻", "長男", "parent") in _pairs(now)
    assert ("元妻", "長男", "parent") not in _pairs(former)
    assert ("本人", "元妻", "divorced") in _pairs(former)


def test_an_adopted_child_is_marked_so() -> None:
    assert _pairs(implied_kin(_family("本人", "養女"), ())) == {("本人", "養女", "adoptive")}


def test_what_was_written_down_wins() -> None:
    family = _family("本人", "母", "姉")
    written = (
        MapKin("母", "本人", KinKind.ADOPTIVE),
        MapKin("母", "姉", KinKind.PARENT),
    )

    assert implied_kin(family, written) == ()


def test_whose_parents_the_grandparents_are_is_not_guessed() -> None:
    kin = implied_kin(_family("本人", "母", "父", "祖母"), ())

    assert not any("祖母" in (each.a, each.b) for each in kin)


def test_without_an_index_person_nothing_is_said() -> None:
    assert implied_kin([MapPerson("a", relation="母"), MapPerson("b", relation="姉")], ()) == ()


def test_relations_are_seen_from_the_one_called_self() -> None:
    several = [
        MapPerson("a", relation="母", is_index=True, position="1"),
        MapPerson("b", relation="本人", is_index=True, position="2"),
    ]

    found = reference_person(several)

    assert found is not None
    assert found.id == "b"
