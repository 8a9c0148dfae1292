# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'households_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.table import Table

class Ui_HouseholdsPage(object):
    def setupUi(self, HouseholdsPage):
        if not HouseholdsPage.objectName():
            HouseholdsPage.setObjectName(u"HouseholdsPage")
        self.page_row = QHBoxLayout(HouseholdsPage)
        self.page_row.setSpacing(10)
        self.page_row.setObjectName(u"page_row")
        self.page_row.setContentsMargins(12, 10, 12, 10)
        self.left_panel = QFrame(HouseholdsPage)
        self.left_panel.setObjectName(u"left_panel")
        self.left_panel.setProperty(u"surface", u"card")
        self.left_column = QVBoxLayout(self.left_panel)
        self.left_column.setSpacing(6)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(1, 10, 1, 1)
        self.views_head = QHBoxLayout()
        self.views_head.setObjectName(u"views_head")
        self.views_head.setContentsMargins(12, -1, -1, -1)
        self.views_label = Words(self.left_panel)
        self.views_label.setObjectName(u"views_label")
        self.views_label.setProperty(u"role", u"h2")

        self.views_head.addWidget(self.views_label)


        self.left_column.addLayout(self.views_head)

        self.views_list = QListWidget(self.left_panel)
        self.views_list.setObjectName(u"views_list")
        self.views_list.setFrameShape(QFrame.Shape.NoFrame)
        self.views_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.left_column.addWidget(self.views_list)


        self.page_row.addWidget(self.left_panel)

        self.main_column = QVBoxLayout()
        self.main_column.setSpacing(8)
        self.main_column.setObjectName(u"main_column")
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.title_label = Words(HouseholdsPage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.count_label = Words(HouseholdsPage)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.count_label)

        self.views_box = QComboBox(HouseholdsPage)
        self.views_box.setObjectName(u"views_box")

        self.head_row.addWidget(self.views_box)

        self.between = QSpacerItem(12, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.between)

        self.find_edit = QLineEdit(HouseholdsPage)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setClearButtonEnabled(True)
        self.find_edit.setProperty(u"keeps_enter", True)

        self.head_row.addWidget(self.find_edit)

        self.intake_button = QPushButton(HouseholdsPage)
        self.intake_button.setObjectName(u"intake_button")
        self.intake_button.setProperty(u"look", u"primary")
        self.intake_button.setText(u"")

        self.head_row.addWidget(self.intake_button)


        self.main_column.addLayout(self.head_row)

        self.pages = QStackedWidget(HouseholdsPage)
        self.pages.setObjectName(u"pages")
        self.table = Table()
        self.table.setObjectName(u"table")
        self.pages.addWidget(self.table)
        self.empty_page = QFrame()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_page.setProperty(u"surface", u"card")
        self.empty_column = QVBoxLayout(self.empty_page)
        self.empty_column.setObjectName(u"empty_column")
        self.pages.addWidget(self.empty_page)

        self.main_column.addWidget(self.pages)


        self.page_row.addLayout(self.main_column)


        self.retranslateUi(HouseholdsPage)

        QMetaObject.connectSlotsByName(HouseholdsPage)
    # setupUi

    def retranslateUi(self, HouseholdsPage):
        self.views_label.setText(QCoreApplication.translate("HouseholdsPage", u"\u898b\u308b\u4e16\u5e2f", None))
#if QT_CONFIG(accessibility)
        self.views_list.setAccessibleName(QCoreApplication.translate("HouseholdsPage", u"\u898b\u308b\u4e16\u5e2f", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("HouseholdsPage", u"\u4e16\u5e2f", None))
#if QT_CONFIG(accessibility)
        self.views_box.setAccessibleName(QCoreApplication.translate("HouseholdsPage", u"\u898b\u308b\u4e16\u5e2f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("HouseholdsPage", u"\u3053\u306e\u4e00\u89a7\u306e\u4e2d\u3092\u3055\u304c\u3059", None))
#endif // QT_CONFIG(accessibility)
        self.find_edit.setPlaceholderText(QCoreApplication.translate("HouseholdsPage", u"\u6253\u3064\u3068\u3057\u307c\u308a\u3053\u3081\u307e\u3059\u3000F3", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("HouseholdsPage", u"\u4e16\u5e2f\u306e\u4e00\u89a7", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

