# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QStackedWidget, QTabWidget, QToolButton, QVBoxLayout,
    QWidget)

from banso_desktop.gui.text import Elided

class Ui_HouseholdPage(object):
    def setupUi(self, HouseholdPage):
        if not HouseholdPage.objectName():
            HouseholdPage.setObjectName(u"HouseholdPage")
        self.page_column = QVBoxLayout(HouseholdPage)
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(HouseholdPage)
        self.pages.setObjectName(u"pages")
        self.home_page = QWidget()
        self.home_page.setObjectName(u"home_page")
        self.home_column = QVBoxLayout(self.home_page)
        self.home_column.setSpacing(4)
        self.home_column.setObjectName(u"home_column")
        self.home_column.setContentsMargins(12, 6, 12, 8)
        self.header = QWidget(self.home_page)
        self.header.setObjectName(u"header")
        self.header_row = QHBoxLayout(self.header)
        self.header_row.setSpacing(6)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QToolButton(self.header)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"look", u"quiet")
        self.back_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.header_row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)

        self.names_column = QVBoxLayout()
        self.names_column.setSpacing(2)
        self.names_column.setObjectName(u"names_column")
        self.upper_row = QHBoxLayout()
        self.upper_row.setSpacing(8)
        self.upper_row.setObjectName(u"upper_row")
        self.reading_label = Elided(self.header)
        self.reading_label.setObjectName(u"reading_label")
        self.reading_label.setProperty(u"role", u"s")

        self.upper_row.addWidget(self.reading_label)

        self.note_button = QPushButton(self.header)
        self.note_button.setObjectName(u"note_button")
        self.note_button.setProperty(u"look", u"kaki")

        self.upper_row.addWidget(self.note_button)

        self.refer_button = QPushButton(self.header)
        self.refer_button.setObjectName(u"refer_button")

        self.upper_row.addWidget(self.refer_button)

        self.conference_button = QPushButton(self.header)
        self.conference_button.setObjectName(u"conference_button")

        self.upper_row.addWidget(self.conference_button)

        self.print_button = QPushButton(self.header)
        self.print_button.setObjectName(u"print_button")

        self.upper_row.addWidget(self.print_button)

        self.more_button = QToolButton(self.header)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setProperty(u"look", u"button")
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.upper_row.addWidget(self.more_button)


        self.names_column.addLayout(self.upper_row)

        self.lower_row = QHBoxLayout()
        self.lower_row.setSpacing(10)
        self.lower_row.setObjectName(u"lower_row")
        self.name_label = Elided(self.header)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"h1")

        self.lower_row.addWidget(self.name_label)

        self.number_label = Elided(self.header)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"s")

        self.lower_row.addWidget(self.number_label)

        self.chips = QWidget(self.header)
        self.chips.setObjectName(u"chips")

        self.lower_row.addWidget(self.chips)


        self.names_column.addLayout(self.lower_row)


        self.header_row.addLayout(self.names_column)


        self.home_column.addWidget(self.header)

        self.tabs = QTabWidget(self.home_page)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.overview_tab = QWidget()
        self.overview_tab.setObjectName(u"overview_tab")
        self.overview_column = QVBoxLayout(self.overview_tab)
        self.overview_column.setObjectName(u"overview_column")
        self.tabs.addTab(self.overview_tab, "")
        self.ecomap_tab = QWidget()
        self.ecomap_tab.setObjectName(u"ecomap_tab")
        self.ecomap_column = QVBoxLayout(self.ecomap_tab)
        self.ecomap_column.setObjectName(u"ecomap_column")
        self.tabs.addTab(self.ecomap_tab, "")
        self.records_tab = QWidget()
        self.records_tab.setObjectName(u"records_tab")
        self.records_column = QVBoxLayout(self.records_tab)
        self.records_column.setObjectName(u"records_column")
        self.tabs.addTab(self.records_tab, "")
        self.plan_tab = QWidget()
        self.plan_tab.setObjectName(u"plan_tab")
        self.plan_column = QVBoxLayout(self.plan_tab)
        self.plan_column.setObjectName(u"plan_column")
        self.tabs.addTab(self.plan_tab, "")
        self.referrals_tab = QWidget()
        self.referrals_tab.setObjectName(u"referrals_tab")
        self.referrals_column = QVBoxLayout(self.referrals_tab)
        self.referrals_column.setObjectName(u"referrals_column")
        self.tabs.addTab(self.referrals_tab, "")
        self.conferences_tab = QWidget()
        self.conferences_tab.setObjectName(u"conferences_tab")
        self.conferences_column = QVBoxLayout(self.conferences_tab)
        self.conferences_column.setObjectName(u"conferences_column")
        self.tabs.addTab(self.conferences_tab, "")
        self.papers_tab = QWidget()
        self.papers_tab.setObjectName(u"papers_tab")
        self.papers_column = QVBoxLayout(self.papers_tab)
        self.papers_column.setObjectName(u"papers_column")
        self.tabs.addTab(self.papers_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.history_column = QVBoxLayout(self.history_tab)
        self.history_column.setObjectName(u"history_column")
        self.tabs.addTab(self.history_tab, "")

        self.home_column.addWidget(self.tabs)

        self.pages.addWidget(self.home_page)
        self.shell_page = QWidget()
        self.shell_page.setObjectName(u"shell_page")
        self.shell_column = QVBoxLayout(self.shell_page)
        self.shell_column.setObjectName(u"shell_column")
        self.shell_column.setContentsMargins(12, 8, 12, 8)
        self.pages.addWidget(self.shell_page)

        self.page_column.addWidget(self.pages)


        self.retranslateUi(HouseholdPage)

        QMetaObject.connectSlotsByName(HouseholdPage)
    # setupUi

    def retranslateUi(self, HouseholdPage):
#if QT_CONFIG(accessibility)
        self.back_button.setAccessibleName(QCoreApplication.translate("HouseholdPage", u"\u3082\u3069\u308b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("HouseholdPage", u"\u3082\u3069\u308b  Alt+\u2190", None))
#endif // QT_CONFIG(tooltip)
        self.note_button.setText(QCoreApplication.translate("HouseholdPage", u"\u8a18\u9332\u3092\u66f8\u304f Ctrl+R", None))
        self.refer_button.setText(QCoreApplication.translate("HouseholdPage", u"\u3064\u306a\u3050", None))
        self.conference_button.setText(QCoreApplication.translate("HouseholdPage", u"\u4f1a\u8b70\u306b\u306e\u305b\u308b", None))
        self.print_button.setText(QCoreApplication.translate("HouseholdPage", u"\u5370\u5237", None))
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("HouseholdPage", u"\u307b\u304b\u306b\u3067\u304d\u308b\u3053\u3068", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more_button.setToolTip(QCoreApplication.translate("HouseholdPage", u"\u307b\u304b\u306b\u3067\u304d\u308b\u3053\u3068", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("HouseholdPage", u"\u3053\u306e\u4e16\u5e2f\u306e\u3053\u3068", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.overview_tab), QCoreApplication.translate("HouseholdPage", u"\u3088\u3046\u3059", None))
        self.tabs.setTabText(self.tabs.indexOf(self.ecomap_tab), QCoreApplication.translate("HouseholdPage", u"\u30a8\u30b3\u30de\u30c3\u30d7", None))
        self.tabs.setTabText(self.tabs.indexOf(self.records_tab), QCoreApplication.translate("HouseholdPage", u"\u95a2\u308f\u308a\u306e\u8a18\u9332", None))
        self.tabs.setTabText(self.tabs.indexOf(self.plan_tab), QCoreApplication.translate("HouseholdPage", u"\u8a08\u753b\uff08\u4e21\u8f2a\uff09", None))
        self.tabs.setTabText(self.tabs.indexOf(self.referrals_tab), QCoreApplication.translate("HouseholdPage", u"\u3064\u306a\u304e", None))
        self.tabs.setTabText(self.tabs.indexOf(self.conferences_tab), QCoreApplication.translate("HouseholdPage", u"\u4f1a\u8b70", None))
        self.tabs.setTabText(self.tabs.indexOf(self.papers_tab), QCoreApplication.translate("HouseholdPage", u"\u66f8\u985e", None))
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("HouseholdPage", u"\u5c65\u6b74", None))
        pass
    # retranslateUi

