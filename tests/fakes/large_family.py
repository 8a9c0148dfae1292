# SPDX-License-Identifier: Apache-2.0
"""A fictional family of three generations with a remarriage, two homes and every kind of tie."""

from __future__ import annotations

from datetime import date

from banso_desktop.domain.map_rows import (
    DwellingRow,
    KinshipRow,
    MapRows,
    NodeRow,
    PersonRow,
    ResidenceRow,
    TieRow,
)
from tests.fakes.sato_household import day, state

NOW = date(2026, 11, 20)


def large_family() -> MapRows:
    """Every row of the household."""
    people = (
        ("gm", "トメ", "祖母", "female", "1936-05-05", ""),
        ("gf", "寅吉", "祖父", "male", "1931", "2009-02"),
        ("fa", "正", "父", "male", "1958-01-01", ""),
        ("mo", "和子", "母", "female", "1961-08-01", ""),
        ("ex", "誠", "元夫", "male", "1983", ""),
        ("me", "美咲", "本人", "female", "1986-03-03", ""),
        ("hu", "大輔", "夫", "male", "1984-11-30", ""),
        ("br", "翔", "弟", "", "1991-04-04", ""),
        ("c1", "蓮", "長男", "male", "2010-06-01", ""),
        ("c2", "陽葵", "長女", "female", "2017-07-07", ""),
        ("c3", "湊", "次男", "male", "2021-12-24", ""),
    )
    persons = tuple(
        PersonRow(
            name,
            "中村",
            given,
            sex=sex,
            born=day(born),
            died=day(died) if died else None,
            relation=relation,
            is_index=name in ("me", "br"),
            elsewhere="県外" if name == "ex" else "",
            hearsay=name == "ex",
            position=f"{at:02}",
        )
        for at, (name, given, relation, sex, born, died) in enumerate(people)
    )
    parents = "gf>fa gm>fa fa>me mo>me fa>br mo>br ex>c1 me>c1 me>c2 hu>c2 me>c3 hu>c3"
    kin = tuple(KinshipRow(*pair.split(">"), "parent") for pair in parents.split())
    couples = (
        KinshipRow("gf", "gm", "couple"),
        KinshipRow("fa", "mo", "separated"),
        KinshipRow("ex", "me", "divorced"),
        KinshipRow("me", "hu", "unmarried"),
    )
    homes = {"gm": "d1", "fa": "d1", "br": "d1", "me": "d2", "hu": "d2", "c1": "d2", "c2": "d2",
             "c3": "d2"}  # fmt: skip
    nodes = (
        ("n1", "学校・スクールソーシャルワーカーの相談室", "agency", "formal", "school"),
        ("n2", "児童相談所", "agency", "formal", "child"),
        ("n3", "町営住宅の自治会長さん", "person", "informal", "house_group"),
        ("n4", "子ども食堂にじ", "place", "informal", "food"),
        ("n5", "パート先のスーパー", "agency", "formal", "shop"),
        ("n6", "隣の渡邉\U000e0100さん", "person", "informal", "neighbour"),
        ("n7", "犬のハチ", "animal", "informal", "dog"),
        ("n8", "金魚", "animal", "informal", ""),
        ("n9", "精神科クリニック", "agency", "formal", "clinic"),
        ("n10", "オンラインの友人", "person", "informal", "web"),
        ("n11", "家計相談", "agency", "formal", "money"),
    )
    ties = (
        ("n1", "c1", "normal to_b", "週1 面談"),
        ("n2", "me", "weak strain to_b", "年2回"),
        ("n3", "h", "normal both", "回覧板"),
        ("n4", "c2", "strong both", "毎週"),
        ("n4", "c3", "normal", ""),
        ("n5", "me", "normal both", "週4日"),
        ("n6", "gm", "repaired both", "おすそわけ"),
        ("n7", "c1", "strong", ""),
        ("n8", "gm", "weak", ""),
        ("n9", "br", "planned judged", "通院"),
        ("n10", "br", "strong both", "毎晩"),
        ("n11", "hu", "repairing", "家計"),
        ("n1", "n2", "weak both", "連携"),
        ("br", "fa", "strain both", ""),
        ("me", "mo", "broken", ""),
        ("ex", "c1", "shuts_out", ""),
        ("me", "c1", "strong both", ""),
        ("gm", "me", "normal both", "電話"),
    )
    return MapRows(
        "h",
        persons,
        (DwellingRow("d1", "実家"), DwellingRow("d2", "町営住宅")),
        tuple(ResidenceRow(person, home) for person, home in homes.items()),
        (*kin, *couples),
        tuple(
            NodeRow(name, text, kind=kind, formality=formality, icon=icon)
            for name, text, kind, formality, icon in nodes
        ),
        tuple(TieRow(f"t{at:02}", a, b) for at, (a, b, _, _) in enumerate(ties)),
        tuple(
            state(f"t{at:02}", look, label, "2024-01-01")
            for at, (_, _, look, label) in enumerate(ties)
        ),
    )
