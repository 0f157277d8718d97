import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { givenColumns, PERSON_COLUMNS } from './columns.ts'
import { dropRow, giveRows } from './give-rows.ts'
import { findIds } from './queries.ts'
import { type Pair, uniteCards } from './unite-cards.ts'
import { markForDerivation, uniteMemberships } from './unite-memberships.ts'
import { uniteProfiles } from './unite-profile.ts'

/** Memberships that went to the other person as they are, as they were in no group together. */
export type Moved = { memberships: number[] }

/** Makes one person of two, with all that is known of either; `from` is no more afterwards. Undo parts them again. */
export function unitePeople(
  db: WriteDb,
  recorder: UndoRecorder,
  pair: Pair & { fromName: string },
  at: number,
): Moved {
  const { from, to } = pair
  const keys = { from: from.no, to: to.no }
  const isByNameOnly = findIds(db, from.no).length === 0 && findIds(db, to.no).length > 0
  uniteProfiles(db, recorder, keys)
  settleNames(db, recorder, keys)
  uniteSeeds(db, recorder, keys)
  for (const column of givenColumns(PERSON_COLUMNS)) giveRows(db, recorder, column, keys)
  uniteContacts(db, recorder, keys)
  uniteDistinctions(db, recorder, keys)
  uniteCards(db, recorder, pair, at)
  const moved = uniteGroups(db, recorder, keys, isByNameOnly)
  db.run(
    'INSERT INTO person_merges (absorbed_id, person_no, absorbed_name, merged_at) VALUES (?, ?, ?, ?)',
    from.id,
    to.no,
    pair.fromName,
    at,
  )
  recorder.created('person_merges', from.id)
  dropRow(db, recorder, 'people', [from.no])
  return moved
}

type Keys = { from: number; to: number }

function uniteGroups(db: WriteDb, recorder: UndoRecorder, { from, to }: Keys, isByNameOnly: boolean): Moved {
  const rows = db.all<{ no: number; groupNo: number; twin: number | null }>(
    `SELECT m.no, m.group_no AS groupNo, t.no AS twin FROM memberships m
     LEFT JOIN memberships t ON t.group_no = m.group_no AND t.person_no = ? WHERE m.person_no = ?`,
    to,
    from,
  )
  const own = db.all<{ no: number }>('SELECT no FROM memberships WHERE person_no = ?', to)
  for (const { no } of own) markForDerivation(db, recorder, no)
  const memberships: number[] = []
  for (const { no, groupNo, twin } of rows) {
    if (twin !== null) {
      uniteMemberships(db, recorder, { groupNo, from: no, into: twin, isByNameOnly })
      continue
    }
    memberships.push(no)
    db.run('UPDATE memberships SET person_no = ?, is_dirty = 1 WHERE no = ?', to, no)
    const before = { person_no: from, is_dirty: 1 }
    recorder.moves.push({ table: 'memberships', by: ['no'], keys: [[no]], before, after: { person_no: to } })
    giveFigures(db, recorder, no, { from, to })
  }
  return { memberships }
}

/** Figures are derived, but name the person. */
function giveFigures(db: WriteDb, recorder: UndoRecorder, membershipNo: number, { from, to }: Keys): void {
  db.run('UPDATE membership_figures SET person_no = ? WHERE membership_no = ?', to, membershipNo)
  recorder.moves.push({
    table: 'membership_figures',
    by: ['membership_no'],
    keys: [[membershipNo]],
    before: { person_no: from },
    after: { person_no: to },
    mayBeGone: true,
  })
}

type IdentityRow = { scope: string; value: string; batchNo: number; personNo: number }

/**
 * An ambiguous name whose bearer nobody could tell now means a known person: further imports find them by it. Where both
 * are unknown senders they stay one of whom nobody knows who they are.
 */
function settleNames(db: WriteDb, recorder: UndoRecorder, { from, to }: Keys): void {
  const rows = db.all<IdentityRow>(
    `SELECT scope, value, batch_no AS batchNo, person_no AS personNo FROM platform_identities
     WHERE kind = 'unresolved' AND person_no IN (?, ?)`,
    from,
    to,
  )
  if (new Set(rows.map(({ personNo }) => personNo)).size !== 1) return
  for (const { scope, value, batchNo } of rows) {
    dropRow(db, recorder, 'platform_identities', ['unresolved', scope, value, batchNo])
    const { changes } = db.run(
      `INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) VALUES ('settled_name', ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      scope,
      value,
      batchNo,
      to,
    )
    if (changes === 1) recorder.created('platform_identities', ['settled_name', scope, value, batchNo])
  }
}

/** Where both are seeds of one group, moves, tasks and notices of both stand with the one who is kept. */
function uniteSeeds(db: WriteDb, recorder: UndoRecorder, keys: Keys): void {
  const twins = db.all<{ from: number; to: number }>(
    `SELECT s.no AS "from", t.no AS "to" FROM seeds s JOIN seeds t ON t.group_no = s.group_no AND t.person_no = ?
     WHERE s.person_no = ?`,
    keys.to,
    keys.from,
  )
  for (const seeds of twins)
    for (const table of ['seed_moves', 'seed_tasks', 'seed_notices'])
      giveRows(db, recorder, { table, column: 'seed_no' }, seeds)
  giveRows(db, recorder, { table: 'seeds', column: 'person_no' }, keys)
}

/** Contacts by hand are given; conversations are derived anew from the private logs of both. */
function uniteContacts(db: WriteDb, recorder: UndoRecorder, { from, to }: Keys): void {
  const rows = db.all<{ no: number; batchNo: number | null }>(
    'SELECT no, batch_no AS batchNo FROM interactions WHERE person_no = ?',
    from,
  )
  db.run('UPDATE interactions SET person_no = ? WHERE person_no = ?', to, from)
  const given = rows.filter(({ batchNo }) => batchNo === null).map(({ no }) => [no])
  if (given.length > 0)
    recorder.moves.push({
      table: 'interactions',
      by: ['no'],
      keys: given,
      before: { person_no: from },
      after: { person_no: to },
    })
  const logs = db.value<number>('SELECT count(*) FROM private_chats WHERE person_no = ?', to)
  if (logs === 0) return
  db.run('DELETE FROM stale_private_chats WHERE person_no = ?', from)
  db.run('INSERT OR IGNORE INTO stale_private_chats (person_no) VALUES (?)', to)
  for (const no of [from, to])
    recorder.reminders.push({ table: 'stale_private_chats', row: { person_no: no } })
}

/** Whom either is told apart from, both are; that they were told apart from each other is overruled. */
function uniteDistinctions(db: WriteDb, recorder: UndoRecorder, { from, to }: Keys): void {
  const rows = db.all<{ low: number; high: number; at: number }>(
    'SELECT low_no AS low, high_no AS high, decided_at AS at FROM distinct_people WHERE low_no = ? OR high_no = ?',
    from,
    from,
  )
  for (const { low, high, at } of rows) {
    dropRow(db, recorder, 'distinct_people', [low, high])
    const other = low === from ? high : low
    if (other !== to) tellApart(db, recorder, [to, other], at)
  }
}

/** Remembers that two people are not the same one. */
export function tellApart(
  db: WriteDb,
  recorder: UndoRecorder,
  [a, b]: readonly [number, number],
  at: number,
): void {
  const [low, high] = a < b ? [a, b] : [b, a]
  const { changes } = db.run(
    'INSERT INTO distinct_people (low_no, high_no, decided_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    low,
    high,
    at,
  )
  if (changes === 1) recorder.created('distinct_people', [low, high])
}
