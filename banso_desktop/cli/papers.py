# SPDX-License-Identifier: Apache-2.0
"""``banso paper`` and ``banso picture``: a paper as PDF, a screen as PNG."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from banso_desktop.calls import Usage
from banso_desktop.cli.ends import DONE
from banso_desktop.cli.opening import open_named, read_code
from banso_desktop.console_io import laid_down, require_no_file, require_place, written_to

_PAPER_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "slip": "SLIP|REFERRAL",
        "agenda": "CONFERENCE",
        "ecomap": "HOUSEHOLD[@DAY]",
        "today": "[DAY]",
        "disposal": "DISPOSAL",
        "invitation": "--code-file FILE",
        "recovery": "--code-file FILE",
    }
)


def paper(arguments: argparse.Namespace) -> int:
    """Write a paper as PDF, or list what can be printed."""
    from banso_desktop.domain.papers import PaperKind

    if arguments.list:
        return _paper_list(arguments)
    kinds = {kind.value: kind for kind in PaperKind}
    if arguments.kind not in kinds or arguments.output is None:
        raise Usage(f"give a KIND of {', '.join(kinds)}, its ID and -o FILE.pdf")
    require_place(arguments.output)
    from banso_desktop.printing.catalogue import build_papers, new_press
    from banso_desktop.secret_papers import CODED, coded_paper

    coded = kinds[arguments.kind] in CODED
    code = read_code(arguments) if coded else ""
    with open_named(arguments) as profile:
        papers = profile.services.papers
        named = {"kind": arguments.kind, "id": arguments.id}
        sheets = (
            [coded_paper(profile, kinds[arguments.kind], code)]
            if coded
            else papers.papers_to_print(**named)
        )
        result = build_papers(sheets, new_press(), profile.shown.now())
        with laid_down(arguments.output, result.pdf):
            if not coded:
                papers.printed(**named, way="pdf")
    for character in result.missing:
        print(f"no font has U+{ord(character[0]):04X}; 〓 is printed", file=sys.stderr)
    return DONE


def _paper_list(arguments: argparse.Namespace) -> int:
    """Print ``KIND ID`` of what can be printed, or without a profile how each kind is named."""
    if arguments.profile is None:
        for kind, named in _PAPER_NAMES.items():
            print(f"{kind} {named}")
        return DONE
    with open_named(arguments) as profile:
        for entry in profile.services.papers.papers():
            print(f"{entry.kind} {entry.id}")
    return DONE


def picture(arguments: argparse.Namespace) -> int:
    """Draw a screen, or all, as PNG."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from banso_desktop.window import draw_pictures, picture_names

    names = picture_names()
    if arguments.list:
        print("\n".join(names))
        return DONE
    if arguments.screen not in (*names, "all") or arguments.output is None:
        raise Usage(f"give a SCREEN of {', '.join(names)} or all, and -o FILE.png")
    everything = arguments.screen == "all"
    (require_no_file if everything else require_place)(arguments.output)
    files = (
        {name: arguments.output / f"{name}.png" for name in names}
        if everything
        else {arguments.screen: arguments.output}
    )
    with open_named(arguments) as profile, written_to(files.values()):
        if everything:
            arguments.output.mkdir(parents=True, exist_ok=True)
        draw_pictures(
            profile, files, size=arguments.size, language=arguments.lang, type_size=arguments.type
        )
    return DONE
