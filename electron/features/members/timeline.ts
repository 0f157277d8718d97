import type { ReadDb } from '#electron/database/handles.ts'
import { findInteractions } from '#electron/features/interactions/queries.ts'
import type { InteractionKind } from '#shared/features/interactions/model.ts'
import type { MembershipSpan } from '#shared/features/members/model.ts'
import type { TimelineCounts, TimelineEntry, TimelineKind } from '#shared/features/members/timeline-model.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'

/** An entry as it is sorted and counted; texts of messages are looked up only for those that are shown. */
type Draft = TimelineEntry & { membershipNo?: number; messageId?: number }

const KINDS: Record<Exclude<TimelineEntry['type'], 'contact'>, TimelineKind> = {
  joined: 'membership',
  left: 'membership',
  spoke: 'messages',
  asked: 'messages',
  answered: 'messages',
  renamed: 'names',
  follow_up: 'follow_ups',
  tier: 'standing',
  seed: 'seeds',
  problem: 'problems',
}

const CONTACT_KINDS = {
  private_chat: 'chats',
  call: 'calls',
  meeting: 'meetings',
  note: 'notes',
} as const satisfies Record<InteractionKind, TimelineKind>

function kindOf(entry: TimelineEntry): TimelineKind {
  return entry.type === 'contact' ? CONTACT_KINDS[entry.kind] : KINDS[entry.type]
}

/**
 * A window of a person's life, newest first, and how many entries there are of each kind. `changes` are entries that no
 * table holds: past changes of tier.
 */
export function findTimeline(
  db: ReadDb,
  calendar: ZoneCalendar,
  input: { personNo: number; kinds?: readonly TimelineKind[] | undefined; offset: number; limit: number },
  changes: readonly TimelineEntry[],
): { rows: TimelineEntry[]; total: number; counts: TimelineCounts } {
  const { personNo } = input
  const all: Draft[] = [
    ...changes,
    ...findStays(db, calendar, personNo),
    ...findSpokenDays(db, calendar, personNo),
    ...findQuestions(db, personNo),
    ...findAnswers(db, personNo),
    ...findRenamings(db, personNo),
    ...findFollowUps(db, personNo),
    ...findContacts(db, personNo),
    ...findSeedMoves(db, personNo),
    ...findProblemSteps(db, personNo),
  ]
  const counts: TimelineCounts = {}
  for (const draft of all) counts[kindOf(draft)] = (counts[kindOf(draft)] ?? 0) + 1
  const drafts = all.filter((draft) => !input.kinds || input.kinds.includes(kindOf(draft)))
  drafts.sort((a, b) => b.at - a.at || a.type.localeCompare(b.type))
  const shown = drafts.slice(input.offset, input.offset + input.limit)
  return { rows: shown.map((draft) => withText(db, calendar, draft)), total: drafts.length, counts }
}

function withText(db: ReadDb, calendar: ZoneCalendar, draft: Draft): TimelineEntry {
  const { membershipNo, messageId, ...entry } = draft
  if (entry.type === 'asked')
    return {
      ...entry,
      text: db.value<string>('SELECT text FROM shown_messages WHERE id = ?', messageId ?? 0) ?? '',
    }
  if (entry.type === 'answered')
    return {
      ...entry,
      text:
        db.value<string>(
          'SELECT text FROM shown_messages WHERE membership_no = ? AND sent_at = ? AND kind = 0 LIMIT 1',
          membershipNo ?? 0,
          entry.at,
        ) ?? '',
    }
  if (entry.type === 'spoke') return { ...entry, sample: sampleOf(db, calendar, membershipNo ?? 0, entry.on) }
  return entry
}

/** The longest plain line of a day stands for it; questions have an entry of their own. */
function sampleOf(db: ReadDb, calendar: ZoneCalendar, membershipNo: number, on: CalendarDate): string {
  return (
    db.value<string>(
      `SELECT text FROM shown_messages WHERE membership_no = ? AND sent_at >= ? AND sent_at < ? AND kind = 0
         AND flags & 1 = 0 ORDER BY characters DESC, id LIMIT 1`,
      membershipNo,
      calendar.startOf(on),
      calendar.startOf(addDays(on, 1)),
    ) ?? ''
  )
}

type StayRow = {
  kind: 'joined' | 'left' | 'removed'
  groupName: string
  at: number | null
  after: CalendarDate | null
  by: CalendarDate
  inviterName: string | null
  channel: string | null
}

/** Joins and leaves of the ledger, one per day whatever number of sources tell of it, and what only follows from them. */
function findStays(db: ReadDb, calendar: ZoneCalendar, personNo: number): Draft[] {
  const rows = db.all<StayRow>(
    `SELECT s.kind, s.groupName, s.at, s.after, s."by", i.display_name AS inviterName, s.channel FROM (
       SELECT e.kind, g.name AS groupName, max(e.at) AS at, max(e.after_date) AS after, e.by_date AS "by",
         max(e.inviter_no) AS inviterNo, max(e.channel) AS channel
       FROM memberships m JOIN groups g ON g.no = m.group_no JOIN membership_events e ON e.membership_no = m.no
         LEFT JOIN import_batches b ON b.no = e.batch_no
       WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND e.kind IN ('joined', 'left', 'removed')
         AND (e.batch_no = 0 OR b.state = 'done')
       GROUP BY m.no, e.kind, e.by_date) s
     LEFT JOIN memberships x ON x.no = s.inviterNo LEFT JOIN people i ON i.no = x.person_no`,
    personNo,
  )
  const derived = db.all<StayRow>(
    `SELECT 'joined' AS kind, groupName, NULL AS at, after, "by", NULL AS inviterName, channel FROM (
       SELECT m.no, g.name AS groupName, coalesce(s.joined_kind, m.joined_kind) AS kind,
         coalesce(s.joined_after, m.joined_after) AS after, coalesce(s.joined_by, m.joined_by) AS "by", m.channel
       FROM memberships m JOIN groups g ON g.no = m.group_no
         LEFT JOIN membership_stays s ON s.membership_no = m.no AND s.ordinal = 1
       WHERE m.person_no = ? AND m.pending_batch_no IS NULL) first
     WHERE kind <> 'day' AND "by" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership_events e
       WHERE e.membership_no = first.no AND e.kind = 'joined' AND e.by_date <= first."by")
     UNION ALL
     SELECT 'left', g.name, NULL, s.left_after, s.left_by, NULL, NULL
     FROM memberships m JOIN groups g ON g.no = m.group_no JOIN membership_stays s ON s.membership_no = m.no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND s.left_kind = 'interval' AND s.left_by IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM membership_events e WHERE e.membership_no = m.no AND e.kind IN ('left', 'removed')
         AND e.by_date = s.left_by)`,
    personNo,
    personNo,
  )
  return [...rows, ...derived].map((row) => toStay(row, calendar))
}

function toStay(row: StayRow, calendar: ZoneCalendar): Draft {
  const isDay = row.at !== null || row.after === row.by
  const kind: MembershipSpan['kind'] = isDay ? 'day' : row.after === null ? 'unknown' : 'interval'
  const span = { kind, after: row.after, by: row.by, at: row.at }
  const at = row.at ?? calendar.startOf(row.by)
  const { groupName, inviterName, channel } = row
  if (row.kind === 'joined') return { type: 'joined', groupName, span, inviterName, channel, at }
  return { type: 'left', groupName, span, isRemoved: row.kind === 'removed', at }
}

function findSpokenDays(db: ReadDb, calendar: ZoneCalendar, personNo: number): Draft[] {
  const rows = db.all<{
    membershipNo: number
    groupName: string
    on: CalendarDate
    messages: number
    shares: number
  }>(
    `SELECT d.membership_no AS membershipNo, g.name AS groupName, d.on_date AS "on", d.messages, d.shares
     FROM memberships m JOIN groups g ON g.no = m.group_no JOIN daily_facts d ON d.membership_no = m.no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND d.messages > d.questions + d.answers`,
    personNo,
  )
  return rows.map((row) => ({
    ...row,
    type: 'spoke',
    sample: '',
    at: calendar.startOf(addDays(row.on, 1)) - 1,
  }))
}

function findQuestions(db: ReadDb, personNo: number): Draft[] {
  const rows = db.all<{ messageId: number; groupName: string; isAnswered: number; at: number }>(
    `SELECT q.message_id AS messageId, g.name AS groupName, q.answer_kind IS NOT NULL AS isAnswered, q.asked_at AS at
     FROM memberships m JOIN groups g ON g.no = m.group_no JOIN questions q ON q.membership_no = m.no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND q.certainty = 'certain'`,
    personNo,
  )
  return rows.map((row) => ({ ...row, type: 'asked', text: '', isAnswered: row.isAnswered === 1 }))
}

function findAnswers(db: ReadDb, personNo: number): Draft[] {
  const rows = db.all<{ membershipNo: number; groupName: string; askerName: string; at: number }>(
    `SELECT m.no AS membershipNo, g.name AS groupName, p.display_name AS askerName, q.answered_at AS at
     FROM memberships m JOIN groups g ON g.no = m.group_no JOIN questions q ON q.answerer_no = m.no
       JOIN memberships a ON a.no = q.membership_no JOIN people p ON p.no = a.person_no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND q.answer_kind = 'certain' AND q.answered_at IS NOT NULL`,
    personNo,
  )
  return rows.map((row) => ({ ...row, type: 'answered', text: '' }))
}

function findRenamings(db: ReadDb, personNo: number): Draft[] {
  return db.all<Draft>(
    `SELECT 'renamed' AS type, groupName, kind, name, before, at FROM (
       SELECT m.no, g.name AS groupName, n.kind, n.name, min(n.first_at) AS at,
         lag(n.name) OVER (PARTITION BY m.no, n.kind ORDER BY min(n.first_at), n.name) AS before
       FROM memberships m JOIN groups g ON g.no = m.group_no JOIN member_names n ON n.membership_no = m.no
         LEFT JOIN import_batches b ON b.no = n.batch_no
       WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND (n.batch_no = 0 OR b.state = 'done')
       GROUP BY m.no, n.kind, n.name)
     WHERE before IS NOT NULL`,
    personNo,
  )
}

function findFollowUps(db: ReadDb, personNo: number): Draft[] {
  return db.all<Draft>(
    `SELECT 'follow_up' AS type, rule, title, state, outcome, note, coalesce(closed_at, sent_at) AS at FROM follow_ups
     WHERE person_no = ? AND state IN ('done', 'skipped', 'waiting') AND coalesce(closed_at, sent_at) IS NOT NULL`,
    personNo,
  )
}

/** Steps in the seed pipelines of groups. */
function findSeedMoves(db: ReadDb, personNo: number): Draft[] {
  return db.all<Draft>(
    `SELECT 'seed' AS type, g.name AS groupName, v.kind, v.from_stage AS "from", v.to_stage AS "to", v.reason, v.note, v.at
     FROM seeds s JOIN groups g ON g.no = s.group_no JOIN seed_moves v ON v.seed_no = s.no WHERE s.person_no = ?`,
    personNo,
  )
}

/** Problems of the person and what became of them; notes in between are the problem's own. Leans on problems_by_person. */
function findProblemSteps(db: ReadDb, personNo: number): Draft[] {
  return db.all<Draft>(
    `SELECT 'problem' AS type, g.name AS groupName, b.id AS problemId, e.step, b.kind, b.severity, b.title, e.note, e.at
     FROM problems b JOIN groups g ON g.no = b.group_no JOIN (
       SELECT no AS problemNo, 'happened' AS step, '' AS note, happened_at AS at FROM problems WHERE person_no = ?1
       UNION ALL
       SELECT s.problem_no, s.kind, s.note, s.at FROM problems o JOIN problem_steps s ON s.problem_no = o.no
       WHERE o.person_no = ?1 AND s.kind IN ('responded', 'closed', 'reopened')) e ON e.problemNo = b.no
     WHERE b.person_no = ?1`,
    personNo,
  )
}

/** Contacts that stand for themselves; what belongs to a follow-up is told by that. */
function findContacts(db: ReadDb, personNo: number): Draft[] {
  return findInteractions(db, personNo)
    .filter(({ followUpNo }) => followUpNo === null)
    .map(({ id, kind, at, note, conversation, isEditable }) => ({
      type: 'contact',
      id,
      kind,
      note,
      conversation,
      isEditable,
      at: conversation?.endedAt ?? at,
    }))
}
