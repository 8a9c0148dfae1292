# SPDX-License-Identifier: Apache-2.0
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.folding import (
    GETA,
    VARIANTS,
    fold,
    fold_aligned,
    fold_name,
)

JAPANESE = st.text(
    st.one_of(
        st.characters(min_codepoint=0x3000, max_codepoint=0x30FF),
        # Half-width forms but the Hangul among them, whose jamo join over dropped signs.
        st.characters(min_codepoint=0xFF00, max_codepoint=0xFF9F),
        st.characters(min_codepoint=0x20, max_codepoint=0x7E),
        st.sampled_from("髙橋﨑邉邊齋𠮷〓㈱㍼・ー－―゙゚ｶﾞﾊﾟ😀Üß\U000e0100"),
    )
)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("㈱みどり野建設", "(株)みどり野"),
        ("ｶﾞｽ代", "ガス代"),
        ("がす代", "ガス代"),
        ("つながり・もどし", "つながりもどし"),
        ("つながり もどし", "つながり\u3000もどし"),
        ("ＡＢＣ１２３", "abc123"),
        ("サーバー", "ｻｰﾊﾞｰ"),
        ("サ－バ―", "サーバー"),
        ("０２２９－００－１２３４", "0229-00-1234"),
        ("中島１２ー４", "中島12-4"),
        ("が", "か\u3099"),
        ("髙橋さんの家", "高橋さんの家"),
        ("渡邉\U000e0100さん", "渡辺さん"),
        ("〓田", "〓田"),
    ],
)
def test_running_text_is_found_however_it_was_typed(written: str, asked: str) -> None:
    assert fold(asked) in fold(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [("データ", "出た"), ("でた", "データ"), ("はし", "ばし"), ("家賃", "家貨")],
)
def test_running_text_keeps_different_words_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_missing_character_mark_is_a_token_of_its_own() -> None:
    assert fold("〓田") == f"{GETA}田"
    assert unicodedata.category(GETA) == "Co"


@pytest.mark.parametrize("nothing", ["", " \u3000\n", "・。、！？", "😀", "_"])
def test_what_has_no_letter_leaves_no_token(nothing: str) -> None:
    assert fold(nothing) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("さとう", "サトウ"),
        ("さとう", "ｻﾄｳ"),
        ("わたなべ", "わたなへ"),
        ("きょうこ", "きようこ"),
        ("おおた", "オオタ"),
        ("ゆーこ", "ゆこ"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("德田", "徳田"),
        ("齋藤", "斉藤"),
        ("斎藤", "齊藤"),
        ("渡邊", "渡辺"),
        ("渡邉", "渡辺"),
        ("渡邉\U000e0101", "渡邊"),
        ("濵田", "浜田"),
        ("𠮷田", "吉田"),
        ("槗本", "橋本"),
        ("佐藤 健一", "佐藤健一"),
        ("佐藤・健一", "佐藤健一"),
        ("Ünal", "unal"),
        ("みちゑ", "みちえ"),
    ],
)
def test_names_that_are_read_alike_are_one(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("佐藤", "佐田"), ("さとう", "かとう")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_no_variant_points_to_another_variant() -> None:
    assert not {ord(base) for base in VARIANTS.values()} & set(VARIANTS)


@given(JAPANESE)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_name(fold_name(text)) == fold_name(text)


@given(JAPANESE)
def test_aligned_folding_is_the_same_text(text: str) -> None:
    assert fold_aligned(text).text == fold(text)


@given(st.text())
def test_aligned_folding_is_the_same_text_for_any_script(text: str) -> None:
    assert fold_aligned(text).text == fold(text)


@given(JAPANESE)
def test_the_source_of_each_character_folds_to_it(text: str) -> None:
    aligned = fold_aligned(text)
    for at, char in enumerate(aligned.text):
        start, end = aligned.span(at, at + 1)
        # A dash after a kana needs its neighbour to be read as a long vowel mark.
        assert char in fold(text[start:end]) or char == "ー"


def test_a_half_width_voiced_kana_is_one_character_with_both_sources() -> None:
    aligned = fold_aligned("ｶﾞｽ")

    assert aligned.text == "がす"
    assert aligned.span(0, 1) == (0, 2)
