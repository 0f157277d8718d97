import type { DataContext } from '#electron/backend/context.ts'
import { findSpans } from '#electron/features/activity/queries.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { requirePersonaNo } from '#electron/features/personas/queries.ts'
import { type Span, wholeDaysOf } from '#shared/features/activity/rules.ts'
import type { OutputFigures, PostWithEffect } from '#shared/features/content-output/model.ts'
import { effectOfPost, windowsOf } from '#shared/features/content-output/rules/effect.ts'
import {
  outputWeeksOf,
  piecesOf,
  seriousShareOf,
  streakOf,
  targetOf,
} from '#shared/features/content-output/rules/weeks.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays, mondayOf } from '#shared/kernel/calendar-date.ts'
import { undoableChange } from './change.ts'
import { setCadence } from './commands.ts'
import { countWindows } from './effect-queries.ts'
import { findCadences, findPieces, findPostsBetween, findPublished } from './post-queries.ts'

type Scoped = { personaId: string; groupId: GroupId | null }

/** A streak may be longer than what is shown: two years are looked at. */
const STREAK_WEEKS = 104

function keysOf(ctx: DataContext, { personaId, groupId }: Scoped) {
  return {
    personaNo: requirePersonaNo(ctx.read, personaId),
    groupNo: groupId === null ? null : requireGroupNo(ctx.read, groupId),
  }
}

/** Output by week, the streak of weeks kept, and the shares of the weeks shown. The aim is one for all groups. */
export function showFigures(ctx: DataContext, input: Scoped & { weeks: number }): OutputFigures {
  const { personaNo, groupNo } = keysOf(ctx, input)
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const monday = mondayOf(today)
  const cadences = findCadences(ctx.read, personaNo)
  const since = addDays(monday, -7 * (STREAK_WEEKS - 1))
  const pieces = findPieces(ctx.read, personaNo, { since, groupNo })
  const all = outputWeeksOf(pieces, cadences, { today, count: STREAK_WEEKS })
  const weeks = all.slice(-input.weeks)
  const current = weeks.at(-1)
  const open = findPostsBetween(ctx.read, personaNo, { from: monday, to: addDays(monday, 6), groupNo })
  const posted = new Set(open.filter((post) => post.publishedAt !== null).map((post) => post.draftId))
  const planned = new Set(open.filter((post) => !posted.has(post.draftId)).map((post) => post.draftId))
  return {
    weeks,
    ...streakOf(all),
    thisWeek: {
      posted: current ? piecesOf(current) : 0,
      planned: planned.size,
      target: targetOf(cadences, monday),
    },
    share: seriousShareOf(weeks),
    pieces: weeks.reduce((sum, week) => sum + piecesOf(week), 0),
  }
}

/** Aims at so many pieces a week from this week on; weeks before keep the aim they had. */
export function changeCadence(
  ctx: DataContext,
  { personaId, perWeek }: { personaId: string; perWeek: number },
): { undoId: string } {
  const { undoId } = undoableChange(ctx, 'setCadence', (db, recorder, facts) => {
    const personaNo = requirePersonaNo(db, personaId)
    const fromWeek = mondayOf(ctx.calendar().dateAt(ctx.clock.now()))
    recorder.touch('content_cadences', [personaNo, fromWeek])
    setCadence(db, personaNo, { fromWeek, perWeek })
    facts.count = perWeek
  })
  return { undoId }
}

/** Newest posts, each with what happened in its group in the two hours after. */
export async function listEffects(
  ctx: DataContext,
  input: Scoped & { limit: number },
): Promise<PostWithEffect[]> {
  const { personaNo, groupNo } = keysOf(ctx, input)
  const posts = findPublished(ctx.read, personaNo, { groupNo, limit: input.limit })
  const spans = findSpans(ctx.read, [...new Set(posts.map((post) => post.groupNo))])
  const found: PostWithEffect[] = []
  for (const { groupNo: no, ...post } of posts) {
    found.push({ ...post, effect: effectIn(ctx, no, spans.get(no) ?? [], post.publishedAt) })
    // A lively group has thousands of lines in the windows of one post: others are answered in between.
    await ctx.pause()
  }
  return found
}

function effectIn(ctx: DataContext, groupNo: number, spans: readonly Span[], publishedAt: number) {
  const calendar = ctx.calendar()
  const { after, before } = windowsOf(publishedAt, { spans, runs: wholeDaysOf(spans, calendar) }, calendar)
  const windows = after ? [...before, after] : []
  const counts = countWindows(
    ctx.read,
    groupNo,
    windows.map(({ from, until }, key) => ({ key, from, until })),
  )
  const counted = windows.map(({ onDate }, key) => ({
    onDate,
    ...(counts.get(key) ?? { speakers: 0, messages: 0 }),
  }))
  return after ? effectOfPost(counted.at(-1) ?? null, counted.slice(0, -1)) : effectOfPost(null, [])
}
