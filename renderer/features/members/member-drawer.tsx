import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePresentPerson } from '#renderer/app/interactions/contact-log.tsx'
import { ProblemsOfPerson } from '#renderer/app/problems/open-problems.tsx'
import { SeedsOfPerson } from '#renderer/app/seeds/seeds-of-person.tsx'
import { SequencesOfPerson } from '#renderer/app/sequences/sequences-of-person.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import type { MemberDetail, PersonId } from '#shared/features/members/model.ts'
import { DrawerActions } from './drawer-actions.tsx'
import { MembershipList } from './membership-list.tsx'
import { ProfileSection } from './profile-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { leadingMembership, useMember } from './use-member.ts'
import { useMemberWords } from './use-member-words.ts'
import { useMerge } from './use-merge.ts'
import { WhySection } from './why-section.tsx'

type DrawerProps = {
  personId: PersonId
  groupId: GroupId | null
  previous: (() => void) | null
  next: (() => void) | null
  close: () => void
}

/** Everything about one person, beside the list: profile, why the role, groups, timeline. */
export function MemberDrawer({ personId, groupId, previous, next, close }: DrawerProps) {
  const d = useWords(memberDrawerMessages)
  const { detail, error, retry } = useMember(personId)
  const name = detail?.profile.displayName ?? ''
  usePresentPerson(detail ? { id: personId, name } : null)
  return (
    <SideDrawer
      avatar={<PersonAvatar name={name} id={personId} size={40} />}
      title={name}
      label={d('drawer.label', { name })}
      subtitle={detail ? <Subtitle detail={detail} groupId={groupId} /> : null}
      actions={detail ? <DrawerActions detail={detail} groupId={groupId} close={close} /> : null}
      previous={{ label: d('drawer.previous'), run: previous }}
      next={{ label: d('drawer.next'), run: next }}
      close={{ label: d('drawer.close'), run: close }}
    >
      {error ? (
        <div className="section">
          <ErrorNotice error={error} retry={retry} />
        </div>
      ) : null}
      {detail ? <DrawerSections detail={detail} groupId={groupId} /> : null}
    </SideDrawer>
  )
}

function DrawerSections({ detail, groupId }: { detail: MemberDetail; groupId: GroupId | null }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const leading = leadingMembership(detail, groupId)
  const membership = detail.memberships.find(({ id }) => id === chosen) ?? leading
  return (
    <>
      <ProfileSection detail={detail} membership={membership} />
      {membership ? <WhySection membership={membership} /> : null}
      <MembershipList detail={detail} chosen={membership?.id ?? null} choose={setChosen} />
      <ProblemsOfPerson
        person={{ id: detail.personId, name: detail.profile.displayName }}
        groupId={groupId}
      />
      <SeedsOfPerson personId={detail.personId} name={detail.profile.displayName} groupId={groupId} />
      <SequencesOfPerson personId={detail.personId} name={detail.profile.displayName} groupId={groupId} />
      <TimelineSection person={{ id: detail.personId, name: detail.profile.displayName }} />
      <NamesAndAccounts detail={detail} />
    </>
  )
}

function Subtitle({ detail, groupId }: { detail: MemberDetail; groupId: GroupId | null }) {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const { displayName, remark } = detail.profile
  const membership = leadingMembership(detail, groupId)
  const nickname = membership?.card || membership?.nickname || ''
  const parts = [
    remark === '' || remark === displayName ? null : d('drawer.remark', { remark }),
    nickname === '' || nickname === displayName ? null : d('drawer.nickname', { nickname }),
  ].filter((part) => part !== null)
  return <span className="private">{parts.join(words.comma)}</span>
}

/** Who became part of this person, and the way back while it is known. */
function MergedFrom({ detail }: { detail: MemberDetail }) {
  const m = useWords(mergeMessages)
  const format = useFormat()
  const { split } = useMerge()
  if (detail.merged.length === 0) return null
  return (
    <Section title={m('drawer.merged')}>
      {detail.merged.map(({ name: other, mergedAt, undoId }) => (
        <p key={`${other} ${mergedAt}`}>
          <span className="private">
            {m('drawer.mergedOn', { name: other, date: format.date(format.dateOf(mergedAt)) })}
          </span>{' '}
          {undoId ? (
            <Button
              type="link"
              size="small"
              loading={split.isPending}
              onClick={() => split.mutate({ undoId, name: detail.profile.displayName, other })}
            >
              {m('drawer.split')}
            </Button>
          ) : null}
        </p>
      ))}
    </Section>
  )
}

/** Former names and ids; nothing when there is only the one name on top. */
function NamesAndAccounts({ detail }: { detail: MemberDetail }) {
  const d = useWords(memberDrawerMessages)
  const { list } = useMemberWords()
  const names = [...new Set(detail.names.map(({ name }) => name))]
  return (
    <>
      <MergedFrom detail={detail} />
      {names.length > 1 ? (
        <Section title={d('drawer.names')}>
          <p className="private">{list(names)}</p>
        </Section>
      ) : null}
      {detail.identities.length > 0 ? (
        <Section title={d('drawer.identities')}>
          {detail.identities.map(({ kind, value }) => (
            <p key={`${kind} ${value}`}>
              <span className="text2">{kind}</span> <span className="private">{value}</span>
            </p>
          ))}
        </Section>
      ) : null}
    </>
  )
}
