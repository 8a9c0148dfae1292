# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_attention.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QWidget)

from banso_desktop.gui.widgets.date_edit import DateEdit

class Ui_HouseholdAttention(object):
    def setupUi(self, HouseholdAttention):
        if not HouseholdAttention.objectName():
            HouseholdAttention.setObjectName(u"HouseholdAttention")
        self.grid = QGridLayout(HouseholdAttention)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(HouseholdAttention)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.kind_label, 0, 0, 1, 1)

        self.kind_box = QComboBox(HouseholdAttention)
        self.kind_box.setObjectName(u"kind_box")

        self.grid.addWidget(self.kind_box, 0, 1, 1, 1)

        self.text_label = QLabel(HouseholdAttention)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.text_label, 1, 0, 1, 1)

        self.text_edit = QLineEdit(HouseholdAttention)
        self.text_edit.setObjectName(u"text_edit")

        self.grid.addWidget(self.text_edit, 1, 1, 1, 1)

        self.person_label = QLabel(HouseholdAttention)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.person_label, 2, 0, 1, 1)

        self.person_box = QComboBox(HouseholdAttention)
        self.person_box.setObjectName(u"person_box")

        self.grid.addWidget(self.person_box, 2, 1, 1, 1)

        self.review_label = QLabel(HouseholdAttention)
        self.review_label.setObjectName(u"review_label")
        self.review_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.review_label, 3, 0, 1, 1)

        self.review_edit = DateEdit(HouseholdAttention)
        self.review_edit.setObjectName(u"review_edit")

        self.grid.addWidget(self.review_edit, 3, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind_box)
        self.text_label.setBuddy(self.text_edit)
        self.person_label.setBuddy(self.person_box)
        self.review_label.setBuddy(self.review_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdAttention)

        QMetaObject.connectSlotsByName(HouseholdAttention)
    # setupUi

    def retranslateUi(self, HouseholdAttention):
        self.kind_label.setText(QCoreApplication.translate("HouseholdAttention", u"\u6ce8\u610f(&A)", None))
#if QT_CONFIG(accessibility)
        self.kind_box.setAccessibleName(QCoreApplication.translate("HouseholdAttention", u"\u6ce8\u610f", None))
#endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("HouseholdAttention", u"\u3053\u3068\u3070(&T)", None))
        self.text_edit.setPlaceholderText(QCoreApplication.translate("HouseholdAttention", u"\u96fb\u8a71\u3067\u306f\u3001\u7384\u95a2\u304b\u30893\u6b69\u307e\u3067 \u306a\u3069", None))
        self.person_label.setText(QCoreApplication.translate("HouseholdAttention", u"\u3060\u308c\u306e\u3053\u3068(&P)", None))
#if QT_CONFIG(accessibility)
        self.person_box.setAccessibleName(QCoreApplication.translate("HouseholdAttention", u"\u3060\u308c\u306e\u3053\u3068", None))
#endif // QT_CONFIG(accessibility)
        self.review_label.setText(QCoreApplication.translate("HouseholdAttention", u"\u898b\u76f4\u3059\u65e5(&R)", None))
        pass
    # retranslateUi

