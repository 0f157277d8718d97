import { Button, Dropdown, type MenuProps } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import type { VersionOnSheet } from '#shared/features/introductions/contract.ts'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import { mainKinds } from '#shared/features/introductions/model.ts'
import { useVersionActions } from './use-version-actions.ts'

/** What can be done with a version beside editing and copying it. */
export function VersionMenu(props: {
  version: VersionOnSheet
  /** Edited by hand. */
  isOwn: boolean
  compose: (wording: 'same' | 'next') => void
  openHistory: () => void
}) {
  const t = useWords(introductionMessages)
  const { compose, take, remove } = useVersionActions()
  const { version, isOwn } = props
  const isMain = (mainKinds as readonly string[]).includes(version.kind)
  const discard = async () => {
    const fresh = await compose(version.id, 'same')
    if (fresh) await take(version, fresh, fresh.text)
  }
  const items: MenuProps['items'] = [
    { key: 'next', label: t('version.next') },
    ...(isOwn
      ? [
          { key: 'compare', label: t('version.compare') },
          { key: 'discard', label: t('version.discard') },
        ]
      : []),
    { key: 'history', label: t('version.history') },
    ...(isMain ? [] : [{ key: 'remove', label: t('version.remove') }]),
  ]
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key === 'next') props.compose('next')
    else if (key === 'compare') props.compose('same')
    else if (key === 'discard') void discard()
    else if (key === 'history') props.openHistory()
    else void remove(version)
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick }}>
      <Button
        type="text"
        size="small"
        icon={<Ellipsis size={16} aria-hidden="true" />}
        aria-label={t('version.menu', { kind: t(`kind.${version.kind}`) })}
      />
    </Dropdown>
  )
}
