import { Checkbox, Input } from 'antd'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import { Field } from '#renderer/ui/field.tsx'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { faultOfTime } from '#shared/features/campaigns/rules/time.ts'
import { addDays, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { useCampaignWords } from './use-campaign-words.ts'

const EVENING = { startsMinute: 20 * 60, endsMinute: 21 * 60 + 30 }

/** When a campaign takes place: days, and a time of day unless it takes whole days. Another start takes the end along. */
export function TimeFields(props: { time: CampaignTime; change: (time: CampaignTime) => void }) {
  const { time, change } = props
  const { t, f } = useCampaignWords()
  const fault = faultOfTime(time)
  const isTimed = time.startsMinute !== null
  const start = (text: string) => {
    const startsOn = calendarDate.safeParse(text).data
    if (startsOn)
      change({ ...time, startsOn, endsOn: addDays(startsOn, daysBetween(time.startsOn, time.endsOn)) })
  }
  const end = (text: string) => {
    const endsOn = calendarDate.safeParse(text).data
    if (endsOn) change({ ...time, endsOn })
  }
  return (
    <>
      <div className={isTimed ? 'campaign-times timed' : 'campaign-times'}>
        <Field label={f('form.startsOn')}>
          {(ties) => (
            <Input
              {...ties}
              type="date"
              value={time.startsOn}
              onChange={({ target }) => start(target.value)}
            />
          )}
        </Field>
        {isTimed ? (
          <Field label={f('form.startsAt')}>
            {({ id }) => (
              <ClockInput
                id={id}
                minute={time.startsMinute}
                change={(startsMinute) => change({ ...time, startsMinute })}
              />
            )}
          </Field>
        ) : null}
        <Field label={f('form.endsOn')} error={fault ? t(`error.${fault}`) : undefined}>
          {(ties) => (
            <Input
              {...ties}
              type="date"
              min={time.startsOn}
              status={fault ? 'error' : ''}
              value={time.endsOn}
              onChange={({ target }) => end(target.value)}
            />
          )}
        </Field>
        {isTimed ? (
          <Field label={f('form.endsAt')}>
            {({ id }) => (
              <ClockInput
                id={id}
                minute={time.endsMinute}
                isWrong={fault !== null}
                change={(endsMinute) => change({ ...time, endsMinute })}
              />
            )}
          </Field>
        ) : null}
      </div>
      <Checkbox
        className="campaign-all-day"
        checked={!isTimed}
        onChange={({ target }) =>
          change({ ...time, ...(target.checked ? { startsMinute: null, endsMinute: null } : EVENING) })
        }
      >
        {f('form.allDay')}
      </Checkbox>
    </>
  )
}
