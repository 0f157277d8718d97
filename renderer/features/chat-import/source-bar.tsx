import { Button, Popover } from 'antd'
import { FileSpreadsheet, FileText, RefreshCw } from 'lucide-react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { chatImportMessages } from '#shared/features/chat-import/messages.ts'
import { rostersMessages } from '#shared/features/rosters/messages.ts'
import { ReadingForm } from './reading-form.tsx'
import { type ImportItem, type ImportSource, isOfPerson } from './sources.ts'
import { TargetSelect } from './target-select.tsx'

type Shown = Exclude<ImportItem, { kind: 'refused' }>

/** The file, what it was recognised as, where it goes and how to read it otherwise. */
export function SourceBar({ source, item }: { source: ImportSource; item: Shown }) {
  const t = useWords(wizardMessages)
  const Icon = item.kind === 'roster' ? FileSpreadsheet : FileText
  return (
    <div className="import-source-bar">
      <Icon size={24} strokeWidth={1.4} aria-hidden="true" />
      <div className="import-source-names">
        <div className="ellipsis" title={source.name}>
          {source.name}
        </div>
        <div className="t12 text2 ellipsis">{useMeta(item, source)}</div>
      </div>
      <span className="spacer" />
      <TargetSelect item={item} />
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t('reading.title')}
        content={<ReadingForm item={item} />}
        destroyOnHidden
      >
        <Button icon={<RefreshCw aria-hidden="true" />}>{t(`reading.${item.kind}`)}</Button>
      </Popover>
    </div>
  )
}

const DELIMITERS = { ',': 'meta.comma', ';': 'meta.semicolon', '\t': 'meta.tab', '|': 'meta.bar' } as const

function useMeta(item: Shown, source: ImportSource): string {
  const t = useWords(wizardMessages)
  const r = useWords(rostersMessages)
  const f = useWords(chatImportMessages)
  const format = useFormat()
  const { inspection } = item
  const encoding = inspection.encoding
    ? t('meta.encoding', { encoding: inspection.encoding.toUpperCase() })
    : ''
  const parts =
    item.kind === 'chat'
      ? [
          t(isOfPerson(item.choice.target) ? 'kind.private' : 'kind.chat'),
          f(`format.${item.inspection.format}`),
          encoding,
          format.bytes(source.size),
        ]
      : [t('kind.roster'), r(`kind.${item.inspection.kind}`), encoding, ...rosterParts(item)]
  return parts.filter((part) => part !== '').join(format.locale === 'en' ? ', ' : '，')

  function rosterParts({ inspection: found }: Extract<Shown, { kind: 'roster' }>): string[] {
    const { delimiter, sheet, sheets, headerLine, rows } = found
    const split =
      delimiter && delimiter in DELIMITERS ? t(DELIMITERS[delimiter as keyof typeof DELIMITERS]) : ''
    const isTable = found.columns.some((column) => column.header !== '') && found.kind !== 'chatroom'
    return [
      found.kind === 'csv' ? split : '',
      sheet !== null && sheets.length > 1 ? t('meta.sheet', { sheet }) : '',
      headerLine > 0 ? t('meta.header', { line: headerLine }) : isTable ? '' : '',
      t('meta.rows', { count: rows }),
    ]
  }
}
