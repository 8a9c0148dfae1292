# SPDX-License-Identifier: Apache-2.0
"""Memory is measured of the process itself, however large the one that started it."""

from __future__ import annotations

import subprocess
import sys

SMALL = "from benchmarks.memory import peak_mb; print(peak_mb())"
LARGE = "from benchmarks.memory import peak_mb; kept = bytearray(300 * 1024**2); print(peak_mb())"


def peak(code: str) -> float:
    started = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return float(started.stdout)


def test_a_process_is_not_told_to_hold_what_its_parent_holds() -> None:
    held = bytearray(b"x") * (300 * 1024**2)

    assert peak(SMALL) < 100
    assert len(held) == 300 * 1024**2


def test_what_a_process_holds_is_told() -> None:
    assert peak(LARGE.replace("bytearray(", "bytearray(b'x') * (")) > 300
