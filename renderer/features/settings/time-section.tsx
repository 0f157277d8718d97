import { useMutation } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import type { QuietHours } from '#shared/features/settings/model.ts'
import { useSettings } from './use-settings.ts'

/** The zone in which days are counted, and the hours in which nothing becomes due. */
export function TimeSection() {
  const { settings, error, retry, update } = useSettings()
  if (error) return <ErrorNotice error={error} retry={retry} />
  if (!settings) return null
  return (
    <>
      <ZoneField zone={settings.zone} />
      <QuietField quiet={settings.quietHours} onChange={(quietHours) => update({ quietHours })} />
    </>
  )
}

type ZonePreview = { zone: string; groups: number; days: number }

function ZoneField({ zone }: { zone: string }) {
  const t = useWords(settingsMessages)
  const toasts = useToasts()
  const [preview, setPreview] = useState<ZonePreview | null>(null)
  const ask = useMutation({
    mutationFn: (wanted: string) => api.settings.previewZone({ zone: wanted }),
    onSuccess: setPreview,
  })
  const change = useMutation({
    mutationFn: (wanted: string) => api.settings.changeZone({ zone: wanted }),
    onSuccess: (settings) => {
      setPreview(null)
      toasts.show({ text: t('time.zoneChanged', { zone: settings.zone }) })
    },
  })
  const options = useMemo(() => zoneOptions(zone), [zone])
  return (
    <>
      <Field label={t('time.zone')} hint={t('time.zoneHint')}>
        {(ties) => (
          <Select
            {...ties}
            showSearch
            value={zone}
            options={options}
            onChange={(wanted) => ask.mutate(wanted)}
          />
        )}
      </Field>
      <Modal
        open={preview !== null}
        title={t('time.zoneConfirm', { zone: preview?.zone ?? '' })}
        width={480}
        okText={t('time.zoneConfirm', { zone: preview?.zone ?? '' })}
        cancelText={t('action.cancel')}
        confirmLoading={change.isPending}
        onOk={() => preview && change.mutate(preview.zone)}
        onCancel={() => setPreview(null)}
      >
        {preview ? t('time.zoneConfirmText', { groups: preview.groups, days: preview.days }) : null}
      </Modal>
    </>
  )
}

/** Every zone of the platform with its present offset; the one in use first. */
function zoneOptions(current: string): { value: string; label: string }[] {
  const zones = new Set([current, 'Asia/Shanghai', ...Intl.supportedValuesOf('timeZone')])
  return [...zones].map((zone) => ({
    value: zone,
    label: `${zone.replaceAll('_', ' ')} (${offsetOf(zone)})`,
  }))
}

function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  return (
    parts
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace('GMT', 'UTC')
      .replace('-', '−') ?? ''
  )
}

const HALF_HOURS = Array.from({ length: 48 }, (_, at) => at * 30)
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function QuietField({ quiet, onChange }: { quiet: QuietHours; onChange: (quiet: QuietHours) => void }) {
  const t = useWords(settingsMessages)
  const options = HALF_HOURS.map((minute) => ({ value: minute, label: clock(minute) }))
  return (
    <Field label={t('time.quiet')} hint={t('time.quietHint')}>
      {(ties) => (
        <span className="setting-range">
          <Select
            {...ties}
            aria-label={t('time.quietFrom')}
            value={quiet.fromMinute}
            options={options}
            onChange={(fromMinute) => onChange({ ...quiet, fromMinute })}
          />
          {t('time.quietTo')}
          <Select
            aria-label={t('time.quietUntil')}
            value={quiet.toMinute}
            options={options}
            onChange={(toMinute) => onChange({ ...quiet, toMinute })}
          />
        </span>
      )}
    </Field>
  )
}
