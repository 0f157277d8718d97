import { Button, Dropdown, type MenuProps, Popover } from 'antd'
import { CalendarPlus, Ellipsis, MessageCircle, Tag as TagIcon } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useContactLog } from '#renderer/app/interactions/contact-log.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { StartDialog } from '#renderer/app/sequences/start-dialog.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import {
  type MemberDetail,
  type MemberRole,
  type MembershipDetail,
  memberRoles,
  type StaffRole,
  staffRoles,
} from '#shared/features/members/model.ts'
import { FollowUpDialog, LeaveDialog, RemoveAddedDialog } from './member-dialogs.tsx'
import { MergeWithDialog } from './merge-with-dialog.tsx'
import { TagEditor } from './tag-editor.tsx'
import { leadingMembership, useStandingActions } from './use-member.ts'
import { useBulkActions } from './use-member-actions.ts'
import { useMemberWords } from './use-member-words.ts'

type OpenDialog = 'followUp' | 'sequence' | 'merge' | 'left' | 'removeAdded' | null

/** What can be done with one person; the rarer things stand in the menu. */
export function DrawerActions(props: { detail: MemberDetail; groupId: GroupId | null; close: () => void }) {
  const { detail, groupId } = props
  const d = useWords(memberDrawerMessages)
  const log = useContactLog()
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [isTagging, setTagging] = useState(false)
  const [, setPerson] = useQueryValue('person')
  const { tag } = useBulkActions()
  const membership = leadingMembership(detail, groupId)
  const menu = useStandingMenu(detail, membership, setDialog)
  const shared = { detail, membership, close: () => setDialog(null) }
  return (
    <>
      <Button
        type="primary"
        size="small"
        icon={<MessageCircle aria-hidden="true" />}
        onClick={() => log.open({ person: { id: detail.personId, name: detail.profile.displayName } })}
      >
        {d('drawer.logChat')}
      </Button>
      <Button size="small" icon={<CalendarPlus aria-hidden="true" />} onClick={() => setDialog('followUp')}>
        {d('drawer.addFollowUp')}
      </Button>
      <Popover
        trigger="click"
        placement="bottom"
        arrow={false}
        open={isTagging}
        onOpenChange={setTagging}
        content={
          <TagEditor
            groupId={groupId}
            save={(change) => {
              setTagging(false)
              tag.mutate({ selection: { personIds: [detail.personId] }, ...change })
            }}
          />
        }
      >
        <Button size="small" icon={<TagIcon aria-hidden="true" />}>
          {d('drawer.tags')}
        </Button>
      </Popover>
      <Dropdown trigger={['click']} placement="bottomRight" menu={menu}>
        <Button size="small" icon={<Ellipsis aria-hidden="true" />} aria-label={d('drawer.more')} />
      </Dropdown>
      {dialog === 'followUp' ? <FollowUpDialog {...shared} /> : null}
      {dialog === 'sequence' ? (
        <StartDialog
          sequenceId={null}
          people={{ selection: { personIds: [detail.personId] }, count: 1, name: detail.profile.displayName }}
          groupId={membership?.groupId ?? groupId}
          close={shared.close}
        />
      ) : null}
      {dialog === 'merge' ? (
        <MergeWithDialog
          person={{ id: detail.personId, name: detail.profile.displayName }}
          close={shared.close}
          merged={setPerson}
        />
      ) : null}
      {dialog === 'left' && membership ? <LeaveDialog {...shared} membership={membership} /> : null}
      {dialog === 'removeAdded' && membership ? (
        <RemoveAddedDialog {...shared} membership={membership} closeDrawer={props.close} />
      ) : null}
    </>
  )
}

/** Role and staff by hand, what the account is, and how to take somebody off the list. */
function useStandingMenu(
  detail: MemberDetail,
  membership: MembershipDetail | null,
  open: (dialog: OpenDialog) => void,
): MenuProps {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const { role, staff, flags } = useStandingActions(detail.profile.displayName)
  const m = useWords(mergeMessages)
  const merge = { key: 'merge', label: m('menu.merge') }
  if (!membership) return { items: [merge], onClick: () => open('merge') }
  const membershipId = membership.id
  const flagNames = ['isMe', 'isBot', 'isExempt'] as const
  const items: MenuProps['items'] = [
    { key: 'sequence', label: d('drawer.menu.sequence') },
    merge,
    { type: 'divider' },
    {
      key: 'role',
      label: d('drawer.menu.role'),
      children: [
        { key: 'role:derived', label: d('drawer.menu.derivedRole') },
        { type: 'divider' },
        ...memberRoles.map((one) => ({ key: `role:${one}`, label: words.role(one) })),
      ],
    },
    {
      key: 'staff',
      label: d('drawer.menu.staff'),
      children: staffRoles.map((one) => ({ key: `staff:${one}`, label: words.staff(one) })),
    },
    { type: 'divider' },
    ...flagNames.map((flag) => ({ key: `flag:${flag}`, label: d(`drawer.menu.${flag}`) })),
    { type: 'divider' },
    { key: 'left', label: d('drawer.menu.left'), disabled: membership.left !== null },
    ...(membership.isSlip ? [{ key: 'removeAdded', label: d('drawer.menu.removeAdded'), danger: true }] : []),
  ]
  const chosen = [
    membership.manualRole ? `role:${membership.manualRole}` : 'role:derived',
    `staff:${membership.staffRole}`,
    ...flagNames.filter((flag) => membership[flag]).map((flag) => `flag:${flag}`),
  ]
  return {
    items,
    selectable: true,
    multiple: true,
    selectedKeys: chosen,
    onClick: ({ key }) => {
      const [what, value = ''] = key.split(':')
      if (what === 'role')
        role.mutate({ membershipId, role: value === 'derived' ? null : (value as MemberRole) })
      else if (what === 'staff') staff.mutate({ membershipId, staffRole: value as StaffRole })
      else if (what === 'flag') {
        const flag = value as (typeof flagNames)[number]
        flags.mutate({ membershipId, [flag]: !membership[flag] })
      } else open(key as OpenDialog)
    },
  }
}
