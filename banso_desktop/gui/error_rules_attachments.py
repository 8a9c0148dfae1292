# SPDX-License-Identifier: Apache-2.0
"""Why a file is not attached, or cannot be opened: the sentences."""

from __future__ import annotations

from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP
from banso_desktop.gui.trouble import UNTOUCHED, Trouble

_AGAIN: Final = QT_TRANSLATE_NOOP("Errors", "元のファイルを開けるか確かめてください。")

ATTACHMENT_RULES: Final[dict[str, Trouble]] = {
    "attachment.away": Trouble(
        QT_TRANSLATE_NOOP("Errors", "共有フォルダーにつながっていないので、まだ開けません。"),
        then=QT_TRANSLATE_NOOP("Errors", "つながると開けます。"),
    ),
    "attachment.damaged": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このファイルは、共有フォルダーの中でこわれています。"),
        then=QT_TRANSLATE_NOOP(
            "Errors", "入れた人の端末から送り直せます。管理者に伝えてください。"
        ),
        code="E-402",
    ),
    "attachment.disk": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この端末の空きが足りず、添付できませんでした。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "情報担当に『E-105 空き容量』と伝えてください。"),
        "E-105",
    ),
    "attachment.empty": Trouble(
        QT_TRANSLATE_NOOP("Errors", "中身のないファイルは添付できません。"), then=_AGAIN
    ),
    "attachment.file": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このファイルを読めませんでした。"), then=_AGAIN
    ),
    "attachment.heic": Trouble(
        QT_TRANSLATE_NOOP("Errors", "HEIC（iPhoneの写真の形）は、ここでは読めません。"),
        then=QT_TRANSLATE_NOOP(
            "Errors", "JPEGにしてから添付してください（iPhoneの設定＞カメラ＞互換性優先）。"
        ),
    ),
    "attachment.kind": Trouble(
        QT_TRANSLATE_NOOP("Errors", "添付できるのは、写真・画像とPDFです（{known}）。"),
        then=QT_TRANSLATE_NOOP("Errors", "ほかの形の書類は、PDFにしてから添付してください。"),
    ),
    "attachment.large": Trouble(
        QT_TRANSLATE_NOOP("Errors", "{megabytes} MBあります。添付できるのは{limit} MBまでです。"),
        then=QT_TRANSLATE_NOOP("Errors", "小さくするか、分けてから添付してください。"),
    ),
    "attachment.locked": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このPDFにはパスワードがかかっていて、ここでは見られません。"),
        then=QT_TRANSLATE_NOOP("Errors", "「コピーを保存」すると、ほかのアプリで開けます。"),
    ),
    "attachment.not_arrived": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "まだ届いていません（送った人のパソコンが共有フォルダーにつながると開けます）。",
        ),
    ),
    "attachment.pages": Trouble(
        QT_TRANSLATE_NOOP("Errors", "{limit}ページより多い画像は添付できません。"),
        then=QT_TRANSLATE_NOOP("Errors", "PDFにするか、分けてから添付してください。"),
    ),
    "attachment.pixels": Trouble(
        QT_TRANSLATE_NOOP("Errors", "画像が大きすぎます（{limit}百万画素まで）。"),
        then=QT_TRANSLATE_NOOP("Errors", "小さくしてから添付してください。"),
    ),
    "attachment.place": Trouble(
        QT_TRANSLATE_NOOP("Errors", "その場所には保存できませんでした。"),
        then=QT_TRANSLATE_NOOP("Errors", "別の場所を選んでください。"),
    ),
    "attachment.unreadable": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ファイルがこわれているか、途中で切れています。"), then=_AGAIN
    ),
}
