# SPDX-License-Identifier: Apache-2.0
"""What each paper shows: frozen facts that services fill and printing draws.

Every text is as it shall stand on the paper (dates already written out, names in the
person's own glyphs), so that an issued paper prints the same in ten years; ``""`` means
"leave out", never "unknown". What may not leave (consent, scope, protection) is left out by
the service that fills a paper: what is not here cannot be printed. Letters, labels and
wording that never change belong to the paper's layout.

A paper travels as plain values (:mod:`banso_desktop.domain.paper_content`), the content of a
sealed ``paper`` row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from banso_desktop.domain.disposal_paper import DisposalComputer as DisposalComputer
from banso_desktop.domain.disposal_paper import DisposalPaper as DisposalPaper
from banso_desktop.domain.ecomap import MapFacts
from banso_desktop.domain.paper_kinds import PaperKind as PaperKind
from banso_desktop.domain.secret_papers import InvitationPaper as InvitationPaper
from banso_desktop.domain.secret_papers import RecoveryPaper as RecoveryPaper


@dataclass(frozen=True, slots=True)
class Tick:
    """A box on paper with its label."""

    label: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy of a paper that is collected again.

    Attributes:
        number: From 1.
        total: How many there are.
        holder: To whom this copy is handed, ``""`` if nobody is named.
    """

    number: int
    total: int
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends, and where an answer goes. Empty on papers of protected households.

    Attributes:
        office: Town, section and unit, such as ``みどり野町 福祉課 伴走支援係``.
        person: Name of the worker.
        phone: With extension, such as ``0229-00-1234（内線 215）``.
        fax: Where the reply part is faxed to.
    """

    office: str = ""
    person: str = ""
    phone: str = ""
    fax: str = ""


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """つなぎ票: a referral slip with its reply part.

    Attributes:
        number: Random number people see, such as ``R8-7Q3K2M``.
        code: Six Crockford base32 characters of the reply's code, without separators.
        issued_on: Date of issue as written.
        heading: What the sender does: ``ご紹介``, ``一緒にうかがいます``, ``お問い合わせ``.
        destination: The organisation (御中), ``""`` if the slip goes to a person only.
        receiver: The person there (様), ``""`` if none is named.
        sender: Left empty on papers of a protected household.
        person: The person as far as may be told: name, reading, age.
        request: お願いしたいこと.
        own_words: ご本人の言葉, quoted as said.
        to_know: 知っておいてほしいこと.
        disclose: 伝えてよい範囲.
        consent: ご本人の同意, with date and who confirmed it.
        look_again: When and how one asks how it goes, such as
            ``令和8年12月9日（水）ごろ　小林からお電話します``.
        reissued: ``""``, or the date of the reissue: prints 再発行.
        office_copy: The sender's own copy: prints 控え, without a reply part.
    """

    kind: ClassVar[PaperKind] = PaperKind.SLIP

    number: str
    code: str
    issued_on: str
    heading: str
    destination: str
    receiver: str
    sender: Sender
    person: str
    request: str
    own_words: str = ""
    to_know: str = ""
    disclose: tuple[Tick, ...] = ()
    consent: tuple[Tick, ...] = ()
    look_again: str = ""
    reissued: str = ""
    office_copy: bool = False


@dataclass(frozen=True, slots=True)
class Attendee:
    """One line of the list of participants.

    Attributes:
        name: As it stands on paper.
        agency: Organisation and, where it helps, the job.
        part: 進行, 書記, 事例提供, 本人の代弁 …, ``""`` for none.
    """

    name: str
    agency: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda.

    Attributes:
        title: Without a number; the paper counts.
        minutes: Planned, 0 if none are planned.
        starts: Clock time as written, ``""`` if the paper shall not show it.
        presenter: Who presents.
        aim: 情報共有, 判断, 方針決定 …
        wheel: つながる, 解く, 両輪, or ``""`` where it is about no household.
        about_household: Whether the person's own words belong to it; then an empty
            ``own_words`` prints as 未確認.
        own_words: ご本人の言葉, quoted as said.
        materials: Papers handed out, such as ``エコマップ（回収）``.
    """

    title: str
    minutes: int = 0
    starts: str = ""
    presenter: str = ""
    aim: str = ""
    wheel: str = ""
    about_household: bool = False
    own_words: str = ""
    materials: str = ""


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A decision of the last time and what became of it."""

    text: str
    who: str = ""
    due: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision already taken, printed in the table of decisions."""

    text: str
    wheel: str = ""
    who: str = ""
    due: str = ""
    tell: str = ""


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """会議の次第: the agenda of a conference, handed out in numbered copies.

    Attributes:
        title: Such as ``第5回 支援会議``.
        type_name: Kind of conference as the town calls it.
        basis: Legal basis as the town's settings word it; ``""`` where not verified.
        secrecy: Sentence of secrecy of this kind of conference; ``""`` for the general one.
        when: Date and time as written, with the planned length.
        place: Where.
        convener: Who calls the conference.
        attendees: In order.
        items: In order.
        promises: 前回の約束.
        decisions: Already taken ones; ``blank_decisions`` empty lines follow.
        blank_decisions: Empty lines to write on.
        next_time: Date of the next conference, ``""`` prints a line to write on.
        handling: Classification, such as ``自治体機密性3B``.
        copy: Number of this copy, None if it is not collected.
    """

    kind: ClassVar[PaperKind] = PaperKind.AGENDA

    title: str
    type_name: str
    when: str
    place: str
    basis: str = ""
    secrecy: str = ""
    convener: str = ""
    attendees: tuple[Attendee, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    blank_decisions: int = 6
    next_time: str = ""
    handling: str = ""
    copy: Copy | None = None


@dataclass(frozen=True, slots=True)
class EcomapPaper:
    """エコマップ on A4 landscape.

    Attributes:
        title: Such as ``佐藤さん世帯（世帯番号 R8-7Q3K2M）`` or ``A世帯``.
        as_of: The date drawn, as written, with what it is compared to.
        picture: The map as text (``printing.sheet_text.pack_sheet``): opaque here.
        legend: The legend as text, drawn below the map; ``""`` for none.
        version: Name of the frozen map, ``""`` if it is none.
        author: Who made it.
        made: When it was made, as written.
        note: Where it is handed out, such as ``第5回 支援会議 配布資料 2／会議後に回収します``.
        full_names: Names that the map had to shorten, with what they are in full.
        copy: Number of this copy, None if it is not collected.
    """

    kind: ClassVar[PaperKind] = PaperKind.ECOMAP

    title: str
    as_of: str
    picture: str
    legend: str = ""
    version: str = ""
    author: str = ""
    made: str = ""
    note: str = ""
    full_names: tuple[str, ...] = ()
    copy: Copy | None = None


@dataclass(frozen=True, slots=True)
class TodayVisit:
    """One line of 今日の紙; no diagnosis, no reason, no full address.

    Attributes:
        starts: Clock time, ``""`` for a promise without one.
        who: The household or meeting as the team calls it.
        what: 訪問, 電話, 同行, 会議 …
        minutes: Planned length, 0 if open.
        place: Short place.
        with_whom: Who comes along.
        phone: To ring before or if nobody is home.
        caution: What one must know at the door, such as ``訪問は2人で``.
    """

    starts: str
    who: str
    what: str = ""
    minutes: int = 0
    place: str = ""
    with_whom: str = ""
    phone: str = ""
    caution: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TodayPaper:
    """今日の紙: what one carries along for a day.

    Attributes:
        day: Date as written.
        worker: Whose day it is.
        office: Office to ring.
        office_phone: Its phone.
        visits: In order of time.
        tomorrow_day: Tomorrow's date as written.
        tomorrow: In order of time; printed small.
        made: When it was printed, as written.
    """

    kind: ClassVar[PaperKind] = PaperKind.TODAY

    day: str
    worker: str
    visits: tuple[TodayVisit, ...] = ()
    office: str = ""
    office_phone: str = ""
    tomorrow_day: str = ""
    tomorrow: tuple[TodayVisit, ...] = ()
    made: str = ""


@dataclass(frozen=True, slots=True)
class EcomapSheet:
    """エコマップ before it is drawn: what services hand over, for they draw nothing.

    Printing turns it into an :class:`EcomapPaper` (``printing.ecomap_drawn``).

    Attributes:
        title: Such as ``佐藤さん世帯（世帯番号 R8-7Q3K2M）`` or ``A世帯``.
        facts: What the map says on the day; what may not leave is not in it
            (:func:`~banso_desktop.domain.disclosure.disclosed`).
        before: What it said on the day it is compared to, None for none.
        author: Who made it.
        made: When it was made, as written.
        note: Where it is handed out.
        copy: Number of this copy, None if it is not collected.
    """

    kind: ClassVar[PaperKind] = PaperKind.ECOMAP

    title: str
    facts: MapFacts
    before: MapFacts | None = None
    author: str = ""
    made: str = ""
    note: str = ""
    copy: Copy | None = None


Paper = (
    SlipPaper
    | AgendaPaper
    | EcomapPaper
    | InvitationPaper
    | RecoveryPaper
    | TodayPaper
    | DisposalPaper
)
"""A paper that is complete as it stands, and may be sealed."""

Printable = Paper | EcomapSheet
"""What printing takes."""
