# SPDX-License-Identifier: Apache-2.0
"""From errors to sentences: what happened, what is safe, what to do next, and a code.

The core raises facts in English for the log; people read these sentences. A new rule gets
its sentence in ``_RULES``; a rule without one gets a kind fallback that names it. Nobody
ever sees a traceback, and no sentence holds a person's name or text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from banso_desktop import errors
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence in three parts.

    Attributes:
        what: What happened.
        safe: What is safe; empty where nothing could be lost.
        then: What to do next; may be empty.
        code: For the telephone, such as ``"E-312"``; empty where none helps.
    """

    what: str
    safe: str = ""
    then: str = ""
    code: str = ""

    def sentence(self) -> str:
        """Return the parts in one line, without the code."""
        return " ".join(part for part in (self.what, self.safe, self.then) if part)

    def to_copy(self, detail: str) -> str:
        """Return the text for the clipboard: sentence, code and the fact in English."""
        return "\n".join(part for part in (self.sentence(), self.code, detail) if part)


_SAFE: Final = QT_TRANSLATE_NOOP("Errors", "書いたものはこの端末に残っています。")
_UNTOUCHED: Final = QT_TRANSLATE_NOOP("Errors", "書いたものはそのままです。")

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
        errors.ProfileDamaged,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この端末の控えが読めません。"),
            QT_TRANSLATE_NOOP("Errors", "送ったものは共有フォルダーに残っています。"),
            QT_TRANSLATE_NOOP("Errors", "情報政策係に番号を伝えてください。"),
            "E-103",
        ),
    ),
    (
        errors.FolderNotWritable,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "共有フォルダーに書けませんでした。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "情報政策係に『E-312 アクセス権』と伝えてください。"),
            "E-312",
        ),
    ),
    (
        errors.FolderNotATown,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "このフォルダーには、この町のデータがありません。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "場所が合っているか確かめてください。"),
            "E-313",
        ),
    ),
    (
        errors.FolderFull,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "共有フォルダーの空きがなくなりました。"),
            _SAFE,
            QT_TRANSLATE_NOOP("Errors", "情報政策係に『E-314 空き容量』と伝えてください。"),
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
            QT_TRANSLATE_NOOP("Errors", "情報政策係に番号を伝えてください。"),
            "E-104",
        ),
    ),
    (
        errors.SealBroken,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "確かめられないデータが共有フォルダーにありました。"),
            QT_TRANSLATE_NOOP("Errors", "取り込まずに置いてあります。書いたものは無事です。"),
            QT_TRANSLATE_NOOP("Errors", "管理者に番号を伝えてください。"),
            "E-401",
        ),
    ),
    (
        errors.NotPermitted,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "この操作は、いまの役割ではできません。"),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("Errors", "必要なときは管理者に相談してください。"),
            "E-201",
        ),
    ),
    (
        errors.FieldRefused,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "「{field}」の欄を、このままでは保存できません。"),
            _UNTOUCHED,
            code="E-202",
        ),
    ),
    (
        errors.Refused,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "いまは、この操作はできません（{rule}）。"),
            _UNTOUCHED,
            code="E-203",
        ),
    ),
    (
        errors.NotFound,
        Trouble(
            QT_TRANSLATE_NOOP("Errors", "見つかりません。"),
            then=QT_TRANSLATE_NOOP("Errors", "ほかの端末で動かされたのかもしれません。"),
            code="E-204",
        ),
    ),
)

_FALLBACK: Final = Trouble(
    QT_TRANSLATE_NOOP("Errors", "思わぬことが起きて、この操作は終わりませんでした。"),
    _SAFE,
    QT_TRANSLATE_NOOP("Errors", "もう一度ためすか、番号と内容を管理者に伝えてください。"),
    "E-900",
)

# Rules of services and of the journal, by their stable name; facts may stand in braces.
_RULES: Final[Mapping[str, Trouble]] = {
    "passphrase.short": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "もう少し長くしてください（{min_characters}文字、またはことば{min_words}つ）。",
        )
    ),
    "code.length": Trouble(
        QT_TRANSLATE_NOOP("Errors", "番号は {expected}文字です（いま {found}文字）。")
    ),
    "code.character": Trouble(QT_TRANSLATE_NOOP("Errors", "{place}文字目が番号に使わない字です。")),
    "code.check": Trouble(
        QT_TRANSLATE_NOOP("Errors", "番号のどこかがちがいます。紙と見くらべてください。")
    ),
    "invitation.unknown": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の番号は、この町にありません。"),
        then=QT_TRANSLATE_NOOP("Errors", "招待した人の端末が送り終えているか、確かめてください。"),
    ),
    "invitation.used": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の番号は、もう使われています。"),
        then=QT_TRANSLATE_NOOP("Errors", "管理者から新しい招待の紙をもらってください。"),
    ),
    "invitation.expired": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の番号は、期限が過ぎています。"),
        then=QT_TRANSLATE_NOOP("Errors", "管理者から新しい招待の紙をもらってください。"),
    ),
    "invitation.other_town": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この招待の番号は、ほかの町のものです。"),
        then=QT_TRANSLATE_NOOP("Errors", "場所と紙を確かめてください。"),
    ),
    "recovery.other_town": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この予備の鍵は、ほかの町のものです。"),
        then=QT_TRANSLATE_NOOP("Errors", "場所と紙を確かめてください。"),
    ),
    "map.changed_since": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ほかの人がこのあと変えたので、元には戻しません。")
    ),
    "paper.no_font": Trouble(
        QT_TRANSLATE_NOOP("Errors", "日本語の書体がこの端末にないので、紙をつくれません。"),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "情報政策係に「BIZ UD書体を入れてください」と伝えてください。"),
        "E-501",
    ),
    "role.last_companion": Trouble(
        QT_TRANSLATE_NOOP("Errors", "つながり担当が、ほかにいません。"),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "先に、次の担当へ引き継いでください。"),
    ),
    "role.already_companion": Trouble(
        QT_TRANSLATE_NOOP("Errors", "その方は、もうつながり担当です。")
    ),
    "role.not_mine": Trouble(
        QT_TRANSLATE_NOOP("Errors", "引き受けるのは、ご本人だけができます。"), _UNTOUCHED
    ),
    "history.same": Trouble(QT_TRANSLATE_NOOP("Errors", "もう、その値になっています。")),
    "plan.empty": Trouble(
        QT_TRANSLATE_NOOP("Errors", "計画がまだ空です。ひとつ書くと、見直し日を決められます。")
    ),
    "referral.receiver": Trouble(
        QT_TRANSLATE_NOOP("Errors", "受け取る方のお名前か、電話で確かめたしるしが要ります。"),
        then=QT_TRANSLATE_NOOP("Errors", "渡しっぱなしにしないためです。"),
    ),
    "referral.consent": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ご本人の同意がまだです。"),
        then=QT_TRANSLATE_NOOP(
            "Errors",
            "「問い合わせだけ」なら、お名前なしで出せます。急ぐときは、わけを書いてください。",
        ),
    ),
    "referral.look_again": Trouble(
        QT_TRANSLATE_NOOP("Errors", "様子をきく日を、今日からあとの日で決めてください。"),
    ),
    "referral.known_words": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "守る世帯です。知られてはならない言葉が{count}か所あるので、お渡しできません。",
        ),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "下線の言葉を、ふつうの言い方に変えてください。"),
    ),
    "referral.issued": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このつなぎ票は、もうお渡ししています。"),
        then=QT_TRANSLATE_NOOP("Errors", "書き直すときは、とりやめて新しくつくってください。"),
    ),
    "referral.unissued": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このつなぎ票は、まだお渡ししていません。")
    ),
    "referral.not_out": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このつなぎは、もう先方の手をはなれています。"), _UNTOUCHED
    ),
    "referral.step": Trouble(
        QT_TRANSLATE_NOOP("Errors", "いまのようすからは、そこへ進めません。"), _UNTOUCHED
    ),
    "referral.look": Trouble(
        QT_TRANSLATE_NOOP("Errors", "根づいたかどうかは、一度様子をきいてからにします。"),
        then=QT_TRANSLATE_NOOP("Errors", "「様子をきいた」を先に記録してください。"),
    ),
    "referral.void_reason": Trouble(
        QT_TRANSLATE_NOOP("Errors", "とりやめるわけを、ひとことお書きください。")
    ),
    "referral.code": Trouble(
        QT_TRANSLATE_NOOP("Errors", "符号のどこかがちがいます。紙の6文字と見くらべてください。")
    ),
    "referral.code_twice": Trouble(
        QT_TRANSLATE_NOOP("Errors", "同じ符号のつなぎが{count}件あります。"),
        then=QT_TRANSLATE_NOOP("Errors", "一覧からえらんで記録してください。"),
    ),
    "referral.same_answer": Trouble(
        QT_TRANSLATE_NOOP("Errors", "同じお返事が、もう記録されています。"), _UNTOUCHED
    ),
    "referral.refused": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ご本人が、ここには伝えないでほしいと話しています。"),
        _UNTOUCHED,
    ),
    "paper.void": Trouble(
        QT_TRANSLATE_NOOP("Errors", "とりやめたつなぎ票なので、印刷できません。")
    ),
}


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
    if isinstance(error, errors.Refused) and error.rule in _RULES:
        return _RULES[error.rule]
    return next((trouble for kind, trouble in _TYPES if isinstance(error, kind)), _FALLBACK)


def _facts(error: BaseException) -> dict[str, object]:
    if isinstance(error, errors.Refused):
        return {"field": "", **error.facts, "rule": error.rule}
    return {}


def _said(source: str, facts: Mapping[str, object]) -> str:
    if not source:
        return ""
    said = translate("Errors", source)
    try:
        return said.format_map(facts) if facts else said
    except (KeyError, IndexError, ValueError):
        return said
