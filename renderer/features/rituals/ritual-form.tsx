import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { scheduleWords } from '#renderer/app/rituals/schedule-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { ClockInput, textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import {
  type Ritual,
  type RitualId,
  type RitualSchedule,
  ritualKinds,
} from '#shared/features/rituals/model.ts'
import { EndFields } from './end-fields.tsx'
import { PatternFields } from './pattern-fields.tsx'
import { type RitualFormState, useRitualForm } from './use-ritual-form.ts'
import { useSaveRitual } from './use-rituals.ts'
import { WordsField } from './words-field.tsx'

/** A new ritual, or another shape of one: from a usual one or by hand, with its next three days in sight. */
export function RitualForm(props: {
  ritual: Ritual | null
  close: () => void
  saved: (id: RitualId) => void
}) {
  const { ritual } = props
  const t = useWords(ritualPageMessages)
  const form = useRitualForm(ritual)
  const save = useSaveRitual(props.saved)
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => (form.isDirty ? setLeaving(true) : props.close())
  const title = t(ritual ? 'form.edit' : 'form.new')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const draft = form.check()
    if (draft) save.mutate({ id: ritual?.id ?? null, draft })
  }
  return (
    <SideDrawer label={title} title={title} close={{ label: t('drawer.close'), run: leave }}>
      <form className="ritual-form" onSubmit={submit}>
        {ritual ? null : <Presets form={form} />}
        <AboutFields form={form} />
        <WhenFields form={form} />
        <EndFields form={form} />
        <NextDays schedule={form.draft.schedule} />
        <WordsField form={form} />
        <OwnerField form={form} />
        {ritual ? <p className="field-hint">{t('form.changeNote')}</p> : null}
        <div className="ritual-form-foot">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={leave}>{t('form.cancel')}</Button>
        </div>
      </form>
      <Modal
        open={isLeaving}
        width={480}
        title={t('form.discard')}
        okText={t('form.discard')}
        cancelText={t('form.stay')}
        okButtonProps={{ danger: true, type: 'default' }}
        onOk={props.close}
        onCancel={() => setLeaving(false)}
      >
        {t('form.discardText')}
      </Modal>
    </SideDrawer>
  )
}

type Part = { form: RitualFormState }

function Presets({ form }: Part) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const { presets } = form
  return (
    <div className="field">
      <span className="field-label">{t('form.presets')}</span>
      <PresetGroup
        label={t('form.presets')}
        presets={presets.map(({ kind }) => ({ value: kind, label: words(`kind.${kind}`) }))}
        value={form.draft.name === '' || form.draft.kind === 'other' ? null : form.draft.kind}
        onChange={(kind) => {
          const preset = presets.find((one) => one.kind === kind)
          if (preset) form.takePreset(preset)
        }}
      />
    </div>
  )
}

function AboutFields({ form }: Part) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const { draft, set } = form
  return (
    <>
      <Field label={t('form.name')} error={form.isNameMissing ? t('form.nameMissing') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('form.kind')}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.kind}
            options={ritualKinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      <Field label={t('form.groups')} error={form.isGroupMissing ? t('form.groupsMissing') : undefined}>
        {(ties) => (
          <Select
            {...ties}
            mode="multiple"
            placeholder={t('form.groupsPlaceholder')}
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.groupIds}
            options={form.groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(groupIds) => set({ groupIds })}
          />
        )}
      </Field>
    </>
  )
}

function WhenFields({ form }: Part) {
  const t = useWords(ritualPageMessages)
  const { pattern, startsOn, minute, durationMinutes, skipsHolidays } = form.draft.schedule
  return (
    <>
      <PatternFields pattern={pattern} startsOn={startsOn} change={form.setPattern} />
      <div className="ritual-line">
        <Field label={t('form.time')}>
          {({ id }) => (
            <ClockInput
              id={id}
              minute={minute}
              change={(next) => form.setSchedule({ minute: next ?? minute })}
            />
          )}
        </Field>
        <Field label={t('form.duration')}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={5}
              max={720}
              step={5}
              precision={0}
              value={durationMinutes}
              onChange={(next) => form.setSchedule({ durationMinutes: next ?? 15 })}
            />
          )}
        </Field>
      </div>
      {pattern.every === 'workday' ? null : (
        <div className="field">
          <Checkbox
            checked={skipsHolidays}
            onChange={({ target }) => form.setSchedule({ skipsHolidays: target.checked })}
          >
            {t('form.skipsHolidays')}
          </Checkbox>
        </div>
      )}
    </>
  )
}

/** What the rule says in a sentence, and the days that come of it. */
function NextDays({ schedule }: { schedule: RitualSchedule }) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const format = useFormat()
  const isSound = schedule.endsOn === null || schedule.endsOn >= schedule.startsOn
  const { data } = useQuery(
    orpc.rituals.preview.queryOptions({
      input: { schedule },
      enabled: isSound,
      placeholderData: (before) => before,
    }),
  )
  return (
    <div className="ritual-preview" aria-live="polite">
      <p>{scheduleWords(schedule, words, format)}</p>
      <p className="t12 text2">{t('form.preview')}</p>
      {data?.length === 0 || !isSound ? <p className="warn">{t('form.previewNone')}</p> : null}
      <ol>
        {(isSound ? (data ?? []) : []).map(({ day, minute }) => (
          <li key={day}>
            {format.dateWithWeekday(day)} {textOfMinute(minute)}
          </li>
        ))}
      </ol>
    </div>
  )
}

function OwnerField({ form }: Part) {
  const t = useWords(ritualPageMessages)
  return (
    <Field label={t('form.owner')}>
      {(ties) => (
        <Input
          {...ties}
          maxLength={60}
          value={form.draft.owner}
          onChange={({ target }) => form.set({ owner: target.value })}
        />
      )}
    </Field>
  )
}
