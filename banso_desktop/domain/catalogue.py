# SPDX-License-Identifier: Apache-2.0
"""The names of everything that is written: entities, their fields and their scopes.

These names stand in every segment ever written and are final: add, never rename or reuse
(docs/format.md, section "Names"). The replica's typed tables are made from this catalogue;
what a newer version adds is kept raw and replayed after the upgrade.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from banso_desktop.domain.entities import Entity as Entity
from banso_desktop.domain.entities import FieldType as FieldType
from banso_desktop.domain.entities import ScopeKind as ScopeKind
from banso_desktop.domain.entities import Shape as Shape
from banso_desktop.domain.entities import entity as _entity

_ROW, _RECORD = Shape.ROW, Shape.RECORD

_TOWN = (
    # The town itself: exactly one row, its id is the town id.
    _entity(
        "town",
        _ROW,
        "town",
        "name:t reading:t office:t section:t phone:t fax:t postal_code:t address:t letterhead:t",
    ),
    # A person who works with the program; the id is the member id of the membership log.
    _entity(
        "member",
        _ROW,
        "town",
        "family_name:t given_name:t family_reading:t given_reading:t job_title:t agency:t "
        "phone:t extension:t ended:d lead_limit:i position:o",
        names="family_name given_name family_reading given_reading",
    ),
    # Somewhere or someone one can turn to (HSDS 3 organization/service/location, flattened).
    _entity(
        "resource",
        _ROW,
        "town",
        "name:t short_name:t reading:t kind:t formality:t icon:t category:t postal_code:t "
        "address:t phone:t fax:t contact_person:t contact_reading:t what:t atmosphere:t "
        "hours:t cost:t note:t status:t assured_on:d assured_by:r caution:t",
        names="name short_name reading",
        text="name what note",
    ),
    # All that a restricted household leaves outside its own scope.
    _entity("shell", _ROW, "town", "number:t since:d call:l call_text:t letterbox:x"),
    # Nameless: who is busy from when to when. A visit points here, never the reverse.
    _entity("busy_block", _ROW, "town", "members:l starts:c ends:c car:t room:t series:r"),
    _entity(
        "busy_series",
        _ROW,
        "town",
        "members:l starts:c minutes:i rule:t holiday:t car:t room:t ended:d",
    ),
    _entity(
        "busy_exception",
        _ROW,
        "town",
        "series:r original:c starts:c minutes:i members:l cancelled:b",
    ),
    # What staff do apart from households: regular meetings, training, leave.
    _entity(
        "appointment",
        _ROW,
        "town",
        "title:t kind:t members:l starts:c ends:c all_day:b place:t conference:r substitute:r",
    ),
    _entity("town_day", _ROW, "town", "day:d name:t kind:t"),
    _entity("setting", _ROW, "town", "value:t"),
)

_MESSAGE = "at:m text:t from_text:t urgent:b mentions:l kind:t seen_by:r left_by:r"

_HOUSEHOLD = (
    # One row; its id is the scope's id. label is what the team calls it until a name is known.
    _entity(
        "household",
        _ROW,
        "household",
        "number:t label:t protection:t shell:r stage:t since:d rhythm_days:i "
        "rhythm_pause_until:d rhythm_pause_reason:t kind:t area:t note:t retention:t ended:d",
        names="label",
    ),
    # 保存をのばす: as long as one of these is not lifted, nobody erases the household.
    _entity("hold", _ROW, "household", "reason:t since:d member:r lifted:d lifted_by:r"),
    _entity(
        "dwelling",
        _ROW,
        "household",
        "label:t postal_code:t address:t phone:t note:t since:d until:d",
        text="address",
    ),
    _entity(
        "person",
        _ROW,
        "household",
        "family_name:t given_name:t family_reading:t given_reading:t former_name:t "
        "common_name:t sex:t born:d died:d relation:t is_index:b phone:t no_message:b "
        "elsewhere:t work:t health:t note:t hearsay:b position:o",
        names="family_name given_name family_reading given_reading former_name common_name",
        text="note",
    ),
    # Dated facts about who lives where and who is whose family.
    _entity("residence", _ROW, "household", "person:r dwelling:r since:d until:d"),
    _entity("kinship", _ROW, "household", "a:r b:r kind:t since:d until:d"),
    # A person, place, agency or animal outside the family, as this household's map shows it.
    _entity(
        "node",
        _ROW,
        "household",
        "name:t short_name:t kind:t formality:t icon:t generic:t resource:r member:r "
        "sector:t since:d until:d note:t",
        names="name",
    ),
    # A tie joins two of: person, node, the household itself. What changes is a tie_state.
    _entity(
        "tie",
        _ROW,
        "household",
        "a:r b:r since:d until:d supports:l functions:l note:t agreed:b",
    ),
    _entity(
        "tie_state",
        _ROW,
        "household",
        "tie:r perspective:t since:d strength:t strain:b direction:t state:t label:t "
        "frequency:t basis:t planned:b occasion:t",
    ),
    # Where a node stands on the map: hundredths of a point, y down; the id is the subject's.
    _entity("map_position", _ROW, "household", "subject:r layout:t x:i y:i"),
    _entity(
        "attention",
        _ROW,
        "household",
        "kind:t text:t person:r since:d review:d ended:d",
        text="text",
    ),
    # Who accompanies: companion (つながり担当), second, team, outside.
    _entity(
        "role", _ROW, "household", "member:r name:t agency:t kind:t since:d until:d accepted:b"
    ),
    _entity(
        "issue",
        _ROW,
        "household",
        "title:t detail:t person:r fields:l since:d state:t closed:d parent:r most_pressing:b",
        text="title detail",
    ),
    _entity(
        "plan_item",
        _ROW,
        "household",
        "wheel:t text:t who:t when_text:t person_says:t progress:t person:r review:d "
        "ended:d position:o",
        text="text person_says progress",
        own_words="person_says",
    ),
    _entity(
        "intake",
        _RECORD,
        "household",
        "received:c way:t noticed_by:t caller:t heard:t own_words:t worry:t told:t "
        "receiver:r issues:l most_pressing:t consent:t together:t mentions:l",
        text="heard own_words",
        own_words="own_words",
    ),
    # 関わりの記録. minutes is the time together; travel and writing are kept apart.
    _entity(
        "contact",
        _RECORD,
        "household",
        "occurred:c minutes:i travel_minutes:i writing_minutes:i kind:t began_by:t met:l "
        "members:l place:t facts:t own_words:t impression:t reflection:t informant:t "
        "wheel:t visit:r person:r mentions:l",
        text="facts own_words impression informant",
        own_words="own_words",
    ),
    # Left by who cannot read the household, or opened it in an emergency (kind).
    _entity("message", _RECORD, "household", _MESSAGE, text="text from_text"),
    _entity(
        "promise",
        _ROW,
        "household",
        "text:t due:d due_text:t way:t members:l state:t contact:r visit:r",
        text="text",
    ),
    _entity(
        "consent",
        _ROW,
        "household",
        "person:r information:l recipients:l way:t given_by:t since:d until:d withdrawn:d note:t",
    ),
    _entity(
        "visit",
        _ROW,
        "household",
        "starts:c minutes:i kind:t place:t members:l wheel:t note:t state:t needs_two:b "
        "block:r moved_from:c",
        text="note",
    ),
    _entity(
        "visit_series",
        _ROW,
        "household",
        "starts:c minutes:i rule:t holiday:t kind:t place:t members:l wheel:t note:t "
        "needs_two:b block_series:r ended:d",
        text="note",
    ),
    # Its id is derived_id("series_exception", series, original as ISO text).
    _entity(
        "series_exception",
        _ROW,
        "household",
        "series:r original:c starts:c minutes:i members:l cancelled:b note:t",
    ),
    _entity(
        "referral",
        _ROW,
        "household",
        "number:t code:t way:t person:r resource:r destination:t receiver:t "
        "receiver_confirmed:b request:t own_words:t to_know:t disclose:l consent_way:t "
        "consent_on:d look_again:d status:t sender:r previous:r paper:r issued:m "
        "urgency_reason:t wheel:t mentions:l",
        text="destination request own_words to_know",
        own_words="own_words",
    ),
    _entity(
        "referral_event",
        _RECORD,
        "household",
        "referral:r status:t on:d answer:t reason:t comment:t way:t member:r mentions:l",
        text="comment",
    ),
    _entity(
        "attachment",
        _ROW,
        "household",
        "name:t media:t size:i blob:t sha256:x taken:d note:t contact:r person:r mentions:l",
    ),
)

_CONFERENCE = (
    _entity(
        "conference",
        _ROW,
        "conference",
        "kind:t number:t title:t starts:c minutes:i place:t convener:r state:t began:m "
        "ended:m secrecy:t",
    ),
    _entity(
        "attendee",
        _ROW,
        "conference",
        "member:r name:t agency:t side:t part:t present:b secrecy_on:d copy:i collected:b "
        "position:o",
    ),
    # Of a household: in that household's scope, pointing to the conference. Which one is spoken
    # of stands in its own state: the conference would tell everybody that there is one.
    _entity(
        "agenda_item",
        _ROW,
        "conference household",
        "conference:r title:t minutes:i actual_minutes:i presenter:t aim:t wheel:t "
        "own_words:t show_map:b state:t position:o",
        text="title own_words",
        own_words="own_words",
    ),
    _entity(
        "minutes_line",
        _RECORD,
        "conference household",
        "conference:r item:r at:m kind:t speaker:t text:t mentions:l",
        text="text",
    ),
    _entity(
        "decision",
        _ROW,
        "conference household",
        "conference:r item:r wheel:t text:t owners:l owner_text:t due:d due_text:t tell:t "
        "state:t position:o mentions:l",
        text="text",
    ),
)

_OTHER = (
    # An issued slip or a conference pack: what a clerk prints without the household's key.
    _entity(
        "paper",
        _ROW,
        "paper",
        "kind:t number:t content:t issued:m issued_by:r state:t conference:r replaces:r",
    ),
    _entity("paper_print", _RECORD, "paper", "paper:r at:m member:r copies:i reason:t"),
    _entity("private_note", _ROW, "worker", "day:d kind:t text:t minutes:i"),
    _entity(
        "audit_entry", _RECORD, "audit", "at:m member:r what:t subject:r scope:t reason:t detail:t"
    ),
    # 廃棄の証明: all that is left of a household that was erased; no word of anybody.
    _entity(
        "disposal",
        _RECORD,
        "audit",
        "orders:l scopes:l number:t retention:t years:i begins:d ends:d proposed_by:r "
        "proposed:m approved_by:r approved:m texts:i",
    ),
)

ENTITIES: Mapping[str, Entity] = MappingProxyType(
    {entity.name: entity for entity in (*_TOWN, *_HOUSEHOLD, *_CONFERENCE, *_OTHER)}
)
"""Every entity this version knows, by name."""
