# SPDX-License-Identifier: Apache-2.0
"""Errors in one English sentence, for the console: what, to which thing, with its values.

The window has Japanese sentences of its own. Neither holds a person's name or text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from banso_desktop import errors
from banso_desktop.refusal_rules import BARE_RULES, RULES

_LONGEST: Final = 80
"""Characters of what was typed that are said back."""

_TYPES: Final[tuple[tuple[type[errors.BansoError], str], ...]] = (
    (errors.WrongPassphrase, "The passphrase does not open the profile."),
    (errors.ProfileInUse, "Another process works on the profile: {path}"),
    (
        errors.ProfileRemoved,
        "This computer was taken out of the town and its data erased here; ask an administrator.",
    ),
    (
        errors.ReplicaDamaged,
        "The replica of the profile is missing, damaged or another profile's: {path} ({reason}). "
        "What was sent is in the shared folder: banso town rejoin --profile DIR makes it anew.",
    ),
    (
        errors.KeysDamaged,
        "The profile is missing or damaged: {path} ({reason}). If that is the right place, ask an "
        "administrator for a code for another computer and join with it in a new DIR (banso town "
        "join FOLDER --profile DIR); what was sent is in the shared folder.",
    ),
    (errors.ProfileDamaged, "The profile is missing or damaged: {path} ({reason})"),
    (errors.ProfileError, "The profile cannot be used: {path} ({reason})"),
    (
        errors.FolderNameTaken,
        "What is no file, such as a folder, lies where a file is to be put. Take it away: {name}",
    ),
    (errors.FolderNotWritable, "The folder cannot be written: {path} ({reason})"),
    (errors.FolderNotEmpty, "A town needs an empty folder: {path} ({reason})"),
    (errors.FolderNotATown, "The folder is not that of the town: {path} ({reason})"),
    (errors.FolderPathTooLong, "The path of the folder is {excess} characters too long: {path}"),
    (errors.FolderFull, "No space is left in the folder: {path} ({reason})"),
    (errors.FolderError, "The folder cannot be reached: {path} ({reason})"),
    (errors.NotFound, "There is no {entity} with the id {identifier!r} to be read here."),
    (errors.SealBroken, "The file {where} cannot be verified: {why}."),
)


_REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no share.json": "its file share.json is missing: is the drive connected? If the folder "
        "was wiped, banso rebuild --profile DIR --empty puts everything back",
        "an empty folder": "nothing of the town lies in it: is the drive connected? If the folder "
        "was wiped, add --empty",
        "another share.json": "its file share.json is another one",
        "another town is here": "another town lies in it",
        "a town is here already": "a town lies in it",
    }
)
"""Reasons of the folder, as they are said."""


def sentence(error: Exception) -> str:
    """Return an error in one line."""
    if isinstance(error, errors.Refused):
        return _line(_refused(error))
    for cls, words in _TYPES:
        if isinstance(error, cls):
            return _line(words.format_map(_told(vars(error))).removesuffix(" ()"))
    if isinstance(error, OSError):
        what = error.strerror or type(error).__name__
        return _line(f"{what}: {error.filename}" if error.filename else what)
    return f"Something went wrong inside the program: {_place(error)}."


def shortened(text: str) -> str:
    """Return what was typed as it is said back: not longer than a line."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _told(facts: Mapping[str, object]) -> dict[str, object]:
    """Return the facts of an error; ids as they were typed are not said back at length."""
    whole = {"path", "known", "where", "why"}  # of the program, not typed
    return {
        name: _REASONS.get(value, value if name in whole else shortened(value))
        if isinstance(value, str)
        else value
        for name, value in facts.items()
    }


def _refused(error: errors.Refused) -> str:
    words = RULES.get(error.rule)
    if words is not None:
        try:
            return words.format_map(_told(error.facts))
        except KeyError:
            if error.rule in BARE_RULES:
                return BARE_RULES[error.rule].format_map(_told(error.facts))
    kind = "not permitted" if isinstance(error, errors.NotPermitted) else "refused"
    field = error.facts.get("field")
    named = f" in the field {field}" if field else ""
    told = _told(error.facts)
    facts = ", ".join(f"{key}: {value}" for key, value in told.items() if key != "field")
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
