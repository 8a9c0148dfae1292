# SPDX-License-Identifier: Apache-2.0
"""One face of a font file: what it covers and how wide its glyphs are.

Only TrueType outlines serve (reportlab draws no others), from a file or a collection. The
tables are read once, when first asked for; the file is not kept open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_FAMILY_NAME_IDS = (1, 16)
_MACRO_BOLD = 0x01


@dataclass(frozen=True, slots=True)
class _Coverage:
    advances: Mapping[int, float]
    variants: Mapping[tuple[int, int], str | None]
    default: float


class Face:
    """One face: a TrueType file, or a member of a collection.

    Attributes:
        path: The file; Qt and the PDF writer load this very file.
        index: Position in a collection, 0 for a single file.
        names: Every family name the file gives itself, in all its languages.
        is_bold: What the file says of itself.
    """

    def __init__(self, path: Path, index: int, names: frozenset[str], is_bold: bool) -> None:
        self.path = path
        self.index = index
        self.names = names
        self.is_bold = is_bold

    def __repr__(self) -> str:
        weight = "bold" if self.is_bold else "regular"
        return f"Face({self.path.name}[{self.index}], {'/'.join(sorted(self.names))}, {weight})"

    @cached_property
    def _coverage(self) -> _Coverage:
        from fontTools.ttLib import TTFont

        with (
            self.path.open("rb") as stream,
            TTFont(stream, fontNumber=self.index, lazy=True) as font,
        ):
            head: Any = font["head"]
            units = float(head.unitsPerEm)
            metrics = font["hmtx"].metrics
            glyphs: dict[int, str] = font.getBestCmap() or {}
            advances = {code: metrics[glyph][0] / units for code, glyph in glyphs.items()}
            variants = {
                (base, selector): glyph
                for table in font["cmap"].tables
                if table.format == 14
                for selector, pairs in table.uvsDict.items()
                for base, glyph in pairs
            }
            default = metrics[font.getGlyphOrder()[0]][0] / units
        return _Coverage(advances, variants, default)

    @property
    def advances(self) -> Mapping[int, float]:
        """Code point to advance width in ems, of every character the face has."""
        return self._coverage.advances

    @property
    def variants(self) -> Mapping[tuple[int, int], str | None]:
        """(base, selector) to glyph name, or None where the base's own glyph is meant.

        Source: OpenType cmap subtable format 14 (Unicode variation sequences).
        """
        return self._coverage.variants

    def glyph_index(self, name: str) -> int:
        """Return the index in the file of a glyph of :attr:`variants`; opens the file.

        Raises:
            KeyError: If the face has no glyph of this name.
        """
        from fontTools.ttLib import TTFont

        with TTFont(self.path, fontNumber=self.index, lazy=True) as font:
            return int(font.getGlyphID(name))

    def has(self, cluster: str) -> bool:
        """Tell whether the character, with its variation selector if any, has a glyph."""
        if len(cluster) == 1:
            return ord(cluster) in self.advances
        return (ord(cluster[0]), ord(cluster[1])) in self.variants

    def advance(self, cluster: str) -> float:
        """Return the width of one cluster in ems; of the missing glyph where it has none."""
        return self.advances.get(ord(cluster[0]), self._coverage.default)


def faces_in(path: Path) -> Iterator[Face]:
    """Yield the faces of a font file that have TrueType outlines.

    A file that cannot be read as a font yields nothing: a broken font of the system must
    not keep the program from starting.
    """
    from fontTools.ttLib import TTCollection, TTFont, TTLibError

    try:
        if path.suffix.lower() == ".ttc":
            with path.open("rb") as stream, TTCollection(stream, lazy=True) as collection:
                fonts = list(collection.fonts)
                yield from (
                    face
                    for index, font in enumerate(fonts)
                    if (face := _face(path, index, font)) is not None
                )
        else:
            with path.open("rb") as stream, TTFont(stream, lazy=True) as font:
                face = _face(path, 0, font)
            if face is not None:
                yield face
    except (OSError, TTLibError, KeyError, AssertionError, ValueError):
        return


def _face(path: Path, index: int, font: Any) -> Face | None:
    if "glyf" not in font or "cmap" not in font:
        return None
    records = font["name"].names
    names = frozenset(
        str(record.toUnicode()) for record in records if record.nameID in _FAMILY_NAME_IDS
    )
    bold = bool(int(font["head"].macStyle) & _MACRO_BOLD)
    return Face(path, index, names, bold)
