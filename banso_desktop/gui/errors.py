# SPDX-License-Identifier: Apache-2.0
"""From errors to sentences: what happened, what is safe, what to do next, and a code.

The core raises facts in English for the log; people read these sentences. A new rule gets
its sentence in :mod:`error_rules`; one without gets that of its kind. Nobody ever sees a
traceback or a rule's name, and no sentence holds a person's name or text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from banso_desktop import errors
from banso_desktop.gui.error_fields import field_label, word_kind
from banso_desktop.gui.error_rules import RULES
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.trouble import UNTOUCHED, Trouble

__all__ = ["Trouble", "trouble_of"]


_SAFE: Final = QT_TRANSLATE_NOOP("Errors", "書いたものはこの端末に残っています。")
_DRAFTED: Final = QT_TRANSLATE_NOOP("Errors", "書きかけは下書きに残っています。")

# The most particular class first. Fields of the error may stand in braces.
_TYPES: Final[tuple[tuple[type[Exception], Trouble], ...]] = (
    (errors.WrongPassphrase, Trouble(QT_TRANSLATE_NOOP("Errors", "合言葉がちがいます。"))),
    (
        errors.ProfileInUse,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この人の伴走デスクは、もう開いています。"),
            then=QT_TRANSLATE_NOOP("Errors", "開いている窓をお使いください。"),
            code="E-102",
        ),
    ),
    (
        errors.ReplicaDamaged,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この端末の控えが、なくなったか、読めません。"),
            QT_TRANSLATE_NOOP("Errors", "送ったものは共有フォルダーに残っています。"),
            QT_TRANSLATE_NOOP(
                "Errors", "「控えをつくり直す」で、共有フォルダーからそろえ直せます。"
            ),
            "E-105",
        ),
    ),
    (
        errors.ProfileRemoved,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この端末は、この町から外されました。"),
            QT_TRANSLATE_NOOP(
                "Errors",
                "この端末にあった記録は消しました。書いたものは、町のほかの人のところにあります。",
            ),
            QT_TRANSLATE_NOOP("Errors", "心あたりがないときは、町の管理者に聞いてください。"),
            "E-107",
        ),
    ),
    (
        errors.KeysDamaged,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この端末の鍵が、なくなったか、読めません。"),
            QT_TRANSLATE_NOOP("Errors", "送ったものは共有フォルダーに残っています。"),
            QT_TRANSLATE_NOOP(
                "Errors",
                "管理者に、新しい端末のための招待の紙をつくってもらい、入りなおしてください。",
            ),
            "E-108",
        ),
    ),
    (
        errors.ProfileDamaged,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この端末の控えが読めません。"),
            QT_TRANSLATE_NOOP("Errors", "送ったものは共有フォルダーに残っています。"),
            QT_TRANSLATE_NOOP("Errors", "情報担当に番号を伝えてください。"),
            "E-103",
        ),
    ),
    (
        errors.FolderNameTaken,
        Trouble(
            QT_TRANSLATE_NOOP(
                "Errors", "共有フォルダーに書く場所が、ファイルでないものでふさがっています。"
            ),
            _SAFE,
            QT_TRANSLATE_NOOP(
                "Errors", "情報担当に『E-317』と伝えて、置かれたものをどけてもらってください。"
            ),
            "E-317",
        ),
    ),
    (
        errors.FolderNotWritable,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "共有フォルダーに書けませんでした。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "情報担当に『E-312 アクセス権』と伝えてください。"),
            "E-312",
        ),
    ),
    (
        errors.FolderNotEmpty,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "このフォルダーには、もう何か入っています。"),
            UNTOUCHED,
            QT_TRANSLATE_NOOP("Errors", "中に新しいフォルダーをつくって、それを選んでください。"),
            "E-315",
        ),
    ),
    (
        errors.FolderNotATown,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "このフォルダーには、この町の記録がありません。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "場所が合っているか確かめてください。"),
            "E-313",
        ),
    ),
    (
        errors.FolderPathTooLong,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "共有フォルダーの場所が長すぎます。"),
            UNTOUCHED,
            QT_TRANSLATE_NOOP("Errors", "もっと上のフォルダーを選ぶか、名前を短くしてください。"),
            "E-316",
        ),
    ),
    (
        errors.FolderFull,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "共有フォルダーの空きがなくなりました。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "情報担当に『E-314 空き容量』と伝えてください。"),
            "E-314",
        ),
    ),
    (
        errors.FolderError,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "共有フォルダーにつながりません。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "つながったら自動で送ります。"),
            "E-311",
        ),
    ),
    (
        errors.ProfileError,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この端末の控えを開けません。"),
            QT_TRANSLATE_NOOP("Errors", "送ったものは共有フォルダーに残っています。"),
            QT_TRANSLATE_NOOP("Errors", "情報担当に番号を伝えてください。"),
            "E-104",
        ),
    ),
    (
        errors.SealBroken,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "確かめられない記録が共有フォルダーにありました。"),
            QT_TRANSLATE_NOOP("Errors", "取り込まずに置いてあります。書いたものは無事です。"),
            QT_TRANSLATE_NOOP("Errors", "管理者に番号を伝えてください。"),
            "E-401",
        ),
    ),
    (
        errors.NotPermitted,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この操作は、いまの役割ではできません。"),
            UNTOUCHED,
            QT_TRANSLATE_NOOP("Errors", "必要なときは管理者に相談してください。"),
            "E-201",
        ),
    ),
    (
        errors.FieldRefused,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "「{field}」の欄を、このままでは保存できません。"),
            UNTOUCHED,
            code="E-202",
        ),
    ),
    (
        errors.Refused,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "いまは、この操作はできません。"),
            UNTOUCHED,
            code="E-203",
        ),
    ),
    (
        errors.NotFound,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "見つかりません。"),
            then=QT_TRANSLATE_NOOP("Errors", "番号や名前をもう一度確かめてください。"),
            code="E-204",
        ),
    ),
)

_FALLBACK: Final = Trouble(
    QT_TRANSLATE_NOOP("Errors", "思わぬことが起きて、この操作は終わりませんでした。"),
    _DRAFTED,
    QT_TRANSLATE_NOOP("Errors", "もう一度ためすか、番号と内容を管理者に伝えてください。"),
    "E-900",
)


def trouble_of(error: BaseException) -> Trouble:
    """Return the sentence of an error in the language of the interface."""
    template = _template(error)
    facts = _facts(error)
    return Trouble(
        _said(template.what, facts),
        _said(template.safe, facts),
        _said(template.then, facts),
        template.code,
    )


def _template(error: BaseException) -> Trouble:
    if isinstance(error, errors.Refused) and error.rule in RULES:
        return RULES[error.rule]
    return next((trouble for kind, trouble in _TYPES if isinstance(error, kind)), _FALLBACK)


def _facts(error: BaseException) -> dict[str, object]:
    if isinstance(error, errors.Refused):
        field, kind = (str(error.facts.get(name, "")) for name in ("field", "kind"))
        return {**error.facts, "field": field_label(field), "kind": word_kind(kind)}
    return {}


def _said(source: str, facts: Mapping[str, object]) -> str:
    if not source:
        return ""
    said = translate("Errors", source)
    try:
        return said.format_map(facts) if facts else said
    except (KeyError, IndexError, ValueError):
        return said
