# SPDX-License-Identifier: Apache-2.0
"""Every query of a profile, asked with everything that is known of a household."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from banso_desktop.app import Profile
from banso_desktop.calls import Usage, convert_fields, to_plain
from banso_desktop.errors import BansoError

NEVER = "never said"
"""What a query answers that refuses."""


def answers(
    profile: Profile, values: Mapping[str, Sequence[object]], *, most: int = 150
) -> Iterator[tuple[str, str]]:
    """Yield each query with its arguments, and its answer as JSON.

    Args:
        profile: Who asks.
        values: What is tried for a field of each name; ``"*"`` for a required field that has
            no line of its own. A field that is not required is left out, too.
        most: At most so many combinations of one query.
    """
    for entry in profile.services.entries():
        if entry.kind != "query":
            continue
        choices: list[list[tuple[str, object] | None]] = []
        for field in entry.parameters:
            found = values.get(field.name, values["*"] if field.required else ())
            tried: list[tuple[str, object] | None] = [(field.name, value) for value in found]
            choices.append(tried if field.required else [None, *tried])
        for number, chosen in enumerate(product(*choices)):
            if number == most:
                break
            fields = dict(pair for pair in chosen if pair is not None)
            asked = f"{entry.name} {json.dumps(fields, ensure_ascii=False)}"
            try:
                answer = entry.call(**convert_fields(entry, fields))
                yield asked, json.dumps(to_plain(answer), ensure_ascii=False, sort_keys=True)
            except (BansoError, Usage) as error:
                yield asked, f"{NEVER}: {error}"
