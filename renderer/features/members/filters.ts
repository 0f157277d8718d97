import {
  contactStates,
  type MemberFilters,
  type MemberRole,
  memberFilters,
  movements,
  needKinds,
  presences,
  shippedStages,
  tiers,
} from '#shared/features/members/model.ts'

export type FilterId = Exclude<keyof MemberFilters, 'search'>

/** How a filter is chosen: one of some, several of some (fixed, or found among the members), either way, or a span. */
export type FilterKind =
  | { kind: 'one'; values: readonly string[]; wording: Wording }
  | { kind: 'several'; values: readonly string[]; wording: Wording }
  | { kind: 'found'; from: 'tags' | 'channels' }
  | { kind: 'either' }
  | { kind: 'span' }

/** Prefix of the words for its values; roles are worded with the frame. */
export type Wording = 'presence' | 'role' | 'tier' | 'movement' | 'contact' | 'stage' | 'need'

/** From those who carry the group to those who trouble it. */
const ROLES: readonly MemberRole[] = [
  'loyal',
  'active',
  'regular',
  'newcomer',
  'lurker',
  'dominator',
  'contrarian',
  'disruptor',
  'prospect',
]

export const filterKinds: Readonly<Record<FilterId, FilterKind>> = {
  presence: { kind: 'one', values: presences, wording: 'presence' },
  roles: { kind: 'several', values: ROLES, wording: 'role' },
  staff: { kind: 'either' },
  tiers: { kind: 'several', values: tiers, wording: 'tier' },
  movements: { kind: 'several', values: movements, wording: 'movement' },
  joined: { kind: 'span' },
  lastSpoke: { kind: 'span' },
  neverSpoke: { kind: 'either' },
  exempt: { kind: 'either' },
  tags: { kind: 'found', from: 'tags' },
  channels: { kind: 'found', from: 'channels' },
  doNotContact: { kind: 'either' },
  contactStates: { kind: 'several', values: contactStates, wording: 'contact' },
  salesStages: { kind: 'several', values: shippedStages, wording: 'stage' },
  needs: { kind: 'several', values: needKinds, wording: 'need' },
}

export const filterIds = Object.keys(filterKinds) as FilterId[]

/** Filters that are set, in the order of the list. */
export function setFilters(filters: MemberFilters): FilterId[] {
  return filterIds.filter((id) => filters[id] !== undefined)
}

/** A filter with a new value; undefined, an empty choice or an open span takes it away. */
export function withFilter(filters: MemberFilters, id: FilterId, value: unknown): MemberFilters {
  const { [id]: _, ...rest } = filters
  const isEmptySpan =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((end) => !end)
  if (value === undefined || isEmptySpan || (Array.isArray(value) && value.length === 0)) return rest
  return { ...rest, [id]: value } as MemberFilters
}

/** Guards against filters that an older version remembered. */
export function areFilters(stored: unknown): stored is MemberFilters {
  return memberFilters.safeParse(stored).success
}
