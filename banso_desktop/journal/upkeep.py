# SPDX-License-Identifier: Apache-2.0
"""What a profile does in the folder now and then, after a round: packs and a snapshot."""

from __future__ import annotations

from banso_desktop.journal.packer import Packer
from banso_desktop.journal.snapshot_writing import SnapshotWriter


class Upkeep:
    """Both in turn; on the thread of the rounds.

    Attributes:
        packer: Puts own small segments together.
        snapshots: Writes one when it is time.
    """

    def __init__(self, packer: Packer, snapshots: SnapshotWriter) -> None:
        self.packer = packer
        self.snapshots = snapshots

    def __call__(self) -> None:
        """Do what is due.

        Raises:
            FolderError: If the folder is away or full.
            Occupied: If something else lies where a file is to be.
        """
        self.snapshots.run()
        self.packer.run()
