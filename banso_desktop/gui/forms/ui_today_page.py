# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'today_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from banso_desktop.gui.text import (Elided, Words)
class Ui_TodayPage(object):
    def setupUi(self, TodayPage):
        if not TodayPage.objectName():
            TodayPage.setObjectName(u"TodayPage")
        self.page_column = QVBoxLayout(TodayPage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(14, 8, 14, 10)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.greeting_column = QVBoxLayout()
        self.greeting_column.setSpacing(0)
        self.greeting_column.setObjectName(u"greeting_column")
        self.day_label = Words(TodayPage)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"role", u"h1")

        self.greeting_column.addWidget(self.day_label)

        self.greeting_label = Elided(TodayPage)
        self.greeting_label.setObjectName(u"greeting_label")
        self.greeting_label.setProperty(u"role", u"s")

        self.greeting_column.addWidget(self.greeting_label)


        self.head_row.addLayout(self.greeting_column)

        self.head_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)


        self.page_column.addLayout(self.head_row)

        self.bar_place = QWidget(TodayPage)
        self.bar_place.setObjectName(u"bar_place")
        self.bar_column = QVBoxLayout(self.bar_place)
        self.bar_column.setObjectName(u"bar_column")
        self.bar_column.setContentsMargins(0, 0, 0, 0)

        self.page_column.addWidget(self.bar_place)

        self.columns_place = QWidget(TodayPage)
        self.columns_place.setObjectName(u"columns_place")
        self.columns_column = QVBoxLayout(self.columns_place)
        self.columns_column.setObjectName(u"columns_column")
        self.columns_column.setContentsMargins(0, 0, 0, 0)

        self.page_column.addWidget(self.columns_place)

        self.page_column.setStretch(2, 1)

        self.retranslateUi(TodayPage)

        QMetaObject.connectSlotsByName(TodayPage)
    # setupUi

    def retranslateUi(self, TodayPage):
        pass
    # retranslateUi

