import { useMutation } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import {
  type DistributionThresholds,
  defaultThresholds,
  distributionThresholds,
} from '#shared/features/distribution/model.ts'

const percentOf = (share: number) => Math.round(share * 100)

/** From when on a group is due again: days, and newcomers in percent. */
export function ThresholdsDialog(props: { thresholds: DistributionThresholds; close: () => void }) {
  const t = useWords(distributionMessages)
  const toasts = useToasts()
  const [days, setDays] = useState<number | null>(props.thresholds.afterDays)
  const [percent, setPercent] = useState<number | null>(percentOf(props.thresholds.newShare))
  const save = useMutation({
    mutationFn: (thresholds: DistributionThresholds) => api.distribution.setThresholds(thresholds),
    onSuccess: ({ undoId }) => {
      toasts.show({ text: t('toast.thresholds'), undoId })
      props.close()
    },
  })
  const wanted = distributionThresholds.safeParse({ afterDays: days, newShare: (percent ?? 0) / 100 })
  const isStandard = days === defaultThresholds.afterDays && percent === percentOf(defaultThresholds.newShare)
  const reset = () => {
    setDays(defaultThresholds.afterDays)
    setPercent(percentOf(defaultThresholds.newShare))
  }
  return (
    <FormDialog
      title={t('thresholds.title')}
      save={t('thresholds.save')}
      cancel={t('thresholds.cancel')}
      isSaving={save.isPending}
      submit={() => {
        if (wanted.success) save.mutate(wanted.data)
      }}
      close={props.close}
    >
      <p className="text2 thresholds-hint">{t('thresholds.hint')}</p>
      <Field label={t('thresholds.days')}>
        {(ties) => (
          <InputNumber {...ties} autoFocus min={1} max={1000} precision={0} value={days} onChange={setDays} />
        )}
      </Field>
      <Field label={t('thresholds.share')} error={wanted.success ? undefined : t('thresholds.invalid')}>
        {(ties) => (
          <InputNumber {...ties} min={1} max={100} precision={0} value={percent} onChange={setPercent} />
        )}
      </Field>
      {isStandard ? null : (
        <Button type="link" size="small" className="thresholds-reset" onClick={reset}>
          {t('thresholds.standard')}
        </Button>
      )}
    </FormDialog>
  )
}
