# SPDX-License-Identifier: Apache-2.0
"""A paper comes back from sealed storage as it was issued."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.paper_content import paper_from_dict, paper_to_dict
from banso_desktop.domain.papers import Paper, PaperKind
from banso_desktop.errors import FieldRefused
from tests.fakes.paper_samples import AGENDA, ALL, SLIP

any_text = st.text(max_size=30)


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.kind)
def test_every_kind_comes_back_through_json(paper: Paper) -> None:
    text = json.dumps(paper_to_dict(paper), ensure_ascii=False)

    assert paper_from_dict(json.loads(text)) == paper


def test_every_kind_has_a_paper() -> None:
    assert {paper.kind for paper in ALL} == set(PaperKind)


@given(any_text, any_text, st.booleans())
def test_any_text_comes_back(request: str, words: str, office_copy: bool) -> None:
    paper = replace(SLIP, request=request, own_words=words, office_copy=office_copy)

    assert paper_from_dict(json.loads(json.dumps(paper_to_dict(paper)))) == paper


def test_fields_of_a_newer_version_are_ignored() -> None:
    content = paper_to_dict(SLIP) | {"version": 9, "seal_place": "right"}

    assert paper_from_dict(content) == SLIP


def test_fields_an_older_version_lacked_are_empty() -> None:
    content = paper_to_dict(AGENDA)
    del content["handling"], content["copy"]

    assert paper_from_dict(content) == replace(AGENDA, handling="", copy=None)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "novel"}, "kind"),
        ({"kind": None}, "kind"),
        ({"request": 7}, "request"),
        ({"office_copy": 1}, "office_copy"),
        ({"disclose": "名前"}, "disclose"),
        ({"disclose": [{"label": 1}]}, "disclose.0.label"),
        ({"sender": "小林"}, "sender"),
    ],
)
def test_a_wrong_value_is_named(change: dict[str, object], field: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        paper_from_dict(paper_to_dict(SLIP) | change)

    assert refused.value.facts["field"] == field


def test_a_missing_field_is_named() -> None:
    content = paper_to_dict(SLIP)
    del content["number"]

    with pytest.raises(FieldRefused) as refused:
        paper_from_dict(content)

    assert refused.value.facts["field"] == "number"
