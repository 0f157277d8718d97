import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import type { Holiday } from '#shared/features/calendar-days/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** One year of holidays and how to change it; each change is kept at once and can be taken back. */
export function useHolidayYear(year: number) {
  const t = useWords(calendarDaysSettingsMessages)
  const format = useFormat()
  const toasts = useToasts()
  const query = useQuery(orpc.calendarDays.showYear.queryOptions({ input: { year } }))
  const set = useMutation({
    mutationFn: ({ on, day }: { on: CalendarDate; day: Omit<Holiday, 'on'> | null }) =>
      api.calendarDays.setHoliday({ on, day }),
    onSuccess({ undoId }, { on, day }) {
      const date = format.date(on)
      const text = day
        ? t('undo.calendar-days.set', { date, name: day.name })
        : t('undo.calendar-days.clear', { date })
      toasts.show({ text, undoId })
    },
  })
  const restore = useMutation({
    mutationFn: () => api.calendarDays.restoreYear({ year }),
    onSuccess({ undoId }) {
      toasts.show({ text: t('undo.calendar-days.restore', { year: String(year) }), undoId })
    },
  })
  return { query, set, restore }
}

export type HolidayYearState = ReturnType<typeof useHolidayYear>
