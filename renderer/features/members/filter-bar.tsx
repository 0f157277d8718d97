import { Dropdown, Input, type InputRef, Popover } from 'antd'
import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
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

const TYPING_PAUSE_MS = 120

/**
 * Hands on what was typed after a short pause, at once when the field is emptied or left (what is clicked next must
 * meet the rows that were asked for), and never in the midst of composing Chinese.
 */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useMemberWords()
  const [text, setText] = useState(value)
  const input = useRef<InputRef>(null)
  const isComposing = useRef(false)
  const hand = useRef(onChange)
  hand.current = onChange
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value || isComposing.current) return
    const timer = setTimeout(() => hand.current(text), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  useShortcut('/', t('page.search'), () => input.current?.focus())
  return (
    <Input
      ref={input}
      size="small"
      allowClear
      className="member-search"
      prefix={<Search size={14} aria-hidden="true" />}
      placeholder={t('page.search')}
      aria-label={t('page.search')}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        if (event.target.value === '' && !isComposing.current) hand.current('')
      }}
      onBlur={() => {
        if (text !== value) hand.current(text)
      }}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        hand.current(event.currentTarget.value)
      }}
    />
  )
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
