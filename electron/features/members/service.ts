import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { describeTiers } from '#electron/features/activity/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { MemberSelection } from '#shared/features/members/model.ts'
import {
  type LockableField,
  lockableFields,
  type MemberDetail,
  type MemberQuery,
  type MemberRow,
  type Profile,
  type ProfileChanges,
  type ProfileField,
} from '#shared/features/members/model.ts'
import { changedFields, withTags } from '#shared/features/members/rules.ts'
import type { TimelineCounts, TimelineEntry, TimelineKind } from '#shared/features/members/timeline-model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import { updateContactRequestedOn, updateDoNotContact, updateProfile } from './commands.ts'
import { derivePerson } from './derive.ts'
import { findMemberRows } from './member-rows.ts'
import { countPresent, findOrderedKeys } from './ordered-keys.ts'
import {
  findFilterChoices,
  findMembershipIds,
  requireMemberDetail,
  requirePersonNo,
  requireProfile,
} from './queries.ts'
import { keysOfSelection } from './selection.ts'
import { findTimeline } from './timeline.ts'

export { keysOfSelection } from './selection.ts'
export { addMember, afterUndo } from './standing-service.ts'

/** A window of the member table. */
export function pageMembers(
  ctx: DataContext,
  input: MemberQuery & { offset: number; limit: number },
): { rows: MemberRow[]; total: number; scopeTotal: number } {
  const groupNo = input.groupId === null ? null : requireGroupNo(ctx.read, input.groupId)
  const keys = findOrderedKeys(ctx, input, groupNo)
  return {
    rows: findMemberRows(ctx.read, keys.slice(input.offset, input.offset + input.limit), groupNo),
    total: keys.length,
    scopeTotal: countPresent(ctx, groupNo),
  }
}

/** Values that the filters of a scope can offer. */
export function listFilterChoices(ctx: DataContext, groupId: string | null) {
  return findFilterChoices(ctx.read, groupId === null ? null : requireGroupNo(ctx.read, groupId))
}

/** Everything that the drawer shows of a person, but for timeline and why. */
export function describeMember(ctx: DataContext, personId: string): MemberDetail {
  return requireMemberDetail(ctx.read, personId)
}

/** A window of a person's life, newest first. */
export function readTimeline(
  ctx: DataContext,
  input: { personId: string; kinds?: readonly TimelineKind[] | undefined; offset: number; limit: number },
): { rows: TimelineEntry[]; total: number; counts: TimelineCounts } {
  const { personId, ...window } = input
  const personNo = requirePersonNo(ctx.read, personId)
  return findTimeline(ctx.read, ctx.calendar(), { ...window, personNo }, tierChanges(ctx, personNo))
}

const TIER_MONTHS = 12

/** Where the tier at the end of a month differs from that of the month before; unknown months tell nothing. */
function tierChanges(ctx: DataContext, personNo: number): TimelineEntry[] {
  return findMembershipIds(ctx.read, personNo).flatMap(({ id, groupName }) => {
    const known = describeTiers(ctx, id, TIER_MONTHS).filter(({ tier }) => tier !== null)
    return known.flatMap(({ on, tier }, at) => {
      const before = known[at + 1]?.tier
      if (!tier || !before || tier === before) return []
      return [{ type: 'tier' as const, groupName, tier, before, at: ctx.calendar().startOf(on) }]
    })
  })
}

/** Writes fields by hand and locks them. PROFILE_CHANGED when what the operator saw is no longer there. */
export function editProfile(
  ctx: DataContext,
  input: { personId: string; changes: ProfileChanges; seen: Partial<Profile> },
): Changed {
  return ctx.write('members', (db) => {
    const personNo = requirePersonNo(db, input.personId)
    const { profile, locked } = requireProfile(db, personNo)
    const stale = changedFields(profile, input.seen)
    if (stale.length > 0)
      throw new AppError('PROFILE_CHANGED', { name: profile.displayName, field: stale[0] ?? '' })
    const fields = changedFields(profile, input.changes)
    if (fields.length === 0) return NOTHING_CHANGED
    const changes = Object.fromEntries(fields.map((field) => [field, input.changes[field]])) as ProfileChanges
    const entry = { code: 'editProfile', facts: { name: profile.displayName } }
    const { undoId } = undoableChange(ctx, entry, (_, recorder) => {
      recorder.touch('people', personNo)
      updateProfile(db, personNo, changes, withLocks(locked, fields))
      if (changes.contactState === 'requested')
        updateContactRequestedOn(db, personNo, ctx.calendar().dateAt(ctx.clock.now()))
      derivePerson(db, personNo)
    })
    return { undoId, changed: fields.length }
  })
}

function withLocks(locked: readonly LockableField[], fields: readonly ProfileField[]): LockableField[] {
  const lockable = fields.filter((field): field is LockableField =>
    (lockableFields as readonly string[]).includes(field),
  )
  return [...new Set([...locked, ...lockable])]
}

/** Lets imports fill fields again; what they claim appears at once. */
export function liftLock(
  ctx: DataContext,
  input: { personId: string; fields: readonly LockableField[] },
): Changed {
  const personNo = requirePersonNo(ctx.read, input.personId)
  const { profile, locked } = requireProfile(ctx.read, personNo)
  const lifted = locked.filter((field) => input.fields.includes(field))
  if (lifted.length === 0) return NOTHING_CHANGED
  const entry = { code: 'liftLock', facts: { name: profile.displayName } }
  const { undoId } = undoableChange(ctx, entry, (db, recorder) => {
    recorder.touch('people', personNo)
    updateProfile(
      db,
      personNo,
      {},
      locked.filter((field) => !lifted.includes(field)),
    )
    derivePerson(db, personNo)
  })
  return { undoId, changed: lifted.length }
}

/** Adds and removes tags of many people; a tag list written by hand is locked like any other field. */
export function tagMembers(
  ctx: DataContext,
  input: { selection: MemberSelection; add: readonly string[]; remove: readonly string[] },
): Changed {
  const facts = { add: input.add.join('、'), remove: input.remove.join('、') }
  return changeEach(ctx, input.selection, { code: 'tag', facts }, (db, personNo) => {
    const before = tagsOf(db, personNo)
    const tags = withTags(before.tags, input.add, input.remove)
    if (tags.length === before.tags.length && tags.every((tag, at) => tag === before.tags[at])) return null
    return () => updateProfile(db, personNo, { tags }, withLocks(before.locked, ['tags']))
  })
}

function tagsOf(db: ReadDb, personNo: number): { tags: string[]; locked: LockableField[] } {
  const row = db.get<{ tags: string; locked: string }>(
    'SELECT tags, locked_fields AS locked FROM people WHERE no = ?',
    personNo,
  ) ?? { tags: '[]', locked: '[]' }
  return { tags: JSON.parse(row.tags) as string[], locked: JSON.parse(row.locked) as LockableField[] }
}

/** Sets or lifts do-not-contact; it always wins over every rule. */
export function setDoNotContact(
  ctx: DataContext,
  input: { selection: MemberSelection; doNotContact: boolean },
): Changed {
  const code = input.doNotContact ? 'doNotContact' : 'mayContact'
  return changeEach(ctx, input.selection, { code, facts: {} }, (db, personNo) => {
    const isSet = db.value<number>('SELECT do_not_contact FROM people WHERE no = ?', personNo) === 1
    return isSet === input.doNotContact ? null : () => updateDoNotContact(db, personNo, input.doNotContact)
  })
}

/** Changes those people of a selection for whom `plan` returns a change, as one command. */
function changeEach(
  ctx: DataContext,
  selection: MemberSelection,
  entry: { code: string; facts: ErrorFacts },
  plan: (db: WriteDb, personNo: number) => (() => void) | null,
): Changed {
  const personNos = keysOfSelection(ctx, selection)
  return ctx.write('members', (db) => {
    const changes = personNos.flatMap((no) => {
      const change = plan(db, no)
      return change ? [{ no, change }] : []
    })
    if (changes.length === 0) return NOTHING_CHANGED
    const facts = { ...entry.facts, count: changes.length }
    const { undoId } = undoableChange(ctx, { ...entry, facts }, (_, recorder) => {
      for (const { no, change } of changes) {
        recorder.touch('people', no)
        change()
      }
    })
    return { undoId, changed: changes.length }
  })
}
