# SPDX-License-Identifier: Apache-2.0
"""A sentence for every rule of services and journal, by the rule's stable name.

Facts of the error may stand in braces; ``{field}`` is the field's label. A rule that is raised
anywhere has its sentence here (tests/gui/test_errors.py); nobody ever reads a rule's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from banso_desktop.gui.error_rules_attachments import ATTACHMENT_RULES
from banso_desktop.gui.error_rules_keys import KEY_RULES
from banso_desktop.gui.error_rules_retention import RETENTION_RULES
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP
from banso_desktop.gui.trouble import UNTOUCHED, Trouble

RULES: Final[Mapping[str, Trouble]] = {
    **ATTACHMENT_RULES,
    **KEY_RULES,
    **RETENTION_RULES,
    "undo.changed_since": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ほかの人がこのあと変えたので、元には戻しません。")
    ),
    "map.changed_since": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ほかの人がこのあと変えたので、元には戻しません。")
    ),
    "paper.no_font": Trouble(
        QT_TRANSLATE_NOOP("Errors", "日本語の書体がこの端末にないので、紙をつくれません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "情報担当に「BIZ UD書体を入れてください」と伝えてください。"),
        "E-501",
    ),
    "role.last_companion": Trouble(
        QT_TRANSLATE_NOOP("Errors", "引き受けたつながり担当が、ほかにいません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "次の担当が引き受けると、入れ替わります。"),
    ),
    "conference.began": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この会議のようすが変わっていたので、そのままにしました。"),
    ),
    "member.companion": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この方だけがつながり担当の世帯が {count}つあります。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "次の担当が引き受けてから、もう一度どうぞ。"),
    ),
    "role.already_companion": Trouble(
        QT_TRANSLATE_NOOP("Errors", "その方は、もうつながり担当か、お願いしてあります。")
    ),
    "role.not_mine": Trouble(
        QT_TRANSLATE_NOOP("Errors", "引き受けるのは、ご本人だけができます。"), UNTOUCHED
    ),
    "history.same": Trouble(QT_TRANSLATE_NOOP("Errors", "もう、その値になっています。")),
    "history.decided": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この欄の値は、もうひとつに決まっています。")
    ),
    "history.step": Trouble(
        QT_TRANSLATE_NOOP("Errors", "これは、履歴からは書きかえられません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "もとの画面で、あらためて書いてください。"),
    ),
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
            "守る世帯です。「{field}」に、知られてはならない言葉（{kind}）があります。"
            "あわせて{count}か所です。このままではお渡しできません。",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "印をつけた言葉を、ふつうの言い方に変えてください。"),
    ),
    "referral.issued": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このつなぎ票は、もうお渡ししています。"),
        then=QT_TRANSLATE_NOOP("Errors", "書き直すときは、とりやめて新しくつくってください。"),
    ),
    "referral.unissued": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このつなぎ票は、まだお渡ししていません。")
    ),
    "referral.not_out": Trouble(
        QT_TRANSLATE_NOOP("Errors", "このつなぎは、もう先方の手をはなれています。"), UNTOUCHED
    ),
    "referral.step": Trouble(
        QT_TRANSLATE_NOOP("Errors", "いまのようすからは、そこへ進めません。"), UNTOUCHED
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
        then=QT_TRANSLATE_NOOP("Errors", "一覧から選んで記録してください。"),
    ),
    "referral.same_answer": Trouble(
        QT_TRANSLATE_NOOP("Errors", "同じお返事が、もう記録されています。"), UNTOUCHED
    ),
    "referral.refused": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ご本人が、ここには伝えないでほしいと話しています。"),
        UNTOUCHED,
    ),
    "paper.void": Trouble(
        QT_TRANSLATE_NOOP("Errors", "とりやめたつなぎ票なので、印刷できません。")
    ),
    "right": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この操作は、いまの役割ではできません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "必要なときは管理者に相談してください。"),
        code="E-201",
    ),
    "members.invite": Trouble(
        QT_TRANSLATE_NOOP("Errors", "招待できるのは管理者だけです。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "管理者に頼んでください。"),
        code="E-201",
    ),
    "members.roles": Trouble(
        QT_TRANSLATE_NOOP("Errors", "役割を変えられるのは管理者だけです。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "管理者に頼んでください。"),
        code="E-201",
    ),
    "members.emergency": Trouble(
        QT_TRANSLATE_NOOP("Errors", "緊急に開ける人を決められるのは管理者だけです。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "管理者に頼んでください。"),
        code="E-201",
    ),
    "members.recovery": Trouble(
        QT_TRANSLATE_NOOP("Errors", "予備の鍵の紙をつくれるのは管理者だけです。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "管理者に頼んでください。"),
        code="E-201",
    ),
    "members.remove": Trouble(
        QT_TRANSLATE_NOOP("Errors", "ほかの人や端末を外せるのは管理者だけです。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "管理者に頼んでください。"),
        code="E-201",
    ),
    "members.this_computer": Trouble(
        QT_TRANSLATE_NOOP("Errors", "いま使っている端末は、この端末からは外せません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "ほかの端末から外すか、ほかの管理者に頼んでください。"),
    ),
    "members.last_administrator": Trouble(
        QT_TRANSLATE_NOOP("Errors", "管理者がだれもいなくなるので、変えられません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "先に、ほかの人を管理者にしてください。"),
    ),
    "invitation.joined": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この方は、もう入っています。"),
    ),
    "invitation.roles": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "役割を選んでください。協力機関（見るだけ）は、ほかの役割と一緒にはできません。",
        ),
    ),
    "household.open": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この端末には、新しい世帯を書くための鍵がまだありません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Errors", "送受信してから、もう一度ためしてください。続くときは管理者に伝えてください。"
        ),
        code="E-205",
    ),
    "conference.open": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この端末には、会議を書くための鍵がまだありません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Errors", "送受信してから、もう一度ためしてください。続くときは管理者に伝えてください。"
        ),
        code="E-205",
    ),
    "referral.issue": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この端末には、つなぎ票を出すための鍵がまだありません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Errors", "送受信してから、もう一度ためしてください。続くときは管理者に伝えてください。"
        ),
        code="E-205",
    ),
    "conference.no_household": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この会議では、世帯のことは話しません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "世帯のことは、支援会議などで話してください。"),
    ),
    "conference.nameless": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この会議では、お名前を出さずに話します。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "お名前のない議題にしてください。"),
    ),
    "conference.consent": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この会議で話すには、ご本人の同意が要ります。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "同意を確かめてから、のせてください。"),
    ),
    "conference.known_words": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "守る世帯の紙です。「{field}」に、知られてはならない言葉（{kind}）があります。"
            "あわせて{count}か所です。",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "「学校」「ご家族」のような、ふつうの言い方に変えてください。"),
    ),
    "conference.copies_out": Trouble(
        QT_TRANSLATE_NOOP("Errors", "まだもどっていない配付資料があるので、終われません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "資料を集めて、番号に印をつけてください。"),
    ),
    "map.end": Trouble(
        QT_TRANSLATE_NOOP("Errors", "線の両はしを、図の中から選んでください。"),
        UNTOUCHED,
    ),
    "tie.self": Trouble(
        QT_TRANSLATE_NOOP("Errors", "同じ人どうしは、つなげません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "もう一方の人を選んでください。"),
    ),
    "kinship.self": Trouble(
        QT_TRANSLATE_NOOP("Errors", "同じ人どうしは、家族の線でつなげません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "もう一方の人を選んでください。"),
    ),
    "series.original": Trouble(
        QT_TRANSLATE_NOOP("Errors", "くり返しの中に、その回はありません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "週間表で、その回を選び直してください。"),
    ),
    "repeat": Trouble(
        QT_TRANSLATE_NOOP("Errors", "くり返しの書き方が、読めませんでした。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "「毎週」「2週ごと」「第1・第3」から選んでください。"),
    ),
    "order": Trouble(
        QT_TRANSLATE_NOOP("Errors", "並べる先が見つかりません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "画面を見て、もう一度動かしてください。"),
    ),
    "intake.most_pressing": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors", "「いちばん急ぐこと」は、上で選んだ困りごとの中から選んでください。"
        ),
        UNTOUCHED,
    ),
    "history.key": Trouble(
        QT_TRANSLATE_NOOP("Errors", "その変更は、もう見つかりません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "履歴を開き直してください。"),
    ),
    "code": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」は、一覧にあるものから選んでください。"),
        UNTOUCHED,
    ),
    "range": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」の数が、書ける範囲をこえています。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "数を確かめてください。"),
    ),
    "too_long": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」が長すぎます。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "{limit}文字までにしてください。"),
    ),
    "date": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors", "「{field}」は、年月日まで書いてください（例：R8.11.24、11/24）。"
        ),
        UNTOUCHED,
    ),
    "moment": Trouble(
        QT_TRANSLATE_NOOP(
            "Errors", "「{field}」は、日付と時刻で書いてください（例：11/24 13:30、あした 10時）。"
        ),
        UNTOUCHED,
    ),
    "empty": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」を書いてください。"),
        UNTOUCHED,
    ),
    "reference": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」に選んだものが、もう見つかりません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "もう一度選んでください。"),
    ),
    "journal.value": Trouble(
        QT_TRANSLATE_NOOP("Errors", "「{field}」が長すぎるか、保存できない字が入っています。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "短くするか、分けて書いてください。"),
    ),
    "draft.editor": Trouble(
        QT_TRANSLATE_NOOP("Errors", "下書きを残せませんでした。"),
        then=QT_TRANSLATE_NOOP("Errors", "「いま保存」で保存してください。"),
        code="E-206",
    ),
    "paper.content": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この紙の中身が読めません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "管理者に番号を伝えてください。"),
        code="E-502",
    ),
    "paper.picture": Trouble(
        QT_TRANSLATE_NOOP("Errors", "この紙の図が読めません。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "図を開き直してから、もう一度印刷してください。"),
        code="E-503",
    ),
    "demo.exists": Trouble(
        QT_TRANSLATE_NOOP("Errors", "練習用の町は、もうここにあります。"),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "別の場所を選ぶか、いまある練習用の町を使ってください。"),
    ),
}
