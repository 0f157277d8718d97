import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import type { ChatInspection } from '#shared/features/chat-import/contract.ts'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { precisions } from '#shared/features/chat-import/model.ts'
import type { ImportItem } from './sources.ts'

type Line = ChatInspection['lines'][number]

/** The first messages as they were read. */
export function ChatLines({ item }: { item: Extract<ImportItem, { kind: 'chat' }> }) {
  const c = useWords(checkMessages)
  const { lines } = item.inspection
  return (
    <section className="import-section">
      <SectionHead title={c('chat.lines')} note={c('chat.linesNote')} />
      <table className="import-table import-messages">
        <thead>
          <tr>
            <th>{c('chat.time')}</th>
            <th>{c('chat.sender')}</th>
            <th>{c('chat.text')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are real
            <LineRow key={at} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LineRow({ line }: { line: Line }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const time =
    line.sentAt === null
      ? c('chat.noTime')
      : line.precision === precisions.day
        ? format.date(format.dateOf(line.sentAt))
        : format.dateTime(line.sentAt)
  return (
    <tr>
      <td className="nowrap text2">{time}</td>
      <td className={line.sender === null ? 'ellipsis text3' : 'ellipsis name private'}>
        {line.sender ?? c('chat.system')}
      </td>
      <td className="ellipsis private" title={line.text}>
        {line.text}
      </td>
    </tr>
  )
}
