# SPDX-License-Identifier: Apache-2.0
"""What is written on a slip before it is handed over: its fields, checked and laid together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from banso_desktop.domain.ids import Id
from banso_desktop.domain.referral import Status
from banso_desktop.domain.values import Value
from banso_desktop.services.desk import Desk
from banso_desktop.services.writing import code, codes, given
from banso_desktop.store.queries.referrals import ReferralRow

USUAL_SCOPE = ("contact", "request")
"""What a new slip tells unless the person says otherwise."""

NOTHING = ReferralRow(
    id=Id(""),
    household=Id(""),
    first_at=datetime.min.replace(tzinfo=UTC),
    number="",
    code="",
    way="go_along",
    person="",
    resource="",
    destination="",
    receiver="",
    receiver_confirmed=False,
    request="",
    own_words="",
    to_know="",
    disclose=USUAL_SCOPE,
    consent_way="not_yet",
    consent_on=None,
    look_again=None,
    status=Status.DRAFT.value,
    sender="",
    previous="",
    paper="",
    urgency_reason="",
    wheel="",
)
"""A slip nobody wrote on yet; going along is the first offer."""


@dataclass(frozen=True, slots=True)
class SlipFields:
    """The fields of a slip as they are typed; what is None stays as it is.

    Attributes:
        way: ``refer``, ``go_along`` or ``inquire`` (says nobody's name).
        person: Whom it is about, a person of the household.
        resource: Card of the resource book; gives name and contact person where they are
            left out.
        destination: 御中: the name of the place.
        receiver: 様: who is there.
        receiver_confirmed: A call confirmed that someone is there.
        disclose: 伝えてよい範囲: codes of ``disclose``.
        consent_way: A code of ``consent_way``.
        consent_on: Day of the consent, as typed.
        look_again: 様子をきく日, as typed.
        urgency_reason: Why it goes before the person could be asked.
        wheel: Which wheel it belongs to.
        sender: Member who refers, if it is not who writes.
    """

    way: str | None = None
    person: str | None = None
    resource: str | None = None
    destination: str | None = None
    receiver: str | None = None
    receiver_confirmed: bool | None = None
    request: str | None = None
    own_words: str | None = None
    to_know: str | None = None
    disclose: list[str] | None = None
    consent_way: str | None = None
    consent_on: str | None = None
    look_again: str | None = None
    urgency_reason: str | None = None
    wheel: str | None = None
    sender: str | None = None


def cells_of(desk: Desk, fields: SlipFields) -> dict[str, Value]:
    """Return the cells these fields write.

    Raises:
        FieldRefused: If a code is unknown; it names the field.
    """
    cells = given(
        way=code(desk, "referral_way", fields.way, "way"),
        person=fields.person,
        resource=fields.resource,
        destination=fields.destination,
        receiver=fields.receiver,
        receiver_confirmed=fields.receiver_confirmed,
        request=fields.request,
        own_words=fields.own_words,
        to_know=fields.to_know,
        disclose=codes(desk, "disclose", fields.disclose, "disclose"),
        consent_way=code(desk, "consent_way", fields.consent_way, "consent_way"),
        urgency_reason=fields.urgency_reason,
        wheel=code(desk, "wheel", fields.wheel, "wheel"),
        sender=fields.sender,
    )
    if fields.consent_on is not None:
        cells["consent_on"] = desk.date(fields.consent_on)
    if fields.look_again is not None:
        cells["look_again"] = desk.date(fields.look_again)
    return cells


def laid_over(row: ReferralRow, cells: dict[str, Value]) -> ReferralRow:
    """Return a slip as it stands once these cells are written."""
    values: dict[str, Any] = {
        name: tuple(map(str, value)) if isinstance(value, list) else value
        for name, value in cells.items()
    }
    return replace(row, **values)


def status_of(desk: Desk, row: ReferralRow) -> Status:
    """Return whether a slip in preparation was agreed with the person."""
    agreed = desk.codes["consent_way"][row.consent_way].flag("given")
    return Status.CONSENTED if agreed else Status.DRAFT
