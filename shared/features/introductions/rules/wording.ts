import type { Phrase, PhraseKind, WordingSettings } from '../model.ts'
import { shippedPhrases } from './shipped-phrases.ts'

/** A stretch of a text that should be looked at; places count UTF-16 units, as selections on screen do. */
export type WordMark = {
  from: number
  to: number
  /** As it stands in the text. */
  text: string
  /** `never` = a word that the persona never uses. */
  kind: PhraseKind | 'never'
  /** The entry of the list. */
  phrase: string
  /** What to write instead; '' = leave it out, null = nothing to offer. */
  suggestion: string | null
}

export type WordingList = {
  phrases: readonly Phrase[]
  /** Wordings that are never marked. */
  allowed: readonly string[]
  neverWords: readonly string[]
}

/** The list in force: that of the app with what the operator changed, and the persona's never-words. */
export function wordingList(settings: WordingSettings, neverWords: readonly string[] = []): WordingList {
  const own = new Set(settings.own.map(({ phrase }) => phrase))
  const off = new Set(settings.off)
  const kept = shippedPhrases.filter(({ phrase }) => !own.has(phrase) && !off.has(phrase))
  return { phrases: [...settings.own, ...kept], allowed: settings.allowed, neverWords }
}

/** A text as phrases are looked for in it: width and case folded, without spaces, each sign with its place. */
type Folded = { text: string; places: number[]; ends: number[] }

const SKIPPED = /[\s\p{Cf}]/u

function foldText(text: string): Folded {
  let folded = ''
  const places: number[] = []
  const ends: number[] = []
  let at = 0
  for (const char of text) {
    const end = at + char.length
    if (!SKIPPED.test(char) || isBetweenLatin(text, at, end)) {
      const plain = SKIPPED.test(char) ? ' ' : char.normalize('NFKC').toLowerCase()
      for (let unit = 0; unit < plain.length; unit += 1) {
        places.push(at)
        ends.push(end)
      }
      folded += plain
    }
    at = end
  }
  return { text: folded, places, ends }
}

/** A space between Latin words says where they end; within Chinese it is only decoration. */
const isBetweenLatin = (text: string, from: number, to: number) =>
  /[A-Za-z0-9.]$/.test(text.slice(Math.max(0, from - 1), from)) && /^[A-Za-z]/.test(text.slice(to, to + 1))

const NUMBER = '(?:[0-9][0-9.,]*[万千百十亿w]?|[一二两三四五六七八九十百千万几数过上]{1,5})'

/** A phrase of the list as a pattern over folded text: `#` is any number, Latin phrases end at word borders. */
function patternOf(phrase: string): RegExp {
  const folded = phrase.normalize('NFKC').toLowerCase().trim()
  const isLatin = /^[\x20-\x7e]+$/.test(folded)
  const bare = isLatin ? folded : folded.replace(/\s+/g, '')
  const source = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('#', NUMBER)
  const before = /^[a-z0-9]/.test(bare) ? '(?<![a-z0-9])' : ''
  const after = /[a-z0-9]$/.test(bare) ? '(?![a-z0-9])' : ''
  return new RegExp(before + source + after, 'g')
}

const patterns = new Map<string, RegExp>()

function placesOf(folded: string, phrase: string): { from: number; to: number }[] {
  let pattern = patterns.get(phrase)
  if (!pattern) {
    if (patterns.size > 5000) patterns.clear()
    pattern = patternOf(phrase)
    patterns.set(phrase, pattern)
  }
  return [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }))
}

type Found = { from: number; to: number; kind: WordMark['kind']; phrase: string; suggestion: string | null }

/**
 * Over-promising phrases and never-words in a text, in order and without overlaps: the longer one stands. A phrase is
 * harmless inside one of its exceptions, inside an allowed wording, and where the clause denies or asks for it
 * (不敢保证, 别信稳赚, 哪个是最好的).
 */
export function findWordMarks(text: string, list: WordingList): WordMark[] {
  const { text: folded, places, ends } = foldText(text)
  const allowed = list.allowed.flatMap((wording) => placesOf(folded, wording))
  const found = [
    ...list.phrases.flatMap((entry) => findPhrase(folded, entry)),
    ...list.neverWords.flatMap((word) =>
      placesOf(folded, word).map(
        (place): Found => ({ ...place, kind: 'never', phrase: word, suggestion: null }),
      ),
    ),
  ].filter((one) => !isInside(one, allowed))
  return withoutOverlaps(found).map(({ from, to, ...entry }) => {
    const start = places[from] ?? 0
    const end = ends[to - 1] ?? start
    return { ...entry, from: start, to: end, text: text.slice(start, end) }
  })
}

function findPhrase(folded: string, { phrase, kind, suggestion, except }: Phrase): Found[] {
  const hits = placesOf(folded, phrase)
  if (hits.length === 0) return []
  const harmless = except.flatMap((wording) => placesOf(folded, wording))
  return hits
    .filter((hit) => !isInside(hit, harmless) && !isDenied(folded, hit.from))
    .map((hit) => ({ ...hit, kind, phrase, suggestion }))
}

type Place = { from: number; to: number }
const isInside = (place: Place, others: readonly Place[]) =>
  others.some(({ from, to }) => from <= place.from && place.to <= to)

function withoutOverlaps(found: readonly Found[]): Found[] {
  const longFirst = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: Found[] = []
  for (const one of longFirst)
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}

const CLAUSE = /[^，,。.！!？?；;：:、\n]*$/u
/** Words by which a clause denies, warns or asks; 不 and 没 only with what makes them a denial (not 不用担心, 不打针). */
const DENIAL = new RegExp(
  `(?:${[
    '不(?:是|敢|能|做|说|承诺|讲|信|追|求|等于|存在|可能|见得|一定|许|准|应|该|想|愿|谈|卖|写|提|再|算|认|图|靠|吹|搞|玩|碰|推|可|得|指)',
    '不(?:会(?!让)|要(?!错过)|保证|打算|觉得|太可能)',
    '没(?:有(?!副作用|后顾)|人|法|办法|谁|说|敢)',
    '无法|别|勿|拒绝|警惕|当心|小心|所谓|号称|自称|轻信|谁敢|谁能|哪|怎么|如何|是不是|什么叫|难道|凡|听到|看到',
    "never |not |no |don['’]t |cannot |can['’]t |who ",
  ].join('|')}).{0,7}$`,
  'u',
)

/** The clause before the phrase denies it, warns of it or asks for it. */
function isDenied(folded: string, from: number): boolean {
  const clause = CLAUSE.exec(folded.slice(Math.max(0, from - 24), from))?.[0] ?? ''
  return DENIAL.test(clause)
}

/** The text with one mark replaced by its milder words. */
export function softened(text: string, mark: Pick<WordMark, 'from' | 'to' | 'suggestion'>): string {
  return text.slice(0, mark.from) + (mark.suggestion ?? '') + text.slice(mark.to)
}
