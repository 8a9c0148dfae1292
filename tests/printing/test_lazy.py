# SPDX-License-Identifier: Apache-2.0
"""The first window waits for no library of papers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("module", ["printing.catalogue", "gui.printing", "gui.paper_preview"])
def test_importing_papers_imports_no_heavy_library(module: str) -> None:
    code = (
        f"import sys, banso_desktop.{module}; "
        "print([n for n in ('reportlab', 'pypdfium2', 'fontTools', 'PIL') if n in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.strip() == "[]"
