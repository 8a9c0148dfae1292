# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'visit_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.visit_dialog_household import HouseholdPick
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.many_choice import ManyChoice
from banso_desktop.gui.widgets.multi_line import MultiLineEdit
class Ui_VisitDialog(object):
    def setupUi(self, VisitDialog):
        if not VisitDialog.objectName():
            VisitDialog.setObjectName(u"VisitDialog")
        self.column = QVBoxLayout(VisitDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 14, 16, 12)
        self.title_label = Words(VisitDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h2")

        self.column.addWidget(self.title_label)

        self.bar_place = QWidget(VisitDialog)
        self.bar_place.setObjectName(u"bar_place")
        self.bar_column = QVBoxLayout(self.bar_place)
        self.bar_column.setObjectName(u"bar_column")
        self.bar_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.bar_place)

        self.what_choice = SegmentedChoice(VisitDialog)
        self.what_choice.setObjectName(u"what_choice")

        self.column.addWidget(self.what_choice)

        self.scroll_area = QScrollArea(VisitDialog)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidgetResizable(True)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside.setProperty(u"scrolled", True)
        self.grid = QGridLayout(self.inside)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 8, 0)
        self.household_label = QLabel(self.inside)
        self.household_label.setObjectName(u"household_label")
        self.household_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.household_label, 0, 0, 1, 1)

        self.household_edit = HouseholdPick(self.inside)
        self.household_edit.setObjectName(u"household_edit")

        self.grid.addWidget(self.household_edit, 0, 1, 1, 1)

        self.name_label = QLabel(self.inside)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.name_label, 1, 0, 1, 1)

        self.name_edit = QLineEdit(self.inside)
        self.name_edit.setObjectName(u"name_edit")

        self.grid.addWidget(self.name_edit, 1, 1, 1, 1)

        self.kind_label = QLabel(self.inside)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.kind_label, 2, 0, 1, 1)

        self.kind_choice = SegmentedChoice(self.inside)
        self.kind_choice.setObjectName(u"kind_choice")

        self.grid.addWidget(self.kind_choice, 2, 1, 1, 1)

        self.day_label = QLabel(self.inside)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.day_label, 3, 0, 1, 1)

        self.day_edit = DateEdit(self.inside)
        self.day_edit.setObjectName(u"day_edit")

        self.grid.addWidget(self.day_edit, 3, 1, 1, 1)

        self.time_label = QLabel(self.inside)
        self.time_label.setObjectName(u"time_label")
        self.time_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.time_label, 4, 0, 1, 1)

        self.time_row = QHBoxLayout()
        self.time_row.setSpacing(8)
        self.time_row.setObjectName(u"time_row")
        self.time_edit = QLineEdit(self.inside)
        self.time_edit.setObjectName(u"time_edit")

        self.time_row.addWidget(self.time_edit)

        self.minutes_label = QLabel(self.inside)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setProperty(u"role", u"lab")

        self.time_row.addWidget(self.minutes_label)

        self.minutes_box = QComboBox(self.inside)
        self.minutes_box.setObjectName(u"minutes_box")
        self.minutes_box.setEditable(True)

        self.time_row.addWidget(self.minutes_box)

        self.ends_label = Words(self.inside)
        self.ends_label.setObjectName(u"ends_label")
        self.ends_label.setProperty(u"role", u"s")

        self.time_row.addWidget(self.ends_label)

        self.all_day_check = QCheckBox(self.inside)
        self.all_day_check.setObjectName(u"all_day_check")

        self.time_row.addWidget(self.all_day_check)

        self.time_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.time_row.addItem(self.time_space)


        self.grid.addLayout(self.time_row, 4, 1, 1, 1)

        self.members_label = QLabel(self.inside)
        self.members_label.setObjectName(u"members_label")
        self.members_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.members_label, 5, 0, 1, 1)

        self.members_choice = ManyChoice(self.inside)
        self.members_choice.setObjectName(u"members_choice")

        self.grid.addWidget(self.members_choice, 5, 1, 1, 1)

        self.two_check = QCheckBox(self.inside)
        self.two_check.setObjectName(u"two_check")

        self.grid.addWidget(self.two_check, 6, 1, 1, 1)

        self.substitute_label = QLabel(self.inside)
        self.substitute_label.setObjectName(u"substitute_label")
        self.substitute_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.substitute_label, 7, 0, 1, 1)

        self.substitute_box = QComboBox(self.inside)
        self.substitute_box.setObjectName(u"substitute_box")

        self.grid.addWidget(self.substitute_box, 7, 1, 1, 1)

        self.wheel_label = QLabel(self.inside)
        self.wheel_label.setObjectName(u"wheel_label")
        self.wheel_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.wheel_label, 8, 0, 1, 1)

        self.wheel_choice = SegmentedChoice(self.inside)
        self.wheel_choice.setObjectName(u"wheel_choice")

        self.grid.addWidget(self.wheel_choice, 8, 1, 1, 1)

        self.place_label = QLabel(self.inside)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.place_label, 9, 0, 1, 1)

        self.place_edit = QLineEdit(self.inside)
        self.place_edit.setObjectName(u"place_edit")

        self.grid.addWidget(self.place_edit, 9, 1, 1, 1)

        self.note_label = QLabel(self.inside)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.note_label, 10, 0, 1, 1)

        self.note_edit = MultiLineEdit(self.inside)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 10, 1, 1, 1)

        self.state_label = QLabel(self.inside)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.state_label, 11, 0, 1, 1)

        self.state_choice = SegmentedChoice(self.inside)
        self.state_choice.setObjectName(u"state_choice")

        self.grid.addWidget(self.state_choice, 11, 1, 1, 1)

        self.scroll_area.setWidget(self.inside)

        self.column.addWidget(self.scroll_area)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.cancel_button = QPushButton(VisitDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.repeat_button = QPushButton(VisitDialog)
        self.repeat_button.setObjectName(u"repeat_button")

        self.foot_row.addWidget(self.repeat_button)

        self.foot_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)


        self.column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.household_label.setBuddy(self.household_edit)
        self.name_label.setBuddy(self.name_edit)
        self.day_label.setBuddy(self.day_edit)
        self.time_label.setBuddy(self.time_edit)
        self.minutes_label.setBuddy(self.minutes_box)
        self.substitute_label.setBuddy(self.substitute_box)
        self.place_label.setBuddy(self.place_edit)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(VisitDialog)

        QMetaObject.connectSlotsByName(VisitDialog)
    # setupUi

    def retranslateUi(self, VisitDialog):
        VisitDialog.setWindowTitle(QCoreApplication.translate("VisitDialog", u"\u4e88\u5b9a", None))
        self.title_label.setText(QCoreApplication.translate("VisitDialog", u"\u4e88\u5b9a\u3092\u5165\u308c\u308b", None))
        self.household_label.setText(QCoreApplication.translate("VisitDialog", u"\u4e16\u5e2f(&S)", None))
        self.name_label.setText(QCoreApplication.translate("VisitDialog", u"\u4ef6\u540d(&N)", None))
        self.kind_label.setText(QCoreApplication.translate("VisitDialog", u"\u7a2e\u985e", None))
        self.day_label.setText(QCoreApplication.translate("VisitDialog", u"\u65e5(&D)", None))
        self.time_label.setText(QCoreApplication.translate("VisitDialog", u"\u6642\u523b(&T)", None))
        self.minutes_label.setText(QCoreApplication.translate("VisitDialog", u"\u9577\u3055(&L)", None))
        self.all_day_check.setText(QCoreApplication.translate("VisitDialog", u"\u7d42\u65e5(&A)", None))
        self.members_label.setText(QCoreApplication.translate("VisitDialog", u"\u3060\u308c\u304c", None))
        self.two_check.setText(QCoreApplication.translate("VisitDialog", u"2\u4eba\u3067\u884c\u304f(&B)", None))
        self.substitute_label.setText(QCoreApplication.translate("VisitDialog", u"\u4ee3\u308f\u308a(&K)", None))
        self.wheel_label.setText(QCoreApplication.translate("VisitDialog", u"\u8f2a", None))
        self.place_label.setText(QCoreApplication.translate("VisitDialog", u"\u5834\u6240(&P)", None))
        self.note_label.setText(QCoreApplication.translate("VisitDialog", u"\u7528\u4ef6(&M)", None))
        self.state_label.setText(QCoreApplication.translate("VisitDialog", u"\u3088\u3046\u3059", None))
        self.cancel_button.setText(QCoreApplication.translate("VisitDialog", u"\u3068\u308a\u3084\u3081\u308b(&E)", None))
        self.repeat_button.setText(QCoreApplication.translate("VisitDialog", u"\u304f\u308a\u8fd4\u3057\u306b\u3059\u308b(&R)\u2026", None))
    # retranslateUi

