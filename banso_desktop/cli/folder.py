# SPDX-License-Identifier: Apache-2.0
"""``banso status``, ``sync``, ``digest`` and ``verify``: a profile and its folder."""

from __future__ import annotations

import argparse

from banso_desktop.cli.ends import DONE, REFUSED, ended, print_plain
from banso_desktop.cli.opening import open_named
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
        for finding in findings:
            print(finding.line)
        print(f"{len(findings) - len(harmless)} findings")
    return REFUSED if len(findings) > len(harmless) else DONE
