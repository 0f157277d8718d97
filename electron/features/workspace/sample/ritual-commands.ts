import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { listRuleDays } from '#electron/features/rituals/service.ts'
import { rruleOf } from '#shared/features/rituals/rules/pattern.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { type GroupKey, HISTORY_DAYS } from './groups.ts'
import type { KnownGroup } from './queries.ts'
import { Random } from './random.ts'
import { type SampleRitual, sampleRituals } from './rituals.ts'

/** Rituals began a little after their groups. */
const FIRST_DAY = 11
/** Of the days that were not kept so many were left out on purpose. */
const SKIPPED_OF_OTHERS = 0.4
const MARKED_MINUTES = 25

type Mark = { onDay: CalendarDate; state: 'kept' | 'skipped'; at: number }

/** Writes the rituals of the sample with what became of their days in half a year. */
export function insertSampleRituals(
  ctx: DataContext,
  db: WriteDb,
  groups: ReadonlyMap<GroupKey, KnownGroup>,
): void {
  for (const sample of sampleRituals) {
    const no = insertRitual(ctx, db, sample)
    for (const { no: groupNo } of sample.groups.flatMap((key) => groups.get(key) ?? []))
      db.run('INSERT INTO ritual_groups (ritual_no, group_no) VALUES (?, ?)', no, groupNo)
    db.run(
      `INSERT INTO ritual_marks (ritual_no, on_day, state, marked_at)
       SELECT ?, value ->> 'onDay', value ->> 'state', value ->> 'at' FROM json_each(?)`,
      no,
      JSON.stringify(marksOf(ctx, sample)),
    )
  }
}

function firstDay(today: CalendarDate): CalendarDate {
  return addDays(today, FIRST_DAY - HISTORY_DAYS)
}

function insertRitual(ctx: DataContext, db: WriteDb, sample: SampleRitual): number {
  const now = ctx.clock.now()
  const startsOn = firstDay(ctx.calendar().dateAt(now))
  return db.run(
    `INSERT INTO rituals (id, name, kind, rrule, starts_on, counts_from, minute, duration_minutes, holidays, owner, words,
       is_sample, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 30, ?, '林夏', ?, 1, ?)`,
    newId(),
    sample.name,
    sample.kind,
    rruleOf(sample.pattern),
    startsOn,
    startsOn,
    sample.minute,
    sample.skipsHolidays ? 'skip' : 'keep',
    sample.words,
    ctx.calendar().startOf(startsOn),
  ).lastId
}

/** The days that were kept, and those that were left out; the others were missed, which nobody writes down. */
function marksOf(ctx: DataContext, sample: SampleRitual): Mark[] {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const from = firstDay(today)
  const random = Random.of('ritual', sample.name)
  const days = listRuleDays(
    ctx,
    {
      rrule: rruleOf(sample.pattern),
      startsOn: from,
      endsOn: null,
      count: null,
      holidays: sample.skipsHolidays ? 'skip' : 'keep',
    },
    { from, to: addDays(today, -1) },
  )
  return days.flatMap((onDay): Mark[] => {
    const isKept = random.chance(sample.steadiness / 100) || daysBetween(onDay, today) <= sample.keptLately
    const isSkipped = random.chance(SKIPPED_OF_OTHERS)
    if (!isKept && !isSkipped) return []
    const minute = sample.minute + random.int(1, MARKED_MINUTES)
    const at = ctx.calendar().at(onDay, Math.floor(minute / 60), minute % 60)
    return [{ onDay, state: isKept ? 'kept' : 'skipped', at }]
  })
}

/** Deletes rituals of the sample and those that are kept in sample groups only; others leave these groups. */
export function deleteSampleRituals(db: WriteDb): void {
  const gone = `SELECT r.no FROM rituals r WHERE r.is_sample = 1 OR NOT EXISTS (
    SELECT 1 FROM ritual_groups x JOIN groups g ON g.no = x.group_no AND g.is_sample = 0 WHERE x.ritual_no = r.no)`
  for (const table of ['ritual_marks', 'ritual_pauses'])
    db.run(`DELETE FROM ${table} WHERE ritual_no IN (${gone})`)
  db.run(`DELETE FROM told_tasks WHERE EXISTS (
    SELECT 1 FROM rituals r WHERE r.no IN (${gone}) AND told_tasks.task_id LIKE r.id || ' %')`)
  db.run(`DELETE FROM rituals WHERE no IN (${gone})`)
  db.run(`DELETE FROM ritual_groups WHERE ritual_no NOT IN (SELECT no FROM rituals)
    OR group_no IN (SELECT no FROM groups WHERE is_sample = 1)`)
}
