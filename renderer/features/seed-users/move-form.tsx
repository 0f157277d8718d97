import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import {
  type Graduation,
  type RetireReason,
  retireReasons,
  type SeedCard,
  type SeedStage,
} from '#shared/features/seed-users/model.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useStepActions } from './use-seed-actions.ts'

/** What was dropped where, before it is recorded. */
export type PendingMove = {
  seed: SeedCard
  to: SeedStage
  /** What somebody graduates to; a staff role is set at once, so such a step is dated today. */
  as?: Graduation
}

/** Stands in the column something was dropped on: day, note, and why when somebody is lost. Enter records, Esc leaves. */
export function MoveForm(props: { move: PendingMove; done: (id: string) => void; cancel: () => void }) {
  const { seed, to, as } = props.move
  const { t, d, stage } = useSeedWords()
  const format = useFormat()
  const [day, setDay] = useState<string>(format.today())
  const [note, setNote] = useState('')
  const [reason, setReason] = useState<RetireReason>('declined')
  const { move, retire, graduate } = useStepActions()
  const isDay = isRealDate(day) && day <= format.today() && day >= seed.stageOn
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isDay) return
    const on = day as CalendarDate
    const after = { onSuccess: () => props.done(seed.id) }
    if (as) graduate.mutate({ seed, to: as, note }, after)
    else if (to === 'lost') retire.mutate({ seeds: [seed], reason, on, note }, after)
    else move.mutate({ seeds: [seed], to, on, note }, after)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    props.cancel()
  }
  const title = t('move.title', {
    name: seed.name,
    from: stage(seed.stage),
    to: as ? d(`as.${as}`) : stage(to),
  })
  return (
    <form className="move-form" aria-label={title} onSubmit={submit} onKeyDown={onKeyDown}>
      <p className="name private">{title}</p>
      {to === 'lost' ? (
        <Select
          size="small"
          aria-label={t('move.reason')}
          value={reason}
          onChange={setReason}
          options={retireReasons.map((value) => ({ value, label: t(`retire.${value}`) }))}
        />
      ) : null}
      <Input
        size="small"
        autoFocus
        maxLength={2000}
        aria-label={t('move.note')}
        placeholder={t('move.notePlaceholder')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {as ? null : (
        <Input
          type="date"
          size="small"
          aria-label={t('move.on')}
          min={seed.stageOn}
          max={format.today()}
          value={day}
          status={isDay ? '' : 'error'}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      <span className="move-form-actions">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          loading={move.isPending || retire.isPending || graduate.isPending}
        >
          {t('move.save')}
        </Button>
        <Button size="small" type="text" onClick={props.cancel}>
          {t('move.cancel')}
        </Button>
      </span>
    </form>
  )
}
