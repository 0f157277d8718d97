import type { MessageKind } from '#shared/features/chat-import/model.ts'

/** Words in square brackets that exporters write in place of what is not text, by the kind they stand for. */
const WORDS: Partial<Record<MessageKind, readonly string[]>> = {
  image: ['图片', '圖片', '照片', 'image', 'photo', 'picture', '闪照'],
  voice: ['语音', '語音', '语音消息', '語音訊息', 'voice', 'audio', 'voice message', 'record'],
  video: ['视频', '影片', '短视频', '小视频', 'video'],
  file: ['文件', '檔案', 'file'],
  sticker: [
    '表情',
    '动画表情',
    '動態貼圖',
    '贴图',
    '貼圖',
    '表情包',
    'gif表情',
    '大表情',
    '原创表情',
    'sticker',
    'face',
    'mface',
  ],
  link: ['链接', '連結', '网页', 'link'],
  location: ['位置', '地理位置', '实时位置', '位置共享', 'location'],
  red_packet: ['红包', '紅包', 'qq红包', '微信红包', '红包封面', '赠送红包封面', 'red packet'],
  transfer: ['转账', '轉賬', '微信转账', 'transfer'],
  call: [
    '语音通话',
    '视频通话',
    '語音通話',
    '視訊通話',
    '语音聊天',
    '视频聊天',
    '通话',
    'voice call',
    'video call',
  ],
  forward: [
    '聊天记录',
    '聊天記錄',
    '合并转发',
    '转发',
    '转发消息',
    '合并转发的聊天记录',
    'chat history',
    'forward',
  ],
  card: ['名片', '个人名片', '推荐名片', '联系人名片', 'contact card', 'contact'],
  share: [
    '分享',
    '小程序',
    '音乐',
    '音乐分享',
    '视频号',
    '笔记',
    '收藏',
    '商品',
    '直播',
    'share',
    'music',
    'json',
    'xml',
  ],
  poke: ['拍一拍', '戳一戳', 'poke', 'shake', '窗口抖动'],
}

const KIND_OF_WORD = new Map<string, MessageKind>(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.map((word): [string, MessageKind] => [word, kind as MessageKind]),
  ),
)

/** Kinds whose placeholder may be followed by a caption: a file name, a title, an amount. */
const WITH_CAPTION: ReadonlySet<MessageKind> = new Set([
  'file',
  'link',
  'location',
  'red_packet',
  'transfer',
  'call',
  'forward',
  'card',
  'share',
  'poke',
])

/** `![图片](url)`, `[文件|名](url)`, `[图片: a.jpg(请在附件中查看)]`, `[语音]`; the word, then what follows the brackets. */
const BRACKETS = /^!?\[([^\]|:：\n]{1,12})(?:[|:：][^\]\n]*)?\](?:\([^)\n]*\))?/
const DURATION =
  /^\s*(?:\d{1,3}(?:\.\d+)?\s*(?:"|”|″|''|秒|s)|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}['′]\d{1,2}(?:"|″)?)?\s*$/
const CQ_CODE = /\[CQ:([a-z_]+)[^\]]*\]/g
const CQ_SILENT = new Set(['reply', 'at'])

/**
 * The kind of a message that an exporter wrote as text. Only a message that is nothing but placeholders is media; one
 * picture in a sentence leaves it a text. WeChat's `[微笑]` and mentions are text.
 */
export function kindOfText(text: string): MessageKind {
  let rest = text.trimStart()
  if (rest === '') return 'other'
  if (rest.startsWith('[CQ:')) return kindOfCqCodes(rest)
  let kind: MessageKind | null = null
  // Several pictures in one message are still pictures.
  while (rest !== '') {
    const match = BRACKETS.exec(rest)
    const found = match && KIND_OF_WORD.get((match[1] ?? '').trim().toLowerCase())
    if (!match || !found || (kind !== null && found !== kind)) return 'text'
    kind = found
    rest = rest.slice(match[0].length)
    if (WITH_CAPTION.has(kind) || DURATION.test(rest)) return kind
    rest = rest.trimStart()
  }
  return kind ?? 'text'
}

/** What a message of OneBot's `[CQ:…]` codes is: text around them makes it a text. */
function kindOfCqCodes(text: string): MessageKind {
  let kind: MessageKind | null = null
  const rest = text.replace(CQ_CODE, (_, name: string) => {
    if (!CQ_SILENT.has(name)) kind ??= KIND_OF_WORD.get(name) ?? 'other'
    return ''
  })
  return rest.trim() === '' && kind !== null ? kind : 'text'
}

/** Id of the message that a `[CQ:reply,id=…]` code quotes, with the text without the code; null without one. */
export function cqReplyOf(text: string): { replyTo: string; text: string } | null {
  const match = /^\s*\[CQ:reply,id=(-?\d+)[^\]]*\]/.exec(text)
  return match ? { replyTo: match[1] ?? '', text: text.slice(match[0].length) } : null
}
