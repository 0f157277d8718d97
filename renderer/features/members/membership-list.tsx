import { useWords } from '#renderer/app/i18n.tsx'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import { RoleDot } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { MemberDetail, MembershipDetail } from '#shared/features/members/model.ts'
import { useMemberWords } from './use-member-words.ts'

/** The groups of somebody who is in several; choosing one explains the role there. */
export function MembershipList(props: {
  detail: MemberDetail
  chosen: string | null
  choose: (id: string) => void
}) {
  const d = useWords(memberDrawerMessages)
  const { memberships } = props.detail
  if (memberships.length < 2) return null
  return (
    <Section title={d('drawer.groups')} note={memberships.length}>
      <ul>
        {memberships.map((membership) => (
          <li key={membership.id}>
            <button
              type="button"
              className="plain membership"
              aria-pressed={membership.id === props.chosen}
              onClick={() => props.choose(membership.id)}
            >
              <Membership membership={membership} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Membership({ membership }: { membership: MembershipDetail }) {
  const words = useMemberWords()
  const { staffRole, role } = membership
  const mark = staffRole === 'none' ? role : 'staff'
  return (
    <>
      <GroupAvatar name={membership.groupName} id={membership.groupId} size={24} />
      <span className="ellipsis">{membership.groupName}</span>
      <span className="push">
        {membership.left ? (
          <span className="text3">{words.t('table.left')}</span>
        ) : mark ? (
          <RoleDot role={mark}>{words.standing(staffRole, role)}</RoleDot>
        ) : (
          <span className="text3">{words.role(null)}</span>
        )}
      </span>
    </>
  )
}
