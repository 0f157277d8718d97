import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { ScriptListing, ScriptTarget } from '#shared/features/scripts/contract.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import {
  type FilledScript,
  filledScript,
  type ScriptCategory,
  type ScriptDetail,
  type ScriptEntry,
  type ScriptLanguage,
  type ScriptSegment,
  type ScriptUsage,
  type ScriptValues,
  scriptDetail,
  scriptEntry,
  scriptLanguages,
} from '#shared/features/scripts/model.ts'
import { lengthOf, segmentsOf } from '#shared/features/scripts/rules/script-text.ts'
import { compareScripts, searchWords, standsIn } from '#shared/features/scripts/rules/search.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import {
  findPeers,
  findScripts,
  findUsage,
  findVersions,
  findVersionUsage,
  NO_USAGE,
  requireScript,
  type Script,
  wordingIn,
} from './queries.ts'
import { ensureShippedScripts } from './shipping.ts'
import { type FillTarget, valuesFor } from './values.ts'

export { recordPost } from './use-service.ts'
export type { FillTarget } from './values.ts'

export { ensureShippedScripts }

function entryOf(script: Script, language: ScriptLanguage, usage: ScriptUsage = NO_USAGE): ScriptEntry {
  const wording = wordingIn(script.texts, language)
  return scriptEntry.parse({ ...script, ...wording, characters: countCharacters(wording.body), usage })
}

/** The library for its page, by category and order. */
export function listScripts(ctx: DataContext, listing: ScriptListing): ScriptEntry[] {
  ensureShippedScripts(ctx)
  const words = searchWords(listing.text)
  const usage = findUsage(ctx.read)
  return findScripts(ctx.read, listing.category ?? null)
    .filter(
      (script) =>
        isListed(script, listing.show) && standsIn(script.texts, categoryNames(script.category), words),
    )
    .sort(compareScripts)
    .map((script) => entryOf(script, listing.language, usage.get(script.id)))
}

const categoryNames = (category: ScriptCategory) =>
  scriptLanguages.map((language) => scriptMessages[language][`category.${category}`])

function isListed(script: Script, show: ScriptListing['show']): boolean {
  if (show === 'hidden') return script.isHidden
  if (script.isHidden) return false
  if (show === 'favourite') return script.isFavourite
  return show === 'usual' || !script.isShipped || script.isEdited
}

/** Shown scripts that fit the words: favourites first, then what is used most. */
export function searchScripts(
  ctx: DataContext,
  input: { language: ScriptLanguage; text: string; category?: ScriptCategory | undefined; limit: number },
): ScriptEntry[] {
  ensureShippedScripts(ctx)
  const words = searchWords(input.text)
  const found = findScripts(ctx.read, input.category ?? null)
    .filter((script) => !script.isHidden && standsIn(script.texts, categoryNames(script.category), words))
    .sort(compareScripts)
  const usage = findUsage(
    ctx.read,
    found.map(({ id }) => id),
  )
  return found
    .map((script) => entryOf(script, input.language, usage.get(script.id)))
    .sort((a, b) => Number(b.isFavourite) - Number(a.isFavourite) || b.usage.uses - a.usage.uses)
    .slice(0, input.limit)
}

/** One script with its versions. Refuses SCRIPT_NOT_FOUND. */
export function showScript(ctx: DataContext, id: string, language: ScriptLanguage): ScriptDetail {
  ensureShippedScripts(ctx)
  const script = requireScript(ctx.read, id)
  const peers = findPeers(ctx.read, script)
  const usage = findVersionUsage(ctx.read, id)
  return scriptDetail.parse({
    ...entryOf(script, language, findUsage(ctx.read, [id]).get(id)),
    texts: script.texts,
    canRestoreShipped: script.isShipped && script.isEdited,
    isFirst: peers[0] === id,
    isLast: peers.at(-1) === id,
    versions: findVersions(ctx.read, id).map((version) => ({
      ...version,
      usage: usage.get(version.version) ?? NO_USAGE,
    })),
  })
}

/** A script filled in for somebody, by internal keys: for cards, sequences and rules. Refuses SCRIPT_NOT_FOUND. */
export function fillScript(
  ctx: DataContext,
  target: FillTarget & { scriptId: string; language: ScriptLanguage },
): FilledScript {
  ensureShippedScripts(ctx)
  const script = requireScript(ctx.read, target.scriptId)
  return filledOf(
    script,
    target.language,
    valuesFor(ctx, target),
    findUsage(ctx.read, [script.id]).get(script.id),
  )
}

/**
 * The shown scripts of a category filled in, beginning with `first`; without it favourites come first, then by `turn`, so
 * that neighbours in a list do not all get the same words.
 */
export function fillCategory(
  ctx: DataContext,
  choice: { language: ScriptLanguage; category: ScriptCategory; first: string | null; turn: number },
  target: FillTarget,
): FilledScript[] {
  ensureShippedScripts(ctx)
  const values = valuesFor(ctx, target)
  const shown = findScripts(ctx.read, choice.category).filter(
    ({ id, isHidden }) => !isHidden || id === choice.first,
  )
  const usage = findUsage(
    ctx.read,
    shown.map(({ id }) => id),
  )
  return inTurn(shown, choice.first, choice.turn).map((script) =>
    filledOf(script, choice.language, values, usage.get(script.id)),
  )
}

function inTurn(scripts: readonly Script[], first: string | null, turn: number): Script[] {
  const rotated = (list: readonly Script[]) => {
    const start = list.length === 0 ? 0 : turn % list.length
    return [...list.slice(start), ...list.slice(0, start)]
  }
  const ordered = [
    ...rotated(scripts.filter(({ isFavourite }) => isFavourite)),
    ...rotated(scripts.filter(({ isFavourite }) => !isFavourite)),
  ]
  return ordered.sort((a, b) => Number(b.id === first) - Number(a.id === first))
}

function filledOf(
  script: Script,
  language: ScriptLanguage,
  values: ScriptValues,
  usage: ScriptUsage = NO_USAGE,
): FilledScript {
  const wording = wordingIn(script.texts, language)
  const segments = segmentsOf(wording.body, values)
  return filledScript.parse({ ...script, ...wording, segments, characters: lengthOf(segments), usage })
}

/** What the variables mean for somebody, by public ids. Refuses PERSON_NOT_FOUND and GROUP_NOT_FOUND. */
export function scriptValuesOf(ctx: DataContext, target: ScriptTarget): ScriptValues {
  return valuesFor(ctx, targetOf(ctx, target))
}

/** A script filled in for somebody, by public ids. */
export function fillFor(
  ctx: DataContext,
  input: ScriptTarget & { id: string; language: ScriptLanguage },
): FilledScript {
  return fillScript(ctx, { ...targetOf(ctx, input), scriptId: input.id, language: input.language })
}

function targetOf(ctx: DataContext, { personId, groupId }: ScriptTarget): FillTarget {
  const personNo =
    personId === null
      ? null
      : ctx.read.value<number>('SELECT no FROM people WHERE id = ? AND pending_batch_no IS NULL', personId)
  if (personNo === undefined) throw new AppError('PERSON_NOT_FOUND', { id: personId })
  return { personNo, groupNo: groupId === null ? null : requireGroupNo(ctx.read, groupId) }
}

/** A text that is not in the library, filled in for somebody by internal keys: for steps of sequences. */
export function fillText(ctx: DataContext, target: FillTarget, body: string): ScriptSegment[] {
  return segmentsOf(body, valuesFor(ctx, target))
}
