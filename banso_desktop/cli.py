# SPDX-License-Identifier: Apache-2.0
"""The ``banso`` console program: the same services without a window.

For IT staff, automation and tests. Exit codes: 0 done, 1 refused or not found with one
sentence on stderr, 2 wrong usage. Secrets come from keyring, a prompt or a file, never from
an argument. No traceback reaches a user.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from banso_desktop import __version__
from banso_desktop.calls import Usage, convert_fields, listing, read_input, to_plain, type_name
from banso_desktop.errors import BansoError

if TYPE_CHECKING:
    from banso_desktop.app import Person, Profile
    from banso_desktop.services.registry import Entry

DONE, REFUSED, USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not hasattr(arguments, "run"):
        parser.print_help(sys.stderr)
        return USAGE
    try:
        return int(arguments.run(arguments) or DONE)
    except Usage as error:
        print(f"banso: {error}", file=sys.stderr)
        return USAGE
    except BansoError as error:
        print(f"banso: {sentence(error)}", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("banso: stopped", file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(f"banso: {error.strerror or error} ({error.filename or ''})", file=sys.stderr)
        return REFUSED


def sentence(error: BansoError) -> str:
    """Say an error in one English line: what, to which thing, with value and limit."""
    name = type(error).__name__
    spaced = "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()
    return f"{spaced}: {error}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="banso", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--version", action="version", version=f"banso {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")

    town = verbs.add_parser("town", help="create a town on a folder, or join one")
    steps = town.add_subparsers(title="steps", metavar="create|join", required=True)
    create = steps.add_parser("create", help="make a town in an empty folder")
    join = steps.add_parser("join", help="join a town with an invitation")
    for step in (create, join):
        step.add_argument("folder", type=Path, metavar="FOLDER")
        _profile_options(step)
        step.add_argument("--family-name", default="")
        step.add_argument("--given-name", default="")
        step.add_argument("--family-reading", default="")
        step.add_argument("--given-reading", default="")
        step.add_argument("--job-title", default="")
    create.add_argument("--name", required=True, help="name of the town")
    create.add_argument("--recovery", type=Path, metavar="PDF", help="write the recovery sheet")
    create.set_defaults(run=_create)
    join.add_argument("--code-file", type=Path, metavar="FILE", help="file with the 20 characters")
    join.set_defaults(run=_join)

    demo = verbs.add_parser("demo", help="make a fictional town in a folder")
    demo.add_argument("directory", type=Path, metavar="DIR")
    demo.add_argument("--scale", choices=("small", "town"), default="small")
    demo.add_argument("--seed", type=int, default=1)
    demo.set_defaults(run=_demo)

    for verb, help_text, run in (
        ("status", "what is saved, received and not sent yet", _status),
        ("sync", "send and receive now", _sync),
        ("digest", "hashes that are equal on all computers", _digest),
        ("verify", "look through the whole folder and change nothing", _verify),
    ):
        sub = verbs.add_parser(verb, help=help_text)
        _profile_options(sub)
        sub.add_argument("--json", action="store_true")
        sub.set_defaults(run=run)

    for verb, kind in (("do", "use_case"), ("query", "query")):
        sub = verbs.add_parser(verb, help=f"run one {kind.replace('_', ' ')}")
        sub.add_argument("name", nargs="?", metavar="NAME")
        sub.add_argument("input", nargs="?", default="{}", metavar="JSON|@file|-")
        sub.add_argument("--list", action="store_true", help="each with its fields and types")
        sub.add_argument("--json", action="store_true", help="the list as JSON")
        _profile_options(sub, required=False)
        sub.set_defaults(run=_call, kind=kind)

    paper = verbs.add_parser("paper", help="write one paper as PDF")
    paper.add_argument("kind", nargs="?", metavar="KIND")
    paper.add_argument("id", nargs="?", metavar="ID", default="")
    paper.add_argument("-o", "--output", type=Path, metavar="FILE.pdf")
    paper.add_argument("--list", action="store_true")
    _profile_options(paper, required=False)
    paper.set_defaults(run=_paper)

    picture = verbs.add_parser("picture", help="write one screen as PNG, without a display")
    picture.add_argument("screen", nargs="?", metavar="SCREEN")
    picture.add_argument("-o", "--output", type=Path, metavar="FILE.png")
    picture.add_argument("--id", default="", help="which household, conference … to show")
    picture.add_argument("--size", default="1366x698", metavar="WxH")
    picture.add_argument("--type-scale", type=float, default=1.0, metavar="1.0|1.15|1.3")
    picture.add_argument("--lang", choices=("ja", "en"), default="ja")
    picture.add_argument("--list", action="store_true")
    _profile_options(picture, required=False)
    picture.set_defaults(run=_picture)
    return parser


def _profile_options(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("--profile", type=Path, metavar="DIR", required=required)
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE")


def _secret_line(path: Path) -> str:
    lines = path.read_text("utf-8").splitlines()
    if not lines or not lines[0].strip():
        raise Usage(f"{path} holds no secret in its first line")
    return lines[0].strip()


def _passphrase(arguments: argparse.Namespace, *, new: bool = False) -> str:
    if arguments.passphrase_file is not None:
        return _secret_line(arguments.passphrase_file)
    if not sys.stdin.isatty():
        raise Usage("no passphrase: give --passphrase-file, or run at a terminal")
    first = getpass.getpass("passphrase: ")
    if new and getpass.getpass("the same again: ") != first:
        raise Usage("the two passphrases differ")
    return first


def _open(arguments: argparse.Namespace) -> Profile:
    from banso_desktop.app import keyring_unlocks, open_profile

    if arguments.profile is None:
        raise Usage("--profile DIR is needed here")
    if arguments.passphrase_file is None and keyring_unlocks(arguments.profile):
        return open_profile(arguments.profile)
    return open_profile(arguments.profile, passphrase=_passphrase(arguments))


def _print(value: object, *, as_json: bool = True) -> None:
    plain = to_plain(value)
    if as_json or not isinstance(plain, dict):
        print(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    for key, item in plain.items():
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

    passphrase = _passphrase(arguments, new=True)
    created = create_town(
        arguments.folder,
        arguments.profile,
        passphrase=passphrase,
        town_name=arguments.name,
        person=_person(arguments),
    )
    with created.profile:
        if arguments.recovery is not None:
            from banso_desktop.printing.catalogue import build

            result = build(created.recovery_paper)
            arguments.recovery.write_bytes(result.pdf)
            print(f"recovery sheet: {arguments.recovery} (print it, seal it, delete the file)")
        else:
            print("recovery code (write it down now, it is shown once):", file=sys.stderr)
            print(created.recovery_paper.code)
    return DONE


def _join(arguments: argparse.Namespace) -> int:
    from banso_desktop.app import join_town

    if arguments.code_file is not None:
        code = _secret_line(arguments.code_file)
    elif sys.stdin.isatty():
        code = getpass.getpass("invitation code: ")
    else:
        raise Usage("no invitation: give --code-file, or run at a terminal")
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

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done}/{total} households", end="", file=sys.stderr, flush=True)

    made = make_demo_town(
        arguments.directory, scale=arguments.scale, seed=arguments.seed, progress=progress
    )
    if sys.stderr.isatty():
        print(file=sys.stderr)
    print(f"folder:   {made.folder}")
    for profile in made.profiles:
        print(f"profile:  {profile} (passphrase in {profile}.passphrase)")
    return DONE


# -- the folder ------------------------------------------------------------------------------


def _status(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        _print(profile.status(), as_json=arguments.json)
    return DONE


def _sync(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        outcome = profile.sync_now()
        _print(outcome, as_json=arguments.json)
    return DONE


def _digest(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        _print(profile.digest())
    return DONE


def _verify(arguments: argparse.Namespace) -> int:
    with _open(arguments) as profile:
        findings = profile.verify()
    if arguments.json:
        _print(findings)
    else:
        for finding in findings:
            print(f"{finding.where}: {finding.why}")
        print(f"{len(findings)} findings")
    return REFUSED if findings else DONE


# -- use cases and queries -------------------------------------------------------------------


def _entries(kind: str) -> dict[str, Entry]:
    from banso_desktop.services.areas import entries_without_a_profile

    return {entry.name: entry for entry in entries_without_a_profile() if entry.kind == kind}


def _call(arguments: argparse.Namespace) -> int:
    if arguments.list:
        _print_list(list(_entries(arguments.kind).values()), as_json=arguments.json)
        return DONE
    if arguments.name is None:
        raise Usage("give a NAME, or --list")
    if arguments.name not in _entries(arguments.kind):
        raise Usage(f"there is no {arguments.name!r}; --list names all")
    fields = read_input(arguments.input)
    with _open(arguments) as profile:
        entry = next(e for e in profile.services.entries() if e.name == arguments.name)
        _print(entry.call(**convert_fields(entry, fields)))
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
    from banso_desktop.printing.catalogue import PAPERS, build

    if arguments.list:
        for kind in PAPERS:
            print(kind)
        return DONE
    if arguments.kind not in PAPERS or arguments.output is None:
        raise Usage(f"give a KIND of {', '.join(PAPERS)}, an ID and -o FILE.pdf")
    with _open(arguments) as profile:
        result = build(profile.services.papers.paper(kind=arguments.kind, id=arguments.id))
    arguments.output.write_bytes(result.pdf)
    for character in result.missing:
        print(f"no font has U+{ord(character[0]):04X}; 〓 is printed", file=sys.stderr)
    return DONE


def _picture(arguments: argparse.Namespace) -> int:
    from banso_desktop.gui import pictures

    if arguments.list:
        for name in pictures.names():
            print(name)
        return DONE
    if arguments.screen not in pictures.names() or arguments.output is None:
        raise Usage(f"give a SCREEN of {', '.join(pictures.names())} and -o FILE.png")
    try:
        width, height = (int(part) for part in arguments.size.split("x"))
    except ValueError as error:
        raise Usage(f"--size {arguments.size!r} is not like 1366x698") from error
    with _open(arguments) as profile:
        pictures.write(
            profile,
            arguments.screen,
            arguments.output,
            size=(width, height),
            language=arguments.lang,
            type_scale=arguments.type_scale,
            identifier=arguments.id,
        )
    return DONE
