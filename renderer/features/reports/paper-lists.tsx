import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { ReportPerson, WeeklyReport } from '#shared/features/reports/model.ts'
import { PaperSection } from './paper-section.tsx'

function PersonName({ person }: { person: ReportPerson }) {
  return (
    <>
      <span className={person.mark === null ? 'private' : undefined}>{person.name}</span>{' '}
      {person.mark === null ? null : <span className="meta">{person.mark}</span>}
    </>
  )
}

const keyOf = (person: ReportPerson) => person.personId ?? person.mark ?? person.name

/** The ten most active with the change of rank. */
export function TopList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const change = (rank: number, before: number | null) => {
    if (before === null) return t('rank.new')
    if (before === rank) return t('rank.same')
    return before > rank ? t('rank.up', { by: before - rank }) : t('rank.down', { by: rank - before })
  }
  return (
    <PaperSection title={t('top.title')} note={report.top.length === 0 ? t('top.none') : t('top.unit')}>
      <ol className="rows">
        {report.top.map((row) => (
          <li key={keyOf(row)}>
            <span className="rank">{row.rank}</span>
            <span className="grow">
              <PersonName person={row} />
            </span>
            <span className="meta">{change(row.rank, row.rankBefore)}</span>
            <span className="number">{format.number(row.score)}</span>
          </li>
        ))}
      </ol>
    </PaperSection>
  )
}

/** Who joined in the week and what they first said. */
export function NewcomersList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const { joined, spoke, people } = report.newcomers
  return (
    <PaperSection
      title={t('newcomers.title')}
      note={joined === 0 ? t('newcomers.none') : t('newcomers.unit', { joined, spoke })}
    >
      <ul className="rows">
        {people.map((row) => (
          <li key={keyOf(row)} className="stacked">
            <div>
              <PersonName person={row} />
            </div>
            <div className="quote private-text">
              {row.firstWords ?? t(row.firstAt === null ? 'newcomers.silent' : 'newcomers.spoke')}
            </div>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

/** Members who have never said a word, longest in the group first. */
export function NeverList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const { count, of, people } = report.neverSpoke
  const shown = people.slice(0, 10)
  return (
    <PaperSection
      title={t('never.title')}
      note={count === 0 ? t('never.none') : t('never.unit', { count, of })}
    >
      <ul className="rows">
        {shown.map((row) => (
          <li key={keyOf(row)}>
            <span className="grow">
              <PersonName person={row} />
            </span>
            <span className="meta">
              {row.days === null ? t('never.daysUnknown') : t('never.days', { days: row.days })}
            </span>
          </li>
        ))}
        {count > shown.length ? (
          <li className="meta">{t('never.more', { count: count - shown.length })}</li>
        ) : null}
      </ul>
    </PaperSection>
  )
}

/** Questions of the week that nobody answered. */
export function UnansweredList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { count, questions } = report.unanswered
  return (
    <PaperSection
      title={t('unanswered.title')}
      note={count === 0 ? t('unanswered.none') : t('unanswered.unit', { count })}
    >
      <ul className="rows">
        {questions.slice(0, 10).map((row) => (
          <li key={`${keyOf(row)} ${row.askedAt}`} className="stacked">
            <div>
              <PersonName person={row} /> <span className="meta">{format.dateTime(row.askedAt)}</span>
            </div>
            <div className="quote private-text">{row.text ?? t('unanswered.hidden')}</div>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

/** What the operator did in private during the week. */
export function FollowUpsPart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  return (
    <PaperSection title={t('followUps.title')} note="">
      <p>{t('followUps.done', report.followUps)}</p>
    </PaperSection>
  )
}

/** At most three things to do next week. */
export function ActionsPart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  return (
    <PaperSection title={t('actions.title')} note={report.actions.length === 0 ? t('actions.none') : ''}>
      <ol className="actions">
        {report.actions.map((action, at) => (
          <li key={action.kind}>
            <span className="ordinal">{at + 1}</span>
            <span>{t(`action.${action.kind}`, { count: action.count })}</span>
          </li>
        ))}
      </ol>
    </PaperSection>
  )
}
