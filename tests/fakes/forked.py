# SPDX-License-Identifier: Apache-2.0
"""Forked processes that do not outlive who started them, however that ends (Linux)."""

from __future__ import annotations

import ctypes
import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import Any, Final

FORK: Final = multiprocessing.get_context("fork")
_PR_SET_PDEATHSIG: Final = 1


def forked(target: Callable[..., object], *arguments: object) -> BaseProcess:
    """Return a process to be started; only from a process without threads."""
    return FORK.Process(target=_bound, args=(target, arguments), daemon=True)


def _bound(target: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    target(*arguments)
