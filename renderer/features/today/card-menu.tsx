import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import type { CardActions } from './use-card-actions.ts'

/** The rest that a card can do: names to find the person by, the profile, the friend state, silence. */
export function CardMenu(props: { detail: FollowUpDetail; actions: CardActions; revise: () => void }) {
  const t = useWords(followUpMessages)
  const { detail, actions, revise } = props
  const { card, names } = detail
  const copy = (key: string, label: string, text: string) =>
    text === ''
      ? []
      : [{ key, label: <MenuName label={label} text={text} />, onClick: () => void actions.copyText(text) }]
  const isFriend = detail.contactState === 'friend'
  const items = [
    ...copy('remark', t('detail.copyRemark'), names.remark),
    ...copy('card', t('detail.copyGroupNickname'), names.groupNickname),
    ...copy('wechat', t('detail.copyWechatId'), names.wechatId),
    { key: 'profile', label: t('detail.profile'), onClick: () => navigate(paths.person(card.personId)) },
    { type: 'divider' as const, key: 'line1' },
    { key: 'revise', label: t('detail.revise'), onClick: revise },
    {
      key: 'friend',
      label: isFriend ? t('friend.isNotAdded') : t('friend.isFriend'),
      onClick: () => void actions.setContactState(card, isFriend ? 'not_added' : 'friend'),
    },
    ...(detail.contactState === 'unknown'
      ? [
          {
            key: 'not-added',
            label: t('friend.isNotAdded'),
            onClick: () => void actions.setContactState(card, 'not_added'),
          },
        ]
      : []),
    { type: 'divider' as const, key: 'line2' },
    { key: 'postpone', label: t('detail.postpone'), onClick: () => void actions.postponePerson(card) },
    { key: 'silence', label: t('detail.silence'), onClick: () => void actions.silencePerson(card) },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<Ellipsis aria-hidden="true" />} aria-label={t('detail.more')} />
    </Dropdown>
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
