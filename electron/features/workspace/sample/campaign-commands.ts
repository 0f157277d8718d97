import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { CampaignTime, TaskChannel, TaskOffset } from '#shared/features/campaigns/model.ts'
import { type Due, dueOf } from '#shared/features/campaigns/rules/due.ts'
import { addDays, type CalendarDate, mondayOf, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { sampleReviews, stepsOf } from './campaign-steps.ts'
import { festivalSale, memberDay, regularsSale, type SampleCampaign, sampleCampaigns } from './campaigns.ts'
import { festivalOn } from './days.ts'
import { type GroupKey, HISTORY_DAYS } from './groups.ts'
import type { KnownGroup } from './queries.ts'

const AHEAD_DAYS = 31
const GIFT_FESTIVALS = new Set(['春节', '端午节', '七夕', '中秋节', '元旦'])
/** The day of the month on which the shop's members have their day. */
const MEMBER_DAY = '18'
/** A campaign is written down so many days before it begins. */
const PLANNED_DAYS = 9
/** Every so many tasks of the past one was left out. */
const SKIPPED_EVERY = 17

/** A campaign of the sample as it stands in the workspace, for what hangs on it (participants, results). */
export type PlacedCampaign = {
  no: number
  id: string
  sample: SampleCampaign
  groupNos: readonly number[]
  time: CampaignTime
}

type Times = { calendar: ZoneCalendar; now: number }

/** Writes half a year of campaigns and a planned month; returns them oldest first. */
export function insertSampleCampaigns(
  db: WriteDb,
  groups: ReadonlyMap<GroupKey, KnownGroup>,
  times: Times,
): PlacedCampaign[] {
  const today = times.calendar.dateAt(times.now)
  return [...sampleCampaigns, ...ofCalendar(today)]
    .map((sample) => ({ sample, time: timeOf(sample, today) }))
    .toSorted((a, b) => a.time.startsOn.localeCompare(b.time.startsOn))
    .map(({ sample, time }, place) => {
      const groupNos = sample.groups.flatMap((key) => groups.get(key)?.no ?? [])
      const placed = { ...insertOne(db, { sample, time, place }, times), sample, groupNos, time }
      for (const groupNo of groupNos)
        db.run('INSERT INTO campaign_groups (campaign_no, group_no) VALUES (?, ?)', placed.no, groupNo)
      insertTasks(db, placed, times)
      insertCosts(db, placed, times)
      return placed
    })
}

/** What hangs on days of the calendar: members' days and festivals of presents. */
function ofCalendar(today: CalendarDate): SampleCampaign[] {
  const days = Array.from({ length: HISTORY_DAYS + AHEAD_DAYS - 12 }, (_, at) => at + 12 - HISTORY_DAYS)
  const dated = days.map((day) => ({ day, date: addDays(today, day) }))
  const memberDays = dated.filter(({ date }) => date.endsWith(`-${MEMBER_DAY}`))
  const next = memberDays.find(({ day }) => day >= 0)
  return [
    ...memberDays.flatMap(({ day, date }) => memberDay(day, date.slice(0, 7))),
    ...(next ? regularsSale(next.day + 4) : []),
    ...dated.flatMap(({ day, date }) => {
      const festival = festivalOn(date)
      return festival !== null && GIFT_FESTIVALS.has(festival) ? festivalSale(day, festival) : []
    }),
  ]
}

function timeOf({ start, days, hours }: SampleCampaign, today: CalendarDate): CampaignTime {
  const startsOn =
    'day' in start ? addDays(today, start.day) : addDays(mondayOf(today), start.week * 7 + start.weekday - 1)
  const [startsMinute, endsMinute] = hours ?? [null, null]
  return { startsOn, startsMinute, endsOn: addDays(startsOn, days - 1), endsMinute }
}

type Place = { sample: SampleCampaign; time: CampaignTime; place: number }

function insertOne(db: WriteDb, { sample, time, place }: Place, times: Times): { no: number; id: string } {
  const { goal, budget, playbook } = sample
  const id = newId()
  const values = {
    id,
    name: sample.name.replace('{季}', seasonOf(time.startsOn)),
    stage: sample.stage,
    starts_on: time.startsOn,
    starts_minute: time.startsMinute,
    ends_on: time.endsOn,
    ends_minute: time.endsMinute,
    owner: '林夏',
    note: sample.note,
    goal_metric: goal?.[0] ?? null,
    goal_target: goal?.[1] ?? null,
    budget_cents: budget === null ? null : budget * 100,
    reward: sample.reward,
    is_hard_sell: sample.isHardSell ? 1 : 0,
    playbook_id: playbook?.id ?? null,
    playbook_name: playbook?.content.name.zh ?? '',
    is_sample: 1,
    ...fateOf({ sample, time, place }, times),
  }
  const marks = Object.keys(values).map(() => '?')
  const { lastId } = db.run(
    `INSERT INTO campaigns (${Object.keys(values).join(', ')}) VALUES (${marks.join(', ')})`,
    ...Object.values(values),
  )
  return { no: lastId, id }
}

/** When it was written down, confirmed, called off and reviewed, and what the review says; nothing lies ahead of now. */
function fateOf({ sample, time, place }: Place, { calendar, now }: Times) {
  const { state, stage } = sample
  const today = calendar.dateAt(now)
  const planned = calendar.at(addDays(time.startsOn, -PLANNED_DAYS), 21, place % 60)
  const createdAt = Math.min(now - 3_600_000, planned)
  const isReviewed = state === 'plain' && time.endsOn < addDays(today, -1)
  const reviews = sampleReviews[stage]
  const [worked, failed, next] = (isReviewed && reviews[place % reviews.length]) || ['', '', '']
  return {
    review_worked: worked,
    review_failed: failed,
    review_next: next,
    confirmed_at: state === 'draft' ? null : createdAt,
    cancelled_at: state === 'cancelled' ? Math.min(now, calendar.at(time.startsOn, 8)) : null,
    reviewed_at: isReviewed ? Math.min(now, calendar.at(addDays(time.endsOn, 1), 21, place % 60)) : null,
    created_at: createdAt,
  }
}

type Step = { title: string; note: string; offset: TaskOffset; channel: TaskChannel; words: string }

/** Tasks of the playbook in Chinese, as the groups of the sample are; else those that fit the stage. */
function stepsFor({ playbook, stage, days }: SampleCampaign): Step[] {
  if (playbook)
    return playbook.content.steps.map(({ title, how, offset, channel, script }) => ({
      title: title.zh,
      note: how?.zh ?? '',
      offset,
      channel,
      words: script?.zh ?? '',
    }))
  return stepsOf(stage, days - 1).map(([title, offsetDays, minute, channel, words]) => ({
    title,
    note: '',
    offset: { offsetDays, minute, fromStart: null },
    channel,
    words,
  }))
}

/** What was due is done, but for the latest task of a campaign that runs, and some that were left out. */
function insertTasks(db: WriteDb, { no, sample, time }: PlacedCampaign, { calendar, now }: Times): void {
  const at = ({ on, minute }: Due) =>
    calendar.at(on, Math.floor((minute ?? 1200) / 60), (minute ?? 1200) % 60)
  const tasks = stepsFor(sample).map((step) => ({ step, due: dueOf(time, step.offset) }))
  const past = tasks.filter(({ due }) => at(due) < now)
  const isOver = past.length === tasks.length
  const open = isOver && sample.state === 'plain' ? undefined : past.at(-1)
  for (const [place, task] of tasks.entries()) {
    const { step, due } = task
    const isSettled = sample.state !== 'cancelled' && past.includes(task) && task !== open
    const isSkipped = isSettled && (no * 7 + place) % SKIPPED_EVERY === 0
    const settledAt = isSettled ? Math.min(now, at(due) + 240_000) : null
    db.run(
      `INSERT INTO campaign_tasks (id, campaign_no, title, note, offset_days, minute, from_start, due_on, due_minute, owner,
         channel, words, position, done_at, skipped_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '林夏', ?, ?, ?, ?, ?, ?)`,
      newId(),
      no,
      step.title,
      step.note,
      step.offset.offsetDays,
      step.offset.minute,
      step.offset.fromStart,
      due.on,
      due.minute,
      step.channel,
      step.words,
      place,
      isSkipped ? null : settledAt,
      isSkipped ? settledAt : null,
      now,
    )
  }
}

/** Nothing is paid yet for what is still to come. */
function insertCosts(db: WriteDb, { no, sample, time }: PlacedCampaign, { calendar, now }: Times): void {
  if (time.startsOn > calendar.dateAt(now) || sample.state === 'cancelled') return
  for (const [name, amount] of sample.costs)
    db.run(
      'INSERT INTO campaign_costs (id, campaign_no, name, cents, spent_on, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      no,
      name,
      amount * 100,
      time.startsOn,
      Math.min(now, calendar.at(time.startsOn, 12)),
    )
}

function seasonOf(date: CalendarDate): string {
  return '冬冬春春春夏夏夏秋秋秋冬'[Number(date.slice(5, 7)) - 1] ?? ''
}

const PARTS = [
  'campaign_tasks',
  'campaign_materials',
  'campaign_costs',
  'campaign_groups',
  'participants',
  'campaign_results',
]

/** Deletes campaigns that run in sample groups only, with whatever was added to them; others leave these groups. */
export function deleteSampleCampaigns(db: WriteDb): void {
  const isNamed = (table: string) =>
    `EXISTS (SELECT 1 FROM ${table} x WHERE x.is_sample = 1 AND instr(campaign_hint_dismissals.key, x.id) > 0)`
  db.run(`DELETE FROM campaign_hint_dismissals WHERE ${isNamed('campaigns')} OR ${isNamed('groups')}`)
  for (const table of PARTS)
    db.run(`DELETE FROM ${table} WHERE campaign_no IN (SELECT no FROM campaigns WHERE is_sample = 1)`)
  db.run('DELETE FROM group_purposes WHERE group_no IN (SELECT no FROM groups WHERE is_sample = 1)')
  db.run('DELETE FROM campaigns WHERE is_sample = 1')
  db.run('DELETE FROM campaign_groups WHERE group_no IN (SELECT no FROM groups WHERE is_sample = 1)')
}
