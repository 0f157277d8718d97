import type { ReactNode } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { PaperSection } from '#renderer/app/paper/paper-section.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { ReportPerson, WeeklyReport } from '#shared/features/reports/model.ts'

/** Rows of each list on paper; the workbook has all of them. */
const ROWS = 10

function PersonName({ person }: { person: ReportPerson }) {
  return (
    <>
      <span className={person.mark === null ? 'private' : undefined}>{person.name}</span>
      {person.mark === null ? null : <span className="meta mark">{person.mark}</span>}
    </>
  )
}

/** Somebody and one thing about them; what they said stands below. */
function PersonRow({ person, meta, quote }: { person: ReportPerson; meta: string; quote: string | null }) {
  return (
    <li className={quote === null ? undefined : 'stacked'}>
      <div className="line">
        <span className="grow">
          <PersonName person={person} />
        </span>
        <span className="meta">{meta}</span>
      </div>
      {quote === null ? null : <div className="quote private-text">{quote}</div>}
    </li>
  )
}

function Rows({ children, more }: { children: ReactNode; more: string }) {
  return (
    <ul className="rows">
      {children}
      {more === '' ? null : <li className="meta more">{more}</li>}
    </ul>
  )
}

const keyOf = (person: ReportPerson) => person.personId ?? person.mark ?? person.name

/** The ten most active; with the change of rank where the week before can be compared. */
export function TopList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const isRanked = report.speakers.before !== null
  const change = (rank: number, before: number | null) => {
    if (!isRanked) return ''
    if (before === null) return t('rank.new')
    if (before === rank) return t('rank.same')
    return before > rank ? t('rank.up', { by: before - rank }) : t('rank.down', { by: rank - before })
  }
  const unit = t(isRanked ? 'top.unit' : 'top.unitAlone')
  return (
    <PaperSection title={t('top.title')} note={report.top.length === 0 ? t('top.none') : unit}>
      <ol className="rows">
        {report.top.map((row) => (
          <li key={keyOf(row)}>
            <div className="line">
              <span className="rank">{row.rank}</span>
              <span className="grow">
                <PersonName person={row} />
              </span>
              <span className="meta">{change(row.rank, row.rankBefore)}</span>
              <span className="number">{format.number(row.score)}</span>
            </div>
          </li>
        ))}
      </ol>
    </PaperSection>
  )
}

/** Who joined in the week and what they first said. */
export function NewcomersList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { joined, spoke, people } = report.newcomers
  const shown = people.slice(0, ROWS)
  const note =
    joined === 0
      ? t('newcomers.none')
      : spoke === null
        ? t('newcomers.unitAlone', { joined })
        : t('newcomers.unit', { joined, spoke })
  const metaOf = (row: (typeof people)[number]) => {
    if (row.firstWords !== null || spoke === null) return format.date(row.joinedOn)
    return t(row.firstAt === null ? 'newcomers.silent' : 'newcomers.spoke')
  }
  return (
    <PaperSection title={t('newcomers.title')} note={note}>
      <Rows more={joined > shown.length ? t('list.morePeople', { count: joined - shown.length }) : ''}>
        {shown.map((row) => (
          <PersonRow key={keyOf(row)} person={row} meta={metaOf(row)} quote={row.firstWords} />
        ))}
      </Rows>
    </PaperSection>
  )
}

/** Members who have never said a word, longest in the group first. */
export function NeverList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const { count, of, people } = report.neverSpoke
  const shown = people.slice(0, ROWS)
  const note =
    count === null ? t('never.noLog') : count === 0 ? t('never.none') : t('never.unit', { count, of })
  const stay = ({ days, isLeast }: (typeof people)[number]) =>
    days === null ? t('never.daysUnknown') : t(isLeast ? 'never.daysAtLeast' : 'never.days', { days })
  const rest = (count ?? 0) - shown.length
  return (
    <PaperSection title={t('never.title')} note={note}>
      <Rows more={rest > 0 ? t('list.morePeople', { count: rest }) : ''}>
        {shown.map((row) => (
          <PersonRow key={keyOf(row)} person={row} meta={stay(row)} quote={null} />
        ))}
      </Rows>
    </PaperSection>
  )
}

/** Questions of the week that nobody answered; of all groups, with the group. */
export function UnansweredList({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { count, questions } = report.unanswered
  const shown = questions.slice(0, ROWS)
  const note = useUnansweredNote(report)
  const place = (row: (typeof questions)[number]) =>
    [report.scopeName === null ? row.groupName : '', format.dateTime(row.askedAt)].filter(Boolean).join(' ')
  const rest = (count ?? 0) - shown.length
  return (
    <PaperSection title={t('unanswered.title')} note={note}>
      <Rows more={rest > 0 ? t('list.moreQuestions', { count: rest }) : ''}>
        {shown.map((row) => (
          <PersonRow key={`${keyOf(row)} ${row.askedAt}`} person={row} meta={place(row)} quote={row.text} />
        ))}
      </Rows>
    </PaperSection>
  )
}

function useUnansweredNote({ unanswered, quotes }: WeeklyReport): string {
  const t = useWords(reportsMessages)
  const { count, pending } = unanswered
  if (count === null) return t('unanswered.noData')
  if (count === 0)
    return pending === 0 ? t('unanswered.none') : t('unanswered.onlyPending', { count: pending })
  const first = t(quotes ? 'unanswered.unit' : 'unanswered.unitHidden', { count })
  return pending === 0
    ? first
    : t('list.comma', { first, second: t('unanswered.pending', { count: pending }) })
}

/** What the operator did in private during the week. */
export function FollowUpsPart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const { contacted, skipped } = report.followUps
  return (
    <PaperSection title={t('followUps.title')} note="">
      <p>{contacted + skipped === 0 ? t('followUps.none') : t('followUps.done', report.followUps)}</p>
    </PaperSection>
  )
}

/** At most three things to do next week; nothing in the report of an older week. */
export function ActionsPart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const { actions } = report
  if (actions === null) return null
  return (
    <PaperSection title={t('actions.title')} note={actions.length === 0 ? t('actions.none') : ''}>
      <ol className="actions">
        {actions.map((action, at) => (
          <li key={action.kind}>
            <span className="ordinal">{at + 1}</span>
            <span>{t(`action.${action.kind}`, { count: action.count })}</span>
          </li>
        ))}
      </ol>
    </PaperSection>
  )
}
