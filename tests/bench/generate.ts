import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Sizes of a generated log. */
export type LogSize = { messages: number; people: number }

/** When a generated log begins, and how long it runs. */
export const START = Date.parse('2025-01-01T08:00:00+08:00')
export const SPAN_MS = 400 * 86_400_000
const SYLLABLES = [
  ...'的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实',
]

/** A small seeded generator (mulberry32): the same file on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function textOf(random: () => number, characters: number): string {
  const length = Math.max(2, Math.round(characters * (0.4 + 1.2 * random())))
  let text = ''
  for (let at = 0; at < length; at += 1) text += SYLLABLES[Math.floor(random() * SYLLABLES.length)]
  const ending = random()
  return ending < 0.06 ? `${text}？` : ending < 0.08 ? `${text}吗` : text
}

/** Few people write much: the n-th person's share falls with n. */
function personOf(random: () => number, people: number): number {
  return Math.floor(people * random() ** 2.2)
}

type Line = { person: number; at: number; text: string }

function* linesOf({ messages, people }: LogSize, characters: number): Generator<Line> {
  const random = seeded(20_260_310)
  for (let at = 0; at < messages; at += 1) {
    const sentAt = START + Math.floor((at / messages) * SPAN_MS) + Math.floor(random() * 1000)
    yield {
      person: personOf(random, people),
      at: Math.floor(sentAt / 1000) * 1000,
      text: textOf(random, characters),
    }
  }
}

function writeFile(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 1 << 20) continue
    writeSync(file, waiting)
    waiting = ''
  }
  writeSync(file, waiting)
  closeSync(file)
}

function* jsonLines(size: LogSize): Generator<string> {
  const meta = { name: '测速群', platform: 'wechat', type: 'group', groupId: 'bench@chatroom' }
  yield `${JSON.stringify({ _type: 'header', chatlab: { version: '0.0.2', exportedAt: (START + SPAN_MS) / 1000 }, meta })}\n`
  for (let person = 0; person < size.people; person += 1)
    yield `${JSON.stringify({ _type: 'member', platformId: `wxid_bench${person}`, accountName: `成员${person}` })}\n`
  for (const { person, at, text } of linesOf(size, 26))
    yield `${JSON.stringify({ _type: 'message', sender: `wxid_bench${person}`, accountName: `成员${person}`, timestamp: at / 1000, type: 0, content: text })}\n`
}

function* qqLines(size: LogSize): Generator<string> {
  const rule = '================================================================'
  yield `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${rule}\r\n消息分组:我的QQ群\r\n${rule}\r\n消息对象:测速群\r\n${rule}\r\n\r\n`
  for (const { person, at, text } of linesOf(size, 80)) {
    const local = new Date(at + 8 * 3_600_000).toISOString()
    yield `${local.slice(0, 10)} ${local.slice(11, 19)} 成员${person}(${100_000_000 + person})\r\n${text}\r\n\r\n`
  }
}

/** Writes the log of a kind unless it is there already; answers its path. */
export function generatedLog(folder: string, kind: 'jsonl' | 'qq', size: LogSize): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${kind}-${size.messages}-${size.people}.${kind === 'jsonl' ? 'jsonl' : 'txt'}`)
  if (!existsSync(path)) writeFile(path, kind === 'jsonl' ? jsonLines(size) : qqLines(size))
  return path
}
