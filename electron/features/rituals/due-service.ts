import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findScript, wordingIn } from '#electron/features/scripts/queries.ts'
import { fillText } from '#electron/features/scripts/service.ts'
import { type DueRitual, dueRitual } from '#shared/features/rituals/contract.ts'
import type { RitualDay } from '#shared/features/rituals/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { scheduleOf, toMark } from './list-service.ts'
import { daysOfRituals, todayOf } from './planning.ts'
import { findRituals, type RitualRow } from './queries.ts'

function momentOf(ctx: DataContext, { day, minute }: { day: CalendarDate; minute: number }): number {
  return ctx.calendar().at(day, Math.floor(minute / 60), minute % 60)
}

/** Days that wait for an act, with their moment: of today, and of yesterday those that nothing was said about. */
function waitingDays(ctx: DataContext, groupNo: number | null) {
  const today = todayOf(ctx)
  const yesterday = addDays(today, -1)
  const rows = findRituals(ctx.read, groupNo)
  const days = daysOfRituals(ctx, rows, { from: yesterday, to: today })
  const isShown = ({ day, state }: RitualDay) =>
    day === yesterday ? state === 'missed' : state === 'ahead' || state === 'kept' || state === 'skipped'
  return rows
    .flatMap((row) =>
      (days.get(row.no) ?? []).filter(isShown).map((day) => ({ row, day, dueAt: momentOf(ctx, day) })),
    )
    .sort((a, b) => a.dueAt - b.dueAt || a.row.no - b.row.no)
}

/** What waits today, with the words for each group; what is done already stands at the end. */
export function listDueRituals(
  ctx: DataContext,
  { groupId, language }: { groupId?: string | undefined; language: Locale },
): DueRitual[] {
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const waiting = waitingDays(ctx, groupNo).map(({ row, day, dueAt }) =>
    dueRitual.parse({
      ...toMark(row, day),
      dueAt,
      schedule: scheduleOf(row),
      posts: postsOf(ctx, row, groupNo, language),
    }),
  )
  const isSettled = ({ state }: DueRitual) => state === 'kept' || state === 'skipped'
  return waiting.sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)))
}

function postsOf(ctx: DataContext, row: RitualRow, groupNo: number | null, language: Locale) {
  const script = row.words === '' && row.scriptId !== null ? findScript(ctx.read, row.scriptId) : undefined
  const body = script ? wordingIn(script.texts, language).body : row.words
  if (body === '') return []
  return row.groups
    .filter(({ no }) => groupNo === null || no === groupNo)
    .map(({ no, id, name }) => ({
      groupId: id,
      groupName: name,
      segments: fillText(ctx, { personNo: null, groupNo: no, eventName: row.name }, body),
    }))
}

/** A ritual whose time is here today and that nothing was said about yet; `key` names it and its day. */
export type DueMoment = {
  id: string
  key: string
  name: string
  groupNames: string[]
  dueAt: number
}

/** Rituals of today, with when they fall due; those of which something was said are left out. */
export function findDueMoments(ctx: DataContext): DueMoment[] {
  return waitingDays(ctx, null)
    .filter(({ day }) => day.state === 'ahead')
    .map(({ row, day, dueAt }) => ({
      id: row.id,
      key: `${row.id} ${day.ruleDay}`,
      name: row.name,
      groupNames: row.groups.map(({ name }) => name),
      dueAt,
    }))
}
