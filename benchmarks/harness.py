# SPDX-License-Identifier: Apache-2.0
"""Measure what the program costs beside the bare engine, in one run on one machine.

Seconds on one computer say little on another; the ratio to the same work done with nothing but the
engine (``bare_*.py``) does. Both sides run in turn, so that a busy moment meets both; the median
counts, and the spread is printed, so that a noisy run shows.

A benchmark is a module of this folder that ends with ``harness.run(...)``; run it with
``python dev.py bench NAME``.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.figures import Figure, note

Work = Callable[[], object]


@dataclass(frozen=True)
class Comparison:
    """One piece of work, done by the program and by the bare engine.

    Attributes:
        name: What is done, such as ``save one note``.
        ours: Does it once through the program. Set-up is done before, outside.
        bare: Does the same with the engine alone.
        most: The largest ratio that is acceptable; None where it is only reported.
        repeats: How often each side runs, after one run that is not counted.
        tail: Whether the 95th percentiles are said too: the slow ones are what people feel.
    """

    name: str
    ours: Work
    bare: Work
    most: float | None = None
    repeats: int = 15
    tail: bool = False


@dataclass(frozen=True)
class Result:
    """Seconds of each run of both sides."""

    comparison: Comparison
    ours: Sequence[float] = field(repr=False)
    bare: Sequence[float] = field(repr=False)

    @property
    def ratio(self) -> float:
        """How many times the bare engine's median the program's median is."""
        return statistics.median(self.ours) / statistics.median(self.bare)

    @property
    def spread(self) -> str:
        """The quartiles of the ratios of runs that followed each other."""
        each = [one / other for one, other in zip(self.ours, self.bare, strict=True)]
        low, _, high = statistics.quantiles(each, n=4)
        return f"{low:.2f}-{high:.2f}"

    @property
    def is_acceptable(self) -> bool:
        """Whether the ratio stays within what was set."""
        return self.comparison.most is None or self.ratio <= self.comparison.most


def timed(work: Work) -> float:
    """Return the seconds one run takes, without the garbage of others being collected in it."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start
    finally:
        gc.enable()


def compare(comparison: Comparison) -> Result:
    """Run both sides in turn; each first once without counting."""
    comparison.ours()
    comparison.bare()
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(comparison.repeats):
        sides = [(ours, comparison.ours), (bare, comparison.bare)]
        for seconds, work in sides if turn % 2 else reversed(sides):
            seconds.append(timed(work))
    return Result(comparison, ours, bare)


def line(result: Result) -> str:
    """Return one line of the table: medians with quartiles in milliseconds, and the ratio."""

    def side(seconds: Sequence[float]) -> str:
        low, middle, high = (1000 * q for q in statistics.quantiles(seconds, n=4))
        return f"{middle:9.2f} ({low:.2f}-{high:.2f})"

    most = result.comparison.most
    limit = (
        "" if most is None else f"  at most {most:g}: {'ok' if result.is_acceptable else 'OVER'}"
    )
    return (
        f"{result.comparison.name:36} {side(result.ours):>28} {side(result.bare):>28}"
        f" {result.ratio:7.2f}{limit}"
    )


def figure(result: Result) -> Figure:
    """Return what the table of several benchmarks says of it."""
    most = result.comparison.most
    return Figure(
        result.comparison.name,
        "" if most is None else f"at most {most:g} x",
        f"{result.ratio:.2f} x",
        f"{result.spread} of {len(result.ours)}",
        result.is_acceptable,
    )


def slowest(result: Result) -> Figure:
    """Return the 95th percentiles of both sides; only reported."""

    def side(seconds: Sequence[float]) -> tuple[float, float]:
        return 1000 * statistics.median(seconds), 1000 * statistics.quantiles(seconds, n=20)[-1]

    (middle, slow), (bare_middle, bare_slow) = side(result.ours), side(result.bare)
    beside = f"p50 {middle:.2f}; bare {bare_middle:.2f}, p95 {bare_slow:.2f} ms"
    return Figure("  p95 of it", "", f"{slow:.2f} ms", beside)


def run(comparisons: Sequence[Comparison]) -> int:
    """Print the table of all comparisons; 1 if a ratio is over its limit."""
    print(f"Python {sys.version.split()[0]}, {sys.platform}; median (quartiles) in ms")
    print(f"{'':36} {'ours':>28} {'bare':>28} {'ratio':>7}")
    acceptable = True
    for comparison in comparisons:
        result = compare(comparison)
        acceptable &= result.is_acceptable
        print(line(result), flush=True)
        note(figure(result))
        if comparison.tail:
            slow = slowest(result)
            print(f"{slow.name:36} {slow.found:>28}  {slow.spread}", flush=True)
            note(slow)
    return 0 if acceptable else 1
