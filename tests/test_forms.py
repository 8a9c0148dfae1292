# SPDX-License-Identifier: Apache-2.0
"""The committed forms and translations are what Qt's tools make of their sources, and they work."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from installer import compile_forms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FORMS = sorted(compile_forms.FORMS.glob("*.ui"))
AGAIN = "run: python dev.py forms"


def form_id(form: Path) -> str:
    return form.stem


@pytest.fixture(scope="module")
def fresh() -> dict[Path, bytes]:
    return compile_forms.fresh_forms()


def test_there_are_forms() -> None:
    assert FORMS


@pytest.mark.parametrize("form", FORMS, ids=form_id)
def test_compiled_form_is_current(form: Path, fresh: dict[Path, bytes]) -> None:
    module = compile_forms.COMPILED / f"ui_{form.stem}.py"

    assert module.is_file(), AGAIN
    assert module.read_bytes() == fresh[module], AGAIN


def test_no_compiled_form_outlives_its_source() -> None:
    assert compile_forms.left_over_forms() == [], AGAIN


@pytest.mark.parametrize("form", FORMS, ids=form_id)
def test_form_sets_up_on_its_base_widget(form: Path, qapp: QApplication) -> None:
    # A property Qt does not have passes uic and fails here.
    from PySide6 import QtWidgets

    top = ElementTree.parse(form).getroot().find("widget")
    assert top is not None
    base = getattr(QtWidgets, top.attrib["class"])()
    compiled: Any = importlib.import_module(f"banso_desktop.gui.forms.ui_{form.stem}")

    getattr(compiled, f"Ui_{top.attrib['name']}")().setupUi(base)

    assert base.layout() is not None or base.findChildren(QtWidgets.QWidget)
    base.deleteLater()


@pytest.mark.parametrize("form", FORMS, ids=form_id)
def test_form_class_is_named_like_its_file(form: Path) -> None:
    # week_page.ui holds WeekPage: form and screen module share one context in the .ts.
    name = ElementTree.parse(form).getroot().findtext("class")

    assert name == "".join(part.capitalize() for part in form.stem.split("_"))


@pytest.mark.parametrize("form", FORMS, ids=form_id)
def test_enums_are_fully_scoped(form: Path) -> None:
    # Qt::AlignLeft compiles, but type checkers and Qt's future do not know it.
    root = ElementTree.parse(form).getroot()
    written = [e.text or "" for kind in ("enum", "set") for e in root.iter(kind)]
    values = [value for text in written for value in text.split("|") if value]

    assert [value for value in values if not re.fullmatch(r"\w+::\w+::\w+", value)] == []


def test_translations_are_compiled() -> None:
    assert compile_forms.stale(compile_forms.fresh_translations()) == [], AGAIN


def test_translation_has_every_string_of_the_screens(tmp_path: Path) -> None:
    collected = tmp_path / compile_forms.ENGLISH.name
    collected.write_bytes(compile_forms.ENGLISH.read_bytes())

    compile_forms.collect_strings(collected)

    assert collected.read_bytes() == compile_forms.ENGLISH.read_bytes(), f"{AGAIN} --strings"


def test_no_string_is_hidden_from_the_tool_that_collects_them() -> None:
    """It does not look inside f-strings."""
    known = {
        message.findtext("source")
        for message in ElementTree.parse(compile_forms.ENGLISH).getroot().iter("message")
    }
    places = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    hidden = []
    for module in sorted((compile_forms.ROOT / "banso_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for said in node.args[places.get(name, len(node.args)) :][:1]:
                if isinstance(said, ast.Constant) and said.value not in known:
                    hidden.append(f"{module.name}:{node.lineno} {said.value}")

    assert hidden == []


def test_every_string_has_its_english() -> None:
    open_ones = [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(compile_forms.ENGLISH).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]

    assert open_ones == [], f"translate in {compile_forms.ENGLISH.name}"


def test_english_keeps_the_places_of_values() -> None:
    place = re.compile(r"%\d|%L\d|%n|\{\w*\}")
    wrong = []
    for message in ElementTree.parse(compile_forms.ENGLISH).getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        texts = [] if translation is None else ["".join(translation.itertext())]
        if translation is not None and (plurals := translation.findall("numerusform")):
            texts = [plural.text or "" for plural in plurals]
        for text in filter(None, texts):
            lost = set(place.findall(source)) ^ set(place.findall(text))
            wrong += [f"{source} -> {text}: {lost}"] if lost - {"%n"} else []

    assert wrong == []
