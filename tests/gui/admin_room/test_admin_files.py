# SPDX-License-Identifier: Apache-2.0
"""Photos and documents in the diagnosis of the shared folder: who can send them again."""

from __future__ import annotations

from banso_desktop.gui.admin_words import said_together
from banso_desktop.gui.session import FolderFinding


def test_a_lost_file_is_said_once_for_each_who_has_it() -> None:
    found = [
        FolderFinding("b/aa/one", "missing", "小林 あゆみ"),
        FolderFinding("b/bb/two", "hash", "小林 あゆみ"),
        FolderFinding("b/cc/three", "missing", "渡部 さやか"),
        FolderFinding("b/dd/four", "name"),
    ]

    said = said_together(found)

    assert [(len(kind), then.split("です")[0]) for _, then, kind in said] == [
        (2, "入れた人は 小林 あゆみさん"),
        (1, "入れた人は 渡部 さやかさん"),
        (1, "入れた人は 名前のわからない人"),
    ]
    assert all("写真や書類" in what for what, _, _ in said)


def test_a_lost_key_is_not_taken_for_a_file() -> None:
    ((what, _, _),) = said_together([FolderFinding("keys/a/b/c", "missing")])

    assert "鍵" in what
