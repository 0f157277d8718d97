import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { AnchoredCard } from './anchored-card.tsx'
import type { Rituals } from './day-facts.tsx'
import type { CalendarEntry } from './entry.ts'
import { CampaignCard, TaskCard } from './entry-card.tsx'
import { RitualsCard } from './rituals-card.tsx'
import type { CalendarActions } from './use-calendar-actions.ts'

/** What was pressed, and where: an entry, or the rituals of a day. */
export type Opened = { place: Element } & (
  | { what: 'entry'; key: string }
  | { what: 'rituals'; day: CalendarDate }
)

/** The card beside what was pressed; it closes by itself when that is gone. */
export function OpenedCard(props: {
  opened: Opened
  entries: readonly CalendarEntry[]
  rituals: Rituals
  actions: CalendarActions
  close: () => void
}) {
  const t = useWords(calendarMessages)
  const format = useFormat()
  const { opened, actions, close } = props
  if (opened.what === 'rituals')
    return (
      <AnchoredCard
        place={opened.place}
        close={close}
        label={t('card.ritualLabel', { day: format.dateWithWeekday(opened.day) })}
      >
        <RitualsCard day={opened.day} marks={props.rituals.of(opened.day)} actions={actions} />
      </AnchoredCard>
    )
  const entry = props.entries.find(({ key }) => key === opened.key)
  if (!entry) return null
  if (entry.kind === 'task')
    return (
      <AnchoredCard
        place={opened.place}
        close={close}
        label={t('card.taskLabel', { title: entry.task.title })}
      >
        <TaskCard task={entry.task} actions={actions} />
      </AnchoredCard>
    )
  return (
    <AnchoredCard place={opened.place} close={close} label={t('card.label', { name: entry.campaign.name })}>
      <CampaignCard campaign={entry.campaign} actions={actions} close={close} />
    </AnchoredCard>
  )
}
