import { Dropdown, Input, Popover } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { SearchField } from '#renderer/app/search-field.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { CardStanding } from '#shared/features/follow-ups/many-contract.ts'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { cardSource } from '#shared/features/follow-ups/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { type CardFilterState, listStandings } from './use-card-filters.ts'

/** Standings with their counts, then search and chips. */
export function CardFilterBar(props: {
  state: CardFilterState
  counts: Record<CardStanding, number> | null
  held: number
}) {
  const t = useWords(followUpManyMessages)
  const { state } = props
  return (
    <>
      <div className="standing-row">
        <Standings {...props} />
      </div>
      <FilterRow>
        <SearchField
          label={t('all.search')}
          className="card-search"
          value={state.search}
          onChange={state.setSearch}
        />
        <SourceChip state={state} />
        <DueChip state={state} />
      </FilterRow>
    </>
  )
}

function Standings({ state, counts, held }: Parameters<typeof CardFilterBar>[0]) {
  const t = useWords(followUpManyMessages)
  const format = useFormat()
  const total = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0
  const presets = listStandings.map((standing) => {
    const count = standing === 'all' ? total : standing === 'held' ? held : (counts?.[standing] ?? 0)
    return {
      value: standing,
      label: (
        <>
          {standing === 'all' ? t('all.everything') : t(`standing.${standing}`)}
          <span className="standing-count">{counts ? format.number(count) : ''}</span>
        </>
      ),
    }
  })
  return (
    <PresetGroup
      label={t('all.standing')}
      presets={presets}
      value={state.standing}
      onChange={state.setStanding}
    />
  )
}

function SourceChip({ state }: { state: CardFilterState }) {
  const t = useWords(followUpManyMessages)
  const words = useWords(followUpMessages)
  const { source, setSource } = state
  const items = [
    { key: '', label: t('all.anySource'), onClick: () => setSource(null) },
    ...cardSource.options.map((one) => ({
      key: one,
      label: words(`source.${one}`),
      onClick: () => setSource(one),
    })),
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [source ?? ''] }}>
      <span>
        <FilterChip
          name={t('all.source')}
          value={source ? words(`source.${source}`) : t('all.anySource')}
          open={{ 'aria-haspopup': 'menu' }}
          {...(source
            ? {
                remove: {
                  label: t('all.removeFilter', { name: t('all.source') }),
                  run: () => setSource(null),
                },
              }
            : {})}
        />
      </span>
    </Dropdown>
  )
}

function DueChip({ state }: { state: CardFilterState }) {
  const t = useWords(followUpManyMessages)
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { due, setDue } = state
  const say = { from: due.from ? format.date(due.from) : '', to: due.to ? format.date(due.to) : '' }
  const value =
    due.from && due.to
      ? t('all.between', say)
      : due.from
        ? t('all.since', say)
        : due.to
          ? t('all.until', say)
          : t('all.anyDay')
  const dayField = (end: 'from' | 'to') => (
    <div className="due-field">
      <span className="text2">{t(`all.${end}`)}</span>
      <Input
        type="date"
        size="small"
        aria-label={t(`all.${end}`)}
        value={due[end] ?? ''}
        onChange={(event) =>
          setDue({ ...due, [end]: calendarDate.safeParse(event.target.value).data ?? null })
        }
      />
    </div>
  )
  const isSet = due.from !== null || due.to !== null
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="due-fields">
          {dayField('from')}
          {dayField('to')}
        </div>
      }
    >
      <span>
        <FilterChip
          name={t('all.due')}
          value={value}
          isOpen={isOpen}
          open={{ 'aria-haspopup': 'dialog', 'aria-expanded': isOpen }}
          {...(isSet
            ? {
                remove: {
                  label: t('all.removeFilter', { name: t('all.due') }),
                  run: () => setDue({ from: null, to: null }),
                },
              }
            : {})}
        />
      </span>
    </Popover>
  )
}
