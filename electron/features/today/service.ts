import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { listReviewsDue } from '#electron/features/campaign-results/service.ts'
import { waiveReview } from '#electron/features/campaigns/service.ts'
import { findDue } from '#electron/features/distribution/service.ts'
import { findPeople } from '#electron/features/follow-ups/queries.ts'
import { countFollowUps } from '#electron/features/follow-ups/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findDueMoments } from '#electron/features/rituals/service.ts'
import { findDueTasks } from '#electron/features/seed-users/queries.ts'
import { findTasks } from '#electron/features/sequences/queries.ts'
import { findRuleSettings, findSetting } from '#electron/features/settings/queries.ts'
import { defaultThresholds } from '#shared/features/activity/model.ts'
import { isObserved } from '#shared/features/activity/rules.ts'
import { groupId } from '#shared/features/groups/model.ts'
import type {
  Alert,
  AlertRef,
  DayFigure,
  FigurePerson,
  Mentioned,
  OpenQuestion,
  PeopleFigure,
  TodayNumbers,
} from '#shared/features/today/contract.ts'
import { mentioned, openQuestion, todayNumbers } from '#shared/features/today/contract.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { findOpenTasks } from './campaign-tasks.ts'
import { updateStoredValue } from './commands.ts'
import { DayWindow, SHOWN_DAYS } from './day-window.ts'
import {
  countAskedReplies,
  countDone,
  countDueBetween,
  countMoves,
  countSpeakers,
  findFigurePeople,
  findUnansweredSince,
  type MoveRow,
  type QuestionRow,
} from './queries.ts'

type Scope = { groupId?: string | undefined }
type DueKind = 'followUps' | 'groupTasks' | 'seedTasks' | 'campaignTasks' | 'rituals'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

function scopeNo(ctx: DataContext, scope: Scope): number | null {
  return scope.groupId === undefined ? null : requireGroupNo(ctx.read, scope.groupId)
}

/** Everything that is overdue or due today, in all groups. */
export function countDue(ctx: DataContext): Readonly<Record<DueKind, number>> {
  const { overdue, today } = countFollowUps(ctx, {})
  const calendar = ctx.calendar()
  const on = calendar.dateAt(ctx.clock.now())
  return {
    followUps: overdue + today,
    groupTasks: findTasks(ctx.read, calendar.startOf(addDays(on, 1)), null).length,
    seedTasks: findDueTasks(ctx.read, on, null).length,
    campaignTasks: findOpenTasks(ctx, {}).length,
    rituals: findDueMoments(ctx).length,
  }
}

/** The figures of the strip, honest about what the logs tell (domain.md §4.2). */
export function findNumbers(ctx: DataContext, scope: Scope): TodayNumbers {
  const groupNo = scopeNo(ctx, scope)
  const window = new DayWindow(ctx, groupNo)
  const { groupNos, today, dataUntil, staleDays } = window
  const speakers = countSpeakers(ctx.read, window.spokenGroupNos, window)
  const moves = (move: 'joined' | 'left') =>
    moveFigure(window, countMoves(ctx.read, move, groupNos, window.lastMonday))
  return todayNumbers.parse({
    today,
    dataUntil,
    staleDays,
    due: dueFigure(ctx, window, scope, groupNo),
    joined: moves('joined'),
    speakers: figureOf(window, (day) => speakers.byDay.get(day) ?? 0, { ...speakers, isEstimated: false }),
    unanswered: unansweredFigure(ctx, window),
    left: moves('left'),
  })
}

function figureOf(
  window: DayWindow,
  countOn: (day: CalendarDate) => number,
  sums: { week: number; lastWeek: number; isEstimated: boolean },
): DayFigure {
  const known = (day: CalendarDate) => {
    const value = countOn(day)
    return value > 0 || window.isKnown(day) ? value : null
  }
  const ofWeek = (sum: number, from: CalendarDate, to: CalendarDate) =>
    sum > 0 || daysFrom(from, to).some((day) => window.isKnown(day)) ? sum : null
  return {
    today: known(window.today),
    yesterday: known(window.yesterday),
    week: ofWeek(sums.week, window.monday, window.today),
    lastWeek: ofWeek(sums.lastWeek, window.lastMonday, window.sameDayLastWeek),
    days: window.days.map(known),
    isEstimated: sums.isEstimated,
  }
}

function daysFrom(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
}

/** Known days by day; intervals that lie inside a week enter the sum of that week only (domain.md §4.1b). */
function moveFigure(window: DayWindow, rows: readonly MoveRow[]): DayFigure {
  const byDay = new Map<CalendarDate, number>()
  const sums = { week: 0, lastWeek: 0, isEstimated: false }
  for (const row of rows) {
    const earliest =
      row.kind === 'day' ? row.by : row.after === null ? null : addDays(row.after as CalendarDate, 1)
    if (row.kind === 'day') byDay.set(row.by, (byDay.get(row.by) ?? 0) + row.count)
    if (earliest !== null && earliest >= window.monday) {
      sums.week += row.count
      if (row.kind !== 'day') sums.isEstimated = true
    } else if (earliest !== null && earliest >= window.lastMonday && row.by <= window.sameDayLastWeek)
      sums.lastWeek += row.count
  }
  return figureOf(window, (day) => byDay.get(day) ?? 0, sums)
}

function dueFigure(ctx: DataContext, window: DayWindow, scope: Scope, groupNo: number | null) {
  const calendar = ctx.calendar()
  const counts = countFollowUps(ctx, scope)
  const starts = window.days.map((day) => calendar.startOf(day))
  const past = countDueBetween(ctx.read, starts, groupNo)
  const now = counts.overdue + counts.today
  return {
    now,
    overdue: counts.overdue,
    yesterday: past.at(-1) ?? 0,
    days: [...past, now],
    doneWeek: countDone(ctx.read, calendar.startOf(window.monday), window.now + 1, groupNo),
    doneLastWeek: countDone(
      ctx.read,
      calendar.startOf(window.lastMonday),
      calendar.startOf(addDays(window.sameDayLastWeek, 1)),
      groupNo,
    ),
  }
}

type AgedQuestion = QuestionRow & { hours: number }

/** Questions for which a log observed that nobody answered long enough; `since` reaches back in days. */
function questionsWithin(ctx: DataContext, window: DayWindow, days: number): AgedQuestion[] {
  const { afterHours } = findRuleSettings(ctx.read).rules.unanswered_question
  const groups = new Map(window.groups.map((group) => [group.no, group]))
  const rows = findUnansweredSince(ctx.read, window.groupNos, window.now - days * DAY_MS)
  return rows.flatMap((row) => {
    const group = groups.get(row.groupNo)
    const heardUntil = Math.min(group?.dataUntil ?? 0, window.now)
    const alertAt = row.askedAt + afterHours * HOUR_MS
    if (!group || heardUntil < alertAt || !isObserved(group.spans, row.askedAt, alertAt)) return []
    return [{ ...row, hours: Math.floor((heardUntil - row.askedAt) / HOUR_MS) }]
  })
}

function unansweredFigure(ctx: DataContext, window: DayWindow): TodayNumbers['unanswered'] {
  const calendar = ctx.calendar()
  const { freshDays } = findRuleSettings(ctx.read).rules.unanswered_question
  const certain = questionsWithin(ctx, window, Math.max(SHOWN_DAYS, freshDays)).filter(
    (question) => question.certainty === 'certain',
  )
  const fresh = certain.filter((question) => question.askedAt > window.now - freshDays * DAY_MS)
  const byDay = Map.groupBy(certain, (question) => calendar.dateAt(question.askedAt))
  const known = (day: CalendarDate) => {
    const value = byDay.get(day)?.length ?? 0
    return value > 0 || window.isKnown(day) ? value : null
  }
  const isKnown = window.dataUntil !== null && window.dataUntil > window.now - freshDays * DAY_MS
  return {
    now: isKnown ? fresh.length : null,
    yesterday: known(window.yesterday),
    oldestHours: fresh[0]?.hours ?? null,
    days: window.days.map(known),
  }
}

/** What needs attention, the most urgent first. */
export function findAlerts(ctx: DataContext, scope: Scope): Alert[] {
  const groupNo = scopeNo(ctx, scope)
  const window = new DayWindow(ctx, groupNo)
  const alerts = [
    ...unansweredAlert(ctx, window),
    ...askReplyAlert(ctx, groupNo),
    ...introductionAlert(ctx, scope),
    ...reviewAlert(ctx, groupNo),
    ...groupAlerts(window),
  ]
  const hushed = findHushed(ctx)
  return alerts.filter((one) => hushed[keyOfAlert(refOf(one))] !== String(window.today))
}

/** Where it is kept which alerts are silent, by the day for which they are. */
const HUSHED = 'today.hushedAlerts'

function findHushed(ctx: DataContext): Record<string, string> {
  return (findSetting(ctx.read, HUSHED) ?? {}) as Record<string, string>
}

/** Unanswered questions of all groups are one alert, as are replies to ask for and introductions to post. */
function refOf(one: Alert): AlertRef {
  const isOfGroup = one.kind === 'stale_data' || one.kind === 'no_import'
  return { kind: one.kind, groupId: isOfGroup ? one.groupId : null }
}

function keyOfAlert({ kind, groupId }: AlertRef): string {
  return groupId === null ? kind : `${kind} ${groupId}`
}

/** 今日不再提醒: an alert is silent until midnight. */
export function hushAlert(ctx: DataContext, ref: AlertRef): { undoId: string } {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const current = Object.entries(findHushed(ctx)).filter(([, day]) => day === today)
  const next = Object.fromEntries([...current, [keyOfAlert(ref), today]])
  return ctx.write('settings', (db) => {
    const entry = { id: newId(), code: 'today.hushAlert', facts: { kind: ref.kind }, at: ctx.clock.now() }
    const { undoId } = undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', HUSHED)
      updateStoredValue(db, HUSHED, next)
      if (ref.kind === 'review_due') waiveReviews(ctx, db, recorder)
    })
    return { undoId }
  })
}

/** A review is asked for once: who waves it away is not asked again. */
function waiveReviews(ctx: DataContext, db: WriteDb, recorder: UndoRecorder): void {
  for (const { id } of listReviewsDue(ctx, null)) waiveReview(db, recorder, id, ctx.clock.now())
}

/** People whom the beginning of a text names; the longest beginning that anybody answers to counts. */
export function findMentioned(ctx: DataContext, { text, groupId }: { text: string } & Scope): Mentioned {
  const groupNo = scopeNo(ctx, { groupId })
  const find = (length: number) => {
    const word = text.slice(0, length).trim().toLowerCase()
    return word === '' ? [] : findPeople(ctx.read, [word], groupNo)
  }
  const whole = find(text.length)
  if (whole.length > 0) return mentioned.parse({ length: text.length, people: whole })
  // Whoever answers to a text answers to its beginnings too, so that halving finds the longest.
  let [known, unknown] = [0, text.length]
  let people: ReturnType<typeof find> = []
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2)
    const found = find(middle)
    if (found.length === 0) unknown = middle
    else [known, people] = [middle, found]
  }
  return mentioned.parse({ length: known, people })
}

function unansweredAlert(ctx: DataContext, window: DayWindow): Alert[] {
  const { freshDays } = findRuleSettings(ctx.read).rules.unanswered_question
  const open = questionsWithin(ctx, window, freshDays).filter((question) => question.certainty === 'certain')
  const [oldest] = open
  if (!oldest) return []
  const { groupId: askedIn, groupName, hours } = oldest
  const groups = new Set(open.map((question) => question.groupNo)).size
  return [{ kind: 'unanswered', count: open.length, oldestHours: hours, groupId: askedIn, groupName, groups }]
}

function introductionAlert(ctx: DataContext, scope: Scope): Alert[] {
  const due = findDue(ctx, scope)
  const [first] = due
  const reason = first?.reasons[0]
  if (!first || !reason) return []
  const { groupId: waiting, groupName } = first
  return [{ kind: 'introduction_due', count: due.length, groupId: waiting, groupName, reason }]
}

/** Campaigns without their review are one alert; the latest is named. */
function reviewAlert(ctx: DataContext, groupNo: number | null): Alert[] {
  const due = listReviewsDue(ctx, groupNo)
  const [first] = due
  if (!first) return []
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const days = daysBetween(first.endsOn, today)
  return [{ kind: 'review_due', count: due.length, campaignId: first.id, campaignName: first.name, days }]
}

function askReplyAlert(ctx: DataContext, groupNo: number | null): Alert[] {
  const { count, oldest } = countAskedReplies(ctx.read, groupNo)
  if (count === 0 || oldest === null) return []
  return [{ kind: 'ask_reply', count, oldestDays: Math.floor((ctx.clock.now() - oldest) / DAY_MS) }]
}

/** Groups whose log is old, the oldest first, then groups that never had one. */
function groupAlerts(window: DayWindow): Alert[] {
  const stale: Extract<Alert, { kind: 'stale_data' }>[] = []
  const empty: Alert[] = []
  for (const { id, name, dataUntil, hasChats } of window.groups) {
    const group = { groupId: groupId.parse(id), groupName: name }
    if (!hasChats) empty.push({ kind: 'no_import', ...group })
    else if (dataUntil !== null && window.now - dataUntil > defaultThresholds.staleAfterDays * DAY_MS) {
      const days = Math.floor((window.now - dataUntil) / DAY_MS)
      stale.push({ kind: 'stale_data', ...group, dataUntil, days })
    }
  }
  return [...stale.sort((a, b) => a.dataUntil - b.dataUntil), ...empty]
}

/** People behind a number of the strip. */
export function listPeople(ctx: DataContext, scope: Scope, figure: PeopleFigure): FigurePerson[] {
  const window = new DayWindow(ctx, scopeNo(ctx, scope))
  const on = figure === 'speakers' ? window.days.findLast((day) => window.isKnown(day)) : window.since
  return on === undefined ? [] : findFigurePeople(ctx.read, figure, window.groupNos, on)
}

/** Questions that nobody answered, certain and likely, the oldest first. */
export function listUnanswered(ctx: DataContext, scope: Scope): OpenQuestion[] {
  const window = new DayWindow(ctx, scopeNo(ctx, scope))
  const { freshDays } = findRuleSettings(ctx.read).rules.unanswered_question
  return questionsWithin(ctx, window, freshDays).map((row) =>
    openQuestion.parse({
      ...row,
      isCertain: row.certainty === 'certain',
    }),
  )
}
