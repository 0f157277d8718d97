import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { insertManualCard } from '#electron/features/follow-ups/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { keysOfSelection } from '#electron/features/members/service.ts'
import type { Invitation, InvitePeople, InviteSeeds } from '#shared/features/seed-users/contract.ts'
import { isJoinedStage } from '#shared/features/seed-users/rules.ts'
import { type Changed, factsOf, NOTHING_CHANGED, takeStep, undoableChange } from './change.ts'
import { findSeedOf, requireSeed, type SeedRow } from './queries.ts'
import { addOne, canBeSeed } from './service.ts'

type Invited = Changed & { skipped: number }

/** Makes an invitation to send for each and moves them to invited; seeds who joined or must rest are left out. */
export function inviteSeeds(ctx: DataContext, input: InviteSeeds): Invited {
  const seeds = [...new Set(input.ids)].map((id) => requireSeed(ctx.read, id))
  const invited = seeds.filter(canBeInvited)
  const skipped = seeds.length - invited.length
  if (invited.length === 0) return { ...NOTHING_CHANGED, skipped }
  const { undoId } = undoableChange(ctx, { code: 'invite', facts: factsOf(invited) }, (db, recorder) => {
    for (const seed of invited) inviteOne(ctx, db, recorder, { seed, input })
  })
  return { undoId, changed: invited.length, skipped }
}

/**
 * Puts people into the pipeline of a group and invites them, as one change. Who is in it already is only invited; who
 * runs the group, joined as a seed or must not be contacted is left out.
 */
export function invitePeople(ctx: DataContext, input: InvitePeople): Invited {
  const groupNo = requireGroupNo(ctx.read, input.groupId)
  const personNos = keysOfSelection(ctx, input.selection)
  const wanted = personNos.flatMap((personNo) => {
    const seed = findSeedOf(ctx.read, groupNo, personNo)
    if (seed) return canBeInvited(seed) ? [{ personNo, name: seed.name }] : []
    const person = ctx.read.get<{ name: string; doNotContact: number }>(
      'SELECT display_name AS name, do_not_contact AS doNotContact FROM people WHERE no = ?',
      personNo,
    )
    return person?.doNotContact === 0 && canBeSeed(ctx.read, groupNo, personNo)
      ? [{ personNo, name: person.name }]
      : []
  })
  const skipped = personNos.length - wanted.length
  if (wanted.length === 0) return { ...NOTHING_CHANGED, skipped }
  const { undoId } = undoableChange(ctx, { code: 'invite', facts: factsOf(wanted) }, (db, recorder) => {
    for (const { personNo } of wanted) {
      const added = { personNo, groupNo, input: { ...input, note: '' } }
      const seed = findSeedOf(db, groupNo, personNo) ?? requireSeed(db, addOne(ctx, db, recorder, added))
      inviteOne(ctx, db, recorder, { seed, input })
    }
  })
  return { undoId, changed: wanted.length, skipped }
}

function canBeInvited(seed: SeedRow): boolean {
  return seed.doNotContact === 0 && !isJoinedStage(seed.stage)
}

function inviteOne(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  { seed, input }: { seed: SeedRow; input: Invitation },
): void {
  const { personNo, groupNo } = seed
  const { title, scriptId, dueOn } = input
  const card = { personNo, groupNo, title, scriptId, due: { on: dueOn }, priority: 2 } as const
  ctx.write('follow-ups', () => insertManualCard(ctx, db, recorder, card))
  if (seed.stage !== 'invited')
    takeStep(ctx, db, recorder, seed, { kind: 'moved', to: 'invited', reason: null, note: input.note })
}
