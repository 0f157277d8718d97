import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { sayReason } from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { findOpenCards } from './card-lists.ts'

/** How long a private chat is marked in the calendar. */
const MINUTES = 15
const MINUTE_MS = 60_000

/**
 * All open follow-ups as a calendar file: one event each at its due time in the zone of the workspace, with an alarm.
 * The UID is that of the follow-up and SEQUENCE grows with time, so that a calendar which takes in a later file updates
 * its events instead of doubling them. Done ones are no longer in it.
 */
export function exportCalendar(
  ctx: DataContext,
  { groupId, language }: { groupId?: string | undefined; language: Locale },
): { events: number; file: File } {
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const now = ctx.clock.now()
  const today = ctx.calendar().dateAt(now)
  const { zone } = ctx.calendar()
  const cards = findOpenCards(ctx.read, groupNo)
  const say = (
    key: 'calendar.name' | 'calendar.title' | 'calendar.file',
    values: Record<string, string> = {},
  ) => formatMessage(followUpMessages, language, key, values)
  const calendar = ical({
    name: say('calendar.name'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Qunpu', product: 'Qunpu', language: language === 'en' ? 'EN' : 'ZH' },
    timezone: { name: zone, generator: timeZoneBlock },
  })
  for (const { card, createdAt } of cards) {
    const event = calendar.createEvent({
      id: `follow-up-${card.id}@qunpu`,
      sequence: Math.max(0, Math.floor((now - createdAt) / MINUTE_MS)),
      stamp: zoned(now, 'UTC'),
      start: zoned(card.dueAt, zone),
      end: zoned(card.dueAt + MINUTES * MINUTE_MS, zone),
      timezone: zone,
      summary: say('calendar.title', { name: card.personName }),
      description: describe(card, language, today),
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: event.summary() })
  }
  const name = `${say('calendar.file', { day: today })}.ics`
  return { events: cards.length, file: new File([calendar.toString()], name, { type: 'text/calendar' }) }
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}

function timeZoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone)
  return block ?? null
}

/** What the operator wrote and why the card stands there, a line each. */
function describe(card: FollowUpCard, language: Locale, today: CalendarDate): string {
  const reasons = card.reasons.map(({ facts, groupName }) => {
    const { key, values } = sayReason(facts, today)
    const line = formatMessage(
      followUpMessages,
      language,
      key as keyof (typeof followUpMessages)['en'],
      values,
    )
    return groupName === null ? line : `${groupName}: ${line}`
  })
  return [card.title, card.note, ...reasons].filter((line) => line !== '').join('\n')
}
