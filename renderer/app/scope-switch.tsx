import { Button, Dropdown } from 'antd'
import { ChevronDown, Layers } from 'lucide-react'
import type { GroupId } from '#shared/features/groups/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useWords } from './i18n.tsx'
import { useScope } from './scope.tsx'

const ALL = 'all'

/** Chooses 全部社群 or one group; always last at the right edge of a page bar. */
export function ScopeSwitch() {
  const t = useWords(workspaceMessages)
  const { groups, group, groupId, setGroupId } = useScope()
  const items = [
    { key: ALL, label: t('scope.all') },
    ...(groups.length > 0 ? [{ type: 'divider' as const }] : []),
    ...groups.map(({ id, name }) => ({ key: id, label: <span className="menu-name">{name}</span> })),
  ]
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items,
        selectable: true,
        selectedKeys: [groupId ?? ALL],
        onClick: ({ key }) => setGroupId(key === ALL ? null : (key as GroupId)),
      }}
    >
      <Button
        size="small"
        className="scope-switch"
        aria-label={`${t('scope.label')}: ${group?.name ?? t('scope.all')}`}
      >
        <Layers size={14} aria-hidden="true" />
        <span className="ellipsis">{group?.name ?? t('scope.all')}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}
