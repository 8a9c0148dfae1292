# SPDX-License-Identifier: Apache-2.0
"""What is drawn for the fictional town is what its files say they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from banso_desktop.app import Profile
from banso_desktop.demo import drawn
from banso_desktop.domain.attachments import Media
from banso_desktop.services.attachment_cleaning import cleaned
from banso_desktop.services.attachment_pictures import picture


@pytest.mark.parametrize("draw", [drawn.slope, drawn.field])
def test_a_photo_shows_more_than_one_thing(draw: Callable[[], bytes]) -> None:
    clean = cleaned(draw())
    shown = picture(clean.content)

    assert clean.media is Media.PNG
    assert (shown.width, shown.height) == (640, 480)
    assert len({shown.rgb[at : at + 3] for at in range(0, len(shown.rgb), 3)}) > 6


def test_the_letter_is_a_document_of_one_page() -> None:
    import pypdfium2

    clean = cleaned(drawn.letter())
    document = pypdfium2.PdfDocument(clean.content)

    assert clean.media is Media.PDF
    assert len(document) == 1
    assert "380,000" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_a_colleague_sees_them_with_the_household(profiles: Mapping[int, Profile]) -> None:
    (home,) = [
        line.id
        for line in profiles[2].services.households.listed(limit=1000).lines
        if line.person == "佐藤 健一"
    ]

    found = profiles[2].services.attachments.listed(household=home)

    assert {one.media for one in found} == {"application/pdf", "image/png"}
    for one in found:
        assert len(profiles[2].services.attachments.content(attachment=one.id)) == one.size
