import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { type SeedNotice, seedNotice } from '#shared/features/seed-users/model.ts'
import { isEngaged, joinSeenOn } from '#shared/features/seed-users/rules.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { takeStep, undoableChange } from './change.ts'
import { deleteSeenJoin, saveNotice, updateStage } from './commands.ts'
import {
  findActiveSeeds,
  findInvitedMembers,
  findJoinNotices,
  findLeftSeeds,
  findSeenJoins,
  hasNotice,
  type InvitedRow,
} from './notice-queries.ts'
import { findSeedSettings, requireSeed } from './queries.ts'

const DAY_MS = 86_400_000

/**
 * Brings joins in line with the logs: takes back those whose log was withdrawn, then moves invited people who came into
 * the target group by the log to joined, dated as the log tells. Each is a command of its own that can be taken back and
 * is then not done again for the same day. Returns how many were moved.
 */
export function recordSeenJoins(ctx: DataContext): number {
  takeBackUnseenJoins(ctx)
  const seen = findInvitedMembers(ctx.read).flatMap((row) => {
    const invited = { on: ctx.calendar().dateAt(row.stageSince), at: row.stageSince }
    const on = joinSeenOn(invited, { ...row, isPresent: true })
    return on === null || hasNotice(ctx.read, row.no, 'joined', on) ? [] : [{ row, on }]
  })
  for (const { row, on } of seen) recordJoin(ctx, row, on)
  return seen.length
}

/**
 * Puts seeds back to invited whose join was recorded from a log that was withdrawn since; who was moved on, or whose day
 * was set by hand, stays.
 */
function takeBackUnseenJoins(ctx: DataContext): void {
  const calendar = ctx.calendar()
  const unseen = findSeenJoins(ctx.read).filter(({ at, acceptedOn, invitedAt, membership }) => {
    if (acceptedOn !== calendar.dateAt(at)) return false
    const invited = { on: calendar.dateAt(invitedAt), at: invitedAt }
    return membership === null || joinSeenOn(invited, { ...membership, isPresent: true }) === null
  })
  if (unseen.length === 0) return
  ctx.write('seed-users', (db) => {
    for (const { no, moveNo, invitedAt } of unseen) {
      deleteSeenJoin(db, { seedNo: no, moveNo })
      updateStage(db, no, { stage: 'invited', since: invitedAt, acceptedOn: null, graduatedTo: null })
    }
  })
}

function recordJoin(ctx: DataContext, row: InvitedRow, on: CalendarDate): void {
  const at = row.joinedAt !== null && ctx.calendar().dateAt(row.joinedAt) === on ? row.joinedAt : undefined
  ctx.write('seed-users', (db) => {
    const seed = requireSeed(db, row.id)
    const entry = { code: 'seen', facts: { name: row.name } }
    const { undoId } = undoableChange(ctx, entry, (_, recorder) =>
      takeStep(ctx, db, recorder, seed, { kind: 'seen', to: 'joined', on, at, reason: null, note: '' }),
    )
    saveNotice(db, { seedNo: row.no, kind: 'joined', on, state: 'open', undoId, at: ctx.clock.now() })
  })
}

/** What logs told: joins that were recorded, seeds active enough to be engaged, seeds who left. */
export function listNotices(ctx: DataContext, { groupId }: { groupId?: string | undefined }): SeedNotice[] {
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const settings = findSeedSettings(ctx.read)
  const rested = ctx.clock.now() - settings.offerRestDays * DAY_MS
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const plain = { activeDays: 0, messages: 0, undoId: null }
  return [
    ...findJoinNotices(ctx.read, groupNo).map((row) => ({ ...plain, ...row, kind: 'joined' })),
    ...findActiveSeeds(ctx.read, groupNo, rested)
      .filter((row) => isEngaged({ ...row, joinedDays: daysBetween(row.acceptedOn, today) }, settings))
      .map((row) => ({ ...plain, ...row, kind: 'engaged' })),
    ...findLeftSeeds(ctx.read, groupNo).map((row) => ({ ...plain, ...row, kind: 'left' })),
  ].map((notice) => seedNotice.parse(notice))
}

/** The operator has seen what was recorded, or waves an offer away. */
export function closeNotice(
  ctx: DataContext,
  input: { seedId: string; kind: 'joined' | 'engaged' | 'left'; on: CalendarDate },
): void {
  ctx.write('seed-users', (db) => {
    const { no } = requireSeed(db, input.seedId)
    saveNotice(db, {
      seedNo: no,
      kind: input.kind,
      on: input.on,
      state: 'closed',
      undoId: null,
      at: ctx.clock.now(),
    })
  })
}
