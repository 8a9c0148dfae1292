# SPDX-License-Identifier: Apache-2.0
"""What a person does on the map: put, name, tie, change, end; each is a step to take back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, QRectF, Qt, Signal

from banso_desktop.domain.ecomap import MapTie, Place
from banso_desktop.domain.folding import fold
from banso_desktop.domain.map_facts import HUNDREDTHS
from banso_desktop.errors import BansoError, Refused
from banso_desktop.gui.ecomap_canvas import EcomapCanvas, named
from banso_desktop.gui.ecomap_editing import MapEditing
from banso_desktop.gui.ecomap_naming import (
    Candidate,
    DayAsked,
    Floating,
    NameEditor,
    PersonFields,
)
from banso_desktop.gui.ecomap_palette import SHAPES
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.screen import Context

_MOST_FOUND = 4


class EcomapActs(QObject):
    """Turns what the canvas asks for into steps, with a small window where words are needed."""

    done = Signal(str)
    """Something was written; carries the id to choose then, or ``""`` to keep the choice."""
    told = Signal(str)
    undoable = Signal(str, object)

    def __init__(self, context: Context, canvas: EcomapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._services = context.services
        self._canvas = canvas
        self._editing: MapEditing | None = None
        self._day = date.min
        self._may_edit = False
        self.floating: Floating | None = None

    def work_on(self, editing: MapEditing, day: date, *, may_edit: bool) -> None:
        """Say whose map it is and for which day things are written."""
        self._editing, self._day, self._may_edit = editing, day, may_edit

    def carry_out(self, name: str) -> None:
        """Carry out what a button of the palette asks."""
        if name in SHAPES:
            self.put(name)
        else:
            self.change_look(name)

    def put(self, kind: str) -> None:
        """Ask the name of a thing and put it on the map beside what is chosen."""
        if not self._is_open():
            return
        if kind == "family":
            self._ask_person()
            return
        beside = self._canvas.chosen_thing()
        labels = {
            "person": self.tr("人の名前"),
            "place": self.tr("場所の名前"),
            "agency": self.tr("機関の名前"),
        }
        editor = NameEditor(self._canvas, labels[kind], self._known)
        editor.named.connect(lambda text, found: self._put(kind, text, found, beside))
        self._float(editor, self._canvas.box_of(beside))

    def rename(self) -> None:
        """Ask another name for the chosen thing."""
        thing = self._canvas.chosen_thing()
        if not thing or not self._is_open():
            return
        is_node = any(node.id == thing for node in self._canvas.facts().nodes)
        text = named(self._canvas).get(thing, "")
        editor = NameEditor(self._canvas, self.tr("名前"), lambda _: (), text=text)
        editor.named.connect(lambda said, _: self._rename(thing, said, is_node=is_node))
        self._float(editor, self._canvas.box_of(thing))

    def tie_from(self, start: str) -> None:
        """Ask the other end of a tie; typing and arrows find it."""
        if not self._is_open():
            return
        others = [
            Candidate(name, id=one)
            for one, name in named(self._canvas).items()
            if one != start and name
        ]

        def find(text: str) -> Sequence[Candidate]:
            return [one for one in others if fold(text) in fold(one.name)]

        editor = NameEditor(self._canvas, self.tr("だれとつなぎますか"), find, only_known=True)
        editor.named.connect(lambda _, found: self.tie(start, found.id))
        self._float(editor, self._canvas.box_of(start))

    def tie(self, a: str, b: str) -> None:
        """Draw an ordinary tie; where there is one already it is chosen instead."""
        if not self._is_open():
            return
        known = next(
            (each.id for each in self._canvas.facts().ties if {each.a, each.b} == {a, b}), ""
        )
        if known:
            self._canvas.choose(known)
        else:
            self._do(lambda editing: editing.tie(a, b, self._day))

    def change_look(self, look: str) -> None:
        """Give the chosen tie another look from the shown day on."""
        tie = self.chosen_tie()
        if tie is not None and self._is_open():
            self._do(lambda editing: editing.change_look(tie, look, self._day))

    def move(self, subject: str, x: int, y: int) -> None:
        """Keep an own place."""
        if self._is_open():
            self._do(lambda editing: editing.move(subject, x, y))

    def describe(self, tie: str, since: str, cells: object, gives: object) -> None:
        """Write what the side sheet says."""
        if isinstance(cells, dict) and isinstance(gives, list):
            self._do(lambda editing: editing.describe(tie, since, cells, gives))

    def end(self) -> None:
        """Ask until when the chosen tie or node belongs to the map."""
        if not self._is_open():
            return
        tie, thing = self.chosen_tie(), self._canvas.chosen_thing()
        names = named(self._canvas)
        if tie is not None:
            subject = f"{names.get(tie.a, '')} — {names.get(tie.b, '')}"
            box = self._canvas.box_of(tie.b)
        elif any(node.id == thing for node in self._canvas.facts().nodes):
            subject, box = names.get(thing, ""), self._canvas.box_of(thing)
        else:
            if thing:
                self.told.emit(self.tr("家族は、世帯のページで書きかえます"))
            return
        words = self.tr("{name}を終わりにする").format(name=subject)
        asked = DayAsked(self._canvas, words, self._day, self._services.desk.today)
        asked.answered.connect(lambda on: self._end(tie.id if tie else "", thing, on))
        self._float(asked, box)

    def tidy(self) -> None:
        """整える: let the layout find places for everything."""
        if self._is_open():
            self._do(self._tidy)

    def undo(self) -> None:
        """Take back the last step of this map."""
        if self._editing is not None and self._editing.can_undo():
            self._do(lambda editing: editing.undo())
        else:
            self.told.emit(self.tr("戻せる操作はありません。前の図は履歴にあります"))

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._editing is not None and self._editing.can_redo():
            self._do(lambda editing: editing.redo())

    def chosen_tie(self) -> MapTie | None:
        """Return the chosen tie as it stands on the shown day."""
        chosen = self._canvas.chosen_tie()
        return next((tie for tie in self._canvas.facts().ties if tie.id == chosen), None)

    def put_away(self) -> None:
        """Close the small window, if one is open."""
        floating, self.floating = self.floating, None
        if floating is not None:
            floating.put_away()

    def _is_open(self) -> bool:
        if self._editing is None or not self._may_edit:
            return False
        if self._canvas.is_nameless():
            self.told.emit(self.tr("名前を出すと描けます（Ctrl+Shift+A）"))
            return False
        return True

    def _ask_person(self) -> None:
        codes = self._services.desk.codes
        household = self._editing.household if self._editing is not None else ""
        fields = PersonFields(
            self._canvas, codes["relation"], codes["sex"], self._services.desk.today,
            english=self._context.settings.language == "en",
            drafts=self._services.drafts, household=household,
        )  # fmt: skip
        fields.written.connect(lambda cells: self._do(lambda editing: editing.add_person(**cells)))
        self._float(fields, QRectF())

    def _known(self, text: str) -> Sequence[Candidate]:
        """Return colleagues and cards of the resource book a typed name may mean."""
        if not text:
            return ()
        folded = fold(text)
        staff = [
            Candidate(one.name, self.tr("チーム"), linked={"member": one.id})
            for one in self._services.town.members()
            if folded in fold(f"{one.name}{one.reading}")
        ]
        book = [
            Candidate(
                one.name, self.tr("地域資源"),
                linked={"resource": one.id, "short_name": one.short_name, "icon": one.icon},
            )
            for one in self._services.resources.find(text=text, limit=_MOST_FOUND)
            if folded in fold(f"{one.name}{one.reading}")
        ]  # fmt: skip
        return [*staff[:2], *book]

    def _put(self, kind: str, text: str, found: Candidate | None, beside: str) -> None:
        place = self._canvas.free_place(beside, formal=kind == "agency")
        at = (round(place.x * HUNDREDTHS), round(place.y * HUNDREDTHS))
        linked = dict(found.linked) if found is not None else {}
        self._do(lambda editing: editing.add_node(kind, text, self._day, at, **linked))

    def _rename(self, thing: str, said: str, *, is_node: bool) -> None:
        if is_node:
            self._do(lambda editing: editing.rename(thing, said))
        else:
            self._do(lambda editing: editing.rename_person(thing, said))

    def _end(self, tie: str, node: str, on: str) -> None:
        if tie:
            self._do(lambda editing: editing.end_tie(tie, on))
        else:
            self._do(lambda editing: editing.end_node(node, on))
        self.undoable.emit(self.tr("終わりにしました"), self.undo)

    def _tidy(self, editing: MapEditing) -> str:
        if not editing.tidy(_hundredths(self._canvas.places(anew=True))):
            self.told.emit(self.tr("動かしたものはありません"))
        return ""

    def _do(self, work: Callable[[MapEditing], str]) -> None:
        """Carry out a step; what is refused is said in a sentence."""
        if self._editing is None:
            return
        try:
            self._keep_places(self._editing)
            choose = work(self._editing)
        except Refused as error:
            self.told.emit(self._refused(error))
            choose = ""
        except BansoError as error:
            self.told.emit(trouble_of(error).sentence())
            choose = ""
        self.done.emit(choose)

    def _keep_places(self, editing: MapEditing) -> None:
        """Let everything stay where it is seen now, whatever is added, tied or renamed next."""
        known = self._canvas.facts().places
        free = {name: place for name, place in self._canvas.places().items() if name not in known}
        if free and self._may_edit and not self._canvas.is_nameless():
            editing.keep_places(_hundredths(free))

    def _refused(self, error: Refused) -> str:
        if error.rule != "map.changed_since":
            return trouble_of(error).sentence()
        member = self._services.town.names().get(str(error.facts.get("member", "")))
        if member is None:
            return self.tr("ほかの人がこのあと変えたので、戻しません")
        words = self.tr("{name}さんがこのあと変えたので、戻しません")
        return words.format(name=member.short)

    def _float(self, floating: Floating, box: QRectF) -> None:
        self.put_away()
        self.floating = floating
        floating.closed.connect(lambda: self._floated_away(floating))
        floating.show_beside(box)
        floating.setFocus(Qt.FocusReason.OtherFocusReason)

    def _floated_away(self, floating: Floating) -> None:
        if self.floating is floating:
            self.floating = None
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _hundredths(places: Mapping[str, Place]) -> dict[str, tuple[int, int]]:
    return {
        name: (round(at.x * HUNDREDTHS), round(at.y * HUNDREDTHS)) for name, at in places.items()
    }
