# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_folder.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from banso_desktop.gui.folder_checks import FolderChecks
from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice_cards import ChoiceCards
class Ui_FirstRunFolder(object):
    def setupUi(self, FirstRunFolder):
        if not FirstRunFolder.objectName():
            FirstRunFolder.setObjectName(u"FirstRunFolder")
        self.column = QVBoxLayout(FirstRunFolder)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.title_row = QHBoxLayout()
        self.title_row.setObjectName(u"title_row")
        self.title_label = Words(FirstRunFolder)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")
        self.title_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)

        self.title_row.addWidget(self.title_label)

        self.recover_button = QPushButton(FirstRunFolder)
        self.recover_button.setObjectName(u"recover_button")
        self.recover_button.setProperty(u"look", u"link")
        self.recover_button.setProperty(u"small", True)

        self.title_row.addWidget(self.recover_button)


        self.column.addLayout(self.title_row)

        self.lead_label = Words(FirstRunFolder)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"s")
        self.lead_label.setWordWrap(True)

        self.column.addWidget(self.lead_label)

        self.mode_cards = ChoiceCards(FirstRunFolder)
        self.mode_cards.setObjectName(u"mode_cards")

        self.column.addWidget(self.mode_cards)

        self.field_grid = QGridLayout()
        self.field_grid.setObjectName(u"field_grid")
        self.field_grid.setHorizontalSpacing(6)
        self.field_grid.setVerticalSpacing(6)
        self.place_label = QLabel(FirstRunFolder)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.place_label, 0, 0, 1, 1)

        self.place_edit = QLineEdit(FirstRunFolder)
        self.place_edit.setObjectName(u"place_edit")

        self.field_grid.addWidget(self.place_edit, 0, 1, 1, 1)

        self.browse_button = QPushButton(FirstRunFolder)
        self.browse_button.setObjectName(u"browse_button")

        self.field_grid.addWidget(self.browse_button, 0, 2, 1, 1)

        self.code_label = QLabel(FirstRunFolder)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.code_label, 1, 0, 1, 1)

        self.code_edit = QLineEdit(FirstRunFolder)
        self.code_edit.setObjectName(u"code_edit")

        self.field_grid.addWidget(self.code_edit, 1, 1, 1, 2)

        self.code_echo = Words(FirstRunFolder)
        self.code_echo.setObjectName(u"code_echo")
        self.code_echo.setProperty(u"role", u"s")
        self.code_echo.setWordWrap(True)

        self.field_grid.addWidget(self.code_echo, 2, 1, 1, 2)

        self.field_grid.setColumnStretch(1, 1)

        self.column.addLayout(self.field_grid)

        self.checks = FolderChecks(FirstRunFolder)
        self.checks.setObjectName(u"checks")

        self.column.addWidget(self.checks)

        self.below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

#if QT_CONFIG(shortcut)
        self.place_label.setBuddy(self.place_edit)
        self.code_label.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstRunFolder)

        QMetaObject.connectSlotsByName(FirstRunFolder)
    # setupUi

    def retranslateUi(self, FirstRunFolder):
        self.title_label.setText(QCoreApplication.translate("FirstRunFolder", u"\u307f\u3093\u306a\u3067\u4f7f\u3046\u5171\u6709\u30d5\u30a9\u30eb\u30c0\u30fc", None))
        self.recover_button.setText(QCoreApplication.translate("FirstRunFolder", u"\u4e88\u5099\u306e\u9375\u306e\u7d19\u3067\u958b\u304d\u76f4\u3059", None))
#if QT_CONFIG(tooltip)
        self.recover_button.setToolTip(QCoreApplication.translate("FirstRunFolder", u"\u7ba1\u7406\u8005\u304c\u3044\u306a\u304f\u306a\u3063\u305f\u3068\u304d\u3060\u3051\u4f7f\u3044\u307e\u3059\u3002\u91d1\u5eab\u306e\u7d19\uff0828\u6587\u5b57\uff09\u304c\u8981\u308a\u307e\u3059\u3002", None))
#endif // QT_CONFIG(tooltip)
        self.lead_label.setText(QCoreApplication.translate("FirstRunFolder", u"\u30a4\u30f3\u30bf\u30fc\u30cd\u30c3\u30c8\u306f\u4f7f\u3044\u307e\u305b\u3093\u3002\u8a18\u9332\u306f\u307e\u305a\u3053\u306e\u7aef\u672b\u306b\u4fdd\u5b58\u3057\u3001\u3064\u306a\u304c\u3063\u305f\u3068\u304d\u306b\u5171\u6709\u30d5\u30a9\u30eb\u30c0\u30fc\u3078\u9001\u308a\u307e\u3059\u3002", None))
        self.place_label.setText(QCoreApplication.translate("FirstRunFolder", u"\u5834\u6240(&P)", None))
        self.browse_button.setText(QCoreApplication.translate("FirstRunFolder", u"\u3055\u304c\u3059(&S)\u2026", None))
        self.code_label.setText(QCoreApplication.translate("FirstRunFolder", u"\u7d19\u306e\u7b26\u53f7(&K)", None))
        pass
    # retranslateUi

