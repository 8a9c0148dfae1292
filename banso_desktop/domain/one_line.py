# SPDX-License-Identifier: Apache-2.0
"""Fields of one line: what is pasted into them from a mail or a table has no second line.

Names and numbers are compared, searched and printed in one line; a tab or a line end inside
them would make 佐藤 健一 another person.
"""

from __future__ import annotations

import re
from typing import Final

_BREAKS: Final = re.compile(r"[ \u3000]*[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+[\s]*")

FIELDS: Final = frozenset(
    [
        "name",
        "short_name",
        "reading",
        "family_name",
        "given_name",
        "family_reading",
        "given_reading",
        "former_name",
        "common_name",
        "label",
        "title",
        "office",
        "section",
        "job_title",
        "agency",
        "contact_person",
        "contact_reading",
        "phone",
        "fax",
        "extension",
        "postal_code",
        "address",
        "number",
        "code",
        "caller",
        "noticed_by",
        "relation",
        "place",
        "destination",
        "receiver",
        "presenter",
        "speaker",
        "owner_text",
        "due_text",
        "when_text",
        "given_by",
        "informant",
        "car",
        "room",
    ]
)
"""Names of text fields that are one line, in whichever entity they stand."""


def one_line(text: str) -> str:
    """Return text with every line end and tab as one space, none at its ends.

    Other spaces stay as they were typed: the wide one between 姓 and 名 is one of them.
    """
    if _BREAKS.search(text) is None:
        return text
    return _BREAKS.sub(" ", text).strip()
