; SPDX-License-Identifier: Apache-2.0
; The Windows setup: for the person at the PC, without an administrator.
;   python installer/stage.py build/windows --interpreter python-3.11.9-embed-amd64.zip
;   makensis -DVERSION=0.1.0 -DTREE=../build/windows installer/banso.nsi
; Run by hand at release; CI only stages the tree.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!ifndef VERSION
  !error "give -DVERSION=…"
!endif
!ifndef TREE
  !error "give -DTREE=…, the folder installer/stage.py made"
!endif

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BansoDesktop"

Name "$(ProgramName)"
OutFile "../build/banso-desktop-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\BansoDesktop"
InstallDirRegKey HKCU "Software\BansoDesktop" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
CRCCheck force

!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${TREE}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\python\pythonw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "-X utf8 -m banso_desktop"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "English"

LangString ProgramName ${LANG_JAPANESE} "伴走デスク"
LangString ProgramName ${LANG_ENGLISH} "banso desktop"
LangString StillOpen ${LANG_JAPANESE} "伴走デスクが開いています。閉じてから、もう一度お試しください。"
LangString StillOpen ${LANG_ENGLISH} "banso desktop is open. Close it and try again."
LangString RecordsStay ${LANG_JAPANESE} "プログラムを消しました。この端末の記録は残っています：$LOCALAPPDATA\banso-desktop"
LangString RecordsStay ${LANG_ENGLISH} "The program is gone. The records of this computer stay: $LOCALAPPDATA\banso-desktop"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_JAPANESE} "ProductName" "伴走デスク"
VIAddVersionKey /LANG=${LANG_JAPANESE} "FileDescription" "伴走デスク セットアップ"
VIAddVersionKey /LANG=${LANG_JAPANESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_JAPANESE} "LegalCopyright" "Apache License 2.0"

; A running interpreter keeps its file open: renaming it tells, without asking for any right.
!macro EndIfOpen
  ${If} ${FileExists} "$INSTDIR\python\pythonw.exe"
    ClearErrors
    Rename "$INSTDIR\python\pythonw.exe" "$INSTDIR\python\pythonw.was"
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION|MB_OK "$(StillOpen)" /SD IDOK
      Abort
    ${EndIf}
    Rename "$INSTDIR\python\pythonw.was" "$INSTDIR\python\pythonw.exe"
  ${EndIf}
!macroend

; Only what a setup of this program put there; never a folder a person chose as such.
!macro RemoveProgram
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\packages"
  RMDir /r "$INSTDIR\app"
  Delete "$INSTDIR\banso.cmd"
  Delete "$INSTDIR\LICENSE"
!macroend

Section "program"
  !insertmacro EndIfOpen
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*.*"
  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\$(ProgramName).lnk" "$INSTDIR\python\pythonw.exe" "-X utf8 -m banso_desktop"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\BansoDesktop" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\BansoDesktop" "Shortcut" "$SMPROGRAMS\$(ProgramName).lnk"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "$(ProgramName)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro EndIfOpen
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ReadRegStr $0 HKCU "Software\BansoDesktop" "Shortcut"
  Delete "$0"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\BansoDesktop"
  ; Records are never removed with the program.
  MessageBox MB_ICONINFORMATION|MB_OK "$(RecordsStay)" /SD IDOK
SectionEnd
