import type { Preferences } from '#shared/host.ts'
import { defineMessages, formatMessage, type Locale, type MessageValues } from '#shared/kernel/messages.ts'

/** What main itself says: menus, tray, dialogs. The screens have words of their own. */
export const mainMessages = defineMessages(
  {
    appName: '群圃',
    about: '关于群圃',
    services: '服务',
    hide: '隐藏群圃',
    hideOthers: '隐藏其他',
    unhide: '全部显示',
    quit: '退出群圃',
    file: '文件',
    import: '导入…',
    settings: '设置…',
    closeWindow: '关闭窗口',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    pasteAsText: '粘贴为纯文本',
    selectAll: '全选',
    view: '显示',
    today: '今日',
    groups: '社群',
    members: '成员',
    followUps: '私聊跟进',
    reports: '报告',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    window: '窗口',
    minimize: '最小化',
    zoom: '缩放',
    front: '前置全部窗口',
    help: '帮助',
    openData: '打开数据文件夹',
    openLogs: '打开日志文件夹',
    reload: '重新载入',
    devTools: '开发者工具',
    showWindow: '打开群圃',
    badge: '{count} 条待办',
    stillHere: '群圃仍在运行',
    stillHereBody: '窗口已收到托盘，提醒照常。要退出请点托盘图标，选“退出群圃”。',
    crashed: '页面出错了',
    crashedBody: '群圃的页面连续出错。数据已保存。可以重新载入，或退出后再打开。',
    reloadPage: '重新载入',
    fatal: '群圃无法启动',
    fatalBody: '{message}\n\n详情在日志文件夹：{logs}',
    files: '文件',
    allFiles: '所有文件',
  },
  {
    appName: 'Qunpu',
    about: 'About Qunpu',
    services: 'Services',
    hide: 'Hide Qunpu',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit Qunpu',
    file: 'File',
    import: 'Import…',
    settings: 'Settings…',
    closeWindow: 'Close Window',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAsText: 'Paste as Plain Text',
    selectAll: 'Select All',
    view: 'View',
    today: 'Today',
    groups: 'Groups',
    members: 'Members',
    followUps: 'Follow-ups',
    reports: 'Reports',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    front: 'Bring All to Front',
    help: 'Help',
    openData: 'Open Data Folder',
    openLogs: 'Open Log Folder',
    reload: 'Reload',
    devTools: 'Developer Tools',
    showWindow: 'Open Qunpu',
    badge: '{count, plural, one {# thing to do} other {# things to do}}',
    stillHere: 'Qunpu is still running',
    stillHereBody:
      'The window went to the tray and reminders go on. To quit, click the tray icon and choose Quit Qunpu.',
    crashed: 'The page failed',
    crashedBody:
      'The page of Qunpu failed repeatedly. Your data is saved. Reload it, or quit and open Qunpu again.',
    reloadPage: 'Reload',
    fatal: 'Qunpu cannot start',
    fatalBody: '{message}\n\nDetails are in the log folder: {logs}',
    files: 'Files',
    allFiles: 'All files',
  },
)

type Word = keyof (typeof mainMessages)['en'] & string
export type Say = (word: Word, values?: MessageValues) => string

/** The language that the operator chose, else Chinese when the system wants Chinese first. */
export function chooseLocale(chosen: Preferences['language'], systemLanguages: readonly string[]): Locale {
  if (chosen !== 'system') return chosen
  return (systemLanguages[0] ?? '').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Speaks one language. */
export function speaker(locale: Locale): Say {
  return (word, values) => formatMessage(mainMessages, locale, word, values)
}
