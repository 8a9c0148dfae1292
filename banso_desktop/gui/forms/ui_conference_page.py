# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_page.ui'
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
    QStackedWidget, QTabBar, QVBoxLayout, QWidget)

from banso_desktop.gui.text import (Elided, Words)
from banso_desktop.gui.widgets.chip import Chip
from banso_desktop.gui.widgets.scroll import ScrollColumn
class Ui_ConferencePage(object):
    def setupUi(self, ConferencePage):
        if not ConferencePage.objectName():
            ConferencePage.setObjectName(u"ConferencePage")
        self.page_column = QVBoxLayout(ConferencePage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(12, 8, 12, 10)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Elided(ConferencePage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.state_chip = Chip(ConferencePage)
        self.state_chip.setObjectName(u"state_chip")

        self.head_row.addWidget(self.state_chip)

        self.facts_label = Elided(ConferencePage)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.facts_label)

        self.head_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)


        self.page_column.addLayout(self.head_row)

        self.bar_place = QWidget(ConferencePage)
        self.bar_place.setObjectName(u"bar_place")
        self.bar_column = QVBoxLayout(self.bar_place)
        self.bar_column.setSpacing(6)
        self.bar_column.setObjectName(u"bar_column")
        self.bar_column.setContentsMargins(0, 0, 0, 0)

        self.page_column.addWidget(self.bar_place)

        self.tabs = QTabBar(ConferencePage)
        self.tabs.setObjectName(u"tabs")

        self.page_column.addWidget(self.tabs)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(8)
        self.body_row.setObjectName(u"body_row")
        self.body_row.setContentsMargins(0, 0, 0, 0)
        self.left_scroll = ScrollColumn(ConferencePage)
        self.left_scroll.setObjectName(u"left_scroll")

        self.body_row.addWidget(self.left_scroll)

        self.centre_stack = QStackedWidget(ConferencePage)
        self.centre_stack.setObjectName(u"centre_stack")
        self.run_page = ScrollColumn()
        self.run_page.setObjectName(u"run_page")
        self.centre_stack.addWidget(self.run_page)
        self.prepare_page = QWidget()
        self.prepare_page.setObjectName(u"prepare_page")
        self.prepare_column = QVBoxLayout(self.prepare_page)
        self.prepare_column.setSpacing(8)
        self.prepare_column.setObjectName(u"prepare_column")
        self.prepare_column.setContentsMargins(0, 0, 0, 0)
        self.centre_stack.addWidget(self.prepare_page)

        self.body_row.addWidget(self.centre_stack)

        self.right_scroll = ScrollColumn(ConferencePage)
        self.right_scroll.setObjectName(u"right_scroll")

        self.body_row.addWidget(self.right_scroll)


        self.page_column.addLayout(self.body_row)


        self.retranslateUi(ConferencePage)

        QMetaObject.connectSlotsByName(ConferencePage)
    # setupUi

    def retranslateUi(self, ConferencePage):
        pass
    # retranslateUi

