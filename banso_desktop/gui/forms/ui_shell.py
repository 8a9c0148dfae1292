# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'shell.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QMainWindow,
    QMenuBar, QSizePolicy, QStackedWidget, QVBoxLayout,
    QWidget)

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.menu_line import MenuLine
from banso_desktop.gui.notice_bar import NoticeBar
from banso_desktop.gui.rail import Rail
from banso_desktop.gui.search_box import SearchBox
from banso_desktop.gui.status_line import StatusLine
from banso_desktop.gui.trouble_bar import TroubleBar
class Ui_Shell(object):
    def setupUi(self, Shell):
        if not Shell.objectName():
            Shell.setObjectName(u"Shell")
        Shell.setMinimumSize(QSize(1024, 544))
        self.pages = QStackedWidget(Shell)
        self.pages.setObjectName(u"pages")
        self.desk = QWidget()
        self.desk.setObjectName(u"desk")
        self.desk_column = QVBoxLayout(self.desk)
        self.desk_column.setSpacing(0)
        self.desk_column.setObjectName(u"desk_column")
        self.desk_column.setContentsMargins(0, 0, 0, 0)
        self.menu_line = MenuLine(self.desk)
        self.menu_line.setObjectName(u"menu_line")
        self.menu_row = QHBoxLayout(self.menu_line)
        self.menu_row.setSpacing(16)
        self.menu_row.setObjectName(u"menu_row")
        self.menu_row.setContentsMargins(0, 0, 16, 0)
        self.menu_bar = QMenuBar(self.menu_line)
        self.menu_bar.setObjectName(u"menu_bar")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.menu_bar.sizePolicy().hasHeightForWidth())
        self.menu_bar.setSizePolicy(sizePolicy)
        self.menu_bar.setNativeMenuBar(False)

        self.menu_row.addWidget(self.menu_bar)

        self.search_edit = SearchBox(self.menu_line)
        self.search_edit.setObjectName(u"search_edit")

        self.menu_row.addWidget(self.search_edit)

        self.user_icon = IconLabel(self.menu_line)
        self.user_icon.setObjectName(u"user_icon")

        self.menu_row.addWidget(self.user_icon)

        self.user_label = QLabel(self.menu_line)
        self.user_label.setObjectName(u"user_label")
        self.user_label.setProperty(u"role", u"s")
        self.user_label.setTextFormat(Qt.TextFormat.PlainText)

        self.menu_row.addWidget(self.user_label)


        self.desk_column.addWidget(self.menu_line)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(0)
        self.body_row.setObjectName(u"body_row")
        self.rail = Rail(self.desk)
        self.rail.setObjectName(u"rail")

        self.body_row.addWidget(self.rail)

        self.content = QWidget(self.desk)
        self.content.setObjectName(u"content")
        self.content_column = QVBoxLayout(self.content)
        self.content_column.setSpacing(0)
        self.content_column.setObjectName(u"content_column")
        self.content_column.setContentsMargins(0, 0, 0, 0)
        self.notice_bar = NoticeBar(self.content)
        self.notice_bar.setObjectName(u"notice_bar")

        self.content_column.addWidget(self.notice_bar)

        self.trouble_bar = TroubleBar(self.content)
        self.trouble_bar.setObjectName(u"trouble_bar")

        self.content_column.addWidget(self.trouble_bar)

        self.rooms = QStackedWidget(self.content)
        self.rooms.setObjectName(u"rooms")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.rooms.sizePolicy().hasHeightForWidth())
        self.rooms.setSizePolicy(sizePolicy1)

        self.content_column.addWidget(self.rooms)


        self.body_row.addWidget(self.content)


        self.desk_column.addLayout(self.body_row)

        self.status_line = StatusLine(self.desk)
        self.status_line.setObjectName(u"status_line")

        self.desk_column.addWidget(self.status_line)

        self.pages.addWidget(self.desk)
        Shell.setCentralWidget(self.pages)

        self.retranslateUi(Shell)

        QMetaObject.connectSlotsByName(Shell)
    # setupUi

    def retranslateUi(self, Shell):
        pass
    # retranslateUi

