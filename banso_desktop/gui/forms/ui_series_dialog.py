# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'series_dialog.ui'
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
    QLineEdit, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.visit_dialog_household import HouseholdPick
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.many_choice import ManyChoice
from banso_desktop.gui.widgets.multi_line import MultiLineEdit
class Ui_SeriesDialog(object):
    def setupUi(self, SeriesDialog):
        if not SeriesDialog.objectName():
            SeriesDialog.setObjectName(u"SeriesDialog")
        self.column = QVBoxLayout(SeriesDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 14, 16, 12)
        self.title_label = Words(SeriesDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h2")

        self.column.addWidget(self.title_label)

        self.bar_place = QWidget(SeriesDialog)
        self.bar_place.setObjectName(u"bar_place")
        self.bar_column = QVBoxLayout(self.bar_place)
        self.bar_column.setObjectName(u"bar_column")
        self.bar_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.bar_place)

        self.middle_row = QHBoxLayout()
        self.middle_row.setSpacing(12)
        self.middle_row.setObjectName(u"middle_row")
        self.scroll_area = QScrollArea(SeriesDialog)
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

        self.kind_label = QLabel(self.inside)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.kind_label, 1, 0, 1, 1)

        self.kind_choice = SegmentedChoice(self.inside)
        self.kind_choice.setObjectName(u"kind_choice")

        self.grid.addWidget(self.kind_choice, 1, 1, 1, 1)

        self.day_label = QLabel(self.inside)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.day_label, 2, 0, 1, 1)

        self.day_edit = DateEdit(self.inside)
        self.day_edit.setObjectName(u"day_edit")

        self.grid.addWidget(self.day_edit, 2, 1, 1, 1)

        self.time_label = QLabel(self.inside)
        self.time_label.setObjectName(u"time_label")
        self.time_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.time_label, 3, 0, 1, 1)

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

        self.time_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.time_row.addItem(self.time_space)


        self.grid.addLayout(self.time_row, 3, 1, 1, 1)

        self.pattern_label = QLabel(self.inside)
        self.pattern_label.setObjectName(u"pattern_label")
        self.pattern_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.pattern_label, 4, 0, 1, 1)

        self.pattern_choice = SegmentedChoice(self.inside)
        self.pattern_choice.setObjectName(u"pattern_choice")

        self.grid.addWidget(self.pattern_choice, 4, 1, 1, 1)

        self.weekdays_label = QLabel(self.inside)
        self.weekdays_label.setObjectName(u"weekdays_label")
        self.weekdays_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.weekdays_label, 5, 0, 1, 1)

        self.weekdays_choice = ManyChoice(self.inside)
        self.weekdays_choice.setObjectName(u"weekdays_choice")

        self.grid.addWidget(self.weekdays_choice, 5, 1, 1, 1)

        self.nth_label = QLabel(self.inside)
        self.nth_label.setObjectName(u"nth_label")
        self.nth_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.nth_label, 6, 0, 1, 1)

        self.nth_choice = ManyChoice(self.inside)
        self.nth_choice.setObjectName(u"nth_choice")

        self.grid.addWidget(self.nth_choice, 6, 1, 1, 1)

        self.repeat_label = QLabel(self.inside)
        self.repeat_label.setObjectName(u"repeat_label")
        self.repeat_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.repeat_label, 7, 0, 1, 1)

        self.repeat_edit = QLineEdit(self.inside)
        self.repeat_edit.setObjectName(u"repeat_edit")

        self.grid.addWidget(self.repeat_edit, 7, 1, 1, 1)

        self.holiday_label = QLabel(self.inside)
        self.holiday_label.setObjectName(u"holiday_label")
        self.holiday_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.holiday_label, 8, 0, 1, 1)

        self.holiday_choice = SegmentedChoice(self.inside)
        self.holiday_choice.setObjectName(u"holiday_choice")

        self.grid.addWidget(self.holiday_choice, 8, 1, 1, 1)

        self.ended_label = QLabel(self.inside)
        self.ended_label.setObjectName(u"ended_label")
        self.ended_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.ended_label, 9, 0, 1, 1)

        self.ended_edit = DateEdit(self.inside)
        self.ended_edit.setObjectName(u"ended_edit")

        self.grid.addWidget(self.ended_edit, 9, 1, 1, 1)

        self.members_label = QLabel(self.inside)
        self.members_label.setObjectName(u"members_label")
        self.members_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.members_label, 10, 0, 1, 1)

        self.members_choice = ManyChoice(self.inside)
        self.members_choice.setObjectName(u"members_choice")

        self.grid.addWidget(self.members_choice, 10, 1, 1, 1)

        self.two_check = QCheckBox(self.inside)
        self.two_check.setObjectName(u"two_check")

        self.grid.addWidget(self.two_check, 11, 1, 1, 1)

        self.wheel_label = QLabel(self.inside)
        self.wheel_label.setObjectName(u"wheel_label")
        self.wheel_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.wheel_label, 12, 0, 1, 1)

        self.wheel_choice = SegmentedChoice(self.inside)
        self.wheel_choice.setObjectName(u"wheel_choice")

        self.grid.addWidget(self.wheel_choice, 12, 1, 1, 1)

        self.place_label = QLabel(self.inside)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.place_label, 13, 0, 1, 1)

        self.place_edit = QLineEdit(self.inside)
        self.place_edit.setObjectName(u"place_edit")

        self.grid.addWidget(self.place_edit, 13, 1, 1, 1)

        self.note_label = QLabel(self.inside)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.note_label, 14, 0, 1, 1)

        self.note_edit = MultiLineEdit(self.inside)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 14, 1, 1, 1)

        self.scroll_area.setWidget(self.inside)

        self.middle_row.addWidget(self.scroll_area)

        self.preview_card = QFrame(SeriesDialog)
        self.preview_card.setObjectName(u"preview_card")
        self.preview_card.setProperty(u"surface", u"card")
        self.preview_column = QVBoxLayout(self.preview_card)
        self.preview_column.setSpacing(6)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(12, 10, 12, 10)
        self.preview_title = Words(self.preview_card)
        self.preview_title.setObjectName(u"preview_title")
        self.preview_title.setProperty(u"role", u"h3")

        self.preview_column.addWidget(self.preview_title)

        self.repeat_label_said = Words(self.preview_card)
        self.repeat_label_said.setObjectName(u"repeat_label_said")
        self.repeat_label_said.setProperty(u"role", u"s")

        self.preview_column.addWidget(self.repeat_label_said)

        self.dates_place = QWidget(self.preview_card)
        self.dates_place.setObjectName(u"dates_place")
        self.dates_column = QVBoxLayout(self.dates_place)
        self.dates_column.setSpacing(4)
        self.dates_column.setObjectName(u"dates_column")
        self.dates_column.setContentsMargins(0, 0, 0, 0)

        self.preview_column.addWidget(self.dates_place)

        self.preview_space = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.preview_column.addItem(self.preview_space)


        self.middle_row.addWidget(self.preview_card)

        self.middle_row.setStretch(0, 1)

        self.column.addLayout(self.middle_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)


        self.column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.household_label.setBuddy(self.household_edit)
        self.day_label.setBuddy(self.day_edit)
        self.time_label.setBuddy(self.time_edit)
        self.minutes_label.setBuddy(self.minutes_box)
        self.repeat_label.setBuddy(self.repeat_edit)
        self.ended_label.setBuddy(self.ended_edit)
        self.place_label.setBuddy(self.place_edit)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SeriesDialog)

        QMetaObject.connectSlotsByName(SeriesDialog)
    # setupUi

    def retranslateUi(self, SeriesDialog):
        SeriesDialog.setWindowTitle(QCoreApplication.translate("SeriesDialog", u"\u304f\u308a\u8fd4\u3057\u8a2a\u554f", None))
        self.title_label.setText(QCoreApplication.translate("SeriesDialog", u"\u304f\u308a\u8fd4\u3057\u8a2a\u554f", None))
        self.household_label.setText(QCoreApplication.translate("SeriesDialog", u"\u4e16\u5e2f(&S)", None))
        self.kind_label.setText(QCoreApplication.translate("SeriesDialog", u"\u7a2e\u985e", None))
        self.day_label.setText(QCoreApplication.translate("SeriesDialog", u"\u306f\u3058\u307e\u308a(&D)", None))
        self.time_label.setText(QCoreApplication.translate("SeriesDialog", u"\u6642\u523b(&T)", None))
        self.minutes_label.setText(QCoreApplication.translate("SeriesDialog", u"\u9577\u3055(&L)", None))
        self.pattern_label.setText(QCoreApplication.translate("SeriesDialog", u"\u304f\u308a\u8fd4\u3057", None))
        self.weekdays_label.setText(QCoreApplication.translate("SeriesDialog", u"\u66dc\u65e5", None))
        self.nth_label.setText(QCoreApplication.translate("SeriesDialog", u"\u7b2c\u4f55", None))
        self.repeat_label.setText(QCoreApplication.translate("SeriesDialog", u"\u3053\u3068\u3070\u3067(&W)", None))
        self.holiday_label.setText(QCoreApplication.translate("SeriesDialog", u"\u795d\u65e5\u306b\u306f", None))
        self.ended_label.setText(QCoreApplication.translate("SeriesDialog", u"\u304a\u308f\u308a(&O)", None))
        self.members_label.setText(QCoreApplication.translate("SeriesDialog", u"\u3060\u308c\u304c", None))
        self.two_check.setText(QCoreApplication.translate("SeriesDialog", u"2\u4eba\u3067\u884c\u304f(&B)", None))
        self.wheel_label.setText(QCoreApplication.translate("SeriesDialog", u"\u8f2a", None))
        self.place_label.setText(QCoreApplication.translate("SeriesDialog", u"\u5834\u6240(&P)", None))
        self.note_label.setText(QCoreApplication.translate("SeriesDialog", u"\u7528\u4ef6(&M)", None))
        self.preview_title.setText(QCoreApplication.translate("SeriesDialog", u"\u3053\u308c\u304b\u3089\u306e5\u56de", None))
    # retranslateUi

