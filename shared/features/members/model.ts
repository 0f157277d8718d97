import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { groupId } from '../groups/model.ts'
import { readBirthdayText } from './rules/birthday-text.ts'

export const personId = z.string().min(1).brand<'PersonId'>()
export type PersonId = z.infer<typeof personId>
export const membershipId = z.string().min(1).brand<'MembershipId'>()
export type MembershipId = z.infer<typeof membershipId>

export const staffRoles = ['owner', 'admin', 'kol', 'host', 'none'] as const
export const staffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof staffRole>

/** domain.md §2 and §4.3 */
export const memberRoles = [
  'prospect',
  'newcomer',
  'regular',
  'active',
  'loyal',
  'lurker',
  'dominator',
  'contrarian',
  'disruptor',
] as const
export const memberRole = z.enum(memberRoles)
export type MemberRole = z.infer<typeof memberRole>

export const tiers = ['top', 'middle', 'base'] as const
export const tier = z.enum(tiers)
export type Tier = z.infer<typeof tier>

export const movements = ['rising', 'cooling', 'endangered'] as const
export const movement = z.enum(movements)
export type Movement = z.infer<typeof movement>

export const contactStates = ['not_added', 'requested', 'friend', 'refused', 'removed', 'unknown'] as const
export const contactState = z.enum(contactStates)
export type ContactState = z.infer<typeof contactState>

/** Stages that a new workspace has; the operator names, orders, adds and removes them in settings. */
export const shippedStages = ['to_follow', 'following', 'won', 'no_interest', 'lost'] as const
export const salesStage = z
  .string()
  .regex(/^[a-z0-9_-]+$/)
  .max(64)
export type SalesStage = z.infer<typeof salesStage>

export const ageBands = ['to18', '19-24', '25-30', '31-40', '41-50', '51+'] as const
export const ageBand = z.enum(ageBands)
export type AgeBand = z.infer<typeof ageBand>

/** The six reasons people join (domain.md §4.1): learn, traffic, meet experts, resources, friends, share. */
export const needKinds = ['learn', 'traffic', 'experts', 'resources', 'friends', 'share'] as const
export const needKind = z.enum(needKinds)
export type NeedKind = z.infer<typeof needKind>

/** Kinds of platform ids; ids of different kinds are never compared (domain.md §4.1). */
export const identityKinds = [
  'wxid',
  'wechat_alias',
  'qq_uin',
  'wecom_userid',
  'unionid',
  'openid',
  'discord',
  'telegram',
  'export',
] as const
export const identityKind = z.enum(identityKinds)
export type IdentityKind = z.infer<typeof identityKind>

/** Kinds that mean the same person wherever they appear. */
export const globalIdentityKinds: ReadonlySet<IdentityKind> = new Set([
  'wxid',
  'wechat_alias',
  'qq_uin',
  'discord',
  'telegram',
])

/** Fields of a person that imports may fill; a locked one is left alone. */
export const claimableFields = [
  'remark',
  'sex',
  'birthday',
  'birthYear',
  'ageBand',
  'province',
  'city',
  'phone',
  'interests',
  'resources',
  'needs',
  'tags',
  'sourceChannel',
  'note',
] as const
export const claimableField = z.enum(claimableFields)
export type ClaimableField = z.infer<typeof claimableField>

/** Which stays a list shows: people who are in the group (in all-groups scope: in any), who left, or both. */
export const presences = ['present', 'left', 'any'] as const
export const presence = z.enum(presences)

/** Columns of the member table in their first order; each can be sorted by. */
export const memberColumns = [
  'name',
  'role',
  'tier',
  'movement',
  'activeDays',
  'messages',
  'questions',
  'lastSpoke',
  'joined',
  'tenure',
  'channel',
  'tags',
  'region',
  'ageBand',
  'interests',
  'resources',
  'needs',
  'remark',
  'inviter',
  'groups',
  'contactState',
  'salesStage',
  'messagesTotal',
] as const
export const memberColumn = z.enum(memberColumns)
export type MemberColumn = z.infer<typeof memberColumn>

const dateRange = z.object({ from: calendarDate.nullable(), to: calendarDate.nullable() })

/** What narrows the member table. An absent filter lets everybody through; within one filter any value fits. */
export const memberFilters = z.object({
  /** Part of a name, nickname, remark, pinyin or pinyin initials. */
  search: z.string().max(100).optional(),
  presence: presence.optional(),
  roles: z.array(memberRole).min(1).optional(),
  staff: z.enum(['only', 'exclude']).optional(),
  tiers: z.array(tier).min(1).optional(),
  movements: z.array(movement).min(1).optional(),
  tags: z.array(z.string()).min(1).optional(),
  channels: z.array(z.string()).min(1).optional(),
  /** By the latest possible day of joining. */
  joined: dateRange.optional(),
  lastSpoke: dateRange.optional(),
  /** Bots never count as silent. */
  neverSpoke: z.enum(['only', 'exclude']).optional(),
  /** Staff, me and those exempted by hand: never on a clean-up list. */
  exempt: z.enum(['only', 'exclude']).optional(),
  doNotContact: z.enum(['only', 'exclude']).optional(),
  contactStates: z.array(contactState).min(1).optional(),
  salesStages: z.array(salesStage).min(1).optional(),
  needs: z.array(needKind).min(1).optional(),
})
export type MemberFilters = z.infer<typeof memberFilters>

/** Which rows in which order; `groupId` null means all groups, then each person is one row. */
export const memberQuery = z.object({
  groupId: groupId.nullable().default(null),
  filters: memberFilters.default({}),
  sort: z
    .object({ column: memberColumn, isDescending: z.boolean() })
    .default({ column: 'lastSpoke', isDescending: true }),
})
export type MemberQuery = z.infer<typeof memberQuery>

/** What a bulk action applies to: people by name, or all that a query finds but for some. */
export const memberSelection = z.union([
  z.object({ personIds: z.array(personId).min(1).max(5000) }),
  z.object({ query: memberQuery, except: z.array(personId).default([]) }),
])
export type MemberSelection = z.infer<typeof memberSelection>

/** When somebody came or went: a day, an interval (after … by) or unknown (domain.md §4.1b). */
export const membershipSpan = z.object({
  kind: z.enum(['day', 'interval', 'unknown']),
  after: calendarDate.nullable(),
  by: calendarDate.nullable(),
  at: instant.nullable(),
})
export type MembershipSpan = z.infer<typeof membershipSpan>

/**
 * One line of the member table. In all-groups scope role, tier, movement, nickname and joining are those of the group
 * where the person is most active (groups they are in before groups they left); messages, questions and answers are
 * sums, active days the highest of one group.
 */
export const memberRow = z.object({
  personId,
  membershipId: membershipId.nullable(),
  name: z.string(),
  nickname: z.string(),
  remark: z.string(),
  groups: z.array(z.object({ id: groupId, name: z.string() })),
  /** null = 数据不足 */
  role: memberRole.nullable(),
  isManualRole: z.boolean(),
  staffRole,
  isMe: z.boolean(),
  isBot: z.boolean(),
  tier: tier.nullable(),
  movement: movement.nullable(),
  activeDays: z.number().int(),
  messages: z.number().int(),
  questions: z.number().int(),
  answers: z.number().int(),
  messagesTotal: z.number().int(),
  lastSpokeAt: instant.nullable(),
  joined: membershipSpan.nullable(),
  left: membershipSpan.nullable(),
  channel: z.string().nullable(),
  inviterName: z.string().nullable(),
  tags: z.array(z.string()),
  province: z.string().nullable(),
  city: z.string().nullable(),
  ageBand: ageBand.nullable(),
  interests: z.array(z.string()),
  resources: z.array(z.string()),
  needs: z.array(z.string()),
  contactState,
  salesStage,
  doNotContact: z.boolean(),
})
export type MemberRow = z.infer<typeof memberRow>

/** Everything about a person that the operator may write; imports may have filled in anything. */
export const profile = z.object({
  displayName: z.string(),
  remark: z.string(),
  sex: z.string().nullable(),
  birthday: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  ageBand: ageBand.nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  interests: z.array(z.string()),
  resources: z.array(z.string()),
  needs: z.array(z.string()),
  tags: z.array(z.string()),
  sourceChannel: z.string().nullable(),
  note: z.string(),
  salesStage,
  contactState,
  consentNote: z.string(),
})
export type Profile = z.infer<typeof profile>
export type ProfileField = keyof Profile

const words = z.array(z.string().trim().min(1).max(60)).max(50)
const line = (length: number) => z.string().trim().max(length)
/** An emptied line is no value. */
/** A birthday in any usual spelling, as `MM-DD` or `L MM-DD`; refused where it says no day. */
const birthdayLine = line(20)
  .nullable()
  .refine((text) => text === null || text === '' || readBirthdayText(text) !== null)
  .transform((text) => (text === null || text === '' ? null : readBirthdayText(text)))

const optionalLine = (length: number) =>
  line(length)
    .nullable()
    .transform((text) => (text === '' ? null : text))

/** New values of some fields, as the operator typed them. */
export const profileChanges = z
  .object({
    displayName: line(100).min(1),
    remark: line(100),
    sex: optionalLine(20),
    birthday: birthdayLine,
    birthYear: z.number().int().min(1900).max(2100).nullable(),
    ageBand: ageBand.nullable(),
    province: optionalLine(40),
    city: optionalLine(40),
    phone: optionalLine(40),
    interests: words,
    resources: words,
    needs: words,
    tags: words,
    sourceChannel: optionalLine(60),
    note: line(5000),
    salesStage,
    contactState,
    consentNote: line(500),
  })
  .partial()
export type ProfileChanges = z.infer<typeof profileChanges>

/** Fields that imports leave alone once a hand has written them. */
export const lockableFields = ['displayName', ...claimableFields] as const
export const lockableField = z.enum(lockableFields)
export type LockableField = z.infer<typeof lockableField>

/** A person in one group, as the drawer lists it. */
export const membershipDetail = z.object({
  id: membershipId,
  groupId,
  groupName: z.string(),
  isGroupArchived: z.boolean(),
  nickname: z.string(),
  card: z.string(),
  staffRole,
  manualRole: memberRole.nullable(),
  isMe: z.boolean(),
  isBot: z.boolean(),
  isExempt: z.boolean(),
  /** Added by hand and nothing else tells of it: may be taken back as a slip. */
  isSlip: z.boolean(),
  joined: membershipSpan,
  left: membershipSpan.nullable(),
  inviterName: z.string().nullable(),
  channel: z.string().nullable(),
  role: memberRole.nullable(),
  tier: tier.nullable(),
  movement: movement.nullable(),
  activeDays: z.number().int(),
  messages: z.number().int(),
  questions: z.number().int(),
  answers: z.number().int(),
  shares: z.number().int(),
  messagesTotal: z.number().int(),
  firstSpokeAt: instant.nullable(),
  lastSpokeAt: instant.nullable(),
})
export type MembershipDetail = z.infer<typeof membershipDetail>

/** A name that somebody carried, with the span in which sources saw it. */
export const nameRecord = z.object({
  kind: z.enum(['nick', 'card', 'remark']),
  name: z.string(),
  groupName: z.string(),
  firstAt: instant,
  lastAt: instant,
})

/** Everything that the drawer shows of a person, but for the why of a role and the timeline. */
export const memberDetail = z.object({
  personId,
  profile,
  /** Fields written by hand, with what they fall back to when the lock is lifted (lists as JSON; '' is nothing). */
  locks: z.array(z.object({ field: lockableField, imported: z.string() })),
  doNotContact: z.boolean(),
  contactRequestedOn: calendarDate.nullable(),
  isSample: z.boolean(),
  memberships: z.array(membershipDetail),
  names: z.array(nameRecord),
  identities: z.array(z.object({ kind: z.string(), value: z.string() })),
  /** Who became part of this person, the last one first; `undoId` parts them again while it is kept. */
  merged: z.array(z.object({ name: z.string(), mergedAt: instant, undoId: z.string().nullable() })),
  createdAt: instant,
})
export type MemberDetail = z.infer<typeof memberDetail>
