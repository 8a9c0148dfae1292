# SPDX-License-Identifier: Apache-2.0
"""Which computer this is, so that a copied profile is noticed before it writes anything.

Two computers that write one journal would contradict each other. A profile remembers, sealed
in its vault, a hash of the computer it is at home on; opened on another one it is a copy and
takes a journal of its own at once (docs/format.md, "Copies").
"""

from __future__ import annotations

import contextlib
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from banso_desktop.journal.layout import KEY_BYTES
from banso_desktop.journal.sealing import RandomBytes
from banso_desktop.journal.vault import Vault

Machine = Callable[[], bytes]
"""Returns 32 bytes that are the same at each start of this computer and differ on another;
empty where the system says nothing."""

_PLACES: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_PURPOSE: Final = b"banso machine 1\0"


def this_machine() -> bytes:
    """Return the hash of what the operating system calls this computer.

    ``MachineGuid`` of the registry on Windows, ``/etc/machine-id`` elsewhere (see
    machine-id(5), which asks that it be hashed before it is given to anybody).
    """
    named = _named()
    return hashlib.sha256(_PURPOSE + named.encode("utf-8")).digest() if named else b""


def is_copy(vault: Vault, machine: bytes) -> bool:
    """Tell whether a profile was last at work on another computer."""
    return bool(machine and vault.machine and vault.machine != machine)


def settle_here(vault: Vault, machine: bytes, random: RandomBytes) -> bool:
    """Bind a profile to this computer; return whether it was a copy and got a new journal.

    Durable when it returns; nothing else was written yet.
    """
    if is_copy(vault, machine):
        vault.renew_writer(random(KEY_BYTES), machine)
        return True
    if machine and vault.machine != machine:
        vault.bind(machine)
    return False


if sys.platform == "win32":
    import winreg

    def _named() -> str:
        place = r"SOFTWARE\Microsoft\Cryptography"
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, access) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0]).strip().lower()
        except OSError:
            return ""

else:

    def _named() -> str:
        for path in _PLACES:
            with contextlib.suppress(OSError, ValueError):
                named = path.read_text("ascii").strip()
                if named and named != "uninitialized":
                    return named
        return ""
