import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { instantOfLocal, localTimeOf } from '#renderer/app/local-time.ts'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { PersonSelect } from '#renderer/app/person-select.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { Section } from '#renderer/ui/page.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import {
  type Problem,
  type ProblemDetail,
  problemKinds,
  type Severity,
  severities,
  TITLE_LENGTH,
} from '#shared/features/problems/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { useProblemActions } from './use-problem-actions.ts'

/** What happened, to whom, how bad; each field is kept as soon as it is left. */
export function FactsSection({ detail }: { detail: ProblemDetail }) {
  const { problem, question } = detail
  const { d, kind, severity } = useProblemWords()
  const { edit } = useProblemActions(problem.id)
  return (
    <Section title={d('facts.title')}>
      <dl className="facts problem-facts">
        <dt>{d('facts.what')}</dt>
        <dd>
          <TitleField problem={problem} />
        </dd>
        {question && question.text !== problem.title ? (
          <>
            <dt>{d('facts.question')}</dt>
            <dd className="private">{question.text}</dd>
          </>
        ) : null}
        <dt>{d('facts.kind')}</dt>
        <dd className="problem-pair">
          <Select
            size="small"
            aria-label={d('facts.kind')}
            value={problem.kind}
            options={problemKinds.map((value) => ({ value, label: kind(value) }))}
            onChange={(value) => edit.mutate({ kind: value })}
          />
          <Select
            size="small"
            aria-label={d('facts.severity')}
            value={problem.severity}
            options={severities.map((value) => ({ value, label: severity(value) }))}
            onChange={(value: Severity) => edit.mutate({ severity: value })}
          />
        </dd>
        <dt>{d('facts.person')}</dt>
        <dd>
          <PersonField problem={problem} />
        </dd>
        <dt>{d('facts.owner')}</dt>
        <dd>
          <OwnerField problem={problem} />
        </dd>
        <dt>{d('facts.happened')}</dt>
        <dd>
          <HappenedField problem={problem} />
        </dd>
      </dl>
    </Section>
  )
}

function TitleField({ problem }: { problem: Problem }) {
  const { d } = useProblemWords()
  const { edit } = useProblemActions(problem.id)
  const [title, setTitle] = useDraft(problem.title)
  return (
    <Input.TextArea
      className="private"
      aria-label={d('facts.what')}
      autoSize={{ minRows: 1, maxRows: 5 }}
      maxLength={TITLE_LENGTH}
      value={title}
      status={title.trim() === '' ? 'error' : ''}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => {
        if (title.trim() === '') setTitle(problem.title)
        else if (title.trim() !== problem.title) edit.mutate({ title: title.trim() })
      }}
    />
  )
}

/** Who asked a question of the log stays who they are. */
function PersonField({ problem }: { problem: Problem }) {
  const { d, t } = useProblemWords()
  const { edit } = useProblemActions(problem.id)
  const { personId, personName } = problem
  if (problem.isFromQuestion && personId && personName)
    return (
      <RouteLink to={paths.person(personId)} className="private">
        {personName}
      </RouteLink>
    )
  return (
    <span className="problem-person">
      <PersonSelect
        size="small"
        label={d('facts.person')}
        placeholder={d('facts.personNone')}
        none={t('form.personNone')}
        value={personId && personName ? { id: personId, name: personName } : null}
        onChange={(person) => edit.mutate({ personId: person?.id ?? null })}
      />
      {personId ? (
        <button type="button" className="plain link" onClick={() => edit.mutate({ personId: null })}>
          {d('facts.personClear')}
        </button>
      ) : null}
    </span>
  )
}

function OwnerField({ problem }: { problem: Problem }) {
  const { d } = useProblemWords()
  const { edit } = useProblemActions(problem.id)
  const [owner, setOwner] = useDraft(problem.owner)
  return (
    <Input
      size="small"
      className="private"
      aria-label={d('facts.owner')}
      placeholder={d('facts.ownerPlaceholder')}
      maxLength={50}
      value={owner}
      onChange={(event) => setOwner(event.target.value)}
      onBlur={() => {
        if (owner.trim() !== problem.owner) edit.mutate({ owner: owner.trim() })
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}

function HappenedField({ problem }: { problem: Problem }) {
  const { d } = useProblemWords()
  const format = useFormat()
  const calendar = useMemo(() => new ZoneCalendar(format.zone), [format.zone])
  const { edit } = useProblemActions(problem.id)
  const kept = localTimeOf(calendar, problem.happenedAt)
  const [time, setTime] = useDraft(kept)
  const typed = instantOfLocal(calendar, time)
  const isWrong = typed === null || (time !== kept && typed > format.now())
  return (
    <Input
      size="small"
      type="datetime-local"
      className="problem-time"
      aria-label={d('facts.happened')}
      max={localTimeOf(calendar, format.now())}
      value={time}
      status={isWrong ? 'error' : ''}
      onChange={(event) => setTime(event.target.value)}
      onBlur={() => {
        if (isWrong) setTime(kept)
        else if (time !== kept && typed !== null) edit.mutate({ happenedAt: typed })
      }}
    />
  )
}
