import { useWords } from '#renderer/app/i18n.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Tag, type TagTone } from '#renderer/ui/marks.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import type { RosterRow } from '#shared/features/rosters/contract.ts'
import { rostersMessages } from '#shared/features/rosters/messages.ts'
import type { RowOutcome } from '#shared/features/rosters/model.ts'

const TONES: Readonly<Record<RowOutcome, TagTone>> = {
  added: 'ok',
  updated: 'info',
  unchanged: 'plain',
  duplicate: 'warn',
  bad: 'danger',
}

/** The first rows as they will stand among the members. */
export function RosterPreview({ rows }: { rows: readonly RosterRow[] }) {
  const c = useWords(checkMessages)
  if (rows.length === 0) return null
  return (
    <section className="import-section">
      <SectionHead title={c('preview.title')} note={c('preview.note', { count: rows.length })} />
      <table className="import-table import-preview">
        <thead>
          <tr>
            <th className="import-line">{c('preview.line')}</th>
            <th>{c('preview.member')}</th>
            <th>{c('preview.joined')}</th>
            <th className="import-wide">{c('preview.channel')}</th>
            <th>{c('preview.region')}</th>
            <th>{c('preview.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several names may stand on one line
            <PreviewRow key={at} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PreviewRow({ row }: { row: RosterRow }) {
  return (
    <tr>
      <td className="text2">{row.line}</td>
      <td>
        <span className="import-source">
          <PersonAvatar name={row.name} />
          <span className="ellipsis private">{row.name}</span>
        </span>
      </td>
      <td className="nowrap">{row.joinedOn}</td>
      <td className="ellipsis import-wide">{row.channel}</td>
      <td className="ellipsis">{row.region}</td>
      <td>
        <OutcomeTag row={row} />
      </td>
    </tr>
  )
}

/** 新增, 更新地区, 无变化 …; the whole change on hover. */
export function OutcomeTag({ row }: { row: RosterRow }) {
  const c = useWords(checkMessages)
  const r = useWords(rostersMessages)
  const fields = [...new Set(row.changes.map(({ field }) => wordOf(field, r)))]
  const [first = ''] = fields
  const updates =
    fields.length > 1
      ? c('preview.updatesMany', { count: fields.length })
      : c('preview.updates', { field: first })
  const text = row.outcome === 'updated' ? updates : r(`outcome.${row.outcome}`)
  const title = row.changes
    .map(({ field, before, after }) => `${wordOf(field, r)}：${before} → ${after}`)
    .join('\n')
  return (
    <span title={title || undefined}>
      <Tag tone={TONES[row.outcome]}>{text}</Tag>
    </span>
  )
}

type Words = ReturnType<typeof useWords<keyof (typeof rostersMessages)['zh-CN']>>

const PROFILE_WORDS: Readonly<Record<string, keyof (typeof rostersMessages)['zh-CN']>> = {
  birthYear: 'change.birthYear',
  ageBand: 'field.age',
  sourceChannel: 'field.channel',
  returned: 'change.returned',
  province: 'field.region',
  city: 'field.region',
}

/** What a changed field is called. */
export function wordOf(field: string, r: Words): string {
  const key = PROFILE_WORDS[field] ?? `field.${field}`
  return key in rostersMessages['zh-CN'] ? r(key as keyof (typeof rostersMessages)['zh-CN']) : field
}
