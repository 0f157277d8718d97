import { Dropdown } from 'antd'
import { FilterChip } from '#renderer/ui/filter-chip.tsx'

const ALL = 'all'

/** A chip with a menu of values; the first lets all through. */
export function ChoiceChip<Value extends string>(props: {
  name: string
  all: string
  choices: readonly { value: Value; label: string }[]
  value: Value | null
  onChange: (value: Value | null) => void
}) {
  const { name, all, choices, value, onChange } = props
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: ALL, label: all },
          ...choices.map((choice) => ({ key: choice.value, label: choice.label })),
        ],
        selectable: true,
        selectedKeys: [value ?? ALL],
        onClick: ({ key }) => onChange(choices.find((choice) => choice.value === key)?.value ?? null),
      }}
    >
      <span>
        <FilterChip
          name={name}
          value={choices.find((choice) => choice.value === value)?.label ?? all}
          open={{ 'aria-haspopup': 'menu' }}
        />
      </span>
    </Dropdown>
  )
}
