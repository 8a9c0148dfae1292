# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'resources_page.ui'
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
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QTabBar, QVBoxLayout, QWidget)

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.code_boxes import CodeBoxes
from banso_desktop.gui.widgets.furigana import (NameEdit, ReadingEdit)
from banso_desktop.gui.widgets.multi_line import MultiLineEdit
from banso_desktop.gui.widgets.table import Table

class Ui_ResourcesPage(object):
    def setupUi(self, ResourcesPage):
        if not ResourcesPage.objectName():
            ResourcesPage.setObjectName(u"ResourcesPage")
        self.page_row = QHBoxLayout(ResourcesPage)
        self.page_row.setSpacing(10)
        self.page_row.setObjectName(u"page_row")
        self.page_row.setContentsMargins(12, 10, 12, 10)
        self.left_panel = QFrame(ResourcesPage)
        self.left_panel.setObjectName(u"left_panel")
        self.left_panel.setProperty(u"surface", u"card")
        self.left_column = QVBoxLayout(self.left_panel)
        self.left_column.setSpacing(4)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(12, 10, 12, 10)
        self.filter_label = Words(self.left_panel)
        self.filter_label.setObjectName(u"filter_label")
        self.filter_label.setProperty(u"role", u"h2")

        self.left_column.addWidget(self.filter_label)

        self.kind_filter_label = QLabel(self.left_panel)
        self.kind_filter_label.setObjectName(u"kind_filter_label")
        self.kind_filter_label.setProperty(u"role", u"lab")

        self.left_column.addWidget(self.kind_filter_label)

        self.kind_filter = QComboBox(self.left_panel)
        self.kind_filter.setObjectName(u"kind_filter")

        self.left_column.addWidget(self.kind_filter)

        self.category_filter_label = QLabel(self.left_panel)
        self.category_filter_label.setObjectName(u"category_filter_label")
        self.category_filter_label.setProperty(u"role", u"lab")

        self.left_column.addWidget(self.category_filter_label)

        self.category_filter = QComboBox(self.left_panel)
        self.category_filter.setObjectName(u"category_filter")

        self.left_column.addWidget(self.category_filter)

        self.formality_filter_label = QLabel(self.left_panel)
        self.formality_filter_label.setObjectName(u"formality_filter_label")
        self.formality_filter_label.setProperty(u"role", u"lab")

        self.left_column.addWidget(self.formality_filter_label)

        self.formality_filter = QComboBox(self.left_panel)
        self.formality_filter.setObjectName(u"formality_filter")

        self.left_column.addWidget(self.formality_filter)

        self.weekday_filter_label = QLabel(self.left_panel)
        self.weekday_filter_label.setObjectName(u"weekday_filter_label")
        self.weekday_filter_label.setProperty(u"role", u"lab")

        self.left_column.addWidget(self.weekday_filter_label)

        self.weekday_filter = QComboBox(self.left_panel)
        self.weekday_filter.setObjectName(u"weekday_filter")

        self.left_column.addWidget(self.weekday_filter)

        self.pickup_box = QCheckBox(self.left_panel)
        self.pickup_box.setObjectName(u"pickup_box")

        self.left_column.addWidget(self.pickup_box)

        self.free_box = QCheckBox(self.left_panel)
        self.free_box.setObjectName(u"free_box")

        self.left_column.addWidget(self.free_box)

        self.no_booking_box = QCheckBox(self.left_panel)
        self.no_booking_box.setObjectName(u"no_booking_box")

        self.left_column.addWidget(self.no_booking_box)

        self.filter_rule = QFrame(self.left_panel)
        self.filter_rule.setObjectName(u"filter_rule")
        self.filter_rule.setProperty(u"look", u"rule")

        self.left_column.addWidget(self.filter_rule)

        self.stale_box = QCheckBox(self.left_panel)
        self.stale_box.setObjectName(u"stale_box")

        self.left_column.addWidget(self.stale_box)

        self.no_contact_box = QCheckBox(self.left_panel)
        self.no_contact_box.setObjectName(u"no_contact_box")

        self.left_column.addWidget(self.no_contact_box)

        self.clear_button = QPushButton(self.left_panel)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setProperty(u"look", u"link")

        self.left_column.addWidget(self.clear_button)

        self.left_rest = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_column.addItem(self.left_rest)


        self.page_row.addWidget(self.left_panel)

        self.main_column = QVBoxLayout()
        self.main_column.setSpacing(8)
        self.main_column.setObjectName(u"main_column")
        self.main_column.setContentsMargins(0, 0, 0, 0)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Words(ResourcesPage)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h1")

        self.head_row.addWidget(self.title_label)

        self.count_label = Words(ResourcesPage)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.count_label)

        self.between = QSpacerItem(12, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.between)

        self.views_bar = QTabBar(ResourcesPage)
        self.views_bar.setObjectName(u"views_bar")

        self.head_row.addWidget(self.views_bar)

        self.filter_button = QPushButton(ResourcesPage)
        self.filter_button.setObjectName(u"filter_button")
        self.filter_button.setCheckable(True)

        self.head_row.addWidget(self.filter_button)


        self.main_column.addLayout(self.head_row)

        self.find_row = QHBoxLayout()
        self.find_row.setSpacing(8)
        self.find_row.setObjectName(u"find_row")
        self.find_row.setContentsMargins(0, 0, 0, 0)
        self.find_edit = QLineEdit(ResourcesPage)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setClearButtonEnabled(True)
        self.find_edit.setProperty(u"keeps_enter", True)

        self.find_row.addWidget(self.find_edit)

        self.add_button = QPushButton(ResourcesPage)
        self.add_button.setObjectName(u"add_button")
        self.add_button.setProperty(u"look", u"primary")

        self.find_row.addWidget(self.add_button)


        self.main_column.addLayout(self.find_row)

        self.pages = QStackedWidget(ResourcesPage)
        self.pages.setObjectName(u"pages")
        self.table = Table()
        self.table.setObjectName(u"table")
        self.pages.addWidget(self.table)
        self.empty_page = QFrame()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_page.setProperty(u"surface", u"card")
        self.empty_column = QVBoxLayout(self.empty_page)
        self.empty_column.setSpacing(8)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.empty_page)

        self.main_column.addWidget(self.pages)


        self.page_row.addLayout(self.main_column)

        self.right_panel = QFrame(ResourcesPage)
        self.right_panel.setObjectName(u"right_panel")
        self.right_panel.setProperty(u"surface", u"card")
        self.right_column = QVBoxLayout(self.right_panel)
        self.right_column.setSpacing(8)
        self.right_column.setObjectName(u"right_column")
        self.right_column.setContentsMargins(12, 10, 12, 10)
        self.sides = QStackedWidget(self.right_panel)
        self.sides.setObjectName(u"sides")
        self.card_side = QWidget()
        self.card_side.setObjectName(u"card_side")
        self.card_column = QVBoxLayout(self.card_side)
        self.card_column.setSpacing(8)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(0, 0, 0, 0)
        self.sides.addWidget(self.card_side)
        self.edit_side = QWidget()
        self.edit_side.setObjectName(u"edit_side")
        self.edit_column = QVBoxLayout(self.edit_side)
        self.edit_column.setSpacing(8)
        self.edit_column.setObjectName(u"edit_column")
        self.edit_column.setContentsMargins(0, 0, 0, 0)
        self.edit_label = Words(self.edit_side)
        self.edit_label.setObjectName(u"edit_label")
        self.edit_label.setProperty(u"role", u"h2")

        self.edit_column.addWidget(self.edit_label)

        self.person_note = QWidget(self.edit_side)
        self.person_note.setObjectName(u"person_note")

        self.edit_column.addWidget(self.person_note)

        self.form_page = QWidget(self.edit_side)
        self.form_page.setObjectName(u"form_page")
        self.form_grid = QGridLayout(self.form_page)
        self.form_grid.setObjectName(u"form_grid")
        self.form_grid.setHorizontalSpacing(8)
        self.form_grid.setVerticalSpacing(6)
        self.form_grid.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.form_page)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_edit = NameEdit(self.form_page)
        self.name_edit.setObjectName(u"name_edit")

        self.form_grid.addWidget(self.name_edit, 0, 1, 1, 1)

        self.reading_label = QLabel(self.form_page)
        self.reading_label.setObjectName(u"reading_label")
        self.reading_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.reading_label, 1, 0, 1, 1)

        self.reading_edit = ReadingEdit(self.form_page)
        self.reading_edit.setObjectName(u"reading_edit")

        self.form_grid.addWidget(self.reading_edit, 1, 1, 1, 1)

        self.kind_label = QLabel(self.form_page)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.kind_label, 2, 0, 1, 1)

        self.kind_edit = QComboBox(self.form_page)
        self.kind_edit.setObjectName(u"kind_edit")

        self.form_grid.addWidget(self.kind_edit, 2, 1, 1, 1)

        self.category_label = QLabel(self.form_page)
        self.category_label.setObjectName(u"category_label")
        self.category_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.category_label, 3, 0, 1, 1)

        self.category_edit = QComboBox(self.form_page)
        self.category_edit.setObjectName(u"category_edit")

        self.form_grid.addWidget(self.category_edit, 3, 1, 1, 1)

        self.formality_label = QLabel(self.form_page)
        self.formality_label.setObjectName(u"formality_label")
        self.formality_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.formality_label, 4, 0, 1, 1)

        self.formality_edit = CodeBoxes(self.form_page)
        self.formality_edit.setObjectName(u"formality_edit")

        self.form_grid.addWidget(self.formality_edit, 4, 1, 1, 1)

        self.contact_label = QLabel(self.form_page)
        self.contact_label.setObjectName(u"contact_label")
        self.contact_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.contact_label, 5, 0, 1, 1)

        self.contact_edit = QLineEdit(self.form_page)
        self.contact_edit.setObjectName(u"contact_edit")

        self.form_grid.addWidget(self.contact_edit, 5, 1, 1, 1)

        self.phone_label = QLabel(self.form_page)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.phone_label, 6, 0, 1, 1)

        self.phone_edit = QLineEdit(self.form_page)
        self.phone_edit.setObjectName(u"phone_edit")

        self.form_grid.addWidget(self.phone_edit, 6, 1, 1, 1)

        self.fax_label = QLabel(self.form_page)
        self.fax_label.setObjectName(u"fax_label")
        self.fax_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.fax_label, 7, 0, 1, 1)

        self.fax_edit = QLineEdit(self.form_page)
        self.fax_edit.setObjectName(u"fax_edit")

        self.form_grid.addWidget(self.fax_edit, 7, 1, 1, 1)

        self.address_label = QLabel(self.form_page)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.address_label, 8, 0, 1, 1)

        self.address_edit = QLineEdit(self.form_page)
        self.address_edit.setObjectName(u"address_edit")

        self.form_grid.addWidget(self.address_edit, 8, 1, 1, 1)

        self.what_label = QLabel(self.form_page)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.what_label, 9, 0, 1, 1)

        self.what_edit = MultiLineEdit(self.form_page)
        self.what_edit.setObjectName(u"what_edit")

        self.form_grid.addWidget(self.what_edit, 9, 1, 1, 1)

        self.atmosphere_label = QLabel(self.form_page)
        self.atmosphere_label.setObjectName(u"atmosphere_label")
        self.atmosphere_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.atmosphere_label, 10, 0, 1, 1)

        self.atmosphere_edit = MultiLineEdit(self.form_page)
        self.atmosphere_edit.setObjectName(u"atmosphere_edit")

        self.form_grid.addWidget(self.atmosphere_edit, 10, 1, 1, 1)

        self.hours_label = QLabel(self.form_page)
        self.hours_label.setObjectName(u"hours_label")
        self.hours_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.hours_label, 11, 0, 1, 1)

        self.hours_edit = QLineEdit(self.form_page)
        self.hours_edit.setObjectName(u"hours_edit")

        self.form_grid.addWidget(self.hours_edit, 11, 1, 1, 1)

        self.cost_label = QLabel(self.form_page)
        self.cost_label.setObjectName(u"cost_label")
        self.cost_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.cost_label, 12, 0, 1, 1)

        self.cost_edit = QLineEdit(self.form_page)
        self.cost_edit.setObjectName(u"cost_edit")

        self.form_grid.addWidget(self.cost_edit, 12, 1, 1, 1)

        self.note_label = QLabel(self.form_page)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.note_label, 13, 0, 1, 1)

        self.note_edit = MultiLineEdit(self.form_page)
        self.note_edit.setObjectName(u"note_edit")

        self.form_grid.addWidget(self.note_edit, 13, 1, 1, 1)

        self.status_label = QLabel(self.form_page)
        self.status_label.setObjectName(u"status_label")
        self.status_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.status_label, 14, 0, 1, 1)

        self.status_edit = QComboBox(self.form_page)
        self.status_edit.setObjectName(u"status_edit")

        self.form_grid.addWidget(self.status_edit, 14, 1, 1, 1)

        self.caution_label = QLabel(self.form_page)
        self.caution_label.setObjectName(u"caution_label")
        self.caution_label.setProperty(u"role", u"lab")

        self.form_grid.addWidget(self.caution_label, 15, 0, 1, 1)

        self.caution_edit = QLineEdit(self.form_page)
        self.caution_edit.setObjectName(u"caution_edit")

        self.form_grid.addWidget(self.caution_edit, 15, 1, 1, 1)

        self.form_grid.setColumnStretch(1, 1)

        self.edit_column.addWidget(self.form_page)

        self.edit_rule = QFrame(self.edit_side)
        self.edit_rule.setObjectName(u"edit_rule")
        self.edit_rule.setProperty(u"look", u"rule")

        self.edit_column.addWidget(self.edit_rule)

        self.edit_foot = QHBoxLayout()
        self.edit_foot.setSpacing(8)
        self.edit_foot.setObjectName(u"edit_foot")
        self.edit_foot.setContentsMargins(0, 0, 0, 0)
        self.edit_said = Words(self.edit_side)
        self.edit_said.setObjectName(u"edit_said")
        self.edit_said.setProperty(u"role", u"s")
        self.edit_said.setWordWrap(True)

        self.edit_foot.addWidget(self.edit_said)

        self.leave_button = QPushButton(self.edit_side)
        self.leave_button.setObjectName(u"leave_button")

        self.edit_foot.addWidget(self.leave_button)

        self.save_button = QPushButton(self.edit_side)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"primary")

        self.edit_foot.addWidget(self.save_button)

        self.edit_foot.setStretch(0, 1)

        self.edit_column.addLayout(self.edit_foot)

        self.sides.addWidget(self.edit_side)

        self.right_column.addWidget(self.sides)


        self.page_row.addWidget(self.right_panel)

        self.page_row.setStretch(1, 3)
        self.page_row.setStretch(2, 2)
#if QT_CONFIG(shortcut)
        self.kind_filter_label.setBuddy(self.kind_filter)
        self.category_filter_label.setBuddy(self.category_filter)
        self.formality_filter_label.setBuddy(self.formality_filter)
        self.weekday_filter_label.setBuddy(self.weekday_filter)
        self.name_label.setBuddy(self.name_edit)
        self.reading_label.setBuddy(self.reading_edit)
        self.kind_label.setBuddy(self.kind_edit)
        self.category_label.setBuddy(self.category_edit)
        self.contact_label.setBuddy(self.contact_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.fax_label.setBuddy(self.fax_edit)
        self.address_label.setBuddy(self.address_edit)
        self.what_label.setBuddy(self.what_edit)
        self.atmosphere_label.setBuddy(self.atmosphere_edit)
        self.hours_label.setBuddy(self.hours_edit)
        self.cost_label.setBuddy(self.cost_edit)
        self.note_label.setBuddy(self.note_edit)
        self.status_label.setBuddy(self.status_edit)
        self.caution_label.setBuddy(self.caution_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ResourcesPage)

        QMetaObject.connectSlotsByName(ResourcesPage)
    # setupUi

    def retranslateUi(self, ResourcesPage):
        self.filter_label.setText(QCoreApplication.translate("ResourcesPage", u"\u3057\u307c\u308a\u3053\u3080", None))
        self.kind_filter_label.setText(QCoreApplication.translate("ResourcesPage", u"\u7a2e\u985e", None))
        self.category_filter_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5206\u3051\u65b9", None))
        self.formality_filter_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5236\u5ea6\u304b\u5730\u57df\u304b", None))
        self.weekday_filter_label.setText(QCoreApplication.translate("ResourcesPage", u"\u958b\u3044\u3066\u3044\u308b\u66dc\u65e5", None))
        self.pickup_box.setText(QCoreApplication.translate("ResourcesPage", u"\u9001\u8fce\u304c\u3042\u308b", None))
        self.free_box.setText(QCoreApplication.translate("ResourcesPage", u"\u7121\u6599", None))
        self.no_booking_box.setText(QCoreApplication.translate("ResourcesPage", u"\u4e88\u7d04\u306a\u3057\u3067\u884c\u3051\u308b", None))
        self.stale_box.setText(QCoreApplication.translate("ResourcesPage", u"\u9577\u304f\u78ba\u304b\u3081\u3066\u3044\u306a\u3044", None))
        self.no_contact_box.setText(QCoreApplication.translate("ResourcesPage", u"\u8a71\u305b\u308b\u65b9\u304c\u308f\u304b\u3089\u306a\u3044", None))
        self.clear_button.setText(QCoreApplication.translate("ResourcesPage", u"\u3057\u307c\u308a\u3053\u307f\u3092\u3084\u3081\u308b", None))
        self.title_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5730\u57df\u8cc7\u6e90", None))
#if QT_CONFIG(accessibility)
        self.views_bar.setAccessibleName(QCoreApplication.translate("ResourcesPage", u"\u4e00\u89a7\u3068\u30ab\u30fc\u30c9", None))
#endif // QT_CONFIG(accessibility)
        self.filter_button.setText(QCoreApplication.translate("ResourcesPage", u"\u3057\u307c\u308a\u3053\u307f", None))
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("ResourcesPage", u"\u56f0\u308a\u3054\u3068\u3084\u540d\u524d", None))
#endif // QT_CONFIG(accessibility)
        self.find_edit.setPlaceholderText(QCoreApplication.translate("ResourcesPage", u"\u56f0\u308a\u3054\u3068\u306e\u8a00\u8449\u3084\u540d\u524d\u3067\u3000\u4f8b\uff1a\u5bb6\u8cc3\u304c\u6255\u3048\u306a\u3044\u3000F3", None))
        self.add_button.setText(QCoreApplication.translate("ResourcesPage", u"\u5730\u57df\u8cc7\u6e90\u3092\u305f\u3059", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ResourcesPage", u"\u5730\u57df\u8cc7\u6e90\u306e\u4e00\u89a7", None))
#endif // QT_CONFIG(accessibility)
        self.edit_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5730\u57df\u8cc7\u6e90\u3092\u305f\u3059", None))
        self.name_label.setText(QCoreApplication.translate("ResourcesPage", u"\u540d\u524d(&N)", None))
        self.reading_label.setText(QCoreApplication.translate("ResourcesPage", u"\u3075\u308a\u304c\u306a(&R)", None))
        self.kind_label.setText(QCoreApplication.translate("ResourcesPage", u"\u7a2e\u985e", None))
        self.category_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5206\u3051\u65b9(&C)", None))
        self.formality_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5236\u5ea6\u304b\u5730\u57df\u304b", None))
#if QT_CONFIG(accessibility)
        self.formality_edit.setAccessibleName(QCoreApplication.translate("ResourcesPage", u"\u5236\u5ea6\u304b\u5730\u57df\u304b", None))
#endif // QT_CONFIG(accessibility)
        self.contact_label.setText(QCoreApplication.translate("ResourcesPage", u"\u8a71\u305b\u308b\u65b9(&J)", None))
        self.contact_edit.setPlaceholderText(QCoreApplication.translate("ResourcesPage", u"\U00004f8b\U0000ff1a\U00020bb7\U00007530 \U000090a6\U0000592b\U00003055\U00003093", None))
        self.phone_label.setText(QCoreApplication.translate("ResourcesPage", u"\u96fb\u8a71(&P)", None))
        self.fax_label.setText(QCoreApplication.translate("ResourcesPage", u"\u30d5\u30a1\u30af\u30b9(&X)", None))
        self.address_label.setText(QCoreApplication.translate("ResourcesPage", u"\u5834\u6240(&A)", None))
        self.what_label.setText(QCoreApplication.translate("ResourcesPage", u"\u3067\u304d\u308b\u3053\u3068(&W)", None))
        self.atmosphere_label.setText(QCoreApplication.translate("ResourcesPage", u"\u96f0\u56f2\u6c17(&G)", None))
        self.hours_label.setText(QCoreApplication.translate("ResourcesPage", u"\u66dc\u65e5\u3068\u6642\u9593(&D)", None))
        self.hours_edit.setPlaceholderText(QCoreApplication.translate("ResourcesPage", u"\u4f8b\uff1a\u6bce\u9031\u6c34\u66dc 10\u6642\u301c12\u6642", None))
        self.cost_label.setText(QCoreApplication.translate("ResourcesPage", u"\u8cbb\u7528(&O)", None))
        self.cost_edit.setPlaceholderText(QCoreApplication.translate("ResourcesPage", u"\u4f8b\uff1a\u7121\u6599", None))
        self.note_label.setText(QCoreApplication.translate("ResourcesPage", u"\u899a\u3048\u66f8\u304d(&B)", None))
        self.status_label.setText(QCoreApplication.translate("ResourcesPage", u"\u3044\u307e", None))
        self.caution_label.setText(QCoreApplication.translate("ResourcesPage", u"\u6ce8\u610f(&U)", None))
        self.caution_edit.setPlaceholderText(QCoreApplication.translate("ResourcesPage", u"\u308f\u3051\u3068\u65e5\u3002\u9078\u3076\u3068\u304d\u3060\u3051\u898b\u3048\u3001\u7d19\u306b\u306f\u51fa\u307e\u305b\u3093", None))
        self.leave_button.setText(QCoreApplication.translate("ResourcesPage", u"\u3084\u3081\u308b Esc", None))
        self.save_button.setText(QCoreApplication.translate("ResourcesPage", u"\u6b8b\u3059 Ctrl+Enter", None))
        pass
    # retranslateUi

