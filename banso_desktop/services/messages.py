# SPDX-License-Identifier: Apache-2.0
"""伝言を預ける: whoever cannot read a restricted household leaves a message that its team reads.

It is sealed to the team's letterbox: once it has left, nobody else can open it, the writer
neither. In an emergency the team is told the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import row_for_writing
from banso_desktop.store import history
from banso_desktop.store.queries import household_list as list_rows
from banso_desktop.store.queries import messages as rows
from banso_desktop.store.queries import town
from banso_desktop.store.reading import Reading

LONGEST = 4000
"""Characters of one message: a page, not a file."""
EMERGENCY = "emergency"
"""``message.kind`` where a household was opened in an emergency; the text is the reason."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message that was left.

    Attributes:
        kind: ``""`` for a message, ``emergency`` where somebody opened the household: the
            text is then the reason given.
        by: Whole name of who left it, by their own journal.
        at: ISO moment in UTC.
        caller: For whom, in the words of who left it.
        seen_by: Whole name of who has seen it, ``""`` while nobody has.
    """

    id: str
    household: str
    kind: str
    by: str
    at: str
    text: str
    caller: str
    urgent: bool
    seen_by: str


class MessageService:
    """Takes messages for restricted households and shows them to who reads these."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def leave(self, *, shell: str, text: str, caller: str = "", urgent: bool = False) -> None:
        """Leave a message for a restricted household; nothing of it stays readable here.

        Args:
            shell: The household as it shows to who cannot read it.
            text: What its team is to know.
            caller: Who rang or came, in any words.

        Raises:
            NotPermitted: Without the right to take somebody in.
            NotFound: If there is no such household, or its letterbox is not known here yet.
            FieldRefused: Rule ``"empty"`` without a text, ``"range"`` over 4,000 characters.
        """
        desk = self._desk
        desk.require(Right.TAKE_INTAKE)
        if not text.strip():
            raise FieldRefused("empty", field="message")
        if len(text) + len(caller) > LONGEST:
            raise FieldRefused("range", field="message", value=len(text), limit=LONGEST)
        with desk.reading() as reading:
            row = list_rows.shell(reading, shell)
        if row is None or not row.letterbox:
            raise NotFound("household", shell)
        scope = _behind(shell, desk.keys.behind(row.letterbox))
        with desk.ledger.batch():
            desk.keys.post_to(row.letterbox, scope)
            post(desk, scope, "messages.leave", text=text, caller=caller, urgent=urgent)

    @query
    def redirected_by(self, *, shell: str) -> str:
        """Return who wrote a letterbox without being shown to be of the household's team.

        Everybody of the town may write a shell, so somebody can let messages come to himself.
        The newest such change, as a whole name (a member id where there is no name); ``""``
        where there is none.
        """
        with self._desk.reading() as reading:
            written = [
                (past.author, past.value)
                for past in reversed(history.history(reading, "shell", shell, "letterbox"))
                if isinstance(past.value, bytes) and past.value
            ]
            strange = self._desk.keys.strangers(written)
            if not strange:
                return ""
            author = written[max(strange)][0]
            names = {str(each.id): each for each in town.members(reading)}
        known = names.get(author)
        return full_name(known.family_name, known.given_name) if known else str(author)

    @query
    def listed(self, *, household: str, limit: int = 50) -> list[Message]:
        """List the messages for a household, those nobody has seen first, then the newest.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            found = rows.of_household(reading, household, limit)
            return _named(reading, found)

    @use_case
    def see(self, *, message: str) -> str:
        """Say that one has seen a message; the others of the team know then.

        Raises:
            NotFound: If no such message is readable here.
        """
        scope, row = row_for_writing(self._desk, "message", message)
        command = self._desk.command("messages.see")
        command.correct(scope, "message", row, seen_by=self._desk.member)
        self._desk.commit(command)
        return row


def _behind(shell: str, households: Sequence[Id]) -> Id:
    """Return which of the households a letterbox may be of stands behind a shell.

    A shell's id is made from its household's; in older towns it is any, and the letterbox alone
    tells.

    Raises:
        NotFound: If there is none.
    """
    meant = [each for each in households if derived_id("shell", each) == shell]
    found = meant or households
    if not found:
        raise NotFound("household", shell)
    return found[0]


def post(
    desk: Desk,
    scope: Id,
    use_case_name: str,
    *,
    text: str,
    caller: str = "",
    urgent: bool = False,
    kind: str = "",
) -> None:
    """Write a message into a household that may not be readable here."""
    command = desk.command(use_case_name)
    command.record(
        scope,
        "message",
        at=desk.now(),
        kind=kind or None,
        text=text.strip(),
        from_text=caller.strip() or None,
        urgent=urgent or None,
    )
    desk.commit(command)


def write_anew(desk: Desk, command: Command, scope: Id) -> None:
    """Write what was left for a household once more, under its own key.

    Before its letterbox goes: what was sealed to that counts no longer then. Who left it stays
    named, in the word of who writes it anew; whoever is no member of the town is not. What was
    said of it since stands already under a key of the household.
    """
    with desk.reading() as reading:
        found = rows.left(reading, scope)
        members = {str(one.id) for one in town.members(reading)}
    for row in found:
        command.record(
            scope,
            "message",
            Id(row.id),
            at=row.at or row.first_at,
            kind=row.kind,
            text=row.text,
            from_text=row.from_text,
            urgent=row.urgent,
            left_by=row.first_by if row.first_by in members else None,
        )


def unseen(reading: Reading, limit: int = 20) -> list[Message]:
    """Return the messages nobody has seen of all households readable here, the newest first."""
    return _named(reading, rows.unseen(reading, limit))


def _named(reading: Reading, found: list[rows.MessageRow]) -> list[Message]:
    staff = town.members(reading) if found else []
    names = {str(one.id): full_name(one.family_name, one.given_name) for one in staff}
    return [
        Message(
            one.id,
            one.household,
            one.kind,
            names.get(one.author, ""),
            one.at,
            one.text,
            one.caller,
            one.urgent,
            names.get(one.seen_by, "") if one.seen_by else "",
        )
        for one in found
    ]
