# SPDX-License-Identifier: Apache-2.0
"""A town with an audit, a manager besides, and a household whose term is over."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from tests.fakes.ended_household import audited, ended_family
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


@pytest.fixture
def audit(town: SmallTown) -> Id:
    return audited(town)


@pytest.fixture
def manager(town: SmallTown) -> Id:
    return town.member("遠藤", "久", job_title="課長")


@pytest.fixture
def ended(town: SmallTown, audit: Id) -> Family:
    return ended_family(town)
