; The Windows installer: for one user, without an administrator's rights, with nothing but what comes with NSIS 3 itself.
; Compiled by electron/packing/windows-installer.ts, which writes FILES: the version, the folder to be packed, and the list of
; its files and folders. The uninstaller takes away what stands in that list and nothing else.
;   /S            without questions; why it stopped stands in %TEMP%\guohe-setup.log (exit code 2)
;   /D=FOLDER     where to; the last argument, without quotes
Unicode true
!include "${FILES}"
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define PROGRAM "国合申报匣"
!define EXE "guohe.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\guohe-kit"
; the type of the entry in a case folder (electron/library/cases/case-shortcut.ts)
!define CASE_ENDING "Software\Classes\.guohe"
!define CASE_TYPE "GuoheKit.Case"
; hand-overs (.guohe.zip): for Windows they are ZIP files like any other, so that a double click stays with the program that the user
; has for those; the program is offered for opening them, and their own menu has an entry
!define HAND_OVER_TYPE "GuoheKit.HandOver"
!define HAND_OVER_VERB "Software\Classes\SystemFileAssociations\.zip\shell\GuoheKit.Receive"
!define LOG "$TEMP\guohe-setup.log"
; the longest path that every Windows program can open, without the zero at its end
!define LONGEST_PATH 259
!define NOT_DONE 2

Name "${PROGRAM}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\guohe-kit"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
BrandingText "${PROGRAM} ${VERSION}"
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID /FINAL lzma
  SetCompressorDictSize 32
!endif
; the program is 64-bit; where NSIS has no 64-bit form of an installer, the 32-bit one does as well
!if /FileExists "${NSISDIR}/Stubs/zlib-amd64-unicode"
  Target amd64-unicode
!endif

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${PROGRAM}"
VIAddVersionKey /LANG=2052 "FileDescription" "${PROGRAM}安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT License"

; ---- pages ----
!define MUI_ICON "${PICTURES}/icon.ico"
!define MUI_UNICON "${PICTURES}/icon.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURES}/installer.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH FitControl
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "${PROGRAM}还没有装完。确定退出吗？"

!define MUI_PAGE_HEADER_TEXT "安装到哪个文件夹"
!define MUI_PAGE_HEADER_SUBTEXT "只为当前用户安装，不需要管理员权限，不联网。"
!define MUI_DIRECTORYPAGE_TEXT_TOP "${PROGRAM} ${VERSION} 将安装到下面的文件夹。如需换到别处，请按“浏览”。$\r$\n$\r$\n申报项目另存在您自己的文件夹里，安装、升级、卸载都不改动。"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "安装位置"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE checkFolder
!insertmacro MUI_PAGE_DIRECTORY

!define MUI_PAGE_HEADER_TEXT "正在安装"
!define MUI_PAGE_HEADER_SUBTEXT "请稍候。"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "安装完成"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "${PROGRAM} ${VERSION} 已经可以使用。"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "没有装完"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "申报项目没有改动。请按提示处理，再运行一次安装程序。"
!insertmacro MUI_PAGE_INSTFILES

!define MUI_BUTTONTEXT_FINISH "完成"
!define MUI_FINISHPAGE_TITLE "安装完成"
!define MUI_FINISHPAGE_TEXT "${PROGRAM} ${VERSION} 已装好，可从开始菜单或桌面打开。$\r$\n$\r$\n双击申报项目文件夹里的“打开申报项目.guohe”，可直接打开该项目。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "打开${PROGRAM}"
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "卸载${PROGRAM}"
!define MUI_PAGE_HEADER_SUBTEXT "申报项目和您的设置都会保留。"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "只移除安装程序放进下面这个文件夹的文件。申报项目、自己装的指南和政策文件、Word 模板和最近打开的列表都会保留；您自己放进这个文件夹的文件也会留下。"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "程序位置"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "正在卸载"
!define MUI_PAGE_HEADER_SUBTEXT "请稍候。"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "卸载完成"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "申报项目和您的设置都还在原处。"
; NSIS 3.08 forgets all of a page but these two
!ifdef MUI_INSTFILESPAGE_ABORTHEADER_TEXT
  !undef MUI_INSTFILESPAGE_ABORTHEADER_TEXT
  !undef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT
!endif
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "没有卸载完"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "申报项目没有改动。请按提示处理，再卸载一次。"
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "SimpChinese"
SetFont /LANG=${LANG_SIMPCHINESE} "Microsoft YaHei UI" 9
SpaceTexts "需要空间：" "可用空间："
MiscButtonText "上一步" "下一步" "取消" "完成"
InstallButtonText "安装"
UninstallButtonText "卸载"
DirText "" "" "浏览…" ""

; ---- what both the installer and the uninstaller do ----
; a file or folder that something stands in the way of
Var named
; where an earlier version lies, and which it is; empty: none
Var earlier
Var earlierVersion
Var wantsDesktop

!macro shared UN
  ; Why it stops, for whoever started it without questions.
  Function ${UN}writeLog
    Exch $0
    ${If} ${Silent}
      FileOpen $1 "${LOG}" a
      FileSeek $1 0 END $2
      ${If} $2 = 0
        FileWriteUTF16LE /BOM $1 "$0$\r$\n"
      ${Else}
        FileWriteUTF16LE $1 "$0$\r$\n"
      ${EndIf}
      FileClose $1
    ${EndIf}
    Pop $0
  FunctionEnd

  ; One name for one folder: what the registry and the command line give may end in a backslash.
  Function ${UN}trimFolder
    StrCpy $0 "$INSTDIR" 1 -1
    ${If} $0 == "\"
      StrCpy $INSTDIR "$INSTDIR" -1
    ${EndIf}
  FunctionEnd

  ; Goes on once no program runs in the folder $named: one that runs cannot be written to.
  Function ${UN}waitForProgram
    ${Do}
      ${IfNot} ${FileExists} "$named\${EXE}"
        ${ExitDo}
      ${EndIf}
      ClearErrors
      FileOpen $0 "$named\${EXE}" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      Push "${PROGRAM}正在运行，或者文件不能写入：$named\${EXE}"
      Call ${UN}writeLog
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${PROGRAM}正在运行，或者文件不能写入：$\r$\n$named\${EXE}$\r$\n$\r$\n请先关闭本软件（内容会自动保存），再按“重试”。" /SD IDCANCEL IDRETRY +3
      SetErrorLevel ${NOT_DONE}
      Quit
    ${Loop}
  FunctionEnd

  ; What to do about the file $named: returns to try again, or ends.
  Function ${UN}askAgain
    Push "文件被占用或没有权限：$named"
    Call ${UN}writeLog
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "文件被占用或没有权限：$\r$\n$named$\r$\n$\r$\n请关闭正在使用它的程序，再按“重试”。" /SD IDCANCEL IDRETRY +3
    SetErrorLevel ${NOT_DONE}
    Abort "停在：$named"
  FunctionEnd

  ; The system reads anew which program opens which files.
  Function ${UN}tellSystem
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  FunctionEnd
!macroend
!insertmacro shared ""
!insertmacro shared "un."

; ---- installing ----
Function .onInit
  Delete "${LOG}"
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    Push "需要 64 位的 Windows 10 或更新的系统。"
    Call writeLog
    MessageBox MB_OK|MB_ICONSTOP "${PROGRAM}需要 64 位的 Windows 10 或更新的系统。" /SD IDOK
    SetErrorLevel ${NOT_DONE}
    Quit
  ${EndIf}
  ReadRegStr $earlier HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $earlierVersion HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $earlierVersion != ""
    ${VersionCompare} "$earlierVersion" "${VERSION}" $0
    ${If} $0 == 1
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "本机装有较新的 $earlierVersion 版。确定换成 ${VERSION} 版吗？" /SD IDYES IDYES +2
      Quit
    ${EndIf}
  ${EndIf}
  Call trimFolder
  ${If} ${Silent}
    Call checkFolder
  ${EndIf}
FunctionEnd

!macro refuseFolder WHY
  Push "${WHY}"
  Call writeLog
  MessageBox MB_OK|MB_ICONEXCLAMATION "${WHY}" /SD IDOK
  SetErrorLevel ${NOT_DONE}
  ${If} ${Silent}
    Quit
  ${EndIf}
  Abort
!macroend

; Whether the program may lie in $INSTDIR: on its page the user may choose another, without questions it ends.
Function checkFolder
  Call trimFolder
  StrLen $0 "$INSTDIR"
  IntOp $0 $0 + ${LONGEST_INSIDE}
  ${If} $0 > ${LONGEST_PATH}
    !insertmacro refuseFolder "这个文件夹的路径太长，装不下程序里最长的文件名。请选一个短些的位置。"
  ${EndIf}
  StrLen $0 "$INSTDIR"
  ${If} $0 < 4
    !insertmacro refuseFolder "请选一个文件夹，不要直接装在磁盘的最上层：$INSTDIR"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${EXE}"
  ${AndIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      Push "文件夹里已有别的文件：$INSTDIR"
      Call writeLog
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "这个文件夹里已有别的文件：$\r$\n$INSTDIR$\r$\n$\r$\n建议另选一个空文件夹。仍要装在这里吗？（卸载时只移除本软件的文件）" /SD IDNO IDYES taken
      SetErrorLevel ${NOT_DONE}
      ${If} ${Silent}
        Quit
      ${EndIf}
      Abort
      taken:
    ${EndIf}
  ${EndIf}
  StrCpy $named "$INSTDIR"
  Call waitForProgram
  ${If} $earlier != ""
    StrCpy $named "$earlier"
    Call waitForProgram
  ${EndIf}
FunctionEnd

!macro putFolder FOLDER
  StrCpy $named "$INSTDIR${FOLDER}"
  ${Do}
    ClearErrors
    SetOutPath "$INSTDIR${FOLDER}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    Call askAgain
  ${Loop}
!macroend

!macro putFile FROM FILE
  StrCpy $named "$INSTDIR\${FILE}"
  ${Do}
    ClearErrors
    File "${FROM}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    Call askAgain
  ${Loop}
!macroend

Section
  ; a shortcut that the user took from the desktop does not come back with a new version
  StrCpy $wantsDesktop 1
  ${If} $earlier != ""
  ${AndIf} ${FileExists} "$earlier\uninstall.exe"
    ${IfNot} ${FileExists} "$DESKTOP\${PROGRAM}.lnk"
      StrCpy $wantsDesktop 0
    ${EndIf}
    DetailPrint "移除以前的版本：$earlier"
    ExecWait '"$earlier\uninstall.exe" /S /UPGRADE _?=$earlier' $0
    ${If} $0 <> 0
      ; the earlier uninstaller was asked to be silent: what it wrote tells why
      StrCpy $named "$earlier"
      FileOpen $1 "${LOG}" r
      FileReadUTF16LE $1 $named
      FileClose $1
      MessageBox MB_OK|MB_ICONSTOP "以前的版本还在原处，没有换成新的：$\r$\n$named$\r$\n请关闭正在使用它的程序，再运行一次安装程序。" /SD IDOK
      SetErrorLevel ${NOT_DONE}
      Abort "停在：$named"
    ${EndIf}
    ${If} $earlier != $INSTDIR
      Delete "$earlier\uninstall.exe"
      RMDir "$earlier"
    ${EndIf}
  ${EndIf}

  ; first of all what takes away the rest: an installation that stops halfway can be removed
  !insertmacro putFolder ""
  StrCpy $named "$INSTDIR\uninstall.exe"
  ${Do}
    ClearErrors
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    Call askAgain
  ${Loop}
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Guohe Kit authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  SetOverwrite try
  !insertmacro putAll

  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${PROGRAM}.lnk" "$INSTDIR\${EXE}"
  ${If} $wantsDesktop = 1
    CreateShortcut "$DESKTOP\${PROGRAM}.lnk" "$INSTDIR\${EXE}"
  ${EndIf}
  WriteRegStr HKCU "${CASE_ENDING}" "" "${CASE_TYPE}"
  WriteRegStr HKCU "${CASE_ENDING}\OpenWithProgids" "${CASE_TYPE}" ""
  WriteRegStr HKCU "Software\Classes\${CASE_TYPE}" "" "国合申报项目"
  WriteRegStr HKCU "Software\Classes\${CASE_TYPE}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "Software\Classes\${CASE_TYPE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "Software\Classes\.zip\OpenWithProgids" "${HAND_OVER_TYPE}" ""
  WriteRegStr HKCU "Software\Classes\${HAND_OVER_TYPE}" "" "国合申报移交文件"
  WriteRegStr HKCU "Software\Classes\${HAND_OVER_TYPE}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "Software\Classes\${HAND_OVER_TYPE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "${HAND_OVER_VERB}" "" "用国合申报匣收下"
  WriteRegStr HKCU "${HAND_OVER_VERB}" "AppliesTo" 'System.FileName:~>".guohe.zip"'
  WriteRegStr HKCU "${HAND_OVER_VERB}\command" "" '"$INSTDIR\${EXE}" "%1"'
  Call tellSystem
SectionEnd

; ---- removing ----
Function un.onInit
  Delete "${LOG}"
  Call un.trimFolder
  StrCpy $named "$INSTDIR"
  Call un.waitForProgram
FunctionEnd

; before anything is taken away: all of it can be
!macro tryFile FILE
  StrCpy $named "$INSTDIR\${FILE}"
  Call un.waitForFile
!macroend

; Goes on once nobody else holds the file $named.
Function un.waitForFile
  ${Do}
    ${IfNot} ${FileExists} "$named"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$named" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    Call un.askAgain
  ${Loop}
FunctionEnd

!macro takeFile FILE
  StrCpy $named "$INSTDIR\${FILE}"
  ${Do}
    ClearErrors
    Delete "$INSTDIR\${FILE}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    Call un.askAgain
  ${Loop}
!macroend

; only when nothing of anybody else's lies in it
!macro takeFolder FOLDER
  RMDir "$INSTDIR\${FOLDER}"
!macroend

Section "un.program"
  SetOutPath "$TEMP"
  !insertmacro tryAll
  !insertmacro takeAll
  ; before a new version takes the place of this one, its entries stay
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${If} ${Errors}
    Delete "$SMPROGRAMS\${PROGRAM}.lnk"
    Delete "$DESKTOP\${PROGRAM}.lnk"
    ReadRegStr $0 HKCU "${CASE_ENDING}" ""
    ${If} $0 == "${CASE_TYPE}"
      DeleteRegValue HKCU "${CASE_ENDING}" ""
    ${EndIf}
    DeleteRegValue HKCU "${CASE_ENDING}\OpenWithProgids" "${CASE_TYPE}"
    DeleteRegKey /ifempty HKCU "${CASE_ENDING}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CASE_ENDING}"
    DeleteRegKey HKCU "Software\Classes\${CASE_TYPE}"
    DeleteRegValue HKCU "Software\Classes\.zip\OpenWithProgids" "${HAND_OVER_TYPE}"
    DeleteRegKey HKCU "Software\Classes\${HAND_OVER_TYPE}"
    DeleteRegKey HKCU "${HAND_OVER_VERB}"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Call un.tellSystem
  ${EndIf}
SectionEnd
