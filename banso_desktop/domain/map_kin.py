# SPDX-License-Identifier: Apache-2.0
"""Family relations read from 続柄, where nobody wrote them down as relations.

A household is mostly typed as a list: 本人, 母, 姉. What those words say is drawn as family
lines; what they leave open (whose parents the grandparents are) is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from banso_desktop.domain.ecomap import KinKind, MapKin, MapPerson

_CHILD: Final = re.compile(
    r"[長次二三四五六七八九]?[男女]|息子|娘|子|子ども|こども|子供|[長次二三四五六]?[男女]の子|実子"
)
_GENERATIONS: Final = tuple(
    (generation, re.compile(words))
    for generation, words in (
        (-3, r"(曾|曽|ひい)[祖お].*"),
        (-2, r"(義|母方の|父方の)?(祖父母|祖父|祖母|おじいさん|おばあさん)"),
        (-1, r"(義理の|義|継|養|実|お)?[父母](さん)?|舅|姑|[伯叔][父母]|お[じば](さん)?"),
        (0, r"本人|世帯主|夫|妻|配偶者|内縁の?[夫妻]|パートナー|元[夫妻]|いとこ|従.*"),
        (0, r"(義理の|義|実|異父|異母)?(兄弟|姉妹|兄|弟|姉|妹|きょうだい)(の[夫妻])?"),
        (1, r"(義理の|養|継|連れ)?(子|息子|娘)|養[子女]|嫁|婿|甥|姪|おい|めい"),
        (1, r"([長次]男|息子)の[妻嫁]|([長次]女|娘)の[夫婿]"),
        (1, _CHILD.pattern),
        (2, r"[内外]?孫(娘|息子)?"),
        (3, r"曾孫|曽孫|ひ孫"),
    )
)
_PARENTS: Final = frozenset({"父", "母", "実父", "実母", "お父さん", "お母さん", "継父", "継母"})
_ADOPTIVE_PARENTS: Final = frozenset({"養父", "養母"})
_PARENTS_IN_LAW: Final = frozenset({"義父", "義母", "舅", "姑"})
_PARTNERS: Final = {
    "夫": KinKind.COUPLE,
    "妻": KinKind.COUPLE,
    "配偶者": KinKind.COUPLE,
    "パートナー": KinKind.UNMARRIED,
    "内縁の夫": KinKind.UNMARRIED,
    "内縁の妻": KinKind.UNMARRIED,
    "内縁夫": KinKind.UNMARRIED,
    "内縁妻": KinKind.UNMARRIED,
    "元夫": KinKind.DIVORCED,
    "元妻": KinKind.DIVORCED,
}
_SIBLINGS: Final = frozenset(
    {"兄", "弟", "姉", "妹", "兄弟", "姉妹", "きょうだい", "実兄", "実姉", "実弟", "実妹"}
)
_ADOPTED: Final = frozenset({"養子", "養女"})
_SELF: Final = frozenset({"本人", "世帯主", ""})


def generation_of(relation: str) -> int | None:
    """Return the generation a 続柄 lies in: 0 the index person's, -1 the parents'.

    Returns:
        None where the word does not say.
    """
    word = relation.strip()
    for generation, pattern in _GENERATIONS:
        if word and pattern.fullmatch(word):
            return generation
    return None


def reference_person(persons: Sequence[MapPerson]) -> MapPerson | None:
    """Return whom the 続柄 of the others are seen from, or None if that is not clear."""
    for found in (
        [person for person in persons if person.relation == "本人"],
        [person for person in persons if person.is_index and person.relation in _SELF],
        [person for person in persons if person.relation == "世帯主"],
        [person for person in persons if person.is_index],
    ):
        if found:
            return min(found, key=lambda person: (person.position, person.id))
    return None


def implied_kin(persons: Sequence[MapPerson], written: Iterable[MapKin]) -> tuple[MapKin, ...]:
    """Return the relations the 続柄 say, beyond the written ones.

    Only where one of the two has no written relation at all: written ones always win.
    """
    written = tuple(written)
    has_written = {end for kin in written for end in (kin.a, kin.b)}
    pairs = {frozenset((kin.a, kin.b)) for kin in written}
    self_person = reference_person(persons)
    if self_person is None:
        return ()
    found: list[MapKin] = []
    for kin in _said(self_person, persons):
        pair = frozenset((kin.a, kin.b))
        if pair in pairs or {kin.a, kin.b} <= has_written or len(pair) < 2:
            continue
        pairs.add(pair)
        found.append(kin)
    return tuple(found)


def _said(self_person: MapPerson, persons: Sequence[MapPerson]) -> Iterator[MapKin]:
    def having(words: Iterable[str]) -> list[MapPerson]:
        known = frozenset(words)
        return [each for each in persons if each.relation.strip() in known and each != self_person]

    parents, adoptive = having(_PARENTS), having(_ADOPTIVE_PARENTS)
    partners = having(_PARTNERS)
    present = [each for each in partners if _PARTNERS[each.relation.strip()] != KinKind.DIVORCED]
    for parent in (*parents, *adoptive):
        kind = KinKind.PARENT if parent in parents else KinKind.ADOPTIVE
        yield MapKin(parent.id, self_person.id, kind, is_implied=True)
        for sibling in having(_SIBLINGS):
            yield MapKin(parent.id, sibling.id, kind, is_implied=True)
    if len(parents) == 2:
        yield MapKin(parents[0].id, parents[1].id, KinKind.COUPLE, is_implied=True)
    for partner in partners:
        kind = _PARTNERS[partner.relation.strip()]
        yield MapKin(self_person.id, partner.id, kind, is_implied=True)
    in_law = having(_PARENTS_IN_LAW)
    if len(present) == 1:
        for parent in in_law:
            yield MapKin(parent.id, present[0].id, KinKind.PARENT, is_implied=True)
    if len(in_law) == 2:
        yield MapKin(in_law[0].id, in_law[1].id, KinKind.COUPLE, is_implied=True)
    for child in persons:
        word = child.relation.strip()
        if child != self_person and (_CHILD.fullmatch(word) or word in _ADOPTED):
            kind = KinKind.ADOPTIVE if word in _ADOPTED else KinKind.PARENT
            yield MapKin(self_person.id, child.id, kind, is_implied=True)
            if len(partners) == 1 and present:
                yield MapKin(present[0].id, child.id, kind, is_implied=True)
