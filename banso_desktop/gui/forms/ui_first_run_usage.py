# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_usage.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice_cards import ChoiceCards
class Ui_FirstRunUsage(object):
    def setupUi(self, FirstRunUsage):
        if not FirstRunUsage.objectName():
            FirstRunUsage.setObjectName(u"FirstRunUsage")
        self.column = QVBoxLayout(FirstRunUsage)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(FirstRunUsage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.column.addWidget(self.title_label)

        self.lead_label = Words(FirstRunUsage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"s")
        self.lead_label.setWordWrap(True)

        self.column.addWidget(self.lead_label)

        self.account_label = QLabel(FirstRunUsage)
        self.account_label.setObjectName(u"account_label")
        self.account_label.setProperty(u"role", u"h3")

        self.column.addWidget(self.account_label)

        self.account_cards = ChoiceCards(FirstRunUsage)
        self.account_cards.setObjectName(u"account_cards")

        self.column.addWidget(self.account_cards)

        self.size_label = QLabel(FirstRunUsage)
        self.size_label.setObjectName(u"size_label")
        self.size_label.setProperty(u"role", u"h3")

        self.column.addWidget(self.size_label)

        self.size_row = QHBoxLayout()
        self.size_row.setObjectName(u"size_row")

        self.column.addLayout(self.size_row)

        self.language_label = QLabel(FirstRunUsage)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setProperty(u"role", u"h3")

        self.column.addWidget(self.language_label)

        self.language_row = QHBoxLayout()
        self.language_row.setObjectName(u"language_row")

        self.column.addLayout(self.language_row)

        self.below = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)


        self.retranslateUi(FirstRunUsage)

        QMetaObject.connectSlotsByName(FirstRunUsage)
    # setupUi

    def retranslateUi(self, FirstRunUsage):
        self.title_label.setText(QCoreApplication.translate("FirstRunUsage", u"\u4f7f\u3044\u65b9\u3092\u9078\u3076", None))
        self.lead_label.setText(QCoreApplication.translate("FirstRunUsage", u"\u4f34\u8d70\u30c7\u30b9\u30af\u306f\u3001\u3064\u306a\u304c\u308a\u7d9a\u3051\u308b\u3053\u3068\u3092\u76ee\u6307\u3059\u652f\u63f4\u306e\u305f\u3081\u306e\u673a\u3067\u3059\u3002\u3069\u308c\u3082\u3042\u3068\u304b\u3089\u5909\u3048\u3089\u308c\u307e\u3059\u3002", None))
        self.account_label.setText(QCoreApplication.translate("FirstRunUsage", u"\u3053\u306e\u7aef\u672b\u306e\u3001\u3053\u306e\u30a2\u30ab\u30a6\u30f3\u30c8\u306f", None))
        self.size_label.setText(QCoreApplication.translate("FirstRunUsage", u"\u6587\u5b57\u306e\u5927\u304d\u3055", None))
        self.language_label.setText(QCoreApplication.translate("FirstRunUsage", u"\u3053\u3068\u3070 / Language", None))
        pass
    # retranslateUi

