# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'erasure_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.scroll import ScrollColumn

class Ui_ErasureDialog(object):
    def setupUi(self, ErasureDialog):
        if not ErasureDialog.objectName():
            ErasureDialog.setObjectName(u"ErasureDialog")
        self.dialog_column = QVBoxLayout(ErasureDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 12, 16, 12)
        self.note_row = QVBoxLayout()
        self.note_row.setSpacing(0)
        self.note_row.setObjectName(u"note_row")

        self.dialog_column.addLayout(self.note_row)

        self.household_label = Words(ErasureDialog)
        self.household_label.setObjectName(u"household_label")
        self.household_label.setProperty(u"role", u"h2")
        self.household_label.setWordWrap(True)

        self.dialog_column.addWidget(self.household_label)

        self.term_label = Words(ErasureDialog)
        self.term_label.setObjectName(u"term_label")
        self.term_label.setProperty(u"role", u"body")
        self.term_label.setWordWrap(True)

        self.dialog_column.addWidget(self.term_label)

        self.proposed_label = Words(ErasureDialog)
        self.proposed_label.setObjectName(u"proposed_label")
        self.proposed_label.setProperty(u"role", u"body")
        self.proposed_label.setWordWrap(True)

        self.dialog_column.addWidget(self.proposed_label)

        self.texts_title = Words(ErasureDialog)
        self.texts_title.setObjectName(u"texts_title")
        self.texts_title.setProperty(u"role", u"h3")
        self.texts_title.setWordWrap(True)

        self.dialog_column.addWidget(self.texts_title)

        self.texts_note = Words(ErasureDialog)
        self.texts_note.setObjectName(u"texts_note")
        self.texts_note.setProperty(u"role", u"s")
        self.texts_note.setWordWrap(True)

        self.dialog_column.addWidget(self.texts_note)

        self.texts_scroll = ScrollColumn(ErasureDialog)
        self.texts_scroll.setObjectName(u"texts_scroll")

        self.dialog_column.addWidget(self.texts_scroll)

        self.reach_label = Words(ErasureDialog)
        self.reach_label.setObjectName(u"reach_label")
        self.reach_label.setProperty(u"role", u"s")
        self.reach_label.setWordWrap(True)

        self.dialog_column.addWidget(self.reach_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.withdraw_button = QPushButton(ErasureDialog)
        self.withdraw_button.setObjectName(u"withdraw_button")

        self.foot_row.addWidget(self.withdraw_button)

        self.foot_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.cancel_button = QPushButton(ErasureDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.do_button = QPushButton(ErasureDialog)
        self.do_button.setObjectName(u"do_button")

        self.foot_row.addWidget(self.do_button)


        self.dialog_column.addLayout(self.foot_row)


        self.retranslateUi(ErasureDialog)

        QMetaObject.connectSlotsByName(ErasureDialog)
    # setupUi

    def retranslateUi(self, ErasureDialog):
        ErasureDialog.setWindowTitle(QCoreApplication.translate("ErasureDialog", u"\u5ec3\u68c4\u306e\u78ba\u8a8d", None))
        self.texts_title.setText(QCoreApplication.translate("ErasureDialog", u"\u307b\u304b\u306e\u8a18\u9332\u306b\u66f8\u304b\u308c\u3066\u3044\u308b\u3053\u3068", None))
        self.texts_note.setText(QCoreApplication.translate("ErasureDialog", u"\u540d\u524d\u3068\u3001\u66f8\u3044\u305f\u4eba\u306e\u3057\u308b\u3057\u3067\u63a2\u3057\u307e\u3057\u305f\u3002\u66f8\u304d\u76f4\u3059\u3068\u3001\u3053\u308c\u304b\u3089\u306f\u65b0\u3057\u3044\u6587\u304c\u898b\u3048\u307e\u3059\u3002\u524d\u306e\u6587\u306f\u3001\u305d\u306e\u8a18\u9332\u306e\u5c65\u6b74\u306b\u3001\u305d\u306e\u8a18\u9332\u304c\u5ec3\u68c4\u3055\u308c\u308b\u307e\u3067\u6b8b\u308a\u307e\u3059\u3002", None))
        self.withdraw_button.setText(QCoreApplication.translate("ErasureDialog", u"\u6848\u3092\u53d6\u308a\u4e0b\u3052\u308b", None))
        self.cancel_button.setText(QCoreApplication.translate("ErasureDialog", u"\u3084\u3081\u308b", None))
        self.do_button.setText(QCoreApplication.translate("ErasureDialog", u"\u6848\u3092\u51fa\u3059", None))
    # retranslateUi

