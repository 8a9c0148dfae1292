# SPDX-License-Identifier: Apache-2.0
"""The facts of a map as far as they may leave: what is handed to a printer or a projector."""

from __future__ import annotations

from datetime import date

from banso_desktop import paths
from banso_desktop.domain.disclosure import Disclosure, FixedWords, disclosed
from banso_desktop.domain.ecomap import MapFacts
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import MapRows


def load_fixed_words() -> FixedWords:
    """Read the words that may be said instead of names; they ship with the program."""
    file = paths.shipped("resources", "themes", "generic_names.json")
    return FixedWords.from_text(file.read_text("utf-8"))


def facts_for_paper(rows: MapRows, day: date, *, nameless: bool) -> MapFacts:
    """Return what a paper with the map of a day says; without names nothing private is in it."""
    level = Disclosure.CONFERENCE if nameless else Disclosure.TEAM
    return disclosed(facts_at(rows, day), level, load_fixed_words())
