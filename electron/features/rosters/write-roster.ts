import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { insertBatch, saveBatchResult } from '#electron/features/chat-import/service.ts'
import { outlookOf } from '#electron/features/members/derive.ts'
import { type KnownSender, MemberIntake, type SenderRef } from '#electron/features/members/intake.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import type { BatchId } from '#shared/features/chat-import/model.ts'
import type { ClaimableField } from '#shared/features/members/model.ts'
import type { RosterImportInput, RosterPlan } from '#shared/features/rosters/contract.ts'
import type { RowOutcome } from '#shared/features/rosters/model.ts'
import { isSensitiveHeader } from '#shared/features/rosters/rules/columns.ts'
import {
  type BadRow,
  dateOrdersOf,
  type RosterEntry,
  type RowContext,
  readRow,
} from '#shared/features/rosters/rules/rows.ts'
import type { TableRow } from '#shared/features/rosters/rules/tables.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import { changesOf } from './changes.ts'
import { setComplete } from './commands.ts'
import type { Roster } from './inspect.ts'
import { exportScopeOf, ListNames, TENANT_SCOPE } from './list-names.ts'
import { findUnlisted, type UnlistedMember } from './queries.ts'
import { RowOutcomes } from './row-outcomes.ts'
import { openRosterTarget, type RosterTarget } from './target.ts'
import { Twins } from './twins.ts'

const SHOWN_ABSENT = 2000

/** A row that was taken and waits to be settled. */
type Taken = {
  at: number
  line: number
  membershipNo: number
  isMember: boolean
  isKnownPerson: boolean
  shown: { name: string; joinedOn: string; channel: string; region: string }
  inviter: string | null
  phone: string
  remark: string
}

/** Writes a roster into a pending batch, row by row, and tells what each row changes. */
export class RosterIntake {
  readonly batchId: BatchId
  readonly batchNo: number
  readonly target: RosterTarget
  private readonly ctx: DataContext
  private readonly roster: Roster
  private readonly context: RowContext
  private readonly people: MemberIntake
  private readonly twins: Twins
  private readonly names: ListNames
  /** Names under which the operator is known. */
  private readonly mine: ReadonlySet<string>
  private readonly outcomes: RowOutcomes
  private readonly lastPersonNo: number
  private readonly lastMembershipNo: number
  private readonly seenAt: number
  private readonly taken: Taken[] = []
  private unlisted: readonly UnlistedMember[] = []
  private readonly absent: UnlistedMember[] = []

  constructor(ctx: DataContext, db: WriteDb, input: RosterImportInput, roster: Roster) {
    const { mapping, table } = roster
    const now = ctx.clock.now()
    this.ctx = ctx
    this.roster = roster
    this.batchId = newId() as BatchId
    this.batchNo = openBatch(ctx, db, roster, this.batchId)
    this.target = openRosterTarget(db, input, table, { mapping, batchNo: this.batchNo, createdAt: now })
    const { groupNo } = this.target
    db.run(
      'UPDATE import_batches SET group_no = ?, listed_on = ? WHERE no = ?',
      groupNo,
      roster.listedOn,
      this.batchNo,
    )
    const exportScope = exportScopeOf(groupNo)
    const tenantScope = TENANT_SCOPE
    const scope = { batchNo: this.batchNo, groupNo, exportScope, tenantScope, isSample: false, now }
    this.people = new MemberIntake(scope)
    this.twins = new Twins(db, groupNo)
    this.names = new ListNames(groupNo, table.kind)
    this.outcomes = new RowOutcomes(this.batchNo)
    const { myName, myNicknames } = findSettings(db)
    this.mine = new Set([myName, ...myNicknames].map(toDisplayName).filter((name) => name !== ''))
    this.lastPersonNo = db.value<number>('SELECT coalesce(max(no), 0) FROM people') ?? 0
    this.lastMembershipNo = db.value<number>('SELECT coalesce(max(no), 0) FROM memberships') ?? 0
    this.seenAt = instantOfList(ctx, roster)
    this.context = {
      mapping,
      headers: roster.headers,
      isDelimited: table.kind === 'csv',
      dateOrders: dateOrdersOf(mapping, roster.rows),
      today: ctx.calendar().dateAt(now),
      calendar: ctx.calendar(),
    }
  }

  /** First pass: finds or makes the person of row `at` and notes what the row says. Call inside a transaction. */
  takeRow(db: WriteDb, at: number): void {
    const row = this.roster.rows[at]
    if (!row) return
    const read = readRow(row, this.context)
    if ('bad' in read) {
      this.skip(db, at, row, read.bad)
      return
    }
    const clash = this.names.clashOf(db, read.entry)
    if (clash) this.skip(db, at, row, { ...read.entry, ...clash })
    else this.takeEntry(db, at, row, read.entry)
  }

  /** Writes the names collected so far; call again until it answers true. */
  flush(db: WriteDb): boolean {
    return this.people.flushNames(db, 300)
  }

  get takenRows(): number {
    return this.taken.length
  }

  /** Second pass, once every row is in: inviters may stand further down. */
  noteInviter(db: WriteDb, index: number): void {
    const row = this.taken[index]
    if (!row?.inviter) return
    const inviterNo = this.people.findByName(db, row.inviter)
    if (inviterNo === null) {
      if (this.context.mapping.includes('inviter'))
        this.outcomes.noteCellIssue(row.line, 'inviter_unknown', { value: row.inviter.slice(0, 60) })
    } else if (inviterNo !== row.membershipNo) {
      db.run(
        "UPDATE membership_events SET inviter_no = ? WHERE membership_no = ? AND +batch_no = ? AND kind = 'joined'",
        inviterNo,
        row.membershipNo,
        this.batchNo,
      )
    }
  }

  /** Third pass: what the row changes, told by the code that will change it. */
  settleRow(db: WriteDb, index: number): void {
    const row = this.taken[index]
    if (!row) return
    const { at, line, membershipNo, isMember, shown } = row
    const twin = isMember || row.isKnownPerson ? null : this.twins.find(db, { ...row, name: shown.name })
    const changes = isMember ? changesOf(db, this.ctx.calendar(), membershipNo, this.batchNo) : []
    const known: RowOutcome = changes.length > 0 ? 'updated' : 'unchanged'
    const outcome: RowOutcome = twin ? 'duplicate' : isMember ? known : 'added'
    const { reason, facts } = twin ?? { reason: null, facts: {} }
    this.outcomes.keep(db, {
      at,
      membershipNo,
      cells: null,
      row: { line, outcome, ...shown, changes, reason, facts: { ...facts } },
    })
  }

  /** Begins the fourth pass; returns how many members the list does not name. */
  findUnlisted(db: WriteDb): number {
    // Until the operator says otherwise, the list is only taken for complete while looking who would be missing.
    setComplete(db, this.batchNo, true)
    this.unlisted = findUnlisted(db, this.target.groupNo, this.batchNo)
    return this.unlisted.length
  }

  /** Fourth pass: whether the list, if complete, tells that somebody left. */
  settleUnlisted(db: WriteDb, index: number): void {
    const member = this.unlisted[index]
    if (!member) return
    const { left } = outlookOf(db, this.ctx.calendar(), member.membershipNo, this.batchNo)
    if (left !== null) this.absent.push(member)
  }

  /** Ends the dry run and keeps its numbers. */
  close(db: WriteDb): void {
    setComplete(db, this.batchNo, false)
    const { firstRows, badRows, absent, ...numbers } = this.plan()
    saveBatchResult(db, this.batchNo, {
      counts: { rows: numbers.rows, ...numbers.counts },
      firstAt: null,
      lastAt: null,
      coversFrom: null,
      coversUntil: null,
      coarsest: 0,
      plan: { ...numbers, headers: this.roster.headers },
    })
  }

  plan(): RosterPlan {
    const { id, name, isNew } = this.target
    return {
      batchId: this.batchId,
      group: { id, name, isNew },
      kind: this.roster.table.kind,
      listedOn: this.roster.listedOn,
      rows: this.roster.rows.length,
      ...this.outcomes.numbers(),
      absent: {
        count: this.absent.length,
        names: this.absent.slice(0, SHOWN_ABSENT).map((member) => member.name),
      },
    }
  }

  private takeEntry(db: WriteDb, at: number, row: TableRow, entry: RosterEntry): void {
    const sender = this.people.resolve(db, refOf(entry, this.mine))
    const { membershipNo } = sender
    const earlier = this.names.earlierLineOf(membershipNo)
    if (earlier !== undefined) {
      this.skip(db, at, row, { ...entry, reason: 'same_person', facts: { line: earlier } })
      return
    }
    this.names.remember(entry, membershipNo)
    this.noteSighting(db, sender, entry)
    const personNo = db.value<number>('SELECT person_no FROM memberships WHERE no = ?', membershipNo) ?? 0
    for (const [field, value] of Object.entries(entry.claims))
      this.people.claim(db, personNo, field as ClaimableField, value)
    if (entry.staffRole) this.people.setStaffRole(db, membershipNo, entry.staffRole)
    for (const { reason, facts } of entry.cellIssues) this.outcomes.noteCellIssue(entry.line, reason, facts)
    this.taken.push({
      at,
      line: entry.line,
      membershipNo,
      isMember: membershipNo <= this.lastMembershipNo,
      isKnownPerson: personNo <= this.lastPersonNo,
      shown: shownOf(entry),
      inviter: entry.inviter,
      phone: entry.claims.phone ?? '',
      remark: entry.remark,
    })
  }

  /** The list saw them on its day, or says that they came or left on another. */
  private noteSighting(db: WriteDb, sender: KnownSender, entry: RosterEntry): void {
    const { listedOn } = this.roster
    sender.firstAt = entry.leftOn ? this.ctx.calendar().startOf(entry.leftOn) : this.seenAt
    sender.lastAt = sender.firstAt
    if (entry.remark !== '' && entry.nameKind !== 'remark')
      this.people.addName(sender, 'remark', entry.remark)
    const { membershipNo } = sender
    const { channel } = entry
    const note = (kind: 'joined' | 'left' | 'seen', after: CalendarDate | null, by: CalendarDate) =>
      this.people.recordEvent(db, { membershipNo, kind, at: null, after, by, channel })
    if (entry.joinedOn) note('joined', entry.joinedOn, entry.joinedOn)
    if (entry.hasLeft) note('left', entry.leftOn, entry.leftOn ?? listedOn)
    else note('seen', null, listedOn)
  }

  private skip(db: WriteDb, at: number, row: TableRow, bad: BadRow): void {
    // Somebody on a skipped row stands on the list all the same, so they are not missing from it.
    const carriers = () => this.twins.carriersOf(db, bad.name, bad.identities)
    for (const membershipNo of this.names.listedOn(db, bad, carriers))
      this.people.recordEvent(db, {
        membershipNo,
        kind: 'seen',
        at: null,
        after: null,
        by: this.roster.listedOn,
      })
    this.outcomes.keep(db, {
      at,
      membershipNo: null,
      cells: row.cells.map((cell, column) => (this.isSecret(column) ? '' : cell)),
      row: {
        line: row.line,
        outcome: 'bad',
        name: bad.name,
        joinedOn: '',
        channel: '',
        region: '',
        changes: [],
        reason: bad.reason,
        facts: { ...bad.facts },
      },
    })
  }

  private isSecret(column: number): boolean {
    const field = this.context.mapping[column] ?? null
    return (field === null || field === 'ignore') && isSensitiveHeader(this.roster.headers[column] ?? '')
  }
}

function openBatch(ctx: DataContext, db: WriteDb, { table }: Roster, batchId: BatchId): number {
  return insertBatch(db, {
    id: batchId,
    kind: 'roster',
    format: table.kind,
    sourceName: table.sourceName,
    fingerprint: `roster ${batchId}`,
    exporter: '',
    zone: ctx.calendar().zone,
    isComplete: false,
    isSample: false,
    createdAt: ctx.clock.now(),
  })
}

function refOf(entry: RosterEntry, mine: ReadonlySet<string>): SenderRef {
  const [identity = null, ...further] = entry.identities
  const { name, nameKind, card } = entry
  const isMe = mine.has(toDisplayName(name)) || mine.has(toDisplayName(card))
  return { identity, further, name, nameKind, isMe, ...(card === '' ? {} : { card }) }
}

function shownOf(entry: RosterEntry): Taken['shown'] {
  return {
    name: entry.name || (entry.identities[0]?.value ?? ''),
    joinedOn: entry.joinedOn ?? '',
    channel: entry.claims.sourceChannel ?? '',
    region: entry.claims.city ?? entry.claims.province ?? '',
  }
}

/** The instant as of which a list is true: the file's, or the end of its day. */
function instantOfList(ctx: DataContext, { table, listedOn }: Roster): number {
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  if (calendar.dateAt(table.modifiedAt) === listedOn) return Math.min(table.modifiedAt, now)
  return Math.min(calendar.startOf(addDays(listedOn, 1)) - 1, now)
}
