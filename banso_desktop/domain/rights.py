# SPDX-License-Identifier: Apache-2.0
"""What a role may do. A job title is free text and gives no right.

Rights say what the program offers and lets be written; what can be read is decided by keys
before that: no key, no text. Every replica judges what was written by the roles its author
had at that position of the membership log: by scope, and inside the town also by entity
(``journal.standing``; docs/format.md, "Who may write"). Between those bounds the program
itself keeps these rights.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Right(StrEnum):
    """One thing a person may do; the words are stable, the console and errors name them."""

    READ_HOUSEHOLD = "read_household"
    """Open the file of a household whose key one holds."""
    TAKE_INTAKE = "take_intake"
    """Take in whoever calls: everybody at a desk may."""
    WRITE_HOUSEHOLD = "write_household"
    """Contacts, people, ties, plans, promises, issues, consent."""
    ISSUE_REFERRAL = "issue_referral"
    """Issue, void and answer slips."""
    PLAN_VISIT = "plan_visit"
    """Visits, series, appointments, substitutes."""
    READ_TOWN = "read_town"
    """Resources, staff, town days, nameless busy blocks."""
    WRITE_RESOURCE = "write_resource"
    PRINT_ISSUED = "print_issued"
    """Print papers that were issued, without the household's key."""
    RUN_CONFERENCE = "run_conference"
    """Agenda, attendance, minutes, decisions, projector, handouts."""
    HOLD_PACK = "hold_pack"
    """Hold a conference's pack of papers, and collect them."""
    LINK_HOUSEHOLD = "link_household"
    """Put a household on an agenda, or take it off."""
    SEE_TEAM_LOAD = "see_team_load"
    """The names behind the team's load; everybody sees the total and the own figures."""
    PROTECT_HOUSEHOLD = "protect_household"
    """Raise or lower the protection of a household one may read."""
    MAKE_REPORT = "make_report"
    """Reports for outside use."""
    EXPORT = "export"
    """Take data out as files."""
    APPROVE = "approve"
    """Approval as offices do it (決裁), disposal lists."""
    READ_AUDIT = "read_audit"
    """Who opened, printed, projected, exported, unmasked."""
    MANAGE_MEMBERS = "manage_members"
    """Invite, change roles, remove, reset."""
    CHANGE_SETTINGS = "change_settings"
    """Names, codes, thresholds, town days, the town's own address."""
    MANAGE_FOLDER = "manage_folder"
    """Verify, repair, compact, back up."""
    VIEW_SHARED = "view_shared"
    """Read what was expressly shared with an outside viewer."""


class Role(StrEnum):
    """A set of rights; a person may have several roles."""

    SUPPORT_WORKER = "support_worker"
    CLERK = "clerk"
    FACILITATOR = "facilitator"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"
    OUTSIDE_VIEWER = "outside_viewer"


_DESK: Final = frozenset({Right.READ_TOWN, Right.TAKE_INTAKE, Right.PRINT_ISSUED})
_ACCOMPANYING: Final = _DESK | {
    Right.READ_HOUSEHOLD,
    Right.WRITE_HOUSEHOLD,
    Right.ISSUE_REFERRAL,
    Right.PLAN_VISIT,
    Right.WRITE_RESOURCE,
    Right.LINK_HOUSEHOLD,
    Right.PROTECT_HOUSEHOLD,
    Right.RUN_CONFERENCE,
    Right.HOLD_PACK,
}

RIGHTS: Final[Mapping[Role, frozenset[Right]]] = MappingProxyType(
    {
        Role.SUPPORT_WORKER: _ACCOMPANYING,
        Role.CLERK: _DESK | {Right.PLAN_VISIT, Right.WRITE_RESOURCE},
        Role.FACILITATOR: _DESK | {Right.RUN_CONFERENCE, Right.HOLD_PACK},
        Role.MANAGER: _ACCOMPANYING
        | {
            Right.SEE_TEAM_LOAD,
            Right.MAKE_REPORT,
            Right.EXPORT,
            Right.APPROVE,
            Right.READ_AUDIT,
        },
        # Runs the house without reading anybody's file: who does both has both roles.
        Role.ADMINISTRATOR: frozenset(
            {
                Right.READ_TOWN,
                Right.READ_AUDIT,
                Right.MANAGE_MEMBERS,
                Right.CHANGE_SETTINGS,
                Right.MANAGE_FOLDER,
            }
        ),
        Role.OUTSIDE_VIEWER: frozenset({Right.VIEW_SHARED}),
    }
)
"""The rights of each role."""


def rights_of(roles: Iterable[Role | str]) -> frozenset[Right]:
    """Return the rights of all the roles together.

    An outside viewer has no other role: together with one, only ``VIEW_SHARED`` is left. A
    role a newer version knows gives nothing here.
    """
    named = set(roles)
    known = {role for role in Role if role.value in named}
    if Role.OUTSIDE_VIEWER in known:
        return RIGHTS[Role.OUTSIDE_VIEWER]
    return frozenset().union(*(RIGHTS[role] for role in known))
