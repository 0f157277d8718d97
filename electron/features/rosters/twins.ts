import type { ReadDb } from '#electron/database/handles.ts'
import type { TwinReason } from '#shared/features/rosters/model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { toComparableName, toStoredText } from '#shared/kernel/text.ts'
import { findGroupMemberNames, findIds, findPhoneOwner, findRemarks } from './queries.ts'

type Newcomer = { membershipNo: number; name: string; phone: string; remark: string }

/**
 * Finds who may be the same human as a new member (domain.md §4.1): same phone, same remark, a name that several carry or
 * that differs only in width, case or spaces. They are written as new and offered for merging, never merged silently.
 */
export class Twins {
  private readonly byRemark = new Map<string, number>()
  private readonly byComparable = new Map<string, { membershipNo: number; name: string }[]>()
  private readonly byName = new Map<string, Set<number>>()
  private readonly nameOfPhone = new Map<string, string>()

  constructor(db: ReadDb, groupNo: number) {
    for (const { personNo, remark } of findRemarks(db)) this.byRemark.set(toComparableName(remark), personNo)
    for (const row of findGroupMemberNames(db, groupNo)) {
      const comparable = toComparableName(row.name)
      const rows = this.byComparable.get(comparable)
      if (rows) rows.push(row)
      else this.byComparable.set(comparable, [row])
      const carriers = this.byName.get(row.name)
      if (carriers) carriers.add(row.membershipNo)
      else this.byName.set(row.name, new Set([row.membershipNo]))
    }
  }

  /** Members of the group who carry or carried exactly this name, and have no other id of a kind that is given. */
  carriersOf(db: ReadDb, name: string, ids: readonly { kind: string; value: string }[]): readonly number[] {
    const carriers = [...(this.byName.get(toStoredText(name)) ?? [])]
    return carriers.filter((membershipNo) => !contradict(ids, findIds(db, membershipNo)))
  }

  /** Why a new member may be somebody who is there already, or null. */
  find(db: ReadDb, newcomer: Newcomer): { reason: TwinReason; facts: ErrorFacts } | null {
    const { membershipNo, name, phone, remark } = newcomer
    const personNo = db.value<number>('SELECT person_no FROM memberships WHERE no = ?', membershipNo) ?? 0
    if (phone !== '') {
      const owner = findPhoneOwner(db, phone, personNo)
      if (owner !== null) return { reason: 'same_phone', facts: { name: owner } }
      const earlier = this.nameOfPhone.get(phone)
      if (earlier !== undefined) return { reason: 'same_phone', facts: { name: earlier } }
      this.nameOfPhone.set(phone, name)
    }
    if (remark !== '' && this.byRemark.has(toComparableName(remark)))
      return { reason: 'same_remark', facts: { name: remark } }
    return this.findByName(db, membershipNo, name)
  }

  private findByName(
    db: ReadDb,
    membershipNo: number,
    name: string,
  ): { reason: TwinReason; facts: ErrorFacts } | null {
    const similar = (this.byComparable.get(toComparableName(name)) ?? []).filter(
      (other) => other.membershipNo !== membershipNo,
    )
    if (similar.length === 0) return null
    const ids = findIds(db, membershipNo).filter(
      ({ kind }) => kind !== 'unresolved' && kind !== 'settled_name',
    )
    const others = similar.filter((other) => !contradict(ids, findIds(db, other.membershipNo)))
    const first = others[0]
    if (!first) return null
    const isExact = others.every((other) => other.name === toStoredText(name))
    return { reason: isExact ? 'same_name_twice' : 'similar_name', facts: { name: first.name } }
  }
}

/** Two different ids of one kind are two people. */
function contradict(
  own: readonly { kind: string; value: string }[],
  other: readonly { kind: string; value: string }[],
): boolean {
  return own.some(({ kind, value }) => other.some((id) => id.kind === kind && id.value !== value))
}
