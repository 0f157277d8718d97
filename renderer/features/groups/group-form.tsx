import { Button, Input, InputNumber, Select } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { Field } from '#renderer/ui/field.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import type { GroupRow } from '#shared/features/groups/contract.ts'
import {
  capacityPreset,
  type Group,
  type GroupDraft,
  groupDraft,
  groupKinds,
  lifecycles,
  platforms,
} from '#shared/features/groups/model.ts'
import { groupToFillFirst } from '#shared/features/groups/rules.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useGroupWords } from './use-group-words.ts'
import { useGroupActions } from './use-groups.ts'

const EMPTY: GroupDraft = groupDraft.parse({
  name: '-',
  platform: 'wechat',
  capacity: capacityPreset.wechat,
  kind: 'interest',
  lifecycle: 'planned',
})

type FormProps = {
  /** All groups, for the advice on opening a second one of a kind. */
  rows: readonly GroupRow[]
  /** The group to edit; null makes a new one. */
  group: Group | null
  close: () => void
}

/** What the operator states about a group, in a drawer; Enter saves. */
export function GroupForm({ rows, group, close }: FormProps) {
  const { t } = useGroupWords()
  // As the form was opened: what changed meanwhile must not be taken for seen.
  const [seen] = useState(() => (group ? groupDraft.parse(group) : null))
  const [draft, setDraft] = useState<GroupDraft>(seen ?? { ...EMPTY, name: '' })
  const [isTried, setTried] = useState(false)
  const { create, edit } = useGroupActions()
  const members = rows.find((row) => row.group.id === group?.id)?.summary.members ?? 0
  const errors = errorsOf(draft, seen, members)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (Object.keys(errors).length > 0) return
    if (group && seen) edit.mutate({ groupId: group.id, draft, seen }, { onSuccess: close })
    else create.mutate(draft, { onSuccess: ({ id }) => navigate(paths.group(id)) })
  }
  const title = t(group ? 'form.edit' : 'form.create')
  return (
    <SideDrawer title={title} label={title} close={{ label: t('form.close'), run: close }}>
      <form className="group-form" onSubmit={submit} noValidate>
        <GroupFields
          draft={draft}
          set={(change) => setDraft({ ...draft, ...change })}
          errors={isTried ? errors : {}}
          members={members}
        />
        {group ? null : <FillFirst rows={rows} draft={draft} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={create.isPending || edit.isPending}>
            {t(group ? 'form.save' : 'form.add')}
          </Button>
          <Button onClick={close}>{t('form.cancel')}</Button>
        </div>
      </form>
    </SideDrawer>
  )
}

type Errors = Partial<Record<'name' | 'capacity' | 'endsOn', 'missing' | 'wrong' | 'small' | 'order'>>

function errorsOf(draft: GroupDraft, seen: GroupDraft | null, members: number): Errors {
  const errors: Errors = {}
  if (draft.name.trim() === '') errors.name = 'missing'
  if (!groupDraft.shape.capacity.safeParse(draft.capacity).success) errors.capacity = 'wrong'
  else if (draft.capacity < members && draft.capacity !== seen?.capacity) errors.capacity = 'small'
  if (draft.startsOn && draft.endsOn && draft.endsOn < draft.startsOn) errors.endsOn = 'order'
  return errors
}

function GroupFields(props: {
  draft: GroupDraft
  set: (change: Partial<GroupDraft>) => void
  errors: Errors
  members: number
}) {
  const { draft, set, errors, members } = props
  const words = useGroupWords()
  const { t } = words
  const capacityError =
    errors.capacity === 'small'
      ? t('form.capacitySmall', { members })
      : errors.capacity
        ? t('form.capacityWrong')
        : undefined
  return (
    <>
      <Field label={t('form.name')} error={errors.name ? t('form.nameMissing') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={100}
            status={errors.name ? 'error' : ''}
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('form.note')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={5000}
            value={draft.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      <div className="form-pair">
        <Choice
          label={t('form.platform')}
          value={draft.platform}
          options={platforms.map((value) => ({ value, label: words.platform(value) }))}
          onChange={(platform) => set({ platform, ...presetFor(draft, platform) })}
        />
        <Field label={t('form.capacity')} error={capacityError}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              precision={0}
              status={errors.capacity ? 'error' : ''}
              value={draft.capacity}
              onChange={(capacity) => set({ capacity: capacity ?? 0 })}
            />
          )}
        </Field>
        <Choice
          label={t('form.kind')}
          value={draft.kind}
          options={groupKinds.map((value) => ({ value, label: words.kind(value) }))}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          label={t('form.lifecycle')}
          value={draft.lifecycle}
          options={lifecycles.map((value) => ({ value, label: words.lifecycle(value) }))}
          onChange={(lifecycle) => set({ lifecycle })}
        />
      </div>
      <Field label={t('form.leader')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={100}
            value={draft.leaderName}
            onChange={(event) => set({ leaderName: event.target.value })}
          />
        )}
      </Field>
      <div className="form-pair">
        <Day label={t('form.startsOn')} value={draft.startsOn} onChange={(startsOn) => set({ startsOn })} />
        <Day
          label={t('form.endsOn')}
          hint={t('form.endsHint')}
          error={errors.endsOn ? t('form.endsBeforeStart') : undefined}
          value={draft.endsOn}
          onChange={(endsOn) => set({ endsOn })}
        />
      </div>
    </>
  )
}

/** The capacity follows the platform until the operator sets a number of their own. */
function presetFor(draft: GroupDraft, platform: GroupDraft['platform']): Partial<GroupDraft> {
  return draft.capacity === capacityPreset[draft.platform] ? { capacity: capacityPreset[platform] } : {}
}

function Choice<Value extends string>(props: {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <Field label={props.label}>
      {(ties) => <Select {...ties} value={props.value} options={props.options} onChange={props.onChange} />}
    </Field>
  )
}

function Day(props: {
  label: string
  hint?: string
  error?: string | undefined
  value: CalendarDate | null
  onChange: (day: CalendarDate | null) => void
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(ties) => (
        <Input
          {...ties}
          type="date"
          status={props.error ? 'error' : ''}
          value={props.value ?? ''}
          onChange={({ target }) =>
            props.onChange(isRealDate(target.value) ? (target.value as CalendarDate) : null)
          }
        />
      )}
    </Field>
  )
}

/** Run one well first: a second group of a kind comes too early while the first is far from full (domain.md §3.1). */
function FillFirst({ rows, draft }: { rows: readonly GroupRow[]; draft: GroupDraft }) {
  const { t } = useGroupWords()
  const living = rows.filter(({ group }) => group.archivedAt === null)
  const first = groupToFillFirst(
    living.map(({ group, summary }) => ({ ...group, members: summary.members })),
    draft.kind,
  )
  if (!first) return null
  return (
    <p className="form-advice">
      <TriangleAlert size={16} aria-hidden="true" />
      {t('form.fillFirst', { name: first.name, members: first.members, capacity: first.capacity })}
    </p>
  )
}
