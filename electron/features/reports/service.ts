import type { DataContext } from '#electron/backend/context.ts'
import type { ReportAction, WeeklyReport, WeeklyReportInput } from '#shared/features/reports/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, isoWeekOf, mondayOf } from '#shared/kernel/calendar-date.ts'
import { numbersOf } from './numbers.ts'
import { neverSpokeOf, newcomersOf, type Showing, topOf, unansweredOf } from './people.ts'
import { PersonNamer } from './person-namer.ts'
import {
  countCooling,
  countFollowUps,
  countOpenCards,
  findAllIds,
  findAllNames,
  findScopeGroups,
} from './queries.ts'
import { ReportSituation, WEEKS } from './situation.ts'

/** Rows of each list of people in a report on screen. */
const SHOWN = 20
const ACTIONS = 3

/**
 * The numbers of one week (Monday to Sunday of the workspace zone); `rows` = longest list of people. The same week has the
 * same marks, however long its lists are. Throws GROUP_NOT_FOUND.
 */
export function composeWeeklyReport(
  ctx: DataContext,
  input: WeeklyReportInput,
  { rows = SHOWN }: { rows?: number } = {},
): WeeklyReport {
  const isOne = input.groupId !== null
  const since = addDays(mondayOf(input.date), -7 * (WEEKS - 1))
  const found = findScopeGroups(ctx.read, input.groupId, since)
  if (isOne && found.length === 0) throw new AppError('GROUP_NOT_FOUND', { id: input.groupId })
  const at = new ReportSituation(ctx, found, { date: input.date, isOne })
  const groupNos = isOne ? found.map((group) => group.no) : null
  const shown: Showing = { people: namerOf(ctx, input), quotes: input.quotes, rows }
  const top = topOf(at, shown)
  const newcomers = newcomersOf(at, shown)
  const unanswered = unansweredOf(at, shown)
  return {
    scopeName: isOne ? (found[0]?.name ?? '') : null,
    groups: at.groups.length,
    ...isoWeekOf(at.week.from),
    ...at.week,
    pastDays: at.pastDays(at.week),
    anonymised: input.anonymise,
    quotes: input.quotes,
    madeAt: ctx.clock.now(),
    dataUntil: at.dataUntil,
    coveredDays: at.coveredDays,
    groupsWithData: at.groupsWithData(at.week).length,
    ...numbersOf(at),
    top,
    newcomers,
    neverSpoke: neverSpokeOf(at, shown),
    unanswered,
    followUps: countFollowUps(ctx.read, groupNos, at.startOf(at.week.from), at.endsAt),
    actions: actionsOf(at, groupNos, {
      unanswered: unanswered.count ?? 0,
      silentNewcomers: newcomers.spoke === null ? 0 : newcomers.joined - newcomers.spoke,
    }),
  }
}

/** Names are looked up only where texts are quoted: without quotes nothing needs masking but the people themselves. */
function namerOf(ctx: DataContext, { anonymise, quotes }: WeeklyReportInput): PersonNamer {
  if (!anonymise) return new PersonNamer(null)
  return new PersonNamer(
    quotes ? { names: findAllNames(ctx.read), ids: findAllIds(ctx.read) } : { names: [], ids: [] },
  )
}

/** What is left over now belongs to the present week and the one before, not to older ones. */
function actionsOf(
  at: ReportSituation,
  groupNos: readonly number[] | null,
  found: { unanswered: number; silentNewcomers: number },
): ReportAction[] | null {
  if (addDays(at.week.to, 7) < at.today) return null
  const { read } = at.ctx
  const cooling = countCooling(
    read,
    at.groups.map((group) => group.no),
  )
  const wanted: ReportAction[] = [
    { kind: 'answer_questions', count: found.unanswered },
    { kind: 'talk_to_quiet', count: cooling },
    { kind: 'welcome_silent', count: found.silentNewcomers },
    { kind: 'finish_follow_ups', count: countOpenCards(read, groupNos) },
    { kind: 'import_newer', count: at.missingDays > 0 ? 1 : 0 },
  ]
  return wanted.filter((action) => action.count > 0).slice(0, ACTIONS)
}
