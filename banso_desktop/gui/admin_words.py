# SPDX-License-Identifier: Apache-2.0
"""How roles and what is wrong in the shared folder are said to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from banso_desktop.gui.day_words import short_moment
from banso_desktop.gui.folder_signs import SIGNS, Said, filled, named
from banso_desktop.gui.session import FolderFinding
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate

_ROLES: Final[Mapping[str, str]] = {
    "support_worker": QT_TRANSLATE_NOOP(
        "Admin", "世帯を開いて、記録、訪問、つなぎ票、会議を書けます。"
    ),
    "clerk": QT_TRANSLATE_NOOP(
        "Admin", "相談を受け、予定と地域資源を書き、出された紙を印刷できます。記録は読めません。"
    ),
    "facilitator": QT_TRANSLATE_NOOP(
        "Admin", "会議を開き、次第と議事を書けます。世帯の記録は読めません。"
    ),
    "manager": QT_TRANSLATE_NOOP(
        "Admin", "支援員のできることに加えて、チームの重さ、報告、取り出し、監査を見られます。"
    ),
    "administrator": QT_TRANSLATE_NOOP(
        "Admin", "利用者、町のこと、共有フォルダーを預かります。これだけでは記録を読めません。"
    ),
    "outside_viewer": QT_TRANSLATE_NOOP(
        "Admin", "見せると決めたものだけを読めます。ほかの役割と一緒にはできません。"
    ),
}

ALONE: Final = "outside_viewer"
"""The role that goes with no other."""


def role_sentence(role: str) -> str:
    """Return what a role lets one do, in one sentence; nothing for one nobody knows here."""
    return translate("Admin", _ROLES[role]) if role in _ROLES else ""


_SEGMENTS: Final = "j/"
_FILES: Final = "b/"
_KEYS: Final = "keys/"

_OTHER_TOWN: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "ここは、ほかの町のフォルダーです"),
    QT_TRANSLATE_NOOP("Admin", "共有フォルダーの場所を、情報担当に確かめてください。"),
)
_PART_GONE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "書いたものの一部が、フォルダーからなくなっています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "受け取ったことのある端末には残っています。「フォルダーをもとにもどす」で入れ直せます。",
    ),
)
_KEY_GONE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "鍵のファイルがなくなっています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "この端末が持っていれば、「フォルダーをもとにもどす」で入れ直せます。",
    ),
)
_PEOPLE_GONE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "利用者のことを書いたファイルがなくなっています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "この端末が持っていれば、「フォルダーをもとにもどす」で入れ直せます。",
    ),
)
_FILE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "写真や書類のファイルが、なくなったか、こわれています"),
    QT_TRANSLATE_NOOP(
        "Admin", "入れた人は {who}です。その人の端末に控えがあり、そこから送り直せます。"
    ),
)


_REFUSED: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "書ける役割でない人が書いたので、取り込んでいないものがあります"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "書いた人は {who}、{when}です。役割が変わったころの行きちがいでも起こります。"
        "心当たりがなければ、本人と情報担当に確かめてください。",
    ),
)
_INVENTED: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "だれも書いていないことが、しばらく見えていました"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "{who}の端末が {when} に作ったまとめにありました。もう消えています。"
        "本人と情報担当に伝えてください。",
    ),
)
_NAMED: Final = (_REFUSED, _INVENTED)
"""What is said of somebody, with a name and a moment."""
_NAMELESS: Final = QT_TRANSLATE_NOOP("Admin", "名前のわからない人")
_NOT_THEIRS: Final = frozenset({"right", "removed", "author", "letterbox", "group"})


def said_of(finding: FolderFinding) -> Said:
    """Return what a finding means, as source text."""
    if finding.is_refused and finding.why == "snapshot":
        return _INVENTED
    if finding.sign in SIGNS:
        return SIGNS[finding.sign]
    if finding.why in ("rolled back", "forked"):
        return SIGNS[finding.why]
    if finding.why == "another town":
        return _OTHER_TOWN
    if finding.is_refused and finding.why in _NOT_THEIRS:
        return _REFUSED
    if finding.why == "membership entries missing":
        return _PEOPLE_GONE
    if finding.where.startswith(_FILES):
        return _FILE
    if finding.why == "missing":
        if finding.where.startswith(_SEGMENTS):
            return _PART_GONE
        return _KEY_GONE if finding.where.startswith(_KEYS) else _PEOPLE_GONE
    return SIGNS["damaged"]


def said_together(
    findings: Sequence[FolderFinding],
) -> list[tuple[str, str, Sequence[FolderFinding]]]:
    """Return each kind of trouble once, in the language of the interface, with its findings.

    What somebody wrote without the right is said once for each of them, with the last time; so
    is a file that is lost for each who attached some, and whose clock is wrong.
    """
    together: dict[tuple[Said, str], list[FolderFinding]] = {}
    for finding in findings:
        said = said_of(finding)
        who = finding.who if said is _FILE or "{who}" in said.then else ""
        together.setdefault((said, who), []).append(finding)
    return [
        (filled(said.what, found[0]), _then(said, who, found), found)
        for (said, who), found in together.items()
    ]


def _then(said: Said, who: str, found: Sequence[FolderFinding]) -> str:
    if said is _FILE:
        return translate("Admin", said.then).format(who=named(who, _NAMELESS))
    moments = [finding.at for finding in found if finding.at is not None]
    if said not in _NAMED or not moments:
        return filled(said.then, found[0])
    last = max(moments)
    return translate("Admin", said.then).format(who=named(who, _NAMELESS), when=short_moment(last))


def to_copy(findings: Sequence[FolderFinding]) -> str:
    """Return the findings for whoever looks after the server, each once; no names, no text."""
    lines = (f"{finding.where}\t{finding.why}" for finding in findings)
    return "\n".join(dict.fromkeys(lines))
