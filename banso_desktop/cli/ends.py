# SPDX-License-Identifier: Apache-2.0
"""How a verb ends: its exit code, one sentence on stderr, an answer on stdout."""

from __future__ import annotations

import json
import sys

from banso_desktop.calls import to_plain

DONE, REFUSED, USAGE = 0, 1, 2


def ended(why: str, code: int) -> int:
    """Say in one sentence why it ends, and return the exit code."""
    print(f"banso: {why}", file=sys.stderr)
    return code


def print_plain(value: object, *, as_json: bool = True) -> None:
    """Print an answer as JSON, or its fields a line each."""
    plain = to_plain(value)
    if as_json or not isinstance(plain, dict):
        print(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    for key, item in plain.items():
        if isinstance(item, str):
            print(f"{key}: {item or '-'}")
        else:
            print(f"{key}: {json.dumps(item, ensure_ascii=False) if item is not None else '-'}")
