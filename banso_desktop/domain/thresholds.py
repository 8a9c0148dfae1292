# SPDX-License-Identifier: Apache-2.0
"""Numbers that decide when something is said. They inform, they never block.

None of them comes from a law or a study; the presets are neutral beginnings.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    protected_percent: int = 34
    secrecy_months: int = 12
