# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a profile's folder, and what else somebody should know of it.

Beside what looking through the files finds: clocks, space, and that this computer was a copy.
Nothing is written to find that out.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from banso_desktop.journal import names
from banso_desktop.journal.clock import DAY_MS, MAX_AHEAD_MS
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.moving import MOVED
from banso_desktop.journal.signs import Sign
from banso_desktop.journal.verify import Held, verify
from banso_desktop.profile.facts import Finding, moment_text

if TYPE_CHECKING:
    from banso_desktop.profile import Profile

LEAST_FREE_BYTES: Final = 500_000_000
LEAST_FREE_PART: Final = 0.05
SKEW_WORTH_SAYING_S: Final = 300
MOVED_IS_TOLD_MS: Final = 30 * DAY_MS


def looked_through(
    profile: Profile, progress: Callable[[int, int], None] | None = None
) -> list[Finding]:
    """Look through the whole folder; changes nothing there.

    What is wrong comes first, then what was refused, then what does no harm.

    Args:
        profile: An open one.
        progress: Told how many of how many files were read; what it raises ends it.

    Raises:
        FolderError: If the folder is away or holds no town.
    """
    transport = profile.journal.transport
    foreign = transport.foreign() if isinstance(transport, FolderTransport) else ()
    held = Held.of(profile.journal.ring, profile.replica, profile.replica, profile.replica)
    report = verify(transport, held, foreign, progress)
    told = [] if report.is_another_town else profile.refused()
    listed = {(each.where, each.why) for each in told}
    wrong = [Finding(each.where, each.why, each.author or "") for each in report.findings]
    harmless = [Finding(each.where, each.why, harmless=True) for each in report.notes]
    return [
        *(each for each in wrong if (each.where, each.why) not in listed),
        *told,
        *harmless,
        *conditions(profile),
    ]


def conditions(profile: Profile) -> list[Finding]:
    """Return what is no matter of single files; needs no folder, blocks shortly if it is there."""
    found: list[Finding] = []
    now = int(profile.clock.now().timestamp() * 1000)
    moved = profile.replica.setting(MOVED)
    if moved is not None:
        at = int(moved)
        if now - at < MOVED_IS_TOLD_MS:
            found.append(_known(Sign.MOVED, at=moment_text(at)))
    if profile.failure:
        found.append(Finding(profile.failure, Sign.FAILED))
    found += [
        Finding(f"{entity}.{field}" if field else entity, Sign.UNSHOWN, harmless=True, value=count)
        for (entity, field), count in sorted(profile.replica.strange().items())
    ]
    found += [
        Finding(
            names.member_name(each.hash),
            Sign.EXPIRED,
            at=moment_text(each.at),
            harmless=True,
            member=getattr(each.facts, "member", ""),
        )
        for each in profile.journal.late_joins.told()
    ]
    if profile.journal.sync.status.newer:
        found.append(_known(Sign.NEWER))
    free = almost_full(profile.folder)
    if free is not None:
        found.append(_known(Sign.ALMOST_FULL, value=free))
    found += _clocks_of_others(profile, now)
    skew = own_skew(profile, now)
    if abs(skew) >= SKEW_WORTH_SAYING_S:
        found.append(_known(Sign.OWN_CLOCK, value=skew))
    return found


def almost_full(folder: Path) -> int | None:
    """Return how many bytes are left if that is hardly any, else None."""
    try:
        space = shutil.disk_usage(folder)
    except OSError:
        return None
    few = space.free < LEAST_FREE_BYTES or space.free < space.total * LEAST_FREE_PART
    return space.free if few else None


def own_skew(profile: Profile, now: int) -> int:
    """Return by how many seconds this computer's clock is surely off the file server's.

    The server stamps each file with its own clock: a hint that is from the future says that
    this clock is behind, an own stamp later than the file it lies in that it was ahead. 0
    where neither is so.
    """
    writer = profile.journal.identity.writer
    newest = 0
    own = 0
    try:
        for path in (profile.folder / names.HEADS).iterdir():
            at = int(path.stat().st_mtime * 1000)
            newest = max(newest, at)
            place = names.head_of(names.HEADS + path.name)
            if place and place[0] == writer:
                own = max(own, at)
    except OSError:
        return 0
    stamped = profile.replica.newest_stamps().get(writer, 0)
    if newest > now:
        return -((newest - now) // 1000)
    if own and not profile.replica.unpublished(limit=1) and stamped > own:
        return (stamped - own) // 1000
    return 0


def _clocks_of_others(profile: Profile, now: int) -> list[Finding]:
    """Return whose stamps are more than a day ahead: they are kept, and set no clock here."""
    standing = profile.journal.log.standing()
    return [
        Finding(
            "",
            Sign.CLOCK_OF_OTHERS,
            writer=writer,
            at=moment_text(stamped),
            harmless=True,
            value=(stamped - now) // 1000,
            member=standing.member_of_writer(writer) or "",
        )
        for writer, stamped in sorted(profile.replica.newest_stamps().items())
        if stamped > now + MAX_AHEAD_MS and writer != profile.journal.identity.writer
    ]


def _known(sign: Sign, *, at: str = "", value: int = 0) -> Finding:
    return Finding("", sign, at=at, harmless=True, value=value)
