# SPDX-License-Identifier: Apache-2.0
"""What is written of a household, as its page and papers read it; queries fill these.

The fields are those of the catalogue. A missing value is ``""``, None or an empty tuple; ids
are texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from banso_desktop.domain.values import PartialDate


@dataclass(frozen=True, slots=True)
class HouseholdFacts:
    """The household's own row."""

    id: str
    number: str
    label: str
    protection: str
    shell: str
    stage: str
    kind: str
    area: str
    note: str
    since: PartialDate | None
    rhythm_days: int | None
    pause_until: PartialDate | None
    pause_reason: str
    first_at: datetime


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything known of a person of the household."""

    id: str
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    former_name: str
    common_name: str
    sex: str
    born: PartialDate | None
    died: PartialDate | None
    relation: str
    is_index: bool
    phone: str
    no_message: bool
    elsewhere: str
    work: str
    health: str
    note: str
    hearsay: bool


@dataclass(frozen=True, slots=True)
class DwellingFacts:
    """Where they live or lived, and who."""

    id: str
    label: str
    postal_code: str
    address: str
    phone: str
    note: str
    since: PartialDate | None
    until: PartialDate | None
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanItemFacts:
    """An item of the plan."""

    id: str
    wheel: str
    text: str
    who: str
    when_text: str
    person_says: str
    progress: str
    person: str
    review: PartialDate | None
    ended: PartialDate | None


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """What was promised and is not settled."""

    id: str
    household: str
    text: str
    due: PartialDate | None
    due_text: str
    way: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """What one person agreed to, or asked not to be told."""

    id: str
    person: str
    information: tuple[str, ...]
    recipients: tuple[str, ...]
    way: str
    given_by: str
    since: PartialDate | None
    until: PartialDate | None
    withdrawn: PartialDate | None
    note: str


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """Who accompanies a household; one of ``member`` and ``name`` is given."""

    id: str
    household: str
    kind: str
    member: str
    name: str
    agency: str
    since: str
    until: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class AttentionFacts:
    """What everybody who goes there must know."""

    id: str
    household: str
    kind: str
    text: str
    person: str
    since: str
    review: str
    ended: str


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """A contact as it stands now.

    Attributes:
        first_at: When it was first written, UTC.
        changed: Whether it was written to again: a correction.
    """

    id: str
    occurred: datetime
    minutes: int | None
    travel_minutes: int | None
    writing_minutes: int | None
    kind: str
    began_by: str
    met: tuple[str, ...]
    members: tuple[str, ...]
    place: str
    facts: str
    own_words: str
    impression: str
    reflection: str
    informant: str
    wheel: str
    person: str
    first_at: datetime
    first_by: str
    changed: bool


@dataclass(frozen=True, slots=True)
class IntakeFacts:
    """What was heard when the household was taken in, or when word of it came again.

    Attributes:
        way: Code of ``intake_way``.
        noticed_by: Code of ``noticed_by``, or free words.
        worry: Code of ``life_worry``.
        told: Who was told of the worry, as written.
        receiver: Member who took it in.
    """

    id: str
    received: datetime
    way: str
    noticed_by: str
    caller: str
    heard: str
    own_words: str
    worry: str
    told: str
    receiver: str
    together: str


@dataclass(frozen=True, slots=True)
class ReferralOf:
    """A referral of the household.

    Attributes:
        destination: Name of the resource, or the words written instead.
        last_on: ISO day of the last event, ``""`` without one.
    """

    id: str
    number: str
    status: str
    destination: str
    request: str
    person: str
    sender: str
    issued: datetime | None
    look_again: PartialDate | None
    wheel: str
    previous: str
    last_on: str
    last_comment: str


@dataclass(frozen=True, slots=True)
class ReferralEvent:
    """Something that happened to a referral."""

    id: str
    referral: str
    destination: str
    status: str
    on: PartialDate | None
    answer: str
    comment: str
    member: str
    first_at: datetime


@dataclass(frozen=True, slots=True)
class AgendaOf:
    """An agenda item of the household; the conference's own fields are empty if unreadable."""

    id: str
    conference: str
    title: str
    aim: str
    wheel: str
    own_words: str
    state: str
    conference_title: str
    conference_kind: str
    starts: datetime | None


@dataclass(frozen=True, slots=True)
class DecisionOf:
    """Something decided about the household."""

    id: str
    conference: str
    item: str
    wheel: str
    text: str
    owners: tuple[str, ...]
    owner_text: str
    due: PartialDate | None
    due_text: str
    tell: str
    state: str
    starts: datetime | None
    first_at: datetime


@dataclass(frozen=True, slots=True)
class PaperOf:
    """A paper that was issued for the household, with its prints."""

    id: str
    kind: str
    number: str
    issued: datetime | None
    state: str
    referral: str
    destination: str


@dataclass(frozen=True, slots=True)
class PrintOf:
    """One printing of a paper."""

    paper: str
    at: datetime | None
    member: str
    copies: int
    reason: str
