import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findInteractions } from '#electron/features/interactions/queries.ts'
import { findScript } from '#electron/features/scripts/queries.ts'
import { fillCategory } from '#electron/features/scripts/service.ts'
import { fillStepsOfCard } from '#electron/features/sequences/service.ts'
import { heldPerson } from '#shared/features/follow-ups/contract.ts'
import type { FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { followUpDetail } from '#shared/features/follow-ups/model.ts'
import type { Candidate } from '#shared/features/follow-ups/rules/rule.ts'
import type { ScriptCategory } from '#shared/features/scripts/model.ts'
import { categoryOfSource } from '#shared/features/scripts/rules/categories.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { currentCandidates } from './gathering.ts'
import { decide, situationOf } from './generation.ts'
import { contactRequestsLeft } from './person-service.ts'
import { type CardRow, requireCard, requireCardRow } from './queries.ts'
import { findRuleScript } from './rule-script.ts'

const SHOWN_CONTACTS = 3

type Membership = {
  no: number
  nickname: string
  card: string
  groupName: string
  leaderName: string
  joinedBy: CalendarDate | null
}
type Person = {
  displayName: string
  remark: string
  contactState: string
  contactRequestedOn: string | null
  salesStage: string
}
type Trigger = { messageId: number; text: string; sentAt: number }

/** Everything that an open card shows. Refuses FOLLOW_UP_NOT_FOUND. */
export function showFollowUp(ctx: DataContext, id: string, language: Locale): FollowUpDetail {
  const db = ctx.read
  const row = requireCardRow(db, id)
  const person = requirePerson(db, row.personNo)
  const membership = findMembership(db, row)
  const trigger = findTrigger(db, row.no)
  const target = { personNo: row.personNo, groupNo: row.groupNo, triggerText: trigger?.text ?? null }
  const turn = row.no
  const joinedBy = membership?.joinedBy ?? null
  const category = categoryOf(db, row)
  return followUpDetail.parse({
    ...person,
    card: requireCard(db, id),
    trigger: trigger && { ...trigger, daysInGroup: dayInGroup(ctx.calendar(), joinedBy, trigger.sentAt) },
    lastContacts: findInteractions(db, row.personNo, SHOWN_CONTACTS),
    names: namesOf(db, row.personNo, person, membership),
    addFriendLeft: contactRequestsLeft(ctx),
    scripts: [
      ...fillStepsOfCard(ctx, row.no, { ...target, language }),
      ...fillCategory(
        ctx,
        { language, category, first: row.scriptId ?? findRuleScript(db, row), turn },
        target,
      ),
    ],
    verification: fillCategory(ctx, { language, category: 'add_friend', first: null, turn }, target),
  })
}

/** A card by hand may bring a script of another kind: its own kind is then offered with it. */
function categoryOf(db: ReadDb, { source, scriptId }: CardRow): ScriptCategory {
  const own = source === 'manual' && scriptId !== null ? (findScript(db, scriptId)?.category ?? null) : null
  return own === null || own === 'add_friend' ? categoryOfSource(source) : own
}

function requirePerson(db: ReadDb, personNo: number): Person {
  const person = db.get<Person>(
    `SELECT display_name AS displayName, remark, contact_state AS contactState,
       contact_requested_on AS contactRequestedOn, sales_stage AS salesStage FROM people WHERE no = ?`,
    personNo,
  )
  if (!person) throw new Error(`card of person ${personNo} without a person`)
  return person
}

/** The membership a card is about: in its group, else where the person spoke last. */
function findMembership(db: ReadDb, row: CardRow): Membership | undefined {
  return db.get<Membership>(
    `SELECT m.no, m.nickname, m.card, g.name AS groupName, g.leader_name AS leaderName, m.joined_by AS joinedBy
     FROM memberships m JOIN groups g ON g.no = m.group_no
       LEFT JOIN membership_figures f ON f.membership_no = m.no
     WHERE m.person_no = ? AND +m.pending_batch_no IS NULL
     ORDER BY m.group_no = ? DESC, f.last_spoke_at DESC, m.no LIMIT 1`,
    row.personNo,
    row.groupNo,
  )
}

/** The message behind the leading reason; null when it was withdrawn or nothing was said. */
function findTrigger(db: ReadDb, cardNo: number): Trigger | null {
  return (
    db.get<Trigger>(
      `SELECT s.id AS messageId, s.text, s.sent_at AS sentAt FROM follow_ups f
         JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state <> 'withdrawn'
         JOIN shown_messages s ON s.id = r.message_id
       WHERE f.no = ? AND s.sent_at IS NOT NULL ORDER BY r.rule = f.rule DESC, r.event_at DESC LIMIT 1`,
      cardNo,
    ) ?? null
  )
}

function namesOf(db: ReadDb, personNo: number, person: Person, membership: Membership | undefined) {
  const wechatId = db.value<string>(
    `SELECT value FROM platform_identities WHERE person_no = ? AND kind IN ('wechat_alias', 'wxid')
     ORDER BY kind, batch_no LIMIT 1`,
    personNo,
  )
  return {
    remark: person.remark,
    groupNickname: membership?.card || membership?.nickname || '',
    nickname: membership?.nickname || person.displayName,
    wechatId: wechatId ?? '',
  }
}

/** 1 on the latest possible day of joining; null when nobody knows it or the instant lies before. */
function dayInGroup(calendar: ZoneCalendar, joinedBy: CalendarDate | null, at: number): number | null {
  if (joinedBy === null) return null
  const days = daysBetween(joinedBy, calendar.dateAt(at))
  return days < 0 ? null : days + 1
}

/** People whom the daily cap holds back, in the order in which they will be admitted. */
export async function listHeld(ctx: DataContext, groupId: string | undefined) {
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const candidates = await currentCandidates(ctx)
  const { held } = decide(ctx.read, candidates, situationOf(ctx))
  return held
    .filter((reasons) => groupNo === null || reasons.some((reason) => reason.groupNo === groupNo))
    .flatMap((reasons) => heldPersonOf(ctx.read, reasons) ?? [])
}

function heldPersonOf(db: ReadDb, reasons: readonly Candidate[]) {
  const [lead] = reasons
  if (!lead) return null
  const person = db.get<{ personId: string; personName: string }>(
    'SELECT id AS personId, display_name AS personName FROM people WHERE no = ?',
    lead.personNo,
  )
  const card = {
    source: lead.rule,
    priority: lead.priority,
    reasons: reasons.map((reason) => ({
      facts: reason.facts,
      eventAt: reason.eventAt,
      ...(db.get<{ groupId: string; groupName: string }>(
        'SELECT id AS groupId, name AS groupName FROM groups WHERE no = ?',
        reason.groupNo,
      ) ?? { groupId: null, groupName: null }),
    })),
  }
  return person ? heldPerson.parse({ ...person, card }) : null
}
