# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from banso_desktop.gui.first_run_steps import StepList
from banso_desktop.gui.text import Words
class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        FirstRun.setProperty(u"surface", u"sunk")
        self.outer_grid = QGridLayout(FirstRun)
        self.outer_grid.setObjectName(u"outer_grid")
        self.outer_grid.setContentsMargins(12, 12, 12, 12)
        self.panel = QFrame(FirstRun)
        self.panel.setObjectName(u"panel")
        self.panel.setProperty(u"surface", u"panel")
        self.panel_row = QHBoxLayout(self.panel)
        self.panel_row.setSpacing(0)
        self.panel_row.setObjectName(u"panel_row")
        self.panel_row.setContentsMargins(1, 1, 1, 1)
        self.steps_side = QFrame(self.panel)
        self.steps_side.setObjectName(u"steps_side")
        self.steps_side.setProperty(u"surface", u"steps")
        self.steps_column = QVBoxLayout(self.steps_side)
        self.steps_column.setSpacing(8)
        self.steps_column.setObjectName(u"steps_column")
        self.steps_column.setContentsMargins(16, 14, 14, 14)
        self.heading_label = QLabel(self.steps_side)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setProperty(u"role", u"h2")

        self.steps_column.addWidget(self.heading_label)

        self.step_list = StepList(self.steps_side)
        self.step_list.setObjectName(u"step_list")

        self.steps_column.addWidget(self.step_list)

        self.steps_space = QSpacerItem(20, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.steps_column.addItem(self.steps_space)

        self.resume_label = Words(self.steps_side)
        self.resume_label.setObjectName(u"resume_label")
        self.resume_label.setProperty(u"role", u"s")
        self.resume_label.setWordWrap(True)

        self.steps_column.addWidget(self.resume_label)


        self.panel_row.addWidget(self.steps_side)

        self.page_column = QVBoxLayout()
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 14, 20, 14)
        self.pages = QStackedWidget(self.panel)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)

        self.page_column.addWidget(self.pages)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(6)
        self.button_row.setObjectName(u"button_row")
        self.message_label = Words(self.panel)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setProperty(u"role", u"s")
        self.message_label.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.message_label.sizePolicy().hasHeightForWidth())
        self.message_label.setSizePolicy(sizePolicy1)

        self.button_row.addWidget(self.message_label)

        self.quit_button = QPushButton(self.panel)
        self.quit_button.setObjectName(u"quit_button")

        self.button_row.addWidget(self.quit_button)

        self.back_button = QPushButton(self.panel)
        self.back_button.setObjectName(u"back_button")

        self.button_row.addWidget(self.back_button)

        self.next_button = QPushButton(self.panel)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"look", u"primary")

        self.button_row.addWidget(self.next_button)


        self.page_column.addLayout(self.button_row)


        self.panel_row.addLayout(self.page_column)


        self.outer_grid.addWidget(self.panel, 0, 0, 1, 1)


        self.retranslateUi(FirstRun)

        self.next_button.setDefault(True)


        QMetaObject.connectSlotsByName(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun):
        self.heading_label.setText(QCoreApplication.translate("FirstRun", u"\u306f\u3058\u3081\u306e\u6e96\u5099", None))
        self.resume_label.setText(QCoreApplication.translate("FirstRun", u"\u3068\u3061\u3085\u3046\u3067\u3084\u3081\u3066\u3082\u3001\u7d9a\u304d\u304b\u3089\u59cb\u3081\u3089\u308c\u307e\u3059", None))
        self.quit_button.setText(QCoreApplication.translate("FirstRun", u"\u3084\u3081\u308b", None))
        self.back_button.setText(QCoreApplication.translate("FirstRun", u"\u3082\u3069\u308b(&B)", None))
        self.next_button.setText(QCoreApplication.translate("FirstRun", u"\u6b21\u3078(&N)", None))
        pass
    # retranslateUi

