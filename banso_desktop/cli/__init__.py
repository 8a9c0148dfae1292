# SPDX-License-Identifier: Apache-2.0
"""The ``banso`` console program: the same services without a window.

For IT staff, automation and tests. Exit codes: 0 done, 1 refused or not found with one
sentence on stderr, 2 wrong usage, which a file named on the command line is that cannot be
read, and a place no file can be written to. Secrets come from keyring, a prompt or a file,
never from an argument. No traceback reaches a user (but in Python's development mode).
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from banso_desktop import __version__
from banso_desktop.arguments import parser
from banso_desktop.calls import Usage
from banso_desktop.cli import calling, folder, papers, towns
from banso_desktop.cli.ends import DONE, REFUSED, USAGE, ended
from banso_desktop.console_io import forget_output, open_closed_streams
from banso_desktop.refusals import sentence
from banso_desktop.store.private import keep_memory_private

_VERBS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = MappingProxyType(
    {
        "town create": towns.create,
        "town join": towns.join,
        "town rejoin": towns.rejoin,
        "demo": towns.demo,
        "status": folder.status,
        "sync": folder.sync,
        "digest": folder.digest,
        "verify": folder.verify,
        "rebuild": folder.rebuild,
        "do": calling.do,
        "query": calling.query,
        "paper": papers.paper,
        "picture": papers.picture,
    }
)


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
        return ended(str(error), USAGE)
    except KeyboardInterrupt:
        return ended("stopped", REFUSED)
    except BrokenPipeError:
        forget_output()
        return DONE
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        return ended(sentence(error), REFUSED)
    return code
