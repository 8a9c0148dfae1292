# SPDX-License-Identifier: Apache-2.0
"""The morning page as screens and the console see it.

Of a protected household nothing but what it is called stands here: no place, no note, no words.
"""

from __future__ import annotations

from dataclasses import dataclass

from banso_desktop.services.dispute_views import DisputeNews
from banso_desktop.services.not_met import NotMet


@dataclass(frozen=True, slots=True)
class TodayItem:
    """Something one has to do on a day.

    Attributes:
        what: ``visit``, ``occurrence``, ``appointment``, ``conference`` or ``promise``.
        id: Of the row.
        original: Start the rule gives, of an occurrence.
        key: What tells it from all others of the day.
        household: Id, ``""`` where it is about none.
        text: Name of the household with さん, or title.
        name: Name of the household without it.
        starts: Clock time as ISO (``09:30``), ``""`` without one.
        minutes: How long.
        kind: Code of ``visit_kind`` or ``appointment_kind``, or of the conference's type.
        wheel: Code of ``wheel``, ``""`` for none.
        place: Where.
        note: What for; of a conference the households on its agenda.
        others: Family names of who comes along.
        needs_two: To be made by two.
        alone: To be made by two, and only one goes.
        instead_of: Family name of the colleague one stands in for.
        because: Code of ``appointment_kind`` that colleague is away for.
        recorded: A contact of that day is written already.
        over: A promise of an earlier day.
    """

    what: str
    id: str
    key: str
    text: str
    name: str = ""
    original: str = ""
    household: str = ""
    starts: str = ""
    minutes: int = 0
    kind: str = ""
    wheel: str = ""
    place: str = ""
    note: str = ""
    others: list[str] | None = None
    needs_two: bool = False
    alone: bool = False
    instead_of: str = ""
    because: str = ""
    recorded: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Sprout:
    """A small sign of connection.

    Attributes:
        what: ``words`` (the person said something), ``reached_out`` or ``tie``.
        household: Id.
        polite: What the household is called.
        text: The words, what happened, or with whom the tie is.
        on: ISO day.
        kind: Code of ``contact_kind``, ``""`` for a tie.
        members: Family names of who was there.
    """

    what: str
    household: str
    polite: str
    text: str
    on: str
    kind: str
    members: list[str]


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A referral that wants something today.

    Attributes:
        what: ``returned`` (a next step is due), ``answered`` (news of the last days) or
            ``look`` (the day to look again has come).
        referral: Id.
        household: Id.
        polite: Whom it is about.
        destination: Where they were linked to.
        status: Code of ``referral_status``.
        answer: Code of ``referral_answer`` of the last answer, ``""`` for none.
        on: ISO day of the answer, or of the look that is due.
        comment: What was said with it.
    """

    what: str
    referral: str
    household: str
    polite: str
    destination: str
    status: str
    answer: str
    on: str
    comment: str


@dataclass(frozen=True, slots=True)
class Returns:
    """つなぎ・もどし.

    Attributes:
        lines: What wants something, returns first.
        more: How many more there are.
        waiting: Slips whose answer is awaited.
        oldest_days: Days the oldest of them is out.
        calls: Of them, those whose day to ring has come.
    """

    lines: list[ReturnLine]
    more: int
    waiting: int
    oldest_days: int
    calls: int


@dataclass(frozen=True, slots=True)
class Task:
    """Something decided in a conference that one took on.

    Attributes:
        decision: Id.
        conference: Id.
        household: Id, ``""`` where it is about none.
        polite: What the household is called.
        text: What was decided.
        due: ISO day, ``""`` for none.
        due_text: As it was said.
        with_whom: Family names of the others who took it on.
        over: The day has passed.
    """

    decision: str
    conference: str
    household: str
    polite: str
    text: str
    due: str
    due_text: str
    with_whom: list[str]
    over: bool


@dataclass(frozen=True, slots=True)
class LoadLine:
    """What one of the staff carries.

    Attributes:
        member: Id.
        name: Family name.
        me: Whether this is who asks.
        leads: Households as つながり担当.
        shares: Households as second or in the team.
        limit: The めやす.
        heavy: More leads than that.
    """

    member: str
    name: str
    me: bool
    leads: int
    shares: int
    limit: int
    heavy: bool


@dataclass(frozen=True, slots=True)
class TeamLoad:
    """引き受けの重なり, in the order of the roster.

    Attributes:
        lines: Everybody for managers; else oneself.
        staff: How many there are.
        leads: Of the whole team.
        shares: Of the whole team.
    """

    lines: list[LoadLine]
    staff: int
    leads: int
    shares: int


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A message nobody of a protected household's team has seen; its words stand there only.

    Attributes:
        kind: ``""``, or ``emergency`` where somebody opened the household alone.
        household: Id; ``""`` where only the record of it is read here.
        polite: What the household is called.
        by: Whole name of who left it or opened it.
        at: ISO local time to the minute.
        urgent: It was left as urgent.
    """

    kind: str
    household: str
    polite: str
    by: str
    at: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class TodayPage:
    """The morning page.

    Attributes:
        day: ISO day.
        day_name: Name of a holiday or a town day.
        closed: The office is closed.
        tomorrow: ISO day of the next.
        tomorrow_name: Name of a holiday or a town day.
        name: Family name of who reads it.
        hour: Hour of the clock on the wall, for the greeting.
        contacts: Records of colleagues since yesterday.
        answers: Answers to referrals since yesterday.
        items: Of the day, by time; what has no time last.
        next_items: Of tomorrow.
        not_met: The farthest first.
        over: How many households are over their めやす.
        resting: How many are at rest.
        households: How many can be read here; 0 on the first day.
        sprouts: Of the last seven days, the newest first.
        tasks: What one took on.
        more_tasks: Whether there are more.
        messages: For protected households, those nobody has seen; the newest first.
        disputes: Where this person and somebody else wrote the same field at once.
    """

    day: str
    day_name: str
    closed: bool
    tomorrow: str
    tomorrow_name: str
    name: str
    hour: int
    contacts: int
    answers: int
    items: list[TodayItem]
    next_items: list[TodayItem]
    not_met: list[NotMet]
    over: int
    resting: int
    households: int
    sprouts: list[Sprout]
    returns: Returns
    tasks: list[Task]
    more_tasks: bool
    load: TeamLoad
    may_plan: bool
    may_write: bool
    messages: list[MessageLine]
    disputes: list[DisputeNews]
