import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { dropRow } from './give-rows.ts'

/** Two people of whom `from` becomes part of `to`, by key and by the id that keys of events hold. */
export type Pair = { from: { no: number; id: string }; to: { no: number; id: string } }

/**
 * Follow-ups of both as those of one person (domain.md §7): keys of events name the one person from now on, so that what
 * was done or skipped with either never returns; at most one rule-made card stays open. Call it when the cards were given.
 */
export function uniteCards(db: WriteDb, recorder: UndoRecorder, pair: Pair, at: number): void {
  const poorer = uniteReasons(db, recorder, pair)
  renameRuns(db, recorder, pair, at)
  for (const cardNo of poorer) withdrawIfEmpty(db, recorder, cardNo, at)
  uniteOpenCards(db, recorder, pair.to.no, at)
  keepOpenOnUndo(db, recorder, pair.to.no)
}

/** What the rules withdraw because the two are one comes back when they are parted again. */
function keepOpenOnUndo(db: WriteDb, recorder: UndoRecorder, personNo: number): void {
  const open = "person_no = ? AND state = 'open'"
  const keys = db.all<{ key: string }>(`SELECT key FROM follow_up_reasons WHERE ${open}`, personNo)
  const cards = db.all<{ no: number }>(
    `SELECT no FROM follow_ups WHERE ${open} AND rule <> 'manual'`,
    personNo,
  )
  recorder.moves.push(
    {
      table: 'follow_up_reasons',
      by: ['key'],
      keys: keys.map(({ key }) => [key]),
      before: { state: 'open' },
      after: { state: 'withdrawn' },
      mayBeGone: true,
    },
    {
      table: 'follow_ups',
      by: ['no'],
      keys: cards.map(({ no }) => [no]),
      before: { state: 'open', closed_at: null },
      after: { state: 'withdrawn' },
      mayBeGone: true,
    },
  )
}

type ReasonRow = { key: string; cardNo: number; state: string }

/** Of two reasons for one event the one that was dealt with counts. Returns the cards that lost a reason. */
function uniteReasons(db: WriteDb, recorder: UndoRecorder, { from, to }: Pair): Set<number> {
  const poorer = new Set<number>()
  const rows = reasonsOf(db, 'person_no = ?', from.no)
  for (const row of rows) {
    const key = row.key.replaceAll(from.id, to.id)
    const [twin] = key === row.key ? [] : reasonsOf(db, 'key = ?', key)
    if (twin) {
      const loser = row.state === 'closed' && twin.state !== 'closed' ? twin : row
      dropRow(db, recorder, 'follow_up_reasons', [loser.key])
      if (loser.state === 'open') poorer.add(loser.cardNo)
      if (loser === row) continue
    }
    db.run('UPDATE follow_up_reasons SET key = ?, person_no = ? WHERE key = ?', key, to.no, row.key)
    recorder.moves.push({
      table: 'follow_up_reasons',
      by: [],
      keys: [[]],
      before: { key: row.key, person_no: from.no },
      after: { key, person_no: to.no },
    })
  }
  return poorer
}

function reasonsOf(db: WriteDb, condition: string, value: string | number): ReasonRow[] {
  return db.all<ReasonRow>(
    `SELECT key, follow_up_no AS cardNo, state FROM follow_up_reasons WHERE ${condition} ORDER BY key`,
    value,
  )
}

type RunRow = { no: number; key: string; sequenceNo: number; state: string; isLatest: number }

/** Runs of sequences; where both went through the same one, that of the person who stays is the latest. */
function renameRuns(db: WriteDb, recorder: UndoRecorder, { from, to }: Pair, at: number): void {
  const runs = db.all<RunRow>(
    'SELECT no, key, sequence_no AS sequenceNo, state, is_latest AS isLatest FROM sequence_runs WHERE person_no = ?',
    from.no,
  )
  for (const run of runs) {
    const wanted = run.key.replaceAll(from.id, to.id)
    const isTaken = db.value('SELECT 1 FROM sequence_runs WHERE key = ?', wanted) !== undefined
    const key = isTaken ? run.key : wanted
    const rival = db.value<number>(
      'SELECT no FROM sequence_runs WHERE person_no = ? AND sequence_no = ? AND is_latest = 1',
      to.no,
      run.sequenceNo,
    )
    const isOver = run.isLatest === 1 && rival !== undefined
    const isStopped = isOver && (run.state === 'running' || run.state === 'paused')
    recorder.touchColumns('sequence_runs', run.no, [
      'key',
      'person_no',
      'is_latest',
      'state',
      'end_reason',
      'ended_at',
    ])
    db.run(
      `UPDATE sequence_runs SET key = ?, person_no = ?, is_latest = ?, state = CASE WHEN ? THEN 'stopped' ELSE state END,
         end_reason = CASE WHEN ? THEN 'restarted' ELSE end_reason END,
         ended_at = CASE WHEN ? THEN ? ELSE ended_at END WHERE no = ?`,
      key,
      to.no,
      isOver ? 0 : run.isLatest,
      isStopped ? 1 : 0,
      isStopped ? 1 : 0,
      isStopped ? 1 : 0,
      at,
      run.no,
    )
  }
}

function withdrawIfEmpty(db: WriteDb, recorder: UndoRecorder, cardNo: number, at: number): void {
  const isOpen = db.value<string>('SELECT state FROM follow_ups WHERE no = ?', cardNo) === 'open'
  const rest = db.value<number>(
    "SELECT count(*) FROM follow_up_reasons WHERE follow_up_no = ? AND state = 'open'",
    cardNo,
  )
  if (isOpen && rest === 0) withdraw(db, recorder, cardNo, at)
}

function withdraw(db: WriteDb, recorder: UndoRecorder, cardNo: number, at: number): void {
  recorder.touchColumns('follow_ups', cardNo, ['state', 'closed_at'])
  db.run("UPDATE follow_ups SET state = 'withdrawn', closed_at = ? WHERE no = ?", at, cardNo)
}

type CardRow = { no: number; dueAt: number; isTouched: number }

/** The more urgent card takes the reasons of the other, and the earlier of their times. */
function uniteOpenCards(db: WriteDb, recorder: UndoRecorder, personNo: number, at: number): void {
  const [lead, ...others] = db.all<CardRow>(
    `SELECT no, due_at AS dueAt, is_touched AS isTouched FROM follow_ups
     WHERE person_no = ? AND state = 'open' AND rule <> 'manual' ORDER BY priority, due_at, no`,
    personNo,
  )
  if (!lead || others.length === 0) return
  recorder.touchColumns('follow_ups', lead.no, ['due_at', 'is_touched'])
  db.run(
    'UPDATE follow_ups SET due_at = ?, is_touched = ? WHERE no = ?',
    Math.min(lead.dueAt, ...others.map((card) => card.dueAt)),
    Math.max(lead.isTouched, ...others.map((card) => card.isTouched)),
    lead.no,
  )
  for (const card of others) {
    const keys = reasonsOf(db, "state = 'open' AND follow_up_no = ?", card.no).map(({ key }) => key)
    for (const key of keys)
      db.run('UPDATE follow_up_reasons SET follow_up_no = ? WHERE key = ?', lead.no, key)
    recorder.moves.push({
      table: 'follow_up_reasons',
      by: ['key'],
      keys: keys.map((key) => [key]),
      before: { follow_up_no: card.no },
      after: { follow_up_no: lead.no },
    })
    withdraw(db, recorder, card.no, at)
  }
}
