# SPDX-License-Identifier: Apache-2.0
"""``banso do`` and ``banso query``: every use case and every query by its name."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from banso_desktop.calls import Usage, convert_fields, listing, read_input, type_name
from banso_desktop.cli.ends import DONE, print_plain
from banso_desktop.cli.opening import open_named
from banso_desktop.refusals import shortened

if TYPE_CHECKING:
    from banso_desktop.services.registry import Entry


def do(arguments: argparse.Namespace) -> int:
    """Run a use case, or list them all."""
    return _call(arguments, "use_case")


def query(arguments: argparse.Namespace) -> int:
    """Ask a query, or list them all."""
    return _call(arguments, "query")


def _call(arguments: argparse.Namespace, kind: str) -> int:
    from banso_desktop.services.areas import entries_without_a_profile

    entries = {entry.name: entry for entry in entries_without_a_profile() if entry.kind == kind}
    if arguments.list:
        _print_list(list(entries.values()), as_json=arguments.json)
        return DONE
    if arguments.name is None:
        raise Usage("give a NAME, or --list")
    if arguments.name not in entries:
        what, name = kind.replace("_", " "), shortened(arguments.name)
        raise Usage(f"there is no {what} {name!r}; --list names all")
    fields = convert_fields(entries[arguments.name], read_input(arguments.input))
    with open_named(arguments) as profile:
        entry = next(each for each in profile.services.entries() if each.name == arguments.name)
        print_plain(entry.call(**fields))
    return DONE


def _print_list(entries: list[Entry], *, as_json: bool) -> None:
    if as_json:
        print_plain(listing(entries))
        return
    for entry in entries:
        print(f"{entry.name}  {entry.summary}")
        for parameter in entry.parameters:
            need = "" if parameter.required else f" = {parameter.default!r}"
            print(f"    {parameter.name}: {type_name(parameter.annotation)}{need}")
