import { SearchField } from '#renderer/app/search-field.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { ChoiceChip } from '#renderer/ui/choice-chip.tsx'
import { FilterRow } from '#renderer/ui/filter-chip.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type SeedCard, type SeedStage, seedStages } from '#shared/features/seed-users/model.ts'
import { noFilters, type SeedFilters } from './choices.ts'

/** Search and the four filters of the table, each a chip that says what it is set to. */
export function FilterLine(props: {
  filters: SeedFilters
  onChange: (filters: SeedFilters) => void
  seeds: readonly SeedCard[]
}) {
  const { filters, seeds } = props
  const words = useSeedWords()
  const { t } = words
  const change = (part: Partial<SeedFilters>) => props.onChange({ ...filters, ...part })
  const sources = [
    ...new Map(
      seeds.flatMap(({ sourceGroupId, sourceGroupName }) =>
        sourceGroupId === null ? [] : [[sourceGroupId, sourceGroupName ?? ''] as const],
      ),
    ),
  ]
  return (
    <FilterRow
      right={
        filters === noFilters ? null : (
          <button type="button" className="plain link" onClick={() => props.onChange(noFilters)}>
            {t('filter.clear')}
          </button>
        )
      }
    >
      <SearchField
        label={t('table.search')}
        className="seed-search"
        value={filters.search}
        onChange={(search) => change({ search })}
      />
      <ChoiceChip
        name={t('filter.stage')}
        value={filters.stage}
        any={t('filter.any')}
        choices={seedStages.map((stage) => [stage, words.stage(stage)])}
        choose={(stage) => change({ stage: stage as SeedStage | null })}
      />
      <ChoiceChip
        name={t('filter.source')}
        value={filters.sourceGroupId}
        any={t('filter.any')}
        choices={sources}
        choose={(id) => change({ sourceGroupId: id as GroupId | null })}
      />
      <ChoiceChip
        name={t('filter.slow')}
        value={filters.onlySlow ? 'slow' : null}
        any={t('filter.any')}
        choices={[['slow', t('filter.slowOnly')]]}
        choose={(value) => change({ onlySlow: value !== null })}
      />
      <ChoiceChip
        name={t('filter.due')}
        value={filters.due}
        any={t('filter.any')}
        choices={[
          ['today', t('filter.dueToday')],
          ['late', t('filter.dueLate')],
        ]}
        choose={(due) => change({ due: due as SeedFilters['due'] })}
      />
    </FilterRow>
  )
}
