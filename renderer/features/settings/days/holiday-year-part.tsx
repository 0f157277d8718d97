import { Button } from 'antd'
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import type { Holiday, HolidayYear } from '#shared/features/calendar-days/model.ts'
import { HolidayDialog } from './holiday-dialog.tsx'
import { HolidayFiles } from './holiday-files.tsx'
import { HolidayRows } from './holiday-rows.tsx'
import { useHolidayYear } from './use-holiday-year.ts'

const FIRST_YEAR = 2001
const LAST_YEAR = 2100

/** Holidays and make-up workdays of a year: as arranged, imported or edited, or not yet published. */
export function HolidayYearPart() {
  const t = useWords(calendarDaysSettingsMessages)
  const format = useFormat()
  const [year, setYear] = useState(() => Number(format.today().slice(0, 4)))
  const [editing, setEditing] = useState<Holiday | 'new' | null>(null)
  const { query, set, restore } = useHolidayYear(year)
  const shown = query.data?.year
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  return (
    <section className="setting-part">
      <SectionHead
        title={t('year.title', { year: String(year) })}
        side={
          <>
            <HolidayFiles year={year} goTo={setYear} />
            <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setEditing('new')}>
              {t('year.add')}
            </Button>
          </>
        }
      />
      <div className="holiday-year-bar">
        <Button
          size="small"
          aria-label={t('year.previous')}
          icon={<ChevronLeft aria-hidden="true" />}
          disabled={year <= FIRST_YEAR}
          onClick={() => setYear(year - 1)}
        />
        <Button
          size="small"
          aria-label={t('year.next')}
          icon={<ChevronRight aria-hidden="true" />}
          disabled={year >= LAST_YEAR}
          onClick={() => setYear(year + 1)}
        />
        {shown?.year === year ? <p className="t12 text2">{noteOf(t, shown)}</p> : null}
        {shown?.year === year && shown.source === 'own' ? (
          <Button size="small" type="text" loading={restore.isPending} onClick={() => restore.mutate()}>
            {query.data?.shipped ? t('year.restore') : t('year.forget')}
          </Button>
        ) : null}
      </div>
      {shown && shown.days.length > 0 ? (
        <HolidayRows
          label={t('year.table', { year: String(shown.year) })}
          days={shown.days}
          edit={setEditing}
          remove={({ on }) => set.mutate({ on, day: null })}
        />
      ) : null}
      {editing ? (
        <HolidayDialog
          year={year}
          holiday={editing === 'new' ? null : editing}
          set={set}
          close={() => setEditing(null)}
        />
      ) : null}
    </section>
  )
}

function noteOf(
  t: ReturnType<typeof useWords<keyof (typeof calendarDaysSettingsMessages)['en']>>,
  { year, source, days }: HolidayYear,
): string {
  const off = days.filter(({ kind }) => kind === 'off').length
  return t(`year.${source}`, { year: String(year), off, work: days.length - off })
}
