import { Popover } from 'antd'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { StageBar } from '#renderer/ui/stage-mark.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { weeksOf } from './plan-days.ts'
import { clockText } from './use-fact-words.ts'
import type { PlanFacts } from './use-plan-facts.ts'
import type { StartPlan } from './use-start-plan.ts'

const SHOWN = 4

type Item = { key: string; kind: 'campaign' | 'task' | 'existing'; text: string }
type CalendarProps = { plan: StartPlan; facts: PlanFacts }

/** The weeks of the plan with campaigns and tasks on their days; what is planned already stands grey among them. */
export function PlanCalendar({ plan, facts }: CalendarProps) {
  const format = useFormat()
  const itemsOf = useItems({ plan, facts })
  const weeks = weeksOf(facts.span)
  return (
    <div className="plan-calendar">
      <div className="plan-week plan-head" aria-hidden="true">
        {weeks[0]?.map((day) => (
          <span key={day}>{format.weekday(day)}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <ol key={week[0]} className="plan-week">
          {week.map((day) => (
            <PlanDay key={day} day={day} items={itemsOf(day)} plan={plan} facts={facts} />
          ))}
        </ol>
      ))}
    </div>
  )
}

function PlanDay({ day, items, plan, facts }: CalendarProps & { day: CalendarDate; items: readonly Item[] }) {
  const t = useWords(playbookStartMessages)
  const format = useFormat()
  const locale = useLocale()
  const holiday = facts.holidays.get(day)
  const names = ['plan-day', day < format.today() ? 'past' : '', day === format.today() ? 'today' : '']
  return (
    <li
      className={names.filter(Boolean).join(' ')}
      aria-label={t('preview.day', { day: format.dateWithWeekday(day), count: items.length })}
    >
      <span className="plan-date">
        <span>{day.endsWith('-01') ? format.date(day) : Number(day.slice(8))}</span>
        {holiday ? (
          <span
            className={holiday.kind === 'off' ? 'plan-off' : 'plan-work'}
            title={locale === 'en' && holiday.nameEn !== '' ? holiday.nameEn : holiday.name}
          >
            {t(holiday.kind === 'off' ? 'preview.holiday' : 'preview.work')}
          </span>
        ) : null}
      </span>
      {items.slice(0, SHOWN).map((item) => (
        <PlanItem key={item.key} item={item} plan={plan} />
      ))}
      {items.length > SHOWN ? (
        <Popover
          trigger="click"
          title={format.dateWithWeekday(day)}
          content={
            <div className="plan-more">
              {items.map((item) => (
                <PlanItem key={item.key} item={item} plan={plan} />
              ))}
            </div>
          }
        >
          <button type="button" className="plain link t12">
            {t('preview.more', { count: items.length - SHOWN })}
          </button>
        </Popover>
      ) : null}
    </li>
  )
}

function PlanItem({ item, plan }: { item: Item; plan: StartPlan }) {
  const c = useWords(campaignMessages)
  const { stage } = plan.content
  if (item.kind === 'campaign')
    return (
      <span title={item.text}>
        <StageBar stage={stage} glyph={c(`glyph.${stage}`)} isDraft={plan.choices.isDraft}>
          <span className="ellipsis">{item.text}</span>
        </StageBar>
      </span>
    )
  return (
    <span
      className={item.kind === 'existing' ? 'plan-item text3 ellipsis' : 'plan-item ellipsis'}
      title={item.text}
    >
      {item.text}
    </span>
  )
}

/** Everything of a day: the new campaigns, their tasks, then what is there already. */
function useItems({ plan, facts }: CalendarProps): (day: CalendarDate) => Item[] {
  const locale = useLocale()
  const format = useFormat()
  const { groups } = useScope()
  const { runs, content, choices } = plan
  const groupNames = (ids: readonly string[]) =>
    format.list(groups.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
  return (day) => [
    ...runs
      .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
      .map(
        ({ startsOn, groupIds }): Item => ({
          key: `campaign ${startsOn} ${groupIds[0]}`,
          kind: 'campaign',
          text: runs.length > 1 ? groupNames(groupIds) : choices.name,
        }),
      ),
    ...runs.flatMap((run, place) =>
      run.tasks
        .filter(({ on }) => on === day)
        .map(({ at, minute }): Item => {
          const step = content.steps[at]
          const title = step ? textIn(step.title, locale) : ''
          return {
            key: `task ${place} ${at}`,
            kind: 'task',
            text: minute === null ? title : `${clockText(minute)} ${title}`,
          }
        }),
    ),
    ...facts.existing
      .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
      .map(
        ({ id, name }): Item => ({
          key: `existing ${id}`,
          kind: 'existing',
          text: name,
        }),
      ),
  ]
}
