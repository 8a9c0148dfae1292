# SPDX-License-Identifier: Apache-2.0
"""A class of retention as the town's own rules have it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from banso_desktop.gui import household_words
from banso_desktop.gui.day_words import is_japanese
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.forms.ui_retention_class import Ui_RetentionClass
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import Option
from banso_desktop.services.retention_terms import ClassLine

_WIDTH = 600


class ClassDialog(FormDialog):
    """Years, what they are counted from, and where that stands."""

    def __init__(self, context: Context, line: ClassLine, parent: QWidget) -> None:
        super().__init__(context, "", "retention_class", parent)
        self._line = line
        self.setWindowTitle(line.ja if is_japanese() else line.en)
        self.setMinimumWidth(scaled(_WIDTH))
        form = QWidget()
        self._ui = ui = Ui_RetentionClass()
        ui.setupUi(form)
        self.body.addWidget(form)
        ui.grid.setColumnStretch(1, 1)
        ui.years_edit.setFixedWidth(scaled(140))
        codes = context.services.desk.codes
        for name, choice in (
            ("retention_event", ui.event_choice),
            ("retention_begins", ui.begins_choice),
        ):
            choice.set_options(
                [
                    Option(code.code, household_words.label(codes, name, code.code))
                    for code in codes[name]
                ]
            )
        for name, widget in (
            ("years", ui.years_edit),
            ("event", ui.event_choice),
            ("begins", ui.begins_choice),
            ("article", ui.article_edit),
            ("source", ui.source_edit),
        ):
            self.fields.add(name, widget)
        self.begin(
            line.code,
            {
                "years": str(line.years),
                "event": line.event,
                "begins": line.begins,
                "article": line.article,
                "source": line.source,
            },
        )
        ui.years_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write what was changed."""
        changed = self.fields.changed()
        if not changed:
            return ""
        typed = changed.get("years", "").strip()
        self.context.services.retention.describe_class(
            retention=self._line.code,
            years=(int(typed) if typed.isdecimal() else -1) if "years" in changed else None,
            event=changed.get("event") or None,
            begins=changed.get("begins") or None,
            article=changed.get("article"),
            source=changed.get("source"),
        )
        return self.tr("保存期間の決まりを直しました")
