# SPDX-License-Identifier: Apache-2.0
"""The ``banso`` console program: the same services without a window.

For IT staff, automation and tests. Exit codes: 0 done, 1 refused or not found with one
sentence on stderr, 2 wrong usage, which a file named on the command line is that cannot be
read, and a place no file can be written to. Secrets come from keyring, a prompt or a file,
never from an argument. No traceback reaches a user (but in Python's development mode).
"""

from __future__ import annotations

import argparse
import getpass
import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from banso_desktop import __version__
from banso_desktop.arguments import parser
from banso_desktop.calls import Usage, convert_fields, listing, read_input, to_plain, type_name
from banso_desktop.console_io import (
    forget_output,
    laid_down,
    open_closed_streams,
    require_no_file,
    require_place,
    secret_line,
    write_file,
    written_to,
)
from banso_desktop.errors import BansoError
from banso_desktop.refusals import sentence, shortened
from banso_desktop.store.private import keep_memory_private

if TYPE_CHECKING:
    from banso_desktop.app import Created, Person, Profile
    from banso_desktop.services.desk import Clock
    from banso_desktop.services.registry import Entry

DONE, REFUSED, USAGE = 0, 1, 2
_MORNING: Final = time(10, 42)
"""What the clock shows on a day that is asked for: the hour of the design's pictures."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Japanese Windows console is not UTF-8
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    keep_memory_private()
    typed = parser((__doc__ or "").split("\n", 1)[0], __version__, _VERBS.__getitem__)
    arguments = typed.parse_args(argv)
    if not hasattr(arguments, "run"):
        typed.print_help(sys.stderr)
        return USAGE
    try:
        code = int(arguments.run(arguments))
        sys.stdout.flush()
    except Usage as error:
        return _ended(str(error), USAGE)
    except KeyboardInterrupt:
        return _ended("stopped", REFUSED)
    except BrokenPipeError:
        forget_output()
        return DONE
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        return _ended(sentence(error), REFUSED)
    return code


def _ended(why: str, code: int) -> int:
    print(f"banso: {why}", file=sys.stderr)
    return code


def _passphrase(arguments: argparse.Namespace, *, new: bool = False) -> str:
    if arguments.passphrase_file is not None:
        return secret_line(arguments.passphrase_file)
    if not sys.stdin.isatty():
        raise Usage("no passphrase: give --passphrase-file, or run at a terminal")
    first = getpass.getpass("passphrase: ")
    if new and getpass.getpass("the same again: ") != first:
        raise Usage("the two passphrases differ")
    return first


def _code(arguments: argparse.Namespace) -> str:
    if arguments.code_file is not None:
        return secret_line(arguments.code_file)
    if not sys.stdin.isatty():
        raise Usage("no code: give --code-file, or run at a terminal")
    return getpass.getpass("code: ")


def _open(arguments: argparse.Namespace) -> Profile:
    from banso_desktop.app import keyring_unlocks, open_profile

    if arguments.profile is None:
        raise Usage("--profile DIR is needed here")
    shown = _clock_of(getattr(arguments, "day", None))
    if arguments.passphrase_file is None and keyring_unlocks(arguments.profile):
        return open_profile(arguments.profile, shown=shown)
    return open_profile(arguments.profile, passphrase=_passphrase(arguments), shown=shown)


def _clock_of(day: date | None) -> Clock | None:
    """Return the clock of what is drawn; what is written has the computer's."""
    from banso_desktop.demo.story import DemoClock

    return DemoClock(datetime.combine(day, _MORNING)) if day else None


def _print(value: object, *, as_json: bool = True) -> None:
    plain = to_plain(value)
    if as_json or not isinstance(plain, dict):
        print(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    for key, item in plain.items():
        if isinstance(item, str):
            print(f"{key}: {item or '-'}")
        else:
            print(f"{key}: {json.dumps(item, ensure_ascii=False) if item is not None else '-'}")


# -- towns -----------------------------------------------------------------------------------


def _person(arguments: argparse.Namespace) -> Person:
    from banso_desktop.app import Person

    return Person(
        family_name=arguments.family_name,
        given_name=arguments.given_name,
        family_reading=arguments.family_reading,
        given_reading=arguments.given_reading,
        job_title=arguments.job_title,
    )


def _create(arguments: argparse.Namespace) -> int:
    from banso_desktop.app import create_town

    require_place(arguments.recovery)
    passphrase = _passphrase(arguments, new=True)
    created = create_town(
        arguments.folder,
        arguments.profile,
        passphrase=passphrase,
        town_name=arguments.name,
        person=_person(arguments),
    )
    with created.profile:
        return _hand_over(created, arguments.recovery)


def _hand_over(created: Created, sheet: Path | None) -> int:
    """Give the recovery code away: on the sheet, else on the terminal. It is never lost."""
    if sheet is not None:
        from banso_desktop.printing.catalogue import build

        try:
            write_file(sheet, build(created.recovery_paper, created.profile.clock.now()).pdf)
        except (BansoError, Usage) as error:
            _ended(sentence(error) if isinstance(error, BansoError) else str(error), REFUSED)
        else:
            created.sheet_is_out()
            print(f"recovery sheet: {sheet} (print it, seal it, delete the file)")
            return DONE
    print("recovery code (write it down now, it is shown once):", file=sys.stderr)
    print(created.recovery_paper.code)
    created.sheet_is_out()
    return DONE if sheet is None else REFUSED


def _join(arguments: argparse.Namespace) -> int:
    from banso_desktop.app import join_town

    code = _code(arguments)
    passphrase = _passphrase(arguments, new=True)
    with join_town(
        arguments.folder,
        arguments.profile,
        code=code,
        passphrase=passphrase,
        person=_person(arguments),
    ) as profile:
        print(f"joined; member {profile.member}")
    return DONE


def _demo(arguments: argparse.Namespace) -> int:
    from banso_desktop.app import make_demo_town

    require_no_file(arguments.directory)
    at_terminal = sys.stderr.isatty()

    def progress(done: int, total: int) -> None:
        if at_terminal:
            print(f"\r{done}/{total} households", end="", file=sys.stderr, flush=True)

    made = make_demo_town(
        arguments.directory,
        scale=arguments.scale,
        seed=arguments.seed,
        today=arguments.day,
        progress=progress,
    )
    if at_terminal:
        print(file=sys.stderr)
    print(f"folder:   {made.folder}")
    for profile in made.profiles:
        print(f"profile:  {profile} (passphrase in {profile}.passphrase)")
    return DONE


# -- the folder ------------------------------------------------------------------------------


def _status(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        profile.look_for_folder()
        _print(profile.status(), as_json=arguments.json)
    return DONE


def _sync(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        result = profile.sync_now()
        _print(profile.status(), as_json=arguments.json)
    if result.status.error is not None:
        return _ended(sentence(result.status.error), REFUSED)
    return DONE


def _digest(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        _print(profile.digest())
    return DONE


def _verify(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        findings = profile.verify()
    harmless = [finding for finding in findings if finding.harmless]
    if arguments.json:
        _print(findings)
    else:
        for finding in findings:
            print(finding.line)
        print(f"{len(findings) - len(harmless)} findings")
    return REFUSED if len(findings) > len(harmless) else DONE


# -- use cases and queries -------------------------------------------------------------------


def _do(arguments: argparse.Namespace) -> int:
    return _call(arguments, "use_case")


def _query(arguments: argparse.Namespace) -> int:
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
    with _open(arguments) as profile:
        entry = next(each for each in profile.services.entries() if each.name == arguments.name)
        _print(entry.call(**fields))
    return DONE


def _print_list(entries: list[Entry], *, as_json: bool) -> None:
    if as_json:
        _print(listing(entries))
        return
    for entry in entries:
        print(f"{entry.name}  {entry.summary}")
        for parameter in entry.parameters:
            need = "" if parameter.required else f" = {parameter.default!r}"
            print(f"    {parameter.name}: {type_name(parameter.annotation)}{need}")


# -- papers and pictures ---------------------------------------------------------------------


def _paper(arguments: argparse.Namespace) -> int:
    from banso_desktop.domain.papers import PaperKind

    if arguments.list:
        return _paper_list(arguments)
    kinds = {kind.value: kind for kind in PaperKind}
    if arguments.kind not in kinds or arguments.output is None:
        raise Usage(f"give a KIND of {', '.join(kinds)}, its ID and -o FILE.pdf")
    require_place(arguments.output)
    from banso_desktop.printing.catalogue import build_papers, new_press
    from banso_desktop.secret_papers import CODED, coded_paper

    coded = kinds[arguments.kind] in CODED
    code = _code(arguments) if coded else ""
    with _open(arguments) as profile:
        papers = profile.services.papers
        named = {"kind": arguments.kind, "id": arguments.id}
        sheets = (
            [coded_paper(profile, kinds[arguments.kind], code)]
            if coded
            else papers.papers_to_print(**named)
        )
        result = build_papers(sheets, new_press(), profile.shown.now())
        with laid_down(arguments.output, result.pdf):
            if not coded:
                papers.printed(**named, way="pdf")
    for character in result.missing:
        print(f"no font has U+{ord(character[0]):04X}; 〓 is printed", file=sys.stderr)
    return DONE


def _paper_list(arguments: argparse.Namespace) -> int:
    """Print ``KIND ID`` of what can be printed, or without a profile how each kind is named."""
    if arguments.profile is None:
        for kind, named in _PAPER_NAMES.items():
            print(f"{kind} {named}")
        return DONE
    with _open(arguments) as profile:
        for entry in profile.services.papers.papers():
            print(f"{entry.kind} {entry.id}")
    return DONE


def _picture(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from banso_desktop.window import draw_pictures, picture_names

    names = picture_names()
    if arguments.list:
        print("\n".join(names))
        return DONE
    if arguments.screen not in (*names, "all") or arguments.output is None:
        raise Usage(f"give a SCREEN of {', '.join(names)} or all, and -o FILE.png")
    everything = arguments.screen == "all"
    (require_no_file if everything else require_place)(arguments.output)
    files = (
        {name: arguments.output / f"{name}.png" for name in names}
        if everything
        else {arguments.screen: arguments.output}
    )
    with _open(arguments) as profile, written_to(files.values()):
        if everything:
            arguments.output.mkdir(parents=True, exist_ok=True)
        draw_pictures(
            profile, files, size=arguments.size, language=arguments.lang, type_size=arguments.type
        )
    return DONE


_PAPER_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "slip": "SLIP|REFERRAL",
        "agenda": "CONFERENCE",
        "ecomap": "HOUSEHOLD[@DAY]",
        "today": "[DAY]",
        "invitation": "--code-file FILE",
        "recovery": "--code-file FILE",
    }
)
_VERBS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = MappingProxyType(
    {
        "town create": _create,
        "town join": _join,
        "demo": _demo,
        "status": _status,
        "sync": _sync,
        "digest": _digest,
        "verify": _verify,
        "do": _do,
        "query": _query,
        "paper": _paper,
        "picture": _picture,
    }
)
