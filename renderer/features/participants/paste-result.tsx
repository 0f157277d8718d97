import { Select } from 'antd'
import { useFormat } from '#renderer/app/i18n.tsx'
import { type NamedPerson, usePeopleSearch } from '#renderer/app/person-select.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { TakePasted } from '#shared/features/participants/contract.ts'
import type { NamedRow, PastePreview } from '#shared/features/participants/model.ts'
import { useParticipantWords } from './use-participants.ts'

/** What the operator chose for names: somebody, or null = it stays a name. */
export type Choices = ReadonlyMap<string, NamedPerson | null>

/** Names of those who are gone before the rest is counted. */
const NAMED = 8

const goneChoices = ['Mark', 'Remove', 'Keep'] as const

/** A pasted text as it was read: whom each name means, what was not read, and who is gone. */
export function PasteResult(props: {
  preview: PastePreview
  choices: Choices
  choose: (name: string, choice: NamedPerson | null | undefined) => void
  gone: TakePasted['gone']
  setGone: (gone: TakePasted['gone']) => void
}) {
  const t = useParticipantWords()
  const format = useFormat()
  const { preview } = props
  const { rows, unread, gaps, gone, chains } = preview
  if (rows.length === 0) return <p className="warn">{t('paste.nothing')}</p>
  const of = (...outcomes: NamedRow['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length
  return (
    <section className="paste-result" aria-live="polite">
      <p className="paste-summary">
        {t('paste.summary', {
          count: rows.length,
          matched: of('matched', 'settled'),
          likely: of('likely'),
          open: of('several', 'unknown'),
        })}
        {chains > 1 ? <span className="text3"> {t('paste.chains', { count: chains })}</span> : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className="paste-rows" tabIndex={0} aria-label={t('paste.title')}>
        {rows.map((row) => (
          <ResultRow key={row.name} row={row} choice={props.choices.get(row.name)} choose={props.choose} />
        ))}
      </ul>
      {unread.length + gaps.length > 0 ? (
        <details className="paste-unread">
          <summary>
            {t('paste.unread')} {format.number(unread.length)}
          </summary>
          <ul>
            {unread.map(({ line, text, reason }) => (
              <li key={line}>
                <span className="text3">{t('paste.line', { line })}</span> <q className="private">{text}</q>{' '}
                {t(`unread.${reason}`)}
              </li>
            ))}
            {gaps.map((gap) => (
              <li key={`gap ${gap.line}`} className="text3">
                {t('paste.gap', gap)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {gone.length > 0 ? (
        <div className="paste-gone">
          <p className="warn private">
            {t('paste.gone', {
              names: format.list(gone.slice(0, NAMED).map(({ name }) => name)),
              more: Math.max(0, gone.length - NAMED),
            })}
          </p>
          <PresetGroup
            label={t('paste.goneWhat')}
            presets={goneChoices.map((one) => ({
              value: one.toLowerCase() as TakePasted['gone'],
              label: t(`paste.gone${one}`),
            }))}
            value={props.gone}
            onChange={props.setGone}
          />
        </div>
      ) : null}
    </section>
  )
}

function ResultRow(props: {
  row: NamedRow
  choice: NamedPerson | null | undefined
  choose: (name: string, choice: NamedPerson | null | undefined) => void
}) {
  const t = useParticipantWords()
  const { row, choice } = props
  const isOpen = row.outcome === 'several' || row.outcome === 'unknown'
  const tone = row.outcome === 'matched' ? 'ok' : isOpen && choice === undefined ? 'warn' : 'plain'
  return (
    <li className="paste-row">
      <span className="private ellipsis name">{row.name}</span>
      <span className="text3 ellipsis private">
        {[
          row.note,
          row.times > 1 ? t('paste.twice', { count: row.times }) : '',
          row.isListed ? t('paste.listed') : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}
      </span>
      <Tag tone={tone}>{t(`paste.outcome.${row.outcome}`)}</Tag>
      <WhoSelect row={row} choice={choice} choose={(person) => props.choose(row.name, person)} />
    </li>
  )
}

const AS_NAME = 'name'
const LATER = 'later'

function WhoSelect(props: {
  row: NamedRow
  choice: NamedPerson | null | undefined
  choose: (choice: NamedPerson | null | undefined) => void
}) {
  const t = useParticipantWords()
  const { row, choice } = props
  const { setText, people } = usePeopleSearch()
  const offered = row.choices.map(({ personId, name, isPresent }) => ({
    id: personId,
    name: isPresent ? name : t('paste.left', { name }),
  }))
  const known = [...offered, ...(choice ? [choice] : []), ...people]
  const options = [
    ...new Map(known.map(({ id, name }) => [id as string, { value: id as string, label: name }])).values(),
  ]
  const fallback = row.personId ?? (row.outcome === 'settled' ? AS_NAME : LATER)
  const value = choice === undefined ? fallback : choice === null ? AS_NAME : choice.id
  return (
    <Select<string>
      className="private"
      size="small"
      showSearch={{ filterOption: false, onSearch: setText }}
      aria-label={t('paste.choose', { name: row.name })}
      value={value}
      options={[
        ...options,
        { value: LATER, label: t('paste.later') },
        { value: AS_NAME, label: t('paste.asName') },
      ]}
      onChange={(chosen) => {
        if (chosen === LATER) return props.choose(undefined)
        if (chosen === AS_NAME) return props.choose(null)
        const person = known.find(({ id }) => id === chosen)
        if (person) props.choose({ id: person.id, name: person.name })
      }}
    />
  )
}
