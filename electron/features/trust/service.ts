import type { DataContext } from '#electron/backend/context.ts'
import { findScopedGroups, findSpans } from '#electron/features/activity/queries.ts'
import { findProblems, findTargets } from '#electron/features/problems/queries.ts'
import { isObserved } from '#shared/features/activity/rules/coverage.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { figuresOf } from '#shared/features/problems/rules/figures.ts'
import type { Tally, TrustFactId, TrustReport } from '#shared/features/trust/model.ts'
import { leversOf, pillarsOf, type TrustWindow } from '#shared/features/trust/rules/scores.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  countWaiting,
  findTrustQuestions,
  type TrustQuestion,
  tallyReferrals,
  tallyReplies,
} from './queries.ts'

/** Days of a window, and windows of the trend. */
const WINDOW_DAYS = 30
const WINDOWS = 6
const DAY_MS = 86_400_000

type Days = { from: CalendarDate; to: CalendarDate }
type Stretch = { from: number; until: number }

/**
 * Personal and product trust in some groups, now and in five windows of 30 days before (domain.md §8.6). Throws
 * GROUP_NOT_FOUND when none of the groups is there.
 */
export function overviewTrust(ctx: DataContext, groupIds: readonly GroupId[]): TrustReport {
  const groupNos = findScopedGroups(ctx.read, { ids: groupIds }).map(({ no }) => no)
  if (groupNos.length === 0) throw new AppError('GROUP_NOT_FOUND', { id: groupIds[0] ?? '' })
  const windows = windowsUntil(ctx.calendar().dateAt(ctx.clock.now()))
  const facts = new TrustFacts(ctx, groupNos, windows)
  const pillars = pillarsOf(
    windows.map((days): TrustWindow => ({ until: days.to, tallies: facts.tally(days) })),
  )
  const [from, until] = [windows.at(-1)?.from, windows.at(-1)?.to]
  if (!from || !until) throw new Error('no window')
  return { from, until, groups: groupNos.length, pillars, levers: leversOf(pillars, facts.waiting()) }
}

/** Windows that end today and every 30 days before, the oldest first. */
function windowsUntil(today: CalendarDate): Days[] {
  return Array.from({ length: WINDOWS }, (_, at) => {
    const to = addDays(today, -WINDOW_DAYS * (WINDOWS - 1 - at))
    return { from: addDays(to, 1 - WINDOW_DAYS), to }
  })
}

class TrustFacts {
  private readonly ctx: DataContext
  private readonly groupNos: readonly number[]
  /** Only questions whose next 24 hours were observed tell whether they were answered. */
  private readonly questions: readonly TrustQuestion[]
  private readonly problems: readonly ReturnType<typeof findProblems>[number][]

  constructor(ctx: DataContext, groupNos: readonly number[], windows: readonly Days[]) {
    this.ctx = ctx
    this.groupNos = groupNos
    const spans = findSpans(ctx.read, groupNos)
    const all = { from: windows[0]?.from ?? '', to: windows.at(-1)?.to ?? '' } as Days
    this.questions = findTrustQuestions(ctx.read, groupNos, this.stretchOf(all)).filter(
      ({ groupNo, askedAt }) => isObserved(spans.get(groupNo) ?? [], askedAt, askedAt + DAY_MS),
    )
    this.problems = groupNos.flatMap((no) => findProblems(ctx.read, no))
  }

  tally(days: Days): Record<TrustFactId, Tally> {
    const stretch = this.stretchOf(days)
    const asked = this.questions.filter(({ askedAt }) => isWithin(askedAt, stretch))
    const answered = (by: 'answeredAt' | 'staffAnsweredAt'): Tally => ({
      hits: asked.filter((one) => one[by] !== null && one[by] - one.askedAt <= DAY_MS).length,
      base: asked.length,
    })
    return {
      owner_response: answered('staffAnsweredAt'),
      answered_in_day: answered('answeredAt'),
      private_reply: tallyReplies(this.ctx.read, this.groupNos, stretch),
      problems_closed: this.closedInTime(stretch),
      // Orders are not recorded yet: unknown, which is not the same as none.
      repeat_orders: { hits: 0, base: 0 },
      referrals: tallyReferrals(this.ctx.read, this.groupNos, days),
    }
  }

  /** What waits to be done about a fact. */
  waiting(): Partial<Record<TrustFactId, number>> {
    const now = this.ctx.clock.now()
    const recent = this.questions.filter(({ askedAt }) => askedAt >= now - WINDOW_DAYS * DAY_MS)
    return {
      owner_response: recent.filter(({ staffAnsweredAt }) => staffAnsweredAt === null).length,
      answered_in_day: recent.filter(({ answeredAt }) => answeredAt === null).length,
      private_reply: countWaiting(this.ctx.read, this.groupNos),
      problems_closed: this.problems.filter(({ closedAt }) => closedAt === null).length,
      referrals: 0,
    }
  }

  private closedInTime(stretch: Stretch): Tally {
    const { clock, read } = this.ctx
    const happened = this.problems.filter(({ happenedAt }) => isWithin(happenedAt, stretch))
    const situation = { targets: findTargets(read), calendar: this.ctx.calendar(), now: clock.now() }
    const { kept, settled } = figuresOf(happened, situation).all.closing
    return { hits: kept, base: settled }
  }

  private stretchOf({ from, to }: Days): Stretch {
    const calendar = this.ctx.calendar()
    return { from: calendar.startOf(from), until: calendar.startOf(addDays(to, 1)) }
  }
}

const isWithin = (at: number, { from, until }: Stretch) => at >= from && at < until
