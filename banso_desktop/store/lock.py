# SPDX-License-Identifier: Apache-2.0
"""One process per profile: an operating system lock on a file beside the replica.

The lock dies with the process, so nothing is ever left to clean up. The file itself stays;
removing it would let a third process lock a new file of the same name.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from banso_desktop.errors import ProfileInUse


class ProfileLock:
    """Holds the lock from construction until :meth:`release` or the end of the process.

    Args:
        path: The lock file; made where it is missing. Local disk only.

    Raises:
        ProfileInUse: If another process (or another opening in this one) holds it.
    """

    def __init__(self, path: Path) -> None:
        # Not inherited by child processes (PEP 446), else a PDF viewer would hold the profile.
        self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            self._descriptor = None
            raise ProfileInUse(str(path)) from error

    def release(self) -> None:
        """Give the lock back; harmless when called again."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Lock the first byte without waiting."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Lock the whole file without waiting.

        flock belongs to the opening, not to the process: a second opening in one process is
        refused too, as on Windows.
        """
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
