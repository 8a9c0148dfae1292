# SPDX-License-Identifier: Apache-2.0
"""Papers: what can be printed now, what is on it, and that it was printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from banso_desktop.domain.ids import Id, is_id
from banso_desktop.domain.names import IndexPerson, household_label
from banso_desktop.domain.papers import EcomapSheet, PaperKind, Printable, SlipPaper
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.domain.rights import Right
from banso_desktop.domain.wareki import dense_moment, long_date
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services import referral_issuing
from banso_desktop.services.auditing import record_opening, record_read
from banso_desktop.services.conference_papers import agenda_paper, handouts, households_on
from banso_desktop.services.desk import Desk
from banso_desktop.services.disclosing import facts_for_paper
from banso_desktop.services.maps import MapService
from banso_desktop.services.papers_sealed import read_paper, read_slip, sealed_paper
from banso_desktop.services.papers_today import today_paper
from banso_desktop.services.recovery import record_out, require_standing
from banso_desktop.services.referral_paper import letterhead, slip_paper
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.retention_left import disposal_paper, disposed
from banso_desktop.store.queries import conferences, households
from banso_desktop.store.queries import papers as rows
from banso_desktop.store.queries import referrals as referral_rows

_PRINTERS = "printer"
_VIEWER = "viewer"
_WAYS = (_PRINTERS, "pdf", _VIEWER)
_MOST_COPIES = 999
_VOID = "void"
_REPLACED = "reissued"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A paper that can be printed now.

    Attributes:
        kind: ``slip``, ``agenda``, ``ecomap``, ``today`` or ``disposal``.
        id: What to name it by: a sealed paper, a household, a day.
        title: What it is, without anybody's name.
        prints: How often it was printed, where that is counted.
        waiting: It was issued and nobody printed it yet (印刷まち).
    """

    kind: str
    id: str
    title: str
    prints: int = 0
    waiting: bool = False


class PapersService:
    """Tells which papers there are, fills them, and records prints."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._fill: Mapping[str, Callable[[str], Printable]] = {
            PaperKind.SLIP.value: self._slip,
            PaperKind.ECOMAP.value: self._ecomap,
            PaperKind.TODAY.value: self._today,
            PaperKind.AGENDA.value: lambda conference: agenda_paper(self._desk, conference),
            PaperKind.DISPOSAL.value: lambda left: disposal_paper(self._desk, left),
        }

    @query
    def papers(self, *, kind: str = "", limit: int = 200) -> list[PaperEntry]:
        """List what can be printed now; slips nobody printed yet come first.

        Args:
            kind: Only of this kind.
            limit: At most so many of each kind.
        """
        found: list[PaperEntry] = []
        if kind in ("", PaperKind.SLIP):
            found += self._slips(limit)
        if kind in ("", PaperKind.TODAY) and self._desk.may(Right.READ_HOUSEHOLD):
            today = self._desk.today()
            found.append(PaperEntry("today", today.isoformat(), long_date(today)))
        if kind in ("", PaperKind.ECOMAP) and self._desk.may(Right.READ_HOUSEHOLD):
            with self._desk.reading() as reading:
                homes = households.households(reading, limit=limit)
            found += [PaperEntry("ecomap", home.id, home.number) for home in homes]
        if kind in ("", PaperKind.AGENDA):
            with self._desk.reading() as reading:
                coming = conferences.conferences(reading, limit=limit)
            found += [PaperEntry("agenda", one.id, one.title or one.number) for one in coming]
        if kind in ("", PaperKind.DISPOSAL) and self._desk.may(Right.READ_AUDIT):
            left = disposed(self._desk, limit)
            found += [PaperEntry("disposal", one.id, one.number) for one in left]
        return found

    @query
    def paper(self, *, kind: str, id: str) -> Printable:
        """Return what is on a paper; what may not leave is not in it.

        Args:
            kind: ``slip``, ``agenda``, ``ecomap``, ``today`` or ``disposal``.
            id: A sealed paper or a referral; a conference; a household, with ``@`` and a day
                for a map of that day; a day (today where it is empty); what is left of a
                household that was erased.

        Raises:
            FieldRefused: If there is no such kind.
            NotFound: If nothing readable here has this id.
            Refused: Rule ``"paper.void"`` for a slip that was taken back,
                ``"referral.known_words"`` for a draft that would betray a protected
                household, ``"conference.known_words"`` for an agenda that would.
        """
        if kind not in self._fill:
            raise FieldRefused("code", field="kind", known=", ".join(self._fill))
        return self._fill[kind](id)

    @query
    def papers_to_print(self, *, kind: str, id: str) -> list[Printable]:
        """Return a paper in as many numbered copies as it is handed out.

        An agenda comes with the maps of its households, one set for each numbered copy.
        """
        if kind == PaperKind.AGENDA:
            return handouts(self._desk, id)
        return [self.paper(kind=kind, id=id)]

    @use_case
    def printed(
        self, *, kind: str, id: str, way: str = _PRINTERS, copies: int = 1, reason: str = ""
    ) -> str:
        """Record that a paper left: to a printer, as a PDF, into another program.

        A sealed paper remembers each print; of a protected household the audit does, too. Of a
        recovery sheet the town remembers that it is on paper; shown by another program it is not.

        Raises:
            NotPermitted: Of a recovery sheet, without the right to manage members.
            Refused: Rule ``"recovery.replaced"`` if it is not the one that opens the town.
        """
        if kind == PaperKind.RECOVERY and id:
            require_standing(self._desk, id)
            if way != _VIEWER:
                record_out(self._desk, id)
        if kind == PaperKind.SLIP:
            return self._slip_printed(id, way, copies, reason)
        if kind == PaperKind.AGENDA:
            for household, protection in households_on(self._desk, id):
                record_read(
                    self._desk, "printed", household, protection, reason=reason,
                    detail=f"{kind}/{way}",
                )  # fmt: skip
        if kind == PaperKind.ECOMAP:
            household = id.partition("@")[0]
            record_read(
                self._desk, "printed", household, self._protection(household), reason=reason,
                detail=f"{kind}/{way}",
            )  # fmt: skip
        return ""

    # What is on each

    def _slip(self, identifier: str) -> SlipPaper:
        """Return a slip as it was sealed; a draft says that it is one and carries no code."""
        referral = self._referral(identifier)
        if referral is not None and not referral.paper:
            return self._draft(referral)
        paper = sealed_paper(self._desk, referral.paper if referral else identifier)
        if paper.state == _VOID:
            raise Refused("paper.void")
        if referral is None:
            with self._desk.reading() as reading:
                referral = referral_rows.of_paper(reading, paper.id)
        if referral is not None:
            record_opening(self._desk, referral.household)
        slip = read_slip(paper.content)
        again = long_date(self._desk.today(), with_weekday=False)
        return replace(slip, reissued=slip.reissued or again) if paper.prints else slip

    def _draft(self, referral: referral_rows.ReferralRow) -> SlipPaper:
        record_opening(self._desk, referral.household)
        with self._desk.reading() as reading:
            household = referral_issuing.read_household(reading, referral.household)
            head = letterhead(reading, self._desk, referral.sender)
        referral_issuing.require_safe(referral_issuing.words_of(self._desk, household, referral))
        paper = slip_paper(self._desk, household, referral, head, None)
        return replace(paper, heading="下書き", number="", code="")

    def _ecomap(self, identifier: str) -> EcomapSheet:
        household, _, typed = identifier.partition("@")
        day = self._day(typed)
        with self._desk.reading() as reading:
            home = next(iter(households.households(reading, ids=[_id(household)], limit=1)), None)
            if home is None:
                raise NotFound("household", household)
            head = letterhead(reading, self._desk, self._desk.member)
        masked = OUTSIDE[Protection.read(home.protection)].masked_papers
        about = [
            IndexPerson(one.family_name, one.given_name) for one in home.persons if one.is_index
        ]
        label = "" if masked else household_label(about, home.label)
        return EcomapSheet(
            title=f"{label}（世帯番号 {home.number}）" if label else f"世帯番号 {home.number}",
            facts=facts_for_paper(
                MapService(self._desk).rows(household=home.id), day, nameless=masked
            ),
            author="" if masked else head.member,
            made=dense_moment(self._desk.clock.local()),
        )

    def _today(self, identifier: str) -> Printable:
        self._desk.require(Right.READ_HOUSEHOLD)
        return today_paper(self._desk, self._day(identifier))

    # What it takes

    def _slips(self, limit: int) -> list[PaperEntry]:
        with self._desk.reading() as reading:
            sealed = rows.papers(reading, kind=PaperKind.SLIP.value, limit=limit)
        entries = []
        for row in sealed:
            if row.state in (_VOID, _REPLACED):
                continue
            slip = read_paper(row.content)
            to = (slip.destination or slip.receiver) if isinstance(slip, SlipPaper) else ""
            title = " ".join(part for part in (row.number, to) if part)
            entries.append(PaperEntry("slip", row.id, title, row.prints, row.prints == 0))
        return sorted(entries, key=lambda entry: not entry.waiting)

    def _slip_printed(self, identifier: str, way: str, copies: int, reason: str) -> str:
        self._desk.require(Right.PRINT_ISSUED)
        if way not in _WAYS:
            raise FieldRefused("code", field="way", known=", ".join(_WAYS))
        if not 1 <= copies <= _MOST_COPIES:
            raise FieldRefused("range", field="copies", value=copies, limit=_MOST_COPIES)
        referral = self._referral(identifier)
        if referral is not None and not referral.paper:
            self._audit_slip(referral, way, reason)
            return ""
        paper = sealed_paper(self._desk, referral.paper if referral else identifier)
        command = self._desk.command("papers.printed")
        made = command.record(
            paper.scope,
            "paper_print",
            paper=paper.id,
            at=self._desk.now(),
            member=self._desk.member,
            copies=copies,
            reason=reason or (None if way == _PRINTERS else way),
        )
        self._desk.commit(command)
        with self._desk.reading() as reading:
            told = referral or referral_rows.of_paper(reading, paper.id)
        if told is not None:
            self._audit_slip(told, way, reason)
        return made

    def _audit_slip(self, referral: referral_rows.ReferralRow, way: str, reason: str) -> None:
        protection = self._protection(referral.household)
        detail = f"slip/{way}"
        record_read(
            self._desk, "printed", referral.household, protection, reason=reason, detail=detail
        )

    def _referral(self, identifier: str) -> referral_rows.ReferralRow | None:
        with self._desk.reading() as reading:
            return referral_rows.referral(reading, identifier)

    def _protection(self, household: str) -> Protection:
        with self._desk.reading() as reading:
            found = households.households(reading, ids=[_id(household)], limit=1)
        return Protection.read(found[0].protection if found else "")

    def _day(self, text: str) -> date:
        told = self._desk.date(text)
        if told is not None and told.first_day is None:
            raise FieldRefused("date", field="id")
        return (told.first_day if told else None) or self._desk.today()


def _id(text: str) -> Id:
    """Return an id, refusing what is none as nothing readable.

    Raises:
        NotFound: If it is no id.
    """
    if not is_id(text):
        raise NotFound("household", text)
    return Id(text)
