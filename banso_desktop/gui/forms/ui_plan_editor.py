# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_editor.ui'
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
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.multi_line import MultiLineEdit

class Ui_PlanEditor(object):
    def setupUi(self, PlanEditor):
        if not PlanEditor.objectName():
            PlanEditor.setObjectName(u"PlanEditor")
        PlanEditor.setProperty(u"surface", u"panel")
        self.form_column = QVBoxLayout(PlanEditor)
        self.form_column.setSpacing(4)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(10, 8, 10, 8)
        self.text_label = QLabel(PlanEditor)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setProperty(u"role", u"lab")

        self.form_column.addWidget(self.text_label)

        self.text_edit = MultiLineEdit(PlanEditor)
        self.text_edit.setObjectName(u"text_edit")

        self.form_column.addWidget(self.text_edit)

        self.line_grid = QGridLayout()
        self.line_grid.setObjectName(u"line_grid")
        self.line_grid.setHorizontalSpacing(8)
        self.line_grid.setVerticalSpacing(5)
        self.who_label = QLabel(PlanEditor)
        self.who_label.setObjectName(u"who_label")
        self.who_label.setProperty(u"role", u"lab")

        self.line_grid.addWidget(self.who_label, 0, 0, 1, 1)

        self.who_edit = QLineEdit(PlanEditor)
        self.who_edit.setObjectName(u"who_edit")

        self.line_grid.addWidget(self.who_edit, 0, 1, 1, 1)

        self.when_label = QLabel(PlanEditor)
        self.when_label.setObjectName(u"when_label")
        self.when_label.setProperty(u"role", u"lab")

        self.line_grid.addWidget(self.when_label, 1, 0, 1, 1)

        self.when_edit = QLineEdit(PlanEditor)
        self.when_edit.setObjectName(u"when_edit")

        self.line_grid.addWidget(self.when_edit, 1, 1, 1, 1)

        self.wheel_label = QLabel(PlanEditor)
        self.wheel_label.setObjectName(u"wheel_label")
        self.wheel_label.setProperty(u"role", u"lab")

        self.line_grid.addWidget(self.wheel_label, 2, 0, 1, 1)

        self.wheel_choice = SegmentedChoice(PlanEditor)
        self.wheel_choice.setObjectName(u"wheel_choice")

        self.line_grid.addWidget(self.wheel_choice, 2, 1, 1, 1)


        self.form_column.addLayout(self.line_grid)

        self.says_label = QLabel(PlanEditor)
        self.says_label.setObjectName(u"says_label")
        self.says_label.setProperty(u"role", u"lab")
        self.says_label.setProperty(u"tone", u"kaki")

        self.form_column.addWidget(self.says_label)

        self.says_edit = MultiLineEdit(PlanEditor)
        self.says_edit.setObjectName(u"says_edit")

        self.form_column.addWidget(self.says_edit)

        self.progress_label = QLabel(PlanEditor)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setProperty(u"role", u"lab")

        self.form_column.addWidget(self.progress_label)

        self.progress_edit = MultiLineEdit(PlanEditor)
        self.progress_edit.setObjectName(u"progress_edit")

        self.form_column.addWidget(self.progress_edit)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(6)
        self.foot_row.setObjectName(u"foot_row")
        self.save_button = QPushButton(PlanEditor)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"primary")

        self.foot_row.addWidget(self.save_button)

        self.later_button = QPushButton(PlanEditor)
        self.later_button.setObjectName(u"later_button")

        self.foot_row.addWidget(self.later_button)

        self.foot_space = QSpacerItem(4, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.rest_button = QPushButton(PlanEditor)
        self.rest_button.setObjectName(u"rest_button")
        self.rest_button.setProperty(u"look", u"link")

        self.foot_row.addWidget(self.rest_button)


        self.form_column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text_edit)
        self.who_label.setBuddy(self.who_edit)
        self.when_label.setBuddy(self.when_edit)
        self.wheel_label.setBuddy(self.wheel_choice)
        self.says_label.setBuddy(self.says_edit)
        self.progress_label.setBuddy(self.progress_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PlanEditor)

        QMetaObject.connectSlotsByName(PlanEditor)
    # setupUi

    def retranslateUi(self, PlanEditor):
        self.text_label.setText(QCoreApplication.translate("PlanEditor", u"\u3053\u308c\u304b\u3089(&A)", None))
        self.who_label.setText(QCoreApplication.translate("PlanEditor", u"\u3060\u308c\u304c(&W)", None))
        self.when_label.setText(QCoreApplication.translate("PlanEditor", u"\u3044\u3064\u3054\u308d(&D)", None))
        self.wheel_label.setText(QCoreApplication.translate("PlanEditor", u"\u8f2a(&R)", None))
#if QT_CONFIG(accessibility)
        self.wheel_choice.setAccessibleName(QCoreApplication.translate("PlanEditor", u"\u8f2a", None))
#endif // QT_CONFIG(accessibility)
        self.says_label.setText(QCoreApplication.translate("PlanEditor", u"\u3054\u672c\u4eba\u306f\u3069\u3046\u8a00\u3063\u3066\u3044\u308b\u304b(&O)", None))
        self.progress_label.setText(QCoreApplication.translate("PlanEditor", u"\u3088\u3046\u3059(&P)", None))
        self.save_button.setText(QCoreApplication.translate("PlanEditor", u"\u306e\u3053\u3059 Ctrl+Enter", None))
        self.later_button.setText(QCoreApplication.translate("PlanEditor", u"\u3042\u3068\u3067 Esc", None))
        self.rest_button.setText(QCoreApplication.translate("PlanEditor", u"\u3072\u3068\u533a\u5207\u308a", None))
        pass
    # retranslateUi

