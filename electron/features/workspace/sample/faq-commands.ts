import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { insertEntry, insertUse } from '#electron/features/faq/service.ts'
import { type SampleFaq, sampleFaq } from './faq.ts'
import type { GroupKey } from './groups.ts'
import type { KnownGroup } from './queries.ts'

const DAY_MS = 86_400_000
/** The FAQ grew over the last months, its last entry a few days ago. */
const FIRST_DAYS_AGO = 120
const LAST_DAYS_AGO = 3

/** Writes the FAQ of the sample; the problems must be written by now. */
export function insertSampleFaq(db: WriteDb, groups: ReadonlyMap<GroupKey, KnownGroup>, now: number): void {
  const step = (FIRST_DAYS_AGO - LAST_DAYS_AGO) / (sampleFaq.length - 1)
  // Groups take turns, as questions do.
  const turns = sampleFaq.toSorted((a, b) => turnOf(a) - turnOf(b))
  for (const [at, entry] of turns.entries()) {
    const groupNo = entry.group === null ? null : (groups.get(entry.group)?.no ?? null)
    if (entry.group !== null && groupNo === null) continue
    const writtenAt = now - Math.round((FIRST_DAYS_AGO - at * step) * DAY_MS)
    const entryNo = insertEntry(db, {
      id: newId(),
      problemId: problemOf(db, entry),
      content: { ...entry, wordings: [...entry.wordings], tags: [...entry.tags], groupNo },
      revision: newId(),
      at: writtenAt,
    })
    db.run('UPDATE faq_entries SET is_sample = 1 WHERE no = ?', entryNo)
    for (const [daysAgo, asked, similarity] of entry.uses)
      insertUse(db, {
        entryNo,
        at: now - daysAgo * DAY_MS - 40 * 60_000,
        asked: similarity === null ? '' : asked,
        similarity,
        groupNo,
      })
  }
}

const turnOf = (entry: SampleFaq) => sampleFaq.filter(({ group }) => group === entry.group).indexOf(entry)

function problemOf(db: WriteDb, { from }: SampleFaq): string | null {
  if (from === undefined) return null
  return db.value<string>('SELECT id FROM problems WHERE is_sample = 1 AND title = ?', from) ?? null
}

/** Deletes the entries of the sample, and what was added for its groups, with their uses. */
export function deleteSampleFaq(db: WriteDb): void {
  const ofSample = `SELECT no FROM faq_entries WHERE is_sample = 1
    OR group_no IN (SELECT no FROM groups WHERE is_sample = 1)`
  db.run(`DELETE FROM faq_uses WHERE entry_no IN (${ofSample})`)
  db.run(`DELETE FROM faq_entries WHERE no IN (${ofSample})`)
}
