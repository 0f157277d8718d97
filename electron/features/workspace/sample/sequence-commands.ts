import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { shippedOf } from '#electron/features/sequences/service.ts'
import { insertContact } from './commands.ts'

/** Lets the rule start a shipped sequence in one group of the sample, unless the operator uses it already. */
export function switchOnForSample(db: WriteDb, slug: string, groupId: string, at: number): void {
  db.run(
    "UPDATE sequences SET is_on = 1, start_groups = ?, switched_on_at = ? WHERE slug = ? AND is_on = 0 AND start_groups = '[]'",
    JSON.stringify([groupId]),
    at,
    slug,
  )
}

/** A sequence that the operator of the sample wrote; returns its internal key. */
export function insertSampleSequence(
  db: WriteDb,
  sequence: { id: string; name: string; subject: string; steps: readonly unknown[]; at: number },
): number {
  return db.run(
    `INSERT INTO sequences (id, name, subject, steps, is_edited, is_sample, created_at, updated_at)
     VALUES (?, ?, ?, ?, 1, 1, ?, ?)`,
    sequence.id,
    sequence.name,
    sequence.subject,
    JSON.stringify(sequence.steps),
    sequence.at,
    sequence.at,
  ).lastId
}

export type SampleRun = {
  key: string
  personNo: number | null
  groupNo: number
  startRule: string
  startedAt: number
  startedOn: string
  end: { reason: 'replied' | 'finished'; at: number } | null
} & ({ slug: string } | { sequenceNo: number })

/** A run with how it ended; returns its internal key. */
export function insertSampleRun(db: WriteDb, run: SampleRun): number {
  const sequenceNo =
    'slug' in run
      ? (db.value<number>('SELECT no FROM sequences WHERE slug = ?', run.slug) ?? 0)
      : run.sequenceNo
  return db.run(
    `INSERT INTO sequence_runs (id, key, sequence_no, person_no, group_no, start_rule, started_at, started_on, state,
       end_reason, ended_at, is_sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    newId(),
    run.key,
    sequenceNo,
    run.personNo,
    run.groupNo,
    run.startRule,
    run.startedAt,
    run.startedOn,
    run.end === null ? 'running' : run.end.reason === 'finished' ? 'finished' : 'stopped',
    run.end?.reason === 'replied' ? 'replied' : null,
    run.end?.at ?? null,
  ).lastId
}

/** Takes away the plain welcome that newcomers of other groups get; whoever is being written to is a friend. */
export function replaceWelcome(db: WriteDb, personNo: number): void {
  const cards = "SELECT no FROM follow_ups WHERE person_no = ? AND rule = 'welcome' AND is_sample = 1"
  db.run(`DELETE FROM follow_up_reasons WHERE follow_up_no IN (${cards})`, personNo)
  db.run(`DELETE FROM interactions WHERE follow_up_no IN (${cards})`, personNo)
  db.run("DELETE FROM follow_ups WHERE person_no = ? AND rule = 'welcome' AND is_sample = 1", personNo)
  db.run("UPDATE people SET contact_state = 'friend', sales_stage = 'following' WHERE no = ?", personNo)
}

export type StepCard = {
  key: string
  stepId: string
  day: number
  personNo: number
  groupNo: number
  /** Null = skipped. */
  outcome: string | null
  note: string
  madeAt: number
  madeOn: string
  dueAt: number
  closedAt: number
}

/** A step of the new-member sequence that was dealt with. */
export function insertStepCard(db: WriteDb, card: StepCard): void {
  const { outcome } = card
  const isWaiting = outcome === 'sent_waiting'
  const state = outcome === null ? 'skipped' : isWaiting ? 'waiting' : 'done'
  const { lastId } = db.run(
    `INSERT INTO follow_ups (id, person_no, group_no, rule, priority, admitted_priority, due_at, state, outcome, note,
       skip_reason, sent_at, closed_at, is_touched, is_sample, created_at, created_on)
     VALUES (?, ?, ?, 'sequence', 2, 2, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?)`,
    newId(),
    card.personNo,
    card.groupNo,
    card.dueAt,
    state,
    outcome,
    card.note,
    outcome === null ? 'bad_time' : null,
    isWaiting ? card.closedAt : null,
    card.closedAt,
    card.madeAt,
    card.madeOn,
  )
  db.run(
    `INSERT INTO follow_up_reasons (key, follow_up_no, rule, person_no, group_no, event_at, message_id, facts, state)
     VALUES (?, ?, 'sequence', ?, ?, ?, NULL, ?, 'closed')`,
    card.key,
    lastId,
    card.personNo,
    card.groupNo,
    card.dueAt,
    JSON.stringify(factsOf(card)),
  )
  const { note, closedAt: at } = card
  if (outcome !== null) insertContact(db, card.personNo, { kind: 'private_chat', at, note, outcome }, lastId)
}

function factsOf({ stepId, day }: StepCard) {
  const shipped = shippedOf('new-member')
  const step = shipped?.steps.find(({ id }) => id === stepId)
  if (!shipped || !step) throw new Error(`no shipped step ${stepId}`)
  const title = { 'zh-CN': step['zh-CN'].title, en: step.en.title }
  return { rule: 'sequence', sequenceId: 'shipped-new-member', stepId, day, name: shipped.name, title }
}

/** Removes runs and sequences of the sample, and switches off what it switched on. */
export function deleteSampleSequences(db: WriteDb): void {
  const runs = `SELECT no FROM sequence_runs WHERE is_sample = 1
    OR group_no IN (SELECT no FROM groups WHERE is_sample = 1)`
  db.run(`DELETE FROM sequence_tasks WHERE run_no IN (${runs})`)
  db.run(`DELETE FROM sequence_runs WHERE no IN (${runs})`)
  db.run('DELETE FROM sequences WHERE is_sample = 1')
  db.run(
    `UPDATE sequences SET is_on = 0, start_groups = '[]' WHERE EXISTS (SELECT 1 FROM json_each(start_groups) s
       JOIN groups g ON g.id = s.value AND g.is_sample = 1)`,
  )
}
