import type { ReadDb } from '#electron/database/handles.ts'
import {
  type ScriptCategory,
  type ScriptLanguage,
  type ScriptTexts,
  type ScriptUsage,
  type ScriptWording,
  scriptCategory,
} from '#shared/features/scripts/model.ts'
import { replyRateOf } from '#shared/features/scripts/rules/reply-rate.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** A script with its present wording. */
export type Script = {
  id: string
  category: ScriptCategory
  version: number
  isShipped: boolean
  isEdited: boolean
  isFavourite: boolean
  isHidden: boolean
  position: number
  texts: ScriptTexts
}

export type StoredVersion = {
  version: number
  texts: ScriptTexts
  isShipped: boolean
  createdAt: number
}

type TextColumns = { titleZh: string; bodyZh: string; titleEn: string; bodyEn: string }
type ScriptRow = TextColumns & {
  id: string
  category: string
  version: number
  isShipped: number
  isEdited: number
  isFavourite: number
  isHidden: number
  position: number
}

const TEXTS = 'v.title_zh AS titleZh, v.body_zh AS bodyZh, v.title_en AS titleEn, v.body_en AS bodyEn'
const SCRIPTS = `SELECT s.id, s.category, s.version, s.is_shipped AS isShipped, s.is_edited AS isEdited,
    s.is_favourite AS isFavourite, s.is_hidden AS isHidden, s.position, ${TEXTS}
  FROM scripts s JOIN script_versions v ON v.script_id = s.id AND v.version = s.version`

function textsOf({ titleZh, bodyZh, titleEn, bodyEn }: TextColumns): ScriptTexts {
  const wording = (title: string, body: string): ScriptWording | null =>
    body === '' ? null : { title, body }
  return { 'zh-CN': wording(titleZh, bodyZh), en: wording(titleEn, bodyEn) }
}

function toScript(row: ScriptRow): Script {
  return {
    id: row.id,
    category: scriptCategory.parse(row.category),
    version: row.version,
    isShipped: row.isShipped === 1,
    isEdited: row.isEdited === 1,
    isFavourite: row.isFavourite === 1,
    isHidden: row.isHidden === 1,
    position: row.position,
    texts: textsOf(row),
  }
}

/** All scripts, hidden ones too, in the order of the operator within each category. */
export function findScripts(db: ReadDb, category: ScriptCategory | null = null): Script[] {
  return db
    .all<ScriptRow>(
      `${SCRIPTS} WHERE ? IS NULL OR s.category = ? ORDER BY s.position, s.rowid`,
      category,
      category,
    )
    .map(toScript)
}

/** Ids of the scripts among which one can be moved: shown, of its category, favourites apart; in their order. */
export function findPeers(db: ReadDb, script: Script): string[] {
  return findScripts(db, script.category)
    .filter(
      ({ id, isHidden, isFavourite }) =>
        id === script.id || (!isHidden && isFavourite === script.isFavourite),
    )
    .map(({ id }) => id)
}

/** One script, or undefined when it was removed. */
export function findScript(db: ReadDb, id: string): Script | undefined {
  const row = db.get<ScriptRow>(`${SCRIPTS} WHERE s.id = ?`, id)
  return row && toScript(row)
}

/** One script. Throws SCRIPT_NOT_FOUND. */
export function requireScript(db: ReadDb, id: string): Script {
  const script = findScript(db, id)
  if (!script) throw new AppError('SCRIPT_NOT_FOUND', { id })
  return script
}

/** Every wording that a script had, newest first. */
export function findVersions(db: ReadDb, id: string): StoredVersion[] {
  return db
    .all<TextColumns & { version: number; isShipped: number; createdAt: number }>(
      `SELECT v.version, v.is_shipped AS isShipped, v.created_at AS createdAt, ${TEXTS}
       FROM script_versions v WHERE v.script_id = ? ORDER BY v.version DESC`,
      id,
    )
    .map((row) => ({
      version: row.version,
      texts: textsOf(row),
      isShipped: row.isShipped === 1,
      createdAt: row.createdAt,
    }))
}

/** The wording in a language, or else in the one in which it is written. */
export function wordingIn(
  texts: ScriptTexts,
  language: ScriptLanguage,
): ScriptWording & { language: ScriptLanguage } {
  const other = language === 'en' ? 'zh-CN' : 'en'
  const wording = texts[language] ?? texts[other]
  if (!wording) throw new Error('script without a wording')
  return { ...wording, language: texts[language] ? language : other }
}

/** By which a script is named where no language is asked for. */
export function titleOf(texts: ScriptTexts): string {
  return wordingIn(texts, 'zh-CN').title
}

export const NO_USAGE: ScriptUsage = { uses: 0, settled: 0, replied: 0, rate: null }

const USAGE = `count(*) AS uses,
  coalesce(sum(state = 'done' AND outcome IN ('replied', 'refused', 'won', 'no_reply')), 0) AS settled,
  coalesce(sum(state = 'done' AND outcome IN ('replied', 'refused', 'won')), 0) AS replied`
type UsageRow = { key: string; uses: number; settled: number; replied: number }

const toUsage = ({ uses, settled, replied }: Omit<UsageRow, 'key'>): ScriptUsage => ({
  uses,
  settled,
  replied,
  rate: replyRateOf(settled, replied),
})

// The plus keeps SQLite from the index by state, whose rows it would have to look up one by one.
const SENT = "+state IN ('done', 'waiting')"

/** Uses by key, those beside cards added. */
function usageOf<Key extends string | number>(
  cards: readonly (Omit<UsageRow, 'key'> & { key: Key })[],
  others: readonly { key: Key; uses: number }[],
): ReadonlyMap<Key, ScriptUsage> {
  const usage = new Map(cards.map(({ key, ...row }) => [key, toUsage(row)]))
  for (const { key, uses } of others) {
    const known = usage.get(key) ?? NO_USAGE
    usage.set(key, { ...known, uses: known.uses + uses })
  }
  return usage
}

/**
 * How often scripts were sent and answered, counted from the cards so that an undo counts too, with posts in groups and
 * texts copied in the library, which nobody answers; `ids` asks for some of them. Leans on follow_ups_by_script and
 * script_uses_by_script, which hold all it reads.
 */
export function findUsage(db: ReadDb, ids?: readonly string[]): ReadonlyMap<string, ScriptUsage> {
  if (!ids)
    return usageOf(
      db.all<UsageRow>(
        `SELECT script_id AS key, ${USAGE} FROM follow_ups WHERE script_id IS NOT NULL AND ${SENT} GROUP BY script_id`,
      ),
      db.all('SELECT script_id AS key, count(*) AS uses FROM script_uses GROUP BY script_id'),
    )
  const some = JSON.stringify(ids)
  return usageOf(
    db.all<UsageRow>(
      `SELECT f.script_id AS key, ${USAGE} FROM json_each(?) one CROSS JOIN follow_ups f ON f.script_id = one.value
       WHERE ${SENT} GROUP BY f.script_id`,
      some,
    ),
    db.all(
      `SELECT u.script_id AS key, count(*) AS uses FROM json_each(?) one CROSS JOIN script_uses u
         ON u.script_id = one.value GROUP BY u.script_id`,
      some,
    ),
  )
}

/** The same for the versions of one script. */
export function findVersionUsage(db: ReadDb, id: string): ReadonlyMap<number, ScriptUsage> {
  return usageOf(
    db.all<Omit<UsageRow, 'key'> & { key: number }>(
      `SELECT script_version AS key, ${USAGE} FROM follow_ups
       WHERE script_id = ? AND script_version IS NOT NULL AND ${SENT} GROUP BY script_version`,
      id,
    ),
    db.all(
      'SELECT version AS key, count(*) AS uses FROM script_uses WHERE script_id = ? GROUP BY version',
      id,
    ),
  )
}

/** Tells whether a text was copied for somebody from a moment on. Leans on script_uses_by_script. */
export function isCopiedSince(
  db: ReadDb,
  { id, version, target, since }: { id: string; version: number; target: string; since: number },
): boolean {
  return (
    db.value(
      `SELECT 1 FROM script_uses WHERE script_id = ? AND version = ? AND kind = 'copy' AND target = ? AND at >= ?`,
      id,
      version,
      target,
      since,
    ) !== undefined
  )
}
