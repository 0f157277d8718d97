import { Button, Checkbox } from 'antd'
import { RotateCcw } from 'lucide-react'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import type { PlaybookStep } from '#shared/features/playbooks/model.ts'
import { ladderOf, stepTimeOf } from '#shared/features/playbooks/rules/timeline.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { ClockInput, RelativeDayInput } from './clock-input.tsx'
import type { StartPlan } from './use-start-plan.ts'

/** The steps in their order: each may be unticked or given another day and time, for all runs alike. */
export function StepsTable({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const { choices, content, set } = plan
  const ordered = ladderOf({ steps: content.steps, startsMinute: choices.startsMinute }).flatMap(
    ({ steps }) => steps,
  )
  return (
    <Section
      title={t('steps.title')}
      note={t('steps.note')}
      side={
        choices.left.size > 0 ? (
          <Button type="link" size="small" onClick={() => set({ left: new Set() })}>
            {t('steps.all')}
          </Button>
        ) : null
      }
    >
      <table className="start-steps">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('steps.head.step')}
            </th>
            <th scope="col">{t('steps.head.day')}</th>
            <th scope="col">{t('steps.head.time')}</th>
            <th scope="col">{t('steps.head.dates')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ at, step }) => (
            <StepRow key={at} at={at} step={step} plan={plan} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function StepRow({ at, step, plan }: { at: number; step: PlaybookStep; plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const c = useWords(campaignMessages)
  const locale = useLocale()
  const { choices, set } = plan
  const isTaken = !choices.left.has(at)
  const own = choices.retimed.get(at)
  const { day, minute } = stepTimeOf({ offset: own ?? step.offset }, choices.startsMinute)
  const title = textIn(step.title, locale)
  const retime = (next: { day: number; minute: number | null }) =>
    set({
      retimed: new Map([
        ...choices.retimed,
        [at, { offsetDays: next.day, minute: next.minute, fromStart: null }],
      ]),
    })
  return (
    <tr className={isTaken ? '' : 'left-out'}>
      <td>
        <Checkbox
          aria-label={t('steps.take', { title })}
          checked={isTaken}
          onChange={({ target }) => {
            const left = new Set(choices.left)
            if (target.checked) left.delete(at)
            else left.add(at)
            set({ left })
          }}
        />
      </td>
      <td className="start-step-title">
        <span>{title}</span> <span className="t12 text2">{c(`channel.${step.channel}`)}</span>
      </td>
      <td>
        <RelativeDayInput
          label={t('steps.day', { title })}
          value={day}
          onChange={(next) => retime({ day: next, minute })}
        />
      </td>
      <td>
        <span className="start-step-time">
          <ClockInput
            label={t('steps.minute', { title })}
            value={minute}
            empty={t('steps.any')}
            onChange={(next) => retime({ day, minute: next })}
          />
          {own ? (
            <Button
              type="text"
              size="small"
              icon={<RotateCcw size={14} aria-hidden="true" />}
              aria-label={t('steps.reset', { title })}
              onClick={() => {
                const retimed = new Map(choices.retimed)
                retimed.delete(at)
                set({ retimed })
              }}
            />
          ) : null}
        </span>
      </td>
      <td className="text2">{isTaken ? <Dates at={at} plan={plan} /> : null}</td>
    </tr>
  )
}

/** On which days a step falls, over all runs. */
function Dates({ at, plan }: { at: number; plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const format = useFormat()
  const days = [
    ...new Set(plan.runs.flatMap(({ tasks }) => tasks.filter((task) => task.at === at).map(({ on }) => on))),
  ]
  const [first] = days
  if (first === undefined) return null
  if (days.length <= 2) return days.map((day) => format.dateWithWeekday(day)).join(' / ')
  return t('steps.moreDates', { first: format.date(first), count: days.length })
}
