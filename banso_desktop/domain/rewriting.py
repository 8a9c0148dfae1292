# SPDX-License-Identifier: Apache-2.0
"""Which fields may be written from the history, and what right that needs.

Putting an old value back and deciding between two write a field outside the use case that
belongs to it. That is right for what somebody typed or chose; a step of the work, a protection,
a number or a link between rows keeps the rules of its own use case.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.domain.rights import Right

_TYPED: Final = frozenset(
    {
        FieldType.TEXT,
        FieldType.INT,
        FieldType.BOOL,
        FieldType.LIST,
        FieldType.DATE,
        FieldType.LOCAL,
    }
)
"""What a person types or chooses; ids, moments, bytes and places among others are made."""

_RIGHTS: Final[Mapping[str, Right]] = MappingProxyType(
    dict.fromkeys(
        (
            "household",
            "dwelling",
            "person",
            "residence",
            "kinship",
            "node",
            "tie",
            "tie_state",
            "map_position",
            "attention",
            "role",
            "issue",
            "plan_item",
            "contact",
            "promise",
            "consent",
            "attachment",
        ),
        Right.WRITE_HOUSEHOLD,
    )
    | dict.fromkeys(("visit", "visit_series", "series_exception"), Right.PLAN_VISIT)
    | {"referral": Right.ISSUE_REFERRAL}
    | dict.fromkeys(("agenda_item", "decision", "conference", "attendee"), Right.RUN_CONFERENCE)
    | dict.fromkeys(("town", "town_day"), Right.CHANGE_SETTINGS)
    | {
        "resource": Right.WRITE_RESOURCE,
        "appointment": Right.PLAN_VISIT,
        "member": Right.MANAGE_MEMBERS,  # or oneself
    }
)
"""The right of the area an entity belongs to; records that only grow are not here."""

_STEPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "household": "number protection since",
        "map_position": "layout",
        "tie": "agreed",
        "role": "kind since until accepted",
        "contact": "met mentions",
        # What a person agreed to is written once and withdrawn, never reworded.
        "consent": "information recipients way given_by since until withdrawn",
        # When and who of a visit stands in the nameless busy block, too.
        "visit": "starts minutes members state moved_from",
        "visit_series": "starts minutes rule holiday members ended",
        "series_exception": "original starts minutes members cancelled",
        "referral": "number code receiver_confirmed consent_way consent_on status mentions",
        "agenda_item": "actual_minutes state",
        "decision": "mentions",
        "conference": "number state",
        "attendee": "present secrecy_on copy collected",
        # Who ends leaves households behind; a limit is set where the load is looked at.
        "member": "ended lead_limit",
        # When somebody confirmed the card is not typed.
        "resource": "assured_on",
        "town_day": "day",
        "appointment": "starts ends members all_day",
        # What the file is, is not typed.
        "attachment": "media size blob mentions",
    }
)
"""Typed or chosen fields that stand for a step, a protection or a given name all the same."""


def right_to_rewrite(entity: str) -> Right | None:
    """Return the right that writing this entity needs, None where its history is only read."""
    return _RIGHTS.get(entity)


def rewritable(entity: str) -> frozenset[str]:
    """Return the fields of an entity that may be written from the history."""
    known = ENTITIES.get(entity)
    if known is None or entity not in _RIGHTS:
        return frozenset()
    typed = (name for name, kind in known.fields.items() if kind in _TYPED)
    return frozenset(typed) - frozenset(_STEPS.get(entity, "").split())
