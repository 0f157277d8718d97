import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import { calendarDaysMessages } from '#shared/features/calendar-days/messages.ts'
import type { OwnDay } from '#shared/features/calendar-days/model.ts'
import { nextOwnDay } from '#shared/features/calendar-days/rules/own-days.ts'
import { OwnDayDialog } from './own-day-dialog.tsx'

/** The operator's own yearly days. */
export function OwnDaysPart() {
  const t = useWords(calendarDaysSettingsMessages)
  const today = useFormat().today()
  const toasts = useToasts()
  const [editing, setEditing] = useState<OwnDay | 'new' | null>(null)
  const query = useQuery(orpc.calendarDays.show.queryOptions({ input: { from: today, to: today } }))
  const remove = useMutation({
    mutationFn: ({ id }: OwnDay) => api.calendarDays.removeOwn({ id }),
    onSuccess: ({ undoId }, { name }) =>
      toasts.show({ text: t('undo.calendar-days.removeOwn', { name }), undoId }),
  })
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  const days = query.data?.ownDays ?? []
  return (
    <section className="setting-part">
      <SectionHead
        title={t('own.title')}
        side={
          <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setEditing('new')}>
            {t('own.add')}
          </Button>
        }
      />
      <p className="t12 text2">{t('own.hint')}</p>
      {query.data && days.length === 0 ? <p className="text3 own-none">{t('own.none')}</p> : null}
      {days.length > 0 ? (
        <ul className="holiday-rows" aria-label={t('own.title')}>
          {days.map((day) => (
            <OwnDayRow
              key={day.id}
              day={day}
              edit={() => setEditing(day)}
              remove={() => remove.mutate(day)}
            />
          ))}
        </ul>
      ) : null}
      {editing ? (
        <OwnDayDialog day={editing === 'new' ? null : editing} close={() => setEditing(null)} />
      ) : null}
    </section>
  )
}

function OwnDayRow({ day, edit, remove }: { day: OwnDay; edit: () => void; remove: () => void }) {
  const t = useWords(calendarDaysSettingsMessages)
  const words = useWords(calendarDaysMessages)
  const format = useFormat()
  const { name, calendar, month, sinceYear } = day
  const next = nextOwnDay(day, format.today())
  const date =
    calendar === 'solar'
      ? t('own.dateSolar', { month, day: day.day })
      : t('own.dateLunar', {
          month: words('lunar.month', { month, isLeap: 'false' }),
          day: words('lunar.day', { day: day.day }),
        })
  const notes = [
    ...(next ? [t('own.next', { date: format.date(next) })] : []),
    ...(sinceYear === null ? [] : [t('own.sinceYear', { year: String(sinceYear) })]),
  ]
  return (
    <li className="holiday-row own">
      <span>{date}</span>
      <span className="holiday-name">
        {name}
        <span className="t12 text3">{notes.join(words('day.join'))}</span>
      </span>
      <Button
        type="text"
        size="small"
        aria-label={t('own.edit', { name })}
        icon={<Pencil aria-hidden="true" />}
        onClick={edit}
      />
      <Button
        type="text"
        size="small"
        aria-label={t('own.remove', { name })}
        icon={<Trash2 aria-hidden="true" />}
        onClick={remove}
      />
    </li>
  )
}
