# SPDX-License-Identifier: Apache-2.0
"""Boxes that overlap are pushed apart along the shorter way until none do."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from banso_desktop.drawing.marks import Box, Point

_ROUNDS = 80
_SURPLUS = 0.01
_DRIFT = 150.0
"""How far boxes may have moved within a round: the order by left edges is of its beginning."""


def pushed_apart(
    boxes: Mapping[str, Box], fixed: Collection[str], gap: float, bounds: Box | None = None
) -> dict[str, Point]:
    """Return how far each box has to move so that all stand ``gap`` points apart.

    Args:
        boxes: By id; the order does not matter.
        fixed: Ids that stay, unless two of them overlap: then these move, too.
        gap: Least distance.
        bounds: Boxes are kept inside while there is room; where there is none they leave it.

    Returns:
        Id to shift, for every box.
    """
    names = sorted(boxes)
    at = {name: boxes[name].grown(gap / 2) for name in names}
    limit = bounds.grown(gap / 2) if bounds is not None else None
    for held in (frozenset(fixed), frozenset[str]()):
        for turn in range(_ROUNDS):
            if not _one_round(names, at, held, limit if turn < _ROUNDS // 2 else None):
                break
        if not _overlap(names, at):
            break
    return {
        name: Point(
            at[name].left - boxes[name].left + gap / 2, at[name].top - boxes[name].top + gap / 2
        )
        for name in names
    }


def _one_round(
    names: list[str], at: dict[str, Box], held: Collection[str], limit: Box | None
) -> bool:
    """Push every overlapping pair once; tell whether any overlapped."""
    is_any = False
    order = sorted(names, key=lambda name: (at[name].left, name))
    for index, one in enumerate(order):
        for other in order[index + 1 :]:
            if at[other].left >= at[one].right:
                if at[other].left > at[one].right + _DRIFT:
                    break
                continue
            if at[one].meets(at[other]):
                is_any = _push(one, other, at, held, limit) or is_any
    return is_any


def _overlap(names: list[str], at: Mapping[str, Box]) -> bool:
    return any(
        at[one].meets(at[other]) for index, one in enumerate(names) for other in names[index + 1 :]
    )


def _push(
    one: str, other: str, at: dict[str, Box], held: Collection[str], limit: Box | None
) -> bool:
    a, b = at[one], at[other]
    right, left = a.right - b.left, b.right - a.left
    down, up = a.bottom - b.top, b.bottom - a.top
    dx = right if a.centre.x <= b.centre.x else -left
    dy = down if a.centre.y <= b.centre.y else -up
    move = (dx, 0.0) if abs(dx) < abs(dy) else (0.0, dy)
    share_one = 0.0 if one in held else (1.0 if other in held else 0.5)
    share_other = 0.0 if other in held else 1.0 - share_one
    if not share_one and not share_other:
        return False
    surplus = 1.0 + _SURPLUS
    at[one] = _kept(a.moved(-move[0] * share_one * surplus, -move[1] * share_one * surplus), limit)
    at[other] = _kept(
        b.moved(move[0] * share_other * surplus, move[1] * share_other * surplus), limit
    )
    return True


def _kept(box: Box, limit: Box | None) -> Box:
    if limit is None:
        return box
    dx = max(0.0, limit.left - box.left) - max(0.0, box.right - limit.right)
    dy = max(0.0, limit.top - box.top) - max(0.0, box.bottom - limit.bottom)
    return box.moved(dx, dy)
