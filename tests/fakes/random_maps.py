# SPDX-License-Identifier: Apache-2.0
"""Households of any size, the same for the same seed."""

from __future__ import annotations

import random
from datetime import date

from banso_desktop.domain.map_rows import (
    MapRows,
    NodeRow,
    PersonRow,
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
    while len(pairs) < ties:
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


DAY = date(2026, 11, 20)
