import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { findGroupForChat, requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { openGroupForImport, rememberChatId } from '#electron/features/groups/service.ts'
import { capacityPreset, type GroupId, groupDraft, type Platform } from '#shared/features/groups/model.ts'
import type { RosterImportInput } from '#shared/features/rosters/contract.ts'
import type { RosterMapping } from '#shared/features/rosters/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import { findGroupNames } from './queries.ts'
import type { RosterTable } from './read-roster.ts'

/** The group that a roster is written into. */
export type RosterTarget = { groupNo: number; id: GroupId; name: string; isNew: boolean }

const FILLER =
  /群?(?:成员|会员|客户|用户|学员|好友|通讯录)(?:列表|名单|信息|表|数据)?|名单|花名册|导出|最新|全员|\d{4}[-_.年]?\d{1,2}(?:[-_.月]?\d{1,2}日?)?|\d{1,2}月(?:\d{1,2}日)?|\(\d+\)|（\d+）/g

/** The name of the group as the source or, without its filler words, the name of the file tells it; '' for neither. */
export function groupNameOf(table: RosterTable): string {
  if (table.chat) return toDisplayName(table.chat.name).slice(0, 100)
  const bare = table.sourceName.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(FILLER, ' ')
  return toDisplayName(bare.replace(/[\s_\-—]+/g, ' ')).slice(0, 100)
}

/** The living group that a roster most likely belongs to: by chat id or name, else by a name within that of the file. */
export function findTarget(db: ReadDb, table: RosterTable): GroupId | null {
  const name = groupNameOf(table)
  const found = findGroupForChat(db, table.chat?.id ?? null, name)
  if (found !== null || table.sourceName === '') return found
  return findGroupNames(db).find((group) => table.sourceName.includes(group.name))?.id ?? null
}

/** On which platform people with such ids live. */
export function platformOf(mapping: RosterMapping): Platform {
  if (mapping.includes('wecom_userid')) return 'wecom'
  return mapping.includes('qq_uin') && !mapping.includes('wxid') && !mapping.includes('wechat_alias')
    ? 'qq'
    : 'wechat'
}

/** Finds or opens the group as the operator chose. Throws ROSTER_TARGET_NEEDED, GROUP_NAME_TAKEN, GROUP_NOT_FOUND. */
export function openRosterTarget(
  db: WriteDb,
  input: RosterImportInput,
  table: RosterTable,
  facts: { mapping: RosterMapping; batchNo: number; createdAt: number },
): RosterTarget {
  const { target } = input
  const known =
    target.kind === 'group' ? target.groupId : target.kind === 'auto' ? findTarget(db, table) : null
  if (known !== null) {
    const group = requireGroup(db, known)
    const groupNo = requireGroupNo(db, known)
    if (table.chat?.id) rememberChatId(db, groupNo, table.chat.id)
    return { groupNo, id: group.id, name: group.name, isNew: false }
  }
  const name = groupNameOf(table)
  if (target.kind !== 'new' && name === '') throw new AppError('ROSTER_TARGET_NEEDED')
  const platform = platformOf(facts.mapping)
  const draft =
    target.kind === 'new'
      ? target.draft
      : groupDraft.parse({ name, platform, capacity: capacityPreset[platform], kind: 'interest' })
  if (findGroupNames(db).some((group) => group.name === draft.name))
    throw new AppError('GROUP_NAME_TAKEN', { name: draft.name })
  const groupNo = openGroupForImport(db, draft, {
    id: newId(),
    createdAt: facts.createdAt,
    isSample: false,
    platformChatId: table.chat?.id ?? null,
    batchNo: facts.batchNo,
  })
  const id = db.value<GroupId>('SELECT id FROM groups WHERE no = ?', groupNo)
  if (id === undefined) throw new Error('a group that was just opened is gone')
  return { groupNo, id, name: draft.name, isNew: true }
}
