# SPDX-License-Identifier: Apache-2.0
"""The classes of retention as the town has them, and how long its backups live.

Both are settings of the town: the classes as JSON of the shape of a preset, laid over
``resources/presets/retention.json``; the days of the backups as a number.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from banso_desktop.domain.codes import Code, CodeList, CodesDamaged
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.retention import LIST, LONGEST_YEARS, Begins, Event, RetentionClass
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import town as rows
from banso_desktop.store.reading import Reading

CLASSES_SETTING: Final = derived_id("setting", "retention_classes")
BACKUPS_SETTING: Final = derived_id("setting", "backup_days")
_MOST_DAYS: Final = 3650
_USUAL: Final = "usual"


def class_list(desk: Desk, reading: Reading) -> CodeList:
    """Return the classes with the town's changes; damaged changes are as if there were none."""
    changes = rows.setting(reading, CLASSES_SETTING)
    if changes:
        try:
            return desk.codes.with_changes(changes, "setting")[LIST]
        except CodesDamaged:
            pass
    return desk.codes[LIST]


def class_of(classes: CodeList, stored: str) -> RetentionClass | None:
    """Return the class that is stored; None where none is, for good where it is not known."""
    return RetentionClass.of(classes[stored]) if stored else None


def usual_class(classes: CodeList) -> Code:
    """Return the class a household gets where nobody chooses another."""
    return next((code for code in classes if code.flag(_USUAL)), next(iter(classes)))


def backup_days(reading: Reading) -> int:
    """Return after how many days the backups of the computers are gone; 0 is not known."""
    told = rows.setting(reading, BACKUPS_SETTING) or ""
    return int(told) if told.isascii() and told.isdigit() and len(told) <= 4 else 0


def write_backup_days(desk: Desk, days: int) -> None:
    """Write after how many days the backups of the computers are gone; 0 is not known.

    Raises:
        NotPermitted: Without the right to change settings.
        FieldRefused: Rule ``range`` below 0 or above 3650.
    """
    desk.require(Right.CHANGE_SETTINGS)
    if not 0 <= days <= _MOST_DAYS:
        raise FieldRefused("range", field="days", value=days, limit=_MOST_DAYS)
    _write(desk, "retention.set_backup_days", BACKUPS_SETTING, str(days))


def write_class(desk: Desk, chosen: str, changes: Mapping[str, str | int]) -> None:
    """Change a class of the town: years, what they are counted from, article, source.

    Raises:
        NotPermitted: Without the right to change settings.
        FieldRefused: Rule ``code`` for an unknown class, event or beginning, ``range`` for
            years below 0 or above 100.
    """
    desk.require(Right.CHANGE_SETTINGS)
    with desk.reading() as reading:
        classes = class_list(desk, reading)
        held = rows.setting(reading, CLASSES_SETTING)
    if chosen not in classes:
        raise FieldRefused("code", field="retention", known=", ".join(classes.codes))
    for field, known in (("event", Event), ("begins", Begins)):
        if field in changes and changes[field] not in set(known):
            raise FieldRefused("code", field=field, known=", ".join(known))
    years = changes.get("years", 0)
    if not isinstance(years, int) or not 0 <= years <= LONGEST_YEARS:
        raise FieldRefused("range", field="years", value=years, limit=LONGEST_YEARS)
    written = _laid_over(held, chosen, changes)
    text = json.dumps({"lists": {LIST: {"codes": written}}}, ensure_ascii=False)
    _write(desk, "retention.describe_class", CLASSES_SETTING, text)


def _laid_over(
    held: str | None, chosen: str, changes: Mapping[str, str | int]
) -> list[dict[str, Any]]:
    """Return the town's changes of all classes, with these of one class over them."""
    try:
        before = json.loads(held or "{}")["lists"][LIST]["codes"]
        kept = {str(entry["code"]): dict(entry) for entry in before}
    except (ValueError, KeyError, TypeError, RecursionError):
        kept = {}
    kept[chosen] = {**kept.get(chosen, {}), "code": chosen, **changes}
    return list(kept.values())


def _write(desk: Desk, use_case: str, setting: Id, value: str) -> None:
    command = desk.command(use_case)
    with desk.reading() as reading:
        known = finding.scope_of(reading, "setting", setting) is not None
    if known:
        command.set(desk.town, "setting", setting, value=value)
    else:
        command.add(desk.town, "setting", setting, value=value)
    desk.commit(command)
