# SPDX-License-Identifier: Apache-2.0
"""Where a town lies, said so that another process finds it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.transport import Transport
from tests.fakes.smb_folder import Login


@dataclass(frozen=True)
class Site:
    """A directory, or a folder of a share.

    Attributes:
        directory: A directory; or empty, where the share of ``login`` is meant.
    """

    directory: str = ""
    login: Login | None = None

    def transport(self) -> Transport:
        """Return a way of one's own."""
        if self.login is not None:
            return self.login.transport()
        return FolderTransport(Path(self.directory))

    def told(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def heard(cls, text: str) -> Site:
        facts = json.loads(text)
        login = facts["login"]
        return cls(facts["directory"], Login(**login) if login else None)
