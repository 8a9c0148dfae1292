# SPDX-License-Identifier: Apache-2.0
"""The most memory a process of its own held.

``ru_maxrss`` does not say it: a process that was started by another one begins with what that one
held (Linux counts the memory it was forked from), so a large parent hides any growth.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_STATUS: Final = Path("/proc/self/status")


def peak_mb() -> float:
    """Return the most memory this program ever held, in MiB; 0 where the system does not say."""
    if not _STATUS.exists():  # not Linux
        return 0.0
    (line,) = (each for each in _STATUS.read_text("ascii").splitlines() if "VmHWM" in each)
    return int(line.split()[1]) / 1024
