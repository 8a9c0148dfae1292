# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'today_rest_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
class Ui_TodayRestDialog(object):
    def setupUi(self, TodayRestDialog):
        if not TodayRestDialog.objectName():
            TodayRestDialog.setObjectName(u"TodayRestDialog")
        self.column = QVBoxLayout(TodayRestDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 14, 16, 12)
        self.title_label = Words(TodayRestDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h2")

        self.column.addWidget(self.title_label)

        self.why_label = Words(TodayRestDialog)
        self.why_label.setObjectName(u"why_label")
        self.why_label.setProperty(u"role", u"s")
        self.why_label.setWordWrap(True)

        self.column.addWidget(self.why_label)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(10)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.until_label = QLabel(TodayRestDialog)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.until_label, 0, 0, 1, 1)

        self.until_edit = DateEdit(TodayRestDialog)
        self.until_edit.setObjectName(u"until_edit")

        self.grid.addWidget(self.until_edit, 0, 1, 1, 1)

        self.reason_label = QLabel(TodayRestDialog)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.reason_label, 1, 0, 1, 1)

        self.reason_choice = SegmentedChoice(TodayRestDialog)
        self.reason_choice.setObjectName(u"reason_choice")

        self.grid.addWidget(self.reason_choice, 1, 1, 1, 1)


        self.column.addLayout(self.grid)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)


        self.column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.until_label.setBuddy(self.until_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TodayRestDialog)

        QMetaObject.connectSlotsByName(TodayRestDialog)
    # setupUi

    def retranslateUi(self, TodayRestDialog):
        TodayRestDialog.setWindowTitle(QCoreApplication.translate("TodayRestDialog", u"\u3081\u3084\u3059\u3092\u4f11\u3080", None))
        self.why_label.setText(QCoreApplication.translate("TodayRestDialog", u"\u300c\u3044\u307e\u306f\u4f1a\u308f\u306a\u3044\u300d\u3068\u3054\u672c\u4eba\u304c\u6c7a\u3081\u305f\u3068\u304d\u306f\u3001\u3081\u3084\u3059\u3092\u4f11\u307f\u306b\u3067\u304d\u307e\u3059\u3002\u305d\u306e\u3042\u3044\u3060\u3001\u3053\u306e\u4e00\u89a7\u306b\u306f\u51fa\u307e\u305b\u3093\u3002", None))
        self.until_label.setText(QCoreApplication.translate("TodayRestDialog", u"\u3044\u3064\u307e\u3067(&U)", None))
        self.reason_label.setText(QCoreApplication.translate("TodayRestDialog", u"\u308f\u3051", None))
    # retranslateUi

