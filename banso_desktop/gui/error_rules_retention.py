# SPDX-License-Identifier: Apache-2.0
"""A sentence for every rule of keeping and erasing; see :mod:`~banso_desktop.gui.error_rules`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP
from banso_desktop.gui.trouble import Trouble

RETENTION_RULES: Final[Mapping[str, Trouble]] = {
    "retention.agreed": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この世帯の廃棄は、もう承認されています。"),
        then=QT_TRANSLATE_NOOP("Errors", "それぞれの端末が、次につながったときに消します。"),
    ),
    "retention.changed": Trouble(
        QT_TRANSLATE_NOOP("Errors", "案が出たあとで、この世帯のつなぎ票が増えました。"),
        then=QT_TRANSLATE_NOOP("Errors", "案を取り下げて、もう一度出してください。"),
    ),
    "retention.disputed": Trouble(
        QT_TRANSLATE_NOOP("Errors", "終えた日か保存期間が、ふたりで別々に書かれています。"),
        then=QT_TRANSLATE_NOOP("Errors", "世帯の履歴で、どちらかに決めてください。"),
    ),
    "retention.future": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」が、これから来る日になっています。"),
        then=QT_TRANSLATE_NOOP("Errors", "今日までの日を書いてください。"),
    ),
    "retention.goes_on": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この世帯の伴走は続いています。続くあいだ、記録は消えません。"),
    ),
    "retention.held": Trouble(
        QT_TRANSLATE_NOOP("Errors", "保存をのばすわけが {count}件 あるので、廃棄できません。"),
        then=QT_TRANSLATE_NOOP("Errors", "世帯のページで、わけを確かめてください。"),
    ),
    "retention.not_over": Trouble(
        QT_TRANSLATE_NOOP("Errors", "保存期間が、まだ終わっていません（{last}まで）。"),
    ),
    "retention.permanent": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この世帯の記録は、ずっと残すと決められています。"),
    ),
    "retention.same_person": Trouble(
        QT_TRANSLATE_NOOP("Errors", "案を出した人は、自分で承認できません。"),
        then=QT_TRANSLATE_NOOP("Errors", "もうひとりの、承認できる人にたのんでください。"),
    ),
    "retention.same_text": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors", "前と同じ文です。書きかえるか、「このまま残す」を選んでください。"
        ),
    ),
    "retention.slips": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この世帯のつなぎ票が {count}通、この端末では読めません。"),
        then=QT_TRANSLATE_NOOP(
            "Errors", "つなぎ票を出した人に、廃棄の案を出してもらってください。"
        ),
    ),
    "retention.texts": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "ほかの記録に、この世帯のことが書かれています。{count}件、まだ決めていません。",
        ),
        then=QT_TRANSLATE_NOOP("Errors", "一つずつ、残すか書き直すかを決めてください。"),
    ),
}
