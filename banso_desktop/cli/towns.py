# SPDX-License-Identifier: Apache-2.0
"""``banso town`` and ``banso demo``: found a town, join one, make a fictional one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from banso_desktop.calls import Usage
from banso_desktop.cli.ends import DONE, REFUSED, ended
from banso_desktop.cli.opening import read_code, read_passphrase
from banso_desktop.console_io import require_no_file, require_place, write_file
from banso_desktop.errors import BansoError, Refused
from banso_desktop.refusals import sentence

if TYPE_CHECKING:
    from banso_desktop.app import Created, Person


def _person(arguments: argparse.Namespace) -> Person:
    from banso_desktop.app import Person

    return Person(
        family_name=arguments.family_name,
        given_name=arguments.given_name,
        family_reading=arguments.family_reading,
        given_reading=arguments.given_reading,
        job_title=arguments.job_title,
    )


def create(arguments: argparse.Namespace) -> int:
    """Found a town; its recovery code goes on a sheet or to the terminal."""
    from banso_desktop.app import create_town

    require_place(arguments.recovery)
    passphrase = read_passphrase(arguments, new=True)
    created = create_town(
        arguments.folder,
        arguments.profile,
        passphrase=passphrase,
        town_name=arguments.name,
        person=_person(arguments),
    )
    with created.profile:
        return _hand_over(created, arguments.recovery)


def _hand_over(created: Created, sheet: Path | None) -> int:
    """Give the recovery code away: on the sheet, else on the terminal. It is never lost."""
    if sheet is not None:
        from banso_desktop.printing.catalogue import build

        try:
            write_file(sheet, build(created.recovery_paper, created.profile.clock.now()).pdf)
        except (BansoError, Usage) as error:
            ended(sentence(error) if isinstance(error, BansoError) else str(error), REFUSED)
        else:
            created.sheet_is_out()
            print(f"recovery sheet: {sheet} (print it, seal it, delete the file)")
            return DONE
    print("recovery code (write it down now, it is shown once):", file=sys.stderr)
    print(created.recovery_paper.code)
    created.sheet_is_out()
    return DONE if sheet is None else REFUSED


def join(arguments: argparse.Namespace) -> int:
    """Join a town with an invitation's code, or take it over with the recovery sheet's."""
    from banso_desktop.app import join_town

    code = read_code(arguments)
    passphrase = read_passphrase(arguments, new=True)
    try:
        profile = join_town(
            arguments.folder,
            arguments.profile,
            code=code,
            passphrase=passphrase,
            person=_person(arguments),
            recovery=arguments.recovery,
        )
    except Refused as refused:
        other = _other_paper(refused, recovery=arguments.recovery)
        if not other:
            raise
        return ended(other, REFUSED)
    with profile:
        print(f"joined; member {profile.member}")
    return DONE


def _other_paper(refused: Refused, *, recovery: bool) -> str:
    """Return what to do if a refused code is as long as the other paper's, else ``""``."""
    from banso_desktop.journal import codes, invitations
    from banso_desktop.journal import recovery as sheets

    if refused.rule != "code.length":
        return ""
    others = invitations.PAYLOAD_CHARS if recovery else sheets.PAYLOAD_CHARS
    if refused.facts["found"] != others + codes.CHECK_CHARS:
        return ""
    if recovery:
        return "The code is as long as an invitation's: give it without --recovery."
    return "The code is as long as a recovery sheet's: give it with --recovery."


def rejoin(arguments: argparse.Namespace) -> int:
    """Make the replica of a profile anew from the folder."""
    from banso_desktop.app import keyring_unlocks
    from banso_desktop.rejoining import rejoin_town

    unlocked = arguments.passphrase_file is None and keyring_unlocks(arguments.profile)
    passphrase = None if unlocked else read_passphrase(arguments)
    with rejoin_town(arguments.profile, passphrase=passphrase) as profile:
        print(f"joined again; member {profile.member}")
        error = profile.journal.sync.status.error
    return DONE if error is None else ended(sentence(error), REFUSED)


def demo(arguments: argparse.Namespace) -> int:
    """Make a fictional town in a folder."""
    from banso_desktop.app import make_demo_town

    require_no_file(arguments.directory)
    at_terminal = sys.stderr.isatty()

    def progress(done: int, total: int) -> None:
        if at_terminal:
            print(f"\r{done}/{total} households", end="", file=sys.stderr, flush=True)

    made = make_demo_town(
        arguments.directory,
        scale=arguments.scale,
        seed=arguments.seed,
        today=arguments.day,
        progress=progress,
    )
    if at_terminal:
        print(file=sys.stderr)
    print(f"folder:   {made.folder}")
    for profile in made.profiles:
        print(f"profile:  {profile} (passphrase in {profile}.passphrase)")
    return DONE
