import type { ReadDb } from '#electron/database/handles.ts'
import { claimsOn, outlookOf } from '#electron/features/members/derive.ts'
import type { ClaimableField } from '#shared/features/members/model.ts'
import type { CellChange } from '#shared/features/rosters/contract.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { type Current, findCurrent } from './queries.ts'

/** What a pending batch will change about a member, by the code that will change it: preview = result. */
export function changesOf(
  db: ReadDb,
  calendar: ZoneCalendar,
  membershipNo: number,
  batchNo: number,
): CellChange[] {
  const now = findCurrent(db, membershipNo)
  if (!now) return []
  return [...membershipChanges(db, calendar, membershipNo, batchNo, now), ...profileChanges(db, batchNo, now)]
}

function membershipChanges(
  db: ReadDb,
  calendar: ZoneCalendar,
  membershipNo: number,
  batchNo: number,
  now: Current,
): CellChange[] {
  const then = outlookOf(db, calendar, membershipNo, batchNo)
  const changes: CellChange[] = []
  const note = (field: string, before: string, after: string) => {
    if (before !== after && after !== '') changes.push({ field, before, after })
  }
  note('nickname', now.nickname, then.nickname)
  note('card', now.card, then.card)
  note('joined', dayOf(now.joinedKind, now.joinedBy), dayOf(then.joined.kind, then.joined.by))
  if (now.hasLeft && then.left === null) note('returned', '', '✓')
  if (!now.hasLeft && then.left !== null) note('left', '', then.left.by ?? '✓')
  if (then.inviterNo !== null && then.inviterNo !== now.inviterNo)
    note('inviter', '', nameOf(db, then.inviterNo))
  return changes
}

function dayOf(kind: string, by: string | null): string {
  return kind === 'day' ? (by ?? '') : ''
}

function nameOf(db: ReadDb, membershipNo: number): string {
  return db.value<string>('SELECT nickname FROM memberships WHERE no = ?', membershipNo) || '✓'
}

function profileChanges(db: ReadDb, batchNo: number, now: Current): CellChange[] {
  const changes: CellChange[] = []
  for (const [field, after] of claimsOn(db, now.personNo, now.locked, batchNo)) {
    const before = now.profile.get(field) ?? null
    if ((after ?? '') !== (before ?? ''))
      changes.push({ field, before: wordsOf(field, before), after: wordsOf(field, after) })
  }
  return changes
}

const LISTS: ReadonlySet<ClaimableField> = new Set(['interests', 'resources', 'needs', 'tags'])

function wordsOf(field: ClaimableField, value: string | null): string {
  if (value === null) return ''
  return LISTS.has(field) ? (JSON.parse(value) as string[]).join('、') : value
}
