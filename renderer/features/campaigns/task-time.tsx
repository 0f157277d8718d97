import { Input, Select } from 'antd'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import type { Campaign, CampaignTask } from '#shared/features/campaigns/model.ts'
import { offsetOf } from '#shared/features/campaigns/rules/due.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { useTaskActions } from './use-task-actions.ts'

type TimeProps = { task: CampaignTask; campaign: Campaign }

/** When a task is due: on a day at a time of day, or so long before or after the campaign begins. */
export function TaskTime(props: TimeProps) {
  const { task, campaign } = props
  const { p } = useCampaignWords()
  const { edit } = useTaskActions(task)
  const { startsMinute, startsOn } = campaign
  const isFromStart = task.offset.fromStart !== null && startsMinute !== null
  const follow = (how: 'day' | 'start') => {
    const due = { on: task.dueOn, minute: task.dueMinute }
    if (how === 'day' || startsMinute === null) edit.mutate({ offset: offsetOf(campaign, due) })
    else {
      const minutes = daysBetween(startsOn, due.on) * 1440 + (due.minute ?? startsMinute) - startsMinute
      edit.mutate({ offset: { offsetDays: 0, minute: null, fromStart: minutes } })
    }
  }
  return (
    <div className="plan-time">
      {startsMinute === null ? null : (
        <PresetGroup
          label={p('task.follows')}
          presets={[
            { value: 'day', label: p('task.byDay') },
            { value: 'start', label: p('task.byStart') },
          ]}
          value={isFromStart ? 'start' : 'day'}
          onChange={follow}
        />
      )}
      {isFromStart ? <FromStart {...props} /> : <OnDay {...props} />}
    </div>
  )
}

function OnDay({ task, campaign }: TimeProps) {
  const { p } = useCampaignWords()
  const { edit } = useTaskActions(task)
  const keep = (on: CalendarDate, minute: number | null) =>
    edit.mutate({ offset: offsetOf(campaign, { on, minute }) })
  return (
    <>
      <DayInput
        size="small"
        label={p('task.day')}
        day={task.dueOn}
        change={(on) => keep(on, task.dueMinute)}
      />
      <ClockInput
        size="small"
        label={p('task.clock')}
        minute={task.dueMinute}
        canBeEmpty
        placeholder={p('task.anyTime')}
        change={(minute) => keep(task.dueOn, minute)}
      />
    </>
  )
}

function FromStart({ task }: TimeProps) {
  const { p } = useCampaignWords()
  const { edit } = useTaskActions(task)
  const fromStart = task.offset.fromStart ?? 0
  const isHours = fromStart !== 0 && fromStart % 60 === 0
  const unit = isHours ? 60 : 1
  const amount = String(Math.abs(fromStart) / unit)
  const [text, setText] = useDraft(amount)
  const keep = (minutes: number) =>
    edit.mutate({ offset: { offsetDays: 0, minute: null, fromStart: minutes } })
  const sign = fromStart < 0 ? -1 : 1
  const leave = () => {
    const typed = /^\d{1,6}$/.test(text.trim()) ? Number(text) : null
    if (typed === null) setText(amount)
    else if (text !== amount) keep(sign * typed * unit)
  }
  return (
    <>
      <Input
        size="small"
        className="clock-input"
        inputMode="numeric"
        aria-label={p('task.amount')}
        maxLength={6}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={leave}
        onPressEnter={leave}
      />
      <Select
        size="small"
        aria-label={p('task.unit')}
        value={unit}
        options={[
          { value: 1, label: p('task.minutes') },
          { value: 60, label: p('task.hours') },
        ]}
        onChange={(next: number) => keep((fromStart / unit) * next)}
      />
      <Select
        size="small"
        aria-label={p('task.side')}
        value={sign}
        options={[
          { value: -1, label: p('task.before') },
          { value: 1, label: p('task.after') },
        ]}
        onChange={(next: number) => keep(Math.abs(fromStart) * next)}
      />
    </>
  )
}
