import { toComparableName, toDisplayName } from '#shared/kernel/text.ts'

/** A name and what stood behind it. */
export type NamedNote = { name: string; note: string }

const UNIT =
  '份|个|只|位|人|大|小|箱|斤|盒|套|本|张|件|单|瓶|包|袋|杯|块|元|kg|g|ml|次|节|课|盆|束|枚|条|双|打|提|桶|罐'
const AMOUNT = new RegExp(
  `^(.*?\\S)\\s*((?:[+＋xX×*]\\s*\\d+|\\d+(?:\\.\\d+)?\\s*(?:${UNIT})|(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半])\\s*(?:${UNIT}))\\s*.*)$`,
  'u',
)
const BREAK = /[\s\u3000]+|[+＋|｜,，;；:：/／。=]|[-—–_]+|[(（[【]/gu
const LATIN = /^[a-z][a-z'.]*$/i

/** Where a name may end and the order begin, the longest name first: a nickname may hold spaces, dashes and brackets. */
export function splitsOf(text: string): NamedNote[] {
  const whole = toDisplayName(text)
  const ends = [...whole.matchAll(BREAK)].map(({ index }) => index)
  const amount = AMOUNT.exec(whole)?.[1]
  const cuts = new Set([whole.length, ...ends, ...(amount ? [amount.length] : [])])
  return [...cuts]
    .sort((a, b) => b - a)
    .map((end) => ({ name: bareName(whole.slice(0, end)), note: bareNote(whole.slice(end)) }))
    .filter(({ name }) => name !== '')
}

/** Name and order of an item: the longest name that somebody carries, else what looks like one. */
export function nameAndNote(text: string, isKnown: (name: string) => boolean): NamedNote {
  const known = splitsOf(text).find(({ name }) => isKnown(name))
  return known ?? likelySplit(text)
}

/** The first word, or two when both are Latin (“Amy Li 2份”), without an amount that is written on to it. */
function likelySplit(text: string): NamedNote {
  const whole = toDisplayName(text)
  const [first = '', second = ''] = whole.split(/[\s\u3000]+/)
  const isPair = LATIN.test(first) && LATIN.test(second)
  const head = isPair ? whole.slice(0, whole.indexOf(second, first.length) + second.length) : first
  const stop =
    /[+＋|｜,，;；:：/／=]|[(（[【](?=\s*[\d一二两三四五六七八九十半+＋])/u.exec(head)?.index ?? head.length
  const amount = AMOUNT.exec(head.slice(0, stop))
  const end = amount?.[1]?.length ?? stop
  const name = bareName(head.slice(0, end))
  return name === ''
    ? { name: whole.slice(0, 60), note: '' }
    : { name: name.slice(0, 60), note: bareNote(whole.slice(end)) }
}

/** An @ in front and marks behind belong to no name. */
function bareName(text: string): string {
  return text.replace(/^[@＠\s]+|[\s,，;；:：、。.(（[【+＋-]+$/gu, '')
}

function bareNote(text: string): string {
  const note = text.replace(/^[\s\u3000,，;；:：|｜/／=—–-]+/u, '').trim()
  const isWrapped = /^[(（].*[)）]$/u.test(note) && !/[()（）]/u.test(note.slice(1, -1))
  return (isWrapped ? note.slice(1, -1) : note).slice(0, 300)
}

/** The same name however it is decorated: without emoji, spaces and marks; '' when nothing else is left. */
export function looseName(name: string): string {
  return toComparableName(name).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The name in front of place, trade or group that people write behind it: 张三-上海-教师, 小鹿（晚读）. */
export function headName(name: string): string {
  const [head = ''] = toComparableName(name).split(/[-—–_|｜/／(（[【·•~～@]/u)
  const bare = looseName(head)
  return [...bare].length >= 2 ? bare : ''
}

/** One line of what was pasted: a name with everything said behind it. */
export type SummedName = { name: string; note: string; times: number; lines: number[] }

/** Puts the items of one name together, in the order of their first line. */
export function sumNames(items: readonly (NamedNote & { line: number })[]): SummedName[] {
  const byName = new Map<string, SummedName>()
  for (const { name, note, line } of items) {
    const key = toComparableName(name)
    const known = byName.get(key)
    if (!known) {
      byName.set(key, { name, note, times: 1, lines: [line] })
      continue
    }
    known.times += 1
    known.lines.push(line)
    if (note !== '' && !known.note.split('；').includes(note))
      known.note = [known.note, note].filter((part) => part !== '').join('；')
  }
  return [...byName.values()]
}
