import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { findGroupForChat, requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { openGroupForImport, rememberChatId } from '#electron/features/groups/service.ts'
import { capacityPreset, type GroupDraft, type GroupId, groupDraft } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import type { ChatRun } from './chat-run.ts'
import type { ParsedChat } from './formats/format.ts'

/** The group that a chat is written into. */
export type Target = { groupNo: number; id: GroupId; name: string; isNew: boolean }

/** Finds or opens the group of a chat as the operator chose; a new one stays hidden until its batch is finished. */
export function openTarget(
  db: WriteDb,
  run: ChatRun,
  chat: ParsedChat,
  batchNo: number,
  now: number,
): Target {
  const { target } = run.input
  const known =
    target.kind === 'group'
      ? target.groupId
      : target.kind === 'auto'
        ? findGroupForChat(db, chat.chatId, chat.name)
        : null
  const groupNo = known === null ? openNew(db, run, chat, batchNo, now) : requireGroupNo(db, known)
  db.run('UPDATE import_batches SET group_no = ? WHERE no = ?', groupNo, batchNo)
  const id = known ?? (db.value<string>('SELECT id FROM groups WHERE no = ?', groupNo) as GroupId)
  const group = requireGroup(db, id)
  if (known !== null && chat.chatId !== null) rememberChatId(db, groupNo, chat.chatId)
  return { groupNo, id: group.id, name: group.name, isNew: known === null }
}

/** A new group named like the chat, or as the operator drew it. Throws GROUP_NEEDED when nothing names it. */
function openNew(db: WriteDb, run: ChatRun, chat: ParsedChat, batchNo: number, now: number): number {
  const { target } = run.input
  const name = toDisplayName(chat.name).slice(0, 100) || toDisplayName(run.sourceName).slice(0, 100)
  if (target.kind !== 'new' && name === '') throw new AppError('GROUP_NEEDED')
  const draft: GroupDraft =
    target.kind === 'new'
      ? target.draft
      : groupDraft.parse({
          name,
          platform: chat.platform,
          capacity: capacityPreset[chat.platform],
          kind: 'interest',
        })
  return openGroupForImport(db, draft, {
    id: newId(),
    createdAt: now,
    isSample: run.isSample,
    platformChatId: chat.chatId,
    batchNo,
  })
}
