import type { ChatSource } from '../source.ts'
import { type JsonOutline, outlineOf } from './json-outline.ts'
import { type LineLabel, votesOf } from './line-votes.ts'
import { headLines, isBlank, withoutMarks } from './text-lines.ts'

/** A format that is known but not read yet; `label` is its name, the same in every language. */
export type OtherFormat = { id: string; label: string; confidence: number }

type Sign = { id: string; label: string }
type JsonSign = Sign & { has: (outline: JsonOutline) => boolean }

const TELEGRAM_TYPES =
  /^(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel))$/

/** Keys that only one exporter writes (formats.md §1, detection order). */
const JSON_SIGNS: readonly JsonSign[] = [
  {
    id: 'qq-exporter-json',
    label: 'QQChatExporter JSON',
    has: (outline) =>
      outline.get('metadata.name')?.startsWith('QQChatExporter') === true ||
      (outline.has('metadata') && outline.has('chatInfo')) ||
      (outline.has('sender.uid') && outline.has('content.text')),
  },
  { id: 'weflow-json', label: 'WeFlow JSON', has: (outline) => outline.has('weflow') },
  {
    id: 'echotrace-json',
    label: 'EchoTrace JSON',
    has: (outline) => outline.has('session') && outline.has('messages[].senderUsername'),
  },
  {
    id: 'chatlog-json',
    label: 'chatlog JSON',
    has: (outline) =>
      ['', 'messages'].some((at) => ['seq', 'talker'].every((key) => outline.has(`${at}[].${key}`))),
  },
  {
    id: 'discord-json',
    label: 'DiscordChatExporter JSON',
    has: (outline) => outline.has('guild') && outline.has('channel'),
  },
  {
    id: 'telegram-json',
    label: 'Telegram Desktop JSON',
    has: (outline) =>
      outline.has('chats.list') ||
      TELEGRAM_TYPES.test(outline.get('type') ?? '') ||
      outline.has('messages[].date_unixtime'),
  },
  {
    id: 'pywxdump-json',
    label: 'PyWxDump JSON',
    has: (outline) => outline.has('[].MsgSvrID') && outline.has('[].type_name'),
  },
  {
    id: 'memotrace-json',
    label: 'WeChatMsg / 留痕 JSON',
    has: (outline) => outline.has('conversations') || outline.has('[].conversations'),
  },
]

const CSV_SIGNS: readonly (Sign & { columns: readonly string[] })[] = [
  {
    id: 'pywxdump-csv',
    label: 'PyWxDump CSV',
    columns: ['MsgSvrID', 'type_name', 'is_sender', 'CreateTime'],
  },
  {
    id: 'wechatmsg-csv',
    label: 'WeChatMsg / 留痕 CSV',
    columns: ['localId', 'TalkerId', 'CreateTime', 'StrContent'],
  },
  {
    id: 'wechatmsg-csv',
    label: 'WeChatMsg / 留痕 CSV',
    columns: ['消息ID', '类型', '发送人', '时间', '内容'],
  },
  { id: 'discord-csv', label: 'DiscordChatExporter CSV', columns: ['AuthorID', 'Author', 'Date', 'Content'] },
  { id: 'qq-exporter-table', label: 'QQChatExporter', columns: ['序号', '时间', '发送者', '发送者QQ号'] },
  { id: 'weflow-table', label: 'WeFlow', columns: ['序号', '时间', '发送者身份', '消息类型', '内容'] },
]

/** Sentences and lines at the very beginning of a text. */
const FIRST_SIGNS: readonly (Sign & { form: RegExp })[] = [
  { id: 'qq-exporter-text', label: 'QQChatExporter', form: /^\[QQChatExporter V/ },
  { id: 'qq-mht', label: 'QQ MHT', form: /^From: <Save by Tencent MsgMgr>/ },
  { id: 'line-text', label: 'LINE', form: /^\[LINE\] / },
  { id: 'discord-text', label: 'DiscordChatExporter', form: /^={62}\s*$/ },
  { id: 'web-page', label: 'HTML', form: /^<(?:!doctype html|html)\b/i },
]

const VOTED: Partial<Record<LineLabel, Sign>> = {
  'memotrace-text': { id: 'memotrace-text', label: 'WeChatMsg / 留痕' },
  'weflow-text': { id: 'weflow-text', label: 'WeFlow' },
  'chatlog-text': { id: 'chatlog-text', label: 'chatlog' },
  'welink-text': { id: 'welink-text', label: 'WeLink' },
  'onebot-text': { id: 'onebot-text', label: 'SealDice / OneBot' },
  'qq-copied': { id: 'qq-copied', label: 'QQ' },
  'whatsapp-text': { id: 'whatsapp-text', label: 'WhatsApp' },
  'line-text': { id: 'line-text', label: 'LINE' },
  'discord-text': { id: 'discord-text', label: 'DiscordChatExporter' },
}

/** The formats, known but not read yet, that a source may be. */
export function findOtherFormats(source: ChatSource): OtherFormat[] {
  const outline = outlineOf(source.head)
  const sign = (outline && JSON_SIGNS.find(({ has }) => has(outline))) ?? signOfFirstLine(source)
  if (sign) return [{ id: sign.id, label: sign.label, confidence: 1 }]
  const votes = votesOf(source)
  return Object.entries(VOTED)
    .map(([label, { id, label: name }]) => ({
      id,
      label: name,
      confidence: votes.shareOf(label as LineLabel),
    }))
    .filter(({ confidence }) => confidence > 0)
    .map((found) => ({ ...found, confidence: Math.min(0.95, found.confidence) }))
}

function signOfFirstLine(source: ChatSource): Sign | undefined {
  const first = withoutMarks(headLines(source).find((line) => !isBlank(line)) ?? '').trim()
  const columns = new Set(first.split(/[,;\t]/).map((name) => name.trim().replace(/^"(.*)"$/, '$1')))
  return (
    FIRST_SIGNS.find(({ form }) => form.test(first.slice(0, 400))) ??
    CSV_SIGNS.find((sign) => sign.columns.every((name) => columns.has(name)))
  )
}
