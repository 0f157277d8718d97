import { useMutation, useQuery } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type {
  LockableField,
  MemberDetail,
  MemberRole,
  MembershipDetail,
  MembershipId,
  PersonId,
  Profile,
  ProfileChanges,
  ProfileField,
  StaffRole,
} from '#shared/features/members/model.ts'
import { useSayChanged } from './use-member-actions.ts'
import { useMemberWords } from './use-member-words.ts'

export type Flags = Partial<Pick<MembershipDetail, 'isMe' | 'isBot' | 'isExempt'>>

/** One person with everything that can be done to them. */
export function useMember(personId: PersonId) {
  const query = useQuery(orpc.members.detail.queryOptions({ input: { personId } }))
  return {
    detail: query.data,
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** New values, and the profile as it was when the operator began to edit. */
export type ProfileEdit = { changes: ProfileChanges; seen: Profile }

/** Writes to a profile; what the operator looked at goes along, so that nothing newer is overwritten. */
export function useProfileActions(detail: MemberDetail) {
  const { t } = useMemberWords()
  const d = useWords(memberDrawerMessages)
  const say = useSayChanged()
  const { personId, profile } = detail
  const name = profile.displayName
  const edit = useMutation({
    mutationFn: ({ changes, seen }: ProfileEdit) =>
      api.members.editProfile({ personId, changes, seen: seenOf(seen, changes) }),
    onSuccess: (result) => result.changed > 0 && say(result, () => t('saved.profile', { name })),
  })
  const unlock = useMutation({
    mutationFn: (fields: LockableField[]) => api.members.liftLock({ personId, fields }),
    onSuccess: (result) => say(result, () => t('saved.unlocked')),
  })
  const doNotContact = useMutation({
    mutationFn: (isSet: boolean) =>
      api.members.setDoNotContact({ selection: { personIds: [personId] }, doNotContact: isSet }),
    onSuccess: (result, isSet) =>
      say(result, (count) => t(isSet ? 'saved.doNotContact' : 'saved.mayContact', { count })),
  })
  return { edit, unlock, doNotContact, fieldName: (field: ProfileField) => d(`field.${field}`) }
}

function seenOf(profile: Profile, changes: ProfileChanges): Partial<Profile> {
  const fields = Object.keys(changes) as ProfileField[]
  return Object.fromEntries(fields.map((field) => [field, profile[field]])) as Partial<Profile>
}

/** What changes how somebody stands in one group. */
export function useStandingActions(name: string) {
  const words = useMemberWords()
  const { t } = words
  const say = useSayChanged()
  const toasts = useToasts()
  const role = useMutation({
    mutationFn: (input: { membershipId: MembershipId; role: MemberRole | null }) =>
      api.members.setManualRole(input),
    onSuccess: (result, input) =>
      say(result, () =>
        input.role === null
          ? t('saved.roleDerived', { name })
          : t('saved.role', { name, role: words.role(input.role) }),
      ),
  })
  const staff = useMutation({
    mutationFn: (input: { membershipId: MembershipId; staffRole: StaffRole }) =>
      api.members.setStaffRole(input),
    onSuccess: (result, input) =>
      say(result, () => t('saved.staff', { name, staff: words.staff(input.staffRole) })),
  })
  const flags = useMutation({
    mutationFn: (input: Flags & { membershipId: MembershipId }) => api.members.setMembershipFlags(input),
    onSuccess: (result) => say(result, () => t('saved.flags', { name })),
  })
  const leave = useMutation({
    mutationFn: (input: {
      membershipId: MembershipId
      on: MembershipDetail['joined']['by'] & string
      isRemoved: boolean
    }) => api.members.markLeft(input),
    onSuccess: (result) => say(result, () => t('saved.left', { name })),
  })
  const removeAdded = useMutation({
    mutationFn: (membershipId: MembershipId) => api.members.removeAdded({ membershipId }),
    onSuccess: (result) => toasts.show({ text: t('saved.removed', result) }),
  })
  return { role, staff, flags, leave, removeAdded }
}

/** The membership that the drawer speaks of: in the group in scope, else the leading one. */
export function leadingMembership(detail: MemberDetail, groupId: GroupId | null): MembershipDetail | null {
  const inScope = detail.memberships.find((membership) => membership.groupId === groupId)
  return inScope ?? detail.memberships[0] ?? null
}
