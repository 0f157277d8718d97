import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenColumns, MEMBERSHIP_COLUMNS } from './columns.ts'
import { foldLines } from './fold-lines.ts'
import { dropRow, giveRows, type Twins } from './give-rows.ts'

/**
 * Makes one membership of two in the same group: lines, names, ledger and hand-set flags of both; what two sources told
 * under two names is told once. The days on which the
 * second one did anything, and the stay of both, are derived anew, now and after an undo.
 */
export function uniteMemberships(db: WriteDb, recorder: UndoRecorder, twins: Twins): void {
  const { from, into } = twins
  forgetDays(db, recorder, twins)
  const invited = db.all<{ no: number }>(
    'SELECT DISTINCT membership_no AS no FROM membership_events WHERE inviter_no = ?',
    from,
  )
  uniteFlags(db, recorder, twins)
  uniteNames(db, recorder, twins)
  foldLines(db, recorder, twins)
  for (const column of givenColumns(MEMBERSHIP_COLUMNS)) giveRows(db, recorder, column, { from, to: into })
  for (const table of ['daily_facts', 'membership_figures', 'membership_stays'])
    db.run(`DELETE FROM ${table} WHERE membership_no = ?`, from)
  db.run('UPDATE questions SET membership_no = ? WHERE membership_no = ?', into, from)
  db.run('UPDATE questions SET answerer_no = ? WHERE answerer_no = ?', into, from)
  for (const { no } of invited) if (no !== from) markForDerivation(db, recorder, no)
  markForDerivation(db, recorder, into)
  db.run('UPDATE memberships SET is_dirty = 1 WHERE no = ?', from)
  dropRow(db, recorder, 'memberships', [from])
}

/** Derives a membership anew, now and when the command is taken back. */
export function markForDerivation(db: WriteDb, recorder: UndoRecorder, membershipNo: number): void {
  db.run('UPDATE memberships SET is_dirty = 1 WHERE no = ?', membershipNo)
  recorder.moves.push({
    table: 'memberships',
    by: ['no'],
    keys: [[membershipNo]],
    before: { is_dirty: 1 },
    after: {},
    mayBeGone: true,
  })
}

function forgetDays(db: WriteDb, recorder: UndoRecorder, { groupNo, from }: Twins): void {
  const days = db.all<{ on: CalendarDate }>(
    'SELECT on_date AS "on" FROM daily_facts WHERE membership_no = ? ORDER BY on_date',
    from,
  )
  for (const range of rangesOf(days.map(({ on }) => on))) {
    const row = { group_no: groupNo, from_date: range.from, to_date: range.to }
    db.run('INSERT INTO stale_days (group_no, from_date, to_date) VALUES (?, ?, ?)', ...Object.values(row))
    recorder.reminders.push({ table: 'stale_days', row })
  }
}

/** Days that follow each other as one range. */
function rangesOf(days: readonly CalendarDate[]): { from: CalendarDate; to: CalendarDate }[] {
  const ranges: { from: CalendarDate; to: CalendarDate }[] = []
  for (const day of days) {
    const last = ranges.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else ranges.push({ from: day, to: day })
  }
  return ranges
}

type Flags = {
  staffRole: string
  importedStaffRole: string
  manualRole: string | null
  isMe: number
  importedIsMe: number
  isBot: number
  isExempt: number
  createdAt: number
  pendingBatchNo: number | null
}

const FLAG_COLUMNS = [
  'staff_role',
  'manual_role',
  'is_me',
  'is_bot',
  'is_exempt',
  'created_at',
  'pending_batch_no',
]

/** What a hand set of the second one counts where the first one has nothing of the kind; the earlier of both came first. */
function uniteFlags(db: WriteDb, recorder: UndoRecorder, { from, into }: Twins): void {
  const [kept, other] = [flagsOf(db, into), flagsOf(db, from)]
  if (!kept || !other) return
  recorder.touchColumns('memberships', into, FLAG_COLUMNS)
  const isByHand = (flags: Flags) => flags.staffRole !== flags.importedStaffRole
  const isMeByHand = other.isMe !== other.importedIsMe && other.isMe === 1
  db.run(
    `UPDATE memberships SET staff_role = ?, manual_role = ?, is_me = ?, is_bot = ?, is_exempt = ?, created_at = ?,
       pending_batch_no = ? WHERE no = ?`,
    isByHand(other) && !isByHand(kept) ? other.staffRole : kept.staffRole,
    kept.manualRole ?? other.manualRole,
    isMeByHand ? 1 : kept.isMe,
    Math.max(kept.isBot, other.isBot),
    Math.max(kept.isExempt, other.isExempt),
    Math.min(kept.createdAt, other.createdAt),
    other.pendingBatchNo === null ? null : kept.pendingBatchNo,
    into,
  )
}

function flagsOf(db: WriteDb, no: number): Flags | undefined {
  return db.get<Flags>(
    `SELECT staff_role AS staffRole, imported_staff_role AS importedStaffRole, manual_role AS manualRole, is_me AS isMe,
       imported_is_me AS importedIsMe, is_bot AS isBot, is_exempt AS isExempt, created_at AS createdAt,
       pending_batch_no AS pendingBatchNo FROM memberships WHERE no = ?`,
    no,
  )
}

type NameRow = { kind: string; name: string; batchNo: number; firstAt: number; lastAt: number }

/** A name that one source saw with both was seen from the earlier first to the later last time. */
function uniteNames(db: WriteDb, recorder: UndoRecorder, { from, into, isByNameOnly }: Twins): void {
  const rows = db.all<NameRow>(
    `SELECT kind, name, batch_no AS batchNo, first_at AS firstAt, last_at AS lastAt FROM member_names
     WHERE membership_no = ?`,
    from,
  )
  for (const row of rows) {
    const kind = isByNameOnly && row.kind === 'nick' ? 'remark' : row.kind
    if (!widenName(db, recorder, into, { ...row, kind })) giveName(db, recorder, { from, into }, row, kind)
    else dropRow(db, recorder, 'member_names', [from, row.kind, row.name, row.batchNo])
  }
}

/** False when the source did not see the name there. */
function widenName(db: WriteDb, recorder: UndoRecorder, membershipNo: number, row: NameRow): boolean {
  const key = [membershipNo, row.kind, row.name, row.batchNo]
  const wanted = 'membership_no = ? AND kind = ? AND name = ? AND batch_no = ?'
  if (db.value(`SELECT 1 FROM member_names WHERE ${wanted}`, ...key) === undefined) return false
  recorder.touchColumns('member_names', key, ['first_at', 'last_at'])
  db.run(
    `UPDATE member_names SET first_at = min(first_at, ?), last_at = max(last_at, ?) WHERE ${wanted}`,
    row.firstAt,
    row.lastAt,
    ...key,
  )
  return true
}

function giveName(
  db: WriteDb,
  recorder: UndoRecorder,
  { from, into }: Pick<Twins, 'from' | 'into'>,
  row: NameRow,
  kind: string,
): void {
  db.run(
    `UPDATE member_names SET membership_no = ?, kind = ?
     WHERE membership_no = ? AND kind = ? AND name = ? AND batch_no = ?`,
    into,
    kind,
    from,
    row.kind,
    row.name,
    row.batchNo,
  )
  recorder.moves.push({
    table: 'member_names',
    by: ['name', 'batch_no'],
    keys: [[row.name, row.batchNo]],
    before: { membership_no: from, kind: row.kind },
    after: { membership_no: into, kind },
  })
}
