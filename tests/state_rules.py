# SPDX-License-Identifier: Apache-2.0
"""No module has state of its own: what a function changes of its module, and what it remembers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.import_rules import PACKAGE, House, nodes

# Functions that remember what they read from shipped files or make of the catalogue: never what
# a town, a person or a clock decides. Everything else that remembers is state of a module.
REMEMBERED = {
    *("gui.icon.path", "gui.icon._outlines", "gui.ecomap_view.icons"),
    *("gui.ecomap_view.fixed_words", "gui.ecomap_view.screen_theme", "gui.ecomap_slide.theme_of"),
    *("store.statements.upsert", "store.statements.searched", "store.tables.creation"),
    "store.version.projection_version",
}
_CHANGING = {
    *("append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "clear"),
    *("remove", "discard"),
}


def module_state(house: House) -> list[str]:
    """What a function changes of its module, and what remembers beyond the shipped files."""
    return [
        f"{name}:{line} {what}"
        for name, path in house.modules.items()
        for line, what in _state_of(name, ast.parse(path.read_text("utf-8")))
    ]


def _state_of(module: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    held = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for node, inside, _ in nodes(tree, (), False):
        if isinstance(node, ast.Global):
            yield node.lineno, f"changes the module's {', '.join(node.names)}"
        if isinstance(node, ast.FunctionDef) and not inside and _remembers(node):
            spelled = f"{module.removeprefix(PACKAGE).lstrip('.')}.{node.name}"
            if spelled not in REMEMBERED:
                yield node.lineno, f"remembers in {node.name}"
        if inside and (changed := _changed(node)) in held:
            yield getattr(node, "lineno", 0), f"changes the module's {changed}"


def _remembers(node: ast.FunctionDef) -> bool:
    names = {ast.unparse(each).partition("(")[0] for each in node.decorator_list}
    return bool(names & {"cache", "lru_cache", "functools.cache", "functools.lru_cache"})


def _changed(node: ast.AST) -> str:
    """Return the name whose content a statement changes, ``""`` if none."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _CHANGING
        and isinstance(node.func.value, ast.Name)
    ):
        return node.func.value.id
    if isinstance(node, ast.Assign | ast.AugAssign | ast.Delete):
        targets = [node.target] if isinstance(node, ast.AugAssign) else node.targets
        for target in targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                return target.value.id
    return ""
