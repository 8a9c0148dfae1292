# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_keeping.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit

class Ui_HouseholdKeeping(object):
    def setupUi(self, HouseholdKeeping):
        if not HouseholdKeeping.objectName():
            HouseholdKeeping.setObjectName(u"HouseholdKeeping")
        self.grid = QGridLayout(HouseholdKeeping)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.class_label = QLabel(HouseholdKeeping)
        self.class_label.setObjectName(u"class_label")
        self.class_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.class_label, 0, 0, 1, 1)

        self.class_choice = SegmentedChoice(HouseholdKeeping)
        self.class_choice.setObjectName(u"class_choice")

        self.grid.addWidget(self.class_choice, 0, 1, 1, 1)

        self.ended_label = QLabel(HouseholdKeeping)
        self.ended_label.setObjectName(u"ended_label")
        self.ended_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.ended_label, 1, 0, 1, 1)

        self.ended_edit = DateEdit(HouseholdKeeping)
        self.ended_edit.setObjectName(u"ended_edit")

        self.grid.addWidget(self.ended_edit, 1, 1, 1, 1)

        self.ended_note = Words(HouseholdKeeping)
        self.ended_note.setObjectName(u"ended_note")
        self.ended_note.setProperty(u"role", u"s")
        self.ended_note.setWordWrap(True)

        self.grid.addWidget(self.ended_note, 2, 1, 1, 1)

        self.reason_label = QLabel(HouseholdKeeping)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.reason_label, 3, 0, 1, 1)

        self.reason_edit = QLineEdit(HouseholdKeeping)
        self.reason_edit.setObjectName(u"reason_edit")

        self.grid.addWidget(self.reason_edit, 3, 1, 1, 1)

        self.holds_column = QVBoxLayout()
        self.holds_column.setSpacing(4)
        self.holds_column.setObjectName(u"holds_column")

        self.grid.addLayout(self.holds_column, 4, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.class_label.setBuddy(self.class_choice)
        self.ended_label.setBuddy(self.ended_edit)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdKeeping)

        QMetaObject.connectSlotsByName(HouseholdKeeping)
    # setupUi

    def retranslateUi(self, HouseholdKeeping):
        self.class_label.setText(QCoreApplication.translate("HouseholdKeeping", u"\u4fdd\u5b58\u671f\u9593(&K)", None))
#if QT_CONFIG(accessibility)
        self.class_choice.setAccessibleName(QCoreApplication.translate("HouseholdKeeping", u"\u4fdd\u5b58\u671f\u9593", None))
#endif // QT_CONFIG(accessibility)
        self.ended_label.setText(QCoreApplication.translate("HouseholdKeeping", u"\u4f34\u8d70\u3092\u7d42\u3048\u305f\u65e5(&E)", None))
        self.ended_note.setText(QCoreApplication.translate("HouseholdKeeping", u"\u7d42\u3048\u308b\u3068\u6c7a\u3081\u305f\u3068\u304d\u3060\u3051\u66f8\u304d\u307e\u3059\u3002\u7d9a\u304f\u3042\u3044\u3060\u306f\u7a7a\u3051\u3066\u304a\u304d\u307e\u3059\u3002", None))
        self.reason_label.setText(QCoreApplication.translate("HouseholdKeeping", u"\u4fdd\u5b58\u3092\u306e\u3070\u3059\u308f\u3051(&R)", None))
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("HouseholdKeeping", u"\u4f8b\uff1a\u5be9\u67fb\u8acb\u6c42\u304c\u7d9a\u3044\u3066\u3044\u308b", None))
        pass
    # retranslateUi

