import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { type RitualDraft, type RitualId, ritualId } from '#shared/features/rituals/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { undoableChange } from './change.ts'
import {
  deleteGroups,
  deleteMarksAhead,
  deleteRitual,
  endPauses,
  insertGroups,
  insertPause,
  insertRitual,
  type RitualFields,
  saveMark,
  updateRevision,
  updateRitual,
} from './commands.ts'
import { fieldsOfDraft } from './fields.ts'
import { daysOfRituals, holidaysIn, planDays, todayOf } from './planning.ts'
import { findGroupsFor, type RitualRow, requireRitual } from './queries.ts'

export { findDueMoments, listDueRituals } from './due-service.ts'
export { listRitualEntries, type RitualEntry } from './entries.ts'
export { listRuleDays } from './planning.ts'

/** A year ahead in which marks of days that a new rule does not have are taken away; later ones cannot have been made. */
const AHEAD_DAYS = 800

/** The keys of the groups of a draft. Refuses GROUP_NOT_FOUND, and RITUAL_GROUP_OVER but for groups it had before. */
function groupNosOf(db: ReadDb, ids: readonly string[], before: readonly { id: string }[] = []): number[] {
  return findGroupsFor(db, ids).map(({ no, id, name, isLiving }) => {
    if (!isLiving && !before.some((group) => group.id === id))
      throw new AppError('RITUAL_GROUP_OVER', { name })
    return no
  })
}

/** A ritual counts from today on, or from its start when that is later. */
export function createRitual(ctx: DataContext, draft: RitualDraft): { id: RitualId; undoId: string } {
  const today = todayOf(ctx)
  const { startsOn } = draft.schedule
  const groupNos = groupNosOf(ctx.read, draft.groupIds)
  const id = newId()
  const { undoId } = undoableChange(ctx, { code: 'create', facts: { name: draft.name } }, (db, recorder) => {
    const fields = fieldsOfDraft(draft, startsOn > today ? startsOn : today)
    const no = insertRitual(db, { ...fields, id, isSample: false, groupNos }, ctx.clock.now())
    recorder.created('rituals', no)
    for (const groupNo of groupNos) recorder.created('ritual_groups', [no, groupNo])
  })
  return { id: ritualId.parse(id), undoId }
}

/**
 * Changes a ritual. Where its days change, those behind are written down as they were, so that a new rule never turns
 * them into days that were missed; marks of days to come that it no longer has are taken away.
 */
export function changeRitual(
  ctx: DataContext,
  { id, draft }: { id: string; draft: RitualDraft },
): { undoId: string } {
  const before = requireRitual(ctx.read, id)
  const groupNos = groupNosOf(ctx.read, draft.groupIds, before.groups)
  const fields = fieldsOfDraft(draft, before.countsFrom)
  const { undoId } = undoableChange(ctx, { code: 'change', facts: { name: draft.name } }, (db, recorder) => {
    const hasOtherDays = DAY_FIELDS.some((field) => fields[field] !== before[field])
    if (hasOtherDays) writePastDown(ctx, db, before, recorder)
    const countsFrom = hasOtherDays ? todayOf(ctx) : before.countsFrom
    updateRitual(db, before.no, { ...fields, countsFrom }, recorder)
    if (hasOtherDays) dropMarksAhead(ctx, db, requireRitual(db, id), recorder)
    replaceGroups(db, before.no, groupNos, recorder)
  })
  return { undoId }
}

const DAY_FIELDS = [
  'rrule',
  'startsOn',
  'endsOn',
  'count',
  'holidays',
] as const satisfies (keyof RitualFields)[]

function writePastDown(ctx: DataContext, db: WriteDb, row: RitualRow, recorder: UndoRecorder): void {
  const range = { from: row.countsFrom, to: addDays(todayOf(ctx), -1) }
  if (range.to < range.from) return
  const days = daysOfRituals(ctx, [row], range, db).get(row.no) ?? []
  for (const { day, ruleDay, state } of days) {
    if (state !== 'missed' || day !== ruleDay) continue
    const mark = { onDay: ruleDay, state, movedTo: null, movedMinute: null }
    saveMark(db, row.no, mark, ctx.clock.now(), recorder)
  }
}

function dropMarksAhead(ctx: DataContext, db: WriteDb, row: RitualRow, recorder: UndoRecorder): void {
  const today = todayOf(ctx)
  const range = { from: today, to: addDays(today, AHEAD_DAYS) }
  deleteMarksAhead(db, row.no, today, planDays(row, range, holidaysIn(ctx, range)), recorder)
}

function replaceGroups(db: WriteDb, no: number, groupNos: readonly number[], recorder: UndoRecorder): void {
  recorder.touchRows('ritual_groups', 'ritual_no = ?', no)
  for (const groupNo of groupNos) recorder.touch('ritual_groups', [no, groupNo])
  deleteGroups(db, no)
  insertGroups(db, no, groupNos)
}

/** It rests on these days; they are neither missed nor due. Refuses RITUAL_PAUSE_BACKWARDS. */
export function pauseRitual(
  ctx: DataContext,
  { id, from, until }: { id: string; from: CalendarDate; until: CalendarDate | null },
): { undoId: string } {
  const { no, name } = requireRitual(ctx.read, id)
  if (until !== null && until < from) throw new AppError('RITUAL_PAUSE_BACKWARDS', { name })
  const { undoId } = undoableChange(ctx, { code: 'pause', facts: { name } }, (db, recorder) => {
    updateRevision(db, no, recorder)
    insertPause(db, { ritualNo: no, from, until, at: ctx.clock.now() }, recorder)
  })
  return { undoId }
}

/** Goes on from today; what it rested until yesterday stays rested. Refuses RITUAL_NOT_PAUSED. */
export function resumeRitual(ctx: DataContext, { id }: { id: string }): { undoId: string } {
  const { no, name } = requireRitual(ctx.read, id)
  const today = todayOf(ctx)
  const { undoId } = undoableChange(ctx, { code: 'resume', facts: { name } }, (db, recorder) => {
    updateRevision(db, no, recorder)
    const ended = endPauses(db, no, { today, yesterday: addDays(today, -1) }, recorder)
    if (ended === 0) throw new AppError('RITUAL_NOT_PAUSED', { name })
  })
  return { undoId }
}

/** Takes a ritual away with its history. */
export function removeRitual(ctx: DataContext, { id }: { id: string }): { name: string; undoId: string } {
  const { no, name } = requireRitual(ctx.read, id)
  const { undoId } = undoableChange(ctx, { code: 'remove', facts: { name } }, (db, recorder) => {
    recorder.touch('rituals', no)
    for (const table of ['ritual_groups', 'ritual_pauses', 'ritual_marks'] as const)
      recorder.touchRows(table, 'ritual_no = ?', no)
    deleteRitual(db, no)
  })
  return { name, undoId }
}
