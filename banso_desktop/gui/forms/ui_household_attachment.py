# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_attachment.ui'
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

class Ui_HouseholdAttachment(object):
    def setupUi(self, HouseholdAttachment):
        if not HouseholdAttachment.objectName():
            HouseholdAttachment.setObjectName(u"HouseholdAttachment")
        self.grid = QGridLayout(HouseholdAttachment)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(HouseholdAttachment)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_edit = QLineEdit(HouseholdAttachment)
        self.name_edit.setObjectName(u"name_edit")

        self.grid.addWidget(self.name_edit, 0, 1, 1, 1)

        self.taken_label = QLabel(HouseholdAttachment)
        self.taken_label.setObjectName(u"taken_label")
        self.taken_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.taken_label, 1, 0, 1, 1)

        self.taken_edit = DateEdit(HouseholdAttachment)
        self.taken_edit.setObjectName(u"taken_edit")

        self.grid.addWidget(self.taken_edit, 1, 1, 1, 1)

        self.note_label = QLabel(HouseholdAttachment)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.note_label, 2, 0, 1, 1)

        self.note_edit = QLineEdit(HouseholdAttachment)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 2, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.taken_label.setBuddy(self.taken_edit)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdAttachment)

        QMetaObject.connectSlotsByName(HouseholdAttachment)
    # setupUi

    def retranslateUi(self, HouseholdAttachment):
        self.name_label.setText(QCoreApplication.translate("HouseholdAttachment", u"\u540d\u524d(&N)", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("HouseholdAttachment", u"\u7763\u4fc3\u72b6\u3001\u7384\u95a2\u307e\u3067\u306e\u5742 \u306a\u3069", None))
        self.taken_label.setText(QCoreApplication.translate("HouseholdAttachment", u"\u3044\u3064\u306e(&D)", None))
        self.note_label.setText(QCoreApplication.translate("HouseholdAttachment", u"\u30e1\u30e2(&M)", None))
        self.note_edit.setPlaceholderText(QCoreApplication.translate("HouseholdAttachment", u"\u4f55\u304c\u5199\u3063\u3066\u3044\u308b\u304b\u3001\u3069\u3046\u4f7f\u3046\u304b", None))
        pass
    # retranslateUi

