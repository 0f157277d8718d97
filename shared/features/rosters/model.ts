import { z } from 'zod'

/** What a column of a roster may be written to. `ignore` = the operator said that it is not to be read. */
export const rosterFields = [
  'nickname',
  'card',
  'remark',
  'wxid',
  'wechat_alias',
  'qq_uin',
  'wecom_userid',
  'unionid',
  'openid',
  'member_no',
  'phone',
  'joined',
  'left',
  'inviter',
  'channel',
  'staff_role',
  'sex',
  'birthday',
  'age',
  'region',
  'province',
  'city',
  'tags',
  'interests',
  'resources',
  'needs',
  'note',
  'ignore',
] as const
export const rosterField = z.enum(rosterFields)
export type RosterField = z.infer<typeof rosterField>

/** Fields by which a row is recognised as the same person, most certain first (domain.md §4.1). */
export const identityFields = [
  'wxid',
  'unionid',
  'wecom_userid',
  'openid',
  'qq_uin',
  'wechat_alias',
  'member_no',
] as const satisfies readonly RosterField[]
export type IdentityField = (typeof identityFields)[number]

/** Fields that several columns may be written to; their values are joined. */
export const joinedFields: ReadonlySet<RosterField> = new Set<RosterField>([
  'tags',
  'interests',
  'resources',
  'needs',
  'note',
  'ignore',
])

/** What a roster was read from. */
export const rosterKinds = [
  'csv',
  'xlsx',
  'xls',
  'ods',
  'html',
  'names',
  'chain',
  'mentions',
  'chatroom',
] as const
export const rosterKind = z.enum(rosterKinds)
export type RosterKind = z.infer<typeof rosterKind>

/** Field of each column, in the order of the columns; null = not recognised, left out. */
export const rosterMapping = z.array(rosterField.nullable()).max(500)
export type RosterMapping = z.infer<typeof rosterMapping>

/** What becomes of one row. `duplicate` = written as a new member that looks like one who is there already. */
export const rowOutcomes = ['added', 'updated', 'unchanged', 'duplicate', 'bad'] as const
export const rowOutcome = z.enum(rowOutcomes)
export type RowOutcome = z.infer<typeof rowOutcome>

/** Reasons for which a row is skipped, worded by messages.ts as `rowIssue.<reason>`. */
export const rowReasons = [
  'name_missing',
  'not_a_person',
  'too_many_cells',
  'same_id',
  'same_name',
  'same_person',
  'date_unreadable',
  'date_impossible',
  'date_in_future',
  'left_before_joined',
  'id_rounded',
  'id_malformed',
] as const
export type RowReason = (typeof rowReasons)[number]

/** Why a new member may be somebody who is there already, worded as `twin.<reason>`. */
export const twinReasons = ['same_phone', 'same_remark', 'similar_name', 'same_name_twice'] as const
export type TwinReason = (typeof twinReasons)[number]

/** Reasons for which one cell of a used row is left out, worded as `cellIssue.<reason>`. */
export const cellReasons = [
  'phone_unreadable',
  'phone_rounded',
  'sex_unreadable',
  'age_unreadable',
  'birthday_unreadable',
  'region_unreadable',
  'staff_role_unreadable',
  'inviter_unknown',
] as const
export type CellReason = (typeof cellReasons)[number]
