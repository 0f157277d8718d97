import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Popover } from 'antd'
import { useState } from 'react'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { NumberStrip } from '#renderer/ui/number-strip.tsx'
import type { OutputFigures } from '#shared/features/content-output/model.ts'
import { SERIOUS_SHARE } from '#shared/features/content-output/rules/weeks.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { useContentWords } from './use-content-words.ts'

export const WEEKS_SHOWN = 12

/** What the week and the weeks before came to; the aim is set here. */
export function WeekStrip({ persona }: { persona: Persona }) {
  const { p } = useContentWords()
  const figures = useFigures(persona)
  const cells = useCells(figures)
  if (!figures) return <div className="strip-place" />
  return (
    <div className="week-strip">
      <NumberStrip label={p('strip.label')} cells={cells} />
      <TargetCell key={String(figures.thisWeek.target)} persona={persona} target={figures.thisWeek.target} />
    </div>
  )
}

/** Figures of the weeks that the tab shows. */
export function useFigures(persona: Persona): OutputFigures | undefined {
  const { groupId } = useScope()
  const input = { personaId: persona.id, groupId, weeks: WEEKS_SHOWN }
  return useQuery(orpc.contentOutput.figures.queryOptions({ input })).data
}

function useCells(figures: OutputFigures | undefined) {
  const { p, format } = useContentWords()
  if (!figures) return []
  const { thisWeek, share, streak, longest, pieces } = figures
  const { posted, planned, target } = thisWeek
  const weeks = figures.weeks.length
  const isLow = share !== null && share < SERIOUS_SHARE
  return [
    {
      id: 'posted',
      label: p('strip.posted'),
      value: target ? p('strip.postedOf', { posted, target }) : p('strip.postedOnly', { posted }),
      note: p('strip.planned', { count: planned }),
    },
    {
      id: 'streak',
      label: p('strip.streak'),
      value: p('strip.weeks', { count: streak }),
      note: p('strip.longest', { count: longest }),
    },
    {
      id: 'share',
      label: p('strip.share'),
      value: share === null ? null : format.percent(share),
      missing: p('strip.noShare'),
      note: share === null ? '' : p(isLow ? 'strip.shareLow' : 'strip.shareGood', { weeks, count: pieces }),
    },
  ]
}

/** The aim of the week, with a small form to change it. */
function TargetCell({ persona, target }: { persona: Persona; target: number | null }) {
  const { p } = useContentWords()
  const [isOpen, setOpen] = useState(false)
  const value =
    target === null
      ? p('strip.noTarget')
      : target === 0
        ? p('strip.rest')
        : p('strip.targetValue', { count: target })
  return (
    <div className="strip-cell target-cell">
      <span className="strip-label">{p('strip.target')}</span>
      <span className={target === null ? 'strip-value missing' : 'strip-value'}>{value}</span>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={isOpen}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<TargetForm persona={persona} target={target} close={() => setOpen(false)} />}
      >
        <button type="button" className="plain link strip-note target-change">
          {p('strip.changeTarget')}
        </button>
      </Popover>
    </div>
  )
}

function TargetForm(props: { persona: Persona; target: number | null; close: () => void }) {
  const { t, p } = useContentWords()
  const toasts = useToasts()
  const [perWeek, setPerWeek] = useState(props.target ?? 3)
  const save = useMutation({
    mutationFn: () => api.contentOutput.setCadence({ personaId: props.persona.id, perWeek }),
    onSuccess({ undoId }) {
      toasts.show({ text: t('undo.contentOutput.setCadence', { count: perWeek }), undoId })
      props.close()
    },
  })
  return (
    <form
      className="target-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Field label={p('target.label')} hint={p('target.hint')}>
        {(ties) => (
          <InputNumber
            {...ties}
            autoFocus
            min={0}
            max={21}
            precision={0}
            value={perWeek}
            onChange={(value) => setPerWeek(value ?? 0)}
          />
        )}
      </Field>
      <Button type="primary" size="small" htmlType="submit" loading={save.isPending}>
        {p('target.save')}
      </Button>
    </form>
  )
}
