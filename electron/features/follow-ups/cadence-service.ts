import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { findLastContacts } from '#electron/features/interactions/queries.ts'
import type { ContactCadence } from '#shared/features/follow-ups/contract.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { undoableChange } from './card-service.ts'
import { requirePersonNo } from './queries.ts'
import { generateFollowUps } from './service.ts'

/** The cadence of a person with its next turn: so many days after the last real contact, or after it was set. */
export function showCadence(ctx: DataContext, personId: string): ContactCadence | null {
  const personNo = requirePersonNo(ctx.read, personId)
  const row = ctx.read.get<{ everyDays: number; setAt: number }>(
    'SELECT every_days AS everyDays, set_at AS setAt FROM contact_cadences WHERE person_no = ?',
    personNo,
  )
  if (!row) return null
  const lastContactAt = findLastContacts(ctx.read, [personNo]).get(personNo) ?? null
  const from = ctx.calendar().dateAt(lastContactAt ?? row.setAt)
  return { ...row, lastContactAt, dueOn: addDays(from, row.everyDays) }
}

/**
 * Sets how often somebody is to be talked to; changing the number keeps the day on which the clock started. Refuses
 * CADENCE_STAFF, as rules never name staff, and DO_NOT_CONTACT.
 */
export async function setCadence(ctx: DataContext, personId: string, everyDays: number) {
  const personNo = requirePersonNo(ctx.read, personId)
  const { name } = requireReachable(ctx.read, personNo)
  const { undoId } = undoableChange(
    ctx,
    { code: 'setCadence', facts: { name, days: everyDays } },
    (db, recorder) => {
      recorder.touch('contact_cadences', personNo)
      saveCadence(db, { personNo, everyDays, setAt: ctx.clock.now() })
    },
  )
  await generateFollowUps(ctx, new Map())
  const cadence = showCadence(ctx, personId)
  if (!cadence) throw new Error(`cadence of person ${personNo} vanished while it was set`)
  return { cadence, undoId }
}

/** Ends the cadence of a person; a card that it made and nobody touched is withdrawn. */
export async function clearCadence(ctx: DataContext, personId: string): Promise<{ undoId: string }> {
  const personNo = requirePersonNo(ctx.read, personId)
  const name = ctx.read.value<string>('SELECT display_name FROM people WHERE no = ?', personNo) ?? ''
  const { undoId } = undoableChange(ctx, { code: 'clearCadence', facts: { name } }, (db, recorder) => {
    recorder.touch('contact_cadences', personNo)
    db.run('DELETE FROM contact_cadences WHERE person_no = ?', personNo)
  })
  await generateFollowUps(ctx, new Map())
  return { undoId }
}

function saveCadence(db: WriteDb, row: { personNo: number; everyDays: number; setAt: number }): void {
  db.run(
    `INSERT INTO contact_cadences (person_no, every_days, set_at, is_sample)
     SELECT no, ?, ?, is_sample FROM people WHERE no = ?
     ON CONFLICT (person_no) DO UPDATE SET every_days = excluded.every_days`,
    row.everyDays,
    row.setAt,
    row.personNo,
  )
}

function requireReachable(db: ReadDb, personNo: number): { name: string } {
  const person = db.get<{ name: string; isSilent: number; isStaff: number }>(
    `SELECT display_name AS name, do_not_contact AS isSilent,
       EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no
         AND (m.is_me = 1 OR m.is_bot = 1 OR (m.staff_role <> 'none' AND m.left_kind IS NULL))) AS isStaff
     FROM people p WHERE no = ?`,
    personNo,
  )
  const name = person?.name ?? ''
  if (person?.isSilent === 1) throw new AppError('DO_NOT_CONTACT', { name })
  if (person?.isStaff === 1) throw new AppError('CADENCE_STAFF', { name })
  return { name }
}
