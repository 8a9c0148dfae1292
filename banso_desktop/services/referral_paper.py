# SPDX-License-Identifier: Apache-2.0
"""Fills the paper of a slip: what consent, scope and protection leave of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from banso_desktop.domain.ages import ages_on
from banso_desktop.domain.codes import Code
from banso_desktop.domain.names import full_name
from banso_desktop.domain.papers import Sender, SlipPaper, Tick
from banso_desktop.domain.protection import OUTSIDE, Outside, Protection
from banso_desktop.domain.wareki import long_date, long_text
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.queries.referrals import ReferralRow
from banso_desktop.store.queries.slips import SlipHousehold, SlipPersonRow
from banso_desktop.store.reading import Reading

_HEADINGS: Mapping[str, str] = {
    "refer": "ご紹介",
    "go_along": "一緒にうかがいます",
    "inquire": "お問い合わせ",
}
_TAIL = re.compile(r"\s*[（(][^（）()]*[）)]\s*$")
_CALLED = re.compile(r"[\s\u3000]*(様|さま|さん|殿)$")
_UNNAMED = "お名前は、ご本人に確かめてからお伝えします"
_INQUIRY = "お名前は出さずにおたずねします"
_NOT_YET_TOLD = "くわしいことは、ご本人に確かめてからお話しします。"
_URGENT = "急ぎのため、ご本人の同意より先にお伝えします"
_ASK_FIRST = "ご本人に確かめてから（お名前なし）"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends: the town and the member who refers, as they stand on letters."""

    office: str
    phone: str
    fax: str
    member: str
    family_name: str
    extension: str


def letterhead(reading: Reading, desk: Desk, member: str) -> Letterhead:
    """Return what stands at the head of letters of a member."""
    town = town_rows.town(reading, desk.town)
    people = {row.id: row for row in town_rows.members(reading)}
    who = people.get(desk.member if not member else type(desk.member)(member))
    return Letterhead(
        office=" ".join(filter(None, (town.office or town.name, town.section))) if town else "",
        phone=(who.phone if who else "") or (town.phone if town else ""),
        fax=town.fax if town else "",
        member=full_name(who.family_name, who.given_name) if who else "",
        family_name=(who.family_name or who.given_name) if who else "",
        extension=who.extension if who else "",
    )


def slip_paper(
    desk: Desk,
    household: SlipHousehold,
    slip: ReferralRow,
    head: Letterhead,
    issued: date | None,
) -> SlipPaper:
    """Return the paper of a slip; what may not leave is not in it.

    Args:
        desk: Whose codes and day.
        household: What is known of it.
        slip: As it stands or is typed.
        head: Who sends; it stays off the papers of protected households.
        issued: Day of issue, None for a preview of today.
    """
    outside = OUTSIDE[Protection.read(household.protection)]
    way = desk.codes["referral_way"][slip.way]
    tells = "request" in slip.disclose
    return SlipPaper(
        number=slip.number,
        code=slip.code,
        issued_on=long_date(issued or desk.today(), with_weekday=False),
        heading=way.text("heading") or _HEADINGS.get(slip.way, ""),
        destination=slip.destination.strip(),
        receiver=bare_receiver(slip.receiver),
        sender=_sender(head) if outside.shows_sender else Sender(),
        person=_person(desk, household, slip, outside),
        request=slip.request if tells else _NOT_YET_TOLD,
        own_words=slip.own_words if tells else "",
        to_know=slip.to_know if tells else "",
        disclose=_scope(desk, slip, way),
        consent=_consent(desk, slip, head, way, outside),
        look_again=_look_again(slip, head, outside),
    )


def agreed(desk: Desk, slip: ReferralRow) -> bool:
    """Tell whether the person agreed, in whatever way."""
    return desk.codes["consent_way"][slip.consent_way].flag("given")


def is_named(desk: Desk, slip: ReferralRow) -> bool:
    """Tell whether the slip may say the person's name: agreed or urgent, and ticked."""
    if desk.codes["referral_way"][slip.way].flag("nameless") or "contact" not in slip.disclose:
        return False
    return agreed(desk, slip) or bool(slip.urgency_reason.strip())


def bare_receiver(typed: str) -> str:
    """Return a receiver's name without reading and 様, which the paper adds itself."""
    return _CALLED.sub("", _TAIL.sub("", typed.strip())).strip()


def subject_of(household: SlipHousehold, person: str) -> SlipPersonRow | None:
    """Return whom a slip is about: the one it names, else the one the file is about."""
    named = next((one for one in household.persons if one.id == person), None)
    return named or next((one for one in household.persons if one.is_index), None)


def _sender(head: Letterhead) -> Sender:
    extension = f"（内線 {head.extension}）" if head.extension and head.phone else ""
    return Sender(head.office, head.member, head.phone + extension, head.fax)


def _person(desk: Desk, household: SlipHousehold, slip: ReferralRow, outside: Outside) -> str:
    who = subject_of(household, slip.person)
    ages = ages_on(who.born, desk.today()) if who and who.born else None
    if who is None or not is_named(desk, slip) or not full_name(who.family_name, who.given_name):
        nameless = desk.codes["referral_way"][slip.way].flag("nameless")
        why = _INQUIRY if nameless else _UNNAMED
        about = f"{ages.decade_text}の方" if ages and not outside.masked_papers else "ご本人"
        return f"{about}（{why}）"
    reading = full_name(who.family_reading, who.given_reading)
    name = full_name(who.family_name, who.given_name) + (f"（{reading}）" if reading else "")
    phone = "" if outside.masked_papers else who.phone
    quiet = "（留守番電話や伝言は残さないでください）" if phone and who.no_message else ""
    parts = (f"{name}さん", ages.text if ages else "", f"電話 {phone}{quiet}" if phone else "")
    return "　".join(part for part in parts if part)


def _scope(desk: Desk, slip: ReferralRow, way: Code) -> tuple[Tick, ...]:
    closed = {"contact"} if way.flag("nameless") else set()
    told = set(slip.disclose) - closed
    return tuple(Tick(each.ja, each.code in told) for each in desk.codes["disclose"])


def _consent(
    desk: Desk, slip: ReferralRow, head: Letterhead, way: Code, outside: Outside
) -> tuple[Tick, ...]:
    ways = desk.codes["consent_way"]
    chosen = ways[slip.consent_way]
    if not chosen.flag("given"):
        if slip.urgency_reason.strip():
            return (Tick(_URGENT, True),)
        return (Tick(_ASK_FIRST, True),)
    day = slip.consent_on if slip.consent_on and slip.consent_on.iso else None
    when = long_text(day).split("（")[0] if day else ""
    by = head.family_name if outside.shows_sender else ""
    details = " ".join(part for part in (when, by) if part)
    offered = [each for each in ways if each.code in ("oral", "written")]
    if chosen not in offered:
        offered.insert(0, chosen)
    return tuple(
        Tick(f"{each.ja}（{details}）" if each is chosen and details else each.ja, each is chosen)
        for each in offered
    )


def _look_again(slip: ReferralRow, head: Letterhead, outside: Outside) -> str:
    if slip.look_again is None or not slip.look_again.iso:
        return ""
    asks = f"{head.family_name}から" if head.family_name and outside.shows_sender else "こちらから"
    return f"{long_text(slip.look_again)}ごろ　{asks}お電話します"
