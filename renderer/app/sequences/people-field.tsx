import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import type { PersonId } from '#shared/features/members/model.ts'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import { useWords } from '../i18n.tsx'
import { orpc } from '../rpc.ts'

type Option = { value: PersonId; label: string; groups: string }

/** Chooses people by name, remark, pinyin or initials. */
export function PeopleField(props: { chosen: PersonId[]; onChange: (chosen: PersonId[]) => void }) {
  const e = useWords(sequenceEditorMessages)
  const [query, setQuery] = useState('')
  const [names, setNames] = useState<ReadonlyMap<PersonId, string>>(new Map())
  const { data = [] } = useQuery(
    orpc.followUps.findPeople.queryOptions({ input: { query }, placeholderData: keepPreviousData }),
  )
  const options: Option[] = [
    ...props.chosen.map((id) => ({ value: id, label: names.get(id) ?? '', groups: '' })),
    ...data
      .filter(({ id }) => !props.chosen.includes(id))
      .map(({ id, name, groupNames }) => ({ value: id, label: name, groups: groupNames })),
  ]
  return (
    <Field label={e('startDialog.people')} hint={e('startDialog.peopleHint')}>
      {(ties) => (
        <Select<PersonId[], Option>
          {...ties}
          mode="multiple"
          autoFocus
          className="private"
          style={{ width: '100%' }}
          showSearch={{ filterOption: false, onSearch: setQuery }}
          options={options}
          optionRender={({ data: option }) => (
            <span className="private">
              {option.label} <span className="text3 t12">{option.groups}</span>
            </span>
          )}
          value={props.chosen}
          onChange={(ids, picked) => {
            const all = Array.isArray(picked) ? picked : [picked]
            setNames(new Map(all.flatMap((one) => (one ? [[one.value, one.label] as const] : []))))
            setQuery('')
            props.onChange(ids)
          }}
        />
      )}
    </Field>
  )
}
