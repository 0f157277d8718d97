import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { ChatSource } from '../source.ts'
import { readPastedHeader } from './pasted-shapes.ts'
import { hasQqSign } from './qq-headers.ts'
import { headLines, isBlank, LONGEST_HEADER, withoutMarks, withPlainSpaces } from './text-lines.ts'

/** Shapes of lines that head messages in text exports; those with a name of their own are formats, others just no chat. */
export type LineLabel =
  | 'qq-text'
  | 'wechat-pasted'
  | 'memotrace-text'
  | 'weflow-text'
  | 'chatlog-text'
  | 'welink-text'
  | 'onebot-text'
  | 'qq-copied'
  | 'whatsapp-text'
  | 'line-text'
  | 'discord-text'
  | 'one-line'
  | 'signal'
  | 'irc'

/** How the header-looking lines of a text's head are spread over the formats. */
export type LineVotes = {
  total: number
  /** Lines that end in a clock time without a full date: the weakest of signs, as talk has them, too. */
  clocks: number
  shareOf(label: LineLabel): number
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const HALF = `(?:上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후)`
const WHATSAPP_TIME = String.raw`${HALF}?\s?${CLOCK}(?:\s?(?:[AaPp]\.?\s?[Mm]\.?|${HALF}))?`

/** In order: the first shape that fits is the line's vote. */
const SHAPES: readonly { label: LineLabel; form: RegExp }[] = [
  { label: 'signal', form: new RegExp(`^\\[${DAY},? \\d{1,2}:\\d{2}\\] [^:]+:`) },
  {
    label: 'whatsapp-text',
    form: new RegExp(`^\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? ${WHATSAPP_TIME}(?:\\] |\\s-\\s)`),
  },
  { label: 'irc', form: /^\[?\d{2}:\d{2}(?::\d{2})?\]? (?:<[^>]+>|\*{1,3} |-!-)/ },
  { label: 'line-text', form: new RegExp(`^${HALF}?\\d{1,2}:\\d{2}(?:[ap]m)?\\t`) },
  { label: 'discord-text', form: /^\[[^\]]{8,32}\] \S.*(?:#\d{4}|\(pinned\))/ },
  { label: 'weflow-text', form: new RegExp(`^${DAY} \\d{2}:\\d{2}:\\d{2} '.*'$`) },
  { label: 'welink-text', form: new RegExp(`^.{1,60}\\([^()]+\\)\\t${DAY} `) },
  { label: 'onebot-text', form: /^.{1,80}\(\d+\) \d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/ },
  {
    label: 'chatlog-text',
    form: /^(?:.{0,80}\((?:我|[A-Za-z][-\w]{4,40}|[\w-]+@openim)\)|系统消息) (?:\[.{1,80}\] )?(?:(?:\d{4}-)?\d{2}-\d{2} )?\d{2}:\d{2}:\d{2}$/,
  },
  { label: 'one-line', form: new RegExp(`^\\[?${DAY}[ T]${CLOCK}\\]?\\s[^:：]{1,40}[:：]\\s*\\S`) },
  { label: 'memotrace-text', form: new RegExp(`^${DAY} \\d{2}:\\d{2}:\\d{2} \\S`) },
  // Seconds are QQ's way of copying, but for these dates, which it never writes.
  { label: 'wechat-pasted', form: /\S\s+\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$/ },
  { label: 'wechat-pasted', form: /\S\s+\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2}$/ },
  { label: 'qq-copied', form: /^— —\s+\d{4}-\d{1,2}-\d{1,2}\s+— —\s*$/ },
  {
    label: 'qq-copied',
    form: new RegExp(
      `^.{1,80} (?:\\d{1,4}/\\d{1,2}/\\d{2,4} )?(?:${HALF} ?)?\\d{1,2}:\\d{2}:\\d{2}(?: [AP]M)? ?$`,
    ),
  },
]

/** Only serves to read words like 昨天; votes do not depend on it. */
const SOME_DAY = '2026-01-01' as CalendarDate
const counted = new WeakMap<ChatSource, LineVotes>()

/** Counts, for each line of a source's head that looks like the header of a message, the format it speaks for. */
export function votesOf(source: ChatSource): LineVotes {
  const known = counted.get(source)
  if (known) return known
  const lines = headLines(source)
  const labels = lines.map(labelOf).filter((label) => label !== null)
  const clocks = labels.filter((label) => label === 'clock').length
  // A text that begins with a full header is not made of clock times, however many its messages name.
  const first = lines.find((line) => !isBlank(line))
  const isFull = first !== undefined && (labelOf(first) ?? 'clock') !== 'clock'
  const counts = new Map<LineLabel, number>()
  for (const label of labels) {
    if (label === 'clock' && isFull) continue
    const voted = label === 'clock' ? 'wechat-pasted' : label
    counts.set(voted, (counts.get(voted) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const votes = {
    total,
    clocks,
    shareOf: (label: LineLabel) => (total === 0 ? 0 : (counts.get(label) ?? 0) / total),
  }
  counted.set(source, votes)
  return votes
}

function labelOf(line: string): LineLabel | 'clock' | null {
  if (line.length > LONGEST_HEADER * 4 || !/\d[:：]\d\d|^— —/.test(line)) return null
  const bare = withPlainSpaces(withoutMarks(line)).slice(0, LONGEST_HEADER)
  if (hasQqSign(bare)) return 'qq-text'
  for (const { label, form } of SHAPES) if (form.test(bare)) return label
  if (readPastedHeader(bare, SOME_DAY) === null) return null
  return /\d{4}\D\d{1,2}\D\d/.test(bare) ? 'wechat-pasted' : 'clock'
}
