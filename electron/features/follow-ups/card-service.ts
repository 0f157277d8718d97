import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { insertInteraction } from '#electron/features/interactions/service.ts'
import { settleRunsOfPerson } from '#electron/features/sequences/service.ts'
import { findStageSettings } from '#electron/features/settings/queries.ts'
import type {
  Completion,
  DueChoice,
  ManualFollowUp,
  SnoozeInput,
} from '#shared/features/follow-ups/contract.ts'
import type { FollowUpCard, FollowUpId, SkipReason } from '#shared/features/follow-ups/model.ts'
import { followUpId } from '#shared/features/follow-ups/model.ts'
import { isContact, stageAfter } from '#shared/features/follow-ups/rules/outcomes.ts'
import { dueTimeOf, morningOf, nextAllowed, snoozedUntil } from '#shared/features/follow-ups/rules/times.ts'
import { type SalesStage, salesStage } from '#shared/features/members/model.ts'
import { AppError, type ErrorFacts } from '#shared/kernel/app-error.ts'
import { insertCard, updateCompleted, updateDue, updateSettled, updateSkipped } from './commands.ts'
import { situationOf } from './generation.ts'
import { type CardRow, requireCard, requireCardRow, requirePersonNo } from './queries.ts'

type Entry = { code: string; facts: ErrorFacts }

/** Commands that are steps of a larger one: what they touch is taken back with it. */
const ongoing = new WeakMap<DataContext, { undoId: string; recorder: UndoRecorder }>()

/** Runs a command that can be taken back; `code` is worded as `undo.followUps.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  { code, facts }: Entry,
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const larger = ongoing.get(ctx)
  return ctx.write('follow-ups', (db) => {
    if (larger) return { undoId: larger.undoId, result: work(db, larger.recorder) }
    const entry = { id: newId(), code: `followUps.${code}`, facts, at: ctx.clock.now() }
    return undoable(db, entry, (recorder) => work(db, recorder))
  })
}

/** Runs several commands as one: all of them or none, and one undo for all. Returns its id. */
export function asOneChange(
  ctx: DataContext,
  { code, facts }: Entry,
  work: (db: WriteDb, recorder: UndoRecorder) => void,
): string {
  const entry = { id: newId(), code: `followUps.${code}`, facts, at: ctx.clock.now() }
  return ctx.write('follow-ups', (db) => {
    const { undoId } = undoable(db, entry, (recorder) => {
      ongoing.set(ctx, { undoId: entry.id, recorder })
      try {
        work(db, recorder)
      } finally {
        ongoing.delete(ctx)
      }
    })
    return undoId
  })
}

/** Remembers a card with its reasons before they change. */
export function touchCard(db: ReadDb, recorder: UndoRecorder, cardNo: number): void {
  recorder.touch('follow_ups', cardNo)
  const reasons = db.all<{ key: string }>('SELECT key FROM follow_up_reasons WHERE follow_up_no = ?', cardNo)
  for (const { key } of reasons) recorder.touch('follow_up_reasons', key)
}

function requireOpen(db: ReadDb, id: string): CardRow {
  const row = requireCardRow(db, id)
  if (row.state !== 'open') throw new AppError('FOLLOW_UP_CLOSED', { name: row.personName })
  return row
}

function stageOf(db: ReadDb, personNo: number): SalesStage {
  return salesStage.parse(db.value<string>('SELECT sales_stage FROM people WHERE no = ?', personNo))
}

/**
 * Closes a card with its outcome, a note and the day of the next contact. Completing twice keeps the first outcome: a
 * double click must not rewrite history.
 */
export function completeFollowUp(ctx: DataContext, completion: Completion) {
  const row = requireCardRow(ctx.read, completion.id)
  if (row.state === 'done' || row.state === 'waiting') {
    const stage = stageOf(ctx.read, row.personNo)
    return {
      card: requireCard(ctx.read, row.id),
      undoId: null,
      nextId: null,
      salesStage: { before: stage, after: stage },
    }
  }
  const entry = { code: 'complete', facts: { name: row.personName, outcome: completion.outcome } }
  const { undoId, result } = undoableChange(ctx, entry, (db, recorder) => {
    const open = requireOpen(db, completion.id)
    touchCard(db, recorder, open.no)
    updateCompleted(db, open.no, { ...completion, at: ctx.clock.now() })
    if (isContact(completion.outcome)) recordContact(ctx, db, recorder, open, completion)
    settleRunsOfPerson(db, recorder, open.personNo, { outcome: completion.outcome, at: ctx.clock.now() })
    const stages = moveStage(ctx, db, recorder, open.personNo, completion.outcome)
    const nextId = completion.nextOn === null ? null : scheduleNext(ctx, db, recorder, open, completion)
    return { card: requireCard(db, open.id), nextId, salesStage: stages }
  })
  return { ...result, undoId }
}

function recordContact(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  card: CardRow,
  { outcome, note }: Completion,
): void {
  const no = insertInteraction(db, {
    id: newId(),
    personNo: card.personNo,
    kind: 'private_chat',
    at: ctx.clock.now(),
    outcome,
    note,
    followUpNo: card.no,
  })
  recorder.created('interactions', no)
}

function moveStage(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  personNo: number,
  outcome: Completion['outcome'],
): { before: SalesStage; after: SalesStage } {
  const before = stageOf(db, personNo)
  const after = stageAfter(findStageSettings(db), before, outcome)
  if (after !== before) {
    recorder.touch('people', personNo)
    ctx.write('members', () => db.run('UPDATE people SET sales_stage = ? WHERE no = ?', after, personNo))
  }
  return { before, after }
}

function scheduleNext(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  card: CardRow,
  { note, nextOn }: Completion,
): FollowUpId {
  const id = newId()
  const no = insertCard(db, {
    id,
    personNo: card.personNo,
    groupNo: card.groupNo,
    source: 'manual',
    priority: 2,
    dueAt: dueAtOf(ctx, { on: nextOn ?? ctx.calendar().dateAt(ctx.clock.now()) }),
    title: note === '' ? card.title : note,
    createdAt: ctx.clock.now(),
    createdOn: ctx.calendar().dateAt(ctx.clock.now()),
  })
  recorder.created('follow_ups', no)
  return followUpId.parse(id)
}

/** A day means 10:00, or the next allowed hour when that is over; an instant is taken as it is. */
function dueAtOf(ctx: DataContext, due: DueChoice): number {
  if ('at' in due) return Math.max(due.at, ctx.clock.now())
  const { calendar, now, quietHours } = situationOf(ctx)
  return dueTimeOf(morningOf(due.on, calendar), now, calendar, quietHours)
}

/** Notes that the script went to the clipboard; from now on the card is the operator's and is not withdrawn. */
export function markCopied(ctx: DataContext, id: string, scriptId: string | null): FollowUpCard {
  return ctx.write('follow-ups', (db) => {
    const open = requireOpen(db, id)
    db.run(
      `UPDATE follow_ups SET copied_at = ?, script_id = ?, is_touched = 1,
         script_version = (SELECT version FROM scripts WHERE id = ?) WHERE no = ?`,
      ctx.clock.now(),
      scriptId,
      scriptId,
      open.no,
    )
    return requireCard(db, id)
  })
}

/** Puts a card off; never into quiet hours. */
export function snoozeFollowUp(ctx: DataContext, id: string, until: SnoozeInput) {
  const { calendar, now, quietHours } = situationOf(ctx)
  const dueAt = nextAllowed(snoozedUntil(until, now, calendar), calendar, quietHours)
  return changeOpenCard(ctx, 'snooze', id, (db, card) => updateDue(db, card.no, dueAt))
}

/** Closes a card without a contact; its events never return. */
export function skipFollowUp(ctx: DataContext, id: string, reason: SkipReason, note: string) {
  return changeOpenCard(ctx, 'skip', id, (db, card) =>
    updateSkipped(db, card.no, { reason, note, at: ctx.clock.now() }),
  )
}

/** Changes text and due time of an open card. */
export function reviseFollowUp(
  ctx: DataContext,
  { id, title, due }: { id: string; title?: string | undefined; due?: DueChoice | undefined },
) {
  return changeOpenCard(ctx, 'revise', id, (db, card) => {
    if (title !== undefined)
      db.run('UPDATE follow_ups SET title = ?, is_touched = 1 WHERE no = ?', title, card.no)
    if (due !== undefined) updateDue(db, card.no, dueAtOf(ctx, due))
  })
}

function changeOpenCard(
  ctx: DataContext,
  code: string,
  id: string,
  work: (db: WriteDb, card: CardRow) => void,
): { card: FollowUpCard; undoId: string } {
  const { personName } = requireCardRow(ctx.read, id)
  const { undoId, result } = undoableChange(ctx, { code, facts: { name: personName } }, (db, recorder) => {
    const card = requireOpen(db, id)
    touchCard(db, recorder, card.no)
    work(db, card)
    return requireCard(db, id)
  })
  return { card: result, undoId }
}

/** Says whether a reply came to what was sent. Refuses FOLLOW_UP_NOT_WAITING. */
export function settleFollowUp(ctx: DataContext, id: string, hasReplied: boolean, note: string) {
  const { personName } = requireCardRow(ctx.read, id)
  const entry = { code: 'settle', facts: { name: personName, hasReplied } }
  const { undoId, result } = undoableChange(ctx, entry, (db, recorder) => {
    const card = requireCardRow(db, id)
    if (card.state !== 'waiting') throw new AppError('FOLLOW_UP_NOT_WAITING', { name: personName })
    recorder.touch('follow_ups', card.no)
    const outcome = hasReplied ? 'replied' : 'no_reply'
    updateSettled(db, card.no, { outcome, note })
    settleRunsOfPerson(db, recorder, card.personNo, { outcome, at: ctx.clock.now() })
    return requireCard(db, id)
  })
  return { card: result, undoId }
}

/** Makes a follow-up by hand. Refuses DO_NOT_CONTACT: that wish always wins. */
export function scheduleFollowUp(ctx: DataContext, input: ManualFollowUp) {
  const personNo = requirePersonNo(ctx.read, input.personId)
  const person = ctx.read.get<{ name: string; isSilent: number }>(
    'SELECT display_name AS name, do_not_contact AS isSilent FROM people WHERE no = ?',
    personNo,
  )
  if (person?.isSilent === 1) throw new AppError('DO_NOT_CONTACT', { name: person.name })
  const entry = { code: 'schedule', facts: { name: person?.name ?? '' } }
  const { undoId, result } = undoableChange(ctx, entry, (db, recorder) => {
    const groupNo = input.groupId === null ? null : requireGroupNo(db, input.groupId)
    return requireCard(db, insertManualCard(ctx, db, recorder, { ...input, personNo, groupNo }))
  })
  return { card: result, undoId }
}

/** Writes a card by hand as part of a larger command, whose recorder takes it back; returns its id. */
export function insertManualCard(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  card: Pick<ManualFollowUp, 'title' | 'due' | 'priority'> & {
    personNo: number
    groupNo: number | null
    scriptId?: string | null
  },
): FollowUpId {
  const id = newId()
  const no = insertCard(db, {
    id,
    personNo: card.personNo,
    groupNo: card.groupNo,
    source: 'manual',
    priority: card.priority,
    dueAt: dueAtOf(ctx, card.due),
    title: card.title,
    scriptId: card.scriptId ?? null,
    createdAt: ctx.clock.now(),
    createdOn: ctx.calendar().dateAt(ctx.clock.now()),
  })
  recorder.created('follow_ups', no)
  return followUpId.parse(id)
}
