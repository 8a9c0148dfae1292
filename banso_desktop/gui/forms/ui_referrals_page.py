# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referrals_page.ui'
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
    QHeaderView, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.table import Table

class Ui_ReferralsPage(object):
    def setupUi(self, ReferralsPage):
        if not ReferralsPage.objectName():
            ReferralsPage.setObjectName(u"ReferralsPage")
        self.page_column = QVBoxLayout(ReferralsPage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(12, 10, 12, 10)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(ReferralsPage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.count_label = Words(ReferralsPage)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.count_label)

        self.between = QSpacerItem(12, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.between)

        self.code_label = QLabel(ReferralsPage)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"role", u"lab")

        self.head_row.addWidget(self.code_label)

        self.code_edit = QLineEdit(ReferralsPage)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setProperty(u"keeps_enter", True)
        self.code_edit.setMaxLength(64)

        self.head_row.addWidget(self.code_edit)

        self.whose_box = QComboBox(ReferralsPage)
        self.whose_box.setObjectName(u"whose_box")

        self.head_row.addWidget(self.whose_box)


        self.page_column.addLayout(self.head_row)

        self.note_place = QWidget(ReferralsPage)
        self.note_place.setObjectName(u"note_place")

        self.page_column.addWidget(self.note_place)

        self.groups_choice = SegmentedChoice(ReferralsPage)
        self.groups_choice.setObjectName(u"groups_choice")

        self.page_column.addWidget(self.groups_choice)

        self.pages = QStackedWidget(ReferralsPage)
        self.pages.setObjectName(u"pages")
        self.table = Table()
        self.table.setObjectName(u"table")
        self.pages.addWidget(self.table)
        self.empty_page = QFrame()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_page.setProperty(u"surface", u"card")
        self.empty_column = QVBoxLayout(self.empty_page)
        self.empty_column.setSpacing(8)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.empty_page)

        self.page_column.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReferralsPage)

        QMetaObject.connectSlotsByName(ReferralsPage)
    # setupUi

    def retranslateUi(self, ReferralsPage):
        self.title_label.setText(QCoreApplication.translate("ReferralsPage", u"\u3064\u306a\u3050\u30fb\u3082\u3069\u3059", None))
        self.code_label.setText(QCoreApplication.translate("ReferralsPage", u"\u8fd4\u4e8b\u306e\u7b26\u53f7(&C)", None))
        self.code_edit.setPlaceholderText(QCoreApplication.translate("ReferralsPage", u"6\u6587\u5b57\u3001\u307e\u305f\u306f QR", None))
#if QT_CONFIG(accessibility)
        self.whose_box.setAccessibleName(QCoreApplication.translate("ReferralsPage", u"\u3060\u308c\u306e\u3064\u306a\u304e", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.groups_choice.setAccessibleName(QCoreApplication.translate("ReferralsPage", u"\u3069\u306e\u3064\u306a\u304e", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReferralsPage", u"\u3064\u306a\u304e\u306e\u4e00\u89a7", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

