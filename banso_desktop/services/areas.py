# SPDX-License-Identifier: Apache-2.0
"""Every service area, by the name screens and the console know it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from banso_desktop.services.attachments import AttachmentService
from banso_desktop.services.computers import ComputersService
from banso_desktop.services.conferences import ConferenceService
from banso_desktop.services.contacts import ContactService
from banso_desktop.services.desk import Desk
from banso_desktop.services.drafts import DraftService
from banso_desktop.services.emergency import EmergencyService
from banso_desktop.services.folder import FolderService
from banso_desktop.services.household_history import HistoryService
from banso_desktop.services.household_page import HouseholdPageService
from banso_desktop.services.households import HouseholdService
from banso_desktop.services.intake import IntakeService
from banso_desktop.services.maps import MapService
from banso_desktop.services.messages import MessageService
from banso_desktop.services.papers import PapersService
from banso_desktop.services.people import PeopleService
from banso_desktop.services.plans import PlanService
from banso_desktop.services.protection import ProtectionService
from banso_desktop.services.recovery import RecoveryService
from banso_desktop.services.referrals import ReferralService
from banso_desktop.services.registry import Entry, callables_of
from banso_desktop.services.resources import ResourceService
from banso_desktop.services.retention import RetentionService
from banso_desktop.services.search import SearchService
from banso_desktop.services.today import TodayService
from banso_desktop.services.town import TownService
from banso_desktop.services.visits import VisitService
from banso_desktop.services.week import WeekService

AREAS: Mapping[str, type] = MappingProxyType(
    {
        "attachments": AttachmentService,
        "computers": ComputersService,
        "conferences": ConferenceService,
        "contacts": ContactService,
        "drafts": DraftService,
        "emergency": EmergencyService,
        "folder": FolderService,
        "history": HistoryService,
        "household_page": HouseholdPageService,
        "households": HouseholdService,
        "intake": IntakeService,
        "maps": MapService,
        "messages": MessageService,
        "papers": PapersService,
        "people": PeopleService,
        "plans": PlanService,
        "protection": ProtectionService,
        "recovery": RecoveryService,
        "referrals": ReferralService,
        "resources": ResourceService,
        "retention": RetentionService,
        "search": SearchService,
        "today": TodayService,
        "town": TownService,
        "visits": VisitService,
        "week": WeekService,
    }
)
"""Area name to service class, in alphabetical order; a new area is added here and below."""


def entries_without_a_profile() -> Iterator[Entry]:
    """Yield every use case and query unbound, for the lists of the console."""
    for name, area in AREAS.items():
        yield from callables_of(name, area)


class Services:
    """The use cases and queries of one person at one computer.

    Attributes are the areas, by the names of :data:`AREAS`.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.attachments = AttachmentService(desk)
        self.computers = ComputersService(desk)
        self.conferences = ConferenceService(desk)
        self.contacts = ContactService(desk)
        self.drafts = DraftService(desk)
        self.emergency = EmergencyService(desk)
        self.folder = FolderService(desk)
        self.history = HistoryService(desk)
        self.household_page = HouseholdPageService(desk)
        self.households = HouseholdService(desk)
        self.intake = IntakeService(desk)
        self.maps = MapService(desk)
        self.messages = MessageService(desk)
        self.papers = PapersService(desk)
        self.people = PeopleService(desk)
        self.plans = PlanService(desk)
        self.protection = ProtectionService(desk)
        self.recovery = RecoveryService(desk)
        self.referrals = ReferralService(desk)
        self.resources = ResourceService(desk)
        self.retention = RetentionService(desk)
        self.search = SearchService(desk)
        self.today = TodayService(desk)
        self.town = TownService(desk)
        self.visits = VisitService(desk)
        self.week = WeekService(desk)

    def areas(self) -> Mapping[str, object]:
        """Return the areas by name."""
        return {name: area for name, area in vars(self).items() if name != "desk"}

    def entries(self) -> Iterator[Entry]:
        """Yield every use case and query."""
        for name, area in self.areas().items():
            yield from callables_of(name, area)
