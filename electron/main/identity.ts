/** Never change these: installer, taskbar, toasts and login item of Windows and macOS know the app by them. */
export const APP_ID = 'cn.qunpu.desktop'
export const TOAST_ACTIVATOR = '{6F1B7C52-8B1E-4C0E-9A63-2D5E7A91C4B8}'
