# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'intake_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.furigana import (NameEdit, ReadingEdit)
from banso_desktop.gui.widgets.multi_line import MultiLineEdit
class Ui_IntakePage(object):
    def setupUi(self, IntakePage):
        if not IntakePage.objectName():
            IntakePage.setObjectName(u"IntakePage")
        self.page_column = QVBoxLayout(IntakePage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(14, 8, 14, 10)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(IntakePage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.since_label = Words(IntakePage)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.since_label)

        self.head_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)

        self.draft_label = Words(IntakePage)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.draft_label)


        self.page_column.addLayout(self.head_row)

        self.bar_place = QWidget(IntakePage)
        self.bar_place.setObjectName(u"bar_place")

        self.page_column.addWidget(self.bar_place)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(10)
        self.body_row.setObjectName(u"body_row")
        self.body_row.setContentsMargins(0, 0, 0, 0)
        self.heard_card = QFrame(IntakePage)
        self.heard_card.setObjectName(u"heard_card")
        self.heard_card.setProperty(u"surface", u"card")
        self.heard_outer = QVBoxLayout(self.heard_card)
        self.heard_outer.setSpacing(6)
        self.heard_outer.setObjectName(u"heard_outer")
        self.heard_outer.setContentsMargins(14, 10, 6, 10)
        self.heard_scroll = QScrollArea(self.heard_card)
        self.heard_scroll.setObjectName(u"heard_scroll")
        self.heard_scroll.setWidgetResizable(True)
        self.heard_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.heard_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heard_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heard_inside = QWidget()
        self.heard_inside.setObjectName(u"heard_inside")
        self.heard_inside.setProperty(u"scrolled", True)
        self.heard_column = QVBoxLayout(self.heard_inside)
        self.heard_column.setSpacing(6)
        self.heard_column.setObjectName(u"heard_column")
        self.heard_column.setContentsMargins(0, 0, 8, 0)
        self.heard_head = QHBoxLayout()
        self.heard_head.setSpacing(8)
        self.heard_head.setObjectName(u"heard_head")
        self.heard_head.setContentsMargins(0, 0, 0, 0)
        self.heard_title = Words(self.heard_inside)
        self.heard_title.setObjectName(u"heard_title")
        self.heard_title.setProperty(u"role", u"h2")

        self.heard_head.addWidget(self.heard_title)

        self.heard_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.heard_head.addItem(self.heard_space)

        self.received_label = QLabel(self.heard_inside)
        self.received_label.setObjectName(u"received_label")
        self.received_label.setProperty(u"role", u"lab")

        self.heard_head.addWidget(self.received_label)

        self.received_edit = QLineEdit(self.heard_inside)
        self.received_edit.setObjectName(u"received_edit")

        self.heard_head.addWidget(self.received_edit)

        self.receiver_label = Words(self.heard_inside)
        self.receiver_label.setObjectName(u"receiver_label")
        self.receiver_label.setProperty(u"role", u"s")

        self.heard_head.addWidget(self.receiver_label)


        self.heard_column.addLayout(self.heard_head)

        self.received_row = QVBoxLayout()
        self.received_row.setSpacing(4)
        self.received_row.setObjectName(u"received_row")

        self.heard_column.addLayout(self.received_row)

        self.way_choice = SegmentedChoice(self.heard_inside)
        self.way_choice.setObjectName(u"way_choice")

        self.heard_column.addWidget(self.way_choice)

        self.noticed_row = QHBoxLayout()
        self.noticed_row.setSpacing(8)
        self.noticed_row.setObjectName(u"noticed_row")
        self.noticed_row.setContentsMargins(0, 0, 0, 0)
        self.noticed_label = QLabel(self.heard_inside)
        self.noticed_label.setObjectName(u"noticed_label")
        self.noticed_label.setProperty(u"role", u"lab")

        self.noticed_row.addWidget(self.noticed_label)

        self.noticed_box = QComboBox(self.heard_inside)
        self.noticed_box.setObjectName(u"noticed_box")
        self.noticed_box.setEditable(True)

        self.noticed_row.addWidget(self.noticed_box)

        self.caller_label = QLabel(self.heard_inside)
        self.caller_label.setObjectName(u"caller_label")
        self.caller_label.setProperty(u"role", u"lab")

        self.noticed_row.addWidget(self.caller_label)

        self.caller_edit = QLineEdit(self.heard_inside)
        self.caller_edit.setObjectName(u"caller_edit")

        self.noticed_row.addWidget(self.caller_edit)


        self.heard_column.addLayout(self.noticed_row)

        self.heard_label = QLabel(self.heard_inside)
        self.heard_label.setObjectName(u"heard_label")
        self.heard_label.setProperty(u"role", u"lab")

        self.heard_column.addWidget(self.heard_label)

        self.heard_edit = MultiLineEdit(self.heard_inside)
        self.heard_edit.setObjectName(u"heard_edit")

        self.heard_column.addWidget(self.heard_edit)

        self.words_label = QLabel(self.heard_inside)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"lab")

        self.heard_column.addWidget(self.words_label)

        self.words_edit = MultiLineEdit(self.heard_inside)
        self.words_edit.setObjectName(u"words_edit")

        self.heard_column.addWidget(self.words_edit)

        self.worry_row = QHBoxLayout()
        self.worry_row.setSpacing(8)
        self.worry_row.setObjectName(u"worry_row")
        self.worry_row.setContentsMargins(0, 0, 0, 0)
        self.worry_icon_place = QWidget(self.heard_inside)
        self.worry_icon_place.setObjectName(u"worry_icon_place")

        self.worry_row.addWidget(self.worry_icon_place)

        self.worry_label = QLabel(self.heard_inside)
        self.worry_label.setObjectName(u"worry_label")
        self.worry_label.setProperty(u"role", u"lab")

        self.worry_row.addWidget(self.worry_label)

        self.worry_choice = SegmentedChoice(self.heard_inside)
        self.worry_choice.setObjectName(u"worry_choice")

        self.worry_row.addWidget(self.worry_choice)

        self.worry_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.worry_row.addItem(self.worry_space)


        self.heard_column.addLayout(self.worry_row)

        self.told_row = QHBoxLayout()
        self.told_row.setSpacing(8)
        self.told_row.setObjectName(u"told_row")
        self.told_label = QLabel(self.heard_inside)
        self.told_label.setObjectName(u"told_label")
        self.told_label.setProperty(u"role", u"lab")

        self.told_row.addWidget(self.told_label)

        self.told_edit = QLineEdit(self.heard_inside)
        self.told_edit.setObjectName(u"told_edit")

        self.told_row.addWidget(self.told_edit)


        self.heard_column.addLayout(self.told_row)

        self.heard_scroll.setWidget(self.heard_inside)

        self.heard_outer.addWidget(self.heard_scroll)


        self.body_row.addWidget(self.heard_card)

        self.known_card = QFrame(IntakePage)
        self.known_card.setObjectName(u"known_card")
        self.known_card.setProperty(u"surface", u"card")
        self.known_outer = QVBoxLayout(self.known_card)
        self.known_outer.setSpacing(6)
        self.known_outer.setObjectName(u"known_outer")
        self.known_outer.setContentsMargins(14, 10, 6, 10)
        self.known_scroll = QScrollArea(self.known_card)
        self.known_scroll.setObjectName(u"known_scroll")
        self.known_scroll.setWidgetResizable(True)
        self.known_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.known_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.known_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.known_inside = QWidget()
        self.known_inside.setObjectName(u"known_inside")
        self.known_inside.setProperty(u"scrolled", True)
        self.known_column = QVBoxLayout(self.known_inside)
        self.known_column.setSpacing(8)
        self.known_column.setObjectName(u"known_column")
        self.known_column.setContentsMargins(0, 0, 8, 0)
        self.known_head = QHBoxLayout()
        self.known_head.setSpacing(8)
        self.known_head.setObjectName(u"known_head")
        self.known_head.setContentsMargins(0, 0, 0, 0)
        self.known_title = Words(self.known_inside)
        self.known_title.setObjectName(u"known_title")
        self.known_title.setProperty(u"role", u"h2")

        self.known_head.addWidget(self.known_title)

        self.known_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.known_head.addItem(self.known_space)

        self.known_note = Words(self.known_inside)
        self.known_note.setObjectName(u"known_note")
        self.known_note.setProperty(u"role", u"s")

        self.known_head.addWidget(self.known_note)


        self.known_column.addLayout(self.known_head)

        self.known_grid = QGridLayout()
        self.known_grid.setObjectName(u"known_grid")
        self.known_grid.setHorizontalSpacing(10)
        self.known_grid.setVerticalSpacing(8)
        self.name_label = QLabel(self.known_inside)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(8)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.family_edit = NameEdit(self.known_inside)
        self.family_edit.setObjectName(u"family_edit")

        self.name_row.addWidget(self.family_edit)

        self.given_edit = NameEdit(self.known_inside)
        self.given_edit.setObjectName(u"given_edit")

        self.name_row.addWidget(self.given_edit)

        self.name_note = QLabel(self.known_inside)
        self.name_note.setObjectName(u"name_note")
        self.name_note.setProperty(u"role", u"lab")

        self.name_row.addWidget(self.name_note)


        self.known_grid.addLayout(self.name_row, 0, 1, 1, 1)

        self.reading_label = QLabel(self.known_inside)
        self.reading_label.setObjectName(u"reading_label")
        self.reading_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.reading_label, 1, 0, 1, 1)

        self.reading_row = QHBoxLayout()
        self.reading_row.setSpacing(8)
        self.reading_row.setObjectName(u"reading_row")
        self.reading_row.setContentsMargins(0, 0, 0, 0)
        self.family_reading_edit = ReadingEdit(self.known_inside)
        self.family_reading_edit.setObjectName(u"family_reading_edit")

        self.reading_row.addWidget(self.family_reading_edit)

        self.given_reading_edit = ReadingEdit(self.known_inside)
        self.given_reading_edit.setObjectName(u"given_reading_edit")

        self.reading_row.addWidget(self.given_reading_edit)

        self.reading_note = QLabel(self.known_inside)
        self.reading_note.setObjectName(u"reading_note")
        self.reading_note.setProperty(u"role", u"lab")

        self.reading_row.addWidget(self.reading_note)


        self.known_grid.addLayout(self.reading_row, 1, 1, 1, 1)

        self.alike_place = QWidget(self.known_inside)
        self.alike_place.setObjectName(u"alike_place")

        self.known_grid.addWidget(self.alike_place, 2, 0, 1, 2)

        self.born_label = QLabel(self.known_inside)
        self.born_label.setObjectName(u"born_label")
        self.born_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.born_label, 3, 0, 1, 1)

        self.born_edit = DateEdit(self.known_inside)
        self.born_edit.setObjectName(u"born_edit")

        self.known_grid.addWidget(self.born_edit, 3, 1, 1, 1)

        self.postal_label = QLabel(self.known_inside)
        self.postal_label.setObjectName(u"postal_label")
        self.postal_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.postal_label, 4, 0, 1, 1)

        self.postal_edit = QLineEdit(self.known_inside)
        self.postal_edit.setObjectName(u"postal_edit")

        self.known_grid.addWidget(self.postal_edit, 4, 1, 1, 1)

        self.address_label = QLabel(self.known_inside)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.address_label, 5, 0, 1, 1)

        self.address_edit = QLineEdit(self.known_inside)
        self.address_edit.setObjectName(u"address_edit")

        self.known_grid.addWidget(self.address_edit, 5, 1, 1, 1)

        self.phone_label = QLabel(self.known_inside)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.phone_label, 6, 0, 1, 1)

        self.phone_row = QHBoxLayout()
        self.phone_row.setSpacing(8)
        self.phone_row.setObjectName(u"phone_row")
        self.phone_row.setContentsMargins(0, 0, 0, 0)
        self.phone_edit = QLineEdit(self.known_inside)
        self.phone_edit.setObjectName(u"phone_edit")

        self.phone_row.addWidget(self.phone_edit)

        self.no_message_box = QCheckBox(self.known_inside)
        self.no_message_box.setObjectName(u"no_message_box")

        self.phone_row.addWidget(self.no_message_box)


        self.known_grid.addLayout(self.phone_row, 6, 1, 1, 1)

        self.together_label = QLabel(self.known_inside)
        self.together_label.setObjectName(u"together_label")
        self.together_label.setProperty(u"role", u"lab")

        self.known_grid.addWidget(self.together_label, 7, 0, 1, 1)

        self.together_edit = QLineEdit(self.known_inside)
        self.together_edit.setObjectName(u"together_edit")

        self.known_grid.addWidget(self.together_edit, 7, 1, 1, 1)


        self.known_column.addLayout(self.known_grid)

        self.next_rule = QFrame(self.known_inside)
        self.next_rule.setObjectName(u"next_rule")
        self.next_rule.setFrameShape(QFrame.Shape.HLine)
        self.next_rule.setFrameShadow(QFrame.Shadow.Sunken)

        self.known_column.addWidget(self.next_rule)

        self.next_head = QHBoxLayout()
        self.next_head.setSpacing(8)
        self.next_head.setObjectName(u"next_head")
        self.next_head.setContentsMargins(0, 0, 0, 0)
        self.next_title = QLabel(self.known_inside)
        self.next_title.setObjectName(u"next_title")
        self.next_title.setProperty(u"role", u"h3")

        self.next_head.addWidget(self.next_title)

        self.next_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_head.addItem(self.next_space)

        self.next_note = Words(self.known_inside)
        self.next_note.setObjectName(u"next_note")
        self.next_note.setProperty(u"role", u"s")

        self.next_head.addWidget(self.next_note)


        self.known_column.addLayout(self.next_head)

        self.next_grid = QGridLayout()
        self.next_grid.setObjectName(u"next_grid")
        self.next_grid.setHorizontalSpacing(10)
        self.next_grid.setVerticalSpacing(8)
        self.when_label = QLabel(self.known_inside)
        self.when_label.setObjectName(u"when_label")
        self.when_label.setProperty(u"role", u"lab")

        self.next_grid.addWidget(self.when_label, 0, 0, 1, 1)

        self.when_row = QHBoxLayout()
        self.when_row.setSpacing(8)
        self.when_row.setObjectName(u"when_row")
        self.when_row.setContentsMargins(0, 0, 0, 0)
        self.when_edit = QLineEdit(self.known_inside)
        self.when_edit.setObjectName(u"when_edit")

        self.when_row.addWidget(self.when_edit)

        self.member_box = QComboBox(self.known_inside)
        self.member_box.setObjectName(u"member_box")

        self.when_row.addWidget(self.member_box)


        self.next_grid.addLayout(self.when_row, 0, 1, 1, 1)

        self.how_label = QLabel(self.known_inside)
        self.how_label.setObjectName(u"how_label")
        self.how_label.setProperty(u"role", u"lab")

        self.next_grid.addWidget(self.how_label, 1, 0, 1, 1)

        self.how_choice = SegmentedChoice(self.known_inside)
        self.how_choice.setObjectName(u"how_choice")

        self.next_grid.addWidget(self.how_choice, 1, 1, 1, 1)

        self.consent_label = QLabel(self.known_inside)
        self.consent_label.setObjectName(u"consent_label")
        self.consent_label.setProperty(u"role", u"lab")

        self.next_grid.addWidget(self.consent_label, 2, 0, 1, 1)

        self.consent_choice = SegmentedChoice(self.known_inside)
        self.consent_choice.setObjectName(u"consent_choice")

        self.next_grid.addWidget(self.consent_choice, 2, 1, 1, 1)


        self.known_column.addLayout(self.next_grid)

        self.known_below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.known_column.addItem(self.known_below)

        self.known_scroll.setWidget(self.known_inside)

        self.known_outer.addWidget(self.known_scroll)


        self.body_row.addWidget(self.known_card)


        self.page_column.addLayout(self.body_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_label = Words(IntakePage)
        self.foot_label.setObjectName(u"foot_label")
        self.foot_label.setProperty(u"role", u"s")

        self.foot_row.addWidget(self.foot_label)

        self.foot_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)


        self.page_column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.received_label.setBuddy(self.received_edit)
        self.noticed_label.setBuddy(self.noticed_box)
        self.caller_label.setBuddy(self.caller_edit)
        self.heard_label.setBuddy(self.heard_edit)
        self.words_label.setBuddy(self.words_edit)
        self.name_label.setBuddy(self.family_edit)
        self.reading_label.setBuddy(self.family_reading_edit)
        self.born_label.setBuddy(self.born_edit)
        self.postal_label.setBuddy(self.postal_edit)
        self.address_label.setBuddy(self.address_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.together_label.setBuddy(self.together_edit)
        self.next_title.setBuddy(self.when_edit)
        self.when_label.setBuddy(self.when_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IntakePage)

        QMetaObject.connectSlotsByName(IntakePage)
    # setupUi

    def retranslateUi(self, IntakePage):
        self.title_label.setText(QCoreApplication.translate("IntakePage", u"\u76f8\u8ac7\u3092\u53d7\u3051\u308b", None))
        self.heard_title.setText(QCoreApplication.translate("IntakePage", u"\u306f\u3058\u3081\u306b\u805e\u3044\u305f\u3053\u3068", None))
        self.received_label.setText(QCoreApplication.translate("IntakePage", u"\u53d7\u3051\u305f\u65e5", None))
        self.noticed_label.setText(QCoreApplication.translate("IntakePage", u"\u6c17\u3065\u3044\u305f\u4eba", None))
        self.caller_label.setText(QCoreApplication.translate("IntakePage", u"\u8a71\u3057\u305f\u65b9", None))
        self.caller_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u306a\u304f\u3066\u3082\u3088\u3044", None))
        self.heard_label.setText(QCoreApplication.translate("IntakePage", u"\u805e\u3044\u305f\u307e\u307e\u30fb\u898b\u305f\u307e\u307e(&M)", None))
        self.words_label.setText(QCoreApplication.translate("IntakePage", u"\u3054\u672c\u4eba\u306e\u8a00\u8449\uff08\u305d\u306e\u307e\u307e\uff09(&W)", None))
        self.worry_label.setText(QCoreApplication.translate("IntakePage", u"\u3044\u306e\u3061\u30fb\u5b89\u5168\u306e\u5fc3\u914d", None))
        self.told_label.setText(QCoreApplication.translate("IntakePage", u"\u3060\u308c\u306b\u4f1d\u3048\u305f\u304b", None))
        self.told_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u3060\u308c\u306b\u3001\u3044\u3064\u4f1d\u3048\u307e\u3057\u305f\u304b", None))
#if QT_CONFIG(accessibility)
        self.told_edit.setAccessibleName(QCoreApplication.translate("IntakePage", u"\u3060\u308c\u306b\u4f1d\u3048\u305f\u304b", None))
#endif // QT_CONFIG(accessibility)
        self.known_title.setText(QCoreApplication.translate("IntakePage", u"\u308f\u304b\u3063\u3066\u3044\u308b\u3053\u3068", None))
        self.known_note.setText(QCoreApplication.translate("IntakePage", u"\u3069\u308c\u3082\u5f8c\u304b\u3089\u66f8\u3051\u307e\u3059", None))
        self.name_label.setText(QCoreApplication.translate("IntakePage", u"\u304a\u540d\u524d(&N)", None))
        self.family_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u59d3", None))
        self.given_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u540d", None))
#if QT_CONFIG(accessibility)
        self.given_edit.setAccessibleName(QCoreApplication.translate("IntakePage", u"\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.name_note.setText(QCoreApplication.translate("IntakePage", u"\u4eee\u3067\u3088\u3044", None))
        self.reading_label.setText(QCoreApplication.translate("IntakePage", u"\u3075\u308a\u304c\u306a", None))
        self.family_reading_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u305b\u3044", None))
        self.given_reading_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u3081\u3044", None))
#if QT_CONFIG(accessibility)
        self.given_reading_edit.setAccessibleName(QCoreApplication.translate("IntakePage", u"\u3081\u3044", None))
#endif // QT_CONFIG(accessibility)
        self.reading_note.setText(QCoreApplication.translate("IntakePage", u"\u81ea\u52d5", None))
        self.born_label.setText(QCoreApplication.translate("IntakePage", u"\u751f\u307e\u308c\u305f\u65e5(&B)", None))
        self.postal_label.setText(QCoreApplication.translate("IntakePage", u"\u90f5\u4fbf\u756a\u53f7(&Z)", None))
        self.postal_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u308f\u304b\u3089\u306a\u3044", None))
        self.address_label.setText(QCoreApplication.translate("IntakePage", u"\u4f4f\u307e\u3044", None))
        self.address_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u4f8b\uff1a\u56e3\u5730 3\u53f7\u68df\u3001\u8eca\u306e\u4e2d", None))
        self.phone_label.setText(QCoreApplication.translate("IntakePage", u"\u96fb\u8a71(&P)", None))
        self.phone_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u308f\u304b\u3089\u306a\u3044", None))
        self.no_message_box.setText(QCoreApplication.translate("IntakePage", u"\u4f1d\u8a00\u3092\u6b8b\u3055\u306a\u3044", None))
        self.together_label.setText(QCoreApplication.translate("IntakePage", u"\u4e00\u7dd2\u306b\u3044\u308b\u4eba", None))
        self.together_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u4f8b\uff1a\u6bcd\u3001\u72ac", None))
        self.next_title.setText(QCoreApplication.translate("IntakePage", u"\u6b21\u306e\u7d04\u675f(&Y)", None))
        self.next_note.setText(QCoreApplication.translate("IntakePage", u"\u300c\u307e\u305f\u306d\u300d\u3092\u6c7a\u3081\u3066\u304a\u304f", None))
        self.when_label.setText(QCoreApplication.translate("IntakePage", u"\u3044\u3064\u30fb\u3060\u308c\u304c", None))
        self.when_edit.setPlaceholderText(QCoreApplication.translate("IntakePage", u"\u4f8b\uff1a\u3042\u3057\u305f \u5348\u5f8c", None))
#if QT_CONFIG(accessibility)
        self.member_box.setAccessibleName(QCoreApplication.translate("IntakePage", u"\u3060\u308c\u304c", None))
#endif // QT_CONFIG(accessibility)
        self.how_label.setText(QCoreApplication.translate("IntakePage", u"\u3069\u3046\u3084\u3063\u3066", None))
        self.consent_label.setText(QCoreApplication.translate("IntakePage", u"\u540c\u610f", None))
        self.foot_label.setText(QCoreApplication.translate("IntakePage", u"Enter \u6b21\u306e\u6b04\u3000Shift+Enter \u524d\u306e\u6b04\u3000Ctrl+; \u4eca\u65e5\u306e\u65e5\u4ed8", None))
        pass
    # retranslateUi

