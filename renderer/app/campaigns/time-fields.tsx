import { Checkbox } from 'antd'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { Field } from '#renderer/ui/field.tsx'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { faultOfTime } from '#shared/features/campaigns/rules/time.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { useCampaignWords } from './use-campaign-words.ts'

const EVENING = { startsMinute: 20 * 60, endsMinute: 21 * 60 + 30 }

/** When a campaign takes place: days, and a time of day unless it takes whole days. Another start takes the end along. */
export function TimeFields(props: { time: CampaignTime; change: (time: CampaignTime) => void }) {
  const { time, change } = props
  const { t, f } = useCampaignWords()
  const fault = faultOfTime(time)
  const isTimed = time.startsMinute !== null
  const start = (startsOn: CalendarDate) =>
    change({ ...time, startsOn, endsOn: addDays(startsOn, daysBetween(time.startsOn, time.endsOn)) })
  return (
    <>
      <div className={isTimed ? 'campaign-times timed' : 'campaign-times'}>
        <Field label={f('form.startsOn')}>
          {({ id }) => <DayInput id={id} isLive day={time.startsOn} change={start} />}
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
          {({ id }) => (
            <DayInput
              id={id}
              isLive
              isWrong={fault !== null}
              min={time.startsOn}
              day={time.endsOn}
              change={(endsOn) => change({ ...time, endsOn })}
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
