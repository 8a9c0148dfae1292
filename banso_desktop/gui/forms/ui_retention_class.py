# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'retention_class.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QWidget)

from banso_desktop.gui.widgets.choice import SegmentedChoice

class Ui_RetentionClass(object):
    def setupUi(self, RetentionClass):
        if not RetentionClass.objectName():
            RetentionClass.setObjectName(u"RetentionClass")
        self.grid = QGridLayout(RetentionClass)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.years_label = QLabel(RetentionClass)
        self.years_label.setObjectName(u"years_label")
        self.years_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.years_label, 0, 0, 1, 1)

        self.years_edit = QLineEdit(RetentionClass)
        self.years_edit.setObjectName(u"years_edit")

        self.grid.addWidget(self.years_edit, 0, 1, 1, 1)

        self.event_label = QLabel(RetentionClass)
        self.event_label.setObjectName(u"event_label")
        self.event_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.event_label, 1, 0, 1, 1)

        self.event_choice = SegmentedChoice(RetentionClass)
        self.event_choice.setObjectName(u"event_choice")

        self.grid.addWidget(self.event_choice, 1, 1, 1, 1)

        self.begins_label = QLabel(RetentionClass)
        self.begins_label.setObjectName(u"begins_label")
        self.begins_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.begins_label, 2, 0, 1, 1)

        self.begins_choice = SegmentedChoice(RetentionClass)
        self.begins_choice.setObjectName(u"begins_choice")

        self.grid.addWidget(self.begins_choice, 2, 1, 1, 1)

        self.article_label = QLabel(RetentionClass)
        self.article_label.setObjectName(u"article_label")
        self.article_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.article_label, 3, 0, 1, 1)

        self.article_edit = QLineEdit(RetentionClass)
        self.article_edit.setObjectName(u"article_edit")

        self.grid.addWidget(self.article_edit, 3, 1, 1, 1)

        self.source_label = QLabel(RetentionClass)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.source_label, 4, 0, 1, 1)

        self.source_edit = QLineEdit(RetentionClass)
        self.source_edit.setObjectName(u"source_edit")

        self.grid.addWidget(self.source_edit, 4, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.years_label.setBuddy(self.years_edit)
        self.event_label.setBuddy(self.event_choice)
        self.begins_label.setBuddy(self.begins_choice)
        self.article_label.setBuddy(self.article_edit)
        self.source_label.setBuddy(self.source_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RetentionClass)

        QMetaObject.connectSlotsByName(RetentionClass)
    # setupUi

    def retranslateUi(self, RetentionClass):
        self.years_label.setText(QCoreApplication.translate("RetentionClass", u"\u5e74\u6570(&Y)", None))
        self.years_edit.setPlaceholderText(QCoreApplication.translate("RetentionClass", u"0\u306f\u3001\u305a\u3063\u3068\u6b8b\u3059", None))
        self.event_label.setText(QCoreApplication.translate("RetentionClass", u"\u6570\u3048\u306f\u3058\u3081(&E)", None))
#if QT_CONFIG(accessibility)
        self.event_choice.setAccessibleName(QCoreApplication.translate("RetentionClass", u"\u6570\u3048\u306f\u3058\u3081", None))
#endif // QT_CONFIG(accessibility)
        self.begins_label.setText(QCoreApplication.translate("RetentionClass", u"\u306f\u3058\u307e\u308a(&B)", None))
#if QT_CONFIG(accessibility)
        self.begins_choice.setAccessibleName(QCoreApplication.translate("RetentionClass", u"\u306f\u3058\u307e\u308a", None))
#endif // QT_CONFIG(accessibility)
        self.article_label.setText(QCoreApplication.translate("RetentionClass", u"\u6839\u62e0(&A)", None))
        self.article_edit.setPlaceholderText(QCoreApplication.translate("RetentionClass", u"\u4f8b\uff1a\u6587\u66f8\u7ba1\u7406\u898f\u7a0b \u7b2c\u25cb\u6761 \u5225\u8868", None))
        self.source_label.setText(QCoreApplication.translate("RetentionClass", u"\u78ba\u304b\u3081\u305f\u8cc7\u6599(&S)", None))
        pass
    # retranslateUi

