import { Button } from 'antd'
import { useFormat } from '#renderer/app/i18n.tsx'
import { ClockText } from '#renderer/app/problems/clock-text.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { Section } from '#renderer/ui/page.tsx'
import type {
  PossibleResponse,
  Problem,
  ProblemDetail,
  ProblemTargets,
} from '#shared/features/problems/model.ts'
import { closingClock, responseClock } from '#shared/features/problems/rules/clock.ts'
import { useProblemActions } from './use-problem-actions.ts'

/** Both targets with their clocks; below, what the log offers as the first response. */
export function ClocksSection({ detail, targets }: { detail: ProblemDetail; targets: ProblemTargets }) {
  const { problem, possibleResponse } = detail
  const { d } = useProblemWords()
  return (
    <Section title={d('clocks.title')} note={d('clocks.note')}>
      <dl className="facts problem-clocks">
        <dt>{d('clocks.response')}</dt>
        <dd>
          <ClockText problem={problem} targets={targets} target="response" />
          <When problem={problem} targets={targets} target="response" />
        </dd>
        <dt>{d('clocks.closing')}</dt>
        <dd>
          <ClockText problem={problem} targets={targets} target="closing" />
          <When problem={problem} targets={targets} target="closing" />
        </dd>
      </dl>
      {possibleResponse && problem.state === 'open' ? (
        <LoggedOffer problem={problem} line={possibleResponse} />
      ) : null}
    </Section>
  )
}

/** By when, or when it was done and where that is known from. */
function When(props: { problem: Problem; targets: ProblemTargets; target: 'response' | 'closing' }) {
  const { problem, targets, target } = props
  const { d, p } = useProblemWords()
  const format = useFormat()
  const doneAt = target === 'response' ? problem.respondedAt : problem.closedAt
  if (doneAt === null && target === 'response' && problem.closedAt !== null)
    return <span className="text2">{p('clock.none')}</span>
  if (doneAt === null) {
    const clock = target === 'response' ? responseClock : closingClock
    return (
      <span className="text2">
        {d('clocks.due', { at: format.dateTime(clock(problem, targets, format.now()).dueAt) })}
      </span>
    )
  }
  const source = target === 'response' && problem.responseSource ? problem.responseSource : null
  return (
    <span className="text2">
      {format.dateTime(doneAt)}
      {source ? `  ${d(`clocks.by.${source}`)}` : ''}
    </span>
  )
}

function LoggedOffer({ problem, line }: { problem: Problem; line: PossibleResponse }) {
  const { d } = useProblemWords()
  const format = useFormat()
  const { respond } = useProblemActions(problem.id)
  return (
    <div className="problem-offer">
      <p className="t12 text2">
        <span className="private">
          {d(line.isAddressed ? 'clocks.offer' : 'clocks.offerNear', {
            name: line.name,
            at: format.dateTime(line.at),
          })}
        </span>
      </p>
      <p className="private problem-quote">{line.text}</p>
      <Button size="small" loading={respond.isPending} onClick={() => respond.mutate({ fromLog: true })}>
        {d('clocks.take')}
      </Button>
    </div>
  )
}
