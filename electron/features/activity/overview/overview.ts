import type { DataContext } from '#electron/backend/context.ts'
import type { Figure, GroupOverview, SpeakerBlock } from '#shared/features/activity/model.ts'
import { isCovered, lastCoveredDays } from '#shared/features/activity/rules/coverage.ts'
import {
  gini,
  observedQuestions,
  ownerResponse,
  pyramidBands,
  retention,
  roleBands,
  staffPickup,
  stickiness,
  weeklyActiveSpeakers,
} from '#shared/features/activity/rules/group-figures.ts'
import { type MemberRole, memberRoles, type Tier } from '#shared/features/members/model.ts'
import { addDays, dateOfDayNumber, dayNumberOf, weekdayOf } from '#shared/kernel/calendar-date.ts'
import {
  countRoles,
  countTiers,
  findAskedQuestions,
  findGroupDays,
  findJoiners,
  findMessageCounts,
  type GroupDayRow,
} from './queries.ts'
import { type GroupScope, measured, summaryOf, windowOf } from './summary.ts'

const HEAT_DAYS = 28
const WEEKLY_BLOCKS = 4
const RETENTION_DAYS = [7, 28] as const
const RETENTION_REACH = 90

type Reader = Pick<DataContext, 'read' | 'calendar'>

/** Everything that the overview of a group shows of its activity (domain.md §4.2–4.4). */
export function overviewOf(ctx: Reader, scope: GroupScope): GroupOverview {
  const summary = summaryOf(ctx, scope)
  return {
    ...summary,
    pyramid: pyramidOf(ctx, scope),
    roleMix: roleMixOf(ctx, scope),
    heatMap: heatMapOf(ctx, scope),
    ...questionFigures(ctx, scope),
    staffPickup: pickupOf(ctx, scope),
    ...circleFigures(ctx, scope, summary.trend),
    retention: RETENTION_DAYS.map((day) => retentionOf(ctx, scope, day)),
  }
}

function pyramidOf(ctx: Reader, { groupNo, limits }: GroupScope): GroupOverview['pyramid'] {
  const counts: Record<Tier, number> = { top: 0, middle: 0, base: 0 }
  let unknown = 0
  for (const { tier, isEnough, members } of countTiers(ctx.read, groupNo)) {
    counts[tier] += members
    if (isEnough === 0) unknown += members
  }
  return { ...counts, unknown, bands: pyramidBands(counts, unknown, limits.coveredShare) }
}

function roleMixOf(ctx: Reader, { groupNo, limits }: GroupScope): GroupOverview['roleMix'] {
  const counts = new Map<MemberRole, number>()
  let unknown = 0
  for (const { role, isEnough, members } of countRoles(ctx.read, groupNo)) {
    if (isEnough === 1) counts.set(role, members)
    else unknown += members
  }
  return {
    counts: memberRoles.map((role) => ({ role, members: counts.get(role) ?? 0 })),
    unknown,
    bands: roleBands(counts, unknown, limits.coveredShare),
  }
}

/** Sums the hours of the last 28 covered days, Monday first; lines without a clock time are in no hour. */
function heatMapOf(ctx: Reader, { groupNo, runs }: GroupScope): GroupOverview['heatMap'] {
  const days = lastCoveredDays(runs, HEAT_DAYS)
  const [newest, oldest] = [days[0], days.at(-1)]
  if (newest === undefined || oldest === undefined) return null
  const [from, to] = [dateOfDayNumber(oldest), dateOfDayNumber(newest)]
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  for (const row of findGroupDays(ctx.read, groupNo, from, to)) {
    if (!isCovered(runs, dayNumberOf(row.on))) continue
    const counts = JSON.parse(row.hourCounts) as number[]
    const line = hours[weekdayOf(row.on) - 1] ?? []
    for (const [hour, count] of counts.entries()) line[hour] = (line[hour] ?? 0) + count
  }
  return { from, to, coveredDays: days.length, hours }
}

/** Only questions whose next 24 hours were observed tell how the group responds. */
function questionFigures(
  ctx: Reader,
  scope: GroupScope,
): Pick<GroupOverview, 'ownerResponse' | 'unanswered'> {
  const { from, to, isEnough } = windowOf(scope)
  const calendar = ctx.calendar()
  const asked = findAskedQuestions(
    ctx.read,
    scope.groupNo,
    calendar.startOf(from),
    calendar.startOf(addDays(to, 1)),
  )
  const questions = observedQuestions(asked, scope.spans)
  const response = ownerResponse(questions)
  const isEstimated = questions.some(({ answerKind }) => answerKind === 'probable')
  const unanswered = questions.filter(({ answerKind }) => answerKind === null).length
  return {
    ownerResponse: {
      value: isEnough ? response.share : null,
      confidence: response.isEstimated ? 'estimated' : 'measured',
      questions: response.questions,
      answered: response.answered,
    },
    unanswered: {
      value: isEnough ? unanswered : null,
      confidence: isEstimated ? 'estimated' : 'measured',
      questions: questions.length,
    },
  }
}

/** Days of a window that are covered; one without a row had no messages. */
function coveredRows(ctx: Reader, { groupNo, runs }: GroupScope, first: number, last: number): GroupDayRow[] {
  const rows = findGroupDays(ctx.read, groupNo, dateOfDayNumber(first), dateOfDayNumber(last))
  return rows.filter((row) => isCovered(runs, dayNumberOf(row.on)))
}

function pickupOf(ctx: Reader, scope: GroupScope): GroupOverview['staffPickup'] {
  const { isEnough, days } = windowOf(scope)
  let posts = 0
  let pickedUp = 0
  for (const row of coveredRows(ctx, scope, scope.lastDay - days + 1, scope.lastDay)) {
    posts += row.staffPosts
    pickedUp += row.staffPickups
  }
  return { ...measured(isEnough ? staffPickup(posts, pickedUp) : null), posts, pickedUp }
}

/** WAS, stickiness and Gini: how wide the circle is that talks, how regular, how uneven. */
function circleFigures(
  ctx: Reader,
  scope: GroupScope,
  trend: readonly SpeakerBlock[],
): Record<'weeklySpeakers' | 'stickiness' | 'gini', Figure> {
  const weekly = weeklyActiveSpeakers(trend.slice(-WEEKLY_BLOCKS).map((block) => block.speakers))
  const first = scope.lastWholeDay - 7 * WEEKLY_BLOCKS + 1
  const spoken = new Map(
    coveredRows(ctx, scope, first, scope.lastWholeDay).map((row) => [dayNumberOf(row.on), row.speakers]),
  )
  const daily: number[] = []
  for (let day = first; day <= scope.lastWholeDay; day += 1)
    if (isCovered(scope.runs, day)) daily.push(spoken.get(day) ?? 0)
  return {
    weeklySpeakers: measured(weekly),
    stickiness: measured(stickiness(daily, weekly)),
    gini: measured(windowOf(scope).isEnough ? gini(findMessageCounts(ctx.read, scope.groupNo)) : null),
  }
}

/** Of those whose week n−6 … n lies within the last 90 days. */
function retentionOf(ctx: Reader, scope: GroupScope, day: number): GroupOverview['retention'][number] {
  const period = {
    from: dateOfDayNumber(scope.lastWholeDay - RETENTION_REACH - day),
    to: dateOfDayNumber(scope.lastWholeDay - day),
  }
  const joiners = new Map<number, { joinedOn: number; spokeOn: Set<number> }>()
  for (const row of findJoiners(ctx.read, scope.groupNo, period, day)) {
    const joiner = joiners.get(row.no) ?? { joinedOn: dayNumberOf(row.joinedBy), spokeOn: new Set<number>() }
    if (row.spokeOn !== null) joiner.spokeOn.add(dayNumberOf(row.spokeOn))
    joiners.set(row.no, joiner)
  }
  const { cohort, share } = retention([...joiners.values()], day, scope.runs, scope.limits.coveredShare)
  return { ...measured(share), day, cohort }
}
