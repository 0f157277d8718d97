import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { SearchField } from '#renderer/app/search-field.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import {
  type Problem,
  type ProblemKind,
  type ProblemState,
  problemKinds,
  problemStates,
  type Severity,
  severities,
} from '#shared/features/problems/model.ts'
import { isFiltered, noFilters, type ProblemFilters } from './choices.ts'

/** Search and the filters of the list, each a chip that says what it is set to. */
export function FilterLine(props: {
  filters: ProblemFilters
  onChange: (filters: ProblemFilters) => void
  problems: readonly Problem[]
  right: ReactNode
}) {
  const { filters } = props
  const { t, kind, severity, state } = useProblemWords()
  const change = (part: Partial<ProblemFilters>) => props.onChange({ ...filters, ...part })
  const owners = [...new Set(props.problems.map(({ owner }) => owner))].sort()
  return (
    <FilterRow right={props.right}>
      <SearchField
        label={t('list.search')}
        className="problem-search"
        value={filters.search}
        onChange={(search) => change({ search })}
      />
      <ChoiceChip
        name={t('list.state')}
        value={filters.state}
        choices={problemStates.map((one) => [one, state(one)])}
        choose={(value) => change({ state: value as ProblemState | null })}
      />
      <ChoiceChip
        name={t('list.clock')}
        value={filters.clock}
        choices={[
          ['late', t('list.clockLate')],
          ['soon', t('list.clockSoon')],
        ]}
        choose={(value) => change({ clock: value as ProblemFilters['clock'] })}
      />
      <ChoiceChip
        name={t('list.kind')}
        value={filters.kind}
        choices={problemKinds.map((one) => [one, kind(one)])}
        choose={(value) => change({ kind: value as ProblemKind | null })}
      />
      <ChoiceChip
        name={t('list.severity')}
        value={filters.severity === null ? null : String(filters.severity)}
        choices={severities.map((one) => [String(one), severity(one)])}
        choose={(value) => change({ severity: value === null ? null : (Number(value) as Severity) })}
      />
      <span className="problem-wide">
        <ChoiceChip
          name={t('list.owner')}
          value={filters.owner === null ? null : `=${filters.owner}`}
          choices={owners.map((owner) => [`=${owner}`, owner === '' ? t('list.nobody') : owner])}
          choose={(value) => change({ owner: value === null ? null : value.slice(1) })}
        />
      </span>
      <span className="problem-wide">
        <ChoiceChip
          name={t('list.lesson')}
          value={filters.lesson}
          choices={[
            ['yes', t('list.lessonYes')],
            ['no', t('list.lessonNo')],
          ]}
          choose={(value) => change({ lesson: value as ProblemFilters['lesson'] })}
        />
      </span>
      {isFiltered(filters) ? (
        <button type="button" className="plain link" onClick={() => props.onChange(noFilters)}>
          {t('list.clear')}
        </button>
      ) : null}
    </FilterRow>
  )
}

const ANY = 'any'

function ChoiceChip(props: {
  name: string
  value: string | null
  choices: readonly (readonly [string, string])[]
  choose: (value: string | null) => void
}) {
  const { t } = useProblemWords()
  const all = [[ANY, t('list.any')] as const, ...props.choices]
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
