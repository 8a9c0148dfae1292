# SPDX-License-Identifier: Apache-2.0
"""What reportlab 5.1 lacks for names: variation sequences, and text beyond U+FFFF.

Held to the version in pyproject.toml; ``tests/printing/test_embedding.py`` fails when a
newer one behaves differently (docs/adr/0007-reportlab.md). Nothing of reportlab is patched
and nothing is registered with it: fonts and canvas are subclasses, used by
:mod:`banso_desktop.printing.pdf` only. Importing this module imports reportlab.
"""

from __future__ import annotations

from typing import Any, Final

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont
from reportlab.pdfgen.canvas import Canvas

from banso_desktop.drawing.font_files import Face

_FIRST_ALIAS: Final = 0xF0000
"""Start of a private plane: no font of the program's has glyphs there."""
_ENTRIES_A_BLOCK: Final = 100
"""PDF 32000-1, 9.10.3: at most 100 entries between beginbfchar and endbfchar."""


class FaceFont(TTFont):  # type: ignore[misc]
    """One face, embedded in subsets of 255 glyphs.

    A variation sequence of the face's cmap (format 14) gets a private code point that
    stands for its glyph; in the file's ToUnicode it reads as base and selector again. Not
    to be used from two threads at once.
    """

    def __init__(self, face: Face) -> None:
        super().__init__(
            f"{face.path.name}#{face.index}",
            str(face.path),
            subfontIndex=face.index,
            asciiReadable=False,
            shapable=False,
        )
        self._source = face
        self._aliases: dict[str, str] = {}
        self._meant: dict[int, str] = {}
        self._use_exact_widths()
        self._copied_table = self.face.get_table
        self.face.get_table = self._table

    def encoded(self, text: str, document: Any) -> list[tuple[str, str]]:
        """Return the text as (name of the subset's font, string in hexadecimal) pieces.

        Args:
            text: Characters the face has, each with at most one variation selector; a
                selector the face does not know is left out.
            document: The PDF document the subsets belong to.
        """
        coded = text if text.isascii() else self._with_aliases(text)
        return [
            (self.getSubsetInternalName(subset, document), part.hex())
            for subset, part in self.splitString(coded, document)
        ]

    def addObjects(self, doc: Any) -> None:
        """Write the subsets, with ToUnicode in UTF-16 as the standard wants it."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            prefix = SUBSETN(number) + b"+"
            name = (prefix + self.face.name + self.face.subfontNameX).decode("pdfdoc")
            stream = doc.idToObject["toUnicodeCMap:" + name]
            stream.content = to_unicode(name, [self._meaning(code) for code in subset])

    def _meaning(self, code: int) -> str:
        return self._meant.get(code) or chr(code)

    def _with_aliases(self, text: str) -> str:
        coded: list[str] = []
        for char in text:
            if not _is_selector(char):
                coded.append(char)
            elif coded and coded[-1] + char in self._aliases:
                coded[-1] = self._aliases[coded[-1] + char]
            elif coded and (ord(coded[-1]), ord(char)) in self._source.variants:
                coded[-1] = self._alias(coded[-1] + char)
        return "".join(coded)

    def _alias(self, sequence: str) -> str:
        base, selector = ord(sequence[0]), ord(sequence[1])
        glyph = self._source.variants[base, selector]
        code = _FIRST_ALIAS + len(self._meant)
        if glyph is None:
            self.face.charToGlyph[code] = self.face.charToGlyph[base]
        else:
            self.face.charToGlyph[code] = self._source.glyph_index(glyph)
        self.face.charWidths[code] = self.face.charWidths.get(base, self.face.defaultWidth)
        self._meant[code] = sequence
        self._aliases[sequence] = chr(code)
        return chr(code)

    def _table(self, tag: str) -> Any:
        """Return a table; outlines (46 MB in one font) are not copied for every file."""
        if tag != "glyf":
            return self._copied_table(tag)
        start, _ = self.face.get_table_pos(tag)
        return _Outlines(vars(self.face)["_ttf_data"], start)

    def _use_exact_widths(self) -> None:
        """Replace widths rounded to 1/1000 em: a line is as long as it was measured."""
        widths = self.face.charWidths
        for code, ems in self._source.advances.items():
            if code in widths:
                widths[code] = ems * 1000


class _Outlines:
    """The table of outlines, of which reportlab takes slices only."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


def to_unicode(name: str, meanings: list[str]) -> str:
    """Return the CMap that turns a subset's codes back into text.

    reportlab writes ``<20BB7>`` for U+20BB7, which readers take for two other characters;
    the standard wants UTF-16BE, here ``<D842DFB7>``.
    """
    rows = [
        f"<{code:02X}> <{meaning.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for code, meaning in enumerate(meanings)
    ]
    blocks = [
        line
        for start in range(0, len(rows), _ENTRIES_A_BLOCK)
        for block in [rows[start : start + _ENTRIES_A_BLOCK]]
        for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({name})",
            f"/Ordering ({name})",
            "/Supplement 0",
            ">> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(meanings) - 1:02X}>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )


class PlainCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages begin empty: reportlab names an unembedded Helvetica on each."""

    def _make_preamble(self) -> None:
        self._preamble = ""


def _is_selector(char: str) -> bool:
    return "\U000e0100" <= char <= "\U000e01ef" or "\ufe00" <= char <= "\ufe0f"
