# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unlock_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from banso_desktop.gui.digits import Digits
from banso_desktop.gui.text import Words
class Ui_UnlockPage(object):
    def setupUi(self, UnlockPage):
        if not UnlockPage.objectName():
            UnlockPage.setObjectName(u"UnlockPage")
        UnlockPage.setProperty(u"surface", u"page")
        self.page_column = QVBoxLayout(UnlockPage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.above = QSpacerItem(20, 60, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.above)

        self.clock_label = Digits(UnlockPage)
        self.clock_label.setObjectName(u"clock_label")
        self.clock_label.setProperty(u"role", u"num")
        self.clock_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.page_column.addWidget(self.clock_label, 0, Qt.AlignmentFlag.AlignHCenter)

        self.date_label = QLabel(UnlockPage)
        self.date_label.setObjectName(u"date_label")
        self.date_label.setProperty(u"role", u"lab")
        self.date_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.page_column.addWidget(self.date_label, 0, Qt.AlignmentFlag.AlignHCenter)

        self.middle_row = QHBoxLayout()
        self.middle_row.setObjectName(u"middle_row")
        self.left = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_row.addItem(self.left)

        self.card = QFrame(UnlockPage)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"surface", u"card")
        self.card.setMinimumSize(QSize(420, 0))
        self.card.setMaximumSize(QSize(560, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(8)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(20, 16, 20, 16)
        self.passphrase_label = QLabel(self.card)
        self.passphrase_label.setObjectName(u"passphrase_label")
        self.passphrase_label.setProperty(u"role", u"lab")

        self.card_column.addWidget(self.passphrase_label)

        self.passphrase_row = QHBoxLayout()
        self.passphrase_row.setSpacing(8)
        self.passphrase_row.setObjectName(u"passphrase_row")
        self.passphrase_edit = QLineEdit(self.card)
        self.passphrase_edit.setObjectName(u"passphrase_edit")
        self.passphrase_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.passphrase_row.addWidget(self.passphrase_edit)

        self.show_button = QPushButton(self.card)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setProperty(u"look", u"quiet")
        self.show_button.setCheckable(True)

        self.passphrase_row.addWidget(self.show_button)


        self.card_column.addLayout(self.passphrase_row)

        self.message_label = Words(self.card)
        self.message_label.setObjectName(u"message_label")

        self.card_column.addWidget(self.message_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName(u"button_row")
        self.before = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.before)

        self.quit_button = QPushButton(self.card)
        self.quit_button.setObjectName(u"quit_button")

        self.button_row.addWidget(self.quit_button)

        self.open_button = QPushButton(self.card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"look", u"primary")

        self.button_row.addWidget(self.open_button)


        self.card_column.addLayout(self.button_row)


        self.middle_row.addWidget(self.card)

        self.right = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_row.addItem(self.right)


        self.page_column.addLayout(self.middle_row)

        self.below = QSpacerItem(20, 100, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.below)

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(UnlockPage)

        self.open_button.setDefault(True)


        QMetaObject.connectSlotsByName(UnlockPage)
    # setupUi

    def retranslateUi(self, UnlockPage):
        self.passphrase_label.setText(QCoreApplication.translate("UnlockPage", u"\u5408\u8a00\u8449(&P)", None))
        self.show_button.setText(QCoreApplication.translate("UnlockPage", u"\u898b\u305b\u308b(&V)", None))
        self.quit_button.setText(QCoreApplication.translate("UnlockPage", u"\u7d42\u308f\u308b(&Q)", None))
        self.open_button.setText(QCoreApplication.translate("UnlockPage", u"\u958b\u304f(&O)", None))
        pass
    # retranslateUi

