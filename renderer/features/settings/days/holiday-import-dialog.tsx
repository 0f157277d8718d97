import { useMutation } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useReturnOfFocus } from '#renderer/ui/form-dialog.tsx'
import type { HolidayFilePlan } from '#shared/features/calendar-days/contract.ts'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import type { Holiday } from '#shared/features/calendar-days/model.ts'

const SHOWN = 12

/** What a file would change, day by day, before it does; or the rows that must be mended first. */
export function HolidayImportDialog(props: {
  token: string
  plan: HolidayFilePlan
  goTo: (year: number) => void
  close: () => void
}) {
  const t = useWords(calendarDaysSettingsMessages)
  const toasts = useToasts()
  const { token, goTo, close } = props
  const [plan, setPlan] = useState(props.plan)
  useReturnOfFocus()
  const choose = useMutation({
    mutationFn: (year: number) => api.calendarDays.inspectFile({ source: { token }, year }),
    onSuccess: setPlan,
  })
  const save = useMutation({
    mutationFn: () => api.calendarDays.importFile({ source: { token }, year: plan.year }),
    onSuccess({ year, changes, undoId }) {
      const facts = { year: String(year), count: changes.length }
      toasts.show({ text: t('undo.calendar-days.import', facts), undoId })
      goTo(year)
      close()
    },
  })
  const canSave = plan.bad === 0 && plan.changes.length > 0
  return (
    <Modal
      open
      width={480}
      title={t('import.title', { name: plan.sourceName })}
      okText={t('import.save', { year: String(plan.year) })}
      cancelText={canSave ? t('import.cancel') : t('import.close')}
      okButtonProps={canSave ? {} : { style: { display: 'none' } }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={close}
      destroyOnHidden
    >
      {plan.bad > 0 ? (
        <BadRows plan={plan} />
      ) : (
        <>
          <YearChoice plan={plan} choose={choose.mutate} />
          <Changes plan={plan} />
        </>
      )}
    </Modal>
  )
}

function YearChoice({ plan, choose }: { plan: HolidayFilePlan; choose: (year: number) => void }) {
  const t = useWords(calendarDaysSettingsMessages)
  if (plan.years.length < 2) return null
  return (
    <Field label={t('import.year')}>
      {(ties) => (
        <Select
          {...ties}
          value={plan.year}
          options={plan.years.map(({ year, days }) => ({
            value: year,
            label: t('import.yearDays', { year: String(year), days }),
          }))}
          onChange={choose}
        />
      )}
    </Field>
  )
}

function Changes({ plan }: { plan: HolidayFilePlan }) {
  const t = useWords(calendarDaysSettingsMessages)
  const format = useFormat()
  const { changes, days, unmarked } = plan
  const year = String(plan.year)
  const said = (day: Holiday | null) => (day ? t(`value.${day.kind}`, { name: day.name }) : '')
  const line = ({ before, after }: HolidayFilePlan['changes'][number]) => {
    const on = (after ?? before)?.on
    const key = before ? (after ? 'import.changed' : 'import.removed') : 'import.added'
    return t(key, { date: on ? format.date(on) : '', before: said(before), after: said(after) })
  }
  const rest = changes.length - SHOWN
  return (
    <>
      <p>
        {changes.length === 0
          ? t('import.same', { year })
          : t('import.counts', { year, days, changes: changes.length })}
      </p>
      {unmarked > 0 ? <p className="t12 text2">{t('import.unmarked', { count: unmarked })}</p> : null}
      {changes.length > 0 ? (
        <ul className="holiday-lines" aria-label={t('import.changes')}>
          {changes.slice(0, SHOWN).map((change) => (
            <li key={(change.after ?? change.before)?.on}>{line(change)}</li>
          ))}
          {rest > 0 ? <li className="text3">{t('import.more', { count: rest })}</li> : null}
        </ul>
      ) : null}
    </>
  )
}

function BadRows({ plan }: { plan: HolidayFilePlan }) {
  const t = useWords(calendarDaysSettingsMessages)
  return (
    <>
      <p className="danger">{t('import.bad', { count: plan.bad })}</p>
      <ul className="holiday-lines">
        {plan.badRows.map(({ line, problem, text }) => (
          <li key={`${line} ${text}`}>
            {t('import.badRow', { line, reason: t(`reason.${problem}`), text })}
          </li>
        ))}
      </ul>
      <p className="t12 text2">{t('import.how')}</p>
    </>
  )
}
