# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referral_slip.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QStackedWidget, QTabBar,
    QToolButton, QVBoxLayout, QWidget)

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.paper_preview import PaperPreview
from banso_desktop.gui.text import (Elided, Words)
from banso_desktop.gui.widgets.code_boxes import CodeBoxes
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.multi_line import MultiLineEdit

class Ui_ReferralSlip(object):
    def setupUi(self, ReferralSlip):
        if not ReferralSlip.objectName():
            ReferralSlip.setObjectName(u"ReferralSlip")
        self.page_row = QHBoxLayout(ReferralSlip)
        self.page_row.setSpacing(0)
        self.page_row.setObjectName(u"page_row")
        self.page_row.setContentsMargins(10, 6, 10, 6)
        self.panel = QFrame(ReferralSlip)
        self.panel.setObjectName(u"panel")
        self.panel.setProperty(u"surface", u"panel")
        self.panel_column = QVBoxLayout(self.panel)
        self.panel_column.setSpacing(7)
        self.panel_column.setObjectName(u"panel_column")
        self.panel_column.setContentsMargins(16, 8, 16, 9)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.head_icon = IconLabel(self.panel)
        self.head_icon.setObjectName(u"head_icon")

        self.head_row.addWidget(self.head_icon)

        self.title_label = Words(self.panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.subject_label = Elided(self.panel)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.subject_label)

        self.views_bar = QTabBar(self.panel)
        self.views_bar.setObjectName(u"views_bar")

        self.head_row.addWidget(self.views_bar)

        self.close_button = QToolButton(self.panel)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"focus_last", True)

        self.head_row.addWidget(self.close_button)

        self.head_row.setStretch(2, 1)

        self.panel_column.addLayout(self.head_row)

        self.head_rule = QFrame(self.panel)
        self.head_rule.setObjectName(u"head_rule")
        self.head_rule.setProperty(u"look", u"rule")

        self.panel_column.addWidget(self.head_rule)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(14)
        self.body_row.setObjectName(u"body_row")
        self.body_row.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.panel)
        self.pages.setObjectName(u"pages")
        self.write_place = QWidget()
        self.write_place.setObjectName(u"write_place")
        self.write_place_column = QVBoxLayout(self.write_place)
        self.write_place_column.setSpacing(8)
        self.write_place_column.setObjectName(u"write_place_column")
        self.write_place_column.setContentsMargins(0, 0, 0, 0)
        self.write_page = QWidget(self.write_place)
        self.write_page.setObjectName(u"write_page")
        self.write_column = QVBoxLayout(self.write_page)
        self.write_column.setSpacing(8)
        self.write_column.setObjectName(u"write_column")
        self.write_column.setContentsMargins(0, 0, 0, 0)
        self.form_place = QWidget(self.write_page)
        self.form_place.setObjectName(u"form_place")
        self.form_grid = QGridLayout(self.form_place)
        self.form_grid.setObjectName(u"form_grid")
        self.form_grid.setHorizontalSpacing(10)
        self.form_grid.setVerticalSpacing(6)
        self.form_grid.setContentsMargins(0, 0, 0, 0)
        self.way_label = QLabel(self.form_place)
        self.way_label.setObjectName(u"way_label")
        self.way_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.way_label, 0, 0, 1, 1)

        self.way_row = QHBoxLayout()
        self.way_row.setSpacing(8)
        self.way_row.setObjectName(u"way_row")
        self.way_row.setContentsMargins(0, 0, 0, 0)
        self.way_box = CodeBoxes(self.form_place)
        self.way_box.setObjectName(u"way_box")

        self.way_row.addWidget(self.way_box)

        self.person_label = QLabel(self.form_place)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setProperty(u"role", u"lab")

        self.way_row.addWidget(self.person_label)

        self.person_box = QComboBox(self.form_place)
        self.person_box.setObjectName(u"person_box")

        self.way_row.addWidget(self.person_box)

        self.way_row.setStretch(0, 1)

        self.form_grid.addLayout(self.way_row, 0, 1, 1, 1)

        self.destination_label = QLabel(self.form_place)
        self.destination_label.setObjectName(u"destination_label")
        self.destination_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.destination_label, 1, 0, 1, 1)

        self.destination_row = QHBoxLayout()
        self.destination_row.setSpacing(6)
        self.destination_row.setObjectName(u"destination_row")
        self.destination_row.setContentsMargins(0, 0, 0, 0)
        self.destination_edit = QLineEdit(self.form_place)
        self.destination_edit.setObjectName(u"destination_edit")

        self.destination_row.addWidget(self.destination_edit)

        self.book_button = QPushButton(self.form_place)
        self.book_button.setObjectName(u"book_button")

        self.destination_row.addWidget(self.book_button)


        self.form_grid.addLayout(self.destination_row, 1, 1, 1, 1)

        self.receiver_label = QLabel(self.form_place)
        self.receiver_label.setObjectName(u"receiver_label")
        self.receiver_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.receiver_label, 2, 0, 1, 1)

        self.receiver_row = QHBoxLayout()
        self.receiver_row.setSpacing(10)
        self.receiver_row.setObjectName(u"receiver_row")
        self.receiver_row.setContentsMargins(0, 0, 0, 0)
        self.receiver_edit = QLineEdit(self.form_place)
        self.receiver_edit.setObjectName(u"receiver_edit")

        self.receiver_row.addWidget(self.receiver_edit)

        self.confirmed_box = QCheckBox(self.form_place)
        self.confirmed_box.setObjectName(u"confirmed_box")

        self.receiver_row.addWidget(self.confirmed_box)


        self.form_grid.addLayout(self.receiver_row, 2, 1, 1, 1)

        self.caution_place = QWidget(self.form_place)
        self.caution_place.setObjectName(u"caution_place")

        self.form_grid.addWidget(self.caution_place, 3, 0, 1, 2)

        self.request_label = QLabel(self.form_place)
        self.request_label.setObjectName(u"request_label")
        self.request_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.request_label, 4, 0, 1, 1)

        self.request_edit = MultiLineEdit(self.form_place)
        self.request_edit.setObjectName(u"request_edit")

        self.form_grid.addWidget(self.request_edit, 4, 1, 1, 1)

        self.own_words_label = QLabel(self.form_place)
        self.own_words_label.setObjectName(u"own_words_label")
        self.own_words_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.own_words_label, 5, 0, 1, 1)

        self.own_words_edit = MultiLineEdit(self.form_place)
        self.own_words_edit.setObjectName(u"own_words_edit")

        self.form_grid.addWidget(self.own_words_edit, 5, 1, 1, 1)

        self.to_know_label = QLabel(self.form_place)
        self.to_know_label.setObjectName(u"to_know_label")
        self.to_know_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.to_know_label, 6, 0, 1, 1)

        self.to_know_edit = MultiLineEdit(self.form_place)
        self.to_know_edit.setObjectName(u"to_know_edit")

        self.form_grid.addWidget(self.to_know_edit, 6, 1, 1, 1)

        self.disclose_label = QLabel(self.form_place)
        self.disclose_label.setObjectName(u"disclose_label")
        self.disclose_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.disclose_label, 7, 0, 1, 1)

        self.disclose_column = QVBoxLayout()
        self.disclose_column.setSpacing(2)
        self.disclose_column.setObjectName(u"disclose_column")
        self.disclose_column.setContentsMargins(0, 0, 0, 0)
        self.disclose_box = CodeBoxes(self.form_place)
        self.disclose_box.setObjectName(u"disclose_box")

        self.disclose_column.addWidget(self.disclose_box)

        self.words_label = Words(self.form_place)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"s")
        self.words_label.setWordWrap(True)

        self.disclose_column.addWidget(self.words_label)


        self.form_grid.addLayout(self.disclose_column, 7, 1, 1, 1)

        self.consent_label = QLabel(self.form_place)
        self.consent_label.setObjectName(u"consent_label")
        self.consent_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.consent_label, 8, 0, 1, 1)

        self.consent_column = QVBoxLayout()
        self.consent_column.setSpacing(5)
        self.consent_column.setObjectName(u"consent_column")
        self.consent_column.setContentsMargins(0, 0, 0, 0)
        self.consent_box = CodeBoxes(self.form_place)
        self.consent_box.setObjectName(u"consent_box")

        self.consent_column.addWidget(self.consent_box)

        self.consent_row = QHBoxLayout()
        self.consent_row.setSpacing(8)
        self.consent_row.setObjectName(u"consent_row")
        self.consent_row.setContentsMargins(0, 0, 0, 0)
        self.consent_on_label = QLabel(self.form_place)
        self.consent_on_label.setObjectName(u"consent_on_label")
        self.consent_on_label.setProperty(u"role", u"lab")

        self.consent_row.addWidget(self.consent_on_label)

        self.consent_on_edit = DateEdit(self.form_place)
        self.consent_on_edit.setObjectName(u"consent_on_edit")

        self.consent_row.addWidget(self.consent_on_edit)


        self.consent_column.addLayout(self.consent_row)

        self.urgency_row = QHBoxLayout()
        self.urgency_row.setSpacing(8)
        self.urgency_row.setObjectName(u"urgency_row")
        self.urgency_row.setContentsMargins(0, 0, 0, 0)
        self.urgency_label = QLabel(self.form_place)
        self.urgency_label.setObjectName(u"urgency_label")
        self.urgency_label.setProperty(u"role", u"lab")

        self.urgency_row.addWidget(self.urgency_label)

        self.urgency_edit = QLineEdit(self.form_place)
        self.urgency_edit.setObjectName(u"urgency_edit")

        self.urgency_row.addWidget(self.urgency_edit)


        self.consent_column.addLayout(self.urgency_row)


        self.form_grid.addLayout(self.consent_column, 8, 1, 1, 1)

        self.look_label = QLabel(self.form_place)
        self.look_label.setObjectName(u"look_label")
        self.look_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.look_label, 9, 0, 1, 1)

        self.look_row = QHBoxLayout()
        self.look_row.setSpacing(8)
        self.look_row.setObjectName(u"look_row")
        self.look_row.setContentsMargins(0, 0, 0, 0)
        self.look_edit = DateEdit(self.form_place)
        self.look_edit.setObjectName(u"look_edit")

        self.look_row.addWidget(self.look_edit)

        self.look_box = QWidget(self.form_place)
        self.look_box.setObjectName(u"look_box")

        self.look_row.addWidget(self.look_box)


        self.form_grid.addLayout(self.look_row, 9, 1, 1, 1)

        self.form_grid.setColumnStretch(1, 1)

        self.write_column.addWidget(self.form_place)

        self.hint_place = QWidget(self.write_page)
        self.hint_place.setObjectName(u"hint_place")

        self.write_column.addWidget(self.hint_place)


        self.write_place_column.addWidget(self.write_page)

        self.pages.addWidget(self.write_place)
        self.course_place = QWidget()
        self.course_place.setObjectName(u"course_place")
        self.course_place_column = QVBoxLayout(self.course_place)
        self.course_place_column.setSpacing(8)
        self.course_place_column.setObjectName(u"course_place_column")
        self.course_place_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.course_place)

        self.body_row.addWidget(self.pages)

        self.paper_side = QWidget(self.panel)
        self.paper_side.setObjectName(u"paper_side")
        self.paper_column = QVBoxLayout(self.paper_side)
        self.paper_column.setSpacing(6)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 0, 0, 0)
        self.notes_place = QWidget(self.paper_side)
        self.notes_place.setObjectName(u"notes_place")

        self.paper_column.addWidget(self.notes_place)

        self.preview = PaperPreview(self.paper_side)
        self.preview.setObjectName(u"preview")

        self.paper_column.addWidget(self.preview)


        self.body_row.addWidget(self.paper_side)

        self.body_row.setStretch(0, 58)
        self.body_row.setStretch(1, 45)

        self.panel_column.addLayout(self.body_row)

        self.reason_place = QWidget(self.panel)
        self.reason_place.setObjectName(u"reason_place")

        self.panel_column.addWidget(self.reason_place)

        self.foot_rule = QFrame(self.panel)
        self.foot_rule.setObjectName(u"foot_rule")
        self.foot_rule.setProperty(u"look", u"rule")

        self.panel_column.addWidget(self.foot_rule)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_icon = IconLabel(self.panel)
        self.foot_icon.setObjectName(u"foot_icon")

        self.foot_row.addWidget(self.foot_icon)

        self.foot_label = Elided(self.panel)
        self.foot_label.setObjectName(u"foot_label")
        self.foot_label.setProperty(u"role", u"s")

        self.foot_row.addWidget(self.foot_label)

        self.void_button = QPushButton(self.panel)
        self.void_button.setObjectName(u"void_button")
        self.void_button.setProperty(u"look", u"danger")

        self.foot_row.addWidget(self.void_button)

        self.leave_button = QPushButton(self.panel)
        self.leave_button.setObjectName(u"leave_button")

        self.foot_row.addWidget(self.leave_button)

        self.keep_button = QPushButton(self.panel)
        self.keep_button.setObjectName(u"keep_button")

        self.foot_row.addWidget(self.keep_button)

        self.issue_button = QPushButton(self.panel)
        self.issue_button.setObjectName(u"issue_button")
        self.issue_button.setProperty(u"look", u"primary")

        self.foot_row.addWidget(self.issue_button)

        self.foot_row.setStretch(1, 1)

        self.panel_column.addLayout(self.foot_row)


        self.page_row.addWidget(self.panel)

#if QT_CONFIG(shortcut)
        self.way_label.setBuddy(self.way_box)
        self.person_label.setBuddy(self.person_box)
        self.destination_label.setBuddy(self.destination_edit)
        self.receiver_label.setBuddy(self.receiver_edit)
        self.request_label.setBuddy(self.request_edit)
        self.own_words_label.setBuddy(self.own_words_edit)
        self.to_know_label.setBuddy(self.to_know_edit)
        self.consent_on_label.setBuddy(self.consent_on_edit)
        self.urgency_label.setBuddy(self.urgency_edit)
        self.look_label.setBuddy(self.look_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReferralSlip)

        QMetaObject.connectSlotsByName(ReferralSlip)
    # setupUi

    def retranslateUi(self, ReferralSlip):
        self.title_label.setText(QCoreApplication.translate("ReferralSlip", u"\u3064\u306a\u304e\u7968\u3092\u3064\u304f\u308b", None))
#if QT_CONFIG(accessibility)
        self.views_bar.setAccessibleName(QCoreApplication.translate("ReferralSlip", u"\u66f8\u304f\u3068\u3053\u308d\u3068\u7d19", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("ReferralSlip", u"\u9589\u3058\u308b", None))
#endif // QT_CONFIG(accessibility)
        self.way_label.setText(QCoreApplication.translate("ReferralSlip", u"\u3069\u3046\u3059\u308b(&M)", None))
#if QT_CONFIG(accessibility)
        self.way_box.setAccessibleName(QCoreApplication.translate("ReferralSlip", u"\u3069\u3046\u3059\u308b", None))
#endif // QT_CONFIG(accessibility)
        self.person_label.setText(QCoreApplication.translate("ReferralSlip", u"\u3054\u672c\u4eba(&P)", None))
        self.destination_label.setText(QCoreApplication.translate("ReferralSlip", u"\u3064\u306a\u304e\u5148(&D)", None))
        self.destination_edit.setPlaceholderText(QCoreApplication.translate("ReferralSlip", u"\u540d\u524d\u3092\u6253\u3064\u3068\u3001\u5730\u57df\u8cc7\u6e90\u304b\u3089\u51fa\u307e\u3059", None))
        self.book_button.setText(QCoreApplication.translate("ReferralSlip", u"\u5730\u57df\u8cc7\u6e90\u304b\u3089 F3", None))
        self.receiver_label.setText(QCoreApplication.translate("ReferralSlip", u"\u5148\u65b9\u306e\u3054\u62c5\u5f53(&R)", None))
        self.confirmed_box.setText(QCoreApplication.translate("ReferralSlip", u"\u96fb\u8a71\u3067\u53d7\u3051\u624b\u3092\u78ba\u304b\u3081\u305f(&C)", None))
        self.request_label.setText(QCoreApplication.translate("ReferralSlip", u"\u304a\u9858\u3044(&O)", None))
        self.own_words_label.setText(QCoreApplication.translate("ReferralSlip", u"\u3054\u672c\u4eba\u306e\u8a00\u8449(&W)", None))
        self.to_know_label.setText(QCoreApplication.translate("ReferralSlip", u"\u77e5\u3063\u3066\u304a\u3044\u3066\n"
"\u307b\u3057\u3044\u3053\u3068(&B)", None))
        self.disclose_label.setText(QCoreApplication.translate("ReferralSlip", u"\u4f1d\u3048\u3066\u3088\u3044\u7bc4\u56f2", None))
#if QT_CONFIG(accessibility)
        self.disclose_box.setAccessibleName(QCoreApplication.translate("ReferralSlip", u"\u4f1d\u3048\u3066\u3088\u3044\u7bc4\u56f2", None))
#endif // QT_CONFIG(accessibility)
        self.consent_label.setText(QCoreApplication.translate("ReferralSlip", u"\u3054\u672c\u4eba\u306e\u540c\u610f", None))
#if QT_CONFIG(accessibility)
        self.consent_box.setAccessibleName(QCoreApplication.translate("ReferralSlip", u"\u3054\u672c\u4eba\u306e\u540c\u610f", None))
#endif // QT_CONFIG(accessibility)
        self.consent_on_label.setText(QCoreApplication.translate("ReferralSlip", u"\u540c\u610f\u306e\u65e5(&J)", None))
        self.urgency_label.setText(QCoreApplication.translate("ReferralSlip", u"\u6025\u3050\u308f\u3051(&U)", None))
        self.urgency_edit.setPlaceholderText(QCoreApplication.translate("ReferralSlip", u"\u540c\u610f\u3092\u5f85\u3066\u306a\u3044\u3068\u304d\u3060\u3051\u3002\u7d19\u306b\u306f\u51fa\u307e\u305b\u3093", None))
        self.look_label.setText(QCoreApplication.translate("ReferralSlip", u"\u69d8\u5b50\u3092\u304d\u304f\u65e5(&Y)", None))
        self.void_button.setText(QCoreApplication.translate("ReferralSlip", u"\u3068\u308a\u3084\u3081\u308b", None))
        self.leave_button.setText(QCoreApplication.translate("ReferralSlip", u"\u3084\u3081\u308b Esc", None))
        self.keep_button.setText(QCoreApplication.translate("ReferralSlip", u"\u4e0b\u66f8\u304d\u306e\u307e\u307e\u9589\u3058\u308b", None))
        self.issue_button.setText(QCoreApplication.translate("ReferralSlip", u"\u5370\u5237\u3057\u3066\u8a18\u9332 Ctrl+Enter", None))
        pass
    # retranslateUi

