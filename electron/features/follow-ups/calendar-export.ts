import { calendarFile, type FileEntry, zonedAt } from '#electron/backend/calendar-file.ts'
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
  const entries = cards.map(
    ({ card, createdAt }): FileEntry => ({
      uid: `follow-up-${card.id}@qunpu`,
      sequence: Math.max(0, Math.floor((now - createdAt) / MINUTE_MS)),
      title: say('calendar.title', { name: card.personName }),
      lines: describe(card, language, today),
      when: { start: zonedAt(card.dueAt, zone), minutes: MINUTES },
    }),
  )
  const about = {
    name: say('calendar.name'),
    fileName: say('calendar.file', { day: today }),
    zone,
    language,
    now,
  }
  return { events: cards.length, file: calendarFile(about, entries) }
}

/** What the operator wrote and why the card stands there, a line each. */
function describe(card: FollowUpCard, language: Locale, today: CalendarDate): string[] {
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
  return [card.title, card.note, ...reasons]
}
