# SPDX-License-Identifier: Apache-2.0
"""Tooltips of what somebody wrote: the words as they are, never marks that Qt would follow.

Qt takes a tooltip that looks like HTML for HTML, and then fetches the pictures it names, also
from another computer. There is no property to turn that off, as a label has one.
"""

from __future__ import annotations

import html


def tip(text: str) -> str:
    """Return a tooltip that shows exactly this text."""
    if "<" not in text and "&lt;" not in text:  # Qt looks for these two
        return text
    return f"<div style='white-space: pre-wrap'>{html.escape(text)}</div>"
