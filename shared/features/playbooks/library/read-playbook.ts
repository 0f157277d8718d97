import type { CampaignStage } from '#shared/features/campaigns/model.ts'
import {
  type Bilingual,
  type GroupPurpose,
  type PlaybookContent,
  type PlaybookId,
  type PlaybookStep,
  playbookContent,
  playbookId,
} from '../model.ts'

/** A playbook that comes with the app. Its id is for ever; the version grows when its content changes. */
export type ShippedPlaybook = { id: PlaybookId; version: number; content: PlaybookContent }

/** What is not text: `time` = begin and end by the clock, left out where the whole day counts. */
export type PlaybookHead = {
  id: string
  version: number
  stage: CampaignStage
  purposes: readonly GroupPurpose[]
  days: number
  time?: readonly [begins: string, ends: string]
  effortHours: number
  isHardSell?: true
  hasSharingRisk?: true
}

type Entry = { line: string; block: string[] }

/**
 * Reads a playbook written as a timeline. The first line is the name; then come `purpose`, `when`, `not`, the steps, and
 * any number of `check`, `bring`, `kpi name | name | metric or - | target | target` and `slip`. Chinese and English stand on
 * one line, parted by ` | `. A step begins with its time: `D-1 20:00`, `D0` (any time of that day) or `T-30` (minutes from
 * the start), then its channel and title. Under it, set in: `how`, and the words as `zh` and `en`, which may go on over
 * lines set in further. A malformed line is an error of ours and throws.
 */
export function readPlaybook(head: PlaybookHead, text: string): ShippedPlaybook {
  const entries = entriesOf(text)
  const pairs = (word: string) =>
    entries
      .filter(({ line }) => line.startsWith(`${word} `))
      .map(({ line }) => pairOf(line.slice(word.length)))
  const one = (word: string): Bilingual => {
    const [found] = pairs(word)
    if (!found) throw new Error(`playbook ${head.id}: no ${word}`)
    return found
  }
  const [begins, ends] = head.time ?? []
  const content = playbookContent.parse({
    name: pairOf(entries[0]?.line ?? ''),
    stage: head.stage,
    purposes: head.purposes,
    purpose: one('purpose'),
    whenToUse: one('when'),
    whenNot: one('not'),
    days: head.days,
    startsMinute: begins === undefined ? null : minuteOf(begins),
    endsMinute: ends === undefined ? null : minuteOf(ends),
    effortHours: head.effortHours,
    isHardSell: head.isHardSell ?? false,
    hasSharingRisk: head.hasSharingRisk ?? false,
    steps: entries.filter(({ line }) => STEP.test(line)).map(stepOf),
    checklist: pairs('check'),
    materials: pairs('bring'),
    kpis: entries.filter(({ line }) => line.startsWith('kpi ')).map(({ line }) => kpiOf(line.slice(4))),
    mistakes: pairs('slip'),
  })
  return { id: playbookId.parse(head.id), version: head.version, content }
}

/** Lines at the margin, each with the lines set in under it. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = entries.at(-1)
    if (line.startsWith(' ') && last) last.block.push(line)
    else entries.push({ line: line.trim(), block: [] })
  }
  return entries
}

function pairOf(text: string): Bilingual {
  const [zh, en, ...more] = text.split(' | ').map((part) => part.trim())
  if (!zh || !en || more.length > 0) throw new Error(`playbook: not a pair: ${text}`)
  return { zh, en }
}

function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}

const STEP = /^(?:D([+-]?\d+)(?: (\d{1,2}:\d\d))?|T([+-]\d+)) (group|private|self) (.+)$/

function stepOf({ line, block }: Entry): PlaybookStep {
  const [, day, clock, fromStart, channel, title = ''] = STEP.exec(line) ?? []
  const words = wordsOf(block)
  if ((words.zh === undefined) !== (words.en === undefined))
    throw new Error(`playbook: one language: ${line}`)
  return {
    title: pairOf(title),
    offset: {
      offsetDays: Number(day ?? 0),
      minute: clock === undefined ? null : minuteOf(clock),
      fromStart: fromStart === undefined ? null : Number(fromStart),
    },
    channel: channel === 'group' || channel === 'private' ? channel : 'self',
    how: words.how === undefined ? null : pairOf(words.how),
    script: words.zh === undefined ? null : { zh: words.zh, en: words.en ?? '' },
  }
}

/** `how`, `zh` and `en` of a step; a line set in by more than two spaces goes on with the words before it. */
function wordsOf(block: readonly string[]): Partial<Record<'how' | 'zh' | 'en', string>> {
  const words: Partial<Record<'how' | 'zh' | 'en', string>> = {}
  let current: 'how' | 'zh' | 'en' | undefined
  for (const line of block) {
    const begun = /^ {2}(how|zh|en) (.+)$/.exec(line)
    if (begun) {
      current = begun[1] === 'how' ? 'how' : begun[1] === 'zh' ? 'zh' : 'en'
      words[current] = begun[2] ?? ''
    } else if (current && line.startsWith('    ')) words[current] += `\n${line.trim()}`
    else throw new Error(`playbook: ${line}`)
  }
  return words
}

function kpiOf(text: string): unknown {
  const [zh, en, metric, targetZh, targetEn, ...more] = text.split(' | ').map((part) => part.trim())
  if (!zh || !en || !metric || !targetZh || !targetEn || more.length > 0)
    throw new Error(`playbook: kpi ${text}`)
  return { name: { zh, en }, metric: metric === '-' ? null : metric, target: { zh: targetZh, en: targetEn } }
}
