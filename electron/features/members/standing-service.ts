import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { deriveStaleDays, refreshFigures } from '#electron/features/activity/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { MemberRole, MembershipId, PersonId, StaffRole } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import {
  deleteHandMembership,
  insertHandEvent,
  insertMe,
  recordStays,
  updateManualRole,
  updateMembershipFlags,
  updateProfile,
  updateStaffRole,
} from './commands.ts'
import { deriveMembership, derivePerson } from './derive.ts'
import { MemberIntake } from './intake.ts'
import { countHistory, requireMembership, requireProfile, requireStanding } from './queries.ts'

/** Says who runs the group; staff never counts in figures, so those of the whole group are derived again. */
export async function setStaffRole(
  ctx: DataContext,
  input: { membershipId: MembershipId; staffRole: StaffRole },
): Promise<Changed> {
  const member = requireMembership(ctx.read, input.membershipId)
  const before = requireStanding(ctx.read, member.no)
  if (before.staffRole === input.staffRole) return NOTHING_CHANGED
  const facts = { name: before.name }
  const { undoId } = undoableChange(ctx, { code: 'setStaffRole', facts }, (db, recorder) => {
    recorder.touch('memberships', member.no)
    updateStaffRole(db, member.no, input.staffRole)
  })
  await bringUpToDate(ctx)
  return { undoId, changed: 1 }
}

/** Says which account is the operator's own, a bot, or exempt; the first two change what the group's figures count. */
export async function setMembershipFlags(
  ctx: DataContext,
  input: {
    membershipId: MembershipId
    isMe?: boolean | undefined
    isBot?: boolean | undefined
    isExempt?: boolean | undefined
  },
): Promise<Changed> {
  const { membershipId, ...flags } = input
  const member = requireMembership(ctx.read, membershipId)
  const before = requireStanding(ctx.read, member.no)
  const names = (['isMe', 'isBot', 'isExempt'] as const).filter(
    (flag) => flags[flag] !== undefined && flags[flag] !== before[flag],
  )
  if (names.length === 0) return NOTHING_CHANGED
  const facts = { name: before.name }
  const { undoId } = undoableChange(ctx, { code: 'setMembershipFlags', facts }, (db, recorder) => {
    recorder.touch('memberships', member.no)
    updateMembershipFlags(db, member.no, flags)
    if (flags.isMe) insertMe(db, recorder, member.personNo)
  })
  await bringUpToDate(ctx)
  return { undoId, changed: names.length }
}

/** Gives somebody a role by hand, or with null lets the facts decide again. */
export async function setManualRole(
  ctx: DataContext,
  input: { membershipId: MembershipId; role: MemberRole | null },
): Promise<Changed> {
  const member = requireMembership(ctx.read, input.membershipId)
  const before = requireStanding(ctx.read, member.no)
  if (before.manualRole === input.role) return NOTHING_CHANGED
  const facts = { name: before.name }
  const { undoId } = undoableChange(ctx, { code: 'setManualRole', facts }, (db, recorder) => {
    recorder.touch('memberships', member.no)
    updateManualRole(db, member.no, input.role)
  })
  await bringUpToDate(ctx)
  return { undoId, changed: 1 }
}

/** Derives what a change of standing left outdated, then tells the screens. */
async function bringUpToDate(ctx: DataContext): Promise<void> {
  await deriveStaleDays(ctx)
  await refreshFigures(ctx)
  for (const feature of ['members', 'groups', 'activity'] as const) ctx.announce(feature)
}

/** Codes of commands that change what figures count, and whose undo does so too. */
const STANDING_CODES: ReadonlySet<string> = new Set([
  'setStaffRole',
  'setMembershipFlags',
  'setManualRole',
  'markLeft',
  'seedUsers.graduate',
])

/** After a command was taken back: derives the figures that it had changed. */
export async function afterUndo(ctx: DataContext, code: string): Promise<void> {
  if (STANDING_CODES.has(code)) await bringUpToDate(ctx)
}

/** Adds somebody to a group by hand. ALREADY_MEMBER when a member of this name is present. */
export async function addMember(
  ctx: DataContext,
  input: { groupId: string; name: string; joinedOn: CalendarDate | null; channel: string; remark: string },
): Promise<{ personId: PersonId; membershipId: MembershipId }> {
  const groupNo = requireGroupNo(ctx.read, input.groupId)
  const added = ctx.write('members', (db) => {
    const intake = new MemberIntake({
      batchNo: 0,
      groupNo,
      exportScope: '',
      isSample: false,
      now: ctx.clock.now(),
    })
    const known = intake.findByName(db, input.name)
    if (known !== null && requireStanding(db, known).isPresent)
      throw new AppError('ALREADY_MEMBER', { name: input.name })
    const { membershipNo } = intake.resolve(db, { identity: null, name: input.name, nameKind: 'nick' })
    recordArrival(ctx, db, intake, membershipNo, input)
    intake.flushNames(db, Number.POSITIVE_INFINITY)
    settle(ctx, db, membershipNo, input.remark)
    return requireStanding(db, membershipNo)
  })
  await bringUpToDate(ctx)
  return { personId: added.personId, membershipId: added.membershipId }
}

/** A day that the operator knows is a join; without one they were merely seen today. */
function recordArrival(
  ctx: DataContext,
  db: WriteDb,
  intake: MemberIntake,
  membershipNo: number,
  input: { joinedOn: CalendarDate | null; channel: string },
): void {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  intake.recordEvent(db, {
    membershipNo,
    kind: input.joinedOn === null ? 'seen' : 'joined',
    at: null,
    after: input.joinedOn,
    by: input.joinedOn ?? today,
    channel: input.channel === '' ? null : input.channel,
  })
}

function settle(ctx: DataContext, db: WriteDb, membershipNo: number, remark: string): void {
  deriveMembership(db, ctx.calendar(), membershipNo)
  if (remark === '') return
  const { personNo } = requireStanding(db, membershipNo)
  const { locked } = requireProfile(db, personNo)
  updateProfile(db, personNo, { remark }, [...new Set([...locked, 'remark' as const])])
  derivePerson(db, personNo)
}

/** Takes back a member added by mistake. MEMBER_HAS_HISTORY once anything else tells of them. */
export async function removeAddedMember(
  ctx: DataContext,
  input: { membershipId: MembershipId },
): Promise<{ name: string }> {
  const member = requireMembership(ctx.read, input.membershipId)
  const { name } = requireStanding(ctx.read, member.no)
  ctx.write('members', (db) => {
    const history = countHistory(db, member)
    if (history > 0) throw new AppError('MEMBER_HAS_HISTORY', { name, count: history })
    deleteHandMembership(db, member)
  })
  await bringUpToDate(ctx)
  return { name }
}

/** Records by hand that somebody left. LEFT_BEFORE_JOINED when the day lies before the known day of joining. */
export async function markLeft(
  ctx: DataContext,
  input: { membershipId: MembershipId; on: CalendarDate; isRemoved: boolean },
): Promise<Changed> {
  const member = requireMembership(ctx.read, input.membershipId)
  const before = requireStanding(ctx.read, member.no)
  if (!before.isPresent) return NOTHING_CHANGED
  if (before.joinedKind === 'day' && before.joinedBy !== null && input.on < before.joinedBy)
    throw new AppError('LEFT_BEFORE_JOINED', { name: before.name, joinedOn: before.joinedBy })
  const facts = { name: before.name }
  const { undoId } = undoableChange(ctx, { code: 'markLeft', facts }, (db, recorder) => {
    recorder.touch('memberships', member.no)
    recordStays(db, recorder, member.no, 'touch')
    const kind = input.isRemoved ? 'removed' : 'left'
    const event = { groupNo: member.groupNo, membershipNo: member.no, kind, on: input.on } as const
    recorder.created('membership_events', insertHandEvent(db, event))
    deriveMembership(db, ctx.calendar(), member.no)
    recordStays(db, recorder, member.no, 'created')
    if (requireStanding(db, member.no).isPresent)
      throw new AppError('SEEN_AFTER_LEAVING', { name: before.name, on: input.on })
  })
  await bringUpToDate(ctx)
  return { undoId, changed: 1 }
}
