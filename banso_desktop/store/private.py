# SPDX-License-Identifier: Apache-2.0
"""What other accounts of a computer may not see of a profile, where the system allows it.

Everything secret in a profile is encrypted anyway; sizes, times and names of files are not.
On Windows the local application data folder is the account's own already.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def make_private(folder: Path) -> None:
    """Make the folder of a profile and close it, with its files, to other accounts.

    What is there already is closed too. Where the file system knows no such rights, or the
    folder is somebody else's, it stays as it is.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        folder.chmod(0o700)
        for path in folder.iterdir():
            if path.is_file() and not path.is_symlink():
                path.chmod(0o600)


def make_private_file(path: Path) -> None:
    """Make an empty file that only this account may read, if none is there.

    SQLite gives its own files beside a database the rights of the database.
    """
    with contextlib.suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def keep_memory_private() -> None:
    """Let the system write no image of this process when it crashes: it holds open keys."""
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
