import { CalendarClock, CircleAlert, MessageSquareText, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import type { QuickLineState } from './use-quick-line.ts'

/** What the line means so far: when, who, what about, and what was not understood. */
export function LinePreview({ state }: { state: QuickLineState }) {
  const t = useWords(todayMessages)
  const words = useWords(followUpMessages)
  const { line, person } = state
  return (
    <output id="line-preview" className="line-preview" aria-live="polite">
      <LineTime state={state} />
      {person ? (
        <span className="line-part private">
          <PersonAvatar name={person.name} id={person.id} />
          {person.name}
        </span>
      ) : (
        <Part Icon={UserRound} isMissing>
          {whoText(state, t)}
        </Part>
      )}
      <Part Icon={MessageSquareText} isMissing={line.title === ''}>
        <span className="private ellipsis">{line.title === '' ? words('reason.manual') : line.title}</span>
      </Part>
      {line.problems.map(({ problem, text }) => (
        <span key={`${problem} ${text}`} className="line-part warn">
          <CircleAlert size={14} aria-hidden="true" />
          {t(`line.${problem}`, { text })}
        </span>
      ))}
    </output>
  )
}

function LineTime({ state }: { state: QuickLineState }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const { due, line } = state
  if (line.problems.some(({ problem }) => problem !== 'second_person' && problem !== 'vague')) return null
  const on = format.dateOf(due.at)
  const separator = format.locale === 'en' ? ', ' : ' '
  const day = `${format.dateWithWeekday(on)}${separator}${format.time(due.at)}`
  const relative = format.relativeDay(on)
  return (
    <Part Icon={CalendarClock} isMissing={due.isAssumed}>
      {due.isAssumed
        ? t('line.assumed', { time: day })
        : `${day}${format.locale === 'en' ? ', ' : '，'}${relative}`}
      {due.isQuiet ? <span className="warn">{t('line.quiet')}</span> : null}
    </Part>
  )
}

function whoText(
  { line, candidates }: QuickLineState,
  t: (key: 'line.who' | 'line.nobody' | 'line.several', values?: { text: string }) => string,
): string {
  if (line.mention === null) return t('line.who')
  return t(candidates.length === 0 ? 'line.nobody' : 'line.several', { text: line.mention })
}

function Part(props: { Icon: typeof UserRound; isMissing?: boolean; children: ReactNode }) {
  return (
    <span className={props.isMissing ? 'line-part missing' : 'line-part'}>
      <props.Icon size={14} aria-hidden="true" />
      {props.children}
    </span>
  )
}

/** People who may be meant: arrows and Enter choose, or a click. */
export function LineCandidates({ state, refocus }: { state: QuickLineState; refocus: () => void }) {
  const t = useWords(todayMessages)
  const { candidates, index, choose } = state
  return (
    <div id="line-candidates" className="line-candidates" role="listbox" aria-label={t('line.candidates')}>
      {candidates.map((candidate, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that owns the list handles its keys
        <div
          key={candidate.id}
          id={`line-candidate-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          className="private"
          onClick={() => {
            choose(candidate)
            refocus()
          }}
        >
          <PersonAvatar name={candidate.name} id={candidate.id} />
          <span>{candidate.name}</span>
          <span className="t12 text2 ellipsis">{candidate.groupNames}</span>
        </div>
      ))}
    </div>
  )
}
