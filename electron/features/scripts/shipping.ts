import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { ScriptTexts } from '#shared/features/scripts/model.ts'
import { insertScript, insertVersion, updateCategory } from './commands.ts'
import { findScripts, type Script } from './queries.ts'
import type { ShippedScript } from './shipped/shipped-script.ts'
import { shippedScripts } from './shipped-scripts.ts'

const seen = new WeakSet<DataContext>()

/**
 * Brings the scripts of this version of the app into the workspace, once in a run: new ones are added, others follow the
 * app unless the operator reworded them. Nothing is written when all is as it should be.
 */
export function ensureShippedScripts(ctx: DataContext): void {
  if (seen.has(ctx)) return
  updateShippedScripts(ctx, shippedScripts)
  seen.add(ctx)
}

/** The same for any list of shipped scripts. */
export function updateShippedScripts(ctx: DataContext, list: readonly ShippedScript[]): void {
  const known = new Map(findScripts(ctx.read).map((script) => [script.id, script]))
  const isDue = list.some((shipped) => isNew(known.get(shipped.slug), shipped))
  if (!isDue) return
  ctx.write('scripts', (db) => {
    for (const [position, shipped] of list.entries())
      bringUpToDate(db, known.get(shipped.slug), shipped, { position, at: ctx.clock.now() })
  })
}

function isNew(script: Script | undefined, shipped: ShippedScript): boolean {
  if (!script) return true
  return (
    !script.isEdited && (script.category !== shipped.category || !areSame(script.texts, textsOf(shipped)))
  )
}

function bringUpToDate(
  db: WriteDb,
  script: Script | undefined,
  shipped: ShippedScript,
  { position, at }: { position: number; at: number },
): void {
  if (!isNew(script, shipped)) return
  const { slug: id, category } = shipped
  const texts = textsOf(shipped)
  if (!script) {
    insertScript(db, { id, category, isShipped: true, position, texts, at })
    return
  }
  if (script.category !== category) updateCategory(db, id, category)
  if (!areSame(script.texts, texts)) insertVersion(db, id, { texts, isShipped: true, at })
}

/** The wording of the app for a shipped script; null for others. */
export function shippedTextsOf(id: string): ScriptTexts | null {
  const shipped = shippedScripts.find(({ slug }) => slug === id)
  return shipped ? textsOf(shipped) : null
}

const textsOf = (shipped: ShippedScript): ScriptTexts => ({ 'zh-CN': shipped['zh-CN'], en: shipped.en })

/** Whether two wordings are the same in both languages. */
export function areSame(a: ScriptTexts, b: ScriptTexts): boolean {
  return (['zh-CN', 'en'] as const).every(
    (language) => a[language]?.title === b[language]?.title && a[language]?.body === b[language]?.body,
  )
}
