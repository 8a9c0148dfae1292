# SPDX-License-Identifier: Apache-2.0
"""Numbers a town may choose: when something is said. They inform, they never block.

None of them comes from a law or a study; the presets are neutral beginnings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers, with their presets.

    Attributes:
        rhythm_days: めやす of a household that agreed on none.
        far_factor: How many times its めやす a household was not met before it is marked.
        lead_limit: Households one worker accompanies as つながり担当 before it is said.
        one_meets_months: Months a household was met by one worker only.
        one_meets_times: Meetings in these months from which on it is said.
        share_percent: Share of a household's contacts one worker may have.
        share_days: Days the share is counted over.
        share_contacts: Contacts in these days from which on the share is said.
        returns_months: Months a return is told to whoever chooses the same destination.
        assured_months: Months a resource may go unconfirmed.
        reconnect_days: Days to decide on a next step after a referral came back.
        answer_days: Days to wait for an answer where no day to look again was set.
        draft_days: Days a slip may lie unissued.
        review_contacts: Contacts since the last review of a plan before it is said.
        safety_hours: Hours to look after someone whose life or safety worries.
        small_cell: Smallest figure that may stand in a report for outside use.
        protected_percent: Share at the end of a case's time kept for what to do.
        secrecy_months: Months a written confirmation of secrecy lasts.
    """

    rhythm_days: int = 30
    far_factor: int = 2
    lead_limit: int = 10
    one_meets_months: int = 3
    one_meets_times: int = 3
    share_percent: int = 70
    share_days: int = 90
    share_contacts: int = 4
    returns_months: int = 24
    assured_months: int = 6
    reconnect_days: int = 7
    answer_days: int = 14
    draft_days: int = 3
    review_contacts: int = 12
    safety_hours: int = 48
    small_cell: int = 5
    protected_percent: int = 34
    secrecy_months: int = 12

    def with_settings(self, settings: Mapping[str, str]) -> Thresholds:
        """Return these with a town's own numbers; what is no positive number is left out.

        Args:
            settings: Name of the field to the text of the setting.
        """
        known = {field.name for field in fields(self)}
        chosen = {
            name: int(text)
            for name, text in settings.items()
            if name in known and text.isascii() and text.isdigit() and 0 < int(text) < 10_000
        }
        return replace(self, **chosen)
