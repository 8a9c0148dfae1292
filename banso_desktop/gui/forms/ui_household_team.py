# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_team.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QWidget)

from banso_desktop.gui.widgets.date_edit import DateEdit

class Ui_HouseholdTeam(object):
    def setupUi(self, HouseholdTeam):
        if not HouseholdTeam.objectName():
            HouseholdTeam.setObjectName(u"HouseholdTeam")
        self.grid = QGridLayout(HouseholdTeam)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.member_label = QLabel(HouseholdTeam)
        self.member_label.setObjectName(u"member_label")
        self.member_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.member_label, 0, 0, 1, 1)

        self.member_box = QComboBox(HouseholdTeam)
        self.member_box.setObjectName(u"member_box")

        self.grid.addWidget(self.member_box, 0, 1, 1, 1)

        self.name_label = QLabel(HouseholdTeam)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.name_label, 1, 0, 1, 1)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.name_edit = QLineEdit(HouseholdTeam)
        self.name_edit.setObjectName(u"name_edit")

        self.row_1.addWidget(self.name_edit)

        self.agency_edit = QLineEdit(HouseholdTeam)
        self.agency_edit.setObjectName(u"agency_edit")

        self.row_1.addWidget(self.agency_edit)


        self.grid.addLayout(self.row_1, 1, 1, 1, 1)

        self.kind_label = QLabel(HouseholdTeam)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.kind_label, 2, 0, 1, 1)

        self.kind_box = QComboBox(HouseholdTeam)
        self.kind_box.setObjectName(u"kind_box")

        self.grid.addWidget(self.kind_box, 2, 1, 1, 1)

        self.since_label = QLabel(HouseholdTeam)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.since_label, 3, 0, 1, 1)

        self.since_edit = DateEdit(HouseholdTeam)
        self.since_edit.setObjectName(u"since_edit")

        self.grid.addWidget(self.since_edit, 3, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.member_label.setBuddy(self.member_box)
        self.name_label.setBuddy(self.name_edit)
        self.kind_label.setBuddy(self.kind_box)
        self.since_label.setBuddy(self.since_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdTeam)

        QMetaObject.connectSlotsByName(HouseholdTeam)
    # setupUi

    def retranslateUi(self, HouseholdTeam):
        self.member_label.setText(QCoreApplication.translate("HouseholdTeam", u"\u3060\u308c\u3092(&W)", None))
#if QT_CONFIG(accessibility)
        self.member_box.setAccessibleName(QCoreApplication.translate("HouseholdTeam", u"\u3060\u308c\u3092", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("HouseholdTeam", u"\u5916\u306e\u65b9(&N)", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("HouseholdTeam", u"\u6c11\u751f\u59d4\u54e1 \u9ad9\u6a4b\u3055\u3093 \u306a\u3069", None))
#if QT_CONFIG(accessibility)
        self.agency_edit.setAccessibleName(QCoreApplication.translate("HouseholdTeam", u"\u6240\u5c5e", None))
#endif // QT_CONFIG(accessibility)
        self.agency_edit.setPlaceholderText(QCoreApplication.translate("HouseholdTeam", u"\u6240\u5c5e", None))
        self.kind_label.setText(QCoreApplication.translate("HouseholdTeam", u"\u3069\u3046\u95a2\u308f\u308b(&R)", None))
#if QT_CONFIG(accessibility)
        self.kind_box.setAccessibleName(QCoreApplication.translate("HouseholdTeam", u"\u3069\u3046\u95a2\u308f\u308b", None))
#endif // QT_CONFIG(accessibility)
        self.since_label.setText(QCoreApplication.translate("HouseholdTeam", u"\u3044\u3064\u304b\u3089(&D)", None))
        pass
    # retranslateUi

