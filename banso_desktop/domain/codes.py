# SPDX-License-Identifier: Apache-2.0
"""Code lists: stable codes with labels a town may change, and attributes behaviour hangs on.

A list is data (``resources/presets/*.json``); a file holds::

    {"lists": {"contact_kind": {"ja": "…", "en": "…", "codes": [
        {"code": "visit", "ja": "訪問", "en": "Visit", "met": true}]}}}

Whatever stands beside ``code``, ``ja``, ``en``, ``short``, ``since`` and ``until`` is an
attribute: a text, a number, a truth value or a list of texts. What is stored is the code; one
this version does not know is shown as it is stored and has no attributes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

Attribute = bool | int | str | tuple[str, ...]

_WORD: Final = re.compile(r"[a-z][a-z0-9_]*(-[a-z0-9]+)*")
_OWN_KEYS: Final = frozenset({"code", "ja", "en", "short", "since", "until"})


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a list.

    Attributes:
        code: What is stored; never renamed, never reused.
        ja: Label in Japanese.
        en: Label in English.
        short: Short Japanese label for chips and narrow columns, ``""`` where it has none.
        since: First day it may be chosen, or None.
        until: Last day it may be chosen, or None.
        attributes: What behaviour hangs on.
    """

    code: str
    ja: str
    en: str
    short: str = ""
    since: date | None = None
    until: date | None = None
    attributes: Mapping[str, Attribute] = field(default_factory=dict)

    def label(self, language: str = "ja", *, short: bool = False) -> str:
        """Return the label in ``"ja"`` or ``"en"``; the short one is Japanese only."""
        if language == "en":
            return self.en
        return self.short if short and self.short else self.ja

    def flag(self, name: str) -> bool:
        """Return a truth attribute; one it does not have is False."""
        return self.attributes.get(name) is True

    def text(self, name: str) -> str:
        """Return a text attribute; one it does not have is ``""``."""
        value = self.attributes.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str, default: int = 0) -> int:
        """Return a number attribute, or ``default`` where it has none."""
        value = self.attributes.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def texts(self, name: str) -> tuple[str, ...]:
        """Return an attribute that is a list of texts; one it does not have is empty."""
        value = self.attributes.get(name)
        return value if isinstance(value, tuple) else ()

    def is_current(self, day: date) -> bool:
        """Tell whether it may be chosen on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes in the order they are offered.

    Attributes:
        name: Stable name of the list.
        ja: What the list is, in Japanese.
        en: The same in English.
        codes: By code, in order.
    """

    name: str
    ja: str
    en: str
    codes: Mapping[str, Code]

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes.values())

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __getitem__(self, code: str) -> Code:
        """Return a code; an unknown one is its own label and has no attributes."""
        return self.codes.get(code) or Code(code, code, code)

    def current(self, day: date) -> tuple[Code, ...]:
        """Return what may be chosen on a day, in order."""
        return tuple(code for code in self if code.is_current(day))

    def flagged(self, name: str) -> frozenset[str]:
        """Return the codes whose truth attribute is set."""
        return frozenset(code.code for code in self if code.flag(name))


class CodesDamaged(ValueError):
    """A file of code lists cannot be used.

    Attributes:
        source: Name of the file.
        place: List and code, such as ``"contact_kind/visit"``.
        why: Short reason in English.
    """

    def __init__(self, source: str, place: str, why: str) -> None:
        self.source = source
        self.place = place
        self.why = why
        super().__init__(f"{source}: {place}: {why}")


class Codes:
    """All code lists of a town: the presets with the town's own changes laid over them."""

    def __init__(self, lists: Mapping[str, CodeList]) -> None:
        self._lists = MappingProxyType(dict(lists))

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> Codes:
        """Read presets by name; later ones may add to the lists of earlier ones.

        Raises:
            CodesDamaged: If a text is no JSON of this shape.
        """
        codes = cls({})
        for name, text in texts.items():
            codes = codes.with_changes(text, name)
        return codes

    def __getitem__(self, name: str) -> CodeList:
        """Return a list.

        Raises:
            KeyError: If there is no such list; a fault of the program, not of data.
        """
        return self._lists[name]

    def __iter__(self) -> Iterator[CodeList]:
        return iter(self._lists.values())

    def label(self, name: str, code: str | None, language: str = "ja") -> str:
        """Return the label of a stored code; nothing stored is ``""``."""
        return self._lists[name][code].label(language) if code else ""

    def with_changes(self, text: str, source: str) -> Codes:
        """Return the lists with a town's changes (or one more preset) laid over them.

        A code that stands already takes the labels, days and attributes given and keeps the
        others; a new one is added at the end and needs both labels. Nothing is removed: what
        is no longer offered gets ``until``.

        Args:
            text: JSON of the shape of a preset file.
            source: Where it came from, for the error.

        Raises:
            CodesDamaged: If it is no JSON of this shape.
        """
        lists = dict(self._lists)
        for name, raw in _object(_parsed(text, source).get("lists"), source, "lists").items():
            lists[name] = _laid_over(lists.get(name), name, raw, source)
        return Codes(lists)


def _parsed(text: str, source: str) -> Mapping[str, object]:
    try:
        return _object(json.loads(text), source, "file")
    except json.JSONDecodeError as error:
        raise CodesDamaged(source, f"line {error.lineno}", "no JSON") from error
    except (ValueError, RecursionError) as error:
        raise CodesDamaged(source, "file", "no JSON of this program") from error


def _object(value: object, source: str, place: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise CodesDamaged(source, place, "an object is needed")
    return {str(key): inner for key, inner in value.items()}


def _text(value: object, source: str, place: str) -> str:
    if not isinstance(value, str):
        raise CodesDamaged(source, place, "a text is needed")
    return value


def _laid_over(before: CodeList | None, name: str, raw: object, source: str) -> CodeList:
    if not _WORD.fullmatch(name):
        raise CodesDamaged(source, name, "a name is small ASCII letters, digits and _")
    said = _object(raw, source, name)
    entries = said.get("codes", [])
    if not isinstance(entries, list):
        raise CodesDamaged(source, name, "codes are a list")
    codes = dict(before.codes) if before else {}
    seen: set[str] = set()
    for entry in entries:
        code = _code(_object(entry, source, name), codes, source, name)
        if code.code in seen:
            raise CodesDamaged(source, f"{name}/{code.code}", "stands twice")
        seen.add(code.code)
        codes[code.code] = code
    ja = _text(said.get("ja", before.ja if before else ""), source, f"{name}/ja")
    en = _text(said.get("en", before.en if before else ""), source, f"{name}/en")
    if not ja or not en:
        raise CodesDamaged(source, name, "a list needs both labels")
    return CodeList(name, ja, en, MappingProxyType(codes))


def _code(entry: Mapping[str, object], known: Mapping[str, Code], source: str, name: str) -> Code:
    word = _text(entry.get("code"), source, name)
    place = f"{name}/{word}"
    if not _WORD.fullmatch(word):
        raise CodesDamaged(source, place, "a code is small ASCII letters, digits, _ and -")
    before = known.get(word) or Code(word, "", "")
    ja = _text(entry.get("ja", before.ja), source, place)
    en = _text(entry.get("en", before.en), source, place)
    if not ja or not en:
        raise CodesDamaged(source, place, "a code needs both labels")
    attributes = dict(before.attributes)
    for key in entry.keys() - _OWN_KEYS:
        attributes[key] = _attribute(entry[key], source, f"{place}/{key}")
    return Code(
        word,
        ja,
        en,
        _text(entry.get("short", before.short), source, place),
        _day(entry["since"], source, place) if "since" in entry else before.since,
        _day(entry["until"], source, place) if "until" in entry else before.until,
        MappingProxyType(attributes),
    )


def _day(value: object, source: str, place: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(_text(value, source, place))
    except ValueError as error:
        raise CodesDamaged(source, place, "a day is written 2026-04-01") from error


def _attribute(value: object, source: str, place: str) -> Attribute:
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(str(part) for part in value)
    raise CodesDamaged(source, place, "an attribute is a text, a number, true/false or texts")
