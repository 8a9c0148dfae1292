# SPDX-License-Identifier: Apache-2.0
"""Fields of a household that hold codes, and the list each is of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CODED: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("household", "protection"): "protection",
        ("household", "stage"): "stage",
        ("household", "kind"): "household_kind",
        ("household", "retention"): "retention",
        ("household", "rhythm_pause_reason"): "pause_reason",
        ("person", "sex"): "sex",
        ("person", "relation"): "relation",
        ("attention", "kind"): "attention",
        ("role", "kind"): "role",
        ("issue", "state"): "issue_state",
        ("issue", "fields"): "field",
        ("plan_item", "wheel"): "wheel",
        ("promise", "state"): "promise_state",
        ("consent", "way"): "consent_way",
        ("consent", "information"): "information",
        ("node", "kind"): "node_kind",
        ("node", "formality"): "formality",
        ("node", "sector"): "sector",
        ("tie", "supports"): "tie_support",
        ("tie", "functions"): "tie_function",
        ("contact", "kind"): "contact_kind",
        ("contact", "wheel"): "wheel",
        ("contact", "began_by"): "began_by",
        ("intake", "way"): "intake_way",
        ("kinship", "kind"): "kinship",
        ("visit", "kind"): "visit_kind",
        ("visit", "wheel"): "wheel",
        ("visit", "state"): "visit_state",
        ("visit_series", "kind"): "visit_kind",
        ("visit_series", "wheel"): "wheel",
        ("tie_state", "strength"): "tie_strength",
        ("tie_state", "direction"): "tie_direction",
        ("tie_state", "state"): "tie_state",
        ("tie_state", "basis"): "tie_basis",
        ("tie_state", "perspective"): "tie_perspective",
        ("tie_state", "frequency"): "frequency",
        ("referral", "status"): "referral_status",
        ("referral", "way"): "referral_way",
        ("referral", "wheel"): "wheel",
        ("referral", "consent_way"): "consent_way",
        ("referral", "disclose"): "disclose",
        ("referral_event", "status"): "referral_status",
        ("agenda_item", "wheel"): "wheel",
        ("agenda_item", "aim"): "agenda_aim",
        ("agenda_item", "state"): "agenda_state",
        ("decision", "wheel"): "wheel",
        ("decision", "state"): "decision_state",
    }
)
"""By entity and field: the name of the code list."""

OWN_WORDS_TOO: Final = frozenset({"relation"})
"""Lists that only propose: a family may call it otherwise."""
