import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { ClaimableField, IdentityKind } from '#shared/features/members/model.ts'
import { globalIdentityKinds } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { toComparableName, toDisplayName, toStoredText } from '#shared/kernel/text.ts'
import { searchTextOf } from './search-text.ts'

/** Somebody as a source names them. */
export type SenderRef = {
  identity: { kind: IdentityKind; value: string } | null
  name: string
  nameKind: 'nick' | 'card' | 'remark'
  card?: string | undefined
  isMe?: boolean | undefined
  /** Further ids of the same person that the source links. */
  further?: readonly Identity[]
}

type Identity = { kind: IdentityKind; value: string }

/** The import on whose behalf people are looked up and made. */
export type IntakeScope = {
  batchNo: number
  groupNo: number
  /** Within which ids of kind `export` are comparable. */
  exportScope: string
  /** Within which ids of a company account are comparable; else those of the export are taken. */
  tenantScope?: string
  isSample: boolean
  now: number
}

/** A sender that was found or made, with the span in which this source saw the name. */
export type KnownSender = { membershipNo: number; firstAt: number; lastAt: number; readonly isMe: boolean }

type NameRow = { membershipNo: number; kind: string; name: string; span: { firstAt: number; lastAt: number } }

/**
 * Finds the membership behind each sender of an import, or makes one (domain.md §4.1): by a comparable platform id, else
 * by a name that exactly one member of the group ever carried and whose ids do not contradict; an ambiguous name gets an
 * unresolved sender of its own. Nothing is merged silently.
 */
export class MemberIntake {
  private readonly scope: IntakeScope
  private readonly byObject = new Map<SenderRef, KnownSender>()
  private readonly byKey = new Map<string, KnownSender>()
  private readonly names = new Map<string, NameRow>()
  private readonly carriers = new Map<string, Set<number>>()
  /** Members that did not exist before this import. */
  newMembers = 0

  constructor(scope: IntakeScope) {
    this.scope = scope
  }

  /** The sender behind a reference; the same object again is answered without a look-up. */
  resolve(db: WriteDb, ref: SenderRef): KnownSender {
    const known = this.byObject.get(ref)
    if (known) return known
    const key = JSON.stringify([
      ref.identity?.kind,
      ref.identity?.value,
      ref.name,
      ref.card ?? '',
      ref.isMe ?? false,
      ref.further ?? 0,
    ])
    let sender = this.byKey.get(key)
    if (!sender) {
      const membershipNo = this.findOrMake(db, ref)
      sender = {
        membershipNo,
        firstAt: Number.POSITIVE_INFINITY,
        lastAt: Number.NEGATIVE_INFINITY,
        isMe: ref.isMe === true,
      }
      this.byKey.set(key, sender)
      this.rememberNames(membershipNo, ref, sender)
    }
    if (this.byObject.size > 50_000) this.byObject.clear()
    this.byObject.set(ref, sender)
    return sender
  }

  /** Finds a member of the group by a name that a system line mentions; null when nobody or several carried it. */
  findByName(db: WriteDb, name: string): number | null {
    const matches = this.carriersOf(db, name)
    return matches.length === 1 ? (matches[0] ?? null) : null
  }

  /** Remembers one more name of a member, e.g. the operator's remark, seen in the same span as the others. */
  addName(sender: KnownSender, kind: SenderRef['nameKind'], name: string): void {
    this.rememberName(sender.membershipNo, kind, name, sender)
  }

  /** Adds ids that the source links to a member: a list with both wxid and alias. */
  link(db: WriteDb, membershipNo: number, identity: { kind: IdentityKind; value: string }): void {
    const personNo = db.value<number>('SELECT person_no FROM memberships WHERE no = ?', membershipNo)
    if (personNo !== undefined)
      this.insertIdentity(db, personNo, identity.kind, this.scopeOf(identity.kind), identity.value)
  }

  /** One line of the join/leave ledger. `after`/`by` are days; equal days mean the day is known. */
  recordEvent(
    db: WriteDb,
    event: {
      membershipNo: number
      kind: 'joined' | 'left' | 'removed' | 'seen' | 'absent'
      at: number | null
      after: CalendarDate | null
      by: CalendarDate
      inviterNo?: number | null
      channel?: string | null
    },
  ): void {
    db.run(
      `INSERT INTO membership_events (group_no, membership_no, kind, at, after_date, by_date, inviter_no, channel, batch_no)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.scope.groupNo,
      event.membershipNo,
      event.kind,
      event.at,
      event.after,
      event.by,
      event.inviterNo ?? null,
      event.channel ?? null,
      this.scope.batchNo,
    )
    this.markDirty(db, event.membershipNo)
  }

  /** A value that the source gives for a profile field; empty ones claim nothing. Lists are JSON arrays. */
  claim(db: WriteDb, personNo: number, field: ClaimableField, value: string): void {
    if (value === '' || value === '[]') return
    db.run(
      `INSERT INTO profile_claims (person_no, field, batch_no, value) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value`,
      personNo,
      field,
      this.scope.batchNo,
      value,
    )
  }

  /** States the staff role that a source gives; a role set by hand stays. */
  setStaffRole(db: WriteDb, membershipNo: number, role: 'owner' | 'admin'): void {
    this.claimOfMember(db, membershipNo, 'staffRole', role)
  }

  markDirty(db: WriteDb, membershipNo: number): void {
    db.run('UPDATE memberships SET is_dirty = 1 WHERE no = ?', membershipNo)
  }

  /** Writes the names seen so far with their spans, at most `limit` at a time; true when none is left. */
  flushNames(db: WriteDb, limit: number): boolean {
    let written = 0
    for (const [key, row] of this.names) {
      if (written >= limit) return false
      const first = Number.isFinite(row.span.firstAt) ? row.span.firstAt : this.scope.now
      const last = Number.isFinite(row.span.lastAt) ? row.span.lastAt : this.scope.now
      db.run(
        `INSERT INTO member_names (membership_no, kind, name, batch_no, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)`,
        row.membershipNo,
        row.kind,
        row.name,
        this.scope.batchNo,
        first,
        last,
      )
      this.markDirty(db, row.membershipNo)
      this.names.delete(key)
      written += 1
    }
    return true
  }

  private rememberNames(membershipNo: number, ref: SenderRef, span: KnownSender): void {
    this.rememberName(membershipNo, ref.nameKind, ref.name, span)
    if (ref.card && ref.card !== ref.name) this.rememberName(membershipNo, 'card', ref.card, span)
  }

  private rememberName(membershipNo: number, kind: string, raw: string, span: KnownSender): void {
    const name = toStoredText(raw)
    if (toDisplayName(name) === '') return
    this.names.set(`${membershipNo} ${kind} ${name} ${this.names.size}`, { membershipNo, kind, name, span })
    const carriers = this.carriers.get(name)
    if (carriers) carriers.add(membershipNo)
    else this.carriers.set(name, new Set([membershipNo]))
  }

  private findOrMake(db: WriteDb, ref: SenderRef): number {
    const personNo = this.findPerson(db, ref)
    if (personNo !== null) return this.membershipOf(db, personNo, ref)
    return this.make(db, ref)
  }

  private findPerson(db: WriteDb, ref: SenderRef): number | null {
    if (ref.isMe) {
      const me = this.personWithIdentity(db, 'me', '', 'me')
      if (me !== undefined) return me
    }
    for (const { kind, value } of identitiesOf(ref)) {
      const found = this.personWithIdentity(db, kind, this.scopeOf(kind), value)
      if (found !== undefined) return found
    }
    const carriers = this.carriersOf(db, ref.name, ref.card).filter((no) => !this.contradicts(db, no, ref))
    if (carriers.length === 1) {
      const personNo =
        db.value<number>('SELECT person_no FROM memberships WHERE no = ?', carriers[0] ?? 0) ?? null
      if (personNo !== null) this.insertIdentities(db, personNo, ref)
      return personNo
    }
    if (carriers.length > 1 && !ref.identity) {
      const scope = String(this.scope.groupNo)
      const name = toComparableName(ref.name)
      return (
        this.personWithIdentity(db, 'settled_name', scope, name) ??
        this.personWithIdentity(db, 'unresolved', scope, name) ??
        null
      )
    }
    return null
  }

  private personWithIdentity(db: WriteDb, kind: string, scope: string, value: string): number | undefined {
    return db.value<number>(
      'SELECT person_no FROM platform_identities WHERE kind = ? AND scope = ? AND value = ? LIMIT 1',
      kind,
      scope,
      value,
    )
  }

  /** Memberships of the group that ever carried a name, also those met earlier in this import. */
  private carriersOf(db: WriteDb, name: string, card?: string): number[] {
    const found = new Set<number>()
    for (const wanted of [name, card ?? '']) {
      if (toDisplayName(wanted) === '') continue
      const stored = toStoredText(wanted)
      const rows = db.all<{ no: number }>(
        // CROSS JOIN: begin with the name, not with all members of the group.
        `SELECT m.no AS no FROM member_names n CROSS JOIN memberships m ON m.no = n.membership_no
         WHERE n.name = ? AND m.group_no = ?`,
        stored,
        this.scope.groupNo,
      )
      for (const row of rows) found.add(row.no)
      for (const no of this.carriers.get(stored) ?? []) found.add(no)
      if (found.size > 0) break
    }
    return [...found]
  }

  /** True when the member already has another id of the same kind and scope. */
  private contradicts(db: WriteDb, membershipNo: number, ref: SenderRef): boolean {
    return identitiesOf(ref).some(({ kind, value }) => {
      const other = db.value<string>(
        `SELECT i.value FROM platform_identities i JOIN memberships m ON m.person_no = i.person_no
         WHERE m.no = ? AND i.kind = ? AND i.scope = ? AND i.value <> ? LIMIT 1`,
        membershipNo,
        kind,
        this.scopeOf(kind),
        value,
      )
      return other !== undefined
    })
  }

  private membershipOf(db: WriteDb, personNo: number, ref: SenderRef): number {
    const found = db.value<number>(
      'SELECT no FROM memberships WHERE group_no = ? AND person_no = ?',
      this.scope.groupNo,
      personNo,
    )
    this.insertIdentities(db, personNo, ref)
    if (found === undefined) return this.insertMembership(db, personNo, ref)
    if (ref.isMe) this.claimOfMember(db, found, 'isMe', '1')
    return found
  }

  private make(db: WriteDb, ref: SenderRef): number {
    const { batchNo, isSample, now } = this.scope
    const name =
      toDisplayName(ref.name) ||
      toDisplayName(ref.card ?? '') ||
      ref.identity?.value ||
      (ref.isMe ? '我' : '?')
    // Finishing the import derives it; until then nobody finds them.
    const searchText = batchNo === 0 ? searchTextOf([name]) : ''
    const personNo = insertPerson(db, { name, searchText, batchNo, isSample, now })
    const isAmbiguous = !ref.identity && this.carriersOf(db, ref.name).length > 1
    this.insertIdentities(db, personNo, ref)
    if (isAmbiguous)
      this.insertIdentity(db, personNo, 'unresolved', String(this.scope.groupNo), toComparableName(ref.name))
    return this.insertMembership(db, personNo, ref)
  }

  private insertMembership(db: WriteDb, personNo: number, ref: SenderRef): number {
    const { batchNo, groupNo, now } = this.scope
    this.newMembers += 1
    const membershipNo = db.run(
      `INSERT INTO memberships (id, group_no, person_no, nickname, card, is_dirty, pending_batch_no, created_at)
       VALUES (?, ?, ?, ?, ?, 1, ?, ?)`,
      newId(),
      groupNo,
      personNo,
      toDisplayName(ref.name),
      toDisplayName(ref.card ?? ''),
      batchNo === 0 ? null : batchNo,
      now,
    ).lastId
    if (ref.isMe) this.claimOfMember(db, membershipNo, 'isMe', '1')
    return membershipNo
  }

  /** What the source says of a membership; it counts, and can be withdrawn, with the batch. */
  private claimOfMember(db: WriteDb, membershipNo: number, field: 'staffRole' | 'isMe', value: string): void {
    db.run(
      `INSERT INTO membership_claims (membership_no, field, batch_no, value) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value`,
      membershipNo,
      field,
      this.scope.batchNo,
      value,
    )
    this.markDirty(db, membershipNo)
  }

  private insertIdentities(db: WriteDb, personNo: number, ref: SenderRef): void {
    for (const { kind, value } of identitiesOf(ref))
      this.insertIdentity(db, personNo, kind, this.scopeOf(kind), value)
    if (ref.isMe) this.insertIdentity(db, personNo, 'me', '', 'me')
  }

  private insertIdentity(db: WriteDb, personNo: number, kind: string, scope: string, value: string): void {
    db.run(
      'INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      kind,
      scope,
      value,
      this.scope.batchNo,
      personNo,
    )
  }

  private scopeOf(kind: IdentityKind): string {
    if (globalIdentityKinds.has(kind)) return ''
    return (kind === 'export' ? undefined : this.scope.tenantScope) ?? this.scope.exportScope
  }
}

/** Makes a person; hidden until the batch is finished, unless it is 0 (by hand). Returns the internal key. */
function insertPerson(
  db: WriteDb,
  person: { name: string; searchText: string; batchNo: number; isSample: boolean; now: number },
): number {
  return db.run(
    `INSERT INTO people (id, display_name, search_text, is_sample, pending_batch_no, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    newId(),
    person.name,
    person.searchText,
    person.isSample ? 1 : 0,
    person.batchNo === 0 ? null : person.batchNo,
    person.now,
  ).lastId
}

/** Somebody who is in no group as far as anybody knows: a friend whose private chat is imported. */
export function insertFriend(
  db: WriteDb,
  friend: { name: string; batchNo: number; isSample: boolean; now: number },
): number {
  return insertPerson(db, { ...friend, searchText: searchTextOf([friend.name]) })
}

function identitiesOf(ref: SenderRef): readonly Identity[] {
  const further = ref.further ?? []
  return ref.identity ? [ref.identity, ...further] : further
}
