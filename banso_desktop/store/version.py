# SPDX-License-Identifier: Apache-2.0
"""What the projection was made by: where it differs, everything projected is replayed."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.folding import VARIANTS
from banso_desktop.store.statements import FOUND_BY, NEWNESS
from banso_desktop.store.tables import DOCUMENT_ROW, FULL_TEXT_DDL, INDEXES, METADATA

SETTING: Final = "store.projection"
"""Where the replica keeps the version its projected tables were made by."""

STALE: Final = b""
"""What stands there while they are not what the journal says."""

_CODE: Final = 4
"""Raise it when judging, projecting, merging or folding itself changes and nothing below does."""


@cache
def projection_version() -> str:
    """Return a hash of all that decides what the projected tables hold."""
    entities = [
        (
            entity.name,
            entity.shape.value,
            sorted(entity.scopes),
            [(field, kind.value) for field, kind in entity.fields.items()],
            entity.names,
            entity.text,
            entity.own_words,
        )
        for entity in ENTITIES.values()
    ]
    others = [
        (table.name, [(column.name, str(column.type)) for column in table.columns])
        for table in METADATA.sorted_tables
        if table.name not in ENTITIES
    ]
    found = (sorted(NEWNESS.items()), sorted(FOUND_BY.items()), sorted(VARIANTS.items()))
    told = repr(
        (_CODE, entities, others, sorted(INDEXES.items()), FULL_TEXT_DDL, DOCUMENT_ROW, found)
    )
    return hashlib.sha256(told.encode("utf-8")).hexdigest()
