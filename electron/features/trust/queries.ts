import type { ReadDb } from '#electron/database/handles.ts'
import type { Tally } from '#shared/features/trust/model.ts'

/** A certain question of a member and when staff and anybody answered it. */
export type TrustQuestion = {
  groupNo: number
  askedAt: number
  answeredAt: number | null
  staffAnsweredAt: number | null
}

type Stretch = { from: number; until: number }

/** Statements whose plans are tested. */
export const trustStatements = {
  /** Leans on questions_by_group_time. */
  questions: `SELECT q.group_no AS groupNo, q.asked_at AS askedAt, q.answered_at AS answeredAt,
      q.staff_answered_at AS staffAnsweredAt
    FROM json_each(?) v CROSS JOIN questions q ON q.group_no = v.value AND q.asked_at >= ? AND q.asked_at < ?
    CROSS JOIN memberships m ON m.no = q.membership_no
    WHERE q.certainty = 'certain' AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0`,
  /** Leans on follow_ups_by_closed. */
  replies: `SELECT coalesce(sum(outcome IN ('replied', 'refused', 'won')), 0) AS hits, count(*) AS base
    FROM follow_ups WHERE closed_at >= ? AND closed_at < ? AND +state = 'done'
      AND outcome IN ('replied', 'refused', 'won', 'no_reply') AND group_no IN (SELECT value FROM json_each(?))`,
  /** Leans on membership_events_by_group. */
  referrals: `SELECT coalesce(sum(i.no IS NOT NULL), 0) AS hits, count(*) AS base
    FROM json_each(?) v CROSS JOIN membership_events e ON e.group_no = v.value AND e.by_date BETWEEN ? AND ?
    CROSS JOIN import_batches b ON b.no = e.batch_no AND b.state = 'done'
    LEFT JOIN memberships i ON i.no = e.inviter_no AND i.staff_role = 'none' AND i.is_me = 0 AND i.is_bot = 0
    WHERE e.kind = 'joined' AND e.at IS NOT NULL`,
  /** Leans on follow_ups_by_state_due. */
  waiting: `SELECT count(*) FROM follow_ups
    WHERE state = 'waiting' AND group_no IN (SELECT value FROM json_each(?))`,
} as const

/** Certain questions of people who count, asked within a stretch. */
export function findTrustQuestions(
  db: ReadDb,
  groupNos: readonly number[],
  { from, until }: Stretch,
): TrustQuestion[] {
  return db.all<TrustQuestion>(trustStatements.questions, JSON.stringify(groupNos), from, until)
}

/** Private chats settled within a stretch, and how many of them were answered. */
export function tallyReplies(db: ReadDb, groupNos: readonly number[], { from, until }: Stretch): Tally {
  return db.get<Tally>(trustStatements.replies, from, until, JSON.stringify(groupNos)) ?? { hits: 0, base: 0 }
}

/** Joins that a log tells of on these days, and how many were brought by a member. */
export function tallyReferrals(
  db: ReadDb,
  groupNos: readonly number[],
  { from, to }: { from: string; to: string },
): Tally {
  return db.get<Tally>(trustStatements.referrals, JSON.stringify(groupNos), from, to) ?? { hits: 0, base: 0 }
}

/** Private chats that wait for a reply. */
export function countWaiting(db: ReadDb, groupNos: readonly number[]): number {
  return db.value<number>(trustStatements.waiting, JSON.stringify(groupNos)) ?? 0
}
