import type { DataContext } from '#electron/backend/context.ts'
import { describeCoverage } from '#electron/features/activity/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findReplyRates } from '#electron/features/interactions/queries.ts'
import type { DayWindow } from '#shared/features/activity/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { ReplyCount } from '#shared/features/interactions/model.ts'
import type { MembershipId } from '#shared/features/members/model.ts'
import type { LeanFacts, ScoreInputs, SeedId, SeedSettings } from '#shared/features/seed-users/model.ts'
import { leanOf } from '#shared/features/seed-users/rules/lean.ts'
import { reasonsOf } from '#shared/features/seed-users/rules/reasons.ts'
import { rankAmong, scoreOf } from '#shared/features/seed-users/rules/score.ts'
import type { Scored, SeedScored } from '#shared/features/seed-users/score-model.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { findSeedSettings } from './queries.ts'
import { leanFactsOf } from './score-leans.ts'
import {
  type ActivityRow,
  findGroupActivity,
  findGroupNames,
  findReferrals,
  findScoredSeeds,
} from './score-queries.ts'

/** A group in which people are scored: everybody's activity, and the rankings they stand in. */
export type SourceGroup = {
  no: number
  id: GroupId
  name: string
  window: DayWindow
  members: readonly ActivityRow[]
  byPerson: ReadonlyMap<number, ActivityRow>
  weighted: readonly number[]
  contributions: readonly number[]
}

/** What is known of people beyond one group; null = the workspace has none at all. */
export type People = {
  today: CalendarDate
  replies: ReadonlyMap<number, ReplyCount>
  referrals: ReadonlyMap<number, number> | null
  settings: SeedSettings
}

/** Reads a group in which people are scored; null when it is gone, as after the undo of its import. */
export function loadSource(ctx: DataContext, no: number): SourceGroup | null {
  const group = findGroupNames(ctx.read, [no]).get(no)
  if (!group) return null
  const id = group.id as GroupId
  const [coverage] = describeCoverage(ctx, [id])
  if (!coverage) throw new Error(`no coverage of group ${no}`)
  const members = findGroupActivity(ctx.read, no)
  const counted = members.filter((member) => member.isCounted === 1)
  return {
    no,
    id,
    name: group.name,
    window: coverage.window,
    members,
    byPerson: new Map(members.map((member) => [member.personNo, member])),
    weighted: ranking(counted.map((member) => member.weighted)),
    contributions: ranking(counted.map(contributionsOf)),
  }
}

function ranking(values: readonly number[]): number[] {
  return values.filter((value) => value > 0).sort((a, b) => a - b)
}

function contributionsOf({ answers, shares }: ActivityRow): number {
  return answers + shares
}

/** Reads what scores rest on beside the log. Orders are missing as long as none can be written down. */
export function loadPeople(ctx: DataContext, personNos?: readonly number[]): People {
  const referrals = findReferrals(ctx.read)
  return {
    today: ctx.calendar().dateAt(ctx.clock.now()),
    replies: findReplyRates(ctx.read, personNos),
    referrals: referrals.size === 0 ? null : referrals,
    settings: findSeedSettings(ctx.read),
  }
}

/** Inputs of the score of somebody in a group; who joined after the log ends was not observed in it. */
export function inputsOf(
  source: SourceGroup | null,
  people: People,
  { personNo, willingness }: { personNo: number; willingness: number | null },
): ScoreInputs {
  const member = source?.byPerson.get(personNo)
  const isObserved =
    source?.window.isEnough === true &&
    member !== undefined &&
    !(member.joinedAfter !== null && member.joinedAfter > source.window.to)
  const rank = (sorted: readonly number[], own: number) => rankAmong(sorted, own, member?.isCounted === 1)
  return {
    engagement: isObserved ? rank(source.weighted, member.weighted) : null,
    value: isObserved ? rank(source.contributions, contributionsOf(member)) : null,
    orders: null,
    tenureDays: member ? tenureOf(member, people.today) : null,
    replies: people.replies.get(personNo) ?? null,
    referrals: people.referrals === null ? null : (people.referrals.get(personNo) ?? 0),
    willingness,
  }
}

/** Days since the latest possible day of joining, until they left. */
function tenureOf({ joinedBy, leftBy }: ActivityRow, today: CalendarDate): number | null {
  if (joinedBy === null) return null
  return Math.max(0, daysBetween(joinedBy, leftBy ?? today))
}

/** What people of one source gave and took within its window. */
export function leansIn(
  ctx: DataContext,
  source: SourceGroup,
  personNos: readonly number[],
): Map<number, LeanFacts> {
  if (!source.window.isEnough) return new Map()
  const calendar = ctx.calendar()
  const window = {
    from: calendar.startOf(source.window.from),
    until: calendar.startOf(addDays(source.window.to, 1)),
  }
  const members = personNos.flatMap((personNo) => source.byPerson.get(personNo) ?? [])
  const facts = leanFactsOf(ctx.read, source.no, members, window)
  return new Map(
    members.flatMap(({ personNo, membershipNo }) => {
      const found = facts.get(membershipNo)
      return found ? [[personNo, found] as const] : []
    }),
  )
}

/** A score with the words it needs. */
export function scoredOf(
  source: SourceGroup | null,
  people: People,
  { personNo, inputs, given }: { personNo: number; inputs: ScoreInputs; given: LeanFacts | null },
): Scored {
  const member = source?.byPerson.get(personNo)
  const lean = given === null ? null : leanOf(given, people.settings)
  return {
    ...scoreOf(inputs),
    inputs,
    source:
      source && member
        ? {
            groupId: source.id,
            name: source.name,
            membershipId: member.membershipId as MembershipId,
            window: source.window,
          }
        : null,
    lean,
    leanFacts: given,
    reasons: reasonsOf({
      lean,
      given,
      inputs,
      activeDays: member?.activeDays ?? 0,
      messages: member?.messages ?? 0,
    }),
  }
}

/** Scores of the seeds of a scope, each in its source group (the target group where none was chosen). */
export function listScores(ctx: DataContext, { groupId }: { groupId?: string | undefined }): SeedScored[] {
  const seeds = findScoredSeeds(ctx.read, groupId === undefined ? null : requireGroupNo(ctx.read, groupId))
  if (seeds.length === 0) return []
  const people = loadPeople(
    ctx,
    seeds.map((seed) => seed.personNo),
  )
  const bySource = Map.groupBy(seeds, (seed) => seed.sourceGroupNo ?? seed.groupNo)
  return [...bySource].flatMap(([no, found]) => {
    const source = loadSource(ctx, no)
    const personNos = found.map((seed) => seed.personNo)
    const leans: ReadonlyMap<number, LeanFacts> = source ? leansIn(ctx, source, personNos) : new Map()
    return found.map((seed) => {
      const given = leans.get(seed.personNo) ?? null
      const inputs = inputsOf(source, people, seed)
      const scored = scoredOf(source, people, { personNo: seed.personNo, inputs, given })
      return { ...scored, seedId: seed.id as SeedId }
    })
  })
}
