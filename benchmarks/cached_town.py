# SPDX-License-Identifier: Apache-2.0
"""A made town, kept between runs: a prefecture takes minutes to make and seconds to find again.

It lies in the user's cache folder (``XDG_CACHE_HOME``, else ``~/.cache``), under a name that
follows from what decides how it looks: the version of the program, the format of the folder, the
tables of the replica, and the demo itself. One that no longer fits is deleted.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from banso_desktop import __version__, demo
from banso_desktop.journal import layout
from banso_desktop.store.version import projection_version

DAY: Final = date(2026, 11, 24)
"""The day everything in it leads up to: the same for each run."""
_MADE: Final = "made.json"
_MAKING: Final = """
import json, resource, sys
from datetime import date
from pathlib import Path
from banso_desktop.app import make_demo_town
from benchmarks.memory import peak_mb

def told(done, total, last=[0]):
    if done * 20 // total > last[0]:
        last[0] = done * 20 // total
        print(f"  {done:,} of {total:,} households", file=sys.stderr, flush=True)

make_demo_town(
    Path(sys.argv[1]), scale=sys.argv[2], today=date.fromisoformat(sys.argv[3]), progress=told
)
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "peak_mb": peak_mb()}))
"""


@dataclass(frozen=True)
class Town:
    """A town that is there.

    Attributes:
        home: Holds ``folder`` and ``profile-1`` to ``profile-3``.
        seconds: How long making it took, once.
        cpu: Seconds of the processor it took.
        peak_mb: Most memory of the process that made it.
        is_new: Whether it was made just now.
    """

    home: Path
    seconds: float
    cpu: float
    peak_mb: float
    is_new: bool

    @property
    def profile(self) -> Path:
        """The profile of the one who wrote most of it."""
        return self.home / "profile-1"

    @property
    def passphrase(self) -> str:
        """Its passphrase; nobody needs to keep it secret."""
        return Path(f"{self.profile}.passphrase").read_text("utf-8").strip()


def town(scale: str) -> Town:
    """Return the town of a scale; make it, and say so, if it is not there."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    cache = cache / "banso-desktop-benchmarks"
    home = cache / f"{scale}-{key()}"
    if (home / _MADE).exists():
        return Town(home, **json.loads((home / _MADE).read_text("utf-8")), is_new=False)
    for old in cache.glob(f"{scale}-*"):
        shutil.rmtree(old)
    home.parent.mkdir(parents=True, exist_ok=True)
    print(f"making the town {scale} once, in {home} (a prefecture takes up to 20 minutes)")
    began = time.perf_counter()
    command = [sys.executable, "-c", _MAKING, str(home), scale, DAY.isoformat()]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    made = {"seconds": time.perf_counter() - began, **json.loads(done.stdout)}
    (home / _MADE).write_text(json.dumps(made), "utf-8")
    return Town(home, **made, is_new=True)


def key() -> str:
    """Return what tells apart towns that do not look the same."""
    seen = hashlib.sha256(f"{__version__} {layout.FORMAT} {projection_version()} {DAY}".encode())
    for source in sorted(Path(demo.__file__).parent.glob("*.py")):
        seen.update(source.read_bytes())
    return seen.hexdigest()[:12]
