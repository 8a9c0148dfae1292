# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with the shared folder, in plain words: what it is, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from banso_desktop.gui.session import FolderFinding
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate


class Said(NamedTuple):
    """Something about the folder: what, and what to do about it."""

    what: str
    then: str


SIGNS: Final[Mapping[str, Said]] = MappingProxyType(
    {
        "torn": Said(
            QT_TRANSLATE_NOOP("Admin", "途中で切れたファイルがあります"),
            QT_TRANSLATE_NOOP(
                "Admin", "取り込んでいません。「フォルダーをもとにもどす」でなおります。"
            ),
        ),
        "damaged": Said(
            QT_TRANSLATE_NOOP("Admin", "こわれたか、書きかえられたファイルがあります"),
            QT_TRANSLATE_NOOP(
                "Admin", "取り込んでいません。「フォルダーをもとにもどす」でなおります。"
            ),
        ),
        "forged": Said(
            QT_TRANSLATE_NOOP("Admin", "だれが書いたか確かめられないファイルがあります"),
            QT_TRANSLATE_NOOP(
                "Admin", "取り込んでいません。「一覧をコピー」して、情報担当に渡してください。"
            ),
        ),
        "rolled back": Said(
            QT_TRANSLATE_NOOP("Admin", "フォルダーが前の時点にもどされています"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "書いたものは無事です。それぞれの端末が、次の送受信で自分の分を入れ直します。"
                "休みの人の分は「フォルダーをもとにもどす」で入れ直せます。",
            ),
        ),
        "forked": Said(
            QT_TRANSLATE_NOOP("Admin", "一つの端末の写しが、二か所で書いています"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "その端末か写しが、もう一度送受信すると、自然にまとまります。"
                "端末の持ち主に、伴走デスクを開いてもらってください。",
            ),
        ),
        "moved": Said(
            QT_TRANSLATE_NOOP("Admin", "この端末は、写しか、古い控えから始まったものでした"),
            QT_TRANSLATE_NOOP(
                "Admin", "新しい番号で書きつづけています。なくなったものはありません。"
            ),
        ),
        "clock ahead": Said(
            QT_TRANSLATE_NOOP("Admin", "時計が1日よりも先に進んでいる端末があります"),
            QT_TRANSLATE_NOOP(
                "Admin", "記録は無事です。{who}に、日付と時刻を直してもらってください。"
            ),
        ),
        "own clock": Said(
            QT_TRANSLATE_NOOP("Admin", "この端末の時計が、{minutes}分 {way}"),
            QT_TRANSLATE_NOOP("Admin", "記録は無事です。日付と時刻を直してください。"),
        ),
        "almost full": Said(
            QT_TRANSLATE_NOOP("Admin", "フォルダーの空きが、あと {megabytes} MB です"),
            QT_TRANSLATE_NOOP(
                "Admin", "このまま書けます。情報担当に『E-314 空き容量』と伝えてください。"
            ),
        ),
        "newer version": Said(
            QT_TRANSLATE_NOOP("Admin", "新しい版の伴走デスクで書かれたものがあります"),
            QT_TRANSLATE_NOOP(
                "Admin", "受け取って取ってあります。この端末も新しい版にすると見えます。"
            ),
        ),
        "no file": Said(
            QT_TRANSLATE_NOOP("Admin", "ファイルの名前のところに、ファイルでないものがあります"),
            QT_TRANSLATE_NOOP(
                "Admin", "中は読みません。置いた人がどけてから、もう一度調べてください。"
            ),
        ),
        "stray": Said(
            QT_TRANSLATE_NOOP("Admin", "記録のファイルの名前をした、別のものがあります"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "取り込んでいません。次に調べてもあるときは、置いた人にどけてもらってください。",
            ),
        ),
        "foreign": Said(
            QT_TRANSLATE_NOOP("Admin", "伴走デスクのものではないファイルがあります"),
            QT_TRANSLATE_NOOP(
                "Admin", "害はありません。読まず、消しもしません。置いた人が片づけられます。"
            ),
        ),
        "snapshot damaged": Said(
            QT_TRANSLATE_NOOP("Admin", "早く使いはじめるための、まとめのファイルがこわれています"),
            QT_TRANSLATE_NOOP("Admin", "記録は無事です。作った端末が、自分で作り直します。"),
        ),
        "leftover": Said(
            QT_TRANSLATE_NOOP("Admin", "作りかけの、まとめのファイルがあります"),
            QT_TRANSLATE_NOOP("Admin", "害はありません。次に作るときに片づきます。"),
        ),
        "hint": Said(
            QT_TRANSLATE_NOOP("Admin", "目印のファイルが古くなっています"),
            QT_TRANSLATE_NOOP("Admin", "害はありません。次の送受信で新しくなります。"),
        ),
        "not shown": Said(
            QT_TRANSLATE_NOOP("Admin", "この版では見せられない値が書かれています"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "受け取って取ってあります。この端末を新しい版にしても残るときは、"
                "その欄の「履歴」で、書いた人がわかります。",
            ),
        ),
        "failed": Said(
            QT_TRANSLATE_NOOP("Admin", "プログラムの誤りで、送受信がとまっています"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "書いたものは、この端末に残っています。自動でやり直します。"
                "つづくときは「一覧をコピー」して、情報担当に渡してください。",
            ),
        ),
        "disputed": Said(
            QT_TRANSLATE_NOOP("Admin", "この端末が町にいるかどうか、記録が食いちがっています"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "送受信はとまっています。書いたものは、この端末に残っています。"
                "2人の管理者に、だれがだれを外したのかを「利用者」で見てもらってください。",
            ),
        ),
        "invitation expired": Said(
            QT_TRANSLATE_NOOP("Admin", "期限の切れた招待で入った人がいます"),
            QT_TRANSLATE_NOOP(
                "Admin",
                "{who}の端末の時計がずれていたか、もどされています。"
                "心あたりがなければ、その人を外してください。",
            ),
        ),
        "retired": Said(
            QT_TRANSLATE_NOOP("Admin", "前の予備の鍵のファイルは、片づいています"),
            QT_TRANSLATE_NOOP("Admin", "そのままで、だいじょうぶです。"),
        ),
    }
)

_OWNER: Final = QT_TRANSLATE_NOOP("Admin", "端末の持ち主")

MENDED_BY_REBUILD: Final = frozenset({"torn", "damaged", "missing", "rolled back", "hint"})


def filled(words: str, finding: FolderFinding) -> str:
    """Return translated words with the figures of a finding in them."""
    minutes = max(1, round(abs(timedelta(seconds=finding.value).total_seconds()) / 60))
    ahead = translate("Admin", "進んでいます")
    behind = translate("Admin", "遅れています")
    return translate("Admin", words).format(
        minutes=minutes,
        way=ahead if finding.value > 0 else behind,
        megabytes=finding.value // 1_000_000,
        who=named(finding.who, _OWNER),
    )


def named(who: str, nobody: str) -> str:
    """Return how a colleague is called: 高橋 まもるさん; ``nobody``, translated, without a name."""
    if not who:
        return translate("Admin", nobody)
    return translate("Admin", "{name}さん").format(name=who)
