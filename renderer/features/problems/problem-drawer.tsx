import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { usePresentPerson } from '#renderer/app/interactions/contact-log.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import type { Persona } from '#shared/features/personas/model.ts'
import type { ProblemDetail, ProblemId, ProblemTargets } from '#shared/features/problems/model.ts'
import { AnswersSection } from './answers-section.tsx'
import { ClocksSection } from './clocks-section.tsx'
import { EndSection } from './end-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { ReplySection } from './reply-section.tsx'
import { StepsSection } from './steps-section.tsx'
import { useListActions, useProblemActions } from './use-problem-actions.ts'

/** Everything about one problem, beside the list: clocks, what happened, the public reply, steps, how it ended. */
export function ProblemDrawer(props: {
  id: ProblemId
  targets: ProblemTargets
  persona: Persona | null
  previous: (() => void) | null
  next: (() => void) | null
  close: () => void
}) {
  const { d, kind, state } = useProblemWords()
  const { data, error, refetch } = useQuery(orpc.problems.show.queryOptions({ input: { id: props.id } }))
  const end = useRef<HTMLDivElement>(null)
  const problem = data?.problem
  usePresentPerson(
    problem?.personId && problem.personName ? { id: problem.personId, name: problem.personName } : null,
  )
  return (
    <SideDrawer
      title={problem?.title ?? ''}
      label={d('drawer.label', { title: problem?.title ?? '' })}
      subtitle={
        problem
          ? d('drawer.subtitle', {
              group: problem.groupName,
              kind: kind(problem.kind),
              state: state(problem.state),
            })
          : null
      }
      actions={
        data ? (
          <DrawerActions detail={data} close={props.close} toEnd={() => focusFirstField(end.current)} />
        ) : null
      }
      previous={{ label: d('drawer.previous'), run: props.previous }}
      next={{ label: d('drawer.next'), run: props.next }}
      close={{ label: d('drawer.close'), run: props.close }}
    >
      {error ? (
        <div className="section">
          <ErrorNotice error={error} retry={() => void refetch()} />
        </div>
      ) : null}
      {data ? (
        <>
          <ClocksSection detail={data} targets={props.targets} />
          <FactsSection detail={data} />
          <AnswersSection detail={data} />
          <ReplySection problem={data.problem} persona={props.persona} />
          <StepsSection detail={data} />
          <div ref={end}>
            <EndSection problem={data.problem} />
          </div>
        </>
      ) : null}
    </SideDrawer>
  )
}

function focusFirstField(place: HTMLElement | null): void {
  const field = place?.querySelector<HTMLElement>('textarea')
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

function DrawerActions(props: { detail: ProblemDetail; close: () => void; toEnd: () => void }) {
  const { problem, question } = props.detail
  const { d } = useProblemWords()
  const { respond, withdraw, reopen } = useProblemActions(problem.id)
  const { remove } = useListActions()
  const more = [
    ...(problem.personId ? [{ key: 'profile', label: d('drawer.profile') }] : []),
    ...(question ? [{ key: 'message', label: d('drawer.message') }] : []),
    ...(problem.responseSource === 'hand' ? [{ key: 'withdraw', label: d('drawer.withdraw') }] : []),
    { key: 'remove', label: d('drawer.remove'), danger: true },
  ]
  const onMore = (key: string) => {
    if (key === 'profile' && problem.personId) navigate(paths.person(problem.personId))
    else if (key === 'message' && question) navigate(paths.message(question.messageId))
    else if (key === 'withdraw') withdraw.mutate()
    else if (key === 'remove') remove.mutate([problem], { onSuccess: props.close })
  }
  return (
    <>
      {problem.state === 'open' ? (
        <Button type="primary" size="small" loading={respond.isPending} onClick={() => respond.mutate({})}>
          {d('drawer.respond')}
        </Button>
      ) : null}
      {problem.state === 'closed' ? (
        <Button size="small" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          {d('drawer.reopen')}
        </Button>
      ) : (
        <Button
          size="small"
          type={problem.state === 'responded' ? 'primary' : 'default'}
          onClick={props.toEnd}
        >
          {d('drawer.closeProblem')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items: more, onClick: ({ key }) => onMore(key) }}
      >
        <Button size="small" icon={<Ellipsis aria-hidden="true" />} aria-label={d('drawer.more')} />
      </Dropdown>
    </>
  )
}
