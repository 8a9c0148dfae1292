# SPDX-License-Identifier: Apache-2.0
"""The rules of docs/ARCHITECTURE.md as functions: each reads a source tree and returns offenders.

Imports inside functions count as well; tests/test_architecture.py holds the project to the rules.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = "banso_desktop"
TOP_LEVEL = {
    *("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "dev.py", "banso_desktop", "ui"),
    *("resources", "migrations", "tests", "benchmarks", "installer", "docs"),
}
GENERATED_TOP_LEVEL = {"build", "dist", "__pycache__"}  # also in .gitignore
LONGEST_MODULE = 399
LONGEST_FUNCTION = 60

# Room of the house -> the rooms it may know. Everyone may know errors.
ARROWS = {
    "errors": "",
    "paths": "",
    "__init__": "",
    "__main__": "app",
    "arguments": "",  # what can be typed, for cli
    "folder_words": "journal",  # what is wrong with a folder, for cli
    "calls": "refusals services",  # typed JSON in and out, for cli
    "refusals": "refusal_rules",  # errors in one English sentence, for cli
    "refusal_rules": "",
    "console_io": "calls",  # files and streams, for cli
    "domain": "",
    "journal": "domain",
    "store": "domain journal paths",
    "services": "domain journal store paths",
    "drawing": "domain paths",
    "printing": "domain drawing paths",
    "exchange": "domain services paths",
    "demo": "domain services paths",
    "gui": "domain services drawing printing exchange paths",
}
# Room of the house -> what it may use that is neither ours nor Python's, by import name.
THIRD_PARTIES = {
    "calls": "msgspec",
    "domain": "dateutil",
    "journal": "cryptography msgspec zstandard keyring",
    "store": "sqlalchemy sqlcipher3 alembic",
    "services": "jpholiday PIL",
    "drawing": "fontTools",
    "printing": "reportlab matplotlib",
    "exchange": "openpyxl icalendar zxingcpp pypdfium2 PIL",
    "gui": "PySide6 shiboken6 pypdfium2",
}
# What a room must not know although it lies in the standard library or in a room it may know.
MUST_NOT_KNOW = {
    "domain": "os pathlib io sqlite3 socket subprocess threading time tempfile shutil logging",
    "journal": "sqlite3",
    "services": "sqlite3 banso_desktop.store.engine banso_desktop.store.journaling"
    " banso_desktop.store.projection banso_desktop.store.replica banso_desktop.store.tables",
    "drawing": "sqlite3 socket subprocess",
    "printing": "sqlite3 socket subprocess",
    "gui": "sqlite3 socket",
}
# The composition root and the console program know every room.
COMPOSERS = {
    *("app", "cli", "demo_towns", "profile", "rejoining", "secret_papers", "unlocking"),
    "window",
}


@dataclass(frozen=True)
class Import:
    """One imported module, with the functions around the statement, outermost first."""

    importer: str
    line: int
    target: str
    inside: tuple[str, ...]
    for_types: bool

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.target}"


@dataclass(frozen=True)
class House:
    """A source tree: where its modules are and what they import."""

    root: Path

    @cached_property
    def modules(self) -> dict[str, Path]:
        """Every module of the package by its dotted name."""
        found = {}
        for path in sorted((self.root / PACKAGE).rglob("*.py")):
            parts = path.relative_to(self.root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
        return found

    @cached_property
    def imports(self) -> list[Import]:
        """Every import of the package."""
        return [one for name, path in self.modules.items() for one in self._of(name, path)]

    def _of(self, name: str, path: Path) -> Iterator[Import]:
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        for node, inside, for_types in nodes(ast.parse(path.read_text("utf-8")), (), False):
            for target in self.targets(node, package):
                yield Import(name, getattr(node, "lineno", 0), target, inside, for_types)

    def targets(self, node: ast.AST, package: str) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*parents, *([base] if base else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if inner in self.modules else base
        elif isinstance(node, ast.Attribute) and (spelled := _spelled(node)) in self.modules:
            yield spelled
        elif (
            isinstance(node, ast.Call)
            and node.args
            and _called(node) in {"import_module", "__import__"}
        ):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value

    @cached_property
    def screens(self) -> set[str]:
        """The modules gui/rooms.py opens that have a form of their own."""
        listed = {one.target for one in self.imports if one.importer == f"{PACKAGE}.gui.rooms"}
        return {
            one.importer
            for one in self.imports
            if one.importer in listed and one.target.startswith(f"{PACKAGE}.gui.forms.ui_")
        }


def nodes(
    node: ast.AST, inside: tuple[str, ...], for_types: bool
) -> Iterator[tuple[ast.AST, tuple[str, ...], bool]]:
    for child in ast.iter_child_nodes(node):
        yield child, inside, for_types
        deeper = inside
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            deeper = (*inside, child.name)
        typing = isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING")
        yield from nodes(child, deeper, for_types or typing)


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _spelled(node: ast.expr) -> str:
    """Return ``banso_desktop.store.engine`` for the attribute that spells it, else ``""``."""
    if isinstance(node, ast.Name):
        return node.id if node.id == PACKAGE else ""
    if isinstance(node, ast.Attribute) and (before := _spelled(node.value)):
        return f"{before}.{node.attr}"
    return ""


def room(module: str) -> str:
    """Return the first name below the package: ``domain``, ``app``; ``__init__`` for itself."""
    return module.removeprefix(PACKAGE).strip(".").partition(".")[0] or "__init__"


def is_ours(target: str) -> bool:
    return target == PACKAGE or target.startswith(f"{PACKAGE}.")


# --- the rules: each returns the offenders ----------------------------------------------------


def wrong_arrows(house: House) -> list[str]:
    allowed = {"errors", "__init__"}
    return [
        str(one)
        for one in house.imports
        if is_ours(one.target)
        and room(one.importer) not in COMPOSERS
        and room(one.target) != room(one.importer)
        and room(one.target) not in {*ARROWS.get(room(one.importer), "").split(), *allowed}
    ]


def wrong_third_parties(house: House) -> list[str]:
    return [
        str(one)
        for one in house.imports
        if not is_ours(one.target)
        and room(one.importer) not in COMPOSERS
        and (top := one.target.partition(".")[0]) not in sys.stdlib_module_names
        and top not in THIRD_PARTIES.get(room(one.importer), "").split()
    ]


def what_a_room_must_not_know(house: House) -> list[str]:
    return [
        str(one)
        for one in house.imports
        for barred in MUST_NOT_KNOW.get(room(one.importer), "").split()
        if one.target == barred or one.target.startswith(f"{barred}.")
    ]


def clocks_in_the_domain(house: House) -> list[str]:
    """The time of day is handed in: nobody below the composition root but journal/ asks for it."""
    asking = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
    return [
        f"{name}:{node.lineno} asks {ast.unparse(node.func)}"
        for name, path in house.modules.items()
        if room(name) in {"domain", "drawing", "printing", "demo", "store"}
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ".".join(ast.unparse(node.func).split(".")[-2:]) in asking
    ]


def names_made_at_run_time(house: House) -> list[str]:
    """Imports this page cannot follow: a name that is put together, or importlib renamed."""
    found = []
    for name, path in house.modules.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "importlib":
                aliases = [alias.asname for alias in node.names if alias.asname]
                found += [f"{name}:{node.lineno} calls an import {alias}" for alias in aliases]
            if isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}:
                first = node.args[0] if node.args else None
                if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                    found.append(f"{name}:{node.lineno} imports a name made at run time")
    return found


def outside_the_wheel(house: House) -> list[str]:
    folders = {"tests", "migrations", "installer", "benchmarks", "dev", "ui"}
    return [str(one) for one in house.imports if one.target.partition(".")[0] in folders]


def windows_in_the_composers(house: House) -> list[str]:
    """Only ``window`` starts with a window; who imports it or gui does so inside a function.

    In ``app`` that function is ``main``.
    """
    windows = (f"{PACKAGE}.gui", f"{PACKAGE}.window", "PySide6")
    return [
        str(one)
        for one in house.imports
        if room(one.importer) in COMPOSERS - {"window"}
        and any(one.target == name or one.target.startswith(f"{name}.") for name in windows)
        and (one.inside[:1] != ("main",) if room(one.importer) == "app" else not one.inside)
    ]


def screens_that_know_screens(house: House) -> list[str]:
    """Screens that reach another one, be it through a helper; the list of rooms knows them all."""
    known: dict[str, set[str]] = {name: set() for name in house.modules}
    for one in house.imports:
        if one.target in known and one.target != one.importer and not one.for_types:
            known[one.importer].add(one.target)
    rooms = f"{PACKAGE}.gui.rooms"
    return sorted(
        f"{screen} reaches {other}"
        for screen in house.screens
        for other in reached(known, screen, rooms) & house.screens - {screen}
    )


def reached(known: Mapping[str, set[str]], start: str, *without: str) -> set[str]:
    """Return what a module leads to, not looking into some modules."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = known[waiting.pop()] - seen - {*without}
        seen |= fresh
        waiting.extend(fresh)
    return seen


def cycles(house: House) -> list[str]:
    """Modules that need each other to be imported at all; imports for types do not count."""
    needs: dict[str, set[str]] = {name: set() for name in house.modules}
    for one in house.imports:
        if not one.inside and not one.for_types and one.target in needs:
            needs[one.importer].add(one.target)
    return sorted(name for name in needs if name in reached(needs, name))


def long_modules(house: House) -> list[str]:
    return [
        f"{path.relative_to(house.root).as_posix()}: {lines} lines"
        for path in sources(house.root)
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE
    ]


def long_functions(house: House) -> list[str]:
    return [
        f"{name}:{node.lineno} {node.name}: {lines} lines"
        for name, path in house.modules.items()
        if not path.name.startswith("ui_")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]


def without_licence(house: House) -> list[str]:
    line = "# SPDX-License-Identifier: Apache-2.0"
    return [
        path.relative_to(house.root).as_posix()
        for path in sources(house.root)
        if line not in path.read_text("utf-8").splitlines()[:2]
    ]


def strange_migrations(house: House) -> list[str]:
    return [
        f"{path.relative_to(house.root).as_posix()} imports {target}"
        for path in sorted((house.root / "migrations").rglob("*.py"))
        for node, _, _ in nodes(ast.parse(path.read_text("utf-8")), (), False)
        for target in house.targets(node, "")
        if (top := target.partition(".")[0]) not in {"alembic", "sqlalchemy"}
        and top not in sys.stdlib_module_names
    ]


def wrong_top_level(house: House) -> list[str]:
    here = {path.name for path in house.root.iterdir() if not path.name.startswith(".")}
    strange = sorted(here - TOP_LEVEL - GENERATED_TOP_LEVEL)
    return [
        *(f"{name} is strange" for name in strange),
        *(f"{name} lacks" for name in sorted(TOP_LEVEL - here)),
    ]


def sources(root: Path) -> list[Path]:
    """Return every Python file written by hand."""
    folders = (PACKAGE, "migrations", "tests", "benchmarks", "installer")
    found = [path for folder in folders for path in sorted((root / folder).rglob("*.py"))]
    return [path for path in [*found, *root.glob("*.py")] if not path.name.startswith("ui_")]
