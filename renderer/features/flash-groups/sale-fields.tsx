import { Select } from 'antd'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import type { SaleWindow } from '#shared/features/flash-groups/model.ts'
import { faultOfSale } from '#shared/features/flash-groups/rules/sale.ts'
import { useFlashWords } from './use-flash.ts'

/** Days after the last one on which a sale may close. */
const DAYS_AFTER = 4

/** When the sale opens and closes, by the days of the flash group. */
export function SaleFields(props: { sale: SaleWindow; days: number; set: (sale: SaleWindow) => void }) {
  const t = useFlashWords()
  const { sale, days, set } = props
  const fault = faultOfSale(sale, days)
  const dayOptions = (count: number) =>
    Array.from({ length: count }, (_, value) => ({ value, label: t('start.day', { day: value + 1 }) }))
  return (
    <>
      <fieldset className="field flash-fieldset">
        <legend className="field-label">{t('start.opens')}</legend>
        <span className="flash-when">
          <Select
            aria-label={t('start.opens')}
            value={sale.opensDay}
            options={dayOptions(days)}
            onChange={(opensDay) => set({ ...sale, opensDay })}
          />
          <ClockInput
            label={t('start.clock', { what: t('start.opens') })}
            minute={sale.opensMinute}
            change={(minute) => set({ ...sale, opensMinute: minute ?? sale.opensMinute })}
          />
        </span>
      </fieldset>
      <fieldset className="field flash-fieldset">
        <legend className="field-label">{t('start.closes')}</legend>
        <span className="flash-when">
          <Select
            aria-label={t('start.closes')}
            value={sale.closesDay}
            options={dayOptions(days + DAYS_AFTER)}
            onChange={(closesDay) => set({ ...sale, closesDay })}
          />
          <ClockInput
            label={t('start.clock', { what: t('start.closes') })}
            minute={sale.closesMinute}
            change={(minute) => set({ ...sale, closesMinute: minute ?? sale.closesMinute })}
          />
        </span>
        {fault ? (
          <span className="field-error" role="alert">
            {t('start.saleWrong')}
          </span>
        ) : null}
      </fieldset>
    </>
  )
}
