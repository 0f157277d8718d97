import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { Problem } from '#shared/features/problems/model.ts'
import { isLate, leadingClock } from '#shared/features/problems/rules/clock.ts'
import { useFormat } from '../i18n.tsx'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import type { NamedPerson } from '../person-select.tsx'
import { orpc } from '../rpc.ts'
import { LeadingClock } from './clock-text.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import { stateTones, useProblemWords } from './use-problem-words.ts'

const SHOWN = 3

/** On the page of a group: the problems that nobody closed yet, the most urgent first; nothing when there are none. */
export function OpenProblems({ groupId }: { groupId: GroupId }) {
  const { p } = useProblemWords()
  const format = useFormat()
  const { data } = useQuery(orpc.problems.list.queryOptions({ input: { groupId } }))
  const open = data?.problems.filter(({ state }) => state !== 'closed') ?? []
  if (!data || open.length === 0) return null
  const { targets } = data
  const late = open.filter((problem) => isLate(problem, targets, format.now()))
  const leftOf = (problem: Problem) => {
    const clock = leadingClock(problem, targets, format.now())
    return clock.state === 'late' ? -clock.ms : clock.ms
  }
  const shown = open.toSorted((a, b) => leftOf(a) - leftOf(b)).slice(0, SHOWN)
  return (
    <Section
      title={p('group.title')}
      note={
        <span className={late.length > 0 ? 'danger' : ''}>
          {p('group.count', { open: open.length, late: late.length })}
        </span>
      }
      side={
        <RouteLink to={paths.persona({ tab: 'problems' })} className="link">
          {p('group.all')}
        </RouteLink>
      }
    >
      <ul className="rail-list">
        {shown.map((problem) => (
          <li key={problem.id}>
            <RouteLink to={paths.problem(problem.id)} className="rail-question">
              <span className="private">{problem.title}</span>
              <span className="t12">
                <LeadingClock problem={problem} targets={targets} />
              </span>
            </RouteLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** In the drawer of a member: problems of this person, and the way to log one. */
export function ProblemsOfPerson({ person, groupId }: { person: NamedPerson; groupId: GroupId | null }) {
  const { p } = useProblemWords()
  const [isLogging, setLogging] = useState(false)
  const { data } = useQuery(orpc.problems.ofPerson.queryOptions({ input: { personId: person.id } }))
  if (!data) return null
  return (
    <Section
      title={p('person.title')}
      side={
        <button type="button" className="plain link" onClick={() => setLogging(true)}>
          {p('person.add')}
        </button>
      }
    >
      {data.map((problem) => (
        <PersonLine key={problem.id} problem={problem} />
      ))}
      {isLogging ? <ProblemDialog person={person} groupId={groupId} close={() => setLogging(false)} /> : null}
    </Section>
  )
}

function PersonLine({ problem }: { problem: Problem }) {
  const { state } = useProblemWords()
  return (
    <p className="problem-line">
      <RouteLink to={paths.problem(problem.id)} className="ellipsis private">
        {problem.title}
      </RouteLink>
      <Tag tone={stateTones[problem.state]}>{state(problem.state)}</Tag>
    </p>
  )
}
