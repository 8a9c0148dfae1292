# SPDX-License-Identifier: Apache-2.0
"""Every error has its sentence: what happened, what is safe, what next; never its own text."""

from __future__ import annotations

import inspect

import pytest

from banso_desktop import errors
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
    return kind("some.rule", field="born")  # type: ignore[arg-type]


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
    assert trouble_of(error).what == "番号は 20文字です（いま 18文字）。"


def test_a_rule_without_its_sentence_is_named() -> None:
    assert "visit.overlap" in trouble_of(errors.Refused("visit.overlap")).what


def test_missing_facts_never_break_the_sentence() -> None:
    assert "{expected}" in trouble_of(errors.Refused("code.length")).what


def test_what_nobody_foresaw_is_said_calmly() -> None:
    trouble = trouble_of(ZeroDivisionError("division by zero"))
    assert trouble.code == "E-900"
    assert "division" not in trouble.sentence()
    assert "この端末に残っています" in trouble.safe


def test_the_copy_for_the_administrator_has_the_fact() -> None:
    error = errors.FolderUnreachable("//fsv01/banso", "timed out")
    copied = trouble_of(error).to_copy(str(error))
    assert copied.splitlines()[-2:] == ["E-311", "//fsv01/banso: timed out"]
