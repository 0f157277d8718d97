import { match as matchPinyin } from 'pinyin-pro'
import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { FoundGroup, FoundPerson, MessageHits, MessageLine } from '#shared/features/search/model.ts'
import { COUNT_LIMIT } from '#shared/features/search/model.ts'
import {
  excerptOf,
  findHighlights,
  parseSearch,
  type SearchPart,
  toMatchExpression,
} from '#shared/features/search/rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toComparableName } from '#shared/kernel/text.ts'
import {
  countHits,
  findNewestHits,
  type Hit,
  type HitSearch,
  isFrequentSign,
  newestFirst,
} from './hit-queries.ts'
import {
  findCandidates,
  findGroupNamesAll,
  findLines,
  findNeighbours,
  findNewestMessageId,
  findPeopleByText,
  findPlace,
  findWatermark,
} from './queries.ts'

/** Ids looked through in one go while they are not indexed; ~5 ms, then others may be answered. */
const SCAN_STEP = 20_000
/** Fewer new lines than this are not worth a word. */
const WORTH_TELLING = 2000

/** People and groups that fit what was typed. */
export function searchNames(
  ctx: DataContext,
  { text, limit }: { text: string; limit: number },
): { people: FoundPerson[]; groups: FoundGroup[] } {
  const wanted = toComparableName(text)
  if (wanted === '') return { people: [], groups: [] }
  const joined = wanted.replaceAll(' ', '')
  const found = findPeopleByText(ctx.read, wanted, limit)
  const people = found.length > 0 || joined === wanted ? found : findPeopleByText(ctx.read, joined, limit)
  const groups = findGroupNamesAll(ctx.read).filter(
    ({ name }) =>
      toComparableName(name).includes(wanted) || matchPinyin(name, joined, { continuous: true }) !== null,
  )
  return { people, groups: groups.slice(0, limit) }
}

/**
 * Newest lines that hold the text, and how many do. Up to the watermark the index answers; newer lines are looked
 * through, in steps between which others are answered.
 */
export async function searchMessages(
  ctx: DataContext,
  input: { text: string; groupId?: string | undefined; limit: number },
  signal?: AbortSignal,
): Promise<MessageHits> {
  const parts = parseSearch(input.text)
  const expression = toMatchExpression(parts)
  if (expression === null) return { rows: [], total: 0, isCapped: false, isIndexing: false }
  const groupNo = input.groupId === undefined ? null : requireGroupNo(ctx.read, input.groupId)
  const watermark = findWatermark(ctx.read)
  const newest = findNewestMessageId(ctx.read)
  const search: HitSearch = {
    matcher: matcherOf(ctx, parts, expression, watermark),
    groupNo,
    through: watermark,
  }
  const indexed = countHits(ctx.read, search, COUNT_LIMIT)
  const scanned = await scanMessages(ctx, { after: watermark, through: newest, parts, groupNo }, signal)
  const hits = newestFirst([...scanned, ...findNewestHits(ctx.read, search, input.limit)]).slice(
    0,
    input.limit,
  )
  const lines = findLines(
    ctx.read,
    hits.map(({ id }) => id),
  )
  const total = indexed.total + scanned.length
  return {
    rows: lines.map((line) => ({ ...line, ...excerptOf(line.text, parts) })),
    total: Math.min(total, COUNT_LIMIT),
    isCapped: indexed.isCapped || total > COUNT_LIMIT,
    isIndexing: newest - watermark >= WORTH_TELLING,
  }
}

function matcherOf(
  ctx: DataContext,
  parts: readonly SearchPart[],
  expression: string,
  through: number,
): HitSearch['matcher'] {
  const [part] = parts
  const isOneSign = parts.length === 1 && part?.isPrefix === true && [...part.text].length === 1
  if (isOneSign && isFrequentSign(ctx.read, part.text, through)) return { kind: 'scan', needle: part.text }
  return { kind: 'index', needle: expression }
}

async function scanMessages(
  ctx: DataContext,
  scan: { after: number; through: number; parts: readonly SearchPart[]; groupNo: number | null },
  signal: AbortSignal | undefined,
): Promise<Hit[]> {
  const hits: Hit[] = []
  // LIKE folds ASCII case only; text with other foldings is rare and found once it is indexed.
  const fragments = scan.parts.map(({ text }) => text)
  for (let through = scan.through; through > scan.after; through -= SCAN_STEP) {
    const after = Math.max(scan.after, through - SCAN_STEP)
    for (const { id, sentAt, text } of findCandidates(ctx.read, { after, through }, fragments, scan.groupNo))
      if (findHighlights(text, scan.parts).length > 0) hits.push({ id, sentAt })
    if (hits.length > COUNT_LIMIT) break
    await ctx.pause()
    signal?.throwIfAborted()
  }
  return hits
}

/** A line among its neighbours. MESSAGE_NOT_FOUND when its import was undone meanwhile. */
export function readContext(
  ctx: DataContext,
  input: { messageId: number; before: number; after: number },
): { lines: MessageLine[]; hasEarlier: boolean; hasLater: boolean } {
  const place = findPlace(ctx.read, input.messageId)
  if (!place) throw new AppError('MESSAGE_NOT_FOUND')
  const at = { ...place, id: input.messageId }
  const earlier = findNeighbours(ctx.read, at, 'before', input.before + 1)
  const later = findNeighbours(ctx.read, at, 'after', input.after + 1)
  const ids = [...earlier.slice(0, input.before).reverse(), input.messageId, ...later.slice(0, input.after)]
  return {
    lines: findLines(ctx.read, ids),
    hasEarlier: earlier.length > input.before,
    hasLater: later.length > input.after,
  }
}

/** Notes that lines were removed from the workspace, so that the index looks for entries whose lines are gone. */
export function noteRemovedMessages(db: WriteDb): void {
  db.run(
    `INSERT INTO workspace_settings (key, value) VALUES ('search.removals', '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(value + 1 AS TEXT)`,
  )
}
