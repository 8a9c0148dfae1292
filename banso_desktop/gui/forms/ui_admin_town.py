# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'admin_town.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.scroll import ScrollColumn
class Ui_AdminTown(object):
    def setupUi(self, AdminTown):
        if not AdminTown.objectName():
            AdminTown.setObjectName(u"AdminTown")
        self.town_row = QHBoxLayout(AdminTown)
        self.town_row.setSpacing(10)
        self.town_row.setObjectName(u"town_row")
        self.town_row.setContentsMargins(0, 0, 0, 0)
        self.left_column = QVBoxLayout()
        self.left_column.setSpacing(8)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(0, 0, 0, 0)
        self.letter_card = QFrame(AdminTown)
        self.letter_card.setObjectName(u"letter_card")
        self.letter_card.setProperty(u"surface", u"card")
        self.letter_column = QVBoxLayout(self.letter_card)
        self.letter_column.setSpacing(6)
        self.letter_column.setObjectName(u"letter_column")
        self.letter_column.setContentsMargins(12, 10, 12, 10)
        self.letter_title = Words(self.letter_card)
        self.letter_title.setObjectName(u"letter_title")
        self.letter_title.setProperty(u"role", u"h2")

        self.letter_column.addWidget(self.letter_title)

        self.letter_note = Words(self.letter_card)
        self.letter_note.setObjectName(u"letter_note")
        self.letter_note.setProperty(u"role", u"s")
        self.letter_note.setWordWrap(True)

        self.letter_column.addWidget(self.letter_note)

        self.letter_grid = QGridLayout()
        self.letter_grid.setObjectName(u"letter_grid")
        self.letter_grid.setHorizontalSpacing(10)
        self.letter_grid.setVerticalSpacing(6)
        self.name_label = QLabel(self.letter_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_edit = QLineEdit(self.letter_card)
        self.name_edit.setObjectName(u"name_edit")

        self.letter_grid.addWidget(self.name_edit, 0, 1, 1, 1)

        self.office_label = QLabel(self.letter_card)
        self.office_label.setObjectName(u"office_label")
        self.office_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.office_label, 1, 0, 1, 1)

        self.office_edit = QLineEdit(self.letter_card)
        self.office_edit.setObjectName(u"office_edit")

        self.letter_grid.addWidget(self.office_edit, 1, 1, 1, 1)

        self.section_label = QLabel(self.letter_card)
        self.section_label.setObjectName(u"section_label")
        self.section_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.section_label, 2, 0, 1, 1)

        self.section_edit = QLineEdit(self.letter_card)
        self.section_edit.setObjectName(u"section_edit")

        self.letter_grid.addWidget(self.section_edit, 2, 1, 1, 1)

        self.phone_label = QLabel(self.letter_card)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.phone_label, 3, 0, 1, 1)

        self.phone_edit = QLineEdit(self.letter_card)
        self.phone_edit.setObjectName(u"phone_edit")

        self.letter_grid.addWidget(self.phone_edit, 3, 1, 1, 1)

        self.fax_label = QLabel(self.letter_card)
        self.fax_label.setObjectName(u"fax_label")
        self.fax_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.fax_label, 4, 0, 1, 1)

        self.fax_edit = QLineEdit(self.letter_card)
        self.fax_edit.setObjectName(u"fax_edit")

        self.letter_grid.addWidget(self.fax_edit, 4, 1, 1, 1)

        self.postal_label = QLabel(self.letter_card)
        self.postal_label.setObjectName(u"postal_label")
        self.postal_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.postal_label, 5, 0, 1, 1)

        self.postal_edit = QLineEdit(self.letter_card)
        self.postal_edit.setObjectName(u"postal_edit")

        self.letter_grid.addWidget(self.postal_edit, 5, 1, 1, 1)

        self.address_label = QLabel(self.letter_card)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"role", u"lab")

        self.letter_grid.addWidget(self.address_label, 6, 0, 1, 1)

        self.address_edit = QLineEdit(self.letter_card)
        self.address_edit.setObjectName(u"address_edit")

        self.letter_grid.addWidget(self.address_edit, 6, 1, 1, 1)


        self.letter_column.addLayout(self.letter_grid)

        self.letter_space = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.letter_column.addItem(self.letter_space)


        self.left_column.addWidget(self.letter_card)

        self.sheet_card = QFrame(AdminTown)
        self.sheet_card.setObjectName(u"sheet_card")
        self.sheet_card.setProperty(u"surface", u"card")
        self.sheet_column = QVBoxLayout(self.sheet_card)
        self.sheet_column.setSpacing(6)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(12, 10, 12, 10)
        self.sheet_title = Words(self.sheet_card)
        self.sheet_title.setObjectName(u"sheet_title")
        self.sheet_title.setProperty(u"role", u"h2")

        self.sheet_column.addWidget(self.sheet_title)

        self.sheet_note = Words(self.sheet_card)
        self.sheet_note.setObjectName(u"sheet_note")
        self.sheet_note.setProperty(u"role", u"s")
        self.sheet_note.setWordWrap(True)

        self.sheet_column.addWidget(self.sheet_note)

        self.sheet_row = QHBoxLayout()
        self.sheet_row.setSpacing(8)
        self.sheet_row.setObjectName(u"sheet_row")
        self.sheet_row.setContentsMargins(0, 0, 0, 0)
        self.sheet_button = QPushButton(self.sheet_card)
        self.sheet_button.setObjectName(u"sheet_button")

        self.sheet_row.addWidget(self.sheet_button)

        self.sheet_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheet_row.addItem(self.sheet_space)


        self.sheet_column.addLayout(self.sheet_row)

        self.sheet_slot = QVBoxLayout()
        self.sheet_slot.setObjectName(u"sheet_slot")

        self.sheet_column.addLayout(self.sheet_slot)


        self.left_column.addWidget(self.sheet_card)


        self.town_row.addLayout(self.left_column)

        self.days_card = QFrame(AdminTown)
        self.days_card.setObjectName(u"days_card")
        self.days_card.setProperty(u"surface", u"card")
        self.days_column = QVBoxLayout(self.days_card)
        self.days_column.setSpacing(6)
        self.days_column.setObjectName(u"days_column")
        self.days_column.setContentsMargins(12, 10, 12, 10)
        self.days_title = Words(self.days_card)
        self.days_title.setObjectName(u"days_title")
        self.days_title.setProperty(u"role", u"h2")

        self.days_column.addWidget(self.days_title)

        self.days_note = Words(self.days_card)
        self.days_note.setObjectName(u"days_note")
        self.days_note.setProperty(u"role", u"s")
        self.days_note.setWordWrap(True)

        self.days_column.addWidget(self.days_note)

        self.day_grid = QGridLayout()
        self.day_grid.setObjectName(u"day_grid")
        self.day_grid.setHorizontalSpacing(10)
        self.day_grid.setVerticalSpacing(6)
        self.day_label = QLabel(self.days_card)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"role", u"lab")

        self.day_grid.addWidget(self.day_label, 0, 0, 1, 1)

        self.day_edit = DateEdit(self.days_card)
        self.day_edit.setObjectName(u"day_edit")

        self.day_grid.addWidget(self.day_edit, 0, 1, 1, 1)

        self.day_name_label = QLabel(self.days_card)
        self.day_name_label.setObjectName(u"day_name_label")
        self.day_name_label.setProperty(u"role", u"lab")

        self.day_grid.addWidget(self.day_name_label, 1, 0, 1, 1)

        self.day_name_edit = QLineEdit(self.days_card)
        self.day_name_edit.setObjectName(u"day_name_edit")

        self.day_grid.addWidget(self.day_name_edit, 1, 1, 1, 1)

        self.kind_label = QLabel(self.days_card)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"lab")

        self.day_grid.addWidget(self.kind_label, 2, 0, 1, 1)

        self.kind_choice = SegmentedChoice(self.days_card)
        self.kind_choice.setObjectName(u"kind_choice")

        self.day_grid.addWidget(self.kind_choice, 2, 1, 1, 1)

        self.add_row = QHBoxLayout()
        self.add_row.setSpacing(8)
        self.add_row.setObjectName(u"add_row")
        self.add_row.setContentsMargins(0, 0, 0, 0)
        self.add_button = QPushButton(self.days_card)
        self.add_button.setObjectName(u"add_button")

        self.add_row.addWidget(self.add_button)

        self.add_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.add_row.addItem(self.add_space)


        self.day_grid.addLayout(self.add_row, 3, 1, 1, 1)


        self.days_column.addLayout(self.day_grid)

        self.days_list = ScrollColumn(self.days_card)
        self.days_list.setObjectName(u"days_list")

        self.days_column.addWidget(self.days_list)


        self.town_row.addWidget(self.days_card)

        self.town_row.setStretch(0, 1)
        self.town_row.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.office_label.setBuddy(self.office_edit)
        self.section_label.setBuddy(self.section_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.fax_label.setBuddy(self.fax_edit)
        self.postal_label.setBuddy(self.postal_edit)
        self.address_label.setBuddy(self.address_edit)
        self.day_label.setBuddy(self.day_edit)
        self.day_name_label.setBuddy(self.day_name_edit)
        self.kind_label.setBuddy(self.kind_choice)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdminTown)

        QMetaObject.connectSlotsByName(AdminTown)
    # setupUi

    def retranslateUi(self, AdminTown):
        self.letter_title.setText(QCoreApplication.translate("AdminTown", u"\u7d19\u306b\u306e\u308b\u3001\u753a\u306e\u3053\u3068", None))
        self.letter_note.setText(QCoreApplication.translate("AdminTown", u"\u3064\u306a\u304e\u7968\u3001\u6b21\u7b2c\u3001\u62db\u5f85\u306e\u7d19\u306e\u5dee\u51fa\u4eba\u306b\u306a\u308a\u307e\u3059\u3002\u6b04\u3092\u51fa\u308b\u3068\u4fdd\u5b58\u3057\u307e\u3059\u3002", None))
        self.name_label.setText(QCoreApplication.translate("AdminTown", u"\u753a\u306e\u540d\u524d(&N)", None))
        self.office_label.setText(QCoreApplication.translate("AdminTown", u"\u8ab2(&C)", None))
        self.section_label.setText(QCoreApplication.translate("AdminTown", u"\u4fc2(&G)", None))
        self.phone_label.setText(QCoreApplication.translate("AdminTown", u"\u96fb\u8a71(&D)", None))
        self.fax_label.setText(QCoreApplication.translate("AdminTown", u"FAX(&X)", None))
        self.postal_label.setText(QCoreApplication.translate("AdminTown", u"\u90f5\u4fbf\u756a\u53f7(&Z)", None))
        self.address_label.setText(QCoreApplication.translate("AdminTown", u"\u4f4f\u6240(&A)", None))
        self.sheet_title.setText(QCoreApplication.translate("AdminTown", u"\u4e88\u5099\u306e\u9375\u306e\u7d19", None))
        self.sheet_button.setText(QCoreApplication.translate("AdminTown", u"\u65b0\u3057\u3044\u7d19\u3092\u3064\u304f\u308b\u2026", None))
        self.days_title.setText(QCoreApplication.translate("AdminTown", u"\u753a\u306e\u65e5", None))
        self.days_note.setText(QCoreApplication.translate("AdminTown", u"\u56fd\u306e\u795d\u65e5\u3068\u5e74\u672b\u5e74\u59cb\u306f\u3001\u306f\u3058\u3081\u304b\u3089\u5165\u3063\u3066\u3044\u307e\u3059\u3002\u753a\u3060\u3051\u306e\u4f11\u307f\u3084\u8b70\u4f1a\u3092\u305f\u3057\u307e\u3059\u3002", None))
        self.day_label.setText(QCoreApplication.translate("AdminTown", u"\u65e5\u4ed8(&Y)", None))
        self.day_name_label.setText(QCoreApplication.translate("AdminTown", u"\u306a\u307e\u3048(&M)", None))
        self.day_name_edit.setPlaceholderText(QCoreApplication.translate("AdminTown", u"\u4f8b\uff1a\u958b\u5e81\u8a18\u5ff5\u65e5", None))
        self.kind_label.setText(QCoreApplication.translate("AdminTown", u"\u3069\u3093\u306a\u65e5(&I)", None))
#if QT_CONFIG(accessibility)
        self.kind_choice.setAccessibleName(QCoreApplication.translate("AdminTown", u"\u3069\u3093\u306a\u65e5", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("AdminTown", u"\u753a\u306e\u65e5\u3092\u305f\u3059", None))
        pass
    # retranslateUi

