import { Popover } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { campaignHintsMessages } from '#shared/features/campaign-hints/messages.ts'
import './campaign-hints.css'
import { HintIcon } from './hint-icon.tsx'
import { FillLink, HintList } from './hint-list.tsx'
import { type CampaignHints, type HintSpan, useCampaignHints, useHintActions } from './use-campaign-hints.ts'
import { useHintWords } from './use-hint-words.ts'

/** The most pressing hint of the days on screen at the foot of the calendar: what, why on demand, and ignoring it. */
export function HintBar(props: HintSpan) {
  const t = useWords(campaignHintsMessages)
  const hints = useCampaignHints(props)
  const words = useHintWords()
  const { ignore } = useHintActions()
  const { standing, ignored } = hints
  const [first] = standing
  if (hints.isPending) return null
  if (!first && ignored.length === 0) return <span className="text3">{t('bar.none')}</span>
  const more = standing.length - 1
  return (
    <section className="hint-bar" aria-label={t('bar.label')}>
      {first ? (
        <>
          <HintIcon kind={first.kind} />
          <span className="hint-sentence" title={words(first).title}>
            {words(first).title}
          </span>
        </>
      ) : (
        <span className="text3">{t('bar.none')}</span>
      )}
      {first ? <FillLink hint={first} /> : null}
      <ListButton hints={hints} openKey={first?.key ?? null}>
        {first ? t('bar.show') : t('bar.ignored', { count: ignored.length })}
      </ListButton>
      {first ? (
        <button type="button" className="plain link" onClick={() => ignore(first)}>
          {t('bar.ignore')}
        </button>
      ) : null}
      {more > 0 ? (
        <ListButton hints={hints} openKey={null}>
          {t('bar.more', { count: more })}
        </ListButton>
      ) : null}
    </section>
  )
}

/** Opens the list above the bar; it takes the focus, Esc or a press elsewhere closes it. */
function ListButton(props: { hints: CampaignHints; openKey: string | null; children: string }) {
  const t = useWords(campaignHintsMessages)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="topLeft"
      arrow={false}
      destroyOnHidden
      content={
        <FocusedCard
          label={t('list.title')}
          close={() => {
            setOpen(false)
            button.current?.focus()
          }}
        >
          <HintList hints={props.hints} openKey={props.openKey} />
        </FocusedCard>
      }
    >
      <button ref={button} type="button" className="plain link" aria-expanded={isOpen} aria-haspopup="dialog">
        {props.children}
      </button>
    </Popover>
  )
}

/** What a popover holds, reached by keyboard as soon as it opens. */
export function FocusedCard(props: { label: string; close: () => void; children: React.ReactNode }) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  useShortcut('escape', '', props.close, { whileTyping: true })
  return (
    <div ref={card} className="hint-card" role="dialog" aria-label={props.label} tabIndex={-1}>
      {props.children}
    </div>
  )
}
