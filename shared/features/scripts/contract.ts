import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  filledScript,
  scriptCategory,
  scriptDetail,
  scriptEntry,
  scriptId,
  scriptLanguage,
  scriptTexts,
  scriptUses,
  scriptValues,
} from './model.ts'

const one = z.object({ id: scriptId })
/** The script after the change, and the id under which workspace.undo takes it back. */
const changed = z.object({ id: scriptId, title: z.string(), undoId: z.string() })
export type ChangedScript = z.infer<typeof changed>

/** For whom a text is filled in; without a person a post to a group, without a group the one where the person spoke last. */
export const scriptTarget = z.object({
  personId: personId.nullable().default(null),
  groupId: groupId.nullable().default(null),
})
export type ScriptTarget = z.infer<typeof scriptTarget>

export const scriptListing = z.object({
  language: scriptLanguage,
  /** Words that must all stand in title, text or category, in either language. */
  text: z.string().max(100).default(''),
  category: scriptCategory.optional(),
  show: z.enum(['usual', 'favourite', 'hidden', 'own']).default('usual'),
})
export type ScriptListing = z.infer<typeof scriptListing>

/** All that a screen may ask about scripts (话术). */
export const scriptsContract = {
  /** The library by category and order; `usual` leaves out what is hidden. */
  list: operation.input(scriptListing).output(z.array(scriptEntry)),
  /** For palette and pickers: shown scripts that fit the words, favourites and much used ones first. */
  search: operation
    .input(
      z.object({
        language: scriptLanguage,
        text: z.string().max(100),
        category: scriptCategory.optional(),
        limit: z.number().int().min(1).max(50).default(8),
      }),
    )
    .output(z.array(scriptEntry)),
  /** One script with its versions. Refuses SCRIPT_NOT_FOUND. */
  show: operation.input(one.extend({ language: scriptLanguage })).output(scriptDetail),
  /** A script filled in for somebody. Refuses SCRIPT_NOT_FOUND, PERSON_NOT_FOUND and GROUP_NOT_FOUND. */
  fill: operation.input(scriptTarget.extend({ id: scriptId, language: scriptLanguage })).output(filledScript),
  /** What the variables mean for somebody, to fill in a text that is still being written. */
  values: operation.input(scriptTarget).output(scriptValues),
  /**
   * Notes that a text of the library went to the clipboard, which counts as a use of the present wording; the same for
   * the same target again within ten minutes is one use. Refuses SCRIPT_NOT_FOUND.
   */
  markCopied: operation
    .input(scriptTarget.extend({ id: scriptId }))
    .output(z.object({ isCounted: z.boolean() })),

  create: operation.input(z.object({ category: scriptCategory, texts: scriptTexts })).output(changed),
  /** Writes a new version; the same texts again make none. Refuses SCRIPT_NOT_FOUND. */
  update: operation
    .input(one.extend({ category: scriptCategory, texts: scriptTexts }))
    .output(changed.extend({ undoId: z.string().nullable() })),
  /** An own script with the same texts, right after it. */
  duplicate: operation.input(one).output(changed),
  /** What would fall back on something else without the script. Refuses SCRIPT_NOT_FOUND. */
  uses: operation.input(one).output(scriptUses),
  /**
   * Removes an own script with its versions. Rules that begin with it go by turns, steps of sequences keep its words in
   * `language` as their own. Refuses SCRIPT_IS_SHIPPED: those can be hidden.
   */
  remove: operation.input(one.extend({ language: scriptLanguage.default('zh-CN') })).output(changed),
  /** Makes an earlier wording the newest one. Refuses SCRIPT_VERSION_NOT_FOUND. */
  restore: operation.input(one.extend({ version: z.number().int() })).output(changed),
  /** Brings back the wording of the app as the newest version. Refuses SCRIPT_NOT_SHIPPED. */
  restoreShipped: operation.input(one).output(changed),
  setFavourite: operation.input(one.extend({ isFavourite: z.boolean() })).output(changed),
  setHidden: operation.input(one.extend({ isHidden: z.boolean() })).output(changed),
  /** Moves a script up or down within its category. */
  move: operation.input(one.extend({ step: z.union([z.literal(-1), z.literal(1)]) })).output(changed),
}
