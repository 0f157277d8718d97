import { Button } from 'antd'
import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { SkipReason } from '#shared/features/follow-ups/model.ts'
import { skipReasons } from '#shared/features/follow-ups/model.ts'
import { type ContactState, contactStates } from '#shared/features/members/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'

/** Ways to put a card off that need no date, in the order of their number keys. */
export const snoozeKinds = ['hour', 'tonight', 'tomorrow', 'next_monday'] as const
export type SnoozeKind = (typeof snoozeKinds)[number]

/** 处理: copy, done, later, skip. Copying is the first thing to do; once done, finishing is. */
export function ActionRow(props: {
  copy: (() => void) | null
  isCopied: boolean
  done: () => void
  snooze: () => void
  skip: () => void
  menu: ReactNode
}) {
  const t = useWords(followUpMessages)
  const { copy, isCopied } = props
  const copyFirst = copy !== null && !isCopied
  return (
    <div className="card-actions">
      {copy ? (
        <Button type={copyFirst ? 'primary' : 'default'} icon={<Copy aria-hidden="true" />} onClick={copy}>
          {t('detail.copy')}
          <Kbd>C</Kbd>
        </Button>
      ) : null}
      <Button type={copyFirst ? 'default' : 'primary'} onClick={props.done}>
        {t('detail.done')}
        <Kbd>Enter</Kbd>
      </Button>
      <Button type="text" onClick={props.snooze}>
        {t('detail.snooze')}
        <Kbd>S</Kbd>
      </Button>
      <Button type="text" onClick={props.skip}>
        {t('detail.skip')}
        <Kbd>X</Kbd>
      </Button>
      {props.menu}
    </div>
  )
}

/** 稍后: one key puts the card off. */
export function SnoozeRow(props: { choose: (kind: SnoozeKind) => void; pick: () => void; back: () => void }) {
  const t = useWords(followUpMessages)
  return (
    <ChoiceRow back={props.back}>
      {snoozeKinds.map((kind, at) => (
        <ChoiceButton key={kind} digit={at + 1} choose={() => props.choose(kind)}>
          {t(`snooze.${kind}`)}
        </ChoiceButton>
      ))}
      <ChoiceButton digit={snoozeKinds.length + 1} choose={props.pick}>
        {t('snooze.date')}
      </ChoiceButton>
    </ChoiceRow>
  )
}

/** 跳过: one key says why. */
export function SkipRow(props: { choose: (reason: SkipReason) => void; back: () => void }) {
  const t = useWords(followUpMessages)
  return (
    <ChoiceRow back={props.back}>
      {skipReasons.map((reason, at) => (
        <ChoiceButton key={reason} digit={at + 1} choose={() => props.choose(reason)}>
          {t(`skip.${reason}`)}
        </ChoiceButton>
      ))}
    </ChoiceRow>
  )
}

/** 加好友: how the operator's account and this person stand to each other; one key says so. */
export function ContactRow(props: {
  state: ContactState
  choose: (state: ContactState) => void
  back: () => void
}) {
  const t = useWords(todayMessages)
  return (
    <ChoiceRow back={props.back}>
      {contactStates.map((state, at) => (
        <ChoiceButton
          key={state}
          digit={at + 1}
          isPressed={state === props.state}
          choose={() => props.choose(state)}
        >
          {t(`contact.${state}`)}
        </ChoiceButton>
      ))}
    </ChoiceRow>
  )
}

function ChoiceRow({ children, back }: { children: ReactNode; back: () => void }) {
  return (
    <div className="card-actions choices">
      {children}
      <BackButton back={back} isSmall />
    </div>
  )
}

function ChoiceButton(props: {
  digit: number
  isPressed?: boolean
  choose: () => void
  children: ReactNode
}) {
  const { isPressed } = props
  return (
    <Button
      type="text"
      size="small"
      autoFocus={props.digit === 1}
      {...(isPressed === undefined
        ? {}
        : { 'aria-pressed': isPressed, className: isPressed ? 'pressed' : '' })}
      onClick={props.choose}
    >
      {props.children}
      <Kbd>{props.digit}</Kbd>
    </Button>
  )
}

/** 返回: leaves what was begun as it was. */
export function BackButton({ back, isSmall = false }: { back: () => void; isSmall?: boolean }) {
  const t = useWords(followUpMessages)
  return (
    <Button type="text" size={isSmall ? 'small' : 'medium'} onClick={back}>
      {t('detail.back')}
      <Kbd>Esc</Kbd>
    </Button>
  )
}
