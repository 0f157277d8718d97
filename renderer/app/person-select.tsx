import { useQuery } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import type { PersonId } from '#shared/features/members/model.ts'
import type { FoundPerson } from '#shared/features/search/model.ts'
import { orpc } from './rpc.ts'

/** Somebody who was chosen. */
export type NamedPerson = { id: PersonId; name: string }

/** People by name, remark, pinyin or initials, while the operator types. */
export function usePeopleSearch() {
  const [text, setText] = useState('')
  const { data } = useQuery({
    ...orpc.search.names.queryOptions({ input: { text, limit: 12 } }),
    enabled: text.trim() !== '',
    placeholderData: (before) => before,
  })
  return { text, setText, people: text.trim() === '' ? [] : (data?.people ?? []) }
}

/** A person as a line of a list: the name, and where they are known from. */
export function PersonLine({ person }: { person: Pick<FoundPerson, 'name' | 'groups'> }) {
  return (
    <span className="menu-pair private">
      <span>{person.name}</span>
      <span className="text2 ellipsis">{person.groups.join('、')}</span>
    </span>
  )
}

/** Chooses one person by typing; the chosen one keeps their name. */
export function PersonSelect(props: {
  label: string
  placeholder: string
  none: string
  value: NamedPerson | null
  onChange: (person: NamedPerson | null) => void
  id?: string
  autoFocus?: boolean
  size?: SelectProps['size']
  status?: 'error' | ''
}) {
  const { value } = props
  const { text, setText, people } = usePeopleSearch()
  const known = value && !people.some(({ id }) => id === value.id) ? [{ ...value, groups: [] }] : []
  const options = [...known, ...people].map((person) => ({ value: person.id, label: person.name, person }))
  return (
    <Select
      id={props.id}
      className="private"
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      autoFocus={props.autoFocus ?? false}
      aria-label={props.label}
      placeholder={props.placeholder}
      notFoundContent={text.trim() === '' ? null : props.none}
      size={props.size ?? 'middle'}
      status={props.status ?? ''}
      value={value?.id ?? null}
      options={options}
      optionRender={({ data }) => <PersonLine person={data.person} />}
      onChange={(_, option) => {
        const chosen = Array.isArray(option) ? undefined : option
        props.onChange(chosen ? { id: chosen.value, name: chosen.label } : null)
        setText('')
      }}
    />
  )
}
