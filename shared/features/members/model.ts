import { z } from 'zod'

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

export const salesStages = ['to_follow', 'following', 'won', 'no_interest', 'lost'] as const
export const salesStage = z.enum(salesStages)
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
