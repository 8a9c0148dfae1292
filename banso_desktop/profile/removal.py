# SPDX-License-Identifier: Apache-2.0
"""Taking a profile's data off this computer, because it was removed from the town.

The vault goes first: without it the replica opens no more, whatever interrupts the rest.
What stays is ``profile.json``, which says that and when it happened, so that the page before
the desk can tell.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import ProfileRemoved
from banso_desktop.journal.credentials import Credentials
from banso_desktop.profile.facts import SETTINGS, read_settings, write_removed

VAULT: Final = "vault"


def require_not_removed(path: Path, settings: Mapping[str, object]) -> None:
    """Refuse to open a profile that was taken out; finish what was begun of erasing it.

    Raises:
        ProfileRemoved: If it was.
    """
    if settings.get("removed"):
        erase(path)
        raise ProfileRemoved(str(path))


def erase(path: Path) -> None:
    """Erase everything of a closed profile but the word that it was removed.

    Doing it again does no harm.
    """
    settings = read_settings(path)
    write_removed(path)
    credential = settings.get("credential")
    if isinstance(credential, str) and credential:
        Credentials().forget(Id(credential))
    (path / VAULT).unlink(missing_ok=True)
    for left in sorted(path.iterdir()):
        if left.name == SETTINGS:
            continue
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
