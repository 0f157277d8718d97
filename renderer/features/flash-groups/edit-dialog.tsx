import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { FlashDetail, SaleWindow } from '#shared/features/flash-groups/model.ts'
import { faultOfSale } from '#shared/features/flash-groups/rules/sale.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { SaleFields } from './sale-fields.tsx'
import { useFlashActions, useFlashWords } from './use-flash.ts'

/** The first day, the sale and how many are wanted. */
export function EditDialog({ flash, close }: { flash: FlashDetail; close: () => void }) {
  const t = useFlashWords()
  const actions = useFlashActions(flash)
  const [day, setDay] = useState<string>(flash.startsOn)
  const [sale, setSale] = useState<SaleWindow>(flash.sale)
  const [wanted, setWanted] = useState<number | null>(flash.wantedSignups)
  const startsOn = calendarDate.safeParse(day).data
  const canSave = startsOn !== undefined && wanted !== null && faultOfSale(sale, flash.days) === null
  const save = async () => {
    if (!startsOn || wanted === null) return
    const { opensDay, opensMinute, closesDay, closesMinute } = sale
    await actions.change.mutateAsync({
      wantedSignups: wanted,
      sale: { opensDay, opensMinute, closesDay, closesMinute },
    })
    if (startsOn !== flash.startsOn) await actions.move.mutateAsync(startsOn)
    close()
  }
  return (
    <FormDialog
      title={t('edit.title')}
      save={t('edit.save')}
      cancel={t('edit.cancel')}
      isSaving={actions.change.isPending || actions.move.isPending}
      canSave={canSave}
      // A refusal is told by the toast; the dialog stays with what was typed.
      submit={() => void save().catch(() => {})}
      close={close}
    >
      <Field label={t('edit.startsOn')} hint={t('edit.startsOnHint')}>
        {(ties) => (
          <Input {...ties} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        )}
      </Field>
      <SaleFields sale={sale} days={flash.days} set={setSale} />
      <Field label={t('start.wanted')} hint={t('start.wantedHint')}>
        {(ties) => (
          <InputNumber<number>
            {...ties}
            min={1}
            max={100_000}
            precision={0}
            value={wanted}
            onChange={setWanted}
          />
        )}
      </Field>
    </FormDialog>
  )
}
