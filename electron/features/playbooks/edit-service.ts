import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { ChangedPlaybook } from '#shared/features/playbooks/contract.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import { type PlaybookContent, type PlaybookId, playbookId } from '#shared/features/playbooks/model.ts'
import { areSame, storedContent } from '#shared/features/playbooks/rules/content.ts'
import { frameFaultOf } from '#shared/features/playbooks/rules/timeline.ts'
import { nameOf } from '#shared/features/playbooks/rules/wording.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { deleteIfBare, deletePlaybook, insertPlaybook, updateContent, updateHidden } from './commands.ts'
import { type Playbook, requirePlaybook, shippedOf } from './queries.ts'

type Work = (db: WriteDb, recorder: UndoRecorder) => void
type Change = { code: string; id: PlaybookId; name: string }

/** Runs a change that can be taken back; `code` is worded as `undo.playbooks.<code>`. */
function change(ctx: DataContext, { code, id, name }: Change, work: Work): ChangedPlaybook {
  const entry = { id: newId(), code: `playbooks.${code}`, facts: { name }, at: ctx.clock.now() }
  const { undoId } = ctx.write('playbooks', (db) => undoable(db, entry, (recorder) => work(db, recorder)))
  return { id, name, undoId }
}

/** Text as it is stored, and refused where begin and end do not fit. */
function checked(content: PlaybookContent): PlaybookContent {
  const stored = storedContent(content)
  const fault = frameFaultOf(stored)
  if (fault) throw new AppError('PLAYBOOK_TIME_WRONG', { name: nameOf(stored) })
  return stored
}

/** Inserts an own playbook within a command that can be taken back. */
export function insertOwn(
  db: WriteDb,
  recorder: UndoRecorder,
  own: {
    id: string
    content: PlaybookContent
    originId: string | null
    campaignId: string | null
    at: number
  },
): void {
  const no = insertPlaybook(db, { ...own, version: 1, shippedVersion: null, isHidden: false })
  recorder.created('playbooks', no)
}

/** Writes an own content over a playbook, within a command that can be taken back. */
export function replaceContent(
  db: WriteDb,
  recorder: UndoRecorder,
  playbook: Playbook,
  next: { content: PlaybookContent; at: number },
): void {
  const shipped = shippedOf(playbook.id)
  const follows = shipped !== null && areSame(shipped.content, next.content)
  const content = follows ? null : next.content
  const version = playbook.version + 1
  const shippedVersion = shipped?.version ?? null
  if (playbook.no === null) {
    const row = { id: playbook.id, content, version, shippedVersion, originId: null, campaignId: null }
    recorder.created('playbooks', insertPlaybook(db, { ...row, isHidden: playbook.isHidden, at: next.at }))
    return
  }
  recorder.touch('playbooks', playbook.no)
  updateContent(db, playbook.no, { content, version, shippedVersion, at: next.at })
  if (follows) deleteIfBare(db, playbook.no)
}

/** Makes a playbook of the operator's own. Refuses PLAYBOOK_TIME_WRONG. */
export function createPlaybook(
  ctx: DataContext,
  input: { content: PlaybookContent; campaignId: string | null },
): ChangedPlaybook {
  return addOwn(ctx, { code: 'create', content: checked(input.content), campaignId: input.campaignId })
}

/**
 * Replaces the content; the same again makes no undo. What the operator writes over a shipped one stays when the app is
 * updated. Refuses PLAYBOOK_NOT_FOUND and PLAYBOOK_TIME_WRONG.
 */
export function updatePlaybook(
  ctx: DataContext,
  input: { id: string; content: PlaybookContent },
): Omit<ChangedPlaybook, 'undoId'> & { undoId: string | null } {
  const content = checked(input.content)
  const playbook = requirePlaybook(ctx.read, input.id)
  const name = nameOf(content)
  if (areSame(playbook.content, content)) return { id: playbook.id, name, undoId: null }
  return change(ctx, { code: 'update', id: playbook.id, name }, (db, recorder) =>
    replaceContent(db, recorder, playbook, { content, at: ctx.clock.now() }),
  )
}

/** Copies a playbook as one of the operator's own, whose name says so in each language in which it has one. */
export function duplicatePlaybook(ctx: DataContext, id: string): ChangedPlaybook {
  const content = asCopy(requirePlaybook(ctx.read, id).content)
  return addOwn(ctx, { code: 'duplicate', content, campaignId: null })
}

function addOwn(
  ctx: DataContext,
  { code, content, campaignId }: { code: string; content: PlaybookContent; campaignId: string | null },
): ChangedPlaybook {
  const id = playbookId.parse(newId())
  return change(ctx, { code, id, name: nameOf(content) }, (db, recorder) =>
    insertOwn(db, recorder, { id, content, originId: null, campaignId, at: ctx.clock.now() }),
  )
}

/** The same content under a name that says that it is a copy. */
export function asCopy(content: PlaybookContent): PlaybookContent {
  const { zh, en } = content.name
  const copied = (text: string, locale: 'zh-CN' | 'en') =>
    text === '' ? '' : formatMessage(playbookMessages, locale, 'copy.name', { name: text })
  return { ...content, name: { zh: copied(zh, 'zh-CN'), en: copied(en, 'en') } }
}

/** Removes an own playbook; campaigns started from it keep its name. Refuses PLAYBOOK_IS_SHIPPED. */
export function removePlaybook(ctx: DataContext, id: string): ChangedPlaybook {
  const playbook = requirePlaybook(ctx.read, id)
  const name = nameOf(playbook.content)
  const { no } = playbook
  if (playbook.isShipped || no === null) throw new AppError('PLAYBOOK_IS_SHIPPED', { name })
  return change(ctx, { code: 'remove', id: playbook.id, name }, (db, recorder) => {
    recorder.touch('playbooks', no)
    deletePlaybook(db, no)
  })
}

/** Takes a playbook out of the library, or brings it back. */
export function setHidden(ctx: DataContext, id: string, isHidden: boolean): ChangedPlaybook {
  const playbook = requirePlaybook(ctx.read, id)
  const code = isHidden ? 'hide' : 'unhide'
  return change(ctx, { code, id: playbook.id, name: nameOf(playbook.content) }, (db, recorder) => {
    if (playbook.no !== null) {
      recorder.touch('playbooks', playbook.no)
      updateHidden(db, playbook.no, isHidden)
      deleteIfBare(db, playbook.no)
    } else if (isHidden) recorder.created('playbooks', insertPlaybook(db, bareRow(playbook, ctx.clock.now())))
  })
}

const bareRow = ({ id, version }: Playbook, at: number) => ({
  id,
  content: null,
  version,
  shippedVersion: null,
  originId: null,
  campaignId: null,
  isHidden: true,
  at,
})

/** Brings back the words of the app. Refuses PLAYBOOK_NOT_SHIPPED and PLAYBOOK_NOT_EDITED. */
export function restoreShippedPlaybook(ctx: DataContext, id: string): ChangedPlaybook {
  const playbook = requirePlaybook(ctx.read, id)
  const shipped = shippedOf(id)
  if (!shipped) throw new AppError('PLAYBOOK_NOT_SHIPPED', { name: nameOf(playbook.content) })
  const name = nameOf(shipped.content)
  if (!playbook.isEdited) throw new AppError('PLAYBOOK_NOT_EDITED', { name })
  return change(ctx, { code: 'restoreShipped', id: playbook.id, name }, (db, recorder) =>
    replaceContent(db, recorder, playbook, { content: shipped.content, at: ctx.clock.now() }),
  )
}
