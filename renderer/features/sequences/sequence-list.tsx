import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceId, SequenceSummary } from '#shared/features/sequences/model.ts'
import { sequenceSubjects } from '#shared/features/sequences/model.ts'

/** All sequences at the left, those of people and those of groups apart. */
export function SequenceList(props: {
  rows: readonly SequenceSummary[]
  openId: SequenceId | null
  open: (id: SequenceId) => void
}) {
  const t = useWords(sequenceMessages)
  return (
    <nav className="sequence-list" aria-label={t('list.label')}>
      {sequenceSubjects.map((subject) => {
        const rows = props.rows.filter((row) => row.subject === subject)
        return rows.length === 0 ? null : (
          <section key={subject}>
            <h2>{t(subject === 'people' ? 'list.people' : 'list.groups')}</h2>
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <Row row={row} isOpen={row.id === props.openId} open={() => props.open(row.id)} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

function Row({ row, isOpen, open }: { row: SequenceSummary; isOpen: boolean; open: () => void }) {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const { running, due } = row
  return (
    <button
      type="button"
      className="plain sequence-row"
      aria-current={isOpen ? 'true' : undefined}
      onClick={open}
    >
      <span className="sequence-line">
        <span className="sequence-row-name ellipsis">{row.name}</span>
        <span className="sequence-row-count">{running > 0 ? format.number(running) : ''}</span>
      </span>
      <span className="sequence-line t12">
        <span className="text2 ellipsis">{t('list.steps', { steps: row.steps, lastDay: row.lastDay })}</span>
        <span className={due > 0 ? 'sequence-row-due' : 'text3'}>
          {due > 0 ? t('list.due', { count: due }) : row.isOn ? t('list.on') : ''}
        </span>
      </span>
    </button>
  )
}
