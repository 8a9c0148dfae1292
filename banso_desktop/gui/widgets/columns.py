# SPDX-License-Identifier: Apache-2.0
"""Sharing a table's width out among its columns: words are not cut while others have room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QHeaderView, QTableView

from banso_desktop.gui.icon import scaled

_LEAST: Final = 60


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """How wide columns are, in pixels at the standard type size.

    Attributes:
        needs: What each column needs.
        shares: How room beyond that is shared out, or taken where it is short.
        gives_way: Columns left out where there is no room, the first first.
    """

    needs: Mapping[int, int]
    shares: Mapping[int, int]
    gives_way: Sequence[int] = ()

    def begin(self, table: QTableView) -> None:
        """Let nobody but :meth:`share_out` set the widths."""
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def share_out(self, table: QTableView) -> None:
        """Give the columns their widths; call it when the table's width has changed."""
        room = table.viewport().width()
        if room <= 0:
            return
        shown = {column: scaled(width) for column, width in self.needs.items()}
        for column in self.gives_way:
            if sum(shown.values()) > room:
                del shown[column]
        for column in self.gives_way:
            table.setColumnHidden(column, column not in shown)
        rest = room - sum(shown.values())
        shares = sum(share for column, share in self.shares.items() if column in shown) or 1
        for column, width in shown.items():
            more = rest * self.shares.get(column, 0) // shares
            table.setColumnWidth(column, max(scaled(_LEAST), width + more))
