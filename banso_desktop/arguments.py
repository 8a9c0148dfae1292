# SPDX-License-Identifier: Apache-2.0
"""What can be typed after ``banso``: verbs, their arguments and options.

Secrets are never arguments: they come from keyring, a prompt or a file.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

_YEARS: Final = range(1990, 2100)
"""Days one can look at a town on: its demo begins 15 years before, and none before 1970."""

Run = Callable[[str], Callable[[argparse.Namespace], int]]
"""Verb (``"town create"``, ``"do"``, …) to what runs it."""


def parser(about: str, version: str, run: Run) -> argparse.ArgumentParser:
    """Return the parser; what it parses has ``run``, the verb's, unless no verb was given."""
    top = argparse.ArgumentParser(prog="banso", description=about)
    top.add_argument("--version", action="version", version=f"banso {version}")
    verbs = top.add_subparsers(title="verbs", metavar="VERB")
    _towns(verbs.add_parser("town", help="create a town on a folder, or join one"), run)
    _demo(verbs.add_parser("demo", help="make a fictional town in a folder"), run)
    for verb, about in (
        ("status", "what is saved, received and not sent yet"),
        ("sync", "send and receive now"),
        ("digest", "hashes that are equal on all computers (always JSON)"),
        ("verify", "look through the whole folder and change nothing"),
    ):
        sub = verbs.add_parser(verb, help=about)
        _profile(sub, required=True)
        sub.add_argument("--json", action="store_true")
        sub.set_defaults(run=run(verb))
    about = "put back into the folder what it lacks, and replace what is damaged"
    rebuild = verbs.add_parser("rebuild", help=about)
    _profile(rebuild, required=True)
    about = "also where nothing of the town is left (make sure that the drive is connected)"
    rebuild.add_argument("--empty", action="store_true", help=about)
    rebuild.set_defaults(run=run("rebuild"))
    _calls(verbs.add_parser("do", help="run one use case"), run("do"))
    _calls(verbs.add_parser("query", help="ask one query"), run("query"))
    _paper(verbs.add_parser("paper", help="write one paper as PDF"), run)
    about = "write one screen as PNG, without a display"
    _picture(verbs.add_parser("picture", help=about), run)
    return top


def _profile(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--profile", type=Path, metavar="DIR", required=required)
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE")


def _towns(town: argparse.ArgumentParser, run: Run) -> None:
    steps = town.add_subparsers(title="steps", metavar="create|join|rejoin", required=True)
    create = steps.add_parser("create", help="make a town in an empty folder")
    join = steps.add_parser("join", help="join a town with an invitation or the recovery sheet")
    for step in (create, join):
        step.add_argument("folder", type=Path, metavar="FOLDER")
        _profile(step, required=True)
        for name in ("family-name", "given-name", "family-reading", "given-reading", "job-title"):
            step.add_argument(f"--{name}", default="")
    rejoin = steps.add_parser("rejoin", help="make a vanished replica anew from the folder")
    _profile(rejoin, required=True)
    rejoin.set_defaults(run=run("town rejoin"))
    create.add_argument("--name", required=True, help="name of the town")
    create.add_argument("--recovery", type=Path, metavar="PDF", help="write the recovery sheet")
    create.set_defaults(run=run("town create"))
    join.add_argument("--code-file", type=Path, metavar="FILE", help="file with the paper's code")
    about = "the code (28 characters) is the recovery sheet's, not an invitation's (20)"
    join.add_argument("--recovery", action="store_true", help=about)
    join.set_defaults(run=run("town join"))


def _demo(demo: argparse.ArgumentParser, run: Run) -> None:
    demo.add_argument("directory", type=Path, metavar="DIR")
    demo.add_argument("--scale", choices=("small", "town", "prefecture"), default="small")
    demo.add_argument("--seed", type=int, default=1)
    _day(demo, "the day everything leads up to (today)")
    demo.set_defaults(run=run("demo"))


def _calls(call: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    call.add_argument("name", nargs="?", metavar="NAME")
    call.add_argument("input", nargs="?", default="{}", metavar="JSON|@file|-")
    call.add_argument("--list", action="store_true", help="each with its fields and types")
    call.add_argument("--json", action="store_true", help="the list as JSON")
    _profile(call, required=False)
    call.set_defaults(run=run)


def _paper(paper: argparse.ArgumentParser, run: Run) -> None:
    paper.add_argument("kind", nargs="?", metavar="KIND")
    paper.add_argument("id", nargs="?", metavar="ID", default="")
    paper.add_argument("-o", "--output", type=Path, metavar="FILE.pdf")
    paper.add_argument("--code-file", type=Path, metavar="FILE", help="invitation, recovery")
    paper.add_argument(
        "--list", action="store_true", help="the kinds; with --profile KIND and ID of each paper"
    )
    _day(paper, "as it would be on this day")
    _profile(paper, required=False)
    paper.set_defaults(run=run("paper"))


def _picture(picture: argparse.ArgumentParser, run: Run) -> None:
    picture.add_argument("screen", nargs="?", metavar="SCREEN", help="one of --list, or all")
    picture.add_argument(
        "-o", "--output", type=Path, metavar="FILE.png", help="a folder where SCREEN is all"
    )
    picture.add_argument("--size", type=_size, default=(1366, 698), metavar="WxH")
    picture.add_argument("--type", choices=("standard", "large", "largest"), default="standard")
    picture.add_argument("--lang", choices=("ja", "en"), default="ja")
    picture.add_argument("--list", action="store_true")
    _day(picture, "as it would be on the morning of this day")
    _profile(picture, required=False)
    picture.set_defaults(run=run("picture"))


def _day(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("--day", type=_date, metavar="YYYY-MM-DD", help=about)


def _date(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2026-11-24") from error
    if day.year not in _YEARS:
        between = f"from {_YEARS[0]} to {_YEARS[-1]}"
        raise argparse.ArgumentTypeError(f"{text!r}: a day {between}, please")
    return day


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not like 1366x698")
    size = int(width), int(height)
    if not all(200 <= side <= 8000 for side in size):
        raise argparse.ArgumentTypeError(f"{text!r}: from 200x200 to 8000x8000")
    return size
