import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import { DayInput } from '#renderer/ui/day-input.tsx'
import type { NewTaskInput } from '#shared/features/campaigns/contract.ts'
import type { Campaign } from '#shared/features/campaigns/model.ts'
import { offsetOf } from '#shared/features/campaigns/rules/due.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** One more task below the list: what, on which day, at what time; Enter adds it and waits for the next. */
export function AddTask({ campaign }: { campaign: Campaign }) {
  const { p, t } = useCampaignWords()
  const { show } = useToasts()
  const [title, setTitle] = useState('')
  const [day, setDay] = useState<CalendarDate | null>(null)
  const [minute, setMinute] = useState<number | null>(null)
  const on = day ?? campaign.startsOn
  const add = useMutation({
    mutationFn: (task: NewTaskInput) => api.campaigns.addTask({ id: campaign.id, task }),
    onSuccess: ({ undoId }, task) => {
      show({ text: t('undo.campaigns.addTask', { title: task.title }), undoId })
      setTitle('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '' && !add.isPending)
      add.mutate({ title: title.trim(), offset: offsetOf(campaign, { on, minute }) })
  }
  return (
    <form className="plan-add" onSubmit={submit}>
      <Input
        className="private"
        aria-label={p('tasks.add')}
        maxLength={200}
        placeholder={p('tasks.addPlaceholder')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <DayInput label={p('task.day')} isLive day={on} change={setDay} />
      <ClockInput
        label={p('task.clock')}
        minute={minute}
        canBeEmpty
        placeholder={p('task.anyTime')}
        change={setMinute}
      />
      <Button htmlType="submit" icon={<Plus aria-hidden="true" />} disabled={title.trim() === ''}>
        {p('tasks.add')}
      </Button>
    </form>
  )
}
