import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { describeCoverage } from '#electron/features/activity/service.ts'
import { isCovered } from '#shared/features/activity/rules.ts'
import { momentsOf } from '#shared/features/campaigns/rules/status.ts'
import type { Spoken, TakeSpoken } from '#shared/features/participants/contract.ts'
import { type SpokenPreview, type SpokenRow, spokenPreview } from '#shared/features/participants/model.ts'
import { saysOneOf } from '#shared/features/participants/rules/spoken.ts'
import { type CalendarDate, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { type Changed, NOTHING_CHANGED, undoableChange } from './change.ts'
import { insertParticipant, updateParticipant } from './commands.ts'
import { groupNoIn } from './paste-service.ts'
import { findPlaces, findSpokenTexts, type GroupMember, type ParticipantRow, type Place } from './queries.ts'
import { type Situation, situationOf } from './situation.ts'

/** Somebody who said the word: in which of the groups most, how often, on how many days. */
type Speaker = { member: GroupMember; messages: number; days: Set<number>; firstAt: number }

/** Who said a word in the groups while the campaign ran, with the days of it that no log covers. */
export function findSpoken(ctx: DataContext, input: Spoken): SpokenPreview {
  const situation = situationOf(ctx.read, input.campaignId)
  const { groupNos, speakers } = speakersOf(ctx, situation, input)
  const listed = new Set(situation.rows.map(({ personNo }) => personNo))
  const places = findPlaces(ctx.read, groupNos)
  const rows = speakers.map(({ member, messages, days, firstAt }) => ({
    personId: member.personId,
    name: member.displayName,
    groupId: places.get(member.groupNo)?.id,
    groupName: places.get(member.groupNo)?.name ?? '',
    messages,
    days: days.size,
    firstAt,
    isListed: listed.has(member.personNo),
  }))
  rows.sort((a, b) => b.days - a.days || b.messages - a.messages || a.firstAt - b.firstAt)
  return spokenPreview.parse({
    rows: rows satisfies Partial<SpokenRow>[],
    ...coveredDaysOf(ctx, situation, places),
  })
}

/** Speakers other than the operator, one entry for each person. */
function speakersOf(
  ctx: DataContext,
  situation: Situation,
  { words, fit, groupId }: Spoken,
): { groupNos: readonly number[]; speakers: Speaker[] } {
  const only = groupNoIn(ctx.read, situation, groupId)
  const groupNos = only === null ? situation.groupNos : [only]
  const calendar = ctx.calendar()
  const { startsAt, endsAt } = momentsOf(situation.campaign, calendar)
  const says = saysOneOf(words, fit)
  const byMembership = new Map(situation.members.map((member) => [member.membershipNo, member]))
  const speakers = new Map<number, Speaker>()
  for (const groupNo of groupNos)
    for (const { membershipNo, sentAt, text } of findSpokenTexts(ctx.read, groupNo, startsAt, endsAt)) {
      const member = byMembership.get(membershipNo)
      if (!member || member.isOwn === 1 || !says(text)) continue
      const known = speakers.get(member.personNo)
      const speaker = known ?? { member, messages: 0, days: new Set<number>(), firstAt: sentAt }
      speaker.messages += 1
      speaker.days.add(calendar.dayNumberAt(sentAt))
      speaker.firstAt = Math.min(speaker.firstAt, sentAt)
      if (!known) speakers.set(member.personNo, speaker)
    }
  return { groupNos, speakers: [...speakers.values()] }
}

/** Days of the campaign until today, and on how many of them the log of one of the groups is missing. */
function coveredDaysOf(
  ctx: DataContext,
  { campaign }: Situation,
  places: ReadonlyMap<number, Place>,
): Pick<SpokenPreview, 'days' | 'uncoveredDays' | 'from' | 'to'> {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const to = [campaign.endsOn, today].toSorted()[0] as CalendarDate
  const runs = describeCoverage(
    ctx,
    [...places.values()].map(({ id }) => id),
  ).map((group) => group.runs.map((run) => ({ first: dayNumberOf(run.from), last: dayNumberOf(run.to) })))
  const [first, last] = [dayNumberOf(campaign.startsOn), dayNumberOf(to)]
  let uncoveredDays = 0
  for (let day = first; day <= last; day += 1)
    if (!runs.every((group) => isCovered(group, day))) uncoveredDays += 1
  return { days: Math.max(0, last - first + 1), uncoveredDays, from: campaign.startsOn, to }
}

/** Takes those who said the word; of those who are in the table already the counts are brought up to date. */
export function takeSpoken(ctx: DataContext, input: TakeSpoken): Changed & { added: number } {
  const situation = situationOf(ctx.read, input.campaignId)
  const except = new Set<string>(input.except)
  const { speakers } = speakersOf(ctx, situation, input)
  const wanted = speakers.filter(({ member }) => !except.has(member.personId))
  if (wanted.length === 0) return { ...NOTHING_CHANGED, added: 0 }
  const rowOfPerson = new Map(situation.rows.map((row) => [row.personNo, row]))
  const mark = { signed: 'is_signed', attended: 'has_attended', bought: 'has_bought' }[input.mark]
  const facts = { name: situation.campaign.name, count: wanted.length }
  const { undoId, result } = undoableChange(ctx, { code: 'takeSpoken', facts }, (db, recorder) => {
    let added = 0
    for (const { member, messages, days } of wanted) {
      const row = rowOfPerson.get(member.personNo)
      if (row) {
        recorder.touch('participants', row.no)
        updateParticipant(db, row.no, {
          [mark]: 1,
          days: days.size,
          ...timesOf(row, messages),
          gone_at: null,
        })
        continue
      }
      const no = insertParticipant(db, situation.campaign.no, {
        id: newId(),
        name: member.displayName,
        source: 'log',
        person_no: member.personNo,
        group_no: member.groupNo,
        times: messages,
        days: days.size,
        [mark]: 1,
        at: ctx.clock.now(),
      })
      recorder.created('participants', no)
      added += 1
    }
    return added
  })
  return { undoId, changed: wanted.length, added: result }
}

/** How often they stood in a chain is not what the log counts. */
function timesOf({ source }: ParticipantRow, messages: number): { times?: number } {
  return source === 'log' ? { times: messages } : {}
}
