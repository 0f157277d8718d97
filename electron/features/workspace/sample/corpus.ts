import type { MessageKind } from '#shared/features/chat-import/model.ts'

export const threadKinds = [
  'question',
  'unanswered',
  'chain',
  'thanks',
  'share',
  'quarrel',
  'joke',
  'talk',
  'notice',
] as const
export type ThreadKind = (typeof threadKinds)[number]

/** Who says a line of a thread: an anonymous member A–F, the owner or an admin. */
export type Role = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | '*' | '+'

export type ThreadLine = { role: Role; quotes: Role | null; text: string }

/** A hand-written conversation. `day` ties it to a day (1–3) of a flash group, 0 = any. */
export type Thread = { kind: ThreadKind; day: number; lines: readonly ThreadLine[] }

export type Filler = ReadonlyMap<string, readonly string[]>

const LINE = /^([A-F*+])(?:@([A-F*+]))?: (.+)$/

/**
 * Reads conversations: blocks between blank lines, `# kind` (or `# kind @day`) first, then `A: text` and quote-replies
 * `B@A: text`. A malformed line is an error of ours and throws.
 */
export function parseThreads(source: string): Thread[] {
  const threads: Thread[] = []
  for (const block of source.split(/\n\s*\n/)) {
    const [head = '', ...rest] = block.split('\n').filter((line) => line.trim() !== '')
    if (head === '') continue
    const match = /^# (\w+)(?: @([123]))?$/.exec(head)
    const kind = threadKinds.find((name) => name === match?.[1])
    if (!kind) throw new Error(`corpus: ${head}`)
    threads.push({ kind, day: Number(match?.[2] ?? 0), lines: rest.map(lineOf) })
  }
  return threads
}

function lineOf(source: string): ThreadLine {
  const match = LINE.exec(source)
  if (!match) throw new Error(`corpus: ${source}`)
  return { role: match[1] as Role, quotes: (match[2] as Role | undefined) ?? null, text: match[3] ?? '' }
}

/** Reads `## section` lists of single lines. */
export function parseFiller(source: string): Filler {
  const sections = new Map<string, string[]>()
  let current: string[] = []
  for (const line of source.split('\n')) {
    if (line.startsWith('## ')) {
      current = sections.get(line.slice(3).trim()) ?? []
      sections.set(line.slice(3).trim(), current)
    } else if (line.trim() !== '') current.push(line)
  }
  return sections
}

/** Fills `{name}` from `values`. After `@` the name gets the space that a chat program puts behind a mention. */
export function fillNames(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
  mentionOf: (name: string) => string = (name) => values[name] ?? name,
): string {
  if (!text.includes('{')) return text
  return text
    .replace(/@\{([^{}|]+)\} ?/g, (_, name: string) => `@${mentionOf(name)}\u2005`)
    .replace(/\{([^{}|]+)\}/g, (_, name: string) => values[name] ?? '')
}

const MEDIA: readonly (readonly [RegExp, MessageKind])[] = [
  [/^\[图片\]$/, 'image'],
  [/^\[语音\]/, 'voice'],
  [/^\[视频\]/, 'video'],
  [/^\[文件\]/, 'file'],
  [/^\[链接\]/, 'link'],
  [/^\[红包\]/, 'red_packet'],
  [/^\[动画表情\]$/, 'sticker'],
]

/** The messages that one written line stands for: a picture with words beside it is two messages. */
export function messagesOf(text: string): { kind: MessageKind; text: string }[] {
  if (!text.includes('[')) return [{ kind: 'text', text }]
  const media = MEDIA.find(([pattern]) => pattern.test(text))
  if (media) return [{ kind: media[1], text }]
  if (!text.includes('[图片]')) return [{ kind: 'text', text }]
  return text
    .split(/(\[图片\])/)
    .map((part) => part.replace(/^[\s，]+|[\s，]+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => ({ kind: part === '[图片]' ? 'image' : 'text', text: part }))
}
