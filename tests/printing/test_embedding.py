# SPDX-License-Identifier: Apache-2.0
"""What reportlab lacks is still lacking, and is made up for; a newer version fails here first."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from banso_desktop.drawing.fonts import FontSet

pytestmark = pytest.mark.needs("font-biz-ud")


def test_the_version_looked_at_is_the_one_in_use() -> None:
    """Look whether embedding.py is still right, then name the new version here."""
    assert version("reportlab").startswith("5.1.")


def test_reportlab_still_writes_code_points_for_utf_16() -> None:
    from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

    from banso_desktop.printing.embedding import to_unicode

    assert "<20BB7>" in makeToUnicodeCMap("F", [0x20BB7])
    assert "<D842DFB7>" in to_unicode("F", ["𠮷"])


def test_a_variation_sequence_reads_as_base_and_selector() -> None:
    from banso_desktop.printing.embedding import to_unicode

    assert "<00> <845BDB40DD00>" in to_unicode("F", ["葛\U000e0100"])


def test_a_map_has_at_most_a_hundred_entries_a_block() -> None:
    from banso_desktop.printing.embedding import to_unicode

    text = to_unicode("F", ["あ"] * 256)

    counts = [line.split()[0] for line in text.splitlines() if line.endswith("beginbfchar")]
    assert counts == ["100", "100", "56"]


def test_reportlab_still_names_helvetica_on_every_page() -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    from banso_desktop.printing.embedding import PlainCanvas

    def printed(kind: type[Canvas]) -> bytes:
        buffer = io.BytesIO()
        canvas = kind(buffer, pageCompression=0, invariant=1)
        canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    assert b"Helvetica" in printed(Canvas)
    assert b"Helvetica" not in printed(PlainCanvas)


def test_nothing_is_registered_with_reportlab(fonts: FontSet) -> None:
    from reportlab.pdfbase import pdfmetrics

    from banso_desktop.printing.embedding import FaceFont

    before = set(pdfmetrics.getRegisteredFontNames())
    face = fonts.faces()[0]
    FaceFont(face)

    assert set(pdfmetrics.getRegisteredFontNames()) == before
