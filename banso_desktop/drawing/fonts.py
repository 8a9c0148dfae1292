# SPDX-License-Identifier: Apache-2.0
"""Finding Japanese fonts at run time, and measuring text with them.

The files are those the installer ships, else the operating system's; Qt and the PDF writer
load the same file. Layout is handed :meth:`FontSet.measure` and asks no window system: text
is the plain sum of advance widths, without kerning (docs/adr/0006-points-geometry.md).
"""

from __future__ import annotations

import contextlib
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from banso_desktop import paths
from banso_desktop.drawing.font_files import Face, faces_in
from banso_desktop.drawing.marks import Family

GETA: Final = "〓"
"""Printed where no font has the character; the printer's mark for a missing type."""

_PREFERRED: Mapping[Family, tuple[str, ...]] = {
    Family.SANS: ("BIZ UDPGothic",),
    Family.FIXED: ("BIZ UDGothic",),
    Family.MINCHO: ("IPAmjMincho",),
}
# Tried in order where the preferred one is not there: Windows, then Linux families.
_STAND_INS: Mapping[Family, tuple[str, ...]] = {
    Family.SANS: (
        "Yu Gothic", "Meiryo", "MS PGothic", "IPAexGothic", "IPAPGothic", "TakaoPGothic",
        "VL PGothic",
    ),
    Family.FIXED: (
        "MS Gothic", "IPAexGothic", "IPAGothic", "TakaoGothic", "VL Gothic", "Yu Gothic", "Meiryo",
    ),
    Family.MINCHO: (
        "BIZ UDMincho", "MS Mincho", "Yu Mincho", "IPAexMincho", "IPAMincho", "TakaoMincho",
    ),
}  # fmt: skip
# Files these families come in, lower case; names inside the file decide.
_FILES: Mapping[str, tuple[str, ...]] = {
    "BIZ UDPGothic": (
        "bizudpgothic-regular.ttf", "bizudpgothic-bold.ttf", "biz-udgothicr.ttc",
        "biz-udgothicb.ttc",
    ),
    "BIZ UDGothic": (
        "bizudgothic-regular.ttf", "bizudgothic-bold.ttf", "biz-udgothicr.ttc",
        "biz-udgothicb.ttc",
    ),
    "IPAmjMincho": ("ipamjm.ttf",),
    "BIZ UDMincho": ("biz-udminchom.ttc", "bizudmincho-regular.ttf"),
    "Yu Gothic": ("yugothr.ttc", "yugothm.ttc", "yugothb.ttc"),
    "Meiryo": ("meiryo.ttc", "meiryob.ttc"),
    "MS PGothic": ("msgothic.ttc",),
    "MS Gothic": ("msgothic.ttc",),
    "MS Mincho": ("msmincho.ttc",),
    "Yu Mincho": ("yumin.ttf", "yumindb.ttf"),
    "IPAexGothic": ("ipaexg.ttf",),
    "IPAPGothic": ("ipagp.ttf",),
    "IPAGothic": ("ipag.ttf",),
    "IPAexMincho": ("ipaexm.ttf",),
    "IPAMincho": ("ipam.ttf",),
    "TakaoPGothic": ("takaopgothic.ttf",),
    "TakaoGothic": ("takaogothic.ttf",),
    "TakaoMincho": ("takaomincho.ttf",),
    "VL PGothic": ("vl-pgothic-regular.ttf",),
    "VL Gothic": ("vl-gothic-regular.ttf",),
}  # fmt: skip
_SUFFIXES = frozenset({".ttf", ".ttc"})
_JAPANESE_SAMPLE = "あア漢東々。"
_REMEMBERED_TEXTS = 4000


@dataclass(frozen=True, slots=True)
class Substitute:
    """A font that stands in for the one meant; the diagnosis and the preview say so.

    Attributes:
        family: Role that is served.
        bold: Weight that is served.
        wanted: Family name meant.
        got: Family name used instead, ``""`` where no Japanese font was found at all.
    """

    family: Family
    bold: bool
    wanted: str
    got: str


class Flaw(StrEnum):
    """Why a character does not come out as written."""

    MISSING = "missing"
    """No font has it: 〓 is drawn."""
    VARIANT = "variant"
    """No font has this variation sequence: the base character is drawn."""
    PRIVATE = "private"
    """A private-use character (外字): its shape is not known, 〓 is drawn."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A character that does not come out as written.

    Attributes:
        written: The character with its variation selector, if any.
        codes: Its code points, such as ``"U+845B U+E0102"``.
        flaw: What is drawn instead.
    """

    written: str
    codes: str
    flaw: Flaw


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text one face draws.

    Attributes:
        face: The face; None where no Japanese font was found (widths are estimates).
        text: What to draw, in the face: 〓 where the character is missing.
        start: Left edge in ems from the text's left edge.
        width: Advance in ems.
    """

    face: Face | None
    text: str
    start: float
    width: float


class FontSet:
    """The fonts of this computer, by role and weight.

    Safe to share between threads once built: what it remembers is only ever added.

    Attributes:
        substitutes: Where another font than the one meant is used.
    """

    def __init__(
        self, faces: Mapping[tuple[Family, bool], Face], substitutes: Iterable[Substitute] = ()
    ) -> None:
        self._faces = dict(faces)
        self.substitutes = tuple(substitutes)
        self._runs: dict[tuple[str, Family, bool], tuple[Run, ...]] = {}

    def face(self, family: Family = Family.SANS, bold: bool = False) -> Face | None:
        """Return the face of a role, or None where no Japanese font was found."""
        return self._faces.get((family, bold))

    def faces(self) -> tuple[Face, ...]:
        """Return every face in use, each once, in a fixed order."""
        seen = {
            (face.path, face.index): face
            for family in Family
            for bold in (False, True)
            if (face := self._faces.get((family, bold))) is not None
        }
        return tuple(seen.values())

    def measure(
        self, text: str, size: float, bold: bool = False, family: Family = Family.SANS
    ) -> float:
        """Return the advance width of a text in points, at ``size`` points per em."""
        runs = self.runs(text, family, bold)
        return (runs[-1].start + runs[-1].width) * size if runs else 0.0

    def runs(self, text: str, family: Family = Family.SANS, bold: bool = False) -> tuple[Run, ...]:
        """Return the text as pieces of one face each, from left to right.

        A character the role's face lacks is taken from the regular weight, then from the
        Mincho with the widest coverage, else it becomes 〓. Control characters are dropped.
        """
        key = (text, family, bold)
        known = self._runs.get(key)
        if known is None:
            known = self._shape(text, family, bold)
            if len(self._runs) >= _REMEMBERED_TEXTS:
                self._runs.clear()
            self._runs[key] = known
        return known

    def problems(self, texts: Iterable[str]) -> tuple[Problem, ...]:
        """Return the characters of ``texts`` that do not come out, each once, in order."""
        chain = self._chain(Family.SANS, False)
        found: dict[str, Problem] = {}
        for text in texts:
            for cluster in clusters(text):
                flaw = self._resolve(cluster, chain)[2]
                if flaw is not None and cluster not in found:
                    codes = " ".join(f"U+{ord(char):04X}" for char in cluster)
                    found[cluster] = Problem(cluster, codes, flaw)
        return tuple(found.values())

    def _chain(self, family: Family, bold: bool) -> tuple[Face, ...]:
        order = ((family, bold), (family, False), (Family.MINCHO, False), (Family.SANS, False))
        chain: list[Face] = []
        for key in order:
            face = self._faces.get(key)
            if face is not None and face not in chain:
                chain.append(face)
        return tuple(chain)

    def _shape(self, text: str, family: Family, bold: bool) -> tuple[Run, ...]:
        chain = self._chain(family, bold)
        runs: list[Run] = []
        for cluster in clusters(text):
            face, drawn, _ = self._resolve(cluster, chain)
            width = face.advance(drawn) if face is not None else _estimate(drawn)
            if runs and runs[-1].face is face:
                last = runs[-1]
                runs[-1] = Run(face, last.text + drawn, last.start, last.width + width)
            else:
                start = runs[-1].start + runs[-1].width if runs else 0.0
                runs.append(Run(face, drawn, start, width))
        return tuple(runs)

    def _resolve(self, cluster: str, chain: Sequence[Face]) -> tuple[Face | None, str, Flaw | None]:
        """Return the face, what it draws, and what is wrong with that (None: nothing)."""
        base = cluster[0]
        if not chain:
            return None, base, Flaw.MISSING
        if unicodedata.category(base) == "Co":
            return chain[0], GETA, Flaw.PRIVATE
        for face in chain:
            if face.has(cluster):
                return face, cluster, None
        if len(cluster) > 1:
            for face in chain:
                if face.has(base):
                    return face, base, Flaw.VARIANT
        return chain[0], GETA if chain[0].has(GETA) else "?", Flaw.MISSING


def clusters(text: str) -> Iterator[str]:
    """Yield characters, each with the variation selector after it; drop control characters.

    Half a surrogate pair (which no font can have) comes out alone and counts as missing.
    """
    held = ""
    for char in text:
        if is_selector(char):
            if len(held) == 1:
                held += char
            continue
        if held:
            yield held
        held = "" if unicodedata.category(char) in ("Cc", "Cf") else char
    if held:
        yield held


def is_selector(char: str) -> bool:
    """Tell whether the character is a variation selector (VS1-16, VS17-256)."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _estimate(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in ("W", "F", "A") else 0.56


def font_folders() -> tuple[Path, ...]:
    """Return where fonts may lie, first wins: shipped, this account's, the system's."""
    folders: list[Path] = []
    with contextlib.suppress(FileNotFoundError):  # a checkout carries no fonts
        folders.append(paths.shipped("resources", "fonts"))
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        if local:
            folders.append(Path(local) / "Microsoft" / "Windows" / "Fonts")
        folders.append(Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts")
    elif sys.platform == "darwin":
        folders += [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        data = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
        folders += [Path(data) / "fonts", home / ".fonts"]
        folders += [Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return tuple(folder for folder in folders if folder.is_dir())


def find_fonts(folders: Sequence[Path] | None = None) -> FontSet:
    """Find the fonts of every role and weight.

    Reads some names of a few files (about 50 ms); call it once and hand the result on.

    Args:
        folders: Where to look, first wins; :func:`font_folders` where not given.
    """
    files = _files_by_name(font_folders() if folders is None else folders)
    opened: dict[Path, tuple[Face, ...]] = {}
    faces: dict[tuple[Family, bool], Face] = {}
    substitutes: list[Substitute] = []
    for family in Family:
        for bold in (False, True):
            face = _find(family, bold, files, opened) or _last_resort(family, bold, faces, files)
            if face is not None:
                faces[family, bold] = face
            wanted = _PREFERRED[family][0]
            is_meant = face is not None and wanted in face.names
            if not is_meant or (bold and face and not face.is_bold and family != Family.MINCHO):
                got = min(face.names, key=_plainness) if face is not None else ""
                substitutes.append(Substitute(family, bold, wanted, got))
    return FontSet(faces, substitutes)


def _plainness(name: str) -> tuple[bool, str]:
    return not name.isascii(), name


def _files_by_name(folders: Sequence[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in _SUFFIXES:
                found.setdefault(path.name.lower(), path)
    return found


def _find(
    family: Family,
    bold: bool,
    files: Mapping[str, Path],
    opened: dict[Path, tuple[Face, ...]],
) -> Face | None:
    for name in (*_PREFERRED[family], *_STAND_INS[family]):
        regular: Face | None = None
        for file in _FILES[name]:
            path = files.get(file)
            if path is None:
                continue
            if path not in opened:
                opened[path] = tuple(faces_in(path))
            for face in opened[path]:
                if name in face.names and face.is_bold == bold:
                    return face
                if name in face.names and regular is None:
                    regular = face
        if regular is not None:
            return regular
    return None


def _last_resort(
    family: Family,
    bold: bool,
    faces: Mapping[tuple[Family, bool], Face],
    files: Mapping[str, Path],
) -> Face | None:
    """Return a face of another role, else the first on this computer that writes Japanese."""
    for other in (Family.SANS, Family.FIXED, Family.MINCHO):
        face = faces.get((other, bold)) or faces.get((other, False))
        if face is not None:
            return face
    for name in sorted(files):
        for face in faces_in(files[name]):
            if all(face.has(char) for char in _JAPANESE_SAMPLE):
                return face
    return None
