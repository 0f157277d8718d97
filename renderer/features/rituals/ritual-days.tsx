import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, type MenuProps } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { Ritual, RitualDay } from '#shared/features/rituals/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { MoveDialog } from './move-dialog.tsx'
import { useRitualActions } from './use-rituals.ts'

const LATEST = 6
const UPCOMING = 3
/** The screen of a calendar ahead; what comes later is told by the rule. */
const AHEAD_DAYS = 62

/** The days behind and ahead, each of which can be kept, skipped or moved. */
export function RitualDays({ ritual }: { ritual: Ritual }) {
  const t = useWords(ritualPageMessages)
  const format = useFormat()
  const from = format.today()
  const input = { from, to: addDays(from, AHEAD_DAYS) }
  const { data } = useQuery(orpc.rituals.listMarks.queryOptions({ input }))
  const [moving, setMoving] = useState<RitualDay | null>(null)
  const own = (data ?? []).filter(({ ritualId, state }) => ritualId === ritual.id && state !== 'moved')
  const near = own.filter(({ day, state }) => day > from || state === 'ahead').slice(0, UPCOMING)
  const upcoming = near.length === 0 && ritual.next ? [ritual.next] : near
  const latest = ritual.recent.slice(-LATEST).toReversed()
  const listOf = (days: readonly RitualDay[]) => (
    <ul>
      {days.map((day) => (
        <DayRow key={`${day.ruleDay} ${day.day}`} ritual={ritual} day={day} move={() => setMoving(day)} />
      ))}
    </ul>
  )
  return (
    <>
      <Section title={t('drawer.upcoming')}>
        {upcoming.length === 0 ? <p className="text3">{t('drawer.noNext')}</p> : listOf(upcoming)}
      </Section>
      <Section title={t('drawer.recent')}>
        {latest.length === 0 ? <p className="text3">{t('drawer.none')}</p> : listOf(latest)}
      </Section>
      {moving ? <MoveDialog ritual={ritual} day={moving} close={() => setMoving(null)} /> : null}
    </>
  )
}

function DayRow(props: { ritual: Ritual; day: RitualDay; move: () => void }) {
  const { ritual, day } = props
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const format = useFormat()
  const items = useDayItems(props)
  const isMoved = day.day !== day.ruleDay
  return (
    <li className="ritual-day">
      <span className={`streak-dot ${day.state}`} aria-hidden="true" />
      <span>
        {format.dateWithWeekday(day.day)} {textOfMinute(day.minute)}
        {isMoved ? (
          <span className="t12 text2"> {t('drawer.movedFrom', { day: format.date(day.ruleDay) })}</span>
        ) : null}
      </span>
      <span className={day.state === 'missed' ? 't12 danger push' : 't12 text2 push'}>
        {words(`state.${day.state}`)}
      </span>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          type="text"
          size="small"
          icon={<Ellipsis aria-hidden="true" />}
          aria-label={`${t('drawer.dayMenu', { day: format.date(day.day) })}: ${ritual.name}`}
        />
      </Dropdown>
    </li>
  )
}

function useDayItems({ ritual, day, move: openMove }: Parameters<typeof DayRow>[0]): MenuProps['items'] {
  const t = useWords(ritualPageMessages)
  const format = useFormat()
  const { mark, move } = useRitualActions()
  const { ruleDay, state } = day
  const set = (next: 'kept' | 'skipped' | 'open') => () => mark.mutate({ ritual, day: ruleDay, state: next })
  const isOpen = state === 'ahead' || state === 'missed'
  return [
    ...(day.day <= format.today() && state !== 'kept'
      ? [{ key: 'kept', label: t('drawer.kept'), onClick: set('kept') }]
      : []),
    ...(state === 'skipped' ? [] : [{ key: 'skip', label: t('drawer.skip'), onClick: set('skipped') }]),
    ...(isOpen ? [{ key: 'move', label: t('drawer.move'), onClick: openMove }] : []),
    ...(isOpen && day.day !== ruleDay
      ? [
          {
            key: 'back',
            label: t('drawer.moveBack'),
            onClick: () => move.mutate({ ritual, day: ruleDay, to: null }),
          },
        ]
      : []),
    ...(isOpen ? [] : [{ key: 'open', label: t('drawer.reopen'), onClick: set('open') }]),
  ]
}
