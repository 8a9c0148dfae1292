# SPDX-License-Identifier: Apache-2.0
"""Why a paper's code, a passphrase or the right to open a household is refused: the sentences."""

from __future__ import annotations

from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP
from banso_desktop.gui.trouble import UNTOUCHED, Trouble

KEY_RULES: Final[dict[str, Trouble]] = {
    "passphrase.short": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "もう少し長くしてください（{min_characters}文字、またはことば{min_words}つ）。",
        )
    ),
    "code.length": Trouble(
        QT_TRANSLATE_NOOP("Errors", "符号は {expected}文字です（いま {found}文字）。")
    ),
    "code.character": Trouble(
        QT_TRANSLATE_NOOP("Errors", "{place}文字目が、符号に使わない字です。")
    ),
    "code.check": Trouble(
        QT_TRANSLATE_NOOP("Errors", "符号のどこかがちがいます。紙と見くらべてください。")
    ),
    "invitation.unknown": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の符号は、この町にありません。"),
        then=QT_TRANSLATE_NOOP("Errors", "招待した人の端末が送り終えているか、確かめてください。"),
    ),
    "invitation.used": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この符号は、使われたか取り消されたので、もう使えません。"),
        then=QT_TRANSLATE_NOOP("Errors", "管理者から新しい招待の紙をもらってください。"),
    ),
    "invitation.expired": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の符号は、期限が過ぎています。"),
        then=QT_TRANSLATE_NOOP("Errors", "管理者から新しい招待の紙をもらってください。"),
    ),
    "invitation.other_town": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の符号は、ほかの町のものです。"),
        then=QT_TRANSLATE_NOOP("Errors", "場所と紙を確かめてください。"),
    ),
    "recovery.other_town": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この予備の鍵は、ほかの町のものです。"),
        then=QT_TRANSLATE_NOOP("Errors", "場所と紙を確かめてください。"),
    ),
    "recovery.opens_nothing": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この紙では、まだ町を開けません。"),
        then=QT_TRANSLATE_NOOP(
            "Errors", "共有フォルダーとやりとりしてから、もう一度試してください。"
        ),
    ),
    "recovery.replaced": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この紙は、もう使えません。あとで新しい紙がつくられました。"),
        then=QT_TRANSLATE_NOOP("Errors", "金庫の新しい紙を使ってください。"),
    ),
    "emergency.reader": Trouble(
        QT_TRANSLATE_NOOP("Errors", "緊急に開けるのは、名前をあげられた人だけです。"),
        then=QT_TRANSLATE_NOOP("Errors", "「急ぎの連絡」の人に電話してください。"),
    ),
    "household.reader": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」に、役割では世帯の記録を読めない人がいます。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "ほかの人を選ぶか、管理者に役割を相談してください。"),
    ),
    "emergency.reason": Trouble(
        QT_TRANSLATE_NOOP("Errors", "理由を{limit}文字以上で書いてください。"),
    ),
    "protection.confirm": Trouble(
        QT_TRANSLATE_NOOP("Errors", "守りを下げるには、確かめのうえで進めてください。"),
        UNTOUCHED,
    ),
}
