# SPDX-License-Identifier: Apache-2.0
"""Errors in one English sentence, for the console: what, to which thing, with its values.

The window has Japanese sentences of its own. Neither holds a person's name or text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from banso_desktop import errors

_UNKNOWN_CODE: Final = "No invitation of this town has this code."

_RULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "code.check": "The code is mistyped: its check characters do not fit.",
        "code.character": "The code is mistyped: it holds a character no code has.",
        "code.length": "The code is mistyped: it has another number of characters.",
        "code": "The field {field} takes one of: {known}.",
        "conference.began": "The conference is in another state: {state}.",
        "date": "The field {field} is no date.",
        "demo.exists": "A town lies here already: {path}",
        "empty": "The field {field} may not be empty.",
        "invitation.expired": "The invitation has expired.",
        "invitation.joined": "This person has joined already.",
        "invitation.other_town": _UNKNOWN_CODE,
        "invitation.unknown": _UNKNOWN_CODE,
        "invitation.used": "The invitation was used or withdrawn already.",
        "moment": "The field {field} is no day with a time.",
        "paper.no_font": "No Japanese font of this computer can be put into a PDF.",
        "paper.void": "The paper was taken back and is not printed any more.",
        "passphrase.short": "The passphrase is too short: 14 characters, or five words.",
        "range": "The field {field} is out of its range.",
        "recovery.other_town": "The recovery code is of another town.",
        "right": "This person has not the right: {right}.",
    }
)
"""Rule to sentence; facts stand in braces. A rule without one is named with its facts."""

_TYPES: Final[tuple[tuple[type[errors.BansoError], str], ...]] = (
    (errors.WrongPassphrase, "The passphrase does not open the profile."),
    (errors.ProfileInUse, "Another process works on the profile: {path}"),
    (
        errors.ReplicaDamaged,
        "The replica of the profile is damaged or another profile's: {path} ({reason}). What was "
        "sent is in the shared folder: be invited again and join with a new profile.",
    ),
    (errors.ProfileDamaged, "The profile is missing or damaged: {path} ({reason})"),
    (errors.ProfileError, "The profile cannot be used: {path} ({reason})"),
    (errors.FolderNotWritable, "The folder cannot be written: {path} ({reason})"),
    (errors.FolderNotATown, "The folder holds not this town: {path} ({reason})"),
    (errors.FolderFull, "No space is left in the folder: {path} ({reason})"),
    (errors.FolderError, "The folder cannot be reached: {path} ({reason})"),
    (errors.NotFound, "There is no {entity} with the id {identifier!r} to be read here."),
    (errors.SealBroken, "The file {where} cannot be verified: {why}."),
)


def sentence(error: Exception) -> str:
    """Return an error in one line."""
    if isinstance(error, errors.Refused):
        return _line(_refused(error))
    for cls, words in _TYPES:
        if isinstance(error, cls):
            return _line(words.format_map(vars(error)).removesuffix(" ()"))
    if isinstance(error, OSError):
        what = error.strerror or type(error).__name__
        return _line(f"{what}: {error.filename}" if error.filename else what)
    return f"Something went wrong inside the program: {_place(error)}."


def _refused(error: errors.Refused) -> str:
    words = _RULES.get(error.rule)
    if words is not None:
        try:
            return words.format_map(error.facts)
        except KeyError:
            pass
    kind = "not permitted" if isinstance(error, errors.NotPermitted) else "refused"
    field = error.facts.get("field")
    named = f" in the field {field}" if field else ""
    facts = ", ".join(f"{key}: {value}" for key, value in error.facts.items() if key != "field")
    return f"This is {kind}{named} by the rule {error.rule}{f' ({facts})' if facts else ''}."


def _place(error: Exception) -> str:
    """Return an error's kind and where it was raised; its text may hold what people wrote."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    name = type(error).__name__
    if trace is None:
        return name
    return f"{name} in {trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"


def _line(text: str) -> str:
    return " ".join(text.split())
