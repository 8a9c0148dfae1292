# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_consent.ui'
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
    QSizePolicy, QWidget)

from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.many_choice import ManyChoice

class Ui_HouseholdConsent(object):
    def setupUi(self, HouseholdConsent):
        if not HouseholdConsent.objectName():
            HouseholdConsent.setObjectName(u"HouseholdConsent")
        self.grid = QGridLayout(HouseholdConsent)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.person_label = QLabel(HouseholdConsent)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.person_label, 0, 0, 1, 1)

        self.person_choice = SegmentedChoice(HouseholdConsent)
        self.person_choice.setObjectName(u"person_choice")

        self.grid.addWidget(self.person_choice, 0, 1, 1, 1)

        self.way_label = QLabel(HouseholdConsent)
        self.way_label.setObjectName(u"way_label")
        self.way_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.way_label, 1, 0, 1, 1)

        self.way_choice = SegmentedChoice(HouseholdConsent)
        self.way_choice.setObjectName(u"way_choice")

        self.grid.addWidget(self.way_choice, 1, 1, 1, 1)

        self.giver_label = QLabel(HouseholdConsent)
        self.giver_label.setObjectName(u"giver_label")
        self.giver_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.giver_label, 2, 0, 1, 1)

        self.giver_edit = QLineEdit(HouseholdConsent)
        self.giver_edit.setObjectName(u"giver_edit")

        self.grid.addWidget(self.giver_edit, 2, 1, 1, 1)

        self.information_label = QLabel(HouseholdConsent)
        self.information_label.setObjectName(u"information_label")
        self.information_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.information_label, 3, 0, 1, 1)

        self.information_choice = ManyChoice(HouseholdConsent)
        self.information_choice.setObjectName(u"information_choice")

        self.grid.addWidget(self.information_choice, 3, 1, 1, 1)

        self.recipients_label = QLabel(HouseholdConsent)
        self.recipients_label.setObjectName(u"recipients_label")
        self.recipients_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.recipients_label, 4, 0, 1, 1)

        self.recipients_edit = QLineEdit(HouseholdConsent)
        self.recipients_edit.setObjectName(u"recipients_edit")

        self.grid.addWidget(self.recipients_edit, 4, 1, 1, 1)

        self.since_label = QLabel(HouseholdConsent)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.since_label, 5, 0, 1, 1)

        self.since_edit = DateEdit(HouseholdConsent)
        self.since_edit.setObjectName(u"since_edit")

        self.grid.addWidget(self.since_edit, 5, 1, 1, 1)

        self.until_label = QLabel(HouseholdConsent)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.until_label, 6, 0, 1, 1)

        self.until_edit = DateEdit(HouseholdConsent)
        self.until_edit.setObjectName(u"until_edit")

        self.grid.addWidget(self.until_edit, 6, 1, 1, 1)

        self.note_label = QLabel(HouseholdConsent)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.note_label, 7, 0, 1, 1)

        self.note_edit = QLineEdit(HouseholdConsent)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 7, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.person_label.setBuddy(self.person_choice)
        self.way_label.setBuddy(self.way_choice)
        self.giver_label.setBuddy(self.giver_edit)
        self.information_label.setBuddy(self.information_choice)
        self.recipients_label.setBuddy(self.recipients_edit)
        self.since_label.setBuddy(self.since_edit)
        self.until_label.setBuddy(self.until_edit)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdConsent)

        QMetaObject.connectSlotsByName(HouseholdConsent)
    # setupUi

    def retranslateUi(self, HouseholdConsent):
        self.person_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u3069\u306a\u305f\u306e(&P)", None))
#if QT_CONFIG(accessibility)
        self.person_choice.setAccessibleName(QCoreApplication.translate("HouseholdConsent", u"\u3069\u306a\u305f\u306e", None))
#endif // QT_CONFIG(accessibility)
        self.way_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u78ba\u304b\u3081\u65b9(&W)", None))
#if QT_CONFIG(accessibility)
        self.way_choice.setAccessibleName(QCoreApplication.translate("HouseholdConsent", u"\u78ba\u304b\u3081\u65b9", None))
#endif // QT_CONFIG(accessibility)
        self.giver_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u3060\u308c\u304b\u3089(&G)", None))
        self.giver_edit.setPlaceholderText(QCoreApplication.translate("HouseholdConsent", u"\u4ee3\u7406\u306e\u65b9\u3001\u5f8c\u898b\u4eba\u306e\u304a\u540d\u524d", None))
        self.information_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u4f1d\u3048\u3066\u3088\u3044\u3053\u3068(&I)", None))
#if QT_CONFIG(accessibility)
        self.information_choice.setAccessibleName(QCoreApplication.translate("HouseholdConsent", u"\u4f1d\u3048\u3066\u3088\u3044\u3053\u3068", None))
#endif // QT_CONFIG(accessibility)
        self.recipients_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u4f1d\u3048\u308b\u5148(&T)", None))
        self.recipients_edit.setPlaceholderText(QCoreApplication.translate("HouseholdConsent", u"\u7a7a\u3051\u308c\u3070\u3001\u652f\u63f4\u306b\u95a2\u308f\u308b\u5148\u3059\u3079\u3066", None))
        self.since_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u3044\u3064\u304b\u3089(&D)", None))
        self.until_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u3044\u3064\u307e\u3067(&U)", None))
        self.note_label.setText(QCoreApplication.translate("HouseholdConsent", u"\u30e1\u30e2(&M)", None))
        pass
    # retranslateUi

