# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_secret.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from banso_desktop.gui.text import Words
class Ui_FirstRunSecret(object):
    def setupUi(self, FirstRunSecret):
        if not FirstRunSecret.objectName():
            FirstRunSecret.setObjectName(u"FirstRunSecret")
        self.column = QVBoxLayout(FirstRunSecret)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(FirstRunSecret)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.column.addWidget(self.title_label)

        self.lead_label = Words(FirstRunSecret)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"s")
        self.lead_label.setWordWrap(True)

        self.column.addWidget(self.lead_label)

        self.forgotten_label = Words(FirstRunSecret)
        self.forgotten_label.setObjectName(u"forgotten_label")
        self.forgotten_label.setProperty(u"role", u"s")
        self.forgotten_label.setWordWrap(True)

        self.column.addWidget(self.forgotten_label)

        self.field_grid = QGridLayout()
        self.field_grid.setObjectName(u"field_grid")
        self.field_grid.setHorizontalSpacing(10)
        self.field_grid.setVerticalSpacing(8)
        self.first_label = QLabel(FirstRunSecret)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.first_label, 0, 0, 1, 1)

        self.first_edit = QLineEdit(FirstRunSecret)
        self.first_edit.setObjectName(u"first_edit")
        self.first_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.field_grid.addWidget(self.first_edit, 0, 1, 1, 1)

        self.second_label = QLabel(FirstRunSecret)
        self.second_label.setObjectName(u"second_label")
        self.second_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.second_label, 1, 0, 1, 1)

        self.second_edit = QLineEdit(FirstRunSecret)
        self.second_edit.setObjectName(u"second_edit")
        self.second_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.field_grid.addWidget(self.second_edit, 1, 1, 1, 1)

        self.show_box = QCheckBox(FirstRunSecret)
        self.show_box.setObjectName(u"show_box")

        self.field_grid.addWidget(self.show_box, 2, 1, 1, 1)

        self.echo_label = Words(FirstRunSecret)
        self.echo_label.setObjectName(u"echo_label")
        self.echo_label.setProperty(u"role", u"s")
        self.echo_label.setWordWrap(True)

        self.field_grid.addWidget(self.echo_label, 3, 1, 1, 1)


        self.column.addLayout(self.field_grid)

        self.recovery_slot = QVBoxLayout()
        self.recovery_slot.setObjectName(u"recovery_slot")

        self.column.addLayout(self.recovery_slot)

        self.below = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

#if QT_CONFIG(shortcut)
        self.first_label.setBuddy(self.first_edit)
        self.second_label.setBuddy(self.second_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstRunSecret)

        QMetaObject.connectSlotsByName(FirstRunSecret)
    # setupUi

    def retranslateUi(self, FirstRunSecret):
        self.title_label.setText(QCoreApplication.translate("FirstRunSecret", u"\u5408\u8a00\u8449\u3068\u4e88\u5099\u306e\u9375", None))
        self.lead_label.setText(QCoreApplication.translate("FirstRunSecret", u"\u3053\u306e\u7aef\u672b\u306e\u8a18\u9332\u3092\u958b\u304f\u305f\u3081\u306e\u5408\u8a00\u8449\u3067\u3059\u300214\u6587\u5b57\u4ee5\u4e0a\u304b\u3001\u3053\u3068\u30705\u3064\u4ee5\u4e0a\u3067\u6c7a\u3081\u3066\u304f\u3060\u3055\u3044\u3002", None))
        self.first_label.setText(QCoreApplication.translate("FirstRunSecret", u"\u5408\u8a00\u8449(&P)", None))
        self.second_label.setText(QCoreApplication.translate("FirstRunSecret", u"\u3082\u3046\u4e00\u5ea6(&A)", None))
        self.show_box.setText(QCoreApplication.translate("FirstRunSecret", u"\u6587\u5b57\u3092\u898b\u305b\u308b(&V)", None))
        pass
    # retranslateUi

