import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { findTasksOf } from '#electron/features/campaigns/queries.ts'
import { keepStart, retimeTasks } from '#electron/features/campaigns/service.ts'
import { insertManualCard } from '#electron/features/follow-ups/service.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { keepGroupFacts } from '#electron/features/groups/service.ts'
import { findParticipants } from '#electron/features/participants/queries.ts'
import { addParticipants, setMark } from '#electron/features/participants/service.ts'
import { campaignId } from '#shared/features/campaigns/model.ts'
import type { ChangedFlash, FlashChange, FlashFollow } from '#shared/features/flash-groups/contract.ts'
import type { Fate, SaleWindow } from '#shared/features/flash-groups/model.ts'
import { pointOf } from '#shared/features/flash-groups/rules/phase.ts'
import { faultOfSale, fitToSale } from '#shared/features/flash-groups/rules/sale.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { NOTHING_CHANGED, undoableChange } from './change.ts'
import { type FlashColumns, insertFate, updateFate, updateFlash } from './commands.ts'
import { type FlashPersonRow, type FlashRow, findFateNo, findFlashPeople } from './queries.ts'
import { type Flash, loadFlash } from './service.ts'
import { checkWanted } from './start-service.ts'

type Some = { id: string; personIds: readonly PersonId[] }
type Writing = { db: WriteDb; recorder: UndoRecorder }

const DAY = 1440

/** Changes what is named; open tasks go along with the sale. Where nothing changes there is no undo. */
export function changeFlash(
  ctx: DataContext,
  { id, change }: { id: string; change: FlashChange },
): ChangedFlash {
  const flash = loadFlash(ctx, id)
  const columns = changedColumns(ctx, flash, change)
  if (Object.keys(columns).length === 0) return NOTHING_CHANGED
  const { undoId } = undoableChange(ctx, { code: 'change', facts: factsOf(flash) }, (db, recorder) => {
    writeColumns({ db, recorder }, flash.row.no, columns)
    if (change.sale) retimeSale({ db, recorder }, flash, change.sale)
  })
  return { undoId, changed: 1 }
}

const factsOf = ({ camp }: Flash) => ({ name: camp.name })

function writeColumns({ db, recorder }: Writing, no: number, columns: FlashColumns): void {
  recorder.touchColumns('flash_groups', no, Object.keys(columns))
  updateFlash(db, no, columns)
}

function changedColumns(ctx: DataContext, { row, days }: Flash, change: FlashChange): FlashColumns {
  const { wantedSignups, targetId, rule, sale } = change
  if (wantedSignups !== undefined) checkWanted(wantedSignups)
  if (targetId === row.groupId) throw new AppError('FLASH_TARGET_IS_ITSELF')
  const fault = sale ? faultOfSale(sale, days) : null
  if (fault) throw new AppError(fault, { days })
  const targetNo = typeof targetId === 'string' ? requireGroupNo(ctx.read, targetId) : targetId
  const wanted: Record<string, number | null | undefined> = {
    wanted_signups: wantedSignups,
    target_group_no: targetNo,
    takes_bought: rule && Number(rule.bought),
    takes_active: rule && Number(rule.active),
    takes_signed: rule && Number(rule.signed),
    sale_opens_day: sale?.opensDay,
    sale_opens_minute: sale?.opensMinute,
    sale_closes_day: sale?.closesDay,
    sale_closes_minute: sale?.closesMinute,
  }
  const present = presentColumns(row)
  return Object.fromEntries(
    Object.entries(wanted).filter(([column, value]) => value !== undefined && present[column] !== value),
  )
}

const presentColumns = (row: FlashRow): Record<string, number | null> => ({
  wanted_signups: row.wantedSignups,
  target_group_no: row.targetNo,
  takes_bought: row.takesBought,
  takes_active: row.takesActive,
  takes_signed: row.takesSigned,
  sale_opens_day: row.opensDay,
  sale_opens_minute: row.opensMinute,
  sale_closes_day: row.closesDay,
  sale_closes_minute: row.closesMinute,
})

/** What is done stays where it was done. */
function retimeSale({ db, recorder }: Writing, { row, camp }: Flash, sale: SaleWindow): void {
  const open = findTasksOf(db, camp.no).filter((task) => task.doneAt === null && task.skippedAt === null)
  const tasks = open.map(({ id, dueOn, dueMinute }) => {
    const point = fitToSale(pointOf(daysBetween(camp.startsOn, dueOn), dueMinute), sale, row)
    const day = Math.floor(point / DAY)
    return {
      id,
      dueOn: addDays(camp.startsOn, day),
      dueMinute: dueMinute === null ? null : point - day * DAY,
    }
  })
  retimeTasks({ db, recorder }, tasks)
}

/** Lets all of it begin on another day: the call, the days, the sale and the days of the group. */
export function moveFlash(
  ctx: DataContext,
  { id, startsOn }: { id: string; startsOn: CalendarDate },
): ChangedFlash {
  const flash = loadFlash(ctx, id)
  const { row, call, camp } = flash
  const shift = daysBetween(camp.startsOn, startsOn)
  if (shift === 0) return NOTHING_CHANGED
  const { undoId } = undoableChange(ctx, { code: 'move', facts: factsOf(flash) }, (db, recorder) => {
    keepStart(db, recorder, call.id, addDays(call.startsOn, shift))
    keepStart(db, recorder, camp.id, startsOn)
    const group = requireGroup(db, row.groupId)
    if (group.startsOn === camp.startsOn && group.endsOn !== null)
      keepGroupFacts(db, recorder, row.groupId, { startsOn, endsOn: addDays(group.endsOn, shift) })
  })
  return { undoId, changed: 1 }
}

/** Marks people in the list of the days, or takes the mark from them; who is not in it yet is taken in. */
export function markPeople(
  ctx: DataContext,
  { id, personIds, mark, is }: Some & { mark: 'attended' | 'bought'; is: boolean },
): ChangedFlash {
  const { row, camp } = loadFlash(ctx, id)
  if (is) {
    const selection = { personIds: [...personIds] }
    return addParticipants(ctx, { campaignId: campaignId.parse(camp.id), selection, marks: [mark] })
  }
  const wanted = new Set<string>(personIds)
  const ids = [row.campNo, row.recruitNo]
    .flatMap((no) => findParticipants(ctx.read, no))
    .filter((one) => one.personId !== null && wanted.has(one.personId))
    .map((one) => one.id)
  return ids.length === 0 ? NOTHING_CHANGED : setMark(ctx, { ids, mark, is: false })
}

/** Those of a flash group who are named. */
function someOf(ctx: DataContext, { row, camp }: Flash, personIds: readonly string[]): FlashPersonRow[] {
  const wanted = new Set(personIds)
  const span = { from: camp.startsOn, to: addDays(camp.startsOn, row.closesDay) }
  return findFlashPeople(ctx.read, row, span).filter(({ personId }) => wanted.has(personId))
}

/** Writes one thing about some people with one undo. */
function noteFates(
  ctx: DataContext,
  flash: Flash,
  change: {
    code: string
    people: readonly FlashPersonRow[]
    column: 'choice' | 'invited_at' | 'thanked_at'
    value: string | number | null
  },
): ChangedFlash {
  const { code, people, column, value } = change
  const [first] = people
  if (!first) return NOTHING_CHANGED
  const facts = { name: first.name, count: people.length }
  const { undoId } = undoableChange(ctx, { code, facts }, (db, recorder) => {
    for (const { personNo } of people) {
      const no = fateNoOf(ctx, { db, recorder }, flash.row.no, personNo)
      updateFate(db, no, column, value)
    }
  })
  return { undoId, changed: people.length }
}

function fateNoOf(ctx: DataContext, { db, recorder }: Writing, flashNo: number, personNo: number): number {
  const known = findFateNo(db, flashNo, personNo)
  if (known !== null) {
    recorder.touch('flash_fates', known)
    return known
  }
  const no = insertFate(db, { flashNo, personNo, createdAt: ctx.clock.now() })
  recorder.created('flash_fates', no)
  return no
}

/** Decides about people by hand; null lets the rule decide. */
export function setFate(
  ctx: DataContext,
  { id, personIds, fate }: Some & { fate: Fate | null },
): ChangedFlash {
  const flash = loadFlash(ctx, id)
  const people = someOf(ctx, flash, personIds).filter(({ choice }) => choice !== fate)
  return noteFates(ctx, flash, { code: 'setFate', people, column: 'choice', value: fate })
}

/** Ticks that people were invited or thanked, or takes the tick away. */
export function tickPeople(
  ctx: DataContext,
  { id, personIds, tick, is }: Some & { tick: 'invited' | 'thanked'; is: boolean },
): ChangedFlash {
  const flash = loadFlash(ctx, id)
  const field = tick === 'invited' ? 'invitedAt' : 'thankedAt'
  const people = someOf(ctx, flash, personIds).filter((person) => (person[field] !== null) !== is)
  const column = tick === 'invited' ? 'invited_at' : 'thanked_at'
  return noteFates(ctx, flash, { code: tick, people, column, value: is ? ctx.clock.now() : null })
}

/** Makes a private-chat card for each, with one undo; who must not be contacted is left out. */
export function followPeople(ctx: DataContext, input: FlashFollow): ChangedFlash & { skipped: number } {
  const flash = loadFlash(ctx, input.id)
  const people = someOf(ctx, flash, input.personIds).filter(({ doNotContact }) => doNotContact === 0)
  const skipped = input.personIds.length - people.length
  if (people.length === 0) return { ...NOTHING_CHANGED, skipped }
  const facts = { name: flash.camp.name, count: people.length }
  const { undoId } = undoableChange(ctx, { code: 'follow', facts }, (db, recorder) => {
    ctx.write('follow-ups', () => {
      for (const { personNo } of people)
        insertManualCard(ctx, db, recorder, {
          personNo,
          groupNo: flash.row.groupNo,
          title: input.title,
          scriptId: input.scriptId,
          due: { on: input.dueOn },
          priority: 2,
        })
    })
  })
  return { undoId, changed: people.length, skipped }
}

/** Closes a flash group: its group has ended. Closing twice keeps the first time. */
export function endFlash(ctx: DataContext, id: string): ChangedFlash {
  const flash = loadFlash(ctx, id)
  if (flash.row.endedAt !== null) return NOTHING_CHANGED
  const { undoId } = undoableChange(ctx, { code: 'end', facts: factsOf(flash) }, (db, recorder) => {
    writeColumns({ db, recorder }, flash.row.no, { ended_at: ctx.clock.now() })
    const today = ctx.calendar().dateAt(ctx.clock.now())
    keepGroupFacts(db, recorder, flash.row.groupId, { lifecycle: 'ended', endsOn: today })
  })
  return { undoId, changed: 1 }
}
