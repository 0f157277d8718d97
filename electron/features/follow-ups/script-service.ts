import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import type { FilledScript, ScriptCategory } from '#shared/features/follow-ups/model.ts'
import { filledScript, scriptCategory, scriptId } from '#shared/features/follow-ups/model.ts'
import { replyRateOf } from '#shared/features/follow-ups/rules/outcomes.ts'
import {
  fillScript,
  type ScriptValues,
  textOfSegments,
} from '#shared/features/follow-ups/rules/script-text.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import { shippedScripts } from './shipped-scripts.ts'

type ScriptRow = { id: string; category: string; title: string; body: string; version: number }

/** Puts the shipped scripts into a workspace that has none yet. */
export function ensureShippedScripts(ctx: DataContext): void {
  if (ctx.read.value<string>('SELECT id FROM scripts WHERE is_shipped = 1 LIMIT 1') !== undefined) return
  ctx.write('follow-ups', (db) => {
    for (const { slug, category, 'zh-CN': zh, en } of shippedScripts) {
      const at = ctx.clock.now()
      db.run(
        'INSERT INTO scripts (id, category, is_shipped, created_at) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING',
        slug,
        category,
        at,
      )
      db.run(
        `INSERT INTO script_versions (script_id, version, title_zh, body_zh, title_en, body_en, is_shipped, created_at)
         VALUES (?, 1, ?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING`,
        slug,
        zh.title,
        zh.body,
        en.title,
        en.body,
        at,
      )
    }
  })
}

/** Scripts of a language, in the order in which they were made. */
export function findScripts(db: ReadDb, language: Locale, category?: ScriptCategory): ScriptRow[] {
  const [title, body] = language === 'en' ? ['v.title_en', 'v.body_en'] : ['v.title_zh', 'v.body_zh']
  return db.all<ScriptRow>(
    `SELECT s.id, s.category, ${title} AS title, ${body} AS body, s.version
     FROM scripts s JOIN script_versions v ON v.script_id = s.id AND v.version = s.version
     WHERE ? IS NULL OR s.category = ? ORDER BY s.created_at, s.rowid`,
    category ?? null,
    category ?? null,
  )
}

/** Scripts for settings and choosers. */
export function listScripts(ctx: DataContext, language: Locale) {
  ensureShippedScripts(ctx)
  return findScripts(ctx.read, language).map((row) => ({
    ...row,
    id: scriptId.parse(row.id),
    category: scriptCategory.parse(row.category),
  }))
}

/**
 * Scripts of a category with variables filled in, beginning with `first` (by default one that depends on `turn`, so that
 * neighbours in a list do not all get the same words).
 */
export function fillScripts(
  db: ReadDb,
  choice: { language: Locale; category: ScriptCategory; first: string | null; turn: number },
  values: ScriptValues,
): FilledScript[] {
  const scripts = findScripts(db, choice.language, choice.category)
  if (scripts.length === 0) return []
  const chosen = scripts.findIndex((script) => script.id === choice.first)
  const start = chosen === -1 ? choice.turn % scripts.length : chosen
  const usage = findUsage(db)
  return [...scripts.slice(start), ...scripts.slice(0, start)].map((script) => {
    const segments = fillScript(script.body, values)
    const used = usage.get(script.id) ?? { uses: 0, settled: 0, replied: 0 }
    return filledScript.parse({
      ...script,
      segments,
      characters: countCharacters(textOfSegments(segments)),
      uses: used.uses,
      replies: {
        settled: used.settled,
        replied: used.replied,
        rate: replyRateOf(used.settled, used.replied),
      },
    })
  })
}

/** How often each script was sent and answered. Counted from the cards, so that an undo counts too. */
function findUsage(db: ReadDb): Map<string, { uses: number; settled: number; replied: number }> {
  const rows = db.all<{ scriptId: string; uses: number; settled: number; replied: number }>(
    `SELECT script_id AS scriptId, count(*) AS uses,
       sum(state = 'done' AND outcome IN ('replied', 'refused', 'won', 'no_reply')) AS settled,
       sum(state = 'done' AND outcome IN ('replied', 'refused', 'won')) AS replied
     FROM follow_ups WHERE script_id IS NOT NULL AND state IN ('done', 'waiting') GROUP BY script_id`,
  )
  return new Map(rows.map(({ scriptId: id, ...usage }) => [id, usage]))
}
