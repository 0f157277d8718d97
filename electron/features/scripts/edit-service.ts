import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { findTasksWithScript } from '#electron/features/campaigns/queries.ts'
import { keepWordsInTasks } from '#electron/features/campaigns/service.ts'
import { findSequencesWithScript } from '#electron/features/sequences/queries.ts'
import { keepWordsOfScript } from '#electron/features/sequences/service.ts'
import { findRulesWithScript } from '#electron/features/settings/queries.ts'
import { releaseScript } from '#electron/features/settings/service.ts'
import type { ChangedScript } from '#shared/features/scripts/contract.ts'
import {
  type ScriptCategory,
  type ScriptLanguage,
  type ScriptTexts,
  type ScriptUses,
  scriptId,
  scriptUses,
} from '#shared/features/scripts/model.ts'
import { compareScripts } from '#shared/features/scripts/rules/search.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { insertScript, insertVersion, updateCategory } from './commands.ts'
import {
  findPeers,
  findScripts,
  findVersions,
  requireScript,
  type Script,
  titleOf,
  wordingIn,
} from './queries.ts'
import { areSame, ensureShippedScripts, shippedTextsOf } from './shipping.ts'

/** A script, also when the library was not looked at before in this run. Refuses SCRIPT_NOT_FOUND. */
function requireKnown(ctx: DataContext, id: string): Script {
  ensureShippedScripts(ctx)
  return requireScript(ctx.read, id)
}

type Work = (db: WriteDb, recorder: UndoRecorder) => void
type Change = { code: string; id: string; title: string }

/** Runs a change that can be taken back; `code` is worded as `undo.scripts.<code>`. */
function change(ctx: DataContext, { code, id, title }: Change, work: Work): ChangedScript {
  const entry = { id: newId(), code: `scripts.${code}`, facts: { title }, at: ctx.clock.now() }
  const { undoId } = ctx.write('scripts', (db) => undoable(db, entry, (recorder) => work(db, recorder)))
  return { id: scriptId.parse(id), title, undoId }
}

/** Makes a script of the operator's own, as the last of its category. */
export function createScript(
  ctx: DataContext,
  { category, texts }: { category: ScriptCategory; texts: ScriptTexts },
): ChangedScript {
  ensureShippedScripts(ctx)
  const id = newId()
  return change(ctx, { code: 'create', id, title: titleOf(texts) }, (db, recorder) => {
    created(recorder, id)
    const position = 1 + Math.max(-1, ...findScripts(db, category).map((script) => script.position))
    insertScript(db, { id, category, isShipped: false, position, texts, at: ctx.clock.now() })
  })
}

function created(recorder: UndoRecorder, id: string): void {
  recorder.created('scripts', id)
  recorder.created('script_versions', [id, 1])
}

/** Files a script elsewhere and rewords it. The same texts make no version; nothing changed makes no undo. */
export function updateScript(
  ctx: DataContext,
  input: { id: string; category: ScriptCategory; texts: ScriptTexts },
): Omit<ChangedScript, 'undoId'> & { undoId: string | null } {
  const { id, category, texts } = input
  const script = requireKnown(ctx, id)
  const isSame = areSame(script.texts, texts)
  const title = titleOf(texts)
  if (isSame && script.category === category) return { id: scriptId.parse(id), title, undoId: null }
  return change(ctx, { code: 'update', id, title }, (db, recorder) => {
    recorder.touch('scripts', id)
    if (script.category !== category) updateCategory(db, id, category)
    if (!isSame) reword(ctx, db, recorder, script, texts)
  })
}

/** Adds the texts as a new version. A shipped script that says again what the app says follows the app again. */
function reword(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  script: Script,
  texts: ScriptTexts,
): void {
  const shipped = script.isShipped ? shippedTextsOf(script.id) : null
  const isShipped = shipped !== null && areSame(shipped, texts)
  recorder.touch('scripts', script.id)
  const version = insertVersion(db, script.id, { texts, isShipped, at: ctx.clock.now() })
  recorder.created('script_versions', [script.id, version])
  db.run('UPDATE scripts SET is_edited = ? WHERE id = ?', script.isShipped && !isShipped ? 1 : 0, script.id)
}

/** Copies a script right behind it, as one of the operator's own. */
export function duplicateScript(ctx: DataContext, from: string): ChangedScript {
  const script = requireKnown(ctx, from)
  const id = newId()
  return change(ctx, { code: 'duplicate', id, title: titleOf(script.texts) }, (db, recorder) => {
    created(recorder, id)
    const { category, texts } = script
    insertScript(db, { id, category, isShipped: false, position: 0, texts, at: ctx.clock.now() })
    const others = ordered(db, category).filter((other) => other !== id)
    others.splice(others.indexOf(from) + 1, 0, id)
    arrange(db, recorder, others)
  })
}

/** What a script is used by, and so would fall back on something else without it. Refuses SCRIPT_NOT_FOUND. */
export function listUses(ctx: DataContext, id: string): ScriptUses {
  requireKnown(ctx, id)
  const cards = ctx.read.value<number>(
    "SELECT count(*) FROM follow_ups WHERE script_id = ? AND state = 'open'",
    id,
  )
  return scriptUses.parse({
    rules: findRulesWithScript(ctx.read, id),
    sequences: findSequencesWithScript(ctx.read, id),
    cards,
    campaignTasks: findTasksWithScript(ctx.read, id).length,
  })
}

/**
 * Removes an own script with its versions: rules take theirs by turns, steps of sequences and tasks of campaigns keep its words as their own,
 * open cards offer what fits their occasion. One undo takes back all of it. Refuses SCRIPT_IS_SHIPPED.
 */
export function removeScript(
  ctx: DataContext,
  { id, language }: { id: string; language: ScriptLanguage },
): ChangedScript {
  const script = requireKnown(ctx, id)
  const title = titleOf(script.texts)
  if (script.isShipped) throw new AppError('SCRIPT_IS_SHIPPED', { title })
  return change(ctx, { code: 'remove', id, title }, (db, recorder) => {
    recorder.touch('scripts', id)
    for (const { version } of findVersions(db, id)) recorder.touch('script_versions', [id, version])
    db.run('DELETE FROM script_versions WHERE script_id = ?', id)
    db.run('DELETE FROM scripts WHERE id = ?', id)
    releaseScript(db, recorder, id)
    const { body: text } = wordingIn(script.texts, language)
    keepWordsOfScript(db, recorder, { id, text })
    ctx.write('campaigns', () => keepWordsInTasks(db, recorder, { id, text }))
  })
}

/** Makes an earlier wording the newest. Refuses SCRIPT_VERSION_NOT_FOUND. */
export function restoreVersion(ctx: DataContext, id: string, version: number): ChangedScript {
  const script = requireKnown(ctx, id)
  const stored = findVersions(ctx.read, id).find((one) => one.version === version)
  if (!stored) throw new AppError('SCRIPT_VERSION_NOT_FOUND', { title: titleOf(script.texts), version })
  return change(ctx, { code: 'restore', id, title: titleOf(stored.texts) }, (db, recorder) =>
    reword(ctx, db, recorder, script, stored.texts),
  )
}

/** Brings back what the app says. Refuses SCRIPT_NOT_SHIPPED. */
export function restoreShippedWording(ctx: DataContext, id: string): ChangedScript {
  const script = requireKnown(ctx, id)
  const texts = script.isShipped ? shippedTextsOf(id) : null
  if (!texts) throw new AppError('SCRIPT_NOT_SHIPPED', { title: titleOf(script.texts) })
  return change(ctx, { code: 'restoreShipped', id, title: titleOf(texts) }, (db, recorder) =>
    reword(ctx, db, recorder, script, texts),
  )
}

/** Marks a script to be offered first. */
export function setFavourite(ctx: DataContext, id: string, isFavourite: boolean): ChangedScript {
  return setMark(ctx, id, 'is_favourite', isFavourite, isFavourite ? 'favour' : 'unfavour')
}

/** Takes a script out of lists and cards, or brings it back. */
export function setHidden(ctx: DataContext, id: string, isHidden: boolean): ChangedScript {
  return setMark(ctx, id, 'is_hidden', isHidden, isHidden ? 'hide' : 'unhide')
}

function setMark(
  ctx: DataContext,
  id: string,
  column: 'is_favourite' | 'is_hidden',
  isOn: boolean,
  code: string,
): ChangedScript {
  const script = requireKnown(ctx, id)
  return change(ctx, { code, id, title: titleOf(script.texts) }, (db, recorder) => {
    recorder.touch('scripts', id)
    db.run(`UPDATE scripts SET ${column} = ? WHERE id = ?`, isOn ? 1 : 0, id)
  })
}

/** Moves a script one place up or down among the shown ones of its category; at the end it stays. */
export function moveScript(ctx: DataContext, id: string, step: -1 | 1): ChangedScript {
  const script = requireKnown(ctx, id)
  return change(ctx, { code: 'move', id, title: titleOf(script.texts) }, (db, recorder) => {
    const peers = findPeers(db, script)
    const other = peers[peers.indexOf(id) + step]
    if (other === undefined) return
    const swapped = new Map([
      [id, other],
      [other, id],
    ])
    arrange(
      db,
      recorder,
      ordered(db, script.category).map((one) => swapped.get(one) ?? one),
    )
  })
}

function ordered(db: ReadDb, category: ScriptCategory): string[] {
  return findScripts(db, category)
    .sort(compareScripts)
    .map(({ id }) => id)
}

function arrange(db: WriteDb, recorder: UndoRecorder, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) {
    recorder.touch('scripts', id)
    db.run('UPDATE scripts SET position = ? WHERE id = ?', position, id)
  }
}
