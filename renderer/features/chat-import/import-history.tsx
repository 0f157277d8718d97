import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileText, MessageCircle, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import type { ImportHistoryEntry } from '#shared/features/chat-import/contract.ts'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { UndoDialog } from './undo-dialog.tsx'

/** Every import, newest first, each to be withdrawn as a whole. */
export function ImportHistory() {
  const t = useWords(wizardMessages)
  const history = useQuery(orpc.chatImport.history.queryOptions())
  const [undoing, setUndoing] = useState<ImportHistoryEntry | null>(null)
  if (history.error) return <ErrorNotice error={history.error} retry={() => void history.refetch()} />
  const entries = (history.data ?? []).filter((entry) => entry.state !== 'pending')
  if (entries.length === 0) return null
  return (
    <section className="import-history">
      <SectionHead title={t('history.title')} note={String(entries.length)} />
      <table className="import-table">
        <thead>
          <tr>
            <th>{t('history.when')}</th>
            <th>{t('history.source')}</th>
            <th>{t('history.group')}</th>
            <th>{t('history.result')}</th>
            <th>
              <span className="visually-hidden">{t('history.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <HistoryRow key={entry.batchId} entry={entry} onUndo={() => setUndoing(entry)} />
          ))}
        </tbody>
      </table>
      {undoing ? (
        <UndoDialog
          batchIds={[undoing.batchId]}
          name={undoing.sourceName || t('pasted')}
          isRoster={undoing.kind === 'roster'}
          close={() => setUndoing(null)}
        />
      ) : null}
    </section>
  )
}

const HISTORY_ICONS = { chat: FileText, private: MessageCircle, roster: UsersRound }

function HistoryRow({ entry, onUndo }: { entry: ImportHistoryEntry; onUndo: () => void }) {
  const t = useWords(wizardMessages)
  const format = useFormat()
  const Icon = HISTORY_ICONS[entry.kind]
  return (
    <tr className={entry.state === 'undone' ? 'text3' : undefined}>
      <td className="nowrap" title={format.exact(entry.createdAt)}>
        {format.dateTime(entry.createdAt)}
      </td>
      <td>
        <span className="import-source">
          <Icon aria-label={t(`kind.${entry.kind}`)} role="img" />
          <span className="ellipsis" title={entry.sourceName}>
            {entry.sourceName || t('pasted')}
          </span>
        </span>
      </td>
      <td className="ellipsis private">{entry.groupName || entry.personName}</td>
      <td className="nowrap">
        <HistoryCounts entry={entry} />
      </td>
      <td className="import-row-action">
        {entry.state === 'done' ? (
          <Button
            size="small"
            type="text"
            onClick={onUndo}
            aria-label={`${t('history.undo')} ${entry.sourceName}`}
          >
            {t('history.undo')}
          </Button>
        ) : (
          <Tag>{t(entry.state === 'removing' ? 'history.removing' : 'history.undone')}</Tag>
        )}
      </td>
    </tr>
  )
}

function HistoryCounts({ entry }: { entry: ImportHistoryEntry }) {
  const t = useWords(wizardMessages)
  const { added = 0, newMembers = 0, updated = 0, duplicate = 0, bad = 0 } = entry.counts
  return (
    <>
      {entry.kind === 'roster'
        ? t('history.rosterCounts', { added: added + duplicate, updated, bad })
        : t('history.chatCounts', { added, newMembers })}
      {entry.issues > 0 ? (
        <span className="t12 text2 import-aside">{t('history.issues', { count: entry.issues })}</span>
      ) : null}
    </>
  )
}
