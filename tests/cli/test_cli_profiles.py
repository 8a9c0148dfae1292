# SPDX-License-Identifier: Apache-2.0
"""A ``profile.json`` that is not of this profile, or not of this version, is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fakes.console import Desk, copied, one_sentence


@pytest.mark.parametrize(
    ("name", "value", "said_of_it"),
    [
        ("folder", "\0", "profile.json"),
        ("folder", "", "profile.json"),
        ("folder", 3, "profile.json"),
        ("format", 99, "newer version"),
        ("format", 0, "profile.json"),
        ("format", "1", "profile.json"),
        ("town", "a" * 26, "another town"),
        ("town", None, "profile.json"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(
    name: str, value: object, said_of_it: str, home: Path, tmp_path: Path
) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    file = own.path / "profile.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), name: value}), "utf-8")

    said = own.run("digest")

    assert said.code == 1
    assert one_sentence(said.err)
    assert said_of_it in said.err
