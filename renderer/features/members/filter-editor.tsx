import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useId } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MemberFilters } from '#shared/features/members/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { type FilterId, filterKinds } from './filters.ts'
import { useMemberWords } from './use-member-words.ts'

type EditorProps = {
  id: FilterId
  filters: MemberFilters
  groupId: GroupId | null
  onChange: (value: unknown) => void
  onDone: () => void
}

/** What opens under a filter chip. */
export function FilterEditor(props: EditorProps) {
  const { id, filters, onChange, onDone } = props
  const words = useMemberWords()
  const kind = filterKinds[id]
  const label = words.t(`filter.${id}`)
  const choose = (value: unknown) => {
    onChange(value)
    onDone()
  }
  switch (kind.kind) {
    case 'either': {
      const presets = (['only', 'exclude'] as const).map((value) => ({
        value,
        label: words.t(`filter.${value}`),
      }))
      return (
        <PresetGroup
          label={label}
          presets={presets}
          value={(filters[id] as 'only' | 'exclude' | undefined) ?? null}
          onChange={choose}
        />
      )
    }
    case 'one': {
      const presets = kind.values.map((value) => ({ value, label: words.value(kind.wording, value) }))
      return (
        <PresetGroup
          label={label}
          presets={presets}
          value={(filters[id] as string | undefined) ?? null}
          onChange={choose}
        />
      )
    }
    case 'span':
      return <SpanEditor {...props} />
    case 'several': {
      const values = kind.wording === 'stage' ? words.stages.ids : kind.values
      const choices = values.map((value) => ({ value, label: words.value(kind.wording, value) }))
      return <ChoiceList label={label} choices={choices} {...chosenOf(props)} />
    }
    case 'found':
      return <FoundChoices from={kind.from} label={label} {...props} />
  }
}

function chosenOf({ id, filters, onChange }: EditorProps) {
  return { chosen: (filters[id] as readonly string[] | undefined) ?? [], onChange }
}

type Choice = { value: string; label: string; note?: string }

function ChoiceList(props: {
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const { choices, chosen, onChange } = props
  return (
    <fieldset className="choice-list" aria-label={props.label}>
      {choices.map(({ value, label, note }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={() =>
            onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
          }
        >
          {label}
          {note ? <span className="t12 text2 choice-note">{note}</span> : null}
        </Checkbox>
      ))}
    </fieldset>
  )
}

/** Values that occur among the members of the scope, with how many carry each. */
function FoundChoices(props: EditorProps & { from: 'tags' | 'channels'; label: string }) {
  const { t, channel } = useMemberWords()
  const word = (value: string) => (props.from === 'channels' ? channel(value) : value)
  const { data } = useQuery(orpc.members.filterChoices.queryOptions({ input: { groupId: props.groupId } }))
  const found = data?.[props.from] ?? []
  const { chosen, onChange } = chosenOf(props)
  const known = new Set(found.map(({ value }) => value))
  const choices = [
    ...found.map(({ value, people }) => ({
      value,
      label: word(value),
      note: t('filter.people', { count: people }),
    })),
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: word(value) })),
  ]
  if (data && choices.length === 0) return <span className="text2">{t('filter.noChoices')}</span>
  return <ChoiceList label={props.label} choices={choices} chosen={chosen} onChange={onChange} />
}

const LAST_DAYS = [7, 30, 90] as const

function SpanEditor({ id, filters, onChange, onDone }: EditorProps) {
  const { t } = useMemberWords()
  const format = useFormat()
  const name = useId()
  const span = (filters[id] as { from: string | null; to: string | null } | undefined) ?? {
    from: null,
    to: null,
  }
  const set = (end: 'from' | 'to', value: string) => onChange({ ...span, [end]: value === '' ? null : value })
  return (
    <div className="span-editor">
      <div className="preset-group">
        {LAST_DAYS.map((days) => (
          <Button
            key={days}
            type="text"
            size="small"
            onClick={() => {
              onChange({ from: addDays(format.today(), 1 - days), to: null })
              onDone()
            }}
          >
            {t('filter.lastDays', { days })}
          </Button>
        ))}
      </div>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="span-end">
          <label className="t12 text2" htmlFor={`${name}-${end}`}>
            {t(`filter.${end}`)}
          </label>
          <Input
            id={`${name}-${end}`}
            size="small"
            type="date"
            value={span[end] ?? ''}
            onChange={(event) => set(end, event.target.value)}
          />
        </div>
      ))}
    </div>
  )
}
