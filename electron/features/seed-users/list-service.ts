import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import {
  type SeedCard,
  type SeedDetail,
  type SeedNext,
  type SeedSettings,
  type SeedStage,
  type SeedTarget,
  seedCard,
  seedDetail,
  seedStages,
  seedTarget,
} from '#shared/features/seed-users/model.ts'
import { isJoinedStage, seedTargetOf, stageLimitOf } from '#shared/features/seed-users/rules.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import {
  findGroupsOfPerson,
  findMembership,
  findMoves,
  findOpenTasks,
  findSeedSettings,
  findSeeds,
  findSeedsOfPerson,
  findStageCounts,
  findTasks,
  requireSeed,
  type SeedRow,
  type TaskRow,
} from './queries.ts'

type Scope = { groupId?: string | undefined }

function scopeNo(ctx: DataContext, { groupId }: Scope): number | null {
  return groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
}

/** Seeds of a scope, those longest in their stage first. */
export function listSeeds(ctx: DataContext, scope: Scope): SeedCard[] {
  const groupNo = scopeNo(ctx, scope)
  const tasks = findOpenTasks(ctx.read, groupNo)
  const settings = findSeedSettings(ctx.read)
  return findSeeds(ctx.read, groupNo).map((row) => toCard(ctx, row, tasks.get(row.no) ?? [], settings))
}

/** Pipelines that a person is in. */
export function listSeedsOfPerson(ctx: DataContext, personId: string): SeedCard[] {
  const settings = findSeedSettings(ctx.read)
  return findSeedsOfPerson(ctx.read, requirePersonNo(ctx.read, personId)).map((row) =>
    toCard(ctx, row, openTasksOf(ctx, row), settings),
  )
}

function openTasksOf(ctx: DataContext, row: SeedRow): TaskRow[] {
  return findTasks(ctx.read, row.no).filter((task) => task.doneAt === null)
}

function toCard(ctx: DataContext, row: SeedRow, tasks: readonly TaskRow[], settings: SeedSettings): SeedCard {
  const calendar = ctx.calendar()
  const today = calendar.dateAt(ctx.clock.now())
  const stageOn = calendar.dateAt(row.stageSince)
  return seedCard.parse({
    ...row,
    stageOn,
    stageDays: Math.max(0, daysBetween(stageOn, today)),
    stageLimit: stageLimitOf(row.stage, settings),
    isMember: row.isMember === 1,
    doNotContact: row.doNotContact === 1,
    next: nextOf(ctx, row, tasks),
    nextTaskOn: tasks[0]?.dueOn ?? null,
    overdueTasks: tasks.filter((task) => task.dueOn < today).length,
  })
}

/** The next task or the next follow-up, whichever is due first. */
function nextOf(ctx: DataContext, row: SeedRow, tasks: readonly TaskRow[]): SeedNext | null {
  const [task] = tasks
  const followUpOn = row.nextDueAt === null ? null : ctx.calendar().dateAt(row.nextDueAt)
  if (task && (followUpOn === null || task.dueOn <= followUpOn))
    return { kind: 'task', title: task.title, dueOn: task.dueOn }
  return row.nextDueAt === null ? null : { kind: 'follow_up', title: '', dueAt: row.nextDueAt }
}

/** How far each living group of a scope is on the way to its target. */
export function listTargets(ctx: DataContext, scope: Scope): SeedTarget[] {
  const settings = findSeedSettings(ctx.read)
  const rows = findStageCounts(ctx.read, scopeNo(ctx, scope))
  return [...Map.groupBy(rows, (row) => row.groupId).values()].flatMap((stages) => {
    const [group] = stages
    if (!group) return []
    const seedsIn = (stage: SeedStage) => stages.find((row) => row.stage === stage)?.seeds ?? 0
    const counts = Object.fromEntries(seedStages.map((stage) => [stage, seedsIn(stage)]))
    return [
      seedTarget.parse({
        ...group,
        ...seedTargetOf(group.capacity, settings),
        counts,
        reached: seedStages.filter(isJoinedStage).reduce((sum, stage) => sum + seedsIn(stage), 0),
        isBeforeOpening: group.lifecycle === 'planned' || group.lifecycle === 'seeding',
      }),
    ]
  })
}

/** Everything the drawer of a seed shows. */
export function describeSeed(ctx: DataContext, id: string): SeedDetail {
  const row = requireSeed(ctx.read, id)
  const member = findMembership(ctx.read, row.groupNo, row.personNo)
  return seedDetail.parse({
    card: toCard(ctx, row, openTasksOf(ctx, row), findSeedSettings(ctx.read)),
    moves: findMoves(ctx.read, row.no),
    tasks: findTasks(ctx.read, row.no),
    groups: findGroupsOfPerson(ctx.read, row.personNo),
    staffRole: member?.isPresent === 1 ? member.staffRole : null,
  })
}
