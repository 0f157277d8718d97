import { Dropdown } from 'antd'
import { FilterChip } from './filter-chip.tsx'

const ANY = ''

/** A filter as a chip: a click opens its choices, the first of which (`any`, null) lets everything through. */
export function ChoiceChip(props: {
  name: string
  value: string | null
  any: string
  choices: readonly (readonly [string, string])[]
  choose: (value: string | null) => void
}) {
  const all = [[ANY, props.any] as const, ...props.choices]
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: all.map(([key, label]) => ({ key, label })),
        selectable: true,
        selectedKeys: [props.value ?? ANY],
        onClick: ({ key }) => props.choose(key === ANY ? null : key),
      }}
    >
      <span>
        <FilterChip
          name={props.name}
          value={all.find(([key]) => key === (props.value ?? ANY))?.[1] ?? ''}
          open={{ 'aria-haspopup': 'menu' }}
        />
      </span>
    </Dropdown>
  )
}
