import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { addDays, daysBetween, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { PlacedCampaign } from './campaign-commands.ts'

type Times = { calendar: ZoneCalendar; now: number }
type Speaker = { personNo: number; groupNo: number; name: string; messages: number; days: number }

/** How people of a kind of campaign come to its list. */
type Manner = 'chain' | 'log' | 'booking' | 'list'

const MANNERS: readonly (readonly [RegExp, Manner])[] = [
  [/check-in|21d|study-company|wake-up/, 'log'],
  [/group-buy|timed-sale|renewal|flash-trial|introduction-chain|co-creation|2d$/, 'chain'],
  [/guest-talk|micro-class|live-booking|offline|closing-ritual|meet/, 'booking'],
]

/** Orders of people in a group chat, as they write them. */
const ORDERS = ['1份', '2份', '1份', '+1', '3份', '1份，周五取', '2份']
/** What an order of a campaign is worth, in whole units. */
const PRICES: Readonly<Record<string, number>> = {
  reading: 199,
  shop: 128,
  runners: 459,
  flash: 99,
}
/** Of the earliest reviewed ones some were run before the operator began to write lists. */
const LISTED_FROM_DAYS = 175

/** Participants, typed results, and some names that are still open, for campaigns that began; from those who really spoke. */
export function insertSampleResults(
  db: WriteDb,
  campaigns: readonly PlacedCampaign[],
  { calendar, now }: Times,
): void {
  const today = calendar.dateAt(now)
  for (const [place, placed] of campaigns.entries()) {
    const { sample, time } = placed
    const hasBegun = time.startsOn < today && sample.state !== 'cancelled' && sample.state !== 'draft'
    if (!hasBegun || daysBetween(time.startsOn, today) > LISTED_FROM_DAYS) continue
    const speakers = speakersOf(db, placed, { calendar, now })
    const bought = insertPeople(db, placed, { speakers, place, now })
    if (sample.state === 'plain' && time.endsOn < today) insertTyped(db, placed, { bought, place, now })
  }
}

/** Members without staff who spoke while a campaign ran, or shortly before: the most talkative first. */
function speakersOf(db: ReadDb, { groupNos, time }: PlacedCampaign, { calendar, now }: Times): Speaker[] {
  const isShort = daysBetween(time.startsOn, time.endsOn) < 2
  const from = calendar.startOf(addDays(time.startsOn, isShort ? -4 : 0))
  const until = Math.min(now, calendar.startOf(addDays(time.endsOn, 2)))
  const rows = db.all<Speaker>(
    `SELECT m.person_no AS personNo, s.group_no AS groupNo, p.display_name AS name, count(*) AS messages,
       count(DISTINCT s.sent_at / 86400000) AS days
     FROM json_each(?) j CROSS JOIN shown_messages s ON s.group_no = j.value JOIN memberships m ON m.no = s.membership_no
       JOIN people p ON p.no = m.person_no
     WHERE s.sent_at >= ? AND s.sent_at < ? AND s.kind < 20 AND m.staff_role = 'none' AND m.is_bot = 0
       AND p.display_name <> '林夏'
       AND NOT EXISTS (SELECT 1 FROM memberships o WHERE o.person_no = m.person_no AND (o.is_me = 1 OR o.staff_role = 'owner'))
     GROUP BY m.person_no ORDER BY messages DESC, name`,
    JSON.stringify(groupNos),
    from,
    until,
  )
  return rows
}

type People = { speakers: readonly Speaker[]; place: number; now: number }

/** Writes who took part and returns how many bought. */
function insertPeople(db: WriteDb, placed: PlacedCampaign, { speakers, place, now }: People): number {
  const { sample } = placed
  const manner = mannerOf(placed)
  const [metric, target = 16] = sample.goal ?? ['participants', 16]
  const share = 0.72 + ((place * 37) % 47) / 100
  const wanted = Math.round((metric === 'orders' ? target * 1.15 : Math.min(target, 45)) * share)
  const people = speakers.filter((_, at) => (at * 7 + place) % 9 !== 0).slice(0, Math.max(3, wanted))
  let bought = 0
  for (const [at, one] of people.entries()) {
    const isSigned = manner === 'chain' || manner === 'booking'
    const hasAttended = manner !== 'booking' || (at * 11 + place) % 10 < 7
    const hasBought = sample.stage === 'convert' && (at * 13 + place) % 10 < 8
    if (hasBought) bought += 1
    insertOne(db, placed, {
      ...one,
      source: manner === 'log' ? 'log' : manner === 'list' ? 'list' : 'chain',
      times: manner === 'log' ? one.days : manner === 'chain' && at === 2 && place % 3 === 0 ? 2 : 1,
      days: manner === 'log' ? one.days : null,
      note:
        manner === 'chain' && sample.stage === 'convert' ? (ORDERS[(at + place) % ORDERS.length] ?? '') : '',
      marks: [isSigned, hasAttended, hasBought],
      goneAt: isSigned && at === 5 && place % 4 === 1 ? now - 3_600_000 : null,
      now,
    })
  }
  if (sample.state === 'unreviewed' && manner !== 'log') insertOpenName(db, placed, now)
  return bought
}

function mannerOf({ sample }: PlacedCampaign): Manner {
  const how = sample.playbook?.id ?? `${sample.key} ${sample.days}d`
  return MANNERS.find(([pattern]) => pattern.test(how))?.[1] ?? 'list'
}

/** A name of the chain that is nobody's yet. */
function insertOpenName(db: WriteDb, placed: PlacedCampaign, now: number): void {
  insertOne(db, placed, {
    personNo: null,
    groupNo: placed.groupNos[0] ?? null,
    name: '小满妈妈',
    source: 'chain',
    times: 1,
    days: null,
    note: '带朋友一起',
    marks: [true, true, false],
    goneAt: null,
    now,
  })
}

type Row = {
  personNo: number | null
  groupNo: number | null
  name: string
  source: 'chain' | 'log' | 'list'
  times: number
  days: number | null
  note: string
  marks: readonly [isSigned: boolean, hasAttended: boolean, hasBought: boolean]
  goneAt: number | null
  now: number
}

function insertOne(db: WriteDb, { no }: PlacedCampaign, row: Row): void {
  const [isSigned, hasAttended, hasBought] = row.marks.map(Number)
  db.run(
    `INSERT INTO participants (id, campaign_no, person_no, group_no, name, source, times, days, note, is_signed, has_attended,
       has_bought, gone_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    newId(),
    no,
    row.personNo,
    row.groupNo,
    row.name,
    row.source,
    row.times,
    row.days,
    row.note,
    isSigned ?? 0,
    hasAttended ?? 0,
    hasBought ?? 0,
    row.goneAt,
    row.now,
  )
}

/** Orders and what they brought, where something was sold. */
function insertTyped(
  db: WriteDb,
  { no, sample }: PlacedCampaign,
  { bought, place, now }: { bought: number; place: number; now: number },
): void {
  if (sample.stage !== 'convert') return
  const price = PRICES[sample.groups[0] ?? ''] ?? 99
  // Some order more than one.
  const orders = bought + (place % 4)
  db.run(
    'INSERT INTO campaign_results (campaign_no, participants, orders, revenue_cents, note, saved_at) VALUES (?, NULL, ?, ?, ?, ?)',
    no,
    orders,
    orders * price * 100,
    place % 5 === 0 ? '有两单是老客替朋友下的。' : '',
    now,
  )
}
