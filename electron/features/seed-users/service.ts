import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { deriveStaleDays, refreshFigures } from '#electron/features/activity/service.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { keysOfSelection } from '#electron/features/members/service.ts'
import type { AddSeeds, MoveSeeds } from '#shared/features/seed-users/contract.ts'
import type { Graduation, RetireReason, SeedStage } from '#shared/features/seed-users/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type Changed, factsOf, NOTHING_CHANGED, takeStep, touchWhole, undoableChange } from './change.ts'
import { deleteSeed, insertMove, insertSeed, updateSeed, updateSeedStaffRole } from './commands.ts'
import { findGroupsOfPerson, findMembership, findSeedNo, requireSeed, type SeedRow } from './queries.ts'

export { recordSeenJoins } from './notice-service.ts'

/** Puts people into the pipeline of a group as candidates; who is in it already or runs the group is left out. */
export function addSeeds(ctx: DataContext, input: AddSeeds): Changed & { skipped: number } {
  const groupNo = requireGroupNo(ctx.read, input.groupId)
  const personNos = keysOfSelection(ctx, input.selection)
  const wanted = personNos.filter((personNo) => canBeSeed(ctx.read, groupNo, personNo))
  const skipped = personNos.length - wanted.length
  if (wanted.length === 0) return { ...NOTHING_CHANGED, skipped }
  const name = ctx.read.value<string>('SELECT display_name FROM people WHERE no = ?', wanted[0] ?? 0) ?? ''
  const facts = { name, count: wanted.length, group: requireGroup(ctx.read, input.groupId).name }
  const { undoId } = undoableChange(ctx, { code: 'add', facts }, (db, recorder) => {
    for (const personNo of wanted) addOne(ctx, db, recorder, { personNo, groupNo, input })
  })
  return { undoId, changed: wanted.length, skipped }
}

/** Tells whether somebody is neither in the pipeline of a group yet nor runs it. */
export function canBeSeed(db: ReadDb, groupNo: number, personNo: number): boolean {
  if (findSeedNo(db, groupNo, personNo) !== null) return false
  const member = findMembership(db, groupNo, personNo)
  return (
    !member || (member.isMe === 0 && member.isBot === 0 && !['owner', 'admin'].includes(member.staffRole))
  )
}

/** Makes a candidate of a person and returns the id of the seed. */
export function addOne(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  {
    personNo,
    groupNo,
    input,
  }: { personNo: number; groupNo: number; input: Pick<AddSeeds, 'sourceGroupId' | 'note'> },
): string {
  const at = ctx.clock.now()
  const sourceGroupNo =
    input.sourceGroupId === null
      ? (findGroupsOfPerson(db, personNo)[0]?.no ?? null)
      : requireGroupNo(db, input.sourceGroupId)
  const id = newId()
  const seedNo = insertSeed(db, { id, personNo, groupNo, sourceGroupNo, note: '', at })
  recorder.created('seeds', seedNo)
  const step = { kind: 'added', from: null, to: 'candidate', at, recordedAt: at, reason: null } as const
  recorder.created('seed_moves', insertMove(db, { ...step, id: newId(), seedNo, note: input.note }))
  return id
}

/** Those of the seeds that do not stand in the stage yet. Throws SEED_NOT_FOUND. */
function seedsNotIn(ctx: DataContext, ids: readonly string[], stage: SeedStage): SeedRow[] {
  return [...new Set(ids)].map((id) => requireSeed(ctx.read, id)).filter((seed) => seed.stage !== stage)
}

/** Moves seeds to a stage; reaching the core is a graduation, being lost a retirement whose reason is still open. */
export function moveSeeds(ctx: DataContext, { ids, to, on, note }: MoveSeeds): Changed {
  const seeds = seedsNotIn(ctx, ids, to)
  if (seeds.length === 0) return NOTHING_CHANGED
  const step = stepTo(to)
  const { undoId } = undoableChange(
    ctx,
    { code: 'move', facts: { ...factsOf(seeds), stage: to } },
    (db, recorder) => {
      for (const seed of seeds) takeStep(ctx, db, recorder, seed, { ...step, to, on, note })
    },
  )
  return { undoId, changed: seeds.length }
}

function stepTo(to: SeedStage) {
  if (to === 'core') return { kind: 'graduated', reason: 'core' } as const
  if (to === 'lost') return { kind: 'retired', reason: 'other' } as const
  return { kind: 'moved', reason: null } as const
}

/** Takes seeds out of the running and keeps why. */
export function retireSeeds(
  ctx: DataContext,
  {
    ids,
    reason,
    on,
    note,
  }: { ids: readonly string[]; reason: RetireReason; on?: CalendarDate | undefined; note: string },
): Changed {
  const seeds = seedsNotIn(ctx, ids, 'lost')
  if (seeds.length === 0) return NOTHING_CHANGED
  const { undoId } = undoableChange(ctx, { code: 'retire', facts: factsOf(seeds) }, (db, recorder) => {
    for (const seed of seeds)
      takeStep(ctx, db, recorder, seed, { kind: 'retired', to: 'lost', on, reason, note })
  })
  return { undoId, changed: seeds.length }
}

/** Graduates a seed to the core, or to a staff role, which the person then carries in the group. */
export async function graduateSeed(
  ctx: DataContext,
  { id, to, note }: { id: string; to: Graduation; note: string },
): Promise<Changed> {
  const seed = requireSeed(ctx.read, id)
  if (seed.stage === 'core' && seed.graduatedTo === to) return NOTHING_CHANGED
  const member = findMembership(ctx.read, seed.groupNo, seed.personNo)
  if (to !== 'core' && member?.isPresent !== 1)
    throw new AppError('SEED_NOT_MEMBER', { name: seed.name, group: seed.groupName })
  const entry = { code: 'graduate', facts: { name: seed.name, to } }
  const { undoId } = undoableChange(ctx, entry, (db, recorder) => {
    takeStep(ctx, db, recorder, seed, { kind: 'graduated', to: 'core', reason: to, note })
    if (to === 'core' || !member) return
    recorder.touch('memberships', member.no)
    ctx.write('members', () => updateSeedStaffRole(db, member.no, to))
  })
  if (to !== 'core') await deriveStaff(ctx)
  return { undoId, changed: 1 }
}

/** Staff never counts in figures, so those of the group are derived again. */
async function deriveStaff(ctx: DataContext): Promise<void> {
  await deriveStaleDays(ctx)
  await refreshFigures(ctx)
  for (const feature of ['members', 'groups', 'activity'] as const) ctx.announce(feature)
}

/** Writes by hand what is known of a seed. */
export function editSeed(
  ctx: DataContext,
  input: {
    id: string
    willingness?: number | null | undefined
    note?: string | undefined
    sourceGroupId?: string | null | undefined
    acceptedOn?: CalendarDate | null | undefined
  },
): Changed {
  const seed = requireSeed(ctx.read, input.id)
  const { sourceGroupId, acceptedOn } = input
  if (acceptedOn && acceptedOn > ctx.calendar().dateAt(ctx.clock.now()))
    throw new AppError('MOVE_IN_FUTURE', { name: seed.name })
  const { undoId } = undoableChange(ctx, { code: 'edit', facts: { name: seed.name } }, (db, recorder) => {
    recorder.touch('seeds', seed.no)
    const sourceGroupNo = sourceGroupId ? requireGroupNo(db, sourceGroupId) : sourceGroupId
    updateSeed(db, seed.no, {
      willingness: input.willingness,
      note: input.note,
      sourceGroupNo: sourceGroupNo as number | null | undefined,
      acceptedOn,
    })
  })
  return { undoId, changed: 1 }
}

/** Takes people out of the pipeline with all that was written about them there. */
export function removeSeeds(ctx: DataContext, ids: readonly string[]): Changed {
  const seeds = [...new Set(ids)].map((id) => requireSeed(ctx.read, id))
  const { undoId } = undoableChange(ctx, { code: 'remove', facts: factsOf(seeds) }, (db, recorder) => {
    for (const seed of seeds) {
      touchWhole(db, recorder, seed.no)
      deleteSeed(db, seed.no)
    }
  })
  return { undoId, changed: seeds.length }
}
