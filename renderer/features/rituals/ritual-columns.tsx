import { useMemo } from 'react'
import type { Format } from '#renderer/app/format.ts'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { scheduleWords } from '#renderer/app/rituals/schedule-words.ts'
import { StreakDots } from '#renderer/app/rituals/streak-dots.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { Ritual } from '#shared/features/rituals/model.ts'

export type PageWords = Words<keyof (typeof ritualPageMessages)['en']>

/** Columns of the list. */
export function useRitualColumns(): readonly TableColumn<Ritual>[] {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  return useMemo(() => {
    const columns: TableColumn<Ritual>[] = [
      {
        id: 'name',
        head: t('column.name'),
        width: 'minmax(220px, 1fr)',
        cell: (ritual) => (
          <span className="ritual-name">
            <span className="ellipsis">
              <span className="name">{ritual.name}</span>
              <StatusTag ritual={ritual} t={t} format={format} />
            </span>
            <span className="t12 text2 ellipsis">{scheduleWords(ritual.schedule, words, format)}</span>
          </span>
        ),
      },
      {
        id: 'groups',
        head: t('column.groups'),
        width: isNarrow ? 140 : 240,
        cell: ({ groups }) => (
          <span className="ellipsis" title={format.list(groups.map(({ name }) => name))}>
            {groups.length > (isNarrow ? 1 : 2)
              ? t('list.groups', {
                  group: groups[0]?.name ?? '',
                  count: groups.length,
                })
              : format.list(groups.map(({ name }) => name))}
          </span>
        ),
      },
      { id: 'next', head: t('column.next'), width: 128, cell: (ritual) => nextWords(ritual, format) },
      {
        id: 'recent',
        head: t('column.recent'),
        width: 172,
        cell: ({ recent }) => <StreakDots days={recent} />,
      },
      {
        id: 'streak',
        head: t('column.streak'),
        width: 72,
        align: 'right',
        cell: ({ streak }) => (
          <span className={streak.current === 0 ? 'text3' : ''}>
            {t('streak.times', { count: format.number(streak.current) })}
          </span>
        ),
      },
      {
        id: 'share',
        head: t('column.share'),
        width: 72,
        align: 'right',
        cell: ({ streak }) => (
          <span className={streak.due === 0 ? 'text3' : ''}>{t('streak.share', streak)}</span>
        ),
      },
    ]
    return columns
  }, [t, words, format, isNarrow])
}

/** Paused or over; nothing while it goes on. */
export function StatusTag({ ritual, t, format }: { ritual: Ritual; t: PageWords; format: Format }) {
  const { pause, isOver } = ritual
  if (isOver) return <Tag>{t('status.over')}</Tag>
  if (pause === null || pause.from > format.today()) return null
  const { until } = pause
  return (
    <Tag tone="warn">
      {until === null ? t('status.paused') : t('status.pausedUntil', { day: format.date(until) })}
    </Tag>
  )
}

function nextWords({ next }: Ritual, format: Format) {
  if (!next) return <span className="text3">–</span>
  return (
    <span className="nowrap">
      {format.date(next.day)} {textOfMinute(next.minute)}
    </span>
  )
}
