# SPDX-License-Identifier: Apache-2.0
"""Every error has its sentence: what happened, what is safe, what next; never its own text."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

import banso_desktop
from banso_desktop import errors, refusal_rules
from banso_desktop.domain.conference import Entry
from banso_desktop.domain.references import TARGETS
from banso_desktop.domain.referral import Refusal
from banso_desktop.gui.error_fields import LABELS
from banso_desktop.gui.error_rules import RULES
from banso_desktop.gui.errors import trouble_of

EVERY_TYPE = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.BansoError) and kind is not errors.BansoError
]


def made(kind: type[errors.BansoError]) -> errors.BansoError:
    if issubclass(kind, (errors.FolderError, errors.ProfileError)):
        return kind("/secret/path", "errno 13")
    if issubclass(kind, errors.SealBroken):
        return kind("journal/ab", "signature")
    if issubclass(kind, errors.NotFound):
        return kind("household", "佐藤健一")
    return kind("some.rule", field="born")  # type: ignore[call-arg]


@pytest.mark.parametrize("kind", EVERY_TYPE)
def test_every_kind_of_error_has_a_sentence_of_its_own(kind: type[errors.BansoError]) -> None:
    trouble = trouble_of(made(kind))
    assert trouble.what.endswith("。")
    assert trouble.code != "E-900"


@pytest.mark.parametrize("kind", EVERY_TYPE)
def test_no_sentence_betrays_a_path_an_id_or_a_reason(kind: type[errors.BansoError]) -> None:
    said = trouble_of(made(kind)).sentence()
    for secret in ("/secret", "errno", "佐藤健一", "journal/ab", "signature", "Error"):
        assert secret not in said


def test_a_wrong_passphrase_says_only_that() -> None:
    trouble = trouble_of(errors.WrongPassphrase("/profile"))
    assert (trouble.sentence(), trouble.code) == ("合言葉がちがいます。", "")


def test_a_folder_that_cannot_be_written_says_what_to_tell_whom() -> None:
    trouble = trouble_of(errors.FolderNotWritable("//fsv01/banso"))
    assert "この端末に残っています" in trouble.safe
    assert "E-312 アクセス権" in trouble.then
    assert trouble.code == "E-312"


def test_facts_of_a_rule_stand_in_its_sentence() -> None:
    error = errors.Refused("code.length", expected=20, found=18)
    assert trouble_of(error).what == "符号は 20文字です（いま 18文字）。"


def test_the_name_of_a_rule_is_for_the_copy_only() -> None:
    error = errors.Refused("visit.overlap")
    trouble = trouble_of(error)
    assert "visit.overlap" not in trouble.sentence()
    assert "visit.overlap" in trouble.to_copy(str(error))


def test_a_refused_field_is_named_as_people_know_it() -> None:
    error = errors.FieldRefused("empty", field="title")
    assert trouble_of(error).what == "「表題」を書いてください。"


def test_a_field_nobody_named_is_this_field() -> None:
    error = errors.FieldRefused("empty", field="spare_column")
    assert trouble_of(error).what == "「この欄」を書いてください。"


def raised() -> Iterator[tuple[str, ast.Call]]:
    """Yield every refusal in the source: where, and the call."""
    kinds = {"Refused", "FieldRefused", "NotPermitted"}
    for path in sorted(Path(banso_desktop.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name in kinds and node.args:
                    yield f"{path.name}:{node.lineno}", node


ENDINGS = {
    "conference.": {entry.value for entry in Entry},
    "referral.": {refusal.value for refusal in Refusal},
}
"""What a rule that is put together ends with, by how it begins."""


def rules_of(call: ast.Call) -> set[str]:
    match call.args[0]:
        case ast.Constant(value=str() as rule):
            return {rule}
        case ast.JoinedStr(values=[ast.Constant(value=str() as begins), _]):
            return {begins + ending for ending in ENDINGS[begins]}
        case _:
            return {ast.unparse(call.args[0])}


@pytest.mark.parametrize("sentences", [RULES, refusal_rules.RULES], ids=["Japanese", "English"])
def test_every_rule_raised_anywhere_has_its_sentence(sentences: Mapping[str, object]) -> None:
    lacking = [
        f"{where} {rule}"
        for where, call in raised()
        for rule in sorted(rules_of(call))
        if rule not in sentences
    ]
    assert lacking == []


def test_every_english_sentence_is_given_its_facts() -> None:
    lacking = []
    for where, call in raised():
        given = {keyword.arg for keyword in call.keywords}
        for rule in sorted(rules_of(call) & set(refusal_rules.RULES)):
            named = {name for _, name, *_ in Formatter().parse(refusal_rules.RULES[rule]) if name}
            if rule in refusal_rules.BARE_RULES:
                named = {"field"}
            if None not in given and not named <= given:
                lacking.append(f"{where} {rule} {named - given}")
    assert lacking == []


def test_both_languages_know_the_same_rules() -> None:
    assert set(RULES) == set(refusal_rules.RULES)


def test_every_field_refused_by_name_has_a_label() -> None:
    lacking = [
        f"{where} {keyword.value.value!r}"
        for where, call in raised()
        for keyword in call.keywords
        if keyword.arg == "field"
        and isinstance(keyword.value, ast.Constant)
        and keyword.value.value not in {"", *LABELS}
    ]
    assert lacking == []


def test_every_field_that_points_to_something_has_a_label() -> None:
    own_names = {"companion", "team", "call", "next_member", "persons", "after"}
    assert {field for _, field in TARGETS} | own_names <= set(LABELS)


def test_every_sentence_ends_as_one() -> None:
    assert [rule for rule, trouble in RULES.items() if not trouble.what.endswith("。")] == []


def test_missing_facts_never_break_the_sentence() -> None:
    assert "{expected}" in trouble_of(errors.Refused("code.length")).what


def test_what_nobody_foresaw_is_said_calmly() -> None:
    trouble = trouble_of(ZeroDivisionError("division by zero"))
    assert trouble.code == "E-900"
    assert "division" not in trouble.sentence()
    assert "下書きに残っています" in trouble.safe


def test_the_copy_for_the_administrator_has_the_fact() -> None:
    error = errors.FolderUnreachable("//fsv01/banso", "timed out")
    copied = trouble_of(error).to_copy(str(error))
    assert copied.splitlines()[-2:] == ["E-311", "//fsv01/banso: timed out"]
