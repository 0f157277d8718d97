import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findRuleSettings } from '#electron/features/settings/queries.ts'
import { morningOf } from '#shared/features/follow-ups/rules/times.ts'
import type { ContactState } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { touchCard, undoableChange } from './card-service.ts'
import { updateDue, withdrawCard, withdrawReasons } from './commands.ts'
import { countContactRequests, findPeople, requirePersonNo } from './queries.ts'

function nameOf(db: ReadDb, personNo: number): string {
  return db.value<string>('SELECT display_name FROM people WHERE no = ?', personNo) ?? ''
}

function openCardNos(db: ReadDb, personNo: number, dueBefore: number): number[] {
  return db
    .all<{ no: number }>(
      "SELECT no FROM follow_ups WHERE person_no = ? AND state = 'open' AND due_at < ? ORDER BY no",
      personNo,
      dueBefore,
    )
    .map((row) => row.no)
}

function tomorrowMorning(ctx: DataContext): number {
  const calendar = ctx.calendar()
  return morningOf(addDays(calendar.dateAt(ctx.clock.now()), 1), calendar)
}

function postponeCards(ctx: DataContext, db: WriteDb, recorder: UndoRecorder, personNo: number): number {
  const until = tomorrowMorning(ctx)
  const cards = openCardNos(db, personNo, until)
  for (const no of cards) {
    touchCard(db, recorder, no)
    updateDue(db, no, until)
  }
  return cards.length
}

/** Friend requests that may still go out today (a rule of thumb against being flagged by the chat app). */
export function contactRequestsLeft(ctx: DataContext): number {
  const { guards } = findRuleSettings(ctx.read)
  const today = ctx.calendar().dateAt(ctx.clock.now())
  return Math.max(0, guards.friendRequestsPerDay - countContactRequests(ctx.read, today))
}

/** A friend request went out; what is due waits until tomorrow, as nobody can be written to before they accept. */
export function requestContact(ctx: DataContext, personId: string): { undoId: string; left: number } {
  const personNo = requirePersonNo(ctx.read, personId)
  if (contactRequestsLeft(ctx) === 0)
    throw new AppError('ADD_FRIEND_LIMIT', { limit: findRuleSettings(ctx.read).guards.friendRequestsPerDay })
  const entry = { code: 'requestContact', facts: { name: nameOf(ctx.read, personNo) } }
  const { undoId } = undoableChange(ctx, entry, (db, recorder) => {
    recorder.touch('people', personNo)
    ctx.write('members', () =>
      db.run(
        "UPDATE people SET contact_state = 'requested', contact_requested_on = ? WHERE no = ?",
        ctx.calendar().dateAt(ctx.clock.now()),
        personNo,
      ),
    )
    postponeCards(ctx, db, recorder, personNo)
  })
  return { undoId, left: contactRequestsLeft(ctx) }
}

/** Sets how the operator's account and this person stand to each other. */
export function setContactState(ctx: DataContext, personId: string, state: ContactState): { undoId: string } {
  const personNo = requirePersonNo(ctx.read, personId)
  const entry = { code: 'setContactState', facts: { name: nameOf(ctx.read, personNo), state } }
  const { undoId } = undoableChange(ctx, entry, (db, recorder) => {
    recorder.touch('people', personNo)
    ctx.write('members', () => db.run('UPDATE people SET contact_state = ? WHERE no = ?', state, personNo))
  })
  return { undoId }
}

/** Never reminds of this person again: do-not-contact, and open cards of rules are withdrawn. */
export function silencePerson(ctx: DataContext, personId: string): { undoId: string } {
  const personNo = requirePersonNo(ctx.read, personId)
  const entry = { code: 'silencePerson', facts: { name: nameOf(ctx.read, personNo) } }
  const { undoId } = undoableChange(ctx, entry, (db, recorder) => {
    recorder.touch('people', personNo)
    ctx.write('members', () => db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', personNo))
    for (const { no } of db.all<{ no: number }>(
      "SELECT no FROM follow_ups WHERE person_no = ? AND state = 'open' AND rule <> 'manual'",
      personNo,
    )) {
      touchCard(db, recorder, no)
      const reasons = db.all<{ key: string }>('SELECT key FROM follow_up_reasons WHERE follow_up_no = ?', no)
      withdrawReasons(
        db,
        reasons.map((row) => row.key),
      )
      withdrawCard(db, no, ctx.clock.now())
    }
  })
  return { undoId }
}

/** 今日不再提醒: everything due with this person waits until tomorrow 10:00. */
export function postponePerson(ctx: DataContext, personId: string): { undoId: string; cards: number } {
  const personNo = requirePersonNo(ctx.read, personId)
  const entry = { code: 'postponePerson', facts: { name: nameOf(ctx.read, personNo) } }
  const { undoId, result } = undoableChange(ctx, entry, (db, recorder) =>
    postponeCards(ctx, db, recorder, personNo),
  )
  return { undoId, cards: result }
}

/** People for the form of a follow-up by hand. */
export function searchPeople(ctx: DataContext, input: { query: string; groupId?: string | undefined }) {
  const words = input.query.toLowerCase().trim().split(/\s+/).filter(Boolean)
  const groupNo = input.groupId === undefined ? null : requireGroupNo(ctx.read, input.groupId)
  return findPeople(ctx.read, words, groupNo)
}
