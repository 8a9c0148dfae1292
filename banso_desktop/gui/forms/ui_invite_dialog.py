# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'invite_dialog.ui'
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
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.scroll import ScrollColumn
class Ui_InviteDialog(object):
    def setupUi(self, InviteDialog):
        if not InviteDialog.objectName():
            InviteDialog.setObjectName(u"InviteDialog")
        self.dialog_column = QVBoxLayout(InviteDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 12, 16, 12)
        self.lead_label = Words(InviteDialog)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"s")
        self.lead_label.setWordWrap(True)

        self.dialog_column.addWidget(self.lead_label)

        self.invite_grid = QGridLayout()
        self.invite_grid.setObjectName(u"invite_grid")
        self.invite_grid.setHorizontalSpacing(10)
        self.invite_grid.setVerticalSpacing(6)
        self.name_label = QLabel(InviteDialog)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.invite_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(8)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.family_edit = QLineEdit(InviteDialog)
        self.family_edit.setObjectName(u"family_edit")

        self.name_row.addWidget(self.family_edit)

        self.given_edit = QLineEdit(InviteDialog)
        self.given_edit.setObjectName(u"given_edit")

        self.name_row.addWidget(self.given_edit)


        self.invite_grid.addLayout(self.name_row, 0, 1, 1, 1)

        self.job_label = QLabel(InviteDialog)
        self.job_label.setObjectName(u"job_label")
        self.job_label.setProperty(u"role", u"lab")

        self.invite_grid.addWidget(self.job_label, 1, 0, 1, 1)

        self.job_edit = QLineEdit(InviteDialog)
        self.job_edit.setObjectName(u"job_edit")

        self.invite_grid.addWidget(self.job_edit, 1, 1, 1, 1)

        self.agency_label = QLabel(InviteDialog)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setProperty(u"role", u"lab")

        self.invite_grid.addWidget(self.agency_label, 2, 0, 1, 1)

        self.agency_edit = QLineEdit(InviteDialog)
        self.agency_edit.setObjectName(u"agency_edit")

        self.invite_grid.addWidget(self.agency_edit, 2, 1, 1, 1)


        self.dialog_column.addLayout(self.invite_grid)

        self.roles_title = Words(InviteDialog)
        self.roles_title.setObjectName(u"roles_title")
        self.roles_title.setProperty(u"role", u"h3")

        self.dialog_column.addWidget(self.roles_title)

        self.roles_scroll = ScrollColumn(InviteDialog)
        self.roles_scroll.setObjectName(u"roles_scroll")

        self.dialog_column.addWidget(self.roles_scroll)

        self.note_place = QWidget(InviteDialog)
        self.note_place.setObjectName(u"note_place")
        self.note_row = QVBoxLayout(self.note_place)
        self.note_row.setSpacing(0)
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)

        self.dialog_column.addWidget(self.note_place)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.cancel_button = QPushButton(InviteDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.make_button = QPushButton(InviteDialog)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"look", u"primary")

        self.foot_row.addWidget(self.make_button)


        self.dialog_column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.family_edit)
        self.job_label.setBuddy(self.job_edit)
        self.agency_label.setBuddy(self.agency_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InviteDialog)

        QMetaObject.connectSlotsByName(InviteDialog)
    # setupUi

    def retranslateUi(self, InviteDialog):
        InviteDialog.setWindowTitle(QCoreApplication.translate("InviteDialog", u"\u62db\u5f85\u3059\u308b", None))
        self.lead_label.setText(QCoreApplication.translate("InviteDialog", u"\u62db\u5f85\u306e\u7d19\u3092\u3064\u304f\u308a\u307e\u3059\u300214\u65e5\u306e\u3042\u3044\u3060\u3001\u4e00\u5ea6\u3060\u3051\u4f7f\u3048\u307e\u3059\u3002", None))
        self.name_label.setText(QCoreApplication.translate("InviteDialog", u"\u304a\u540d\u524d(&N)", None))
        self.family_edit.setPlaceholderText(QCoreApplication.translate("InviteDialog", u"\u59d3", None))
#if QT_CONFIG(accessibility)
        self.given_edit.setAccessibleName(QCoreApplication.translate("InviteDialog", u"\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.given_edit.setPlaceholderText(QCoreApplication.translate("InviteDialog", u"\u540d", None))
        self.job_label.setText(QCoreApplication.translate("InviteDialog", u"\u8077\u7a2e(&J)", None))
        self.job_edit.setPlaceholderText(QCoreApplication.translate("InviteDialog", u"\u4f8b\uff1a\u4fdd\u5065\u5e2b", None))
        self.agency_label.setText(QCoreApplication.translate("InviteDialog", u"\u6240\u5c5e(&G)", None))
        self.agency_edit.setPlaceholderText(QCoreApplication.translate("InviteDialog", u"\u4f8b\uff1a\u798f\u7949\u8ab2\u3001\u793e\u4f1a\u798f\u7949\u5354\u8b70\u4f1a", None))
        self.roles_title.setText(QCoreApplication.translate("InviteDialog", u"\u5f79\u5272\uff08\u3044\u304f\u3064\u3067\u3082\uff09", None))
        self.cancel_button.setText(QCoreApplication.translate("InviteDialog", u"\u3084\u3081\u308b Esc", None))
        self.make_button.setText(QCoreApplication.translate("InviteDialog", u"\u62db\u5f85\u306e\u7d19\u3092\u3064\u304f\u308b Ctrl+Enter", None))
    # retranslateUi

