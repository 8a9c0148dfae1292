# SPDX-License-Identifier: Apache-2.0
"""Every reason the journal gives is one of a few signs people have a sentence for."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, segments
from banso_desktop.journal.layout import FileType
from banso_desktop.journal.signs import HARMLESS, MENDED_BY_REBUILD, Sign, sign_of

NAME = "j/aa/00000/00000001.seg"


@pytest.mark.parametrize(
    ("why", "sign"),
    [
        ("short", Sign.TORN),
        ("size", Sign.TORN),
        ("signature", Sign.DAMAGED),
        ("hash", Sign.DAMAGED),
        ("changed", Sign.DAMAGED),
        ("a reason of a later version", Sign.DAMAGED),
        ("missing", Sign.MISSING),
        ("membership entries missing", Sign.MISSING),
        ("author", Sign.FORGED),
        ("unknown key", Sign.FORGED),
        ("rolled back", Sign.ROLLED_BACK),
        ("forked", Sign.FORKED),
        ("foreign", Sign.FOREIGN),
    ],
)
def test_a_reason_is_a_sign(why: str, sign: Sign) -> None:
    assert sign_of(NAME, why) is sign


def test_a_file_of_a_newer_version_is_told_as_such() -> None:
    newer = bytearray(layout.beginning(FileType.SEGMENT) + bytes(200))
    newer[5:7] = (9).to_bytes(2, "big")

    with pytest.raises(SealBroken) as told:
        segments.parse(bytes(newer), NAME)

    assert sign_of(NAME, told.value.why) is Sign.NEWER


def test_another_town_is_the_folders_only_of_its_mark() -> None:
    assert sign_of(names.SENTINEL, "another town") is Sign.ANOTHER_TOWN
    assert sign_of(NAME, "another town") is Sign.FORGED


def test_what_was_refused_is_told_as_refused() -> None:
    assert sign_of(f"{NAME}#0", "right", refused=True) is Sign.REFUSED


@pytest.mark.parametrize("why", ["hash", "signature", "short", "missing", "size"])
def test_a_damaged_snapshot_is_no_damage_to_a_record(why: str) -> None:
    snapshot = names.snapshot_name(Id("a" * 25 + "a"), 3)
    assert sign_of(snapshot, why) is sign_of(f"{snapshot}#2", why) is Sign.SNAPSHOT
    assert sign_of(snapshot, "author") is Sign.FORGED
    assert sign_of(f"{snapshot}#x", "snapshot", refused=True) is Sign.INVENTED


def test_what_is_signed_by_somebody_is_not_mended_by_a_rebuild() -> None:
    assert not MENDED_BY_REBUILD & {Sign.FORGED, Sign.FORKED, Sign.REFUSED, Sign.NEWER}


def test_the_reasons_of_conditions_name_themselves() -> None:
    assert {sign for sign in HARMLESS if sign_of("", sign) is not sign} == set()
    assert sign_of("", Sign.NEWER) is Sign.NEWER
