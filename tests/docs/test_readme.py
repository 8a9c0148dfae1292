# SPDX-License-Identifier: Apache-2.0
"""README.md names the commands that exist, all of them, in both languages."""

from __future__ import annotations

import argparse
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from banso_desktop import cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
HALVES = dict(zip(("english", "japanese"), README.split("\n---\n"), strict=True))


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def help_of(capsys: pytest.CaptureFixture[str], call: object, *arguments: str) -> str:
    """Return what a command prints for ``--help``."""
    assert callable(call)
    with pytest.raises(SystemExit):
        call([*arguments, "--help"])
    return capsys.readouterr().out


def verbs_in(text: str, program: str) -> set[str]:
    """Return what follows a program's name in code, such as ``town create``."""
    code = re.findall(rf"(?:`|^    )(?:python3 )?{re.escape(program)} ([^`\n]+)", text, re.M)
    return {" ".join(re.findall(r"^[a-z]+(?: [a-z]+)*", command)) for command in code}


def choices(help_text: str) -> set[str]:
    """Return the verbs a help text lists, one a line with its help."""
    return set(re.findall(r"^    ([a-z]+)  ", help_text + " ", re.M)) | set(
        re.findall(r"^    ([a-z]+)$", help_text, re.M)
    )


@pytest.mark.parametrize("language", HALVES)
def test_the_verbs_of_dev_py_are_named(
    language: str, dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    exist = choices(help_of(capsys, dev.parsed))

    assert verbs_in(HALVES[language], "dev.py") == exist


@pytest.mark.parametrize("language", HALVES)
def test_the_verbs_of_banso_are_named(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    exist = choices(help_of(capsys, cli.main))

    named = verbs_in(HALVES[language], "banso")

    assert {verb.partition(" ")[0] for verb in named} == exist


def test_the_steps_of_town_exist(capsys: pytest.CaptureFixture[str]) -> None:
    exist = choices(help_of(capsys, cli.main, "town"))

    steps = {v.partition(" ")[2] for v in verbs_in(README, "banso") if v.startswith("town ")}

    assert steps
    assert steps - exist == set()


def test_options_named_exist(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    all_help = [help_of(capsys, dev.parsed, verb) for verb in choices(help_of(capsys, dev.parsed))]
    exist = set(re.findall(r"--[a-z-]+", " ".join(all_help)))

    assert set(re.findall(r"`(--[a-z-]+)", README)) - exist == set()


def test_verbs_are_told_apart_from_their_arguments() -> None:
    text = "`python3 dev.py bench NAME` `banso town create`\n    python3 dev.py demo\nbanso is"

    assert verbs_in(text, "dev.py") == {"bench", "demo"}
    assert verbs_in(text, "banso") == {"town create"}


def test_a_help_text_lists_its_verbs() -> None:
    parser = argparse.ArgumentParser()
    verbs = parser.add_subparsers()
    verbs.add_parser("short", help="a verb")
    verbs.add_parser("averyveryverylongverb", help="its help stands on the next line")

    assert choices(parser.format_help()) == {"short", "averyveryverylongverb"}
