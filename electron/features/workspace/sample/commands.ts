import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { PastCard, PastInteraction } from './contacts.ts'
import type { SamplePerson } from './people.ts'
import { deleteSampleProblems } from './problem-commands.ts'
import { deleteSampleSeeds } from './seed-commands.ts'

/** A sample person's rows: internal key and id, and the batch that brought the person. */
export type KnownPerson = { no: number; id: string; batchNo: number }

/**
 * Fills in what the operator knows of a person. Fields that imports may fill are claimed by the sample's own batch, so
 * that later imports and the withdrawal of the sample treat them like any imported value.
 */
export function insertProfile(db: WriteDb, { no, batchNo }: KnownPerson, person: SamplePerson): void {
  const { profile, city, province, ageBand } = person
  const isStated = profile.needs.length > 0
  const claims: Record<string, string | null> = {
    remark: profile.remark,
    sex: person.sex,
    birthday: profile.birthday,
    birthYear: profile.birthYear === null ? null : String(profile.birthYear),
    ageBand: isStated ? ageBand : null,
    province,
    city,
    interests: JSON.stringify(profile.interests),
    resources: JSON.stringify(profile.resources),
    needs: JSON.stringify(profile.needs),
    tags: JSON.stringify(profile.tags),
    sourceChannel: profile.sourceChannel,
    note: profile.note,
  }
  for (const [field, value] of Object.entries(claims)) {
    if (value === null || value === '' || value === '[]') continue
    db.run(
      'INSERT INTO profile_claims (person_no, field, batch_no, value) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      no,
      field,
      batchNo,
      value,
    )
  }
  db.run(
    'UPDATE people SET contact_state = ?, sales_stage = ?, do_not_contact = ? WHERE no = ? AND is_sample = 1',
    profile.contactState,
    profile.salesStage,
    profile.doNotContact ? 1 : 0,
    no,
  )
}

/** Marks an opinion leader; members of a group are addressed by person. */
export function updateKol(db: WriteDb, groupNo: number, personNo: number): void {
  db.run("UPDATE memberships SET staff_role = 'kol' WHERE group_no = ? AND person_no = ?", groupNo, personNo)
}

/** A card of the weeks before with its contact; `times` are instants. Returns its internal key. */
export function insertPastCard(
  db: WriteDb,
  card: PastCard,
  where: { personNo: number; groupNo: number },
  times: { madeAt: number; madeOn: string; dueAt: number; closedAt: number | null },
): number {
  const isWaiting = card.state === 'waiting'
  const { lastId } = db.run(
    `INSERT INTO follow_ups (id, person_no, group_no, rule, priority, admitted_priority, due_at, state, title, outcome, note,
       skip_reason, sent_at, closed_at, is_touched, is_sample, created_at, created_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?)`,
    newId(),
    where.personNo,
    where.groupNo,
    card.rule,
    card.rule === 'unanswered_question' ? 1 : 2,
    card.rule === 'unanswered_question' ? 1 : 2,
    times.dueAt,
    card.state,
    card.title,
    card.outcome,
    card.note,
    card.skipReason,
    isWaiting ? times.closedAt : null,
    times.closedAt,
    times.madeAt,
    times.madeOn,
  )
  if (times.closedAt !== null && card.state !== 'skipped')
    insertContact(
      db,
      where.personNo,
      { kind: 'private_chat', at: times.closedAt, note: card.note, outcome: card.outcome },
      lastId,
    )
  return lastId
}

/** Keeps the event behind a card, so that the rules never raise it again. */
export function insertPastReason(
  db: WriteDb,
  reason: {
    key: string
    cardNo: number
    rule: string
    personNo: number
    groupNo: number
    eventAt: number
    facts: unknown
  },
): void {
  db.run(
    `INSERT INTO follow_up_reasons (key, follow_up_no, rule, person_no, group_no, event_at, message_id, facts, state)
     VALUES (?, ?, ?, ?, ?, ?, NULL, ?, 'closed') ON CONFLICT DO NOTHING`,
    reason.key,
    reason.cardNo,
    reason.rule,
    reason.personNo,
    reason.groupNo,
    reason.eventAt,
    JSON.stringify(reason.facts),
  )
}

/** A private contact, or a note. */
export function insertContact(
  db: WriteDb,
  personNo: number,
  contact: { kind: PastInteraction['kind']; at: number; note: string; outcome: string | null },
  followUpNo: number | null,
): void {
  db.run(
    `INSERT INTO interactions (id, person_no, kind, at, outcome, note, follow_up_no, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
    newId(),
    personNo,
    contact.kind,
    contact.at,
    contact.outcome,
    contact.note,
    followUpNo,
  )
}

/** Remembers a setting that the sample brought; one that the operator has set stays. */
export function insertSampleSetting(db: WriteDb, key: string, value: unknown): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
    key,
    JSON.stringify(value),
  )
}

/** People of the sample who are in no group of the operator's own. */
const ONLY_SAMPLE = `SELECT p.no FROM people p WHERE p.is_sample = 1 AND NOT EXISTS (
  SELECT 1 FROM memberships m JOIN groups g ON g.no = m.group_no WHERE m.person_no = p.no AND g.is_sample = 0)`
const SLICE_ROWS = 300

/** Deletes some of the cards, reasons, contacts, problems and seeds of sample people; returns how many rows. */
export function deleteSampleContacts(db: WriteDb): number {
  const cards = db.all<{ no: number }>(
    `SELECT no FROM follow_ups WHERE is_sample = 1 OR person_no IN (${ONLY_SAMPLE})
       OR group_no IN (SELECT no FROM groups WHERE is_sample = 1) LIMIT ${SLICE_ROWS}`,
  )
  for (const { no } of cards) {
    db.run('DELETE FROM follow_up_reasons WHERE follow_up_no = ?', no)
    db.run('DELETE FROM follow_ups WHERE no = ?', no)
  }
  const contacts = db.run(
    `DELETE FROM interactions WHERE no IN (
       SELECT no FROM interactions WHERE is_sample = 1 OR person_no IN (${ONLY_SAMPLE}) LIMIT ${SLICE_ROWS})`,
  ).changes
  const problems = deleteSampleProblems(db, ONLY_SAMPLE, SLICE_ROWS)
  return cards.length + contacts + problems + deleteSampleSeeds(db, ONLY_SAMPLE, SLICE_ROWS)
}

/** What a hand wrote about sample people would keep them from being withdrawn with their batch. */
export function forgetHandMarks(db: WriteDb): void {
  const inSample = 'group_no IN (SELECT no FROM groups WHERE is_sample = 1)'
  db.run(`UPDATE people SET locked_fields = '[]', do_not_contact = 0, contact_state = 'unknown',
    sales_stage = 'to_follow', consent_note = '' WHERE no IN (${ONLY_SAMPLE})`)
  db.run(`UPDATE memberships SET manual_role = NULL, is_exempt = 0, is_bot = 0, staff_role = imported_staff_role,
    is_me = imported_is_me, is_dirty = 1
    WHERE ${inSample} AND person_no IN (${ONLY_SAMPLE})`)
  db.run(`DELETE FROM person_merges WHERE person_no IN (${ONLY_SAMPLE})`)
  db.run(`DELETE FROM distinct_people WHERE low_no IN (${ONLY_SAMPLE}) OR high_no IN (${ONLY_SAMPLE})`)
  const members = `SELECT no FROM memberships WHERE ${inSample} AND person_no IN (${ONLY_SAMPLE})`
  db.run(`DELETE FROM member_names WHERE batch_no = 0 AND membership_no IN (${members})`)
  db.run(`DELETE FROM membership_events WHERE batch_no = 0 AND membership_no IN (${members})`)
}

/** Hands a batch to the removal path of imports. */
export function updateRemoving(db: WriteDb, batchNo: number): void {
  db.run("UPDATE import_batches SET state = 'removing' WHERE no = ?", batchNo)
}

/** Takes back settings that still are as the sample brought them. */
export function deleteSampleSettings(db: WriteDb, settings: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(settings))
    db.run('DELETE FROM workspace_settings WHERE key = ? AND value = ?', key, JSON.stringify(value))
}

/**
 * Ends the removal: the record of the withdrawn batches goes, sample groups without anything of the operator's go, and
 * whoever stays, as a member of an own group or import, is no sample any longer. Returns rows changed.
 */
export function deleteSampleRests(db: WriteDb): number {
  const gone = "SELECT no FROM import_batches WHERE is_sample = 1 AND state = 'undone'"
  let changes = db.run(`DELETE FROM import_issues WHERE batch_no IN (${gone})`).changes
  changes += db.run(`DELETE FROM import_batches WHERE no IN (${gone})`).changes
  changes += db.run(
    `DELETE FROM groups WHERE is_sample = 1 AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.group_no = groups.no)
       AND NOT EXISTS (SELECT 1 FROM import_batches b WHERE b.group_no = groups.no)`,
  ).changes
  changes += db.run(
    `DELETE FROM people WHERE is_sample = 1 AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = people.no)`,
  ).changes
  changes += db.run('UPDATE people SET is_sample = 0 WHERE is_sample = 1').changes
  changes += db.run('UPDATE groups SET is_sample = 0 WHERE is_sample = 1').changes
  return changes
}

/** Forgets what was derived of groups that are gone, and which persona was active there. */
export function deleteDerivedRests(db: WriteDb): void {
  for (const table of [
    'activity_states',
    'stale_days',
    'group_days',
    'daily_facts',
    'questions',
    'membership_figures',
    'group_personas',
    'introduction_posts',
    'content_posts',
  ])
    db.run(`DELETE FROM ${table} WHERE group_no NOT IN (SELECT no FROM groups)`)
}
