# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_rhythm.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QWidget)

from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit

class Ui_HouseholdRhythm(object):
    def setupUi(self, HouseholdRhythm):
        if not HouseholdRhythm.objectName():
            HouseholdRhythm.setObjectName(u"HouseholdRhythm")
        self.grid = QGridLayout(HouseholdRhythm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.days_label = QLabel(HouseholdRhythm)
        self.days_label.setObjectName(u"days_label")
        self.days_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.days_label, 0, 0, 1, 1)

        self.row_0 = QHBoxLayout()
        self.row_0.setSpacing(6)
        self.row_0.setObjectName(u"row_0")
        self.days_edit = QLineEdit(HouseholdRhythm)
        self.days_edit.setObjectName(u"days_edit")

        self.row_0.addWidget(self.days_edit)

        self.days_choice = SegmentedChoice(HouseholdRhythm)
        self.days_choice.setObjectName(u"days_choice")

        self.row_0.addWidget(self.days_choice)


        self.grid.addLayout(self.row_0, 0, 1, 1, 1)

        self.until_label = QLabel(HouseholdRhythm)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.until_label, 1, 0, 1, 1)

        self.until_edit = DateEdit(HouseholdRhythm)
        self.until_edit.setObjectName(u"until_edit")

        self.grid.addWidget(self.until_edit, 1, 1, 1, 1)

        self.reason_label = QLabel(HouseholdRhythm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.reason_label, 2, 0, 1, 1)

        self.reason_choice = SegmentedChoice(HouseholdRhythm)
        self.reason_choice.setObjectName(u"reason_choice")

        self.grid.addWidget(self.reason_choice, 2, 1, 1, 1)

        self.stage_label = QLabel(HouseholdRhythm)
        self.stage_label.setObjectName(u"stage_label")
        self.stage_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.stage_label, 3, 0, 1, 1)

        self.stage_choice = SegmentedChoice(HouseholdRhythm)
        self.stage_choice.setObjectName(u"stage_choice")

        self.grid.addWidget(self.stage_choice, 3, 1, 1, 1)

        self.area_label = QLabel(HouseholdRhythm)
        self.area_label.setObjectName(u"area_label")
        self.area_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.area_label, 4, 0, 1, 1)

        self.area_edit = QLineEdit(HouseholdRhythm)
        self.area_edit.setObjectName(u"area_edit")

        self.grid.addWidget(self.area_edit, 4, 1, 1, 1)

        self.label_label = QLabel(HouseholdRhythm)
        self.label_label.setObjectName(u"label_label")
        self.label_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.label_label, 5, 0, 1, 1)

        self.label_edit = QLineEdit(HouseholdRhythm)
        self.label_edit.setObjectName(u"label_edit")

        self.grid.addWidget(self.label_edit, 5, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.days_label.setBuddy(self.days_edit)
        self.until_label.setBuddy(self.until_edit)
        self.reason_label.setBuddy(self.reason_choice)
        self.stage_label.setBuddy(self.stage_choice)
        self.area_label.setBuddy(self.area_edit)
        self.label_label.setBuddy(self.label_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdRhythm)

        QMetaObject.connectSlotsByName(HouseholdRhythm)
    # setupUi

    def retranslateUi(self, HouseholdRhythm):
        self.days_label.setText(QCoreApplication.translate("HouseholdRhythm", u"\u4f1a\u3046\u3081\u3084\u3059(&D)", None))
        self.days_edit.setPlaceholderText(QCoreApplication.translate("HouseholdRhythm", u"\u65e5\u306b1\u56de", None))
#if QT_CONFIG(accessibility)
        self.days_choice.setAccessibleName(QCoreApplication.translate("HouseholdRhythm", u"\u3088\u304f\u3042\u308b\u3081\u3084\u3059", None))
#endif // QT_CONFIG(accessibility)
        self.until_label.setText(QCoreApplication.translate("HouseholdRhythm", u"\u3081\u3084\u3059\u3092\u4f11\u3080(&P)", None))
        self.reason_label.setText(QCoreApplication.translate("HouseholdRhythm", u"\u4f11\u3080\u308f\u3051(&R)", None))
#if QT_CONFIG(accessibility)
        self.reason_choice.setAccessibleName(QCoreApplication.translate("HouseholdRhythm", u"\u4f11\u3080\u308f\u3051", None))
#endif // QT_CONFIG(accessibility)
        self.stage_label.setText(QCoreApplication.translate("HouseholdRhythm", u"\u6bb5\u968e(&S)", None))
#if QT_CONFIG(accessibility)
        self.stage_choice.setAccessibleName(QCoreApplication.translate("HouseholdRhythm", u"\u6bb5\u968e", None))
#endif // QT_CONFIG(accessibility)
        self.area_label.setText(QCoreApplication.translate("HouseholdRhythm", u"\u753a\u5185(&A)", None))
        self.area_edit.setPlaceholderText(QCoreApplication.translate("HouseholdRhythm", u"\u5b57\u4e2d\u5cf6\u3001\u99c5\u524d \u306a\u3069", None))
        self.label_label.setText(QCoreApplication.translate("HouseholdRhythm", u"\u547c\u3073\u540d(&N)", None))
        self.label_edit.setPlaceholderText(QCoreApplication.translate("HouseholdRhythm", u"\u304a\u540d\u524d\u304c\u5206\u304b\u308b\u307e\u3067\u306e\u547c\u3073\u540d", None))
        pass
    # retranslateUi

