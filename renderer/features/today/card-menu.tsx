import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useContactLog } from '#renderer/app/interactions/contact-log.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import type { CardEvents } from './follow-up-events.ts'
import type { CardActions } from './use-card-actions.ts'

/** The rest that a card can do: names to find the person by, the profile, the friend state, silence. */
export function CardMenu(props: {
  detail: FollowUpDetail
  actions: CardActions
  events: CardEvents
  revise: () => void
  changeContact: () => void
}) {
  const t = useWords(followUpMessages)
  const words = useWords(todayMessages)
  const { detail, actions, revise } = props
  const leave = async (work: Promise<boolean>) => {
    if (await work) props.events.goOn()
  }
  const contacts = useWords(interactionMessages)
  const log = useContactLog()
  const { card, names } = detail
  const copy = (key: string, label: string, text: string) =>
    text === ''
      ? []
      : [{ key, label: <MenuName label={label} text={text} />, onClick: () => void actions.copyText(text) }]
  const items = [
    ...copy('remark', t('detail.copyRemark'), names.remark),
    ...copy('card', t('detail.copyGroupNickname'), names.groupNickname),
    ...copy('wechat', t('detail.copyWechatId'), names.wechatId),
    {
      key: 'log',
      label: contacts('log.shortcut'),
      onClick: () => log.open({ person: { id: card.personId, name: card.personName } }),
    },
    { key: 'profile', label: t('detail.profile'), onClick: () => navigate(paths.person(card.personId)) },
    { type: 'divider' as const, key: 'line1' },
    { key: 'revise', label: t('detail.revise'), onClick: revise },
    {
      key: 'contact',
      label: <MenuKey label={words('card.contact')} kbd="G" />,
      onClick: props.changeContact,
    },
    { type: 'divider' as const, key: 'line2' },
    {
      key: 'postpone',
      label: <MenuKey label={t('detail.postpone')} kbd="T" />,
      onClick: () => void leave(actions.postponePerson(card)),
    },
    {
      key: 'silence',
      label: <MenuKey label={t('detail.silence')} kbd="⇧T" />,
      onClick: () => void leave(actions.silencePerson(card)),
    },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<Ellipsis aria-hidden="true" />} aria-label={t('detail.more')} />
    </Dropdown>
  )
}

function MenuKey({ label, kbd }: { label: string; kbd: string }) {
  return (
    <span className="menu-pair">
      <span>{label}</span>
      <Kbd>{kbd}</Kbd>
    </span>
  )
}

function MenuName({ label, text }: { label: string; text: string }) {
  return (
    <span className="menu-pair">
      <span className="text2">{label}</span>
      <span className="private">{text}</span>
    </span>
  )
}
