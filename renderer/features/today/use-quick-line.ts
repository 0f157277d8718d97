import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { dueTimeOf, isQuiet, morningOf } from '#shared/features/follow-ups/rules/times.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { type LineProblem, type QuickLine, readQuickLine } from '#shared/features/today/rules/quick-line.ts'
import type { When } from '#shared/features/today/rules/when.ts'
import { addDays, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { useScopeInput } from './use-today.ts'

/** Somebody who was chosen for a follow-up. */
export type ChosenPerson = { id: PersonId; name: string }
export type Candidate = ChosenPerson & { groupNames: string }

const NOBODY: readonly Candidate[] = []
/** More than these are told apart faster by another letter. */
const SHOWN = 6
/** Problems that leave the operator's meaning open: the line is not taken until they are mended. */
const BLOCKING: readonly LineProblem[] = ['no_such_day', 'no_such_time', 'past']

/** When the line comes to be due, and how that is known. */
export type LineDue = { when: When; at: number; isAssumed: boolean; isQuiet: boolean }

/** The line as it is typed, what it means so far, and who may be meant. */
export function useQuickLine(given: ChosenPerson | null) {
  const [text, setText] = useState(given ? `@${given.name} ` : '')
  const [chosen, setChosen] = useState<ChosenPerson | null>(given)
  const [index, setIndex] = useState(0)
  const moment = useMoment()
  const named = readQuickLine(text, moment, chosen ? [chosen.name] : [])
  const isChosen = chosen !== null && named.mention === chosen.name
  const { candidates, length } = useMentioned(isChosen ? null : named.mention)
  const names = isChosen ? [chosen.name] : [named.mention?.slice(0, length) ?? '']
  const line = readQuickLine(text, moment, names)
  const person = isChosen ? chosen : theOne(candidates, line.mention)
  const due = useDue(line, moment)
  const isStuck = line.problems.some(({ problem }) => BLOCKING.includes(problem))
  return {
    text,
    setText(next: string) {
      setText(next)
      setIndex(0)
    },
    line,
    person,
    /** People to choose from while it is open who is meant. */
    candidates: person === null ? candidates : NOBODY,
    index: Math.min(index, Math.max(0, candidates.length - 1)),
    setIndex,
    /** Writes the name of a candidate into the line. */
    choose(candidate: Candidate) {
      const at = text.search(/[@＠]/u)
      setText(`${text.slice(0, at + 1)}${candidate.name} ${text.slice(at + 1 + length).trimStart()}`)
      setChosen({ id: candidate.id, name: candidate.name })
    },
    due,
    isReady: person !== null && !isStuck,
  }
}

export type QuickLineState = ReturnType<typeof useQuickLine>

/** Against what the line is read: now, in the zone of the workspace. */
function useMoment() {
  const format = useFormat()
  return useMemo(() => {
    const calendar = new ZoneCalendar(format.zone)
    const now = format.now()
    return { now, today: calendar.dateAt(now), calendar }
  }, [format])
}

function useMentioned(mention: string | null) {
  const input = { ...useScopeInput(), text: (mention ?? '').slice(0, 100) }
  const { data } = useQuery(
    orpc.today.findMentioned.queryOptions({
      input,
      enabled: mention !== null && mention !== '',
      placeholderData: (before) => before,
    }),
  )
  if (mention === null || mention === '' || !data) return { candidates: NOBODY, length: 0 }
  return { candidates: data.people.slice(0, SHOWN), length: Math.min(data.length, mention.length) }
}

/** The only one who can be meant: nobody else answers to it, or bears just this name. */
function theOne(candidates: readonly Candidate[], mention: string | null): ChosenPerson | null {
  const [first, second] = candidates
  if (first && !second) return first
  const exact = candidates.filter(({ name }) => name.toLowerCase() === mention?.toLowerCase())
  return exact.length === 1 ? (exact[0] ?? null) : null
}

/** Without a time in the line it is tomorrow's usual hour, and the preview says so. */
function useDue(line: QuickLine, { now, today, calendar }: ReturnType<typeof useMoment>): LineDue {
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const quiet = (data ?? defaultWorkspaceSettings).quietHours
  const isAssumed = line.when === null
  const when: When = line.when ?? { kind: 'on', on: addDays(today, 1) }
  const at = when.kind === 'at' ? when.at : dueTimeOf(morningOf(when.on, calendar), now, calendar, quiet)
  return { when, at, isAssumed, isQuiet: when.kind === 'at' && isQuiet(when.at, calendar, quiet) }
}
