# SPDX-License-Identifier: Apache-2.0
"""Which rows a field may point to: what is held against every id somebody typed or chose.

Every field of the catalogue that holds an id stands here, either with its target or among
those that are not looked up, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Target:
    """What a field points to.

    Attributes:
        entities: Of which one the row has to be.
        here: Whether it has to lie in the same scope.
    """

    entities: tuple[str, ...]
    here: bool = False


def _all(fields: str, *entities: str, here: bool = False) -> dict[tuple[str, str], Target]:
    target = Target(entities, here)
    pairs = (field.split(".") for field in fields.split())
    return {(entity, name): target for entity, name in pairs}


MEMBER: Final = "member"

TARGETS: Final[Mapping[tuple[str, str], Target]] = MappingProxyType(
    _all(
        "attention.person issue.person plan_item.person contact.person contact.met "
        "residence.person kinship.a kinship.b consent.person referral.person attachment.person",
        "person",
        here=True,
    )
    | _all(
        "shell.call appointment.members appointment.substitute node.member role.member "
        "intake.receiver contact.members promise.members visit.members visit_series.members "
        "series_exception.members referral.sender referral_event.member "
        "attendee.member decision.owners resource.assured_by paper.issued_by paper_print.member "
        "message.seen_by message.left_by",
        MEMBER,
    )
    | _all("node.resource referral.resource", "resource")
    | _all("residence.dwelling", "dwelling", here=True)
    | _all("issue.parent", "issue", "referral", here=True)
    | _all("promise.contact attachment.contact", "contact", here=True)
    # A visit, or an occurrence of a series.
    | _all("contact.visit promise.visit", "visit", "visit_series", "series_exception", here=True)
    | _all("referral.previous referral_event.referral", "referral", here=True)
    | _all("appointment.conference", "conference")
    | _all("minutes_line.item decision.item", "agenda_item")
)
"""Fields whose ids are looked up before they are written."""

UNCHECKED: Final = frozenset(
    {
        # A colleague, or in words who calls the conference (かかりつけ医, 本人).
        **_all("conference.convener"),
        # An end may be of another household: an opaque id. What is on the map is checked there.
        **_all("tie.a tie.b map_position.subject"),
        # Always of the row the program has just found or makes; some lie where they cannot be
        # read (a paper), or come later than what points to them (a block in the town's scope).
        **_all(
            "tie_state.tie household.shell series_exception.series visit.block "
            "visit_series.block_series busy_block.series busy_exception.series "
            "busy_block.members busy_series.members busy_exception.members "
            "agenda_item.conference minutes_line.conference decision.conference "
            "referral.paper paper.conference paper.replaces paper_print.paper "
            "audit_entry.member audit_entry.subject hold.member hold.lifted_by "
            "disposal.proposed_by disposal.approved_by"
        ),
    }
)
"""Fields with ids that are written as they are."""
