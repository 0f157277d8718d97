import { MessageCircleQuestion, MessageSquareQuote } from 'lucide-react'
import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { GroupAvatar, PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { StageGlyph } from '#renderer/ui/stage-mark.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import type { FaqEntry } from '#shared/features/faq/model.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import type { ScriptEntry } from '#shared/features/scripts/model.ts'
import { searchMessages } from '#shared/features/search/messages.ts'
import type { FoundMessage, Highlights } from '#shared/features/search/model.ts'
import type { Palette, PaletteOption } from './use-palette.ts'

const kinds = ['command', 'person', 'group', 'campaign', 'script', 'faq', 'message'] as const
const titles = {
  command: 'search.commands',
  person: 'search.people',
  group: 'search.groups',
  campaign: 'search.campaigns',
  script: 'search.scripts',
  faq: 'search.faq',
  message: 'search.messages',
} as const

/** The options in their sections, each a real listbox group. */
export function PaletteResults({ palette }: { palette: Palette }) {
  return kinds.map((kind) => {
    const options = palette.options.filter((option) => option.kind === kind)
    if (options.length === 0) return null
    return (
      // biome-ignore lint/a11y/useSemanticElements: a group of a listbox has no element of its own
      <div key={kind} role="group" aria-labelledby={`palette-${kind}`}>
        <SectionTitle kind={kind} palette={palette} />
        {options.map((option) => (
          <OptionRow key={option.id} option={option} palette={palette} />
        ))}
      </div>
    )
  })
}

function SectionTitle({ kind, palette }: { kind: (typeof kinds)[number]; palette: Palette }) {
  const t = useWords(searchMessages)
  const { hits, scopeName } = palette
  const isMessages = kind === 'message' && hits !== null
  const title = isMessages && scopeName ? t('search.messagesIn', { group: scopeName }) : t(titles[kind])
  return (
    <div className="palette-title" id={`palette-${kind}`} role="presentation">
      <span>{title}</span>
      {isMessages ? (
        <span className="text3">
          {t(hits.isCapped ? 'search.countCapped' : 'search.count', { total: hits.total })}
          {hits.total > hits.rows.length ? t('search.newest', { count: hits.rows.length }) : null}
        </span>
      ) : null}
    </div>
  )
}

function OptionRow({ option, palette }: { option: PaletteOption; palette: Palette }) {
  const row = useRef<HTMLDivElement>(null)
  const isMarked = palette.marked?.id === option.id
  useEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that owns the list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked option
    <div
      ref={row}
      id={option.id}
      role="option"
      aria-selected={isMarked}
      className={isMarked ? 'palette-option marked' : 'palette-option'}
      onMouseMove={() => isMarked || palette.mark(option.id)}
      onClick={() => palette.open(option)}
    >
      <OptionFace option={option} />
    </div>
  )
}

function OptionFace({ option }: { option: PaletteOption }): ReactNode {
  const t = useWords(searchMessages)
  if (option.kind === 'command') {
    const { Icon, label } = option.command
    return (
      <>
        <span className="palette-icon">
          <Icon aria-hidden="true" />
        </span>
        {label}
      </>
    )
  }
  if (option.kind === 'person') {
    const { id, name, remark, groups } = option.person
    return (
      <>
        <PersonAvatar name={name} id={id} />
        <span className="name private">{name}</span>
        {remark && remark !== name ? <span className="text2 private">{remark}</span> : null}
        <span className="palette-side ellipsis">{groups.join('、') || t('search.noGroup')}</span>
      </>
    )
  }
  if (option.kind === 'group')
    return (
      <>
        <GroupAvatar name={option.group.name} id={option.group.id} size={24} />
        <span className="name">{option.group.name}</span>
        {option.group.isArchived ? <Tag>{t('search.archived')}</Tag> : null}
      </>
    )
  if (option.kind === 'campaign') return <CampaignFace campaign={option.campaign} />
  if (option.kind === 'script') return <ScriptFace script={option.script} />
  if (option.kind === 'faq') return <FaqFace entry={option.entry} />
  return <MessageFace message={option.message} />
}

function CampaignFace({ campaign }: { campaign: CalendarCampaign }) {
  const c = useWords(campaignMessages)
  const format = useFormat()
  return (
    <>
      <span className="palette-icon">
        <StageGlyph stage={campaign.stage} glyph={c(`glyph.${campaign.stage}`)} />
      </span>
      <span className="name private">{campaign.name}</span>
      <span className="text2 ellipsis">{campaign.groups.map(({ name }) => name).join('、')}</span>
      <span className="palette-side">
        {format.date(campaign.startsOn)} {c(`status.${campaign.status}`)}
      </span>
    </>
  )
}

function ScriptFace({ script }: { script: ScriptEntry }) {
  const s = useWords(scriptMessages)
  return (
    <>
      <span className="palette-icon">
        <MessageSquareQuote aria-hidden="true" />
      </span>
      <span className="name">{script.title}</span>
      <span className="text2 ellipsis">{script.body}</span>
      <span className="palette-side">{s(`category.${script.category}`)}</span>
    </>
  )
}

function FaqFace({ entry }: { entry: FaqEntry }) {
  return (
    <>
      <span className="palette-icon">
        <MessageCircleQuestion aria-hidden="true" />
      </span>
      <span className="name">{entry.question}</span>
      <span className="text2 ellipsis">{entry.answer}</span>
      {entry.groupName === null ? null : <span className="palette-side">{entry.groupName}</span>}
    </>
  )
}

function MessageFace({ message }: { message: FoundMessage }) {
  const t = useWords(searchMessages)
  const format = useFormat()
  return (
    <>
      <PersonAvatar name={message.personName} id={message.personId ?? message.personName} />
      <span className="palette-message">
        <span className="t12 text2">
          <span className="private">{message.personName}</span> {message.groupName}
        </span>
        <span className="ellipsis private">
          <Marked text={message.text} highlights={message.highlights} />
        </span>
      </span>
      <span className="palette-side">
        {message.sentAt === null ? t('search.noTime') : format.dateTime(message.sentAt)}
      </span>
    </>
  )
}

/** A text with its matches marked. */
export function Marked({ text, highlights }: { text: string; highlights: Highlights }) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const [from, to] of highlights) {
    pieces.push(
      <Fragment key={`t${at}`}>{text.slice(at, from)}</Fragment>,
      <mark key={from}>{text.slice(from, to)}</mark>,
    )
    at = to
  }
  pieces.push(<Fragment key="rest">{text.slice(at)}</Fragment>)
  return pieces
}
