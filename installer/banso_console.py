# SPDX-License-Identifier: Apache-2.0
"""The ``banso`` program of the installers, where no pip has made a console script."""

import sys

from banso_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
