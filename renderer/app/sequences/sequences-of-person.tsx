import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceRun } from '#shared/features/sequences/model.ts'
import { useFormat, useLocale, useWords } from '../i18n.tsx'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { StartDialog } from './start-dialog.tsx'

const SHOWN = 5

/** Sequences that a member is or was on, and the way into another, for the drawer of the member. */
export function SequencesOfPerson(props: { personId: PersonId; name: string; groupId: GroupId | null }) {
  const { personId } = props
  const t = useWords(sequenceMessages)
  const language = useLocale()
  const [isStarting, setStarting] = useState(false)
  const { data } = useQuery(
    orpc.sequences.listRuns.queryOptions({ input: { personId, of: 'all', language } }),
  )
  if (!data) return null
  return (
    <Section
      title={t('list.label')}
      side={
        <button type="button" className="plain link" onClick={() => setStarting(true)}>
          {t('member.action')}
        </button>
      }
    >
      {data.length === 0 ? <p className="text3">{t('member.none')}</p> : null}
      {data.slice(0, SHOWN).map((run) => (
        <p key={run.id}>
          <RouteLink
            to={paths.sequence(run.sequenceId, run.next || run.state === 'paused' ? 'runs' : 'history')}
          >
            <RunLine run={run} />
          </RouteLink>
        </p>
      ))}
      {isStarting ? (
        <StartDialog
          sequenceId={null}
          people={{ selection: { personIds: [personId] }, count: 1, name: props.name }}
          groupId={props.groupId}
          close={() => setStarting(false)}
        />
      ) : null}
    </Section>
  )
}

function RunLine({ run }: { run: SequenceRun }) {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const { sequenceName: sequence, next, endedAt } = run
  if (next && run.state === 'running')
    return t('member.onTheWay', { sequence, day: next.day, title: next.title })
  const why = run.endReason === null ? t(`state.${run.state}`) : t(`reason.${run.endReason}`)
  const on = endedAt === null ? format.date(run.startedOn) : format.date(format.dateOf(endedAt))
  return t('member.ended', { sequence, why, on })
}
