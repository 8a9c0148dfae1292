# SPDX-License-Identifier: Apache-2.0
"""Households of any size, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from banso_desktop.domain.map_rows import (
    KinshipRow,
    MapRows,
    NodeRow,
    PersonRow,
    PositionRow,
    ResidenceRow,
    TieRow,
    TieStateRow,
)
from tests.fakes.sato_household import day

_LABELS = ("", "週1 訪問", "通院", "月2回", "電話", "", "見守り 週1", "手紙", "")
_NAMES = ("相談支援センター", "医院", "民生委員さん", "喫茶店", "デイサービス", "中学校", "弁護士")


def random_household(nodes: int, ties: int, members: int = 5, seed: int = 1) -> MapRows:
    """A family, ``nodes`` others and ``ties`` ties, mostly between the family and the others."""
    rng = random.Random(seed)
    relations = ("本人", "母", "父", "姉", "弟", "長男", "長女", "祖母", "妻")
    persons = tuple(
        PersonRow(
            f"p{at}",
            "山田",
            f"名{at}",
            sex=("male", "female", "")[at % 3],
            born=day(str(1950 + 7 * at)),
            relation=relations[at % len(relations)],
            is_index=at == 0,
            position=f"{at:03}",
        )
        for at in range(members)
    )
    others = tuple(
        NodeRow(
            f"n{at:03}",
            f"{rng.choice(_NAMES)}{at}",
            kind=rng.choice(("person", "place", "agency", "agency")),
            formality="formal" if at % 5 > 1 else "informal",
            icon="agency",
        )
        for at in range(nodes)
    )
    pairs: list[tuple[str, str]] = [(f"p{rng.randrange(members)}", node.id) for node in others]
    for _ in range(20 * ties if others else 0):
        if len(pairs) >= ties:
            break
        other = rng.choice(others).id
        near = rng.choice(persons).id if rng.random() < 0.85 else rng.choice(others).id
        if near != other and (near, other) not in pairs:
            pairs.append((near, other))
    rows = tuple(TieRow(f"t{at:03}", a, b) for at, (a, b) in enumerate(pairs[:ties]))
    states = tuple(
        TieStateRow(
            f"s{at:03}",
            row.id,
            strength=rng.choice(("weak", "normal", "strong")),
            strain=rng.random() < 0.15,
            direction=rng.choice(("to_a", "to_b", "both", "")),
            state="broken" if rng.random() < 0.08 else "",
            label=rng.choice(_LABELS),
        )
        for at, row in enumerate(rows)
    )
    return MapRows("h", persons, (), (), (), others, rows, states)


def wild_household(seed: int) -> MapRows:
    """A household as contradictory as people can type one: circles of parents, own places."""
    rng = random.Random(seed)
    rows = random_household(
        rng.randrange(14), rng.randrange(20), members=rng.randrange(1, 10), seed=seed
    )
    family = [person.id for person in rows.persons]
    kinds = ("parent", "parent", "couple", "divorced", "adoptive", "separated", "other")
    pets = tuple(
        NodeRow(f"z{at}", rng.choice(("猫のミケ", "犬", "金魚のきんちゃん")), kind="animal")
        for at in range(rng.randrange(4))
    )
    return replace(
        rows,
        persons=tuple(
            replace(
                person,
                given_name=rng.choice(("健一", "陽葵", "マリアテレサ", "一")),
                elsewhere=rng.choice(("", "", "県外", "東京の会社の寮")),
                died=day("2018") if rng.random() < 0.15 else None,
            )
            for person in rows.persons
        ),
        residences=tuple(
            ResidenceRow(person, rng.choice(("d1", "d1", "d2")))
            for person in family
            if rng.random() < 0.7
        ),
        kinships=tuple(
            KinshipRow(rng.choice(family), rng.choice(family), rng.choice(kinds))
            for _ in range(rng.randrange(9))
        ),
        nodes=(*rows.nodes, *pets),
        ties=(
            *rows.ties,
            *(TieRow(f"z{at}", pet.id, rng.choice(family)) for at, pet in enumerate(pets)),
            *(TieRow(f"h{at}", node.id, "h") for at, node in enumerate(rows.nodes[:2])),
        ),
        positions=tuple(
            PositionRow(node.id, rng.randrange(-36000, 36000), rng.randrange(-24000, 24000))
            for node in rows.nodes
            if rng.random() < 0.2
        ),
    )


DAY = date(2026, 11, 20)
