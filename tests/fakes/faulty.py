# SPDX-License-Identifier: Apache-2.0
"""Any transport with faults put in its way: by an explicit plan, or drawn by a seed.

What goes wrong is what shares do: nothing arrives, the answer gets lost, a listing or a look-up
is older than the truth, a read is torn, access is denied for a while, the disk is full, the
server was set back to an earlier state. What lies in the place below is never damaged.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from random import Random
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import FolderFull, FolderNotWritable, FolderUnreachable
from banso_desktop.journal import names
from banso_desktop.journal.transport import NotThere, Put, Transport


class Fault(Enum):
    """What goes wrong with one call."""

    DROP = "nothing is done, and the share seems gone"
    LOST_REPLY = "it is done, but the answer is lost"
    TWICE = "it is done twice"
    DENIED = "nothing is done: access denied"
    FULL = "nothing is done: no space left"
    TORN = "only the first half is read"
    MISSING = "what is there is not found"
    STALE = "a listing as it was at the one before"
    SLOW = "it takes half a minute"


POSSIBLE: Final[Mapping[str, Sequence[Fault]]] = {
    "get": (Fault.DROP, Fault.TORN, Fault.MISSING, Fault.SLOW),
    "list": (Fault.DROP, Fault.STALE, Fault.SLOW),
    "put": (Fault.DROP, Fault.LOST_REPLY, Fault.TWICE, Fault.DENIED, Fault.FULL, Fault.SLOW),
    "replace": (Fault.DROP, Fault.LOST_REPLY, Fault.DENIED, Fault.FULL, Fault.SLOW),
    "delete": (Fault.DROP, Fault.LOST_REPLY, Fault.TWICE, Fault.DENIED),
}
"""Calls and what can go wrong with each; ``list_heads`` is a ``list``."""


@dataclass
class Plan:
    """Says which fault comes next at which call.

    Attributes:
        script: Faults still to come by call, None for a call that goes well.
        fired: How many came.
    """

    script: dict[str, list[Fault | None]] = field(default_factory=dict)
    fired: int = 0

    def next(self, call: str, name: str) -> Fault | None:
        """Return what goes wrong with this call, None for nothing."""
        waiting = self.script.get(call, [])
        fault = waiting.pop(0) if waiting else None
        self.fired += fault is not None
        return fault


@dataclass
class SeededPlan(Plan):
    """Draws faults, for each name and call at most one: whoever tries again gets through.

    Args:
        seed: The same seed and calls give the same faults.
        share: Of the first calls with a name so many fail.
    """

    seed: int = 0
    share: float = 0.25
    _met: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)

    def next(self, call: str, name: str) -> Fault | None:
        if (call, name) in self._met:
            return None
        self._met.add((call, name))
        if self._random.random() >= self.share:
            return None
        self.fired += 1
        return self._random.choice(POSSIBLE[call])


class FaultyTransport:
    """A way to a place with faults on it.

    Args:
        inner: The way without.
        plan: Which fault comes when.
        wait: Lets that many seconds pass.
    """

    def __init__(
        self,
        inner: Transport,
        plan: Plan | None = None,
        wait: Callable[[float], object] = lambda _: None,
    ) -> None:
        self.inner = inner
        self.plan = plan or Plan()
        self._wait = wait
        self._listed: dict[str, Sequence[str]] = {}
        self._since: set[str] | None = None
        self._rolled_back: set[str] = set()

    @property
    def place(self) -> str:
        return self.inner.place

    def expect(self, sentinel: bytes) -> None:
        self.inner.expect(sentinel)

    def mark(self) -> None:
        """Make a backup here: :meth:`roll_back` takes away what is put from now on."""
        self._since = set()

    def roll_back(self) -> None:
        """Set the server back to the backup: what was put since is gone until it is put again."""
        assert self._since is not None
        self._rolled_back, self._since = self._since, set()

    def list_heads(self) -> Mapping[Id, int]:
        heads: dict[Id, int] = {}
        for name in self.list(names.HEADS):
            if head := names.head_of(name):
                heads[head[0]] = max(heads.get(head[0], 0), head[1])
        return heads

    def list(self, prefix: str) -> Sequence[str]:
        fault = self._begin("list", prefix)
        truth = [name for name in self.inner.list(prefix) if name not in self._rolled_back]
        told = self._listed.get(prefix, []) if fault is Fault.STALE else truth
        self._listed[prefix] = truth
        return told

    def get(self, name: str, limit: int) -> bytes:
        fault = self._begin("get", name)
        if name in self._rolled_back or fault is Fault.MISSING:
            raise NotThere(name)
        data = self.inner.get(name, limit)
        return data[: len(data) // 2] if fault is Fault.TORN else data

    def put_if_absent(self, name: str, data: bytes) -> Put:
        fault = self._begin("put", name)
        done = self.inner.put_if_absent(name, data)
        if fault is Fault.TWICE:
            done = self.inner.put_if_absent(name, data)
        if name in self._rolled_back:
            self._rolled_back.discard(name)
            done = "new"
        if self._since is not None:
            self._since.add(name)
        self._end(fault)
        return done

    def replace_damaged(self, name: str, good: bytes, found: bytes) -> None:
        fault = self._begin("replace", name)
        self.inner.replace_damaged(name, good, found)
        self._end(fault)

    def delete_own(self, name: str, writer: Id) -> None:
        fault = self._begin("delete", name)
        for _ in range(2 if fault is Fault.TWICE else 1):
            self.inner.delete_own(name, writer)
        self._end(fault)

    def delete_retired(self, names_: Collection[str]) -> None:
        fault = self._begin("delete", min(names_, default=""))
        for _ in range(2 if fault is Fault.TWICE else 1):
            self.inner.delete_retired(names_)
        self._end(fault)

    def _begin(self, call: str, name: str) -> Fault | None:
        fault = self.plan.next(call, name)
        if fault is Fault.SLOW:
            self._wait(30)
        elif fault is Fault.DROP:
            raise FolderUnreachable(self.place, "dropped")
        elif fault is Fault.DENIED:
            raise FolderNotWritable(self.place, "denied")
        elif fault is Fault.FULL:
            raise FolderFull(self.place, "full")
        return fault

    def _end(self, fault: Fault | None) -> None:
        if fault is Fault.LOST_REPLY:
            raise FolderUnreachable(self.place, "the answer was lost")
