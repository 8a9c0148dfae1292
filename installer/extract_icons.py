# SPDX-License-Identifier: Apache-2.0
"""Write the icon outlines the program uses to resources/icons.json, once, at development time.

The outlines come from the Material Design Icons web font that the qtawesome wheel carries; the
program needs neither qtawesome nor the font at run time. The version is pinned, so that the same
names give the same outlines. To add an icon, add a line to ``MEANINGS`` and run
``python installer/extract_icons.py``.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "icons.json"
WHEEL = "qtawesome==1.4.2"
FONT = "qtawesome/fonts/materialdesignicons6-webfont-6.9.96.ttf"
NAMES = "qtawesome/fonts/materialdesignicons6-webfont-charmap-6.9.96.json"
BOX = 24.0

# What an icon means in this program -> the glyph that says it. One meaning, one glyph.
MEANINGS = {
    # the rail
    "today": "weather-sunny",
    "household": "home-heart",
    "week": "calendar-range-outline",
    "conference": "presentation",
    "refer": "send-outline",
    "return": "arrow-u-left-top",
    "resources": "map-marker-outline",
    "reflection": "chart-timeline-variant",
    "admin": "cog-outline",
    # the two wheels
    "connecting": "hand-heart-outline",
    "solving": "puzzle-outline",
    # what happens with people
    "ecomap": "graph-outline",
    "repeat": "sync",
    "pair": "account-multiple-outline",
    "team": "account-group-outline",
    "substitute": "swap-horizontal",
    "companion": "account-heart-outline",
    "shield": "shield-lock-outline",
    "anonymise": "eye-off-outline",
    "reveal": "eye-outline",
    "person": "account-outline",
    "person_add": "account-plus-outline",
    "person_ask": "account-question-outline",
    # kinds of contact
    "phone": "phone-outline",
    "phone_in": "phone-incoming-outline",
    "phone_out": "phone-outgoing-outline",
    "visit": "home-outline",
    "office_visit": "door-open",
    "letter": "email-outline",
    "message": "message-text-outline",
    "accompany": "walk",
    "car": "car",
    "came": "account-check-outline",
    "not_met": "account-off-outline",
    "outreach": "bike",
    "meeting": "forum-outline",
    "online": "video-outline",
    "phone_memo": "phone-log-outline",
    # what is written
    "note": "note-edit-outline",
    "own_words": "format-quote-close",
    "spend_time": "tea-outline",
    "decision": "flag-outline",
    "later": "tray-full",
    "paper": "file-document-outline",
    "attachment": "paperclip",
    "chat": "chat-outline",
    "book": "book-open-page-variant-outline",
    "history": "history",
    "list": "format-list-bulleted",
    "table": "table",
    # commands
    "project": "projector",
    "print": "printer-outline",
    "search": "magnify",
    "edit": "pencil-outline",
    "compare": "compare-horizontal",
    "undo": "undo",
    "redo": "redo",
    "copy": "content-copy",
    "delete": "trash-can-outline",
    "filter": "filter-outline",
    "export": "export-variant",
    "import": "import",
    "plus": "plus",
    "minus": "minus",
    "check": "check",
    "close": "close",
    "back": "chevron-left",
    "forward": "chevron-right",
    "up": "chevron-up",
    "down": "chevron-down",
    "more": "dots-horizontal",
    "play": "play-outline",
    "pause": "pause",
    "stop": "stop",
    "fullscreen": "fullscreen",
    "fullscreen_white": "monitor-off",
    "zoom_in": "magnify-plus-outline",
    "zoom_out": "magnify-minus-outline",
    "fit": "fit-to-page-outline",
    "pin": "pin-outline",
    "link": "link-variant",
    "unlink": "link-variant-off",
    "pointer": "cursor-default-outline",
    "lock": "lock-outline",
    "unlock": "lock-open-variant-outline",
    "key": "key-outline",
    "help": "help-circle-outline",
    "info": "information-outline",
    "warning": "alert-outline",
    "stop_hand": "hand-back-right-outline",
    "done": "check-circle-outline",
    "open_circle": "circle-outline",
    "bell": "bell-outline",
    "qr": "qrcode",
    # time
    "calendar": "calendar-month-outline",
    "clock": "clock-outline",
    "timer": "timer-outline",
    # the folder
    "saved": "content-save-check-outline",
    "folder": "folder-outline",
    "folder_ok": "folder-sync-outline",
    "folder_off": "folder-alert-outline",
    "unsent": "tray-arrow-up",
    # places and bodies on a map
    "agency": "office-building-outline",
    "town_hall": "town-hall",
    "hospital": "hospital-building",
    "clinic": "medical-bag",
    "care": "hand-extended-outline",
    "school": "school-outline",
    "shop": "store-outline",
    "cafe": "coffee-outline",
    "food": "food-apple-outline",
    "bank": "bank-outline",
    "farm": "sprout-outline",
    "garden": "flower-tulip-outline",
    "work": "briefcase-outline",
    "baby": "baby-carriage",
    "child": "teddy-bear",
    "legal": "scale-balance",
    "police": "police-badge-outline",
    "temple": "temple-buddhist-outline",
    "place": "home-map-marker",
    "house_group": "home-group",
    "hobby": "palette-outline",
    "sport": "basketball",
    "game": "gamepad-variant-outline",
    "library": "bookshelf",
    "web": "web",
    "bus": "bus",
    "hot_spring": "hot-tub",
    # those near a person
    "friends": "human-male-male",
    "family": "human-male-female-child",
    "neighbour": "account-voice",
    "commissioner": "account-heart",
    "volunteer": "hand-heart",
    "self_help": "account-supervisor-circle-outline",
    "pet": "paw-outline",
    "cat": "cat",
    "dog": "dog",
    "bird": "bird",
    # needs
    "money": "cash",
    "housing": "home-city-outline",
    "health": "heart-pulse",
    "pill": "pill",
    "violence": "shield-alert-outline",
    "grief": "candle",
    "flower": "flower-outline",
}


class OutlinePen(BasePen):  # type: ignore[misc]  # fontTools publishes no types
    """Collects an outline as absolute M, L, Q and Z commands in a box of 24, y down."""

    def __init__(self, glyphs: Any, unit: float, ascent: float) -> None:
        """Scale by ``unit`` (box units per font unit); ``ascent`` is the top of the box."""
        super().__init__(glyphs)
        self.commands: list[str] = []
        self._unit = unit
        self._ascent = ascent

    def _point(self, point: tuple[float, float]) -> str:
        x, y = point[0] * self._unit, (self._ascent - point[1]) * self._unit
        return f"{round(x, 2):g} {round(y, 2):g}"

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self.commands.append(f"M {self._point(pt)}")

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self.commands.append(f"L {self._point(pt)}")

    def _qCurveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float]) -> None:
        self.commands.append(f"Q {self._point(pt1)} {self._point(pt2)}")

    def _curveToOne(self, *points: tuple[float, float]) -> None:
        raise ValueError("a cubic curve in a TrueType font")

    def _closePath(self) -> None:
        self.commands.append("Z")


def outlines(wheel: Path) -> dict[str, dict[str, str]]:
    """Return the outline of every meaning, sorted by name.

    Raises:
        KeyError: If the font has no glyph of the name a meaning asks for.
    """
    with zipfile.ZipFile(wheel) as archive:
        font = TTFont(io.BytesIO(archive.read(FONT)))
        code_points = json.loads(archive.read(NAMES))
    glyphs, character_map = font.getGlyphSet(), font.getBestCmap()
    unit, ascent = BOX / font["head"].unitsPerEm, font["hhea"].ascent
    icons = {}
    for meaning, glyph in sorted(MEANINGS.items()):
        pen = OutlinePen(glyphs, unit, ascent)
        glyphs[character_map[int(code_points[glyph], 16)]].draw(pen)
        icons[meaning] = {"d": " ".join(pen.commands), "source": f"mdi6.{glyph}"}
    return icons


def downloaded(folder: Path) -> Path:
    """Fetch the pinned wheel into ``folder`` with pip and return its path."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", WHEEL]
    subprocess.run([*command, "--dest", str(folder)], check=True)
    return next(folder.glob("*.whl"))


def main() -> None:
    """Rewrite resources/icons.json."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--wheel", type=Path, help="a qtawesome wheel already on this computer")
    wheel: Path | None = parser.parse_args().wheel
    with tempfile.TemporaryDirectory() as folder:
        icons = outlines(wheel or downloaded(Path(folder)))
    lines = [f"{json.dumps(name)}: {json.dumps(icon)}" for name, icon in icons.items()]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8", newline="\n")
    print(f"{len(icons)} icons in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
