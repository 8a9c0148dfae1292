# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'admin_retention.ui'
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
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words

class Ui_AdminRetention(object):
    def setupUi(self, AdminRetention):
        if not AdminRetention.objectName():
            AdminRetention.setObjectName(u"AdminRetention")
        self.retention_column = QVBoxLayout(AdminRetention)
        self.retention_column.setSpacing(10)
        self.retention_column.setObjectName(u"retention_column")
        self.retention_column.setContentsMargins(0, 0, 8, 0)
        self.candidates_card = QFrame(AdminRetention)
        self.candidates_card.setObjectName(u"candidates_card")
        self.candidates_card.setProperty(u"surface", u"card")
        self.candidates_card_column = QVBoxLayout(self.candidates_card)
        self.candidates_card_column.setSpacing(6)
        self.candidates_card_column.setObjectName(u"candidates_card_column")
        self.candidates_card_column.setContentsMargins(12, 10, 12, 10)
        self.candidates_title = Words(self.candidates_card)
        self.candidates_title.setObjectName(u"candidates_title")
        self.candidates_title.setProperty(u"role", u"h2")

        self.candidates_card_column.addWidget(self.candidates_title)

        self.candidates_note = Words(self.candidates_card)
        self.candidates_note.setObjectName(u"candidates_note")
        self.candidates_note.setProperty(u"role", u"s")
        self.candidates_note.setWordWrap(True)

        self.candidates_card_column.addWidget(self.candidates_note)

        self.candidates_grid = QGridLayout()
        self.candidates_grid.setObjectName(u"candidates_grid")
        self.candidates_grid.setHorizontalSpacing(14)
        self.candidates_grid.setVerticalSpacing(4)

        self.candidates_card_column.addLayout(self.candidates_grid)


        self.retention_column.addWidget(self.candidates_card)

        self.erased_card = QFrame(AdminRetention)
        self.erased_card.setObjectName(u"erased_card")
        self.erased_card.setProperty(u"surface", u"card")
        self.erased_card_column = QVBoxLayout(self.erased_card)
        self.erased_card_column.setSpacing(6)
        self.erased_card_column.setObjectName(u"erased_card_column")
        self.erased_card_column.setContentsMargins(12, 10, 12, 10)
        self.erased_title = Words(self.erased_card)
        self.erased_title.setObjectName(u"erased_title")
        self.erased_title.setProperty(u"role", u"h2")

        self.erased_card_column.addWidget(self.erased_title)

        self.erased_column = QVBoxLayout()
        self.erased_column.setSpacing(8)
        self.erased_column.setObjectName(u"erased_column")

        self.erased_card_column.addLayout(self.erased_column)


        self.retention_column.addWidget(self.erased_card)

        self.rules_card = QFrame(AdminRetention)
        self.rules_card.setObjectName(u"rules_card")
        self.rules_card.setProperty(u"surface", u"card")
        self.rules_card_column = QVBoxLayout(self.rules_card)
        self.rules_card_column.setSpacing(6)
        self.rules_card_column.setObjectName(u"rules_card_column")
        self.rules_card_column.setContentsMargins(12, 10, 12, 10)
        self.rules_title = Words(self.rules_card)
        self.rules_title.setObjectName(u"rules_title")
        self.rules_title.setProperty(u"role", u"h2")

        self.rules_card_column.addWidget(self.rules_title)

        self.rules_note = Words(self.rules_card)
        self.rules_note.setObjectName(u"rules_note")
        self.rules_note.setProperty(u"role", u"s")
        self.rules_note.setWordWrap(True)

        self.rules_card_column.addWidget(self.rules_note)

        self.classes_grid = QGridLayout()
        self.classes_grid.setObjectName(u"classes_grid")
        self.classes_grid.setHorizontalSpacing(14)
        self.classes_grid.setVerticalSpacing(4)

        self.rules_card_column.addLayout(self.classes_grid)

        self.backups_row = QHBoxLayout()
        self.backups_row.setSpacing(8)
        self.backups_row.setObjectName(u"backups_row")
        self.backups_row.setContentsMargins(0, 0, 0, 0)
        self.backups_label = QLabel(self.rules_card)
        self.backups_label.setObjectName(u"backups_label")
        self.backups_label.setProperty(u"role", u"lab")

        self.backups_row.addWidget(self.backups_label)

        self.backups_edit = QLineEdit(self.rules_card)
        self.backups_edit.setObjectName(u"backups_edit")

        self.backups_row.addWidget(self.backups_edit)

        self.backups_note = Words(self.rules_card)
        self.backups_note.setObjectName(u"backups_note")
        self.backups_note.setProperty(u"role", u"s")
        self.backups_note.setWordWrap(True)

        self.backups_row.addWidget(self.backups_note)

        self.backups_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.backups_row.addItem(self.backups_space)


        self.rules_card_column.addLayout(self.backups_row)


        self.retention_column.addWidget(self.rules_card)

        self.retention_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.retention_column.addItem(self.retention_space)

#if QT_CONFIG(shortcut)
        self.backups_label.setBuddy(self.backups_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdminRetention)

        QMetaObject.connectSlotsByName(AdminRetention)
    # setupUi

    def retranslateUi(self, AdminRetention):
        self.candidates_title.setText(QCoreApplication.translate("AdminRetention", u"\u4fdd\u5b58\u671f\u9593\u3092\u7d42\u3048\u305f\u4e16\u5e2f", None))
        self.candidates_note.setText(QCoreApplication.translate("AdminRetention", u"\u3072\u3068\u308a\u304c\u6848\u3092\u51fa\u3057\u3001\u3082\u3046\u3072\u3068\u308a\u304c\u627f\u8a8d\u3059\u308b\u3068\u3001\u8a18\u9332\u3092\u6d88\u3057\u307e\u3059\u3002\u3042\u3068\u304b\u3089\u5143\u306b\u306f\u623b\u305b\u307e\u305b\u3093\u3002", None))
        self.erased_title.setText(QCoreApplication.translate("AdminRetention", u"\u5ec3\u68c4\u3057\u305f\u4e16\u5e2f", None))
        self.rules_title.setText(QCoreApplication.translate("AdminRetention", u"\u4fdd\u5b58\u671f\u9593\u306e\u6c7a\u307e\u308a", None))
        self.rules_note.setText(QCoreApplication.translate("AdminRetention", u"\u5e74\u6570\u3068\u6839\u62e0\u306f\u3001\u753a\u306e\u6587\u66f8\u306e\u898f\u7a0b\u3067\u78ba\u304b\u3081\u3066\u66f8\u304d\u307e\u3059\u3002\u66f8\u304b\u308c\u3066\u3044\u306a\u3044\u6839\u62e0\u306f\u3001\u78ba\u304b\u3081\u3066\u3044\u306a\u3044\u3068\u3044\u3046\u3053\u3068\u3067\u3059\u3002", None))
        self.backups_label.setText(QCoreApplication.translate("AdminRetention", u"\u7aef\u672b\u306e\u30d0\u30c3\u30af\u30a2\u30c3\u30d7\u3092\u6b8b\u3059\u65e5\u6570(&B)", None))
        self.backups_edit.setPlaceholderText(QCoreApplication.translate("AdminRetention", u"\u65e5", None))
        self.backups_note.setText(QCoreApplication.translate("AdminRetention", u"\u5ec3\u68c4\u306e\u8a3c\u660e\u306b\u66f8\u304d\u307e\u3059\u3002", None))
        pass
    # retranslateUi

