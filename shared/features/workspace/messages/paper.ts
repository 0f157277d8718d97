import { defineMessages } from '#shared/kernel/messages.ts'

/** Words around every paper that leaves the app: the formats, and what it holds. */
export const paperMessages = defineMessages(
  {
    'share.title': '分享',
    'share.png': '长图 PNG',
    'share.pngHint': '720 像素宽，适合发微信',
    'share.pdf': 'PDF',
    'share.pdfHint': 'A4，可打印',
    'share.html': '网页文件',
    'share.htmlHint': '单个 HTML，可离线打开',
    'share.save.png': '保存长图',
    'share.save.pdf': '保存 PDF',
    'share.save.html': '保存网页',
    'share.saved': '已保存 {name}',
    'share.busy': '正在生成…',
    'include.title': '包含',
  },
  {
    'share.title': 'Share',
    'share.png': 'Long picture, PNG',
    'share.pngHint': '720 pixels wide, for chats',
    'share.pdf': 'PDF',
    'share.pdfHint': 'A4, for printing',
    'share.html': 'Web page',
    'share.htmlHint': 'One HTML file, opens offline',
    'share.save.png': 'Save picture',
    'share.save.pdf': 'Save PDF',
    'share.save.html': 'Save web page',
    'share.saved': 'Saved {name}',
    'share.busy': 'Making it…',
    'include.title': 'Include',
  },
)
