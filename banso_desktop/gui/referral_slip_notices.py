# SPDX-License-Identifier: Apache-2.0
"""What a slip's form says besides its fields: cautions, known words, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.domain.names import full_name
from banso_desktop.errors import Refused
from banso_desktop.gui import referral_words as words
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_referral_slip import Ui_ReferralSlip
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.referral_reason import ReasonBar
from banso_desktop.gui.referral_slip_fields import SlipForm
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import InlineBar, LinkButton, Tone


class SlipNotices(QObject):
    """The bars of the form.

    Attributes:
        reason: Asks for a reason before something is done.
    """

    card_asked = Signal(str)
    """Show this card of the resource book."""

    def __init__(self, ui: Ui_ReferralSlip, context: Context, form: SlipForm) -> None:
        super().__init__(form)
        self._ui = ui
        self._services = context.services
        self._others = OtherValues(context)
        self._form = form
        self.reason = ReasonBar()
        self._refusal = InlineBar(Tone.BAD, "stop_hand", "")
        link = LinkButton(self.tr("見る"))
        link.clicked.connect(lambda: self.card_asked.emit(form.resource()))
        self._link = link
        self._caution = InlineBar(Tone.WARN, "warning", "", link)
        self._put(ui.caution_place, [self._caution])
        self._put(ui.hint_place, [self._others, self._refusal])
        self._put(ui.reason_place, [self.reason])
        self._refusal.hide()

    def show_others(self, household: str, referral: str) -> None:
        """Say what of the slip and its people two wrote at once: one of the values is printed."""
        people = self._services.referrals.persons(household=household) if household else []
        names = {str(one.id): full_name(one.family_name, one.given_name) or "" for one in people}
        about = self.tr("つなぎ票　見えているほうの値を印刷します")
        self._others.show_things([row for row in (referral, *names) if row], about, names)

    def calm(self) -> None:
        """Take away what was said about a try that is over."""
        self._refusal.hide()
        self.reason.dismiss()

    def show_caution(self) -> None:
        """Say what to know about the destination; facts and dates, it never blocks."""
        ui, resource = self._ui, self._form.resource()
        caution = self._services.referrals.caution(
            resource=resource, destination=ui.destination_edit.text().strip()
        )
        runs = words.caution_runs(caution, self._services.desk.codes)
        self._caution.say(runs)
        self._link.setVisible(bool(resource))
        ui.caution_place.setVisible(bool(runs))

    def show_words(self, found: object) -> None:
        """Underline known words beyond the scope and say what that means here."""
        known = found if isinstance(found, list) else []
        self._form.underline(known)
        blocks = any(word.blocks for word in known)
        said = ""
        if blocks:
            said = self.tr("守る世帯です。印をつけた言葉があるうちは、お渡しできません")
        elif known:
            said = self.tr("印をつけた言葉は、範囲の外かもしれません（{count}か所）").format(
                count=len(known)
            )
        label = self._ui.words_label
        label.set_colour(COLOURS.bad if blocks else COLOURS.warn)
        label.setText(said)
        label.setVisible(bool(said))

    def refuse(self, refused: Refused, override: Callable[[str], object]) -> None:
        """Say what keeps the slip back, and put the focus where one mends it.

        Args:
            refused: What the service said.
            override: Called with a reason, where one may go on against a person's no.
        """
        if refused.rule == "referral.refused":
            asks = self.tr("ご本人が、ここには伝えないでほしいと話しています。お渡しするわけは？")
            self.reason.ask(asks, self.tr("お渡しする"), override)
            return
        self._refusal.say(trouble_of(refused).sentence())
        self._refusal.show()
        ui = self._ui
        places: dict[str, QWidget] = {
            "referral.receiver": ui.receiver_edit,
            "referral.consent": ui.consent_box,
            "referral.look_again": ui.look_edit,
        }
        field = str(refused.facts.get("field", ""))
        place = places.get(refused.rule) or getattr(ui, f"{field}_edit", None)
        if isinstance(place, QWidget):
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, place: QWidget, bars: Sequence[QWidget]) -> None:
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        for bar in bars:
            column.addWidget(bar)
