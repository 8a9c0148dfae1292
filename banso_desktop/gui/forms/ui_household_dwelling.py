# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_dwelling.ui'
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

from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.many_choice import ManyChoice
from banso_desktop.gui.widgets.multi_line import MultiLineEdit

class Ui_HouseholdDwelling(object):
    def setupUi(self, HouseholdDwelling):
        if not HouseholdDwelling.objectName():
            HouseholdDwelling.setObjectName(u"HouseholdDwelling")
        self.grid = QGridLayout(HouseholdDwelling)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.postal_label = QLabel(HouseholdDwelling)
        self.postal_label.setObjectName(u"postal_label")
        self.postal_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.postal_label, 0, 0, 1, 1)

        self.postal_edit = QLineEdit(HouseholdDwelling)
        self.postal_edit.setObjectName(u"postal_edit")

        self.grid.addWidget(self.postal_edit, 0, 1, 1, 1)

        self.address_label = QLabel(HouseholdDwelling)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.address_label, 1, 0, 1, 1)

        self.address_edit = QLineEdit(HouseholdDwelling)
        self.address_edit.setObjectName(u"address_edit")

        self.grid.addWidget(self.address_edit, 1, 1, 1, 1)

        self.label_label = QLabel(HouseholdDwelling)
        self.label_label.setObjectName(u"label_label")
        self.label_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.label_label, 2, 0, 1, 1)

        self.label_edit = QLineEdit(HouseholdDwelling)
        self.label_edit.setObjectName(u"label_edit")

        self.grid.addWidget(self.label_edit, 2, 1, 1, 1)

        self.phone_label = QLabel(HouseholdDwelling)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.phone_label, 3, 0, 1, 1)

        self.phone_edit = QLineEdit(HouseholdDwelling)
        self.phone_edit.setObjectName(u"phone_edit")

        self.grid.addWidget(self.phone_edit, 3, 1, 1, 1)

        self.since_label = QLabel(HouseholdDwelling)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.since_label, 4, 0, 1, 1)

        self.since_edit = DateEdit(HouseholdDwelling)
        self.since_edit.setObjectName(u"since_edit")

        self.grid.addWidget(self.since_edit, 4, 1, 1, 1)

        self.persons_label = QLabel(HouseholdDwelling)
        self.persons_label.setObjectName(u"persons_label")
        self.persons_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.persons_label, 5, 0, 1, 1)

        self.persons_choice = ManyChoice(HouseholdDwelling)
        self.persons_choice.setObjectName(u"persons_choice")

        self.grid.addWidget(self.persons_choice, 5, 1, 1, 1)

        self.note_label = QLabel(HouseholdDwelling)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.note_label, 6, 0, 1, 1)

        self.note_edit = MultiLineEdit(HouseholdDwelling)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 6, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.postal_label.setBuddy(self.postal_edit)
        self.address_label.setBuddy(self.address_edit)
        self.label_label.setBuddy(self.label_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.since_label.setBuddy(self.since_edit)
        self.persons_label.setBuddy(self.persons_choice)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdDwelling)

        QMetaObject.connectSlotsByName(HouseholdDwelling)
    # setupUi

    def retranslateUi(self, HouseholdDwelling):
        self.postal_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u90f5\u4fbf\u756a\u53f7(&Z)", None))
        self.address_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u4f4f\u307e\u3044(&A)", None))
        self.address_edit.setPlaceholderText(QCoreApplication.translate("HouseholdDwelling", u"\u300c\u6a4b\u306e\u4e0b\u300d\u300c\u8eca\u306e\u4e2d\u300d\u3067\u3082", None))
        self.label_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u547c\u3073\u540d(&N)", None))
        self.label_edit.setPlaceholderText(QCoreApplication.translate("HouseholdDwelling", u"\u5b9f\u5bb6\u3001\u56e3\u5730 \u306a\u3069", None))
        self.phone_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u96fb\u8a71(&P)", None))
        self.since_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u3044\u3064\u304b\u3089(&D)", None))
        self.persons_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u4f4f\u3080\u4eba(&W)", None))
#if QT_CONFIG(accessibility)
        self.persons_choice.setAccessibleName(QCoreApplication.translate("HouseholdDwelling", u"\u4f4f\u3080\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("HouseholdDwelling", u"\u30e1\u30e2(&M)", None))
        pass
    # retranslateUi

