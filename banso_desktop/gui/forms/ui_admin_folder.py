# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'admin_folder.ui'
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
    QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from banso_desktop.gui.diagnosis_list import DiagnosisList
from banso_desktop.gui.text import Words
class Ui_AdminFolder(object):
    def setupUi(self, AdminFolder):
        if not AdminFolder.objectName():
            AdminFolder.setObjectName(u"AdminFolder")
        self.folder_column = QVBoxLayout(AdminFolder)
        self.folder_column.setSpacing(10)
        self.folder_column.setObjectName(u"folder_column")
        self.folder_column.setContentsMargins(0, 0, 8, 0)
        self.facts_card = QFrame(AdminFolder)
        self.facts_card.setObjectName(u"facts_card")
        self.facts_card.setProperty(u"surface", u"card")
        self.facts_column = QVBoxLayout(self.facts_card)
        self.facts_column.setSpacing(8)
        self.facts_column.setObjectName(u"facts_column")
        self.facts_column.setContentsMargins(12, 10, 12, 10)
        self.facts_head = QHBoxLayout()
        self.facts_head.setSpacing(8)
        self.facts_head.setObjectName(u"facts_head")
        self.facts_head.setContentsMargins(0, 0, 0, 0)
        self.facts_title = Words(self.facts_card)
        self.facts_title.setObjectName(u"facts_title")
        self.facts_title.setProperty(u"role", u"h2")

        self.facts_head.addWidget(self.facts_title)

        self.facts_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.facts_head.addItem(self.facts_space)


        self.facts_column.addLayout(self.facts_head)

        self.status_row = QVBoxLayout()
        self.status_row.setObjectName(u"status_row")
        self.status_row.setContentsMargins(0, 0, 0, 0)

        self.facts_column.addLayout(self.status_row)

        self.facts_grid = QGridLayout()
        self.facts_grid.setObjectName(u"facts_grid")
        self.facts_grid.setHorizontalSpacing(14)
        self.facts_grid.setVerticalSpacing(4)
        self.place_label = QLabel(self.facts_card)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"lab")

        self.facts_grid.addWidget(self.place_label, 0, 0, 1, 1)

        self.place_value = Words(self.facts_card)
        self.place_value.setObjectName(u"place_value")
        self.place_value.setProperty(u"role", u"body")
        self.place_value.setWordWrap(True)

        self.facts_grid.addWidget(self.place_value, 0, 1, 1, 1)

        self.received_label = QLabel(self.facts_card)
        self.received_label.setObjectName(u"received_label")
        self.received_label.setProperty(u"role", u"lab")

        self.facts_grid.addWidget(self.received_label, 1, 0, 1, 1)

        self.received_value = Words(self.facts_card)
        self.received_value.setObjectName(u"received_value")
        self.received_value.setProperty(u"role", u"body")
        self.received_value.setWordWrap(True)

        self.facts_grid.addWidget(self.received_value, 1, 1, 1, 1)

        self.sent_label = QLabel(self.facts_card)
        self.sent_label.setObjectName(u"sent_label")
        self.sent_label.setProperty(u"role", u"lab")

        self.facts_grid.addWidget(self.sent_label, 2, 0, 1, 1)

        self.sent_value = Words(self.facts_card)
        self.sent_value.setObjectName(u"sent_value")
        self.sent_value.setProperty(u"role", u"body")
        self.sent_value.setWordWrap(True)

        self.facts_grid.addWidget(self.sent_value, 2, 1, 1, 1)

        self.space_label = QLabel(self.facts_card)
        self.space_label.setObjectName(u"space_label")
        self.space_label.setProperty(u"role", u"lab")

        self.facts_grid.addWidget(self.space_label, 3, 0, 1, 1)

        self.space_value = Words(self.facts_card)
        self.space_value.setObjectName(u"space_value")
        self.space_value.setProperty(u"role", u"body")
        self.space_value.setWordWrap(True)

        self.facts_grid.addWidget(self.space_value, 3, 1, 1, 1)


        self.facts_column.addLayout(self.facts_grid)

        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(8)
        self.actions_row.setObjectName(u"actions_row")
        self.actions_row.setContentsMargins(0, 0, 0, 0)
        self.sync_button = QPushButton(self.facts_card)
        self.sync_button.setObjectName(u"sync_button")
        self.sync_button.setProperty(u"look", u"primary")

        self.actions_row.addWidget(self.sync_button)

        self.verify_button = QPushButton(self.facts_card)
        self.verify_button.setObjectName(u"verify_button")

        self.actions_row.addWidget(self.verify_button)

        self.rebuild_button = QPushButton(self.facts_card)
        self.rebuild_button.setObjectName(u"rebuild_button")

        self.actions_row.addWidget(self.rebuild_button)

        self.actions_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_row.addItem(self.actions_space)


        self.facts_column.addLayout(self.actions_row)

        self.progress_row = QHBoxLayout()
        self.progress_row.setSpacing(8)
        self.progress_row.setObjectName(u"progress_row")
        self.progress_row.setContentsMargins(0, 0, 0, 0)
        self.stop_button = QPushButton(self.facts_card)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setProperty(u"small", True)

        self.progress_row.addWidget(self.stop_button)

        self.progress = QProgressBar(self.facts_card)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.progress_row.addWidget(self.progress)

        self.progress_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.progress_row.addItem(self.progress_space)


        self.facts_column.addLayout(self.progress_row)


        self.folder_column.addWidget(self.facts_card)

        self.note_row = QVBoxLayout()
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)

        self.folder_column.addLayout(self.note_row)

        self.found_list = DiagnosisList(AdminFolder)
        self.found_list.setObjectName(u"found_list")

        self.folder_column.addWidget(self.found_list)

        self.copy_row = QHBoxLayout()
        self.copy_row.setObjectName(u"copy_row")
        self.copy_row.setContentsMargins(0, 0, 0, 0)
        self.copy_space = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copy_row.addItem(self.copy_space)

        self.copy_button = QPushButton(AdminFolder)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"small", True)

        self.copy_row.addWidget(self.copy_button)


        self.folder_column.addLayout(self.copy_row)

        self.unsent_title = Words(AdminFolder)
        self.unsent_title.setObjectName(u"unsent_title")
        self.unsent_title.setProperty(u"role", u"h2")

        self.folder_column.addWidget(self.unsent_title)

        self.unsent_place = QWidget(AdminFolder)
        self.unsent_place.setObjectName(u"unsent_place")
        self.unsent_column = QVBoxLayout(self.unsent_place)
        self.unsent_column.setSpacing(4)
        self.unsent_column.setObjectName(u"unsent_column")
        self.unsent_column.setContentsMargins(0, 0, 0, 0)

        self.folder_column.addWidget(self.unsent_place)

        self.folder_space = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.folder_column.addItem(self.folder_space)


        self.retranslateUi(AdminFolder)

        QMetaObject.connectSlotsByName(AdminFolder)
    # setupUi

    def retranslateUi(self, AdminFolder):
        self.facts_title.setText(QCoreApplication.translate("AdminFolder", u"\u5171\u6709\u30d5\u30a9\u30eb\u30c0\u30fc\u8a3a\u65ad", None))
        self.place_label.setText(QCoreApplication.translate("AdminFolder", u"\u5834\u6240", None))
        self.received_label.setText(QCoreApplication.translate("AdminFolder", u"\u53d7\u3051\u53d6\u3063\u305f\u6642", None))
        self.sent_label.setText(QCoreApplication.translate("AdminFolder", u"\u9001\u3063\u305f\u6642", None))
        self.space_label.setText(QCoreApplication.translate("AdminFolder", u"\u7a7a\u304d\u5bb9\u91cf", None))
        self.sync_button.setText(QCoreApplication.translate("AdminFolder", u"\u4eca\u3059\u3050\u9001\u53d7\u4fe1 F5", None))
        self.verify_button.setText(QCoreApplication.translate("AdminFolder", u"\u30d5\u30a9\u30eb\u30c0\u30fc\u3092\u8abf\u3079\u308b", None))
        self.rebuild_button.setText(QCoreApplication.translate("AdminFolder", u"\u30d5\u30a9\u30eb\u30c0\u30fc\u3092\u3082\u3068\u306b\u3082\u3069\u3059", None))
#if QT_CONFIG(tooltip)
        self.rebuild_button.setToolTip(QCoreApplication.translate("AdminFolder", u"\u8db3\u308a\u306a\u3044\u30d5\u30a1\u30a4\u30eb\u3092\u5165\u308c\u3001\u3053\u308f\u308c\u305f\u30d5\u30a1\u30a4\u30eb\u3092\u306a\u304a\u3057\u307e\u3059", None))
#endif // QT_CONFIG(tooltip)
        self.stop_button.setText(QCoreApplication.translate("AdminFolder", u"\u3084\u3081\u308b", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("AdminFolder", u"\u8abf\u3079\u305f\u5272\u5408", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("AdminFolder", u"\u4e00\u89a7\u3092\u30b3\u30d4\u30fc", None))
        pass
    # retranslateUi

