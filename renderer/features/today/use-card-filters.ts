import { useMemo, useState } from 'react'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import {
  type CardFilters,
  type CardSort,
  type CardStanding,
  cardStandings,
} from '#shared/features/follow-ups/many-contract.ts'
import { type CardSource, cardSource } from '#shared/features/follow-ups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { type CalendarDate, calendarDate } from '#shared/kernel/calendar-date.ts'
import { useScopeInput } from './use-today.ts'

/** Standings of the list, and the people whom the daily cap holds back, who have no card yet. */
export const listStandings = [
  'all',
  'due',
  'later',
  'waiting',
  'held',
  'done',
  'skipped',
  'withdrawn',
] as const
export type ListStanding = (typeof listStandings)[number]

const dayOf = (text: string | null): CalendarDate | null => calendarDate.safeParse(text).data ?? null

/** What narrows the list, kept in the address so that it survives going back and a restart. */
export function useCardFilters() {
  const scope = useScopeInput()
  const [state, setState] = useQueryValue('state')
  const [search, setSearch] = useQueryValue('search')
  const [source, setSource] = useQueryValue('source')
  const [from, setFrom] = useQueryValue('from')
  const [to, setTo] = useQueryValue('to')
  const [person, setPerson] = useQueryValue('person')
  const [sort, setSort] = useState<CardSort>({ by: 'due', isDescending: true })
  const standing = listStandings.find((one) => one === state) ?? 'all'
  const parsedSource = cardSource.safeParse(source).data ?? null
  const due = { from: dayOf(from), to: dayOf(to) }
  const key = JSON.stringify([scope, standing, search, parsedSource, due, person])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of them
  const filters = useMemo<CardFilters>(
    () => ({
      ...scope,
      ...(isCardStanding(standing) ? { standing } : {}),
      ...(search ? { search } : {}),
      ...(parsedSource ? { sources: [parsedSource] } : {}),
      ...(due.from || due.to ? { due } : {}),
      ...(person ? { personId: personId.parse(person) } : {}),
    }),
    [key],
  )
  return {
    key,
    filters,
    standing,
    setStanding: (next: ListStanding) => setState(next === 'all' ? null : next),
    search: search ?? '',
    setSearch: (text: string) => setSearch(text === '' ? null : text),
    source: parsedSource,
    setSource: (next: CardSource | null) => setSource(next),
    due,
    setDue: (next: { from: CalendarDate | null; to: CalendarDate | null }) => {
      setFrom(next.from)
      setTo(next.to)
    },
    sort,
    setSort,
    isNarrowed:
      search !== null || parsedSource !== null || due.from !== null || due.to !== null || person !== null,
    clear() {
      for (const forget of [setSearch, setSource, setFrom, setTo, setPerson]) forget(null)
    },
  }
}

export type CardFilterState = ReturnType<typeof useCardFilters>

function isCardStanding(standing: ListStanding): standing is CardStanding {
  return cardStandings.some((one) => one === standing)
}
