import type { ParsedItem, ParsedSource } from '#electron/features/chat-import/service.ts'
import { chatImportInput } from '#shared/features/chat-import/contract.ts'
import { signsOfName } from '#shared/features/members/rules/same-person.ts'
import type { Member } from './members.ts'
import { groupOf, type Sample } from './sample.ts'

const MINUTE_MS = 60_000

/** What was copied: who of the two it is from, minutes before the end, and the words. */
const LINES: readonly [who: 0 | 1, minutesAgo: number, text: string][] = [
  [0, 6, '昨晚的讨论我整理成一页纸了，中午发到群文件'],
  [1, 4, '辛苦了，正好我上周那期没跟上'],
  [0, 3, '不客气，顺手的事'],
  [1, 2, '那我先把自己那两张卡片补上'],
]

/**
 * Lines that the operator copied from her phone before the export: two members stand there by the names that she gave
 * them, so that nobody can tell for certain who they are. They are to be offered for merging.
 */
export function copiedSource(sample: Sample, until: number): ParsedSource {
  const { profile, members } = groupOf(sample, 'reading')
  const names = members.filter(mayBeCopied).slice(4, 6).map(calledByOperator)
  const name = '示例 · 复制的几条消息'
  async function* items(): AsyncGenerator<ParsedItem[]> {
    yield [
      {
        type: 'chat',
        name: profile.draft.name,
        platform: 'wechat',
        isGroup: true,
        chatId: profile.chatId,
        ownerId: null,
        exporter: '',
        exportedAt: until,
        coversFrom: null,
      },
      ...LINES.map(([who, minutesAgo, text], at) => ({
        type: 'message' as const,
        line: at + 1,
        sender: { identity: null, name: names[who] ?? '', nameKind: 'nick' as const },
        sentAt: Math.floor(until / MINUTE_MS) * MINUTE_MS - minutesAgo * MINUTE_MS,
        precision: 'minute' as const,
        timeText: null,
        kind: 'text' as const,
        text,
        platformId: null,
        replyTo: null,
      })),
    ]
  }
  const input = chatImportInput.parse({ source: { text: '' }, exportedAt: until })
  return { input, format: 'wechat-pasted', name, exportedAt: until, items: items() }
}

/** Ordinary members who are there, and whose name says enough. */
function mayBeCopied({ person, staff, leftOn, weight, joinedOn }: Member): boolean {
  const isOrdinary = staff === null && !person.isMe && leftOn === null && weight > 0
  return (
    isOrdinary && joinedOn < 100 && signsOfName(person.nick).core === person.nick && person.nick.length <= 4
  )
}

/** The name with what the operator noted beside it. */
function calledByOperator({ person }: Member, at: number): string {
  return at === 0 ? `${person.nick}（整理达人）` : `${person.nick}-读书会`
}
