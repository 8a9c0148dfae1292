# SPDX-License-Identifier: Apache-2.0
"""Who opens what: the profile that was named, its passphrase and the codes, never as arguments."""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from banso_desktop.calls import Usage
from banso_desktop.console_io import secret_line

if TYPE_CHECKING:
    from banso_desktop.app import Profile
    from banso_desktop.services.desk import Clock

_MORNING: Final = time(10, 42)
"""What the clock shows on a day that is asked for: the hour of the design's pictures."""


def read_passphrase(arguments: argparse.Namespace, *, new: bool = False) -> str:
    """Return the passphrase from its file or the terminal; a new one is asked for twice.

    Raises:
        Usage: If neither gives one.
    """
    if arguments.passphrase_file is not None:
        return secret_line(arguments.passphrase_file)
    if not sys.stdin.isatty():
        raise Usage("no passphrase: give --passphrase-file, or run at a terminal")
    first = getpass.getpass("passphrase: ")
    if new and getpass.getpass("the same again: ") != first:
        raise Usage("the two passphrases differ")
    return first


def read_code(arguments: argparse.Namespace) -> str:
    """Return an invitation's or a recovery sheet's code from its file or the terminal.

    Raises:
        Usage: If neither gives one.
    """
    if arguments.code_file is not None:
        return secret_line(arguments.code_file)
    if not sys.stdin.isatty():
        raise Usage("no code: give --code-file, or run at a terminal")
    return getpass.getpass("code: ")


def open_named(arguments: argparse.Namespace) -> Profile:
    """Open the profile that was named, with the keyring where it unlocks.

    Raises:
        Usage: If none was named, or no passphrase is at hand.
        BansoError: If it does not open.
    """
    from banso_desktop.app import keyring_unlocks, open_profile

    if arguments.profile is None:
        raise Usage("--profile DIR is needed here")
    shown = _clock_of(getattr(arguments, "day", None))
    if arguments.passphrase_file is None and keyring_unlocks(arguments.profile):
        return open_profile(arguments.profile, shown=shown)
    return open_profile(arguments.profile, passphrase=read_passphrase(arguments), shown=shown)


def _clock_of(day: date | None) -> Clock | None:
    """Return the clock of what is drawn; what is written has the computer's."""
    from banso_desktop.demo.story import DemoClock

    return DemoClock(datetime.combine(day, _MORNING)) if day else None
