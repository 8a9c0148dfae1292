# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'admin_people.ui'
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
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.furigana import (NameEdit, ReadingEdit)
from banso_desktop.gui.widgets.table import Table
class Ui_AdminPeople(object):
    def setupUi(self, AdminPeople):
        if not AdminPeople.objectName():
            AdminPeople.setObjectName(u"AdminPeople")
        self.people_column = QVBoxLayout(AdminPeople)
        self.people_column.setSpacing(8)
        self.people_column.setObjectName(u"people_column")
        self.people_column.setContentsMargins(0, 0, 0, 0)
        self.people_head = QHBoxLayout()
        self.people_head.setSpacing(8)
        self.people_head.setObjectName(u"people_head")
        self.people_head.setContentsMargins(0, 0, 0, 0)
        self.count_label = Words(AdminPeople)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"s")
        self.count_label.setWordWrap(True)

        self.people_head.addWidget(self.count_label)

        self.people_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.people_head.addItem(self.people_space)

        self.invite_button = QPushButton(AdminPeople)
        self.invite_button.setObjectName(u"invite_button")
        self.invite_button.setProperty(u"look", u"primary")

        self.people_head.addWidget(self.invite_button)


        self.people_column.addLayout(self.people_head)

        self.note_place = QWidget(AdminPeople)
        self.note_place.setObjectName(u"note_place")
        self.note_row = QVBoxLayout(self.note_place)
        self.note_row.setSpacing(0)
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)

        self.people_column.addWidget(self.note_place)

        self.table = Table(AdminPeople)
        self.table.setObjectName(u"table")

        self.people_column.addWidget(self.table)

        self.person_card = QFrame(AdminPeople)
        self.person_card.setObjectName(u"person_card")
        self.person_card.setProperty(u"surface", u"card")
        self.person_column = QVBoxLayout(self.person_card)
        self.person_column.setSpacing(6)
        self.person_column.setObjectName(u"person_column")
        self.person_column.setContentsMargins(12, 8, 12, 10)
        self.person_head = QHBoxLayout()
        self.person_head.setSpacing(8)
        self.person_head.setObjectName(u"person_head")
        self.person_head.setContentsMargins(0, 0, 0, 0)
        self.person_title = Words(self.person_card)
        self.person_title.setObjectName(u"person_title")
        self.person_title.setProperty(u"role", u"h2")

        self.person_head.addWidget(self.person_title)

        self.person_note = Words(self.person_card)
        self.person_note.setObjectName(u"person_note")
        self.person_note.setProperty(u"role", u"s")
        self.person_note.setWordWrap(True)

        self.person_head.addWidget(self.person_note)

        self.person_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_head.addItem(self.person_space)

        self.roles_button = QPushButton(self.person_card)
        self.roles_button.setObjectName(u"roles_button")
        self.roles_button.setProperty(u"small", True)

        self.person_head.addWidget(self.roles_button)

        self.again_button = QPushButton(self.person_card)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"small", True)

        self.person_head.addWidget(self.again_button)

        self.withdraw_button = QPushButton(self.person_card)
        self.withdraw_button.setObjectName(u"withdraw_button")
        self.withdraw_button.setProperty(u"small", True)

        self.person_head.addWidget(self.withdraw_button)


        self.person_column.addLayout(self.person_head)

        self.person_grid = QGridLayout()
        self.person_grid.setObjectName(u"person_grid")
        self.person_grid.setHorizontalSpacing(10)
        self.person_grid.setVerticalSpacing(6)
        self.name_label = QLabel(self.person_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.person_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(8)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.family_edit = NameEdit(self.person_card)
        self.family_edit.setObjectName(u"family_edit")

        self.name_row.addWidget(self.family_edit)

        self.given_edit = NameEdit(self.person_card)
        self.given_edit.setObjectName(u"given_edit")

        self.name_row.addWidget(self.given_edit)


        self.person_grid.addLayout(self.name_row, 0, 1, 1, 1)

        self.reading_label = QLabel(self.person_card)
        self.reading_label.setObjectName(u"reading_label")
        self.reading_label.setProperty(u"role", u"lab")

        self.person_grid.addWidget(self.reading_label, 0, 2, 1, 1)

        self.reading_row = QHBoxLayout()
        self.reading_row.setSpacing(8)
        self.reading_row.setObjectName(u"reading_row")
        self.reading_row.setContentsMargins(0, 0, 0, 0)
        self.family_reading_edit = ReadingEdit(self.person_card)
        self.family_reading_edit.setObjectName(u"family_reading_edit")

        self.reading_row.addWidget(self.family_reading_edit)

        self.given_reading_edit = ReadingEdit(self.person_card)
        self.given_reading_edit.setObjectName(u"given_reading_edit")

        self.reading_row.addWidget(self.given_reading_edit)


        self.person_grid.addLayout(self.reading_row, 0, 3, 1, 1)

        self.job_label = QLabel(self.person_card)
        self.job_label.setObjectName(u"job_label")
        self.job_label.setProperty(u"role", u"lab")

        self.person_grid.addWidget(self.job_label, 1, 0, 1, 1)

        self.job_edit = QLineEdit(self.person_card)
        self.job_edit.setObjectName(u"job_edit")

        self.person_grid.addWidget(self.job_edit, 1, 1, 1, 1)

        self.agency_label = QLabel(self.person_card)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setProperty(u"role", u"lab")

        self.person_grid.addWidget(self.agency_label, 1, 2, 1, 1)

        self.agency_edit = QLineEdit(self.person_card)
        self.agency_edit.setObjectName(u"agency_edit")

        self.person_grid.addWidget(self.agency_edit, 1, 3, 1, 1)

        self.phone_label = QLabel(self.person_card)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"lab")

        self.person_grid.addWidget(self.phone_label, 2, 0, 1, 1)

        self.phone_edit = QLineEdit(self.person_card)
        self.phone_edit.setObjectName(u"phone_edit")

        self.person_grid.addWidget(self.phone_edit, 2, 1, 1, 1)

        self.extension_label = QLabel(self.person_card)
        self.extension_label.setObjectName(u"extension_label")
        self.extension_label.setProperty(u"role", u"lab")

        self.person_grid.addWidget(self.extension_label, 2, 2, 1, 1)

        self.extension_edit = QLineEdit(self.person_card)
        self.extension_edit.setObjectName(u"extension_edit")

        self.person_grid.addWidget(self.extension_edit, 2, 3, 1, 1)


        self.person_column.addLayout(self.person_grid)


        self.people_column.addWidget(self.person_card)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.family_edit)
        self.reading_label.setBuddy(self.family_reading_edit)
        self.job_label.setBuddy(self.job_edit)
        self.agency_label.setBuddy(self.agency_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.extension_label.setBuddy(self.extension_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdminPeople)

        QMetaObject.connectSlotsByName(AdminPeople)
    # setupUi

    def retranslateUi(self, AdminPeople):
        self.invite_button.setText(QCoreApplication.translate("AdminPeople", u"\u62db\u5f85\u3059\u308b\u2026 Ins", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AdminPeople", u"\u5229\u7528\u8005", None))
#endif // QT_CONFIG(accessibility)
        self.roles_button.setText(QCoreApplication.translate("AdminPeople", u"\u5f79\u5272\u3092\u5909\u3048\u308b\u2026", None))
        self.again_button.setText(QCoreApplication.translate("AdminPeople", u"\u62db\u5f85\u306e\u7d19\u3092\u4f5c\u308a\u306a\u304a\u3059\u2026", None))
        self.withdraw_button.setText(QCoreApplication.translate("AdminPeople", u"\u62db\u5f85\u3092\u53d6\u308a\u6d88\u3059\u2026", None))
        self.name_label.setText(QCoreApplication.translate("AdminPeople", u"\u304a\u540d\u524d(&N)", None))
#if QT_CONFIG(accessibility)
        self.given_edit.setAccessibleName(QCoreApplication.translate("AdminPeople", u"\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.reading_label.setText(QCoreApplication.translate("AdminPeople", u"\u3075\u308a\u304c\u306a(&R)", None))
#if QT_CONFIG(accessibility)
        self.given_reading_edit.setAccessibleName(QCoreApplication.translate("AdminPeople", u"\u3081\u3044", None))
#endif // QT_CONFIG(accessibility)
        self.job_label.setText(QCoreApplication.translate("AdminPeople", u"\u8077\u7a2e(&J)", None))
        self.agency_label.setText(QCoreApplication.translate("AdminPeople", u"\u6240\u5c5e(&G)", None))
        self.phone_label.setText(QCoreApplication.translate("AdminPeople", u"\u96fb\u8a71(&D)", None))
        self.extension_label.setText(QCoreApplication.translate("AdminPeople", u"\u5185\u7dda(&X)", None))
        pass
    # retranslateUi

