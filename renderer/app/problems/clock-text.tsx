import type { Problem, ProblemTargets } from '#shared/features/problems/model.ts'
import {
  type Clock,
  closingClock,
  leadingClock,
  responseClock,
  stateOf,
} from '#shared/features/problems/rules/clock.ts'
import { useFormat } from '../i18n.tsx'
import { useProblemWords } from './use-problem-words.ts'

/** Time that is over is red while something is to be done, and only said afterwards. */
const looks = { running: '', late: 'danger', kept: 'text2', missed: 'warn' } as const satisfies Record<
  Clock['state'],
  string
>

/** One target of a problem in words, by the clock that runs on. */
export function ClockText(props: {
  problem: Problem
  targets: ProblemTargets
  target: 'response' | 'closing'
}) {
  const { problem, targets, target } = props
  const words = useProblemWords()
  const format = useFormat()
  const clock =
    target === 'response'
      ? responseClock(problem, targets, format.now())
      : closingClock(problem, targets, format.now())
  return (
    <span className={looks[clock.state]} title={format.exact(clock.dueAt)}>
      {words.clock(target, clock)}
    </span>
  )
}

/** The target that matters now: the response while there is none, then closing. */
export function LeadingClock({ problem, targets }: { problem: Problem; targets: ProblemTargets }) {
  const { target } = leadingClock(problem, targets, useFormat().now())
  const shown = stateOf(problem) === 'closed' ? 'closing' : target
  return <ClockText problem={problem} targets={targets} target={shown} />
}
