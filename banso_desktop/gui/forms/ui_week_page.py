# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'week_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import (Elided, Words)
from banso_desktop.gui.week_board import BoardView
class Ui_WeekPage(object):
    def setupUi(self, WeekPage):
        if not WeekPage.objectName():
            WeekPage.setObjectName(u"WeekPage")
        self.page_column = QVBoxLayout(WeekPage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(12, 8, 12, 8)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(6)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(WeekPage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.previous_button = QPushButton(WeekPage)
        self.previous_button.setObjectName(u"previous_button")

        self.head_row.addWidget(self.previous_button)

        self.now_button = QPushButton(WeekPage)
        self.now_button.setObjectName(u"now_button")

        self.head_row.addWidget(self.now_button)

        self.next_button = QPushButton(WeekPage)
        self.next_button.setObjectName(u"next_button")

        self.head_row.addWidget(self.next_button)

        self.span_label = Elided(WeekPage)
        self.span_label.setObjectName(u"span_label")
        self.span_label.setProperty(u"role", u"h3")

        self.head_row.addWidget(self.span_label)

        self.head_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)

        self.panel_button = QPushButton(WeekPage)
        self.panel_button.setObjectName(u"panel_button")
        self.panel_button.setCheckable(True)

        self.head_row.addWidget(self.panel_button)

        self.series_button = QPushButton(WeekPage)
        self.series_button.setObjectName(u"series_button")

        self.head_row.addWidget(self.series_button)

        self.substitute_button = QPushButton(WeekPage)
        self.substitute_button.setObjectName(u"substitute_button")

        self.head_row.addWidget(self.substitute_button)


        self.page_column.addLayout(self.head_row)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(8)
        self.body_row.setObjectName(u"body_row")
        self.body_row.setContentsMargins(0, 0, 0, 0)
        self.board_view = BoardView(WeekPage)
        self.board_view.setObjectName(u"board_view")

        self.body_row.addWidget(self.board_view)

        self.panel_place = QWidget(WeekPage)
        self.panel_place.setObjectName(u"panel_place")
        self.panel_column = QVBoxLayout(self.panel_place)
        self.panel_column.setObjectName(u"panel_column")
        self.panel_column.setContentsMargins(0, 0, 0, 0)

        self.body_row.addWidget(self.panel_place)

        self.body_row.setStretch(0, 1)

        self.page_column.addLayout(self.body_row)


        self.retranslateUi(WeekPage)

        QMetaObject.connectSlotsByName(WeekPage)
    # setupUi

    def retranslateUi(self, WeekPage):
        self.title_label.setText(QCoreApplication.translate("WeekPage", u"\u9031\u9593\u8868", None))
        self.now_button.setText(QCoreApplication.translate("WeekPage", u"\u4eca\u9031", None))
        self.series_button.setText(QCoreApplication.translate("WeekPage", u"\u304f\u308a\u8fd4\u3057\u8a2a\u554f(&R)\u2026", None))
        self.substitute_button.setText(QCoreApplication.translate("WeekPage", u"\u4ee3\u308f\u308a\u3092\u3055\u304c\u3059(&W)", None))
        pass
    # retranslateUi

