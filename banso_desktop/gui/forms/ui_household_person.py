# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_person.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QWidget)

from banso_desktop.gui.widgets.choice import SegmentedChoice
from banso_desktop.gui.widgets.date_edit import DateEdit
from banso_desktop.gui.widgets.furigana import (NameEdit, ReadingEdit)
from banso_desktop.gui.widgets.multi_line import MultiLineEdit

class Ui_HouseholdPerson(object):
    def setupUi(self, HouseholdPerson):
        if not HouseholdPerson.objectName():
            HouseholdPerson.setObjectName(u"HouseholdPerson")
        self.grid = QGridLayout(HouseholdPerson)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(7)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.family_label = QLabel(HouseholdPerson)
        self.family_label.setObjectName(u"family_label")
        self.family_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.family_label, 0, 0, 1, 1)

        self.row_0 = QHBoxLayout()
        self.row_0.setSpacing(6)
        self.row_0.setObjectName(u"row_0")
        self.family_edit = NameEdit(HouseholdPerson)
        self.family_edit.setObjectName(u"family_edit")

        self.row_0.addWidget(self.family_edit)

        self.given_edit = NameEdit(HouseholdPerson)
        self.given_edit.setObjectName(u"given_edit")

        self.row_0.addWidget(self.given_edit)


        self.grid.addLayout(self.row_0, 0, 1, 1, 1)

        self.family_reading_label = QLabel(HouseholdPerson)
        self.family_reading_label.setObjectName(u"family_reading_label")
        self.family_reading_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.family_reading_label, 1, 0, 1, 1)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.family_reading_edit = ReadingEdit(HouseholdPerson)
        self.family_reading_edit.setObjectName(u"family_reading_edit")

        self.row_1.addWidget(self.family_reading_edit)

        self.given_reading_edit = ReadingEdit(HouseholdPerson)
        self.given_reading_edit.setObjectName(u"given_reading_edit")

        self.row_1.addWidget(self.given_reading_edit)


        self.grid.addLayout(self.row_1, 1, 1, 1, 1)

        self.relation_label = QLabel(HouseholdPerson)
        self.relation_label.setObjectName(u"relation_label")
        self.relation_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.relation_label, 2, 0, 1, 1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(6)
        self.row_2.setObjectName(u"row_2")
        self.relation_box = QComboBox(HouseholdPerson)
        self.relation_box.setObjectName(u"relation_box")

        self.row_2.addWidget(self.relation_box)

        self.index_check = QCheckBox(HouseholdPerson)
        self.index_check.setObjectName(u"index_check")

        self.row_2.addWidget(self.index_check)


        self.grid.addLayout(self.row_2, 2, 1, 1, 1)

        self.sex_label = QLabel(HouseholdPerson)
        self.sex_label.setObjectName(u"sex_label")
        self.sex_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.sex_label, 3, 0, 1, 1)

        self.sex_choice = SegmentedChoice(HouseholdPerson)
        self.sex_choice.setObjectName(u"sex_choice")

        self.grid.addWidget(self.sex_choice, 3, 1, 1, 1)

        self.born_label = QLabel(HouseholdPerson)
        self.born_label.setObjectName(u"born_label")
        self.born_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.born_label, 4, 0, 1, 1)

        self.born_edit = DateEdit(HouseholdPerson)
        self.born_edit.setObjectName(u"born_edit")

        self.grid.addWidget(self.born_edit, 4, 1, 1, 1)

        self.phone_label = QLabel(HouseholdPerson)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.phone_label, 5, 0, 1, 1)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(6)
        self.row_5.setObjectName(u"row_5")
        self.phone_edit = QLineEdit(HouseholdPerson)
        self.phone_edit.setObjectName(u"phone_edit")

        self.row_5.addWidget(self.phone_edit)

        self.no_message_check = QCheckBox(HouseholdPerson)
        self.no_message_check.setObjectName(u"no_message_check")

        self.row_5.addWidget(self.no_message_check)


        self.grid.addLayout(self.row_5, 5, 1, 1, 1)

        self.elsewhere_label = QLabel(HouseholdPerson)
        self.elsewhere_label.setObjectName(u"elsewhere_label")
        self.elsewhere_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.elsewhere_label, 6, 0, 1, 1)

        self.elsewhere_edit = QLineEdit(HouseholdPerson)
        self.elsewhere_edit.setObjectName(u"elsewhere_edit")

        self.grid.addWidget(self.elsewhere_edit, 6, 1, 1, 1)

        self.health_label = QLabel(HouseholdPerson)
        self.health_label.setObjectName(u"health_label")
        self.health_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.health_label, 7, 0, 1, 1)

        self.row_7 = QHBoxLayout()
        self.row_7.setSpacing(6)
        self.row_7.setObjectName(u"row_7")
        self.health_edit = QLineEdit(HouseholdPerson)
        self.health_edit.setObjectName(u"health_edit")

        self.row_7.addWidget(self.health_edit)

        self.work_edit = QLineEdit(HouseholdPerson)
        self.work_edit.setObjectName(u"work_edit")

        self.row_7.addWidget(self.work_edit)


        self.grid.addLayout(self.row_7, 7, 1, 1, 1)

        self.note_label = QLabel(HouseholdPerson)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.note_label, 8, 0, 1, 1)

        self.note_edit = MultiLineEdit(HouseholdPerson)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 8, 1, 1, 1)

        self.common_label = QLabel(HouseholdPerson)
        self.common_label.setObjectName(u"common_label")
        self.common_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.common_label, 9, 0, 1, 1)

        self.row_9 = QHBoxLayout()
        self.row_9.setSpacing(6)
        self.row_9.setObjectName(u"row_9")
        self.common_edit = QLineEdit(HouseholdPerson)
        self.common_edit.setObjectName(u"common_edit")

        self.row_9.addWidget(self.common_edit)

        self.former_edit = QLineEdit(HouseholdPerson)
        self.former_edit.setObjectName(u"former_edit")

        self.row_9.addWidget(self.former_edit)


        self.grid.addLayout(self.row_9, 9, 1, 1, 1)

        self.died_label = QLabel(HouseholdPerson)
        self.died_label.setObjectName(u"died_label")
        self.died_label.setProperty(u"role", u"lab")

        self.grid.addWidget(self.died_label, 10, 0, 1, 1)

        self.died_edit = DateEdit(HouseholdPerson)
        self.died_edit.setObjectName(u"died_edit")

        self.grid.addWidget(self.died_edit, 10, 1, 1, 1)

        self.hearsay_check = QCheckBox(HouseholdPerson)
        self.hearsay_check.setObjectName(u"hearsay_check")

        self.grid.addWidget(self.hearsay_check, 11, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.family_label.setBuddy(self.family_edit)
        self.family_reading_label.setBuddy(self.family_reading_edit)
        self.relation_label.setBuddy(self.relation_box)
        self.sex_label.setBuddy(self.sex_choice)
        self.born_label.setBuddy(self.born_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.elsewhere_label.setBuddy(self.elsewhere_edit)
        self.health_label.setBuddy(self.health_edit)
        self.note_label.setBuddy(self.note_edit)
        self.common_label.setBuddy(self.common_edit)
        self.died_label.setBuddy(self.died_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdPerson)

        QMetaObject.connectSlotsByName(HouseholdPerson)
    # setupUi

    def retranslateUi(self, HouseholdPerson):
        self.family_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u304a\u540d\u524d(&N)", None))
#if QT_CONFIG(accessibility)
        self.family_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u59d3", None))
#endif // QT_CONFIG(accessibility)
        self.family_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u59d3", None))
#if QT_CONFIG(accessibility)
        self.given_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.given_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u540d", None))
        self.family_reading_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u3075\u308a\u304c\u306a(&F)", None))
#if QT_CONFIG(accessibility)
        self.family_reading_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u59d3\u306e\u3075\u308a\u304c\u306a", None))
#endif // QT_CONFIG(accessibility)
        self.family_reading_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u305b\u3044", None))
#if QT_CONFIG(accessibility)
        self.given_reading_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u540d\u306e\u3075\u308a\u304c\u306a", None))
#endif // QT_CONFIG(accessibility)
        self.given_reading_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u3081\u3044", None))
        self.relation_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u7d9a\u67c4(&R)", None))
#if QT_CONFIG(accessibility)
        self.relation_box.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u7d9a\u67c4", None))
#endif // QT_CONFIG(accessibility)
        self.index_check.setText(QCoreApplication.translate("HouseholdPerson", u"\u3053\u306e\u4e16\u5e2f\u306e\u4e2d\u5fc3\u306e\u65b9(&C)", None))
        self.sex_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u6027\u5225(&S)", None))
#if QT_CONFIG(accessibility)
        self.sex_choice.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u6027\u5225", None))
#endif // QT_CONFIG(accessibility)
        self.born_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u751f\u307e\u308c\u305f\u65e5(&B)", None))
        self.phone_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u96fb\u8a71(&P)", None))
        self.no_message_check.setText(QCoreApplication.translate("HouseholdPerson", u"\u4f1d\u8a00\u3092\u6b8b\u3055\u306a\u3044(&D)", None))
        self.elsewhere_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u5225\u306b\u66ae\u3089\u3059\u6240(&E)", None))
        self.elsewhere_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u540c\u3058\u5bb6\u306a\u3089\u7a7a\u3051\u3066\u304a\u304d\u307e\u3059", None))
        self.health_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u5065\u5eb7\u30fb\u3057\u3054\u3068(&H)", None))
        self.health_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u8981\u4ecb\u8b771\u3001\u8db3\u304c\u75db\u3080", None))
#if QT_CONFIG(accessibility)
        self.work_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u3057\u3054\u3068", None))
#endif // QT_CONFIG(accessibility)
        self.work_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u3057\u3054\u3068", None))
        self.note_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u30e1\u30e2(&M)", None))
        self.common_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u901a\u79f0\u30fb\u65e7\u59d3(&K)", None))
#if QT_CONFIG(accessibility)
        self.common_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u901a\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.common_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u3075\u3060\u3093\u306e\u547c\u3073\u540d", None))
#if QT_CONFIG(accessibility)
        self.former_edit.setAccessibleName(QCoreApplication.translate("HouseholdPerson", u"\u65e7\u59d3", None))
#endif // QT_CONFIG(accessibility)
        self.former_edit.setPlaceholderText(QCoreApplication.translate("HouseholdPerson", u"\u65e7\u59d3", None))
        self.died_label.setText(QCoreApplication.translate("HouseholdPerson", u"\u4ea1\u304f\u306a\u3063\u305f\u65e5(&I)", None))
        self.hearsay_check.setText(QCoreApplication.translate("HouseholdPerson", u"\u4eba\u3065\u3066\u306b\u805e\u3044\u305f\u3060\u3051(&J)", None))
        pass
    # retranslateUi

