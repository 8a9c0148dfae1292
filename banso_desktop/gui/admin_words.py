# SPDX-License-Identifier: Apache-2.0
"""How roles and what is wrong in the shared folder are said to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from banso_desktop.domain.wareki import clock, short_date
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


class Said(NamedTuple):
    """Something that is wrong in the folder: what, and what to do about it."""

    what: str
    then: str


_SEGMENTS: Final = "j/"
_KEYS: Final = "keys/"

_ROLLED_BACK: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "フォルダーが前の時点にもどされています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "この端末の記録はそのままです。情報担当に、新しい控えに入れかえてもらってください。",
    ),
)
_FORKED: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "一つの端末の写しが、二か所で書いています"),
    QT_TRANSLATE_NOOP(
        "Admin", "写した方の端末を使うのをやめて、その人をもう一度招待してください。"
    ),
)
_OTHER_TOWN: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "ここは、ほかの町のフォルダーです"),
    QT_TRANSLATE_NOOP("Admin", "共有フォルダーの場所を、情報担当に確かめてください。"),
)
_PART_GONE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "書いたものの一部が、フォルダーからなくなっています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "受け取ったことのある端末には残っています。情報担当に、控えからもどしてもらってください。",
    ),
)
_KEY_GONE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "鍵のファイルがなくなっています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "この端末が持っていれば、次の送受信で入れ直します。そのあと、もう一度調べてください。",
    ),
)
_PEOPLE_GONE: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "利用者のことを書いたファイルがなくなっています"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "今すぐ送受信してから、もう一度調べてください。まだ出るときは情報担当に伝えてください。",
    ),
)
_DAMAGED: Final = Said(
    QT_TRANSLATE_NOOP("Admin", "こわれたか、書きかえられたファイルがあります"),
    QT_TRANSLATE_NOOP(
        "Admin",
        "取り込まずに置いてあります。内容をコピーして、情報担当に渡してください。",
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
"""What is said of somebody, with a name."""
_NOT_THEIRS: Final = frozenset({"right", "removed", "author", "letterbox", "group"})


def said_of(finding: FolderFinding) -> Said:
    """Return what a finding means, as source text."""
    by_reason = {"rolled back": _ROLLED_BACK, "forked": _FORKED, "another town": _OTHER_TOWN}
    if finding.why in by_reason:
        return by_reason[finding.why]
    if finding.is_refused and finding.why == "snapshot":
        return _INVENTED
    if finding.is_refused and finding.why in _NOT_THEIRS:
        return _REFUSED
    if finding.why == "membership entries missing":
        return _PEOPLE_GONE
    if finding.why == "missing":
        if finding.where.startswith(_SEGMENTS):
            return _PART_GONE
        return _KEY_GONE if finding.where.startswith(_KEYS) else _PEOPLE_GONE
    return _DAMAGED


def said_together(findings: Sequence[FolderFinding]) -> list[tuple[str, str, int]]:
    """Return each kind of trouble once, in the language of the interface, with its count.

    What somebody wrote without the right is said once for each of them, with the last time.
    """
    together: dict[tuple[Said, str], list[FolderFinding]] = {}
    for finding in findings:
        said = said_of(finding)
        who = finding.who if said in _NAMED else ""
        together.setdefault((said, who), []).append(finding)
    return [
        (translate("Admin", said.what), _then(said, who, found), len(found))
        for (said, who), found in together.items()
    ]


def _then(said: Said, who: str, found: Sequence[FolderFinding]) -> str:
    moments = [finding.at for finding in found if finding.at is not None]
    if said not in _NAMED or not moments:
        return translate("Admin", said.then)
    last = max(moments)
    return translate("Admin", said.then).format(
        who=who or translate("Admin", "名前のわからない人"),
        when=f"{short_date(last.date())} {clock(last.time())}",
    )


def to_copy(findings: Sequence[FolderFinding]) -> str:
    """Return the findings for whoever looks after the server; no names, no text."""
    return "\n".join(f"{finding.where}\t{finding.why}" for finding in findings)
