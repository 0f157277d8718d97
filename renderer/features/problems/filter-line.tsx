import type { ReactNode } from 'react'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { SearchField } from '#renderer/app/search-field.tsx'
import { ChoiceChip } from '#renderer/ui/choice-chip.tsx'
import { FilterRow } from '#renderer/ui/filter-chip.tsx'
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
        any={t('list.any')}
        choices={problemStates.map((one) => [one, state(one)])}
        choose={(value) => change({ state: value as ProblemState | null })}
      />
      <ChoiceChip
        name={t('list.clock')}
        value={filters.clock}
        any={t('list.any')}
        choices={[
          ['late', t('list.clockLate')],
          ['soon', t('list.clockSoon')],
        ]}
        choose={(value) => change({ clock: value as ProblemFilters['clock'] })}
      />
      <ChoiceChip
        name={t('list.kind')}
        value={filters.kind}
        any={t('list.any')}
        choices={problemKinds.map((one) => [one, kind(one)])}
        choose={(value) => change({ kind: value as ProblemKind | null })}
      />
      <ChoiceChip
        name={t('list.severity')}
        value={filters.severity === null ? null : String(filters.severity)}
        any={t('list.any')}
        choices={severities.map((one) => [String(one), severity(one)])}
        choose={(value) => change({ severity: value === null ? null : (Number(value) as Severity) })}
      />
      <span className="problem-wide">
        <ChoiceChip
          name={t('list.owner')}
          value={filters.owner === null ? null : `=${filters.owner}`}
          any={t('list.any')}
          choices={owners.map((owner) => [`=${owner}`, owner === '' ? t('list.nobody') : owner])}
          choose={(value) => change({ owner: value === null ? null : value.slice(1) })}
        />
      </span>
      <span className="problem-wide">
        <ChoiceChip
          name={t('list.lesson')}
          value={filters.lesson}
          any={t('list.any')}
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
