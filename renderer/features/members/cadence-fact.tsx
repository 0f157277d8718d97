import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useRef, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { MemberDetail } from '#shared/features/members/model.ts'
import { InPlace } from './editable-facts.tsx'
import { FactRow } from './fact-row.tsx'

const USUAL_DAYS = [7, 15, 30] as const
const MOST_DAYS = 365

/** How often the operator wants to talk to somebody: set, changed and ended in place. */
export function CadenceFact({ detail }: { detail: MemberDetail }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const { personId } = detail
  const { data } = useQuery(orpc.followUps.cadence.queryOptions({ input: { personId } }))
  const shown = data ? (
    t('cadence.shown', {
      days: data.everyDays,
      due: format.date(data.dueOn),
      contact: data.lastContactAt === null ? 'none' : 'some',
    })
  ) : (
    <span className="text3">{t('cadence.none')}</span>
  )
  return (
    <FactRow label={t('cadence.label')}>
      <InPlace
        label={t('cadence.label')}
        shown={shown}
        edit={(leave) => <CadenceEditor detail={detail} everyDays={data?.everyDays ?? null} leave={leave} />}
      />
    </FactRow>
  )
}

function CadenceEditor(props: { detail: MemberDetail; everyDays: number | null; leave: () => void }) {
  const { everyDays, leave } = props
  const { personId } = props.detail
  const t = useWords(followUpMessages)
  const name = props.detail.profile.displayName
  const toasts = useToasts()
  const [days, setDays] = useState<number | null>(everyDays)
  const set = useMutation({
    mutationFn: (wanted: number) => api.followUps.setCadence({ personId, everyDays: wanted }),
    onSuccess: ({ undoId }, wanted) =>
      toasts.show({ text: t('undo.followUps.setCadence', { name, days: wanted }), undoId }),
  })
  const clear = useMutation({
    mutationFn: () => api.followUps.clearCadence({ personId }),
    onSuccess: ({ undoId }) => toasts.show({ text: t('undo.followUps.clearCadence', { name }), undoId }),
  })
  const isDone = useRef(false)
  // Taking a field with the focus off the page may tell of leaving it a second time.
  const finish = (then?: () => void) => {
    if (isDone.current) return
    isDone.current = true
    leave()
    then?.()
  }
  const keep = (wanted: number | null) =>
    finish(() => {
      if (wanted !== null && wanted !== everyDays) set.mutate(wanted)
    })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what its fields hear
    <div
      className="cadence-editor"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep(days)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          // Else the drawer would close with it.
          event.stopPropagation()
          finish()
        }
      }}
    >
      <InputNumber
        size="small"
        autoFocus
        min={1}
        max={MOST_DAYS}
        precision={0}
        aria-label={t('cadence.days')}
        value={days}
        onChange={setDays}
        onPressEnter={(event) => {
          // Else Enter would go on to press the button that gets the focus.
          event.preventDefault()
          keep(days)
        }}
      />
      <span className="text2">{t('cadence.unit')}</span>
      {USUAL_DAYS.map((usual) => (
        <Button key={usual} size="small" type="text" onClick={() => keep(usual)}>
          {t('next.days', { days: usual })}
        </Button>
      ))}
      {everyDays === null ? null : (
        <Button size="small" type="text" onClick={() => finish(() => clear.mutate())}>
          {t('cadence.clear')}
        </Button>
      )}
    </div>
  )
}
