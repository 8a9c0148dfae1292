# SPDX-License-Identifier: Apache-2.0
"""The rows of words on the intake page: how it came, how worried, how one meets again."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.forms.ui_intake_page import Ui_IntakePage
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets import Option

_ICONS: Final = {
    "counter": "came",
    "phone": "phone",
    "other_person": "neighbour",
    "on_visit": "visit",
    "letter": "letter",
}


def offer_choices(ui: Ui_IntakePage, codes: Codes, language: str) -> None:
    """Fill the choices of the form with the town's words."""
    ui.way_choice.set_options(
        [
            Option(code.code, code.label(language, short=True), _ICONS.get(code.code, ""))
            for code in codes["intake_way"]
        ]
    )
    ui.worry_choice.set_options(
        [
            Option("no", translate("IntakePage", "ない")),
            Option("unsure", translate("IntakePage", "わからない")),
            Option("yes", translate("IntakePage", "ある → すぐ相談")),
        ]
    )
    ui.how_choice.set_options(
        [
            Option("visit", translate("IntakePage", "訪問")),
            Option("phone", translate("IntakePage", "電話")),
            Option("letter", translate("IntakePage", "手紙を入れる")),
        ]
    )
    ui.consent_choice.set_options(
        [
            Option("not_yet", translate("IntakePage", "まだ聞いていない")),
            Option("oral", translate("IntakePage", "口頭")),
            Option("written", translate("IntakePage", "署名")),
        ]
    )
    ui.noticed_box.addItem("", "")
    for code in codes["noticed_by"]:
        ui.noticed_box.addItem(code.label(language), code.code)
