import type { WriteDb } from '#electron/database/handles.ts'
import type { MemberRole, Movement, Tier } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A row of membership_figures. */
export type FigureRow = {
  membershipNo: number
  groupNo: number
  personNo: number
  asOf: CalendarDate
  role: MemberRole
  tier: Tier
  movement: Movement | null
  isEnough: boolean
  tierNow: Tier
  tierBefore: Tier | null
  coveredDays: number
  inputs: string
  activeDays: number
  messages: number
  questions: number
  answers: number
  shares: number
  weighted: number
  messagesTotal: number
  firstSpokeAt: number | null
  lastSpokeAt: number | null
}

/** Writes the figures of one membership. */
export function saveFigures(db: WriteDb, row: FigureRow): void {
  db.run(
    `INSERT OR REPLACE INTO membership_figures (membership_no, group_no, person_no, as_of, role, tier, movement, is_enough,
       tier_now, tier_before, covered_days, inputs, active_days, messages, questions, answers, shares, weighted,
       messages_total, first_spoke_at, last_spoke_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.membershipNo,
    row.groupNo,
    row.personNo,
    row.asOf,
    row.role,
    row.tier,
    row.movement,
    row.isEnough ? 1 : 0,
    row.tierNow,
    row.tierBefore,
    row.coveredDays,
    row.inputs,
    row.activeDays,
    row.messages,
    row.questions,
    row.answers,
    row.shares,
    row.weighted,
    row.messagesTotal,
    row.firstSpokeAt,
    row.lastSpokeAt,
  )
}

/** Forgets figures whose membership is gone. Returns how many. */
export function deleteOrphanFigures(db: WriteDb, groupNo: number): number {
  return db.run(
    `DELETE FROM membership_figures WHERE group_no = ?
       AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.no = membership_no AND m.pending_batch_no IS NULL)`,
    groupNo,
  ).changes
}

/** Tells that the figures of a group are being derived for `key`. */
export function beginFigures(db: WriteDb, groupNo: number, key: string): void {
  db.run(
    `INSERT INTO activity_states (group_no, figures_key) VALUES (?, ?)
     ON CONFLICT (group_no) DO UPDATE SET figures_key = excluded.figures_key`,
    groupNo,
    `~${key}`,
  )
}

/** Tells that they are there, unless facts changed in the meantime. */
export function endFigures(db: WriteDb, groupNo: number, key: string): void {
  db.run(
    'UPDATE activity_states SET figures_key = ? WHERE group_no = ? AND figures_key = ?',
    key,
    groupNo,
    `~${key}`,
  )
}
