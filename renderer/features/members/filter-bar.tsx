import { Dropdown, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { SearchField } from '#renderer/app/search-field.tsx'
import { AddFilterChip, FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MemberFilters } from '#shared/features/members/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { FilterEditor } from './filter-editor.tsx'
import { type FilterId, filterKinds, setFilters, withFilter } from './filters.ts'
import { type MemberWords, useMemberWords } from './use-member-words.ts'

type FilterBarProps = {
  filters: MemberFilters
  onChange: (filters: MemberFilters) => void
  groupId: GroupId | null
  /** Filters that may be added; a screen that is one filter itself leaves that out. */
  offered: readonly FilterId[]
  right: ReactNode
}

/** Search, a chip for every filter that is set, and a way to add another. */
export function FilterBar({ filters, onChange, groupId, offered, right }: FilterBarProps) {
  const words = useMemberWords()
  const w = useWords(workspaceMessages)
  // A filter that is being added has a chip before it has a value.
  const [open, setOpen] = useState<FilterId | null>(null)
  const shown = offered.filter((id) => setFilters(filters).includes(id) || id === open)
  const addable = offered.filter((id) => !shown.includes(id))
  const items = addable.map((id) => ({ key: id, label: words.t(`filter.${id}`) }))
  return (
    <FilterRow right={right}>
      <SearchField
        label={words.t('page.search')}
        className="member-search"
        value={filters.search ?? ''}
        onChange={(search) => onChange(search === '' ? withoutSearch(filters) : { ...filters, search })}
      />
      {shown.map((id) => (
        <Popover
          key={id}
          trigger="click"
          placement="bottomLeft"
          arrow={false}
          open={open === id}
          onOpenChange={(isOpen) => setOpen(isOpen ? id : null)}
          content={
            <FilterEditor
              id={id}
              filters={filters}
              groupId={groupId}
              onChange={(value) => onChange(withFilter(filters, id, value))}
              onDone={() => setOpen(null)}
            />
          }
        >
          <span>
            <FilterChip
              name={words.t(`filter.${id}`)}
              value={describe(id, filters, words)}
              isOpen={open === id}
              open={{ 'aria-haspopup': 'dialog', 'aria-expanded': open === id }}
              remove={{
                label: w('list.removeFilter', { name: words.t(`filter.${id}`) }),
                run: () => {
                  setOpen(null)
                  onChange(withFilter(filters, id, undefined))
                },
              }}
            />
          </span>
        </Popover>
      ))}
      {addable.length > 0 ? (
        <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setOpen(key as FilterId) }}>
          <span>
            <AddFilterChip label={w('list.addFilter')} aria-haspopup="menu" />
          </span>
        </Dropdown>
      ) : null}
    </FilterRow>
  )
}

function withoutSearch({ search: _, ...rest }: MemberFilters): MemberFilters {
  return rest
}

/** The value of a chip: 2026-03-01 之后, 排除, 忠实粉 等 3 项. */
function describe(id: FilterId, filters: MemberFilters, words: MemberWords): string {
  const { t } = words
  const value = filters[id]
  if (value === undefined) return t('filter.any')
  const kind = filterKinds[id]
  if (kind.kind === 'either') return t(value === 'only' ? 'filter.only' : 'filter.exclude')
  if (kind.kind === 'one') return words.value(kind.wording, String(value))
  if (kind.kind === 'span') return describeSpan(value as { from: string | null; to: string | null }, words)
  const values = value as readonly string[]
  const name = (one: string) =>
    kind.kind === 'several' ? words.value(kind.wording, one) : id === 'channels' ? words.channel(one) : one
  const [first = ''] = values
  if (values.length <= 2) return words.list(values.map(name))
  return t('filter.more', { first: name(first), count: values.length })
}

function describeSpan({ from, to }: { from: string | null; to: string | null }, { t }: MemberWords): string {
  if (from && to) return t('filter.between', { from, to })
  return from ? t('filter.after', { day: from }) : t('filter.before', { day: to ?? '' })
}
