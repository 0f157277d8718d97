import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { claimableFields } from '#shared/features/members/model.ts'
import { columnOf } from '../derive.ts'

type PersonRow = Record<string, SqlValue>

const LISTS = new Set(['interests', 'resources', 'needs', 'tags'])
const OWN_COLUMNS = [
  'sales_stage',
  'contact_state',
  'contact_requested_on',
  'do_not_contact',
  'consent_note',
  'referrer_no',
  'is_sample',
  'created_at',
  'pending_batch_no',
  'locked_fields',
]

/**
 * What a hand wrote about either stays: the one who is kept goes first, lists and notes hold both. What imports say is
 * derived from the claims of both afterwards.
 */
export function uniteProfiles(
  db: WriteDb,
  recorder: UndoRecorder,
  { from, to }: { from: number; to: number },
): void {
  const [kept, other] = [personOf(db, to), personOf(db, from)]
  if (!kept || !other) return
  const written = { ...ownFields(kept, other, to), ...lockedFields(kept, other) }
  const changed = Object.entries(written).filter(([column, value]) => value !== kept[column])
  if (changed.length === 0) return
  recorder.touchColumns(
    'people',
    to,
    changed.map(([column]) => column),
  )
  const sets = changed.map(([column]) => `${column} = ?`).join(', ')
  db.run(`UPDATE people SET ${sets} WHERE no = ?`, ...changed.map(([, value]) => value), to)
}

function personOf(db: WriteDb, no: number): PersonRow | undefined {
  const columns = [...OWN_COLUMNS, ...claimableFields.map(columnOf)].join(', ')
  return db.get<PersonRow>(`SELECT ${columns} FROM people WHERE no = ?`, no)
}

/** Fields that only the operator writes. */
function ownFields(kept: PersonRow, other: PersonRow, to: number): PersonRow {
  const isKnown = kept.contact_state !== 'unknown'
  const referrer = kept.referrer_no ?? other.referrer_no ?? null
  return {
    sales_stage: kept.sales_stage === 'to_follow' ? (other.sales_stage ?? null) : (kept.sales_stage ?? null),
    contact_state: (isKnown ? kept : other).contact_state ?? null,
    contact_requested_on: (isKnown ? kept : other).contact_requested_on ?? null,
    do_not_contact: Math.max(Number(kept.do_not_contact), Number(other.do_not_contact)),
    consent_note: bothTexts(kept.consent_note, other.consent_note),
    referrer_no: referrer === to ? null : referrer,
    is_sample: Math.min(Number(kept.is_sample), Number(other.is_sample)),
    created_at: Math.min(Number(kept.created_at), Number(other.created_at)),
    pending_batch_no: other.pending_batch_no === null ? null : (kept.pending_batch_no ?? null),
  }
}

/** Fields that imports fill too, where a hand locked them for one of both. */
function lockedFields(kept: PersonRow, other: PersonRow): PersonRow {
  const [own, further] = [locksOf(kept), locksOf(other)]
  const written: PersonRow = {}
  for (const field of claimableFields) {
    if (!further.has(field)) continue
    const column = columnOf(field)
    const [mine, theirs] = [kept[column] ?? null, other[column] ?? null]
    if (LISTS.has(field)) written[column] = bothLists(mine, theirs)
    else if (field === 'note') written[column] = bothTexts(mine, theirs)
    else if (!own.has(field)) written[column] = theirs
    own.add(field)
  }
  return { ...written, locked_fields: JSON.stringify([...own]) }
}

function locksOf(person: PersonRow): Set<string> {
  return new Set(JSON.parse(String(person.locked_fields)) as string[])
}

function bothLists(mine: SqlValue, theirs: SqlValue): string {
  const lists = [mine, theirs].flatMap((list) => JSON.parse(String(list ?? '[]')) as string[])
  return JSON.stringify([...new Set(lists)])
}

function bothTexts(mine: SqlValue | undefined, theirs: SqlValue | undefined): string {
  const texts = [mine, theirs].map((text) => String(text ?? '')).filter((text) => text !== '')
  return [...new Set(texts)].join('\n')
}
