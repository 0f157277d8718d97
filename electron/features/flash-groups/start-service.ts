import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requireCampaign } from '#electron/features/campaigns/queries.ts'
import { keepCampaign } from '#electron/features/campaigns/service.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { keepGroup } from '#electron/features/groups/service.ts'
import { requirePlaybook } from '#electron/features/playbooks/queries.ts'
import { type NewCampaign, type NewTaskInput, newCampaign } from '#shared/features/campaigns/contract.ts'
import type { FlashStart, PlannedFlashTask } from '#shared/features/flash-groups/contract.ts'
import { flashGroupMessages } from '#shared/features/flash-groups/messages.ts'
import { FLASH_PLAYBOOK, type FlashGroupId, flashGroupId } from '#shared/features/flash-groups/model.ts'
import { faultOfSale } from '#shared/features/flash-groups/rules/sale.ts'
import { callOf, type FlashStep, flashSteps } from '#shared/features/flash-groups/rules/timeline.ts'
import { groupDraft } from '#shared/features/groups/model.ts'
import type { PlaybookContent } from '#shared/features/playbooks/model.ts'
import { timeOfRun } from '#shared/features/playbooks/rules/timeline.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { undoableChange } from './change.ts'
import { insertFlash } from './commands.ts'
import { isFlashGroup } from './queries.ts'

const MOST_WANTED = 100_000
const TITLE_LENGTH = 200

type Writing = { db: WriteDb; recorder: UndoRecorder }
type Planned = Pick<FlashStart, 'startsOn' | 'sale' | 'language'>

/** The steps as they would be, without writing anything. */
export function planFlash(
  ctx: DataContext,
  { startsOn, sale, language }: Planned,
): { tasks: PlannedFlashTask[]; recruitOn: CalendarDate; days: number } {
  const { content, steps } = courseOf(ctx, sale)
  return {
    days: content.days,
    recruitOn: callOf(steps, startsOn).startsOn,
    tasks: steps.map(({ step, phase, day, minute }) => ({
      title: textIn(step.title, language),
      phase,
      on: addDays(startsOn, day),
      minute,
    })),
  }
}

/** The playbook as it reads now, with its steps fitted to the sale. */
function courseOf(
  ctx: DataContext,
  sale: FlashStart['sale'],
): { content: PlaybookContent; steps: FlashStep[] } {
  const { content } = requirePlaybook(ctx.read, FLASH_PLAYBOOK)
  const fault = faultOfSale(sale, content.days)
  if (fault) throw new AppError(fault, { days: content.days })
  return { content, steps: flashSteps(content, sale) }
}

/** Makes the group where it is new, the call and the days with all their tasks, with one undo. */
export function startFlash(
  ctx: DataContext,
  start: FlashStart,
): { id: FlashGroupId; undoId: string; tasks: number } {
  checkStart(ctx, start)
  const id = flashGroupId.parse(newId())
  const facts = { name: start.name.trim(), id }
  const { undoId, result } = undoableChange(ctx, { code: 'start', facts }, (db, recorder) =>
    keepFlash(ctx, { db, recorder }, start, id),
  )
  return { id, undoId, tasks: result.tasks }
}

/** Writes a flash group with all it is made of; what it refuses has been looked at before. */
export function keepFlash(
  ctx: DataContext,
  { db, recorder }: Writing,
  start: FlashStart,
  id: FlashGroupId,
): { tasks: number } {
  const { content, steps } = courseOf(ctx, start.sale)
  const group = groupOf(ctx, { db, recorder }, start)
  const campOf = (plan: NewCampaign) => requireCampaign(db, keepCampaign(ctx, db, recorder, plan)).no
  const flashNo = insertFlash(db, {
    id,
    recruitNo: campOf(callPlan(start, steps)),
    campNo: campOf(campPlan(start, content, steps, group.id)),
    groupNo: group.no,
    targetNo: start.targetId === null ? null : requireGroupNo(db, start.targetId),
    wantedSignups: start.wantedSignups,
    sale: start.sale,
    createdAt: ctx.clock.now(),
  })
  recorder.created('flash_groups', flashNo)
  return { tasks: steps.length }
}

function checkStart(
  ctx: DataContext,
  { name, sourceIds, groupId, targetId, wantedSignups }: FlashStart,
): void {
  if (name.trim() === '') throw new AppError('CAMPAIGN_NAME_MISSING')
  if (sourceIds.length === 0) throw new AppError('FLASH_WITHOUT_SOURCE')
  checkWanted(wantedSignups)
  if (groupId === null) return
  if (sourceIds.includes(groupId)) throw new AppError('FLASH_SOURCE_IS_ITSELF')
  if (targetId === groupId) throw new AppError('FLASH_TARGET_IS_ITSELF')
  if (isFlashGroup(ctx.read, requireGroupNo(ctx.read, groupId)))
    throw new AppError('FLASH_GROUP_USED', { name: requireGroup(ctx.read, groupId).name })
}

/** Refuses FLASH_WANTED_WRONG. */
export function checkWanted(wanted: number): void {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_WANTED)
    throw new AppError('FLASH_WANTED_WRONG', { most: MOST_WANTED })
}

/** The group that is named, else a new one of the kind and platform of the first source, planned from the first day on. */
function groupOf(ctx: DataContext, { db, recorder }: Writing, start: FlashStart): { no: number; id: string } {
  if (start.groupId !== null) return { no: requireGroupNo(db, start.groupId), id: start.groupId }
  const model = requireGroup(db, start.sourceIds[0] ?? '')
  const draft = groupDraft.parse({
    name: start.name,
    platform: model.platform,
    capacity: model.capacity,
    kind: model.kind,
    lifecycle: 'planned',
    leaderName: model.leaderName,
    startsOn: start.startsOn,
    endsOn: addDays(start.startsOn, start.sale.closesDay),
  })
  return keepGroup(ctx, db, recorder, draft)
}

/** The call in the groups from which people come. */
function callPlan(start: FlashStart, steps: readonly FlashStep[]): NewCampaign {
  const time = callOf(steps, start.startsOn)
  const lead = daysBetween(start.startsOn, time.startsOn)
  return newCampaign.parse({
    name: formatMessage(flashGroupMessages, start.language, 'call.name', { name: start.name.trim() }),
    stage: 'attract',
    time,
    groupIds: start.sourceIds,
    goal: { metric: 'participants', target: start.wantedSignups },
    isConfirmed: true,
    tasks: tasksOf(
      steps.filter(({ phase }) => phase.part === 'recruit'),
      start.language,
      lead,
    ),
  })
}

/** The days in the flash group itself, with the offer and what comes after. */
function campPlan(
  start: FlashStart,
  content: PlaybookContent,
  steps: readonly FlashStep[],
  groupId: string,
): NewCampaign {
  const { language } = start
  return newCampaign.parse({
    name: start.name,
    stage: content.stage,
    time: timeOfRun(content, start.startsOn),
    groupIds: [groupId],
    note: content.checklist.map((item) => `□ ${textIn(item, language)}`).join('\n'),
    isHardSell: content.isHardSell,
    isConfirmed: true,
    playbookId: FLASH_PLAYBOOK,
    playbookName: textIn(content.name, language),
    tasks: tasksOf(
      steps.filter(({ phase }) => phase.part !== 'recruit'),
      language,
      0,
    ),
    materials: content.materials.map((material) => ({
      name: textIn(material, language).slice(0, TITLE_LENGTH),
    })),
  })
}

/** Steps as tasks of a campaign that begins `lead` days from the first day. */
function tasksOf(
  steps: readonly FlashStep[],
  language: FlashStart['language'],
  lead: number,
): NewTaskInput[] {
  return steps.map(({ step, day, minute }) => ({
    title: textIn(step.title, language).slice(0, TITLE_LENGTH),
    note: step.how === null ? '' : textIn(step.how, language),
    words: step.script === null ? '' : textIn(step.script, language),
    channel: step.channel,
    offset: { offsetDays: day - lead, minute, fromStart: null },
  }))
}
