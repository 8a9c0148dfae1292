# SPDX-License-Identifier: Apache-2.0
"""``banso status``, ``sync``, ``digest``, ``verify`` and ``rebuild``: a profile and its folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from banso_desktop.cli.ends import DONE, REFUSED, ended, print_plain
from banso_desktop.cli.opening import open_named
from banso_desktop.folder_words import advice
from banso_desktop.journal.signs import Sign
from banso_desktop.refusals import sentence


def status(arguments: argparse.Namespace) -> int:
    """Say what is saved, received and not sent yet."""
    with open_named(arguments) as profile:
        profile.look_for_folder()
        print_plain(profile.status(), as_json=arguments.json)
    return DONE


def sync(arguments: argparse.Namespace) -> int:
    """Send and receive now; refused where the folder is not reached."""
    with open_named(arguments) as profile:
        result = profile.sync_now()
        print_plain(profile.status(), as_json=arguments.json)
    if result.status.error is not None:
        return ended(sentence(result.status.error), REFUSED)
    return DONE


def digest(arguments: argparse.Namespace) -> int:
    """Print the hashes that are equal on all computers."""
    with open_named(arguments) as profile:
        print_plain(profile.digest())
    return DONE


def verify(arguments: argparse.Namespace) -> int:
    """Look through the whole folder; refused where something is wrong with it."""
    with open_named(arguments) as profile:
        findings = profile.verify()
    harmless = [finding for finding in findings if finding.harmless]
    if arguments.json:
        print_plain(findings)
    else:
        for sign in dict.fromkeys(finding.sign for finding in findings):
            print(advice(sign))
            for finding in findings:
                if finding.sign is sign:
                    print(f"  {finding.line}")
        print(f"{len(findings) - len(harmless)} findings")
    return REFUSED if len(findings) > len(harmless) else DONE


def rebuild(arguments: argparse.Namespace) -> int:
    """Put back what the folder lacks; refused where something of it is left as it is."""
    with open_named(arguments) as profile:
        rebuilt = profile.rebuild_folder(_shown(), even_empty=arguments.empty)
        profile.sync_now()
    print(f"{rebuilt.restored} files were missing and are there again")
    print(f"{rebuilt.repaired} files were damaged and are sound again")
    for name in rebuilt.left:
        print(f"  {name}: left as it is, for it is signed as it should be")
    for name in rebuilt.blocked:
        print(f"  {name}: left as it is, for it is no file")
    if rebuilt.blocked and not rebuilt.left:
        return ended(advice(Sign.NO_FILE), REFUSED)
    if rebuilt.left:
        return ended(advice(Sign.FORKED), REFUSED)
    return DONE


def _shown() -> Callable[[int, int], None]:
    """Return what shows at a terminal how far it is."""
    at_terminal = sys.stderr.isatty()

    def progress(done: int, total: int) -> None:
        if at_terminal:
            end = "\n" if done == total else ""
            print(f"\r{done}/{total} files", end=end, file=sys.stderr, flush=True)

    return progress
