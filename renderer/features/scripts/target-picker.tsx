import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefSelectProps, Select } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import type { ScriptAudience } from '#shared/features/scripts/model.ts'
import type { Target } from './use-target.ts'

/** Chooses for whom the text is filled in: anybody by name, remark, pinyin or initials; a group for posts. */
export function TargetPicker({ target, audience }: { target: Target; audience: ScriptAudience }) {
  return audience === 'group' ? <GroupPicker target={target} /> : <PersonPicker target={target} />
}

function PersonPicker({ target }: { target: Target }) {
  const t = useWords(scriptMessages)
  const { person } = target
  const [query, setQuery] = useState('')
  const field = useRef<RefSelectProps>(null)
  const { data = [] } = useQuery(
    orpc.followUps.findPeople.queryOptions({ input: { query }, placeholderData: keepPreviousData }),
  )
  const found = data.map(({ id, name, groupNames }) => ({ value: id, label: name, groupNames }))
  const isListed = person === null || found.some(({ value }) => value === person.id)
  const options = isListed ? found : [{ value: person.id, label: person.name, groupNames: '' }, ...found]
  return (
    <Select
      ref={field}
      className="target-picker private"
      size="small"
      allowClear
      showSearch={{ filterOption: false, onSearch: setQuery }}
      aria-label={t('preview.person')}
      placeholder={t('preview.pickPerson')}
      value={person?.id ?? null}
      options={options}
      optionRender={({ data: option }) => (
        <span className="target-option private">
          <span>{option.label}</span>
          <span className="t12 text3 ellipsis">{option.groupNames}</span>
        </span>
      )}
      onChange={(id) => {
        const chosen = options.find(({ value }) => value === id)
        target.setPerson(chosen ? { id: chosen.value, name: chosen.label } : null)
        setQuery('')
        // The next key is for the script again: C copies.
        field.current?.blur()
      }}
    />
  )
}

function GroupPicker({ target }: { target: Target }) {
  const t = useWords(scriptMessages)
  return (
    <Select
      className="target-picker"
      size="small"
      aria-label={t('preview.group')}
      placeholder={t('preview.pickGroup')}
      value={target.group?.id ?? null}
      options={target.groups.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        const group = target.groups.find((one) => one.id === id)
        if (group) target.setGroup(group)
      }}
    />
  )
}
