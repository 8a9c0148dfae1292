# SPDX-License-Identifier: Apache-2.0
"""A household's class, end and holds: written by somebody, recorded, and never by themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from tests.fakes.households import Family
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown


def test_a_household_that_goes_on_has_no_term(town: SmallTown, family: Family) -> None:
    town.services.retention.choose(household=family.household, retention="years_1")
    town.clock.at += timedelta(days=365 * 30)

    kept = town.services.retention.keeping(household=family.household)

    assert (kept.retention, kept.ended, kept.first, kept.last) == ("years_1", "", "", "")
    assert not kept.is_over
    assert town.services.retention.candidates() == []


def test_an_end_that_was_written_begins_the_term_with_the_next_fiscal_year(
    town: SmallTown, family: Family
) -> None:
    town.services.retention.end(household=family.household, ended="R8.11.24")

    kept = town.services.retention.keeping(household=family.household)

    assert (kept.retention, kept.years) == ("years_5", 5)
    assert (kept.ended, kept.first, kept.last) == ("2026-11-24", "2027-04-01", "2032-03-31")


def test_a_household_that_ended_is_not_missed(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=90)
    missed = [one.id for one in town.services.households.listed(view="not_met").lines]
    assert missed == [family.household]

    town.services.retention.end(household=family.household)

    assert not town.services.households.listed(view="not_met").lines
    page = town.services.household_page.page(household=family.household)
    assert (page.rhythm.level, page.rhythm.due) == ("within", "")


def test_a_record_after_the_end_moves_the_term(town: SmallTown, family: Family) -> None:
    town.services.retention.end(household=family.household)
    town.clock.at += timedelta(days=365)
    town.services.contacts.write(household=family.household, kind="phone", occurred="今日 9:00")

    kept = town.services.retention.keeping(household=family.household)

    assert (kept.first, kept.last) == ("2028-04-01", "2033-03-31")


def test_an_end_can_be_taken_back(town: SmallTown, family: Family) -> None:
    town.services.retention.end(household=family.household)

    town.services.retention.go_on(household=family.household)

    assert town.services.retention.keeping(household=family.household).ended == ""


@pytest.mark.parametrize(
    ("day", "rule"), [("R8.11.25", "retention.future"), ("R8.11", "date"), ("いつか", "date")]
)
def test_an_end_is_a_whole_day_that_has_been(
    town: SmallTown, family: Family, day: str, rule: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.retention.end(household=family.household, ended=day)

    assert (refused.value.rule, refused.value.facts["field"]) == (rule, "ended")


def test_only_classes_there_are_can_be_chosen(town: SmallTown, family: Family) -> None:
    retention = town.services.retention
    with pytest.raises(FieldRefused, match="code"):
        retention.choose(household=family.household, retention="years_4")
    with pytest.raises(FieldRefused, match="code"):
        retention.end(household=family.household, retention="years_4")


def test_who_wrote_the_end_and_the_class_stands_in_the_history(
    town: SmallTown, family: Family
) -> None:
    town.services.retention.end(household=family.household, retention="years_10")
    hold = town.services.retention.hold(household=family.household, reason="審査請求の係属中")
    town.services.retention.lift(hold=hold)

    made = town.services.history.changes(household=family.household).changes[:3]

    told = [(one.by, one.entity, {cell.field for cell in one.cells}) for one in made]
    assert told[0][:2] == ("小林", "hold")
    assert {"lifted", "lifted_by"} <= told[0][2]
    assert "reason" in told[1][2]
    assert told[2] == ("小林", "household", {"ended", "retention"})


def test_an_end_is_put_back_from_the_history_like_anything_else(
    town: SmallTown, family: Family
) -> None:
    town.services.retention.end(household=family.household, ended="R8.11.20")
    town.services.retention.go_on(household=family.household)
    made = town.services.history.changes(household=family.household).changes
    ended = next(one for one in made if any(cell.text for cell in one.cells))

    town.services.history.put_back(entity="household", row=family.household, change=ended.key)

    assert town.services.retention.keeping(household=family.household).ended == "2026-11-20"


def test_a_hold_says_why_since_when_and_who(town: SmallTown, family: Family) -> None:
    town.services.retention.hold(
        household=family.household, reason=" 審査請求の係属中 ", since="R8.11.20"
    )

    (hold,) = town.services.retention.keeping(household=family.household).holds

    assert (hold.reason, hold.since, hold.by) == ("審査請求の係属中", "2026-11-20", "小林")


def test_a_hold_needs_a_reason(town: SmallTown, family: Family) -> None:
    with pytest.raises(FieldRefused, match="empty"):
        town.services.retention.hold(household=family.household, reason="  ")


def test_whoever_accompanies_can_hold_but_only_who_approves_can_let_go(
    town: SmallTown, family: Family
) -> None:
    town.roles.discard(Role.MANAGER)
    hold = town.services.retention.hold(household=family.household, reason="監査")

    assert not town.services.retention.keeping(household=family.household).may_lift
    with pytest.raises(NotPermitted):
        town.services.retention.lift(hold=hold)

    town.roles.add(Role.MANAGER)
    town.services.retention.lift(hold=hold)
    assert town.services.retention.keeping(household=family.household).holds == ()


def test_each_hold_stands_until_it_is_lifted_itself(town: SmallTown, family: Family) -> None:
    retention = town.services.retention
    one = retention.hold(household=family.household, reason="監査")
    retention.hold(household=family.household, reason="訴訟")

    retention.lift(hold=one)

    assert [hold.reason for hold in retention.keeping(household=family.household).holds] == ["訴訟"]


def test_who_may_not_write_households_changes_nothing(town: SmallTown, family: Family) -> None:
    retention = town.services.retention
    town.roles.intersection_update({Role.ADMINISTRATOR})
    for refused in (
        lambda: retention.end(household=family.household),
        lambda: retention.go_on(household=family.household),
        lambda: retention.choose(household=family.household, retention="years_1"),
        lambda: retention.hold(household=family.household, reason="監査"),
    ):
        with pytest.raises(NotPermitted):
            refused()


def test_a_household_that_is_not_there_has_no_term(town: SmallTown, family: Family) -> None:
    with pytest.raises(NotFound):
        town.services.retention.keeping(household=family.kenichi)


def test_a_protected_household_is_opened_where_its_term_is_told(town: SmallTown) -> None:
    from tests.fakes.ended_household import audited

    audited(town)
    home = protected_family(town).household

    town.services.retention.keeping(household=home)

    with town.desk.reading() as reading:
        rows = reading.rows(reading.tables["audit_entry"].select())
    assert [(row.what, row.subject) for row in rows] == [("opened", home)]


# --- what the town says ---------------------------------------------------------------------


def test_the_town_says_years_article_and_source_of_a_class(town: SmallTown, family: Family) -> None:
    retention = town.services.retention
    retention.describe_class(
        retention="years_5", years=7, begins="calendar_year", article="別表第2", source="例規集"
    )
    retention.describe_class(retention="years_5", article="別表第3")
    retention.end(household=family.household)

    line = next(one for one in retention.classes() if one.code == "years_5")
    kept = retention.keeping(household=family.household)

    assert (line.years, line.begins, line.article, line.source) == (
        7,
        "calendar_year",
        "別表第3",
        "例規集",
    )
    assert (kept.first, kept.last) == ("2027-01-01", "2033-12-31")


@pytest.mark.parametrize(
    ("field", "value"),
    [("years", -1), ("years", 101), ("event", "moon"), ("begins", "moon"), ("retention", "x")],
)
def test_a_class_that_makes_no_sense_is_refused(
    town: SmallTown, field: str, value: int | str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.retention.describe_class(**{"retention": "years_5", field: value})  # type: ignore[arg-type]

    assert refused.value.facts["field"] == field


def test_only_who_changes_settings_describes_classes_and_backups(town: SmallTown) -> None:
    town.roles.discard(Role.ADMINISTRATOR)
    with pytest.raises(NotPermitted):
        town.services.retention.describe_class(retention="years_5", years=1)
    with pytest.raises(NotPermitted):
        town.services.retention.set_backup_days(days=90)


def test_the_days_of_the_backups_are_the_towns(town: SmallTown) -> None:
    assert town.services.retention.backup_days() == 0

    town.services.retention.set_backup_days(days=90)

    assert town.services.retention.backup_days() == 90
    with pytest.raises(FieldRefused, match="range"):
        town.services.retention.set_backup_days(days=-1)


def test_a_damaged_setting_shortens_nothing(town: SmallTown) -> None:
    from banso_desktop.services.retention_classes import CLASSES_SETTING

    command = town.desk.command("test.damage")
    command.add(town.desk.town, "setting", CLASSES_SETTING, value="{nonsense")
    town.desk.commit(command)

    lines = {one.code: one.years for one in town.services.retention.classes()}
    assert lines["years_5"] == 5

    town.services.retention.describe_class(retention="years_5", years=6)
    lines = {one.code: one.years for one in town.services.retention.classes()}
    assert lines["years_5"] == 6
