import { useMemo } from 'react'
import { useColumns } from '#renderer/app/use-columns.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type MemberColumn, memberColumns } from '#shared/features/members/model.ts'
import { useMemberColumns } from './member-columns.tsx'
import { useMemberWords } from './use-member-words.ts'

/** Not shown until the operator wants them. */
const HIDDEN: readonly MemberColumn[] = [
  'tenure',
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
]

/** Over all groups it matters in which ones somebody is. */
const HIDDEN_IN_ALL = HIDDEN.filter((id) => id !== 'groups')

/** Of people who never spoke, what counts is how long they are there and who knows them. */
const SILENT: ReadonlySet<MemberColumn> = new Set([
  'name',
  'tenure',
  'joined',
  'channel',
  'inviter',
  'contactState',
  'tags',
])
const HIDDEN_OF_SILENT = memberColumns.filter((id) => !SILENT.has(id))

/** Which columns stand in which order; the name always first. Each kind of list remembers its own. */
export function useShownColumns(groupId: GroupId | null, list: 'members' | 'silent' = 'members') {
  const columns = useMemberColumns()
  const { t } = useMemberWords()
  const choosable = useMemo(
    () =>
      columns.map(({ id }) => ({ id, label: t(`column.${id as MemberColumn}`), isLocked: id === 'name' })),
    [columns, t],
  )
  const screen = list === 'silent' ? 'silent' : groupId === null ? 'members-all' : 'members'
  const hidden = list === 'silent' ? HIDDEN_OF_SILENT : groupId === null ? HIDDEN_IN_ALL : HIDDEN
  const { choice, shown, change, reset } = useColumns(screen, choosable, hidden)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const shownColumns = shown.flatMap((id) => byId.get(id) ?? [])
  return { choosable, choice, change, reset, shown: shownColumns, ids: shown as MemberColumn[] }
}

export type ShownColumns = ReturnType<typeof useShownColumns>
