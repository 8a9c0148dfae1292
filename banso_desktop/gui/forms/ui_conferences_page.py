# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conferences_page.ui'
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
    QStackedWidget, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.scroll import ScrollColumn
class Ui_ConferencesPage(object):
    def setupUi(self, ConferencesPage):
        if not ConferencesPage.objectName():
            ConferencesPage.setObjectName(u"ConferencesPage")
        self.page_column = QVBoxLayout(ConferencesPage)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(14, 8, 14, 10)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(ConferencesPage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.head_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)


        self.page_column.addLayout(self.head_row)

        self.kinds_row = QHBoxLayout()
        self.kinds_row.setSpacing(8)
        self.kinds_row.setObjectName(u"kinds_row")
        self.kinds_row.setContentsMargins(0, 0, 0, 0)
        self.new_place = QWidget(ConferencesPage)
        self.new_place.setObjectName(u"new_place")

        self.kinds_row.addWidget(self.new_place)


        self.page_column.addLayout(self.kinds_row)

        self.pages = QStackedWidget(ConferencesPage)
        self.pages.setObjectName(u"pages")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_column = QVBoxLayout(self.list_page)
        self.list_column.setSpacing(0)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.list_scroll = ScrollColumn(self.list_page)
        self.list_scroll.setObjectName(u"list_scroll")

        self.list_column.addWidget(self.list_scroll)

        self.pages.addWidget(self.list_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_column = QVBoxLayout(self.empty_page)
        self.empty_column.setSpacing(0)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.empty_page)

        self.page_column.addWidget(self.pages)


        self.retranslateUi(ConferencesPage)

        QMetaObject.connectSlotsByName(ConferencesPage)
    # setupUi

    def retranslateUi(self, ConferencesPage):
        self.title_label.setText(QCoreApplication.translate("ConferencesPage", u"\u4f1a\u8b70", None))
        pass
    # retranslateUi

