# SPDX-License-Identifier: Apache-2.0
"""banso desktop: a team accompanies households, over one shared folder and without a server."""

__version__ = "0.1.0"
