# SPDX-License-Identifier: Apache-2.0
"""What the diagnosis says of the shared folder: one sentence, and a line for each check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from banso_desktop.errors import FolderFull, FolderNotATown, FolderNotWritable
from banso_desktop.gui.admin_words import said_together
from banso_desktop.gui.diagnosis_list import BAD, OK, WARN, Act, Line
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.folder_checks import GIGABYTE
from banso_desktop.gui.folder_signs import MENDED_BY_REBUILD
from banso_desktop.gui.session import FolderFinding, FolderState
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets.chip import Tone


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the folder so far.

    Attributes:
        state: How this computer stands to it.
        conditions: What is no matter of single files.
        findings: What looking through it found, or what was not taken before anybody looked.
        looked: Whether somebody looked through it.
        error: Why looking through it was not possible.
        free: Bytes left, None where nobody can tell.
    """

    state: FolderState
    conditions: Sequence[FolderFinding] = ()
    findings: Sequence[FolderFinding] = ()
    looked: bool = False
    error: Exception | None = None
    free: int | None = None


def lines_of(known: Known, mend: Callable[[], object], again: Callable[[], object]) -> list[Line]:
    """Return a line for each check, what is broken first.

    Args:
        known: What is known.
        mend: Puts the folder together again.
        again: Tries the connection again.
    """
    lines = [_connection(known, mend, again)]
    found = {finding.sign for finding in known.conditions}
    if known.free is not None and "almost full" not in found:
        free = translate("Diagnosis", "空き容量は {free} GB です")
        lines.append(Line(OK, free.format(free=f"{known.free / GIGABYTE:.1f}")))
    if known.state.reachable and "own clock" not in found:
        lines.append(Line(OK, translate("Diagnosis", "この端末の時計は、ずれていません")))
    if known.state.mended:
        said = translate(
            "Diagnosis", "なくなったりこわれたりしたファイルを、{count}件 自然になおしました"
        )
        lines.append(Line(OK, said.format(count=known.state.mended)))
    lines += _said(known.conditions, mend)
    listed = {finding.sign for finding in known.conditions if finding.sign}
    lines += _said([each for each in known.findings if each.sign not in listed], mend)
    wrong = [each for each in known.findings if not each.harmless]
    if known.error is not None:
        trouble = trouble_of(known.error)
        lines.append(Line(BAD, trouble.what.rstrip("。"), trouble.then))
    elif known.looked and not wrong:
        fine = translate("Diagnosis", "フォルダーのファイルに、おかしいところはありませんでした")
        lines.append(Line(OK, fine))
    return sorted(lines, key=lambda line: (BAD, WARN, OK).index(line.state))


def status_of(lines: Sequence[Line], state: FolderState) -> tuple[Tone, str, str]:
    """Return how things stand in one sentence, with its colour and icon."""
    wrong = sum(line.state == BAD for line in lines)
    care = sum(line.state == WARN for line in lines)
    if wrong:
        said = translate(
            "Diagnosis", "なおすところが {count}つ あります。書いたものは、この端末にあります。"
        )
        return Tone.BAD, "warning", said.format(count=wrong)
    if not state.reachable:
        said = translate("Diagnosis", "共有フォルダーにつながりません。このまま書けます。")
        return Tone.WARN, "warning", said
    if care:
        said = translate(
            "Diagnosis", "共有フォルダーは使えています。気をつけることが {count}つ あります。"
        )
        return Tone.WARN, "warning", said.format(count=care)
    return Tone.OK, "check", translate("Diagnosis", "共有フォルダーは、だいじょうぶです。")


def _connection(known: Known, mend: Callable[[], object], again: Callable[[], object]) -> Line:
    trouble = known.state.trouble
    if known.state.reachable:
        return Line(OK, translate("Diagnosis", "共有フォルダーにつながっています"))
    if isinstance(trouble, FolderNotATown):
        return Line(
            BAD,
            translate("Diagnosis", "つながった先に、この町の記録がありません"),
            translate(
                "Diagnosis",
                "ドライブがつながっているか、場所が合っているかを確かめてください。"
                "中身が消されたときは、この端末から入れ直せます。",
            ),
            Act(translate("Diagnosis", "なおす"), "repeat", mend),
        )
    if trouble is None:
        what = translate("Diagnosis", "共有フォルダーにつながりません")
        then = translate("Diagnosis", "つながったら自動で送ります。")
    else:
        said = trouble_of(trouble)
        what, then = said.what.rstrip("。"), said.then
    state = BAD if isinstance(trouble, (FolderFull, FolderNotWritable)) else WARN
    return Line(state, what, then, Act(translate("Diagnosis", "もう一度"), "repeat", again))


def _said(found: Sequence[FolderFinding], mend: Callable[[], object]) -> list[Line]:
    counted = translate("Admin", "{then}（{count}件）")
    lines = []
    for what, then, kind in said_together(found):
        harmless = all(each.harmless or each.is_refused for each in kind)
        mended = any(_is_mended(each) for each in kind)
        act = Act(translate("Diagnosis", "なおす"), "repeat", mend) if mended else None
        told = counted.format(then=then, count=len(kind)) if kind[0].where else then
        lines.append(Line(WARN if harmless else BAD, what, told, act))
    return lines


def _is_mended(finding: FolderFinding) -> bool:
    return (finding.sign or finding.why) in MENDED_BY_REBUILD
