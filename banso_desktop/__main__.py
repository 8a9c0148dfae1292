# SPDX-License-Identifier: Apache-2.0
"""``python -m banso_desktop`` and the program of the installers: open the window."""

import sys

from banso_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
