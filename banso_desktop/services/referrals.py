# SPDX-License-Identifier: Apache-2.0
"""つなぐ・もどす: slips that come back, and a day to look again that nobody forgets."""

from __future__ import annotations

from dataclasses import replace

from banso_desktop.domain.numbers import code_of, new_number
from banso_desktop.domain.papers import SlipPaper
from banso_desktop.domain.referral_issue import Return, caution_about
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused, Refused
from banso_desktop.services import referral_issuing, referral_steps
from banso_desktop.services import referral_views as views
from banso_desktop.services.auditing import record_opening, record_openings
from banso_desktop.services.desk import Desk
from banso_desktop.services.known_words import KnownWord
from banso_desktop.services.referral_facts import day_of
from banso_desktop.services.referral_paper import letterhead, slip_paper
from banso_desktop.services.referral_slips import (
    NOTHING,
    SlipFields,
    cells_of,
    laid_over,
    status_of,
)
from banso_desktop.services.referral_steps import Standing
from banso_desktop.services.referral_views import (
    Answered,
    ChainLink,
    DestinationCaution,
    Issued,
    ReferralCard,
    ReferralGroup,
    ReferralLine,
    ReturnFact,
)
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import household_for_writing
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import referrals as rows
from banso_desktop.store.queries import resources as resource_rows
from banso_desktop.store.queries.slips import SlipPersonRow

_MOST_LIVING = 1_000


class ReferralService:
    """Writes, hands over, answers and looks after referrals."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Before it is handed over

    @use_case
    def draft(self, *, household: str, slip: SlipFields | None = None, previous: str = "") -> str:
        """Begin a slip; it has its number from now on, and nothing on it is mandatory.

        Args:
            slip: What is known of it; see :class:`SlipFields`.
            previous: The referral it follows, where it is a つなぎ直し.

        Raises:
            FieldRefused: If a code is unknown, or ``previous`` is of another household.
            NotPermitted: Without the right to issue slips.
        """
        scope = household_for_writing(self._desk, household, Right.ISSUE_REFERRAL)
        cells = cells_of(self._desk, self._from_card(slip or SlipFields()))
        if previous:
            with self._desk.reading() as reading:
                if not finding.exists(reading, "referral", scope, previous):
                    raise FieldRefused("reference", field="previous")
        row = laid_over(NOTHING, cells)
        number = new_number(self._desk.today(), self._desk.random)
        usual: dict[str, Value] = {
            "way": row.way,
            "disclose": list(row.disclose),
            "consent_way": row.consent_way,
            "sender": self._desk.member,
        }
        fixed: dict[str, Value] = {
            "number": number,
            "code": code_of(number),
            "status": status_of(self._desk, row).value,
            "previous": previous or None,
        }
        command = self._desk.command("referrals.draft")
        referral = command.add(scope, "referral", **{**usual, **cells, **fixed})
        self._desk.commit(command)
        return referral

    @use_case
    def change(self, *, referral: str, slip: SlipFields) -> str:
        """Write on a slip that is not handed over yet; what is left out stays.

        Raises:
            Refused: Rule ``"referral.issued"`` once it was handed over.
        """
        one = self._standing(referral)
        if not one.facts.status.is_prepared:
            raise Refused("referral.issued", status=one.facts.status.value)
        cells = cells_of(self._desk, self._from_card(slip))
        cells["status"] = status_of(self._desk, laid_over(one.row, cells)).value
        command = self._desk.command("referrals.change")
        command.set(one.scope, "referral", one.row.id, **cells)
        self._desk.commit(command)
        return one.row.id

    @use_case
    def issue(self, *, referral: str, override: str = "") -> Issued:
        """Hand a slip over: its paper is sealed as it stands, for whoever may print it.

        Args:
            override: Why it goes although the person asked not to be told about there.

        Raises:
            Refused: Rules ``referral.receiver`` (neither a name there nor a confirmed
                call), ``referral.consent``, ``referral.look_again`` (each with all that is
                ``missing``), ``referral.refused``, ``referral.known_words`` (field and kind
                of a known word on a protected household), ``referral.issued``.
        """
        return referral_issuing.issue(self._desk, self._standing(referral), override)

    @use_case
    def reissue(self, *, referral: str, reason: str = "") -> Issued:
        """Make the paper of a slip anew where it was lost; it says 再発行 and the day."""
        return referral_issuing.reissue(self._desk, self._standing(referral), reason)

    @use_case
    def void(self, *, referral: str, reason: str, mistake: bool = False) -> str:
        """Take a slip back (とりやめ), or say that it was a slip of the pen.

        Raises:
            Refused: Rule ``"referral.void_reason"`` without a reason.
        """
        one = self._standing(referral)
        return referral_issuing.void(self._desk, one, reason, mistake=mistake)

    # After it was handed over

    @use_case
    def answer(
        self,
        *,
        answer: str,
        referral: str = "",
        code: str = "",
        on: str = "",
        comment: str = "",
        reason: str = "",
        way: str = "slip",
        elsewhere: str = "",
    ) -> Answered:
        """Write what came back: accepts, met, not_yet, worried, elsewhere or give_back.

        もどしたい begins the next referral, linked to this one, and puts a call into 今日.

        Args:
            referral: Which one; or
            code: the six characters of the reply, its number, or what the QR code says.
            on: Day of the reply, as typed; today where it is left out.
            comment: Their own words.
            reason: A code of ``return_reason``.
            way: How it came: a code of ``reply_way``.
            elsewhere: The place they pointed to; the next slip is addressed to it.

        Raises:
            FieldRefused: Rule ``"referral.code"`` if a character of the code is wrong.
            Refused: Rules ``referral.code_twice``, ``referral.unissued`` and
                ``referral.same_answer`` (the same reply was written that day).
        """
        one = self._standing(referral_steps.the_one(self._desk, referral, code))
        return referral_steps.answer(
            self._desk, one, given=answer, on=on, comment=comment, reason=reason, way=way,
            elsewhere=elsewhere,
        )  # fmt: skip

    @use_case
    def look(
        self,
        *,
        referral: str,
        found: str,
        on: str = "",
        comment: str = "",
        way: str = "phone",
        again: str = "",
    ) -> Answered:
        """Write that somebody asked how it goes: well, worry, trouble or unreached.

        Args:
            again: Day to look again, as typed; where it is left out the next of 2 weeks,
                1, 3 and 6 months.
        """
        return referral_steps.look(
            self._desk, self._standing(referral), found=found, on=on, comment=comment, way=way,
            again=again,
        )  # fmt: skip

    @use_case
    def step(
        self, *, referral: str, to: str, on: str = "", comment: str = "", reason: str = ""
    ) -> Answered:
        """Take a referral to another state, such as ``completed`` (needs a look) or ``on-hold``.

        Raises:
            Refused: Rules ``referral.step`` and ``referral.look``.
        """
        one = self._standing(referral)
        return referral_steps.step(self._desk, one, to=to, on=on, comment=comment, reason=reason)

    @use_case
    def stay(self, *, referral: str, comment: str = "") -> str:
        """Decide that no other place follows: we stay with them ourselves."""
        one = self._standing(referral)
        if not one.facts.status.came_back:
            raise Refused("referral.step", to=rows.STAYS)
        command = self._desk.command("referrals.stay")
        event = command.record(
            one.scope,
            "referral_event",
            referral=one.row.id,
            on=PartialDate.of(self._desk.today()),
            answer=rows.STAYS,
            comment=comment or None,
            member=self._desk.member,
        )
        self._desk.commit(command)
        return event

    @use_case
    def trouble(self, *, referral: str, title: str, detail: str = "") -> str:
        """Note an issue that began at the destination; it stays linked to the referral."""
        one = self._standing(referral)
        if not title.strip():
            raise FieldRefused("empty", field="title")
        command = self._desk.command("referrals.trouble")
        issue = command.add(
            one.scope,
            "issue",
            title=title.strip(),
            detail=detail or None,
            person=one.row.person or None,
            since=PartialDate.of(self._desk.today()),
            state="open",
            parent=one.row.id,
        )
        self._desk.commit(command)
        return issue

    # Reading

    @query
    def lines(
        self, *, group: str = "", household: str = "", sender: str = "", limit: int = 300
    ) -> list[ReferralLine]:
        """List referrals by the day something is due; those without one come last.

        Args:
            group: A :class:`ReferralGroup`; empty for all for which something is due.
            household: Only of this one: then all of them, the oldest first.
            sender: Only of this member.
        """
        with self._desk.reading() as reading:
            if household:
                found = rows.of_household(reading, household)
            elif group == ReferralGroup.RECONNECTED:
                found = rows.reconnected(reading, limit)
            elif group == ReferralGroup.ENDED:
                found = rows.ended(reading, limit)
            else:
                found = rows.living(reading, _MOST_LIVING)
            made = views.lines(self._desk, reading, found)
        kept = [line for line in made if group in ("", line.group) and sender in ("", line.sender)]
        if not household and group not in (ReferralGroup.RECONNECTED, ReferralGroup.ENDED):
            kept.sort(key=lambda line: (not line.due, line.due, line.number))
        return kept[:limit]

    @query
    def referral(self, *, referral: str) -> ReferralCard:
        """Return a referral with its fields, what happened to it, and known words in it."""
        one = referral_steps.standing(self._desk, referral)
        record_opening(self._desk, one.scope)
        with self._desk.reading() as reading:
            home = referral_issuing.read_household(reading, one.scope)
            line = views.lines(self._desk, reading, [one.row])[0]
            troubles = rows.troubles_of(reading, referral)
        words = referral_issuing.words_of(self._desk, home, one.row)
        return views.card(
            self._desk, one.row, line, one.events, words, troubles, protected=one.protected
        )

    @query
    def replies(self, *, code: str) -> list[ReferralLine]:
        """List the referrals a reply code stands for: one, and by rare chance two.

        Raises:
            FieldRefused: Rule ``"referral.code"`` if a character of it is wrong.
        """
        asked = referral_steps.reply_code(code)
        with self._desk.reading() as reading:
            found = views.lines(self._desk, reading, rows.by_code(reading, asked))
        record_openings(self._desk, [line.household for line in found])
        return found

    @query
    def chain(self, *, referral: str) -> list[ChainLink]:
        """Tell who held the person when, link by link, without a gap."""
        one = referral_steps.standing(self._desk, referral)
        record_opening(self._desk, one.scope)
        with self._desk.reading() as reading:
            found = rows.of_household(reading, one.scope)
            happened = rows.events(reading, [row.id for row in found])
        return views.chain(self._desk, found, happened, referral)

    @query
    def caution(self, *, resource: str = "", destination: str = "") -> DestinationCaution:
        """Tell what to know about a destination: returns, an old card, the team's note."""
        with self._desk.reading() as reading:
            card = resource_rows.resource(reading, resource) if resource else None
            back = rows.returns_of(reading, resource=resource, destination=destination)
        days = [day_of(self._desk, row.on, row.at) for row in back]
        gone = self._desk.codes["resource_status"][card.status].flag("gone") if card else False
        assured = self._desk.date(card.assured_on) if card and card.assured_on else None
        told = caution_about(
            [Return(day, str(place)) for place, day in enumerate(days)],
            assured.first_day if assured else None,
            self._desk.today(),
            flag=card.caution if card else "",
            is_closed=gone,
        )
        return DestinationCaution(
            returns=tuple(
                ReturnFact(one.on.isoformat(), row.reason, row.comment)
                for one in told.returns
                for row in (back[int(one.reason)],)
            ),
            unconfirmed_since=told.unconfirmed_since.isoformat() if told.unconfirmed_since else "",
            never_confirmed=card is not None and told.never_confirmed,
            flag=told.flag,
            is_closed=told.is_closed,
        )

    @query
    def preview(
        self, *, household: str, slip: SlipFields | None = None, referral: str = ""
    ) -> SlipPaper:
        """Return the paper of a slip as it stands with what is typed laid over it."""
        with self._desk.reading() as reading:
            row = rows.referral(reading, referral) if referral else None
            home = referral_issuing.read_household(reading, household)
            typed = laid_over(row or NOTHING, cells_of(self._desk, slip or SlipFields()))
            head = letterhead(reading, self._desk, typed.sender)
        return slip_paper(self._desk, home, typed, head, None)

    @query
    def words(self, *, household: str, slip: SlipFields, referral: str = "") -> list[KnownWord]:
        """List known words of what is typed that the ticked scope does not open."""
        with self._desk.reading() as reading:
            row = rows.referral(reading, referral) if referral else None
            home = referral_issuing.read_household(reading, household)
        typed = laid_over(row or NOTHING, cells_of(self._desk, slip))
        return referral_issuing.words_of(self._desk, home, typed)

    @query
    def persons(self, *, household: str) -> list[SlipPersonRow]:
        """List whom a slip can be about, the one the file is about first."""
        with self._desk.reading() as reading:
            found = referral_issuing.read_household(reading, household).persons
        return sorted(found, key=lambda one: not one.is_index)

    def _standing(self, referral: str) -> Standing:
        self._desk.require(Right.ISSUE_REFERRAL)
        return referral_steps.standing(self._desk, referral)

    def _from_card(self, slip: SlipFields) -> SlipFields:
        """Fill in name and contact person from the card of the resource book."""
        if not slip.resource or (slip.destination and slip.receiver):
            return slip
        with self._desk.reading() as reading:
            card = resource_rows.resource(reading, slip.resource)
        if card is None:
            raise FieldRefused("reference", field="resource")
        return replace(
            slip,
            destination=slip.destination or card.name,
            receiver=slip.receiver or card.contact_person or None,
        )
