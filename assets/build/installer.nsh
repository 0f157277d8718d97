; The app is installed for the present user only, so the page that asks "for whom" is skipped.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

; Electron registers the activator of our toasts; electron/main/identity.ts holds the same id.
!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\CLSID\{6F1B7C52-8B1E-4C0E-9A63-2D5E7A91C4B8}"
!macroend
