# SPDX-License-Identifier: Apache-2.0
"""An English sentence for every rule of services and journal, for the console.

Facts of the error may stand in braces. A rule that is raised anywhere has its sentence here,
and a Japanese one in ``gui/error_rules.py`` (tests/gui/test_errors.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_UNKNOWN_CODE: Final = "No invitation of this town has this code."
_NO_KEY: Final = "This computer has not yet got the key {what}: send and receive, then try again."

RULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "code": "The field {field} takes one of: {known}.",
        "code.character": "The code is mistyped: it holds a character no code has.",
        "code.check": "The code is mistyped: its check characters do not fit.",
        "code.length": "The code is mistyped: it has another number of characters.",
        "conference.began": "The conference is in another state: {state}.",
        "conference.consent": "This kind of conference needs the person's consent first.",
        "conference.copies_out": "Numbered copies are not back: {numbers}. Give a reason.",
        "conference.known_words": "A protected household's word stands in the field {field}.",
        "conference.nameless": "This kind of conference talks about nobody by name.",
        "conference.no_household": "This kind of conference talks about no household.",
        "conference.open": _NO_KEY.format(what="conferences are written with"),
        "date": "The field {field} is no date.",
        "demo.exists": "A town lies here already: {path}",
        "draft.editor": "The draft cannot be kept: the field {field} is not as it should be.",
        "emergency.reader": "Only persons named for it open a household in an emergency.",
        "emergency.reason": "Give a reason of at least {limit} characters in {field}.",
        "empty": "The field {field} may not be empty.",
        "history.decided": "One value stands there only; nothing is to be decided.",
        "history.step": "This is a step of its own: it is not rewritten from the history.",
        "history.key": "The field {field} names no change of this household.",
        "history.same": "It has this value already.",
        "household.open": _NO_KEY.format(what="new households are written with"),
        "intake.most_pressing": "The field {field} must be one of the issues.",
        "invitation.expired": "The invitation has expired.",
        "invitation.joined": "This person has joined already.",
        "invitation.other_town": _UNKNOWN_CODE,
        "invitation.roles": "Give at least one role; an outside viewer has no other one.",
        "invitation.unknown": _UNKNOWN_CODE,
        "invitation.used": "The invitation was used or withdrawn already.",
        "journal.value": "The field {field} cannot be kept: {reason}.",
        "kinship.self": "Nobody is family of themselves: a and b are the same person.",
        "map.changed_since": "Somebody else changed it since; it is not taken back.",
        "map.end": "The field {field} names nobody and nothing on this map.",
        "members.emergency": "Only an administrator says who may open in an emergency.",
        "members.invite": "Only an administrator invites.",
        "member.companion": "Households whose only companion this person is: {count}.",
        "members.remove": "Only an administrator takes somebody out.",
        "members.this_computer": "The computer in use cannot take itself out.",
        "members.recovery": "Only administrators make a recovery sheet.",
        "members.last_administrator": "Nobody would be left to administer the town.",
        "members.roles": "Only an administrator changes roles.",
        "moment": "The field {field} is no day with a time.",
        "order": "The field {field} names no item it can be moved to.",
        "protection.confirm": "Leaving hidden has to be confirmed: confirmed=true.",
        "paper.content": "The content of the paper cannot be read.",
        "paper.no_font": "No Japanese font of this computer can be put into a PDF.",
        "paper.picture": "The picture of the paper cannot be read.",
        "paper.void": "The paper was taken back and is not printed any more.",
        "passphrase.short": "The passphrase is too short: 14 characters, or five words.",
        "plan.empty": "The plan has no item yet, so there is nothing to review.",
        "range": "The field {field} is out of its range.",
        "recovery.replaced": "A newer recovery sheet was made; this code opens nothing more.",
        "recovery.opens_nothing": "This sheet opens nothing yet; sync and try again.",
        "recovery.other_town": "The recovery code is of another town.",
        "reference": "The field {field} names nothing that is there.",
        "referral.code": "The code is mistyped: compare it with the six characters on the paper.",
        "referral.code_twice": "{count} referrals have this code: name the referral itself.",
        "referral.consent": "The person's consent is missing.",
        "referral.issue": _NO_KEY.format(what="slips are handed over with"),
        "referral.issued": "The slip was handed over already.",
        "referral.known_words": "The slip of a protected household holds words that betray it.",
        "referral.look": "Nobody has asked yet how it goes: do that first.",
        "referral.look_again": "The day to ask how it goes must be set, and lie ahead.",
        "referral.not_out": "The referral is not with the other side any more.",
        "referral.receiver": "Somebody there must be named, or a call confirmed.",
        "referral.refused": "The person asked not to be told about there; override gives a reason.",
        "referral.same_answer": "The same reply was written for that day already.",
        "referral.step": "It does not go there from where it stands.",
        "referral.unissued": "The slip was not handed over yet.",
        "referral.void_reason": "A reason is needed.",
        "repeat": "The field {field} is no repetition that can be read.",
        "retention.agreed": "Two people agreed already; computers erase it when they connect.",
        "retention.changed": "A slip was issued since: withdraw the proposal and make it again.",
        "retention.disputed": "Two people wrote its end or class differently: decide first.",
        "retention.future": "The field {field} is a day to come.",
        "retention.goes_on": "The accompaniment goes on: its records have no end.",
        "retention.held": "{count} reasons keep this household longer; it cannot be erased.",
        "retention.not_over": "Its records are to be kept until {last}.",
        "retention.permanent": "Its records are kept for good.",
        "retention.same_person": "Who proposed an erasure cannot approve it; another one does.",
        "retention.same_text": "The text says the same as before: keep it, or write another.",
        "retention.slips": "{count} slips of it cannot be read here: who issued them proposes.",
        "retention.texts": "{count} texts of other files speak of it: keep or rewrite each.",
        "right": "This person has not the right: {right}.",
        "role.already_companion": "They are the companion already, or have been asked.",
        "role.last_companion": "Nobody else has agreed to be the companion.",
        "role.not_mine": "Only who was asked can accept a role.",
        "series.original": "The series has no occurrence at that time.",
        "tie.self": "A tie needs two ends: a and b are the same.",
        "too_long": "The field {field} is too long: at most {limit} characters.",
    }
)
"""Rule to sentence; facts stand in braces."""

BARE_RULES: Final[Mapping[str, str]] = MappingProxyType(
    {"code": "The field {field} takes none of this name."}
)
"""What is said where a rule is raised with the field only."""
