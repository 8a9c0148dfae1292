# SPDX-License-Identifier: Apache-2.0
"""The fictional town as of a fixed day, and its profiles on the morning of that day."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from banso_desktop.app import Profile, open_profile
from banso_desktop.demo.story import DemoClock

A_TUESDAY = date(2026, 11, 24)


def opened(town: Path, number: int) -> Profile:
    """Open a profile of a made town; close it."""
    path = town / f"profile-{number}"
    secret = Path(f"{path}.passphrase").read_text("utf-8").strip()
    clock = DemoClock(datetime.combine(A_TUESDAY, time(10, 42)))
    return open_profile(path, passphrase=secret, clock=clock)
