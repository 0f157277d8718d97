import type { BandId, BandShare, BandVerdict } from '#shared/features/activity/model.ts'
import type { MemberRole, Tier } from '#shared/features/members/model.ts'
import { countCovered, type DayRun, isEnough, isObserved, type Span } from './coverage.ts'

const DAY_MS = 86_400_000

/** WAS: mean of distinct non-staff speakers per block of seven days; blocks without enough data are null and drop out. */
export function weeklyActiveSpeakers(blocks: readonly (number | null)[]): number | null {
  return meanOf(blocks.filter((speakers) => speakers !== null))
}

/** Daily ÷ weekly speakers: how much of the week's circle shows up on a day; null without speakers. */
export function stickiness(dailySpeakers: readonly number[], weeklySpeakers: number | null): number | null {
  const daily = meanOf(dailySpeakers)
  return daily === null || weeklySpeakers === null || weeklySpeakers === 0 ? null : daily / weeklySpeakers
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** Inequality of messages among speakers, 0 (equal) … 1 (one person talks); null below two speakers. */
export function gini(counts: readonly number[]): number | null {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  if (sorted.length < 2) return null
  let total = 0
  let ranked = 0
  for (const [index, count] of sorted.entries()) {
    total += count
    ranked += (index + 1) * count
  }
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

/** A certain question of a non-staff member and how staff and others reacted. */
export type AskedQuestion = {
  askedAt: number
  answerKind: 'certain' | 'probable' | null
  staffAnsweredAt: number | null
  staffAnswerKind: 'certain' | 'probable' | null
}

/** Questions whose following 24 hours were observed whole: only these can be said to be answered or not. */
export function observedQuestions<Question extends { askedAt: number }>(
  questions: readonly Question[],
  spans: readonly Span[],
): Question[] {
  return questions.filter(({ askedAt }) => isObserved(spans, askedAt, askedAt + DAY_MS))
}

/** owner_response 回应率: share of certain questions that staff answered within 24 hours (domain.md §4.2). */
export function ownerResponse(questions: readonly AskedQuestion[]): {
  questions: number
  answered: number
  share: number | null
  isEstimated: boolean
} {
  const answered = questions.filter(
    ({ askedAt, staffAnsweredAt }) => staffAnsweredAt !== null && staffAnsweredAt - askedAt <= DAY_MS,
  )
  return {
    questions: questions.length,
    answered: answered.length,
    share: questions.length === 0 ? null : answered.length / questions.length,
    isEstimated: answered.some(({ staffAnswerKind }) => staffAnswerKind === 'probable'),
  }
}

const LEAST_POSTS = 5

/** staff_pickup 接话率: share of staff posts that a member followed up within an hour; needs 5 posts. */
export function staffPickup(posts: number, pickedUp: number): number | null {
  return posts < LEAST_POSTS ? null : pickedUp / posts
}

const LEAST_COHORT = 10

/**
 * Retention Dn: of those with a known join day, the share who spoke in days n−6 … n after it. Counted are joiners whose
 * seven days are over and covered well enough (`runs`); null below ten of them.
 */
export function retention(
  joiners: readonly { joinedOn: number; spokeOn: ReadonlySet<number> }[],
  n: number,
  runs: readonly DayRun[],
  leastShare: number,
): { cohort: number; share: number | null } {
  const lastDay = runs.at(-1)?.last ?? Number.NEGATIVE_INFINITY
  const cohort = joiners.filter(
    ({ joinedOn }) =>
      joinedOn + n <= lastDay && isEnough(countCovered(runs, joinedOn + n - 6, joinedOn + n), 7, leastShare),
  )
  const kept = cohort.filter(({ joinedOn, spokeOn }) => {
    for (let day = joinedOn + n - 6; day <= joinedOn + n; day += 1) if (spokeOn.has(day)) return true
    return false
  })
  return { cohort: cohort.length, share: cohort.length < LEAST_COHORT ? null : kept.length / cohort.length }
}

/** Target bands as shares of members (domain.md §4.3 and §4.4). */
export const bands: Readonly<Record<BandId, { least: number; most: number }>> = {
  lurker: { least: 0, most: 0.6 },
  active_loyal: { least: 0.15, most: 0.35 },
  newcomer: { least: 0, most: 0.3 },
  dominator: { least: 0, most: 0.02 },
  contrarian: { least: 0, most: 0.02 },
  top: { least: 0.01, most: 0.05 },
  middle: { least: 0.15, most: 0.3 },
}

/** A share against its band; unknown without members. */
export function bandShare(id: BandId, members: number, total: number): BandShare {
  const { least, most } = bands[id]
  const share = total === 0 ? null : members / total
  return { id, members, share, least, most, verdict: verdictOf(share, least, most) }
}

function verdictOf(share: number | null, least: number, most: number): BandVerdict {
  if (share === null) return 'unknown'
  if (share < least) return 'below'
  return share > most ? 'above' : 'inside'
}

/**
 * The role mix against its bands, as shares of the members whose role could be judged; where those are too few, a share
 * would tell of the data and not of the group, and nothing is said.
 */
export function roleBands(
  counts: ReadonlyMap<MemberRole, number>,
  unknown: number,
  leastShare: number,
): BandShare[] {
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const total = isEnough(known, known + unknown, leastShare) ? known : 0
  const of = (...roles: MemberRole[]) => roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0)
  return [
    bandShare('lurker', of('lurker'), total),
    bandShare('active_loyal', of('active', 'loyal'), total),
    bandShare('newcomer', of('newcomer'), total),
    bandShare('dominator', of('dominator'), total),
    bandShare('contrarian', of('contrarian'), total),
  ]
}

/**
 * The pyramid against its targets; `unknown` of the base stand there for want of data. Who is staff is always known, the
 * middle is judged only when enough members could be.
 */
export function pyramidBands(
  counts: Readonly<Record<Tier, number>>,
  unknown: number,
  leastShare: number,
): BandShare[] {
  const total = counts.top + counts.middle + counts.base
  return [
    bandShare('top', counts.top, total),
    bandShare('middle', counts.middle, isEnough(total - unknown, total, leastShare) ? total : 0),
  ]
}
