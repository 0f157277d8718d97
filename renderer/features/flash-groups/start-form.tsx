import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { Field } from '#renderer/ui/field.tsx'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { SaleFields } from './sale-fields.tsx'
import { useFlashWords } from './use-flash.ts'
import type { FlashPlan } from './use-flash-plan.ts'

const NEW = ''

/** Name, where people are called, the days, the sale, and where members may go afterwards. */
export function StartForm({ plan }: { plan: FlashPlan }) {
  const t = useFlashWords()
  const { choices, set } = plan
  const [isNameLeft, setNameLeft] = useState(false)
  const isNameMissing = isNameLeft && choices.name.trim() === ''
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="flash-form" aria-label={t('start.title')} tabIndex={0}>
      <Field label={t('start.name')} error={isNameMissing ? t('start.nameMissing') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={90}
            placeholder={t('start.namePlaceholder')}
            value={choices.name}
            onBlur={() => setNameLeft(true)}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <SourcesField plan={plan} />
      <DayField plan={plan} />
      <SaleFields sale={choices.sale} days={plan.days} set={(sale) => set({ sale })} />
      <Field label={t('start.wanted')} hint={t('start.wantedHint')}>
        {(ties) => (
          <InputNumber<number>
            {...ties}
            min={1}
            max={100_000}
            precision={0}
            value={choices.wantedSignups}
            onChange={(wanted) => set({ wantedSignups: wanted ?? choices.wantedSignups })}
          />
        )}
      </Field>
      <PlacesFields plan={plan} />
    </section>
  )
}

function SourcesField({ plan }: { plan: FlashPlan }) {
  const t = useFlashWords()
  const { choices, set, groups } = plan
  if (groups.length === 0)
    return (
      <p className="field text2">
        {t('start.noGroups')} <RouteLink to={paths.groups}>{t('start.toGroups')}</RouteLink>
      </p>
    )
  return (
    <fieldset className="field flash-fieldset">
      <legend className="field-label">{t('start.sources')}</legend>
      <ul className="flash-sources private">
        {groups
          .filter(({ id }) => id !== choices.groupId)
          .map(({ id, name }) => (
            <li key={id}>
              <Checkbox
                checked={choices.sourceIds.includes(id)}
                onChange={({ target }) =>
                  set({
                    sourceIds: target.checked
                      ? [...choices.sourceIds, id]
                      : choices.sourceIds.filter((one) => one !== id),
                  })
                }
              >
                {name}
              </Checkbox>
            </li>
          ))}
      </ul>
      {choices.sourceIds.length === 0 ? (
        <span className="field-hint">{t('start.sourcesMissing')}</span>
      ) : null}
    </fieldset>
  )
}

function DayField({ plan }: { plan: FlashPlan }) {
  const t = useFlashWords()
  const format = useFormat()
  const { choices, set } = plan
  const { callFrom } = plan
  const isLate = callFrom < format.today()
  return (
    <Field
      label={t('start.startsOn')}
      hint={isLate ? t('start.lateCall', { day: format.date(callFrom) }) : undefined}
    >
      {(ties) => (
        <Input
          {...ties}
          type="date"
          value={choices.startsOn}
          onChange={({ target }) => {
            const day = calendarDate.safeParse(target.value).data
            if (day) set({ startsOn: day })
          }}
        />
      )}
    </Field>
  )
}

/** The flash group itself and the one that lasts. */
function PlacesFields({ plan }: { plan: FlashPlan }) {
  const t = useFlashWords()
  const { choices, set, groups } = plan
  const optionsBut = (ids: readonly (string | null)[]) =>
    groups.filter(({ id }) => !ids.includes(id)).map(({ id, name }) => ({ value: id as string, label: name }))
  const idOf = (value: string) => groups.find(({ id }) => id === value)?.id ?? null
  return (
    <>
      <Field label={t('start.group')}>
        {(ties) => (
          <Select
            {...ties}
            value={choices.groupId ?? NEW}
            options={[
              { value: NEW, label: t('start.newGroup') },
              ...optionsBut([choices.targetId, ...choices.sourceIds]),
            ]}
            onChange={(value: string) => set({ groupId: idOf(value) })}
          />
        )}
      </Field>
      <Field label={t('start.target')}>
        {(ties) => (
          <Select
            {...ties}
            value={choices.targetId ?? NEW}
            options={[{ value: NEW, label: t('start.targetNone') }, ...optionsBut([choices.groupId])]}
            onChange={(value: string) => set({ targetId: idOf(value) })}
          />
        )}
      </Field>
    </>
  )
}
