import { Button, Select } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { chatImportMessages } from '#shared/features/chat-import/messages.ts'
import { chatFormats } from '#shared/features/chat-import/model.ts'
import type { RosterKind } from '#shared/features/rosters/model.ts'
import type { ImportItem } from './sources.ts'
import { useImport } from './use-import.ts'

/** Encodings that occur in Chinese chats and lists, most likely first. */
export const OFFERED_ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const

type Shown = Exclude<ImportItem, { kind: 'refused' }>

/** How the file is read, where it was recognised wrongly: encoding, format or delimiter, sheet, header. */
export function ReadingForm({ item }: { item: Shown }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const { encoding } = item.inspection
  return (
    <div className="import-reading">
      {encoding === null ? null : (
        <Field label={t('reading.encoding')}>
          {(ties) => (
            <Select
              {...ties}
              value={encoding}
              options={encodingOptions(encoding, t)}
              onChange={(chosen: string) => session.chooseEncoding(chosen)}
            />
          )}
        </Field>
      )}
      {item.kind === 'chat' ? <FormatField item={item} /> : <TableFields item={item} />}
      <Button
        type="text"
        size="small"
        onClick={() => session.readAs(item.kind === 'chat' ? 'roster' : 'chat')}
      >
        {t(item.kind === 'chat' ? 'reading.asRoster' : 'reading.asChat')}
      </Button>
    </div>
  )
}

type Words = ReturnType<typeof useWords<keyof (typeof wizardMessages)['zh-CN']>>

function encodingOptions(current: string, t: Words): { value: string; label: string }[] {
  const known = OFFERED_ENCODINGS.map((value) => ({ value: value as string, label: t(`encoding.${value}`) }))
  return known.some(({ value }) => value === current)
    ? known
    : [{ value: current, label: current.toUpperCase() }, ...known]
}

function FormatField({ item }: { item: Extract<Shown, { kind: 'chat' }> }) {
  const t = useWords(wizardMessages)
  const f = useWords(chatImportMessages)
  const { session } = useImport()
  return (
    <Field label={t('reading.format')}>
      {(ties) => (
        <Select
          {...ties}
          value={item.inspection.format}
          options={chatFormats.map((value) => ({ value, label: f(`format.${value}`) }))}
          onChange={(format) => session.chooseChat({ format })}
        />
      )}
    </Field>
  )
}

const DELIMITERS = [
  { value: ',', word: 'meta.comma' },
  { value: ';', word: 'meta.semicolon' },
  { value: '\t', word: 'meta.tab' },
  { value: '|', word: 'meta.bar' },
] as const

type RosterItem = Extract<Shown, { kind: 'roster' }>
const TABLES: ReadonlySet<RosterKind> = new Set(['csv', 'xlsx', 'xls', 'ods', 'html'])

function TableFields({ item }: { item: RosterItem }) {
  const { kind, sheets } = item.inspection
  return (
    <>
      {kind === 'csv' ? <DelimiterField item={item} /> : null}
      {sheets.length > 1 ? <SheetField item={item} /> : null}
      {TABLES.has(kind) ? <HeaderField item={item} /> : null}
    </>
  )
}

function DelimiterField({ item }: { item: RosterItem }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const choose = (chosen: string) =>
    session.chooseRoster({ delimiter: DELIMITERS.find(({ value }) => value === chosen)?.value })
  return (
    <Field label={t('reading.delimiter')}>
      {(ties) => (
        <Select
          {...ties}
          value={item.inspection.delimiter}
          options={DELIMITERS.map(({ value, word }) => ({ value: value as string, label: t(word) }))}
          onChange={choose}
        />
      )}
    </Field>
  )
}

function SheetField({ item }: { item: RosterItem }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const options = item.inspection.sheets.map(({ name, rows }) => ({
    value: name,
    label: `${name} (${t('meta.rows', { count: rows })})`,
  }))
  return (
    <Field label={t('reading.sheet')}>
      {(ties) => (
        <Select
          {...ties}
          value={item.inspection.sheet}
          options={options}
          onChange={(chosen) => session.chooseRoster({ sheet: chosen ?? undefined, headerLine: undefined })}
        />
      )}
    </Field>
  )
}

function HeaderField({ item }: { item: RosterItem }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const { headerLine, topLines } = item.inspection
  const lines = topLines.map(({ line, cells }) => ({
    value: line,
    label: t('reading.line', { line, cells: cells.filter(Boolean).join(' | ').slice(0, 60) }),
  }))
  return (
    <Field label={t('reading.header')}>
      {(ties) => (
        <Select
          {...ties}
          value={headerLine}
          options={[{ value: 0, label: t('reading.noHeader') }, ...lines]}
          onChange={(line) => session.chooseRoster({ headerLine: line })}
        />
      )}
    </Field>
  )
}
