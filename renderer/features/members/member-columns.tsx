import { useMemo } from 'react'
import type { Format } from '#renderer/app/format.ts'
import { useFormat } from '#renderer/app/i18n.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { RoleDot, Tag, type TagTone } from '#renderer/ui/marks.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import {
  type MemberColumn,
  type MemberRow,
  type Movement,
  memberColumns,
} from '#shared/features/members/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import { type MemberWords, useMemberWords } from './use-member-words.ts'

const MOVEMENT_TONES: Readonly<Record<Movement, TagTone>> = {
  rising: 'ok',
  cooling: 'warn',
  endangered: 'danger',
}

/** Names and places of the columns; the widths let the drawer's left edge fall on a column border. */
export function useMemberColumns(): TableColumn<MemberRow>[] {
  const words = useMemberWords()
  const format = useFormat()
  return useMemo(
    () =>
      memberColumns.map((id) => ({
        id,
        head: words.t(`column.${id}`),
        isSortable: true,
        ...LAYOUT[id][format.locale === 'en' ? 'en' : 'zh'],
        cell: (row: MemberRow) => cellOf(id, row, { words, format }),
      })),
    [words, format],
  )
}

const STAFF = 'staff' as const

type Layout = { width: number | string; align?: 'right' }
const same = (width: number | string, align?: 'right'): { zh: Layout; en: Layout } => {
  const layout = align ? { width, align } : { width }
  return { zh: layout, en: layout }
}
const LAYOUT: Readonly<Record<MemberColumn, { zh: Layout; en: Layout }>> = {
  name: same(168),
  role: same(112),
  tier: { zh: { width: 52 }, en: { width: 64 } },
  movement: { zh: { width: 68 }, en: { width: 88 } },
  activeDays: { zh: { width: 72, align: 'right' }, en: { width: 84, align: 'right' } },
  messages: { zh: { width: 64, align: 'right' }, en: { width: 88, align: 'right' } },
  questions: same(68, 'right'),
  lastSpoke: same(112, 'right'),
  joined: same(112),
  tenure: { zh: { width: 80, align: 'right' }, en: { width: 112, align: 'right' } },
  channel: same(100),
  tags: same('minmax(140px, 1fr)'),
  region: same(112),
  ageBand: same(80),
  interests: same(160),
  resources: same(160),
  needs: same(140),
  remark: same(120),
  inviter: same(100),
  groups: same(168),
  contactState: same(96),
  salesStage: same(96),
  messagesTotal: same(96, 'right'),
}

type Means = { words: MemberWords; format: Format }

function cellOf(id: MemberColumn, row: MemberRow, means: Means) {
  const { words, format } = means
  const { t } = words
  switch (id) {
    case 'name':
      return <NameCell row={row} words={words} />
    case 'role':
      return <RoleCell row={row} words={words} />
    case 'tier':
      return row.tier ? words.tier(row.tier) : ''
    case 'movement':
      return row.movement ? <Tag tone={MOVEMENT_TONES[row.movement]}>{words.movement(row.movement)}</Tag> : ''
    case 'activeDays':
    case 'messages':
    case 'messagesTotal':
      return <Count value={row[id]} format={format} />
    case 'questions':
      return (
        <span className={row.questions + row.answers === 0 ? 'zero' : ''}>
          {format.number(row.questions)} <span className="text3">/ {format.number(row.answers)}</span>
        </span>
      )
    case 'lastSpoke':
      return row.lastSpokeAt === null ? (
        <span className="text3">{t('spoke.never')}</span>
      ) : (
        <span title={format.exact(row.lastSpokeAt)}>{format.seen(row.lastSpokeAt)}</span>
      )
    case 'joined':
      return row.joined ? <Words text={words.shortSpan(row.joined)} title={words.span(row.joined)} /> : ''
    case 'tenure':
      return <Tenure row={row} words={words} format={format} />
    case 'channel':
      return <Words text={words.channel(row.channel, row.inviterName)} />
    case 'tags':
      return row.tags.map((tag) => <Tag key={tag}>{tag}</Tag>)
    case 'salesStage':
      return <StageCell stage={row.salesStage} words={words} />
    default:
      return <Words text={textOf(id, row, words)} isPrivate={id === 'remark' || id === 'inviter'} />
  }
}

function textOf(id: MemberColumn, row: MemberRow, words: MemberWords): string {
  switch (id) {
    case 'region':
      return [row.province, row.city].filter(Boolean).join(' ')
    case 'ageBand':
      return row.ageBand ? words.t(`age.${row.ageBand}`) : ''
    case 'interests':
    case 'resources':
      return words.list(row[id])
    case 'needs':
      return words.list(row.needs.map(words.need))
    case 'remark':
      return row.remark
    case 'inviter':
      return row.inviterName ?? ''
    case 'groups':
      return words.list(row.groups.map(({ name }) => name))
    case 'contactState':
      return words.t(`contact.${row.contactState}`)
    default:
      return ''
  }
}

function StageCell({ stage, words }: { stage: string; words: MemberWords }) {
  return (
    <span className="dot-label">
      <span
        className="dot"
        aria-hidden="true"
        style={{ background: `var(--${words.stages.colour(stage)})` }}
      />
      <span className="ellipsis">{words.stages.name(stage)}</span>
    </span>
  )
}

function NameCell({ row, words }: { row: MemberRow; words: MemberWords }) {
  const { t } = words
  const mark = row.isMe ? t('table.me') : row.isBot ? t('table.bot') : row.left ? t('table.left') : null
  const second = row.remark !== '' && row.remark !== row.name ? row.remark : row.nickname
  return (
    <>
      <PersonAvatar name={row.name} id={row.personId} />
      <span className="name private nowrap">{row.name}</span>
      {mark ? <Tag>{mark}</Tag> : null}
      {row.doNotContact ? <Tag tone="warn">{t('table.doNotContact')}</Tag> : null}
      {second === row.name ? null : <span className="t12 text2 ellipsis private">{second}</span>}
    </>
  )
}

function RoleCell({ row, words }: { row: MemberRow; words: MemberWords }) {
  if (row.staffRole !== 'none')
    return <RoleDot role={STAFF}>{words.standing(row.staffRole, row.role)}</RoleDot>
  if (row.role === null) return <span className="text3">{words.role(null)}</span>
  return <RoleDot role={row.role}>{words.role(row.role)}</RoleDot>
}

/** Days since the latest possible day of joining; "at least" where only that is known. */
function Tenure({ row, words, format }: { row: MemberRow; words: MemberWords; format: Format }) {
  if (!row.joined?.by) return ''
  const days = Math.max(0, daysBetween(row.joined.by, format.today()))
  return row.joined.kind === 'day' ? format.number(days) : words.t('table.atLeast', { days })
}

function Count({ value, format }: { value: number; format: Format }) {
  return <span className={value === 0 ? 'zero' : ''}>{format.number(value)}</span>
}

function Words(props: { text: string; title?: string; isPrivate?: boolean }) {
  const { text, title = text, isPrivate = false } = props
  return (
    <span className={isPrivate ? 'ellipsis private' : 'ellipsis'} title={title}>
      {text}
    </span>
  )
}
