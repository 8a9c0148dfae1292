# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'contact_form.ui'
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

from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.many_choice import ManyChoice
from banso_desktop.gui.widgets.multi_line import MultiLineEdit

class Ui_ContactForm(object):
    def setupUi(self, ContactForm):
        if not ContactForm.objectName():
            ContactForm.setObjectName(u"ContactForm")
        ContactForm.setProperty(u"surface", u"card")
        self.form_column = QVBoxLayout(ContactForm)
        self.form_column.setSpacing(7)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(12, 8, 12, 10)
        self.head_row = QHBoxLayout()
        self.head_row.setObjectName(u"head_row")
        self.title_label = Words(ContactForm)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"h2")

        self.head_row.addWidget(self.title_label)

        self.kept_label = Words(ContactForm)
        self.kept_label.setObjectName(u"kept_label")
        self.kept_label.setProperty(u"role", u"s")

        self.head_row.addWidget(self.kept_label)

        self.head_space = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)


        self.form_column.addLayout(self.head_row)

        self.kind_choice = SegmentedChoice(ContactForm)
        self.kind_choice.setObjectName(u"kind_choice")

        self.form_column.addWidget(self.kind_choice)

        self.text_row = QHBoxLayout()
        self.text_row.setSpacing(10)
        self.text_row.setObjectName(u"text_row")
        self.facts_column = QVBoxLayout()
        self.facts_column.setSpacing(2)
        self.facts_column.setObjectName(u"facts_column")
        self.facts_label = QLabel(ContactForm)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setProperty(u"role", u"lab")

        self.facts_column.addWidget(self.facts_label)

        self.facts_edit = MultiLineEdit(ContactForm)
        self.facts_edit.setObjectName(u"facts_edit")

        self.facts_column.addWidget(self.facts_edit)


        self.text_row.addLayout(self.facts_column)

        self.own_column = QVBoxLayout()
        self.own_column.setSpacing(2)
        self.own_column.setObjectName(u"own_column")
        self.own_label = QLabel(ContactForm)
        self.own_label.setObjectName(u"own_label")
        self.own_label.setProperty(u"role", u"lab")
        self.own_label.setProperty(u"tone", u"kaki")

        self.own_column.addWidget(self.own_label)

        self.own_edit = MultiLineEdit(ContactForm)
        self.own_edit.setObjectName(u"own_edit")

        self.own_column.addWidget(self.own_edit)


        self.text_row.addLayout(self.own_column)


        self.form_column.addLayout(self.text_row)

        self.fields_grid = QGridLayout()
        self.fields_grid.setObjectName(u"fields_grid")
        self.fields_grid.setHorizontalSpacing(8)
        self.fields_grid.setVerticalSpacing(6)
        self.when_label = QLabel(ContactForm)
        self.when_label.setObjectName(u"when_label")
        self.when_label.setProperty(u"role", u"lab")

        self.fields_grid.addWidget(self.when_label, 0, 0, 1, 1)

        self.when_row = QHBoxLayout()
        self.when_row.setSpacing(6)
        self.when_row.setObjectName(u"when_row")
        self.when_edit = QLineEdit(ContactForm)
        self.when_edit.setObjectName(u"when_edit")

        self.when_row.addWidget(self.when_edit)

        self.when_echo = Words(ContactForm)
        self.when_echo.setObjectName(u"when_echo")
        self.when_echo.setProperty(u"role", u"s")

        self.when_row.addWidget(self.when_echo)

        self.when_space = QSpacerItem(6, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.when_row.addItem(self.when_space)


        self.fields_grid.addLayout(self.when_row, 0, 1, 1, 1)

        self.minutes_label = QLabel(ContactForm)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setProperty(u"role", u"lab")

        self.fields_grid.addWidget(self.minutes_label, 1, 0, 1, 1)

        self.minutes_row = QHBoxLayout()
        self.minutes_row.setSpacing(6)
        self.minutes_row.setObjectName(u"minutes_row")
        self.minutes_edit = QLineEdit(ContactForm)
        self.minutes_edit.setObjectName(u"minutes_edit")

        self.minutes_row.addWidget(self.minutes_edit)

        self.minutes_choice = SegmentedChoice(ContactForm)
        self.minutes_choice.setObjectName(u"minutes_choice")

        self.minutes_row.addWidget(self.minutes_choice, 0, Qt.AlignmentFlag.AlignVCenter)


        self.fields_grid.addLayout(self.minutes_row, 1, 1, 1, 3)

        self.members_label = QLabel(ContactForm)
        self.members_label.setObjectName(u"members_label")
        self.members_label.setProperty(u"role", u"lab")

        self.fields_grid.addWidget(self.members_label, 2, 0, 1, 1)

        self.members_choice = ManyChoice(ContactForm)
        self.members_choice.setObjectName(u"members_choice")

        self.fields_grid.addWidget(self.members_choice, 2, 1, 1, 1)

        self.met_label = QLabel(ContactForm)
        self.met_label.setObjectName(u"met_label")
        self.met_label.setProperty(u"role", u"lab")

        self.fields_grid.addWidget(self.met_label, 2, 2, 1, 1)

        self.met_choice = ManyChoice(ContactForm)
        self.met_choice.setObjectName(u"met_choice")

        self.fields_grid.addWidget(self.met_choice, 2, 3, 1, 1)

        self.wheel_label = QLabel(ContactForm)
        self.wheel_label.setObjectName(u"wheel_label")
        self.wheel_label.setProperty(u"role", u"lab")

        self.fields_grid.addWidget(self.wheel_label, 0, 2, 1, 1)

        self.wheel_choice = SegmentedChoice(ContactForm)
        self.wheel_choice.setObjectName(u"wheel_choice")

        self.fields_grid.addWidget(self.wheel_choice, 0, 3, 1, 1)

        self.promise_label = QLabel(ContactForm)
        self.promise_label.setObjectName(u"promise_label")
        self.promise_label.setProperty(u"role", u"lab")

        self.fields_grid.addWidget(self.promise_label, 3, 0, 1, 1)

        self.promise_row = QHBoxLayout()
        self.promise_row.setSpacing(6)
        self.promise_row.setObjectName(u"promise_row")
        self.promise_edit = QLineEdit(ContactForm)
        self.promise_edit.setObjectName(u"promise_edit")

        self.promise_row.addWidget(self.promise_edit)

        self.promise_when = DateEdit(ContactForm)
        self.promise_when.setObjectName(u"promise_when")

        self.promise_row.addWidget(self.promise_when)


        self.fields_grid.addLayout(self.promise_row, 3, 1, 1, 3)


        self.form_column.addLayout(self.fields_grid)

        self.more_panel = QWidget(ContactForm)
        self.more_panel.setObjectName(u"more_panel")
        self.more_grid = QGridLayout(self.more_panel)
        self.more_grid.setObjectName(u"more_grid")
        self.more_grid.setHorizontalSpacing(8)
        self.more_grid.setVerticalSpacing(6)
        self.more_grid.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(self.more_panel)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"lab")

        self.more_grid.addWidget(self.place_label, 0, 0, 1, 1)

        self.place_edit = QLineEdit(self.more_panel)
        self.place_edit.setObjectName(u"place_edit")

        self.more_grid.addWidget(self.place_edit, 0, 1, 1, 1)

        self.travel_label = QLabel(self.more_panel)
        self.travel_label.setObjectName(u"travel_label")
        self.travel_label.setProperty(u"role", u"lab")

        self.more_grid.addWidget(self.travel_label, 1, 0, 1, 1)

        self.travel_row = QHBoxLayout()
        self.travel_row.setSpacing(6)
        self.travel_row.setObjectName(u"travel_row")
        self.travel_edit = QLineEdit(self.more_panel)
        self.travel_edit.setObjectName(u"travel_edit")

        self.travel_row.addWidget(self.travel_edit)

        self.writing_edit = QLineEdit(self.more_panel)
        self.writing_edit.setObjectName(u"writing_edit")

        self.travel_row.addWidget(self.writing_edit)

        self.travel_space = QSpacerItem(6, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.travel_row.addItem(self.travel_space)


        self.more_grid.addLayout(self.travel_row, 1, 1, 1, 1)

        self.began_label = QLabel(self.more_panel)
        self.began_label.setObjectName(u"began_label")
        self.began_label.setProperty(u"role", u"lab")

        self.more_grid.addWidget(self.began_label, 2, 0, 1, 1)

        self.began_choice = SegmentedChoice(self.more_panel)
        self.began_choice.setObjectName(u"began_choice")

        self.more_grid.addWidget(self.began_choice, 2, 1, 1, 1)

        self.impression_label = QLabel(self.more_panel)
        self.impression_label.setObjectName(u"impression_label")
        self.impression_label.setProperty(u"role", u"lab")

        self.more_grid.addWidget(self.impression_label, 3, 0, 1, 1)

        self.impression_edit = MultiLineEdit(self.more_panel)
        self.impression_edit.setObjectName(u"impression_edit")

        self.more_grid.addWidget(self.impression_edit, 3, 1, 1, 1)


        self.form_column.addWidget(self.more_panel)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.save_button = QPushButton(ContactForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"look", u"kaki")

        self.foot_row.addWidget(self.save_button)

        self.later_button = QPushButton(ContactForm)
        self.later_button.setObjectName(u"later_button")

        self.foot_row.addWidget(self.later_button)

        self.more_button = QPushButton(ContactForm)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setProperty(u"look", u"link")
        self.more_button.setCheckable(True)

        self.foot_row.addWidget(self.more_button)

        self.foot_space = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.drop_button = QPushButton(ContactForm)
        self.drop_button.setObjectName(u"drop_button")
        self.drop_button.setProperty(u"look", u"link")

        self.foot_row.addWidget(self.drop_button)


        self.form_column.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.facts_label.setBuddy(self.facts_edit)
        self.own_label.setBuddy(self.own_edit)
        self.when_label.setBuddy(self.when_edit)
        self.minutes_label.setBuddy(self.minutes_edit)
        self.members_label.setBuddy(self.members_choice)
        self.met_label.setBuddy(self.met_choice)
        self.wheel_label.setBuddy(self.wheel_choice)
        self.promise_label.setBuddy(self.promise_edit)
        self.place_label.setBuddy(self.place_edit)
        self.travel_label.setBuddy(self.travel_edit)
        self.began_label.setBuddy(self.began_choice)
        self.impression_label.setBuddy(self.impression_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContactForm)

        QMetaObject.connectSlotsByName(ContactForm)
    # setupUi

    def retranslateUi(self, ContactForm):
#if QT_CONFIG(accessibility)
        self.kind_choice.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u95a2\u308f\u308a\u65b9", None))
#endif // QT_CONFIG(accessibility)
        self.facts_label.setText(QCoreApplication.translate("ContactForm", u"\u3042\u3063\u305f\u3053\u3068(&A)", None))
        self.own_label.setText(QCoreApplication.translate("ContactForm", u"\u3054\u672c\u4eba\u306e\u8a00\u8449(&O)", None))
        self.when_label.setText(QCoreApplication.translate("ContactForm", u"\u3044\u3064(&D)", None))
        self.minutes_label.setText(QCoreApplication.translate("ContactForm", u"\u4e00\u7dd2\u306b\u3044\u305f\u5206(&M)", None))
#if QT_CONFIG(accessibility)
        self.minutes_choice.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u3088\u304f\u3042\u308b\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.members_label.setText(QCoreApplication.translate("ContactForm", u"\u3060\u308c\u304c(&W)", None))
#if QT_CONFIG(accessibility)
        self.members_choice.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u3060\u308c\u304c", None))
#endif // QT_CONFIG(accessibility)
        self.met_label.setText(QCoreApplication.translate("ContactForm", u"\u4f1a\u3048\u305f\u4eba(&B)", None))
#if QT_CONFIG(accessibility)
        self.met_choice.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u4f1a\u3048\u305f\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.wheel_label.setText(QCoreApplication.translate("ContactForm", u"\u8f2a(&R)", None))
#if QT_CONFIG(accessibility)
        self.wheel_choice.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u8f2a", None))
#endif // QT_CONFIG(accessibility)
        self.promise_label.setText(QCoreApplication.translate("ContactForm", u"\u6b21\u306e\u7d04\u675f(&P)", None))
        self.promise_edit.setPlaceholderText(QCoreApplication.translate("ContactForm", u"\u306a\u306b\u3092", None))
        self.place_label.setText(QCoreApplication.translate("ContactForm", u"\u5834\u6240(&L)", None))
        self.travel_label.setText(QCoreApplication.translate("ContactForm", u"\u884c\u304d\u5e30\u308a\u30fb\u8a18\u9332\u306e\u5206(&Y)", None))
        self.travel_edit.setPlaceholderText(QCoreApplication.translate("ContactForm", u"\u884c\u304d\u5e30\u308a", None))
#if QT_CONFIG(accessibility)
        self.writing_edit.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u8a18\u9332\u3092\u66f8\u3044\u305f\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.writing_edit.setPlaceholderText(QCoreApplication.translate("ContactForm", u"\u8a18\u9332", None))
        self.began_label.setText(QCoreApplication.translate("ContactForm", u"\u3069\u3061\u3089\u304b\u3089(&G)", None))
#if QT_CONFIG(accessibility)
        self.began_choice.setAccessibleName(QCoreApplication.translate("ContactForm", u"\u3069\u3061\u3089\u304b\u3089", None))
#endif // QT_CONFIG(accessibility)
        self.impression_label.setText(QCoreApplication.translate("ContactForm", u"\u898b\u7acb\u3066(&J)", None))
        self.save_button.setText(QCoreApplication.translate("ContactForm", u"\u8a18\u9332\u3059\u308b Ctrl+Enter", None))
        self.later_button.setText(QCoreApplication.translate("ContactForm", u"\u3042\u3068\u3067\u7d9a\u3051\u308b Esc", None))
        self.more_button.setText(QCoreApplication.translate("ContactForm", u"\u304f\u308f\u3057\u304f\u66f8\u304f", None))
        self.drop_button.setText(QCoreApplication.translate("ContactForm", u"\u66f8\u304d\u304b\u3051\u3092\u6d88\u3059", None))
        pass
    # retranslateUi

