import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import type { ScriptValues } from '#shared/features/scripts/model.ts'
import { topicOf } from '#shared/features/scripts/rules/topic.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

const TOPIC_LINES = 8

type Membership = {
  no: number
  nickname: string
  card: string
  groupName: string
  leaderName: string
  joinedBy: CalendarDate | null
}

/** For whom a script is filled in, by internal keys, and what the caller knows better. */
export type FillTarget = {
  personNo: number | null
  groupNo: number | null
  /** The line that gave the reason to write: its topic is meant, or none, never that of another line. */
  triggerText?: string | null
  eventName?: string | null
}

/** What every variable means for somebody (domain.md §7); what nobody knows stays empty. */
export function valuesFor(ctx: DataContext, target: FillTarget): ScriptValues {
  const { myName, brand } = findSettings(ctx.read)
  const common = { event_name: target.eventName ?? '' }
  if (target.personNo === null) {
    const group = groupOf(ctx.read, target.groupNo)
    return {
      ...common,
      group_name: group?.name ?? '',
      my_name: myName || (group?.leaderName ?? ''),
      brand: brand || (group?.name ?? ''),
    }
  }
  const person = ctx.read.get<{ displayName: string; remark: string }>(
    'SELECT display_name AS displayName, remark FROM people WHERE no = ?',
    target.personNo,
  )
  const membership = membershipOf(ctx.read, target.personNo, target.groupNo)
  const days = dayInGroup(ctx, membership?.joinedBy ?? null)
  return {
    ...common,
    call_name: person?.remark || membership?.card || (person?.displayName ?? ''),
    nickname: membership?.nickname || (person?.displayName ?? ''),
    group_name: membership?.groupName ?? '',
    recent_topic: target.triggerText ? topicOf(target.triggerText) : recentTopic(ctx.read, membership),
    days_in_group: days === null ? '' : String(days),
    my_name: myName || (membership?.leaderName ?? ''),
    brand: brand || (membership?.groupName ?? ''),
  }
}

function groupOf(db: ReadDb, groupNo: number | null) {
  return db.get<{ name: string; leaderName: string }>(
    'SELECT name, leader_name AS leaderName FROM groups WHERE no = ?',
    groupNo,
  )
}

/** The membership a text is about: in its group, else where the person spoke last. */
function membershipOf(db: ReadDb, personNo: number, groupNo: number | null): Membership | undefined {
  return db.get<Membership>(
    `SELECT m.no, m.nickname, m.card, g.name AS groupName, g.leader_name AS leaderName, m.joined_by AS joinedBy
     FROM memberships m JOIN groups g ON g.no = m.group_no
       LEFT JOIN membership_figures f ON f.membership_no = m.no
     WHERE m.person_no = ? AND +m.pending_batch_no IS NULL
     ORDER BY m.group_no = ? DESC, f.last_spoke_at DESC, m.no LIMIT 1`,
    personNo,
    groupNo,
  )
}

/** What the member talked about last, from the newest of their lines that says anything. */
function recentTopic(db: ReadDb, membership: Membership | undefined): string {
  if (!membership) return ''
  const lines = db.all<{ text: string }>(
    `SELECT text FROM shown_messages WHERE membership_no = ? AND kind = 0 AND sent_at IS NOT NULL
     ORDER BY sent_at DESC LIMIT ?`,
    membership.no,
    TOPIC_LINES,
  )
  for (const { text } of lines) {
    const topic = topicOf(text)
    if (topic !== '') return topic
  }
  return ''
}

/** 1 on the latest possible day of joining; null when nobody knows it. */
function dayInGroup(ctx: DataContext, joinedBy: CalendarDate | null): number | null {
  if (joinedBy === null) return null
  const days = daysBetween(joinedBy, ctx.calendar().dateAt(ctx.clock.now()))
  return days < 0 ? null : days + 1
}
