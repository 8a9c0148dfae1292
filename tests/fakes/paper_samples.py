# SPDX-License-Identifier: Apache-2.0
"""One paper of each kind, filled with the fictional town; and moments to print them at."""

from __future__ import annotations

from datetime import UTC, datetime

from banso_desktop.domain.papers import (
    AgendaItem,
    AgendaPaper,
    Attendee,
    Copy,
    DisposalComputer,
    DisposalPaper,
    EcomapPaper,
    InvitationPaper,
    Paper,
    PromiseLine,
    RecoveryPaper,
    Sender,
    SlipPaper,
    Tick,
    TodayPaper,
    TodayVisit,
)
from banso_desktop.drawing.marks import Box, Drawing, Line, Pen, Point, Rect, Text
from banso_desktop.printing.sheet_text import pack_sheet

MADE = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)

SLIP = SlipPaper(
    number="R8-7Q3K2M",
    code="7Q3K2M",
    issued_on="令和8年11月24日",
    heading="ご紹介",
    destination="ひだまりの会（畑の会）",
    receiver="𠮷田 邦夫",
    sender=Sender(
        "みどり野町 福祉課 伴走支援係", "小林 あゆみ", "0229-00-1234（内線 215）", "0229-00-1299"
    ),
    person="佐藤 健一（さとう けんいち）さん　52歳",
    request="水曜の畑に、見学からゆっくり参加できるとうれしいです。はじめの2回は小林が一緒に行きます。",
    own_words="「土をさわるのは嫌いじゃない。人が多いと帰りたくなる」",
    to_know="大きな声が苦手です。途中で帰っても大丈夫、と伝えてあります。",
    disclose=(
        Tick("名前・連絡先", True),
        Tick("お願いの内容", True),
        Tick("家族のこと"),
        Tick("健康のこと"),
        Tick("お金のこと"),
    ),
    consent=(Tick("口頭で確認（令和8年11月18日 小林）", True), Tick("署名")),
    look_again="令和8年12月9日（水）ごろ　小林からお電話します",
)

AGENDA = AgendaPaper(
    title="第5回 支援会議",
    type_name="支援会議",
    when="令和8年11月24日（火）13:30～15:00（90分）",
    place="役場 201会議室",
    basis="根拠：社会福祉法第106条の6（令和7年6月1日現在）",
    convener="みどり野町 福祉課長",
    attendees=(
        Attendee("小林 あゆみ", "福祉課 伴走支援係", "進行"),
        Attendee("佐々木 圭", "社会福祉協議会 家計改善支援員", "事例提供"),
        Attendee("髙橋 マサ", "民生委員"),
    ),
    items=(
        AgendaItem("はじめに・約束の確認", 5, "13:30", "小林"),
        AgendaItem(
            "佐藤さん世帯　冬の過ごし方",
            25,
            "13:35",
            "渡部・髙橋",
            "方針決定",
            "両輪",
            True,
            "「冬は畑しないのか」",
            "エコマップ（回収）",
        ),
        AgendaItem("高木さん世帯　もどしの相談", 25, "14:00", "中村", "判断", "解く", True),
    ),
    promises=(PromiseLine("畑の会の見学日をきく", "小林", "R8.11.13（金）", "きいた"),),
    handling="自治体機密性3B",
    copy=Copy(3, 8, "髙橋 マサ"),
)

PICTURE = Drawing(
    774.0,
    436.0,
    (
        Rect(Box(360, 200, 410, 240), Pen(1.6), "member_fill"),
        Text(Point(372, 224), "本人", 11.0, bold=True),
        Line(Point(410, 220), Point(620, 120), Pen(1.1, dash=(5.5, 4.4))),
        Text(Point(630, 124), "デイサービスひなた", 10.0),
    ),
)

ECOMAP = EcomapPaper(
    title="佐藤さん世帯（世帯番号 R8-7Q3K2M）",
    as_of="令和8年11月20日 現在",
    picture=pack_sheet(PICTURE),
    legend=pack_sheet(Drawing(774.0, 38.0, (Line(Point(0, 10), Point(30, 10), Pen(3.2)),))),
    version="会議用",
    author="小林 あゆみ",
    made="令和8年11月20日 16:02",
    note="第5回 支援会議 配布資料 2／会議後に回収します",
    copy=Copy(3, 8),
)

INVITATION = InvitationPaper(
    town="みどり野町",
    office="福祉課 伴走支援係",
    code="ABCDEFGHJKMNPQRSTVWX",
    valid_until="令和8年12月8日（火）17時",
    invited="中村 拓",
    role="支援員",
    folder="ばんそう",
    issued_by="小林 あゆみ",
    issued_on="令和8年11月24日",
    contact="情報政策係 0229-00-1100",
)

RECOVERY = RecoveryPaper(
    town="みどり野町",
    office="福祉課 伴走支援係",
    rows=tuple(("ABCD", "EFGH", "JKMN", f"7{number}") for number in range(1, 6)),
    payload="BANSOR1:ABCDEFGHJKMNPQRSTVWXYZ234567ABCDEFGHJKMNPQRSTVWX",
    mark="3F-7Q",
    issued_on="令和8年11月24日",
    issued_by="小林 あゆみ",
    sheet="1／2",
)

TODAY = TodayPaper(
    day="令和8年11月24日（火）",
    worker="小林 あゆみ",
    visits=(
        TodayVisit(
            "9:30",
            "佐藤 健一 さん",
            "訪問",
            45,
            "ご自宅・玄関先",
            "渡部（保健師）",
            "0229-00-2211",
            ("訪問は2人で", "犬がいます"),
        ),
        TodayVisit("11:00", "渡邉\U000e0100 ハナ さん", "電話", 15, phone="0229-00-3345"),
        TodayVisit("", "阿部 さん", "電話"),
    ),
    office="福祉課 伴走支援係",
    office_phone="0229-00-1234",
    tomorrow_day="11月25日（水）",
    tomorrow=(TodayVisit("15:00", "𠮷川 さと さん", "訪問", with_whom="渡部"),),
)

DISPOSAL = DisposalPaper(
    town="みどり野町",
    office="みどり野町 福祉課 伴走支援係",
    number="R8-7Q3K2M",
    retention="5年",
    article="みどり野町文書管理規程 別表（見本）",
    period="令和9年4月1日から令和14年3月31日まで",
    proposed_by="小林 あゆみ",
    proposed="令和14年4月5日（月）10:42",
    approved_by="遠藤 久",
    approved="令和14年4月6日（火）9:15",
    papers=2,
    texts=1,
    computers=(
        DisposalComputer(
            "小林 あゆみ", "F3KQ", "令和14年4月6日（火）9:20", "令和14年4月8日（木）8:31"
        ),
        DisposalComputer("中村 拓", "W7QD", "", "令和14年3月30日（火）17:02"),
    ),
    waiting=1,
    backup_days=90,
    issued_on="令和14年4月8日（木）",
    issued_by="小林 あゆみ",
)

ALL: tuple[Paper, ...] = (SLIP, AGENDA, ECOMAP, INVITATION, RECOVERY, TODAY, DISPOSAL)
