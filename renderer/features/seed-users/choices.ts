import type { GroupId } from '#shared/features/groups/model.ts'
import type { SeedCard, SeedStage } from '#shared/features/seed-users/model.ts'
import { isStageOverdue } from '#shared/features/seed-users/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** What the table is narrowed to. */
export type SeedFilters = {
  search: string
  stage: SeedStage | null
  sourceGroupId: GroupId | null
  onlySlow: boolean
  due: 'today' | 'late' | null
}

export const noFilters: SeedFilters = {
  search: '',
  stage: null,
  sourceGroupId: null,
  onlySlow: false,
  due: null,
}

/** Seeds that fit every filter that is set. */
export function filterSeeds(
  seeds: readonly SeedCard[],
  filters: SeedFilters,
  today: CalendarDate,
): SeedCard[] {
  const search = filters.search.trim().toLowerCase()
  return seeds.filter(
    (seed) =>
      (search === '' || seed.name.toLowerCase().includes(search)) &&
      (filters.stage === null || seed.stage === filters.stage) &&
      (filters.sourceGroupId === null || seed.sourceGroupId === filters.sourceGroupId) &&
      (!filters.onlySlow || isStageOverdue(seed)) &&
      isDue(seed, filters.due, today),
  )
}

function isDue(seed: SeedCard, due: SeedFilters['due'], today: CalendarDate): boolean {
  if (due === null) return true
  if (seed.overdueTasks > 0) return true
  return due === 'today' && seed.nextTaskOn !== null && seed.nextTaskOn <= today
}
