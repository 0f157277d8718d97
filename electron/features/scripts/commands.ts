import type { WriteDb } from '#electron/database/handles.ts'
import type { ScriptCategory, ScriptTexts } from '#shared/features/scripts/model.ts'

type Wording = { texts: ScriptTexts; isShipped: boolean; at: number }

/** Inserts a script with its first version. */
export function insertScript(
  db: WriteDb,
  script: Wording & { id: string; category: ScriptCategory; position: number },
): void {
  db.run(
    'INSERT INTO scripts (id, category, version, is_shipped, position, created_at) VALUES (?, ?, 0, ?, ?, ?)',
    script.id,
    script.category,
    script.isShipped ? 1 : 0,
    script.position,
    script.at,
  )
  insertVersion(db, script.id, script)
}

/** Adds a wording and puts it in use; returns its number, one above the highest there ever was. */
export function insertVersion(db: WriteDb, id: string, { texts, isShipped, at }: Wording): number {
  const version =
    (db.value<number>('SELECT max(version) FROM script_versions WHERE script_id = ?', id) ?? 0) + 1
  const { 'zh-CN': zh, en } = texts
  db.run(
    `INSERT INTO script_versions (script_id, version, title_zh, body_zh, title_en, body_en, is_shipped, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    version,
    zh?.title ?? '',
    zh?.body ?? '',
    en?.title ?? '',
    en?.body ?? '',
    isShipped ? 1 : 0,
    at,
  )
  db.run('UPDATE scripts SET version = ? WHERE id = ?', version, id)
  return version
}

/** Files a script under another category. */
export function updateCategory(db: WriteDb, id: string, category: ScriptCategory): void {
  db.run('UPDATE scripts SET category = ? WHERE id = ?', category, id)
}

/** Writes down a use beside a card; returns its internal key. */
export function insertUse(
  db: WriteDb,
  use: { scriptId: string; version: number; kind: 'post' | 'copy'; target: string; at: number },
): number {
  return db.run(
    'INSERT INTO script_uses (script_id, version, kind, target, at) VALUES (?, ?, ?, ?, ?)',
    use.scriptId,
    use.version,
    use.kind,
    use.target,
    use.at,
  ).lastId
}
