# SPDX-License-Identifier: Apache-2.0
"""The form compiler writes what is stale, removes what is left over, and says why it cannot."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer import compile_forms

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>NotePage</class>
<widget class="QWidget" name="NotePage"><property name="windowTitle">
<string>記録</string></property></widget></ui>
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one form and no translation."""
    for name, folder in {
        "FORMS": tmp_path / "ui",
        "COMPILED": tmp_path / "forms",
        "STRINGS": tmp_path / "i18n",
    }.items():
        folder.mkdir()
        monkeypatch.setattr(compile_forms, name, folder)
    monkeypatch.setattr(compile_forms, "ROOT", tmp_path)
    (tmp_path / "ui" / "note_page.ui").write_text(FORM, "utf-8")
    return tmp_path


def compiled(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["compile_forms.py", *arguments])
    return compile_forms.main()


def test_only_what_is_stale_is_written(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compiled(monkeypatch) == 0
    assert capsys.readouterr().out == "forms/ui_note_page.py\n"

    assert compiled(monkeypatch) == 0
    assert capsys.readouterr().out == ""
    assert b"\r" not in (checkout / "forms" / "ui_note_page.py").read_bytes()


def test_checking_writes_nothing(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled(monkeypatch, "--check") == 1

    assert list((checkout / "forms").iterdir()) == []


def test_a_module_whose_form_is_gone_goes_too(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(monkeypatch)
    (checkout / "ui" / "note_page.ui").unlink()

    compiled(monkeypatch)

    assert list((checkout / "forms").iterdir()) == []


def test_a_broken_form_is_named_with_the_words_of_the_compiler(checkout: Path) -> None:
    (checkout / "ui" / "broken.ui").write_text("<ui", "utf-8")

    with pytest.raises(RuntimeError, match=r"uic .*broken\.ui: "):
        compile_forms.fresh_forms()
