import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { goalMetrics } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import { dayOfGroup } from '#shared/features/playbooks/rules/timeline.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { ClockInput } from './clock-input.tsx'
import type { StartPlan } from './use-start-plan.ts'

const STAGGERS = ['0', '1', '2', '7'] as const
const DAY_MINUTES = { evening: 20 * 60, end: 21 * 60 }

/** Who, when and under which name. */
export function StartForm({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const { choices, set } = plan
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="start-form" aria-label={t('form.label')} tabIndex={0}>
      <GroupsField plan={plan} />
      <DaysField plan={plan} />
      <TimeField plan={plan} />
      <Field label={t('form.name')} error={choices.name.trim() === '' ? t('form.nameMissing') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={100}
            value={choices.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <GoalField plan={plan} />
      <div className="field">
        <Checkbox checked={choices.isDraft} onChange={({ target }) => set({ isDraft: target.checked })}>
          {t('form.isDraft')}
        </Checkbox>
        {choices.isDraft ? <span className="field-hint">{t('form.draftHint')}</span> : null}
      </div>
    </section>
  )
}

function Labelled({ label, side, children }: { label: string; side?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field start-fieldset">
      <legend className="field-label">
        {label}
        {side ? <span className="start-side">{side}</span> : null}
      </legend>
      {children}
    </fieldset>
  )
}

function GroupsField({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const { groups } = useScope()
  const { choices, set, chosen } = plan
  const isAll = chosen.length === groups.length
  const flip = (id: GroupId, isOn: boolean) =>
    set({ groups: isOn ? [...choices.groups, id] : choices.groups.filter((one) => one !== id) })
  if (groups.length === 0)
    return (
      <p className="field text2">
        {t('form.noLivingGroups')} <RouteLink to={paths.groups}>{t('form.toGroups')}</RouteLink>
      </p>
    )
  return (
    <Labelled
      label={t('form.groups')}
      side={
        <Button
          type="link"
          size="small"
          onClick={() => set({ groups: isAll ? [] : groups.map(({ id }) => id) })}
        >
          {t(isAll ? 'form.noGroups' : 'form.allGroups')}
        </Button>
      }
    >
      <ul className="start-groups">
        {groups.map((group) => {
          const at = chosen.indexOf(group.id)
          return (
            <li key={group.id}>
              <Checkbox checked={at >= 0} onChange={({ target }) => flip(group.id, target.checked)}>
                {group.name}
              </Checkbox>
              {at >= 0 && chosen.length > 1 ? (
                <DayInput
                  label={t('form.dateOf', { group: group.name })}
                  value={dayOfGroup(choices, group.id, at)}
                  onChange={(day) => set({ ownDays: new Map([...choices.ownDays, [group.id, day]]) })}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
    </Labelled>
  )
}

function DayInput(props: {
  id?: string
  label?: string
  value: CalendarDate
  onChange: (day: CalendarDate) => void
}) {
  return (
    <Input
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      type="date"
      size="small"
      className="start-day"
      value={props.value}
      onChange={({ target }) => {
        if (isRealDate(target.value)) props.onChange(target.value as CalendarDate)
      }}
    />
  )
}

function DaysField({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const { choices, set, chosen } = plan
  return (
    <>
      <Field label={t('form.startsOn')}>
        {(ties) => (
          <DayInput
            {...ties}
            value={choices.startsOn}
            onChange={(startsOn) => set({ startsOn, ownDays: new Map() })}
          />
        )}
      </Field>
      {chosen.length > 1 ? (
        <Labelled label={t('form.stagger')}>
          <PresetGroup
            label={t('form.stagger')}
            presets={STAGGERS.map((value) => ({ value, label: t(`stagger.${value}`) }))}
            value={STAGGERS.find((value) => Number(value) === choices.everyDays) ?? null}
            onChange={(value) => set({ everyDays: Number(value), ownDays: new Map() })}
          />
          <Checkbox
            checked={choices.isSeparate}
            onChange={({ target }) => set({ isSeparate: target.checked })}
          >
            {t('form.separate')}
          </Checkbox>
          {choices.isSeparate ? null : <span className="field-hint">{t('form.groupsHint')}</span>}
        </Labelled>
      ) : null}
    </>
  )
}

function TimeField({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const { choices, set, fault } = plan
  const isWholeDay = choices.startsMinute === null
  const setWholeDay = (isOn: boolean) =>
    set(
      isOn
        ? { startsMinute: null, endsMinute: null }
        : {
            startsMinute: plan.content.startsMinute ?? DAY_MINUTES.evening,
            endsMinute: plan.content.endsMinute ?? DAY_MINUTES.end,
          },
    )
  return (
    <Labelled label={t('form.time')}>
      <div className="start-time">
        {isWholeDay ? null : (
          <>
            <ClockInput
              label={t('form.from')}
              value={choices.startsMinute}
              onChange={(startsMinute) => set({ startsMinute })}
            />
            <span aria-hidden="true">–</span>
            <ClockInput
              label={t('form.to')}
              value={choices.endsMinute}
              onChange={(endsMinute) => set({ endsMinute })}
            />
          </>
        )}
        <Checkbox checked={isWholeDay} onChange={({ target }) => setWholeDay(target.checked)}>
          {t('form.wholeDay')}
        </Checkbox>
      </div>
      {fault ? (
        <span className="field-error" role="alert">
          {t('form.timeWrong')}
        </span>
      ) : null}
    </Labelled>
  )
}

function GoalField({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const c = useWords(campaignMessages)
  const { goal } = plan.choices
  return (
    <Labelled label={t('form.goal')}>
      <div className="start-time">
        <Select
          aria-label={t('form.goalMetric')}
          className="start-metric"
          value={goal.metric}
          options={goalMetrics.map((value) => ({ value, label: c(`metric.${value}`) }))}
          onChange={(metric) => plan.set({ goal: { ...goal, metric } })}
        />
        <InputNumber<number>
          aria-label={t('form.goalTarget')}
          min={1}
          precision={0}
          value={goal.target}
          onChange={(target) => plan.set({ goal: { ...goal, target } })}
        />
      </div>
    </Labelled>
  )
}
