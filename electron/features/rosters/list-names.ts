import type { ReadDb } from '#electron/database/handles.ts'
import { globalIdentityKinds, type IdentityKind } from '#shared/features/members/model.ts'
import type { RosterKind, RowReason } from '#shared/features/rosters/model.ts'
import type { BadRow, RosterEntry } from '#shared/features/rosters/rules/rows.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { findPersonByIds } from './queries.ts'

/** Ids of one company account are comparable in all its lists; member numbers only within their group. */
export const TENANT_SCOPE = 'company'

/** Within which member numbers of a group's lists are comparable. */
export function exportScopeOf(groupNo: number): string {
  return `roster ${groupNo}`
}

/** Whom a list names so far: two rows are two people, unless an id or the name says that they are one. */
export class ListNames {
  private readonly groupNo: number
  private readonly kind: RosterKind
  private readonly lineOfId = new Map<string, number>()
  private readonly lineOfName = new Map<string, number>()
  private readonly lineOfMember = new Map<number, number>()

  constructor(groupNo: number, kind: RosterKind) {
    this.groupNo = groupNo
    this.kind = kind
  }

  /** Why a row cannot be told from an earlier one, or names nobody; null when it may be taken. */
  clashOf(db: ReadDb, entry: RosterEntry): { reason: RowReason; facts: ErrorFacts } | null {
    for (const { kind, value } of entry.identities) {
      const line = this.lineOfId.get(`${kind} ${value}`)
      if (line !== undefined) return { reason: 'same_id', facts: { line, value: value.slice(0, 60) } }
    }
    if (entry.identities.length === 0) {
      const line = this.lineOfName.get(entry.name)
      return line === undefined ? null : { reason: 'same_name', facts: { line } }
    }
    // Chat rooms list everybody by id; in other lists a row without a name only serves whom we know.
    if (entry.name !== '' || this.kind === 'chatroom') return null
    return this.personOf(db, entry.identities) === null ? { reason: 'name_missing', facts: {} } : null
  }

  /** The line that already stands for this member, or undefined. */
  earlierLineOf(membershipNo: number): number | undefined {
    return this.lineOfMember.get(membershipNo)
  }

  remember(entry: RosterEntry, membershipNo: number): void {
    for (const { kind, value } of entry.identities) this.lineOfId.set(`${kind} ${value}`, entry.line)
    if (entry.name !== '' && !this.lineOfName.has(entry.name)) this.lineOfName.set(entry.name, entry.line)
    this.lineOfMember.set(membershipNo, entry.line)
  }

  /**
   * Members who stand on a skipped row: whom its id names, else the one who carries its name; of several who carry it
   * those who are present.
   */
  listedOn(db: ReadDb, bad: BadRow, carriers: () => readonly number[]): readonly number[] {
    const personNo = this.personOf(db, bad.identities)
    if (personNo !== null) {
      const membershipNo = db.value<number>(
        'SELECT no FROM memberships WHERE group_no = ? AND person_no = ?',
        this.groupNo,
        personNo,
      )
      return membershipNo === undefined ? [] : [membershipNo]
    }
    const named = carriers()
    if (named.length <= 1) return named
    const isPresent = 'SELECT 1 FROM memberships WHERE no = ? AND left_kind IS NULL'
    return named.filter((no) => db.value<number>(isPresent, no) !== undefined)
  }

  private personOf(db: ReadDb, identities: RosterEntry['identities']): number | null {
    const scoped = identities.map(({ kind, value }) => ({ kind, value, scope: this.scopeOf(kind) }))
    return findPersonByIds(db, scoped)
  }

  private scopeOf(kind: IdentityKind): string {
    if (globalIdentityKinds.has(kind)) return ''
    return kind === 'export' ? exportScopeOf(this.groupNo) : TENANT_SCOPE
  }
}
