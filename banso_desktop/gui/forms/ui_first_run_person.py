# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_person.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.furigana import (NameEdit, ReadingEdit)
class Ui_FirstRunPerson(object):
    def setupUi(self, FirstRunPerson):
        if not FirstRunPerson.objectName():
            FirstRunPerson.setObjectName(u"FirstRunPerson")
        self.column = QVBoxLayout(FirstRunPerson)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(FirstRunPerson)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.column.addWidget(self.title_label)

        self.lead_label = Words(FirstRunPerson)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"s")
        self.lead_label.setWordWrap(True)

        self.column.addWidget(self.lead_label)

        self.field_grid = QGridLayout()
        self.field_grid.setObjectName(u"field_grid")
        self.field_grid.setHorizontalSpacing(10)
        self.field_grid.setVerticalSpacing(8)
        self.town_label = QLabel(FirstRunPerson)
        self.town_label.setObjectName(u"town_label")
        self.town_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.town_label, 0, 0, 1, 1)

        self.town_edit = QLineEdit(FirstRunPerson)
        self.town_edit.setObjectName(u"town_edit")

        self.field_grid.addWidget(self.town_edit, 0, 1, 1, 1)

        self.name_label = QLabel(FirstRunPerson)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.name_label, 1, 0, 1, 1)

        self.name_edit = NameEdit(FirstRunPerson)
        self.name_edit.setObjectName(u"name_edit")

        self.field_grid.addWidget(self.name_edit, 1, 1, 1, 1)

        self.reading_label = QLabel(FirstRunPerson)
        self.reading_label.setObjectName(u"reading_label")
        self.reading_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.reading_label, 2, 0, 1, 1)

        self.reading_edit = ReadingEdit(FirstRunPerson)
        self.reading_edit.setObjectName(u"reading_edit")

        self.field_grid.addWidget(self.reading_edit, 2, 1, 1, 1)

        self.job_label = QLabel(FirstRunPerson)
        self.job_label.setObjectName(u"job_label")
        self.job_label.setProperty(u"role", u"lab")

        self.field_grid.addWidget(self.job_label, 3, 0, 1, 1)

        self.job_edit = QLineEdit(FirstRunPerson)
        self.job_edit.setObjectName(u"job_edit")

        self.field_grid.addWidget(self.job_edit, 3, 1, 1, 1)


        self.column.addLayout(self.field_grid)

        self.below = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

#if QT_CONFIG(shortcut)
        self.town_label.setBuddy(self.town_edit)
        self.name_label.setBuddy(self.name_edit)
        self.reading_label.setBuddy(self.reading_edit)
        self.job_label.setBuddy(self.job_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstRunPerson)

        QMetaObject.connectSlotsByName(FirstRunPerson)
    # setupUi

    def retranslateUi(self, FirstRunPerson):
        self.title_label.setText(QCoreApplication.translate("FirstRunPerson", u"\u3042\u306a\u305f\u306e\u3053\u3068", None))
        self.lead_label.setText(QCoreApplication.translate("FirstRunPerson", u"\u30c1\u30fc\u30e0\u306e\u4eba\u306b\u898b\u3048\u308b\u540d\u524d\u3067\u3059\u3002\u8a18\u9332\u3084\u7d04\u675f\u306b\u3001\u3060\u308c\u304c\u66f8\u3044\u305f\u304b\u5206\u304b\u308b\u3088\u3046\u306b\u5165\u308a\u307e\u3059\u3002", None))
        self.town_label.setText(QCoreApplication.translate("FirstRunPerson", u"\u753a\u306e\u540d\u524d(&T)", None))
        self.town_edit.setPlaceholderText(QCoreApplication.translate("FirstRunPerson", u"\u4f8b\uff1a\u307f\u3069\u308a\u91ce\u753a", None))
        self.name_label.setText(QCoreApplication.translate("FirstRunPerson", u"\u304a\u540d\u524d(&M)", None))
        self.reading_label.setText(QCoreApplication.translate("FirstRunPerson", u"\u3075\u308a\u304c\u306a(&F)", None))
        self.job_label.setText(QCoreApplication.translate("FirstRunPerson", u"\u4ed5\u4e8b(&J)", None))
        self.job_edit.setPlaceholderText(QCoreApplication.translate("FirstRunPerson", u"\u4f8b\uff1a\u4f34\u8d70\u652f\u63f4\u54e1\u3001\u4fdd\u5065\u5e2b", None))
        pass
    # retranslateUi

