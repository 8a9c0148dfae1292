# SPDX-License-Identifier: Apache-2.0
"""Sealed papers: what was handed over, as it was, for whoever may print it."""

from __future__ import annotations

import json

from banso_desktop.domain.paper_content import paper_from_dict
from banso_desktop.domain.papers import Paper, SlipPaper
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import papers as rows


def sealed_paper(desk: Desk, paper: str) -> rows.PaperRow:
    """Return a sealed paper.

    Raises:
        NotFound: If none readable here has this id.
    """
    with desk.reading() as reading:
        row = rows.paper(reading, paper)
    if row is None:
        raise NotFound("paper", paper)
    return row


def read_paper(content: str) -> Paper:
    """Read what was sealed.

    Raises:
        FieldRefused: Rule ``paper.content`` if it is none of the papers known here.
    """
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        raise FieldRefused("paper.content", field="") from None
    return paper_from_dict(held if isinstance(held, dict) else {})


def read_slip(content: str) -> SlipPaper:
    """Read a sealed slip.

    Raises:
        FieldRefused: Rule ``paper.content`` if it is no slip.
    """
    paper = read_paper(content)
    if not isinstance(paper, SlipPaper):
        raise FieldRefused("paper.content", field="kind")
    return paper
