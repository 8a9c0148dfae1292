# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ecomap_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QPushButton,
    QSizePolicy, QSlider, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from banso_desktop.gui.text import (Elided, Words)
from banso_desktop.gui.widgets.chip import Chip

class Ui_EcomapPage(object):
    def setupUi(self, EcomapPage):
        if not EcomapPage.objectName():
            EcomapPage.setObjectName(u"EcomapPage")
        self.page_column = QVBoxLayout(EcomapPage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(12, 8, 12, 8)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.back_button = QPushButton(EcomapPage)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"look", u"link")

        self.head_row.addWidget(self.back_button)

        self.name_label = Elided(EcomapPage)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.name_label)

        self.number_label = Words(EcomapPage)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.number_label)

        self.head_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)

        self.names_chip = Chip(EcomapPage)
        self.names_chip.setObjectName(u"names_chip")

        self.head_row.addWidget(self.names_chip)

        self.projecting_chip = Chip(EcomapPage)
        self.projecting_chip.setObjectName(u"projecting_chip")

        self.head_row.addWidget(self.projecting_chip)


        self.page_column.addLayout(self.head_row)

        self.bar_place = QVBoxLayout()
        self.bar_place.setObjectName(u"bar_place")

        self.page_column.addLayout(self.bar_place)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(8)
        self.body_row.setObjectName(u"body_row")
        self.palette_card = QFrame(EcomapPage)
        self.palette_card.setObjectName(u"palette_card")
        self.palette_card.setProperty(u"surface", u"card")
        self.palette_column = QVBoxLayout(self.palette_card)
        self.palette_column.setSpacing(4)
        self.palette_column.setObjectName(u"palette_column")
        self.palette_column.setContentsMargins(8, 8, 8, 8)

        self.body_row.addWidget(self.palette_card)

        self.map_card = QFrame(EcomapPage)
        self.map_card.setObjectName(u"map_card")
        self.map_card.setProperty(u"surface", u"card")
        self.map_column = QVBoxLayout(self.map_card)
        self.map_column.setSpacing(0)
        self.map_column.setObjectName(u"map_column")
        self.map_column.setContentsMargins(1, 1, 1, 1)
        self.pages = QStackedWidget(self.map_card)
        self.pages.setObjectName(u"pages")

        self.map_column.addWidget(self.pages)


        self.body_row.addWidget(self.map_card)

        self.sheet_place = QVBoxLayout()
        self.sheet_place.setObjectName(u"sheet_place")

        self.body_row.addLayout(self.sheet_place)


        self.page_column.addLayout(self.body_row)

        self.foot_row = QVBoxLayout()
        self.foot_row.setSpacing(6)
        self.foot_row.setObjectName(u"foot_row")
        self.time_row = QHBoxLayout()
        self.time_row.setSpacing(8)
        self.time_row.setObjectName(u"time_row")
        self.draw_button = QPushButton(EcomapPage)
        self.draw_button.setObjectName(u"draw_button")

        self.time_row.addWidget(self.draw_button)

        self.compare_button = QPushButton(EcomapPage)
        self.compare_button.setObjectName(u"compare_button")

        self.time_row.addWidget(self.compare_button)

        self.first_label = Words(EcomapPage)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setProperty(u"role", u"s")

        self.time_row.addWidget(self.first_label)

        self.day_slider = QSlider(EcomapPage)
        self.day_slider.setObjectName(u"day_slider")
        self.day_slider.setOrientation(Qt.Orientation.Horizontal)
        self.day_slider.setPageStep(1)

        self.time_row.addWidget(self.day_slider)

        self.day_label = Words(EcomapPage)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"role", u"s")

        self.time_row.addWidget(self.day_label)


        self.foot_row.addLayout(self.time_row)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(6)
        self.button_row.setObjectName(u"button_row")
        self.foot_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.foot_space)

        self.names_button = QPushButton(EcomapPage)
        self.names_button.setObjectName(u"names_button")

        self.button_row.addWidget(self.names_button)

        self.project_button = QPushButton(EcomapPage)
        self.project_button.setObjectName(u"project_button")

        self.button_row.addWidget(self.project_button)

        self.print_button = QPushButton(EcomapPage)
        self.print_button.setObjectName(u"print_button")

        self.button_row.addWidget(self.print_button)

        self.undo_button = QPushButton(EcomapPage)
        self.undo_button.setObjectName(u"undo_button")

        self.button_row.addWidget(self.undo_button)


        self.foot_row.addLayout(self.button_row)


        self.page_column.addLayout(self.foot_row)

        self.legend_place = QVBoxLayout()
        self.legend_place.setObjectName(u"legend_place")

        self.page_column.addLayout(self.legend_place)


        self.retranslateUi(EcomapPage)

        QMetaObject.connectSlotsByName(EcomapPage)
    # setupUi

    def retranslateUi(self, EcomapPage):
        self.back_button.setText(QCoreApplication.translate("EcomapPage", u"\u4e16\u5e2f\u3078", None))
        self.draw_button.setText(QCoreApplication.translate("EcomapPage", u"\u63cf\u304f", None))
        self.compare_button.setText(QCoreApplication.translate("EcomapPage", u"\u524d\u3068\u304f\u3089\u3079\u308b", None))
#if QT_CONFIG(accessibility)
        self.day_slider.setAccessibleName(QCoreApplication.translate("EcomapPage", u"\u898b\u308b\u65e5", None))
#endif // QT_CONFIG(accessibility)
        self.names_button.setText(QCoreApplication.translate("EcomapPage", u"\u540d\u524d\u3092\u304b\u304f\u3059", None))
        self.project_button.setText(QCoreApplication.translate("EcomapPage", u"\u6295\u5f71 F11", None))
        self.print_button.setText(QCoreApplication.translate("EcomapPage", u"\u5370\u5237", None))
        self.undo_button.setText(QCoreApplication.translate("EcomapPage", u"\u5143\u306b\u623b\u3059", None))
        pass
    # retranslateUi

