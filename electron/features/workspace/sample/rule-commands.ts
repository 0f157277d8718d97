import type { WriteDb } from '#electron/database/handles.ts'
import { groupRulesKey } from '#electron/features/settings/queries.ts'
import type { GroupRules } from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { insertSampleSetting } from './commands.ts'

/** How often the operator wants to talk to somebody of the sample. */
export function insertCadence(
  db: WriteDb,
  cadence: { personNo: number; everyDays: number; setAt: number },
): void {
  db.run(
    'INSERT INTO contact_cadences (person_no, every_days, set_at, is_sample) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING',
    cadence.personNo,
    cadence.everyDays,
    cadence.setAt,
  )
}

/** Lets one group of the sample warn whoever was silent for 90 days, since a while ago. */
export function insertEndingRule(db: WriteDb, groupId: string, onSince: CalendarDate): void {
  const rules: GroupRules = { elimination_warning: { isOn: true, silentDays: 90, onSince } }
  insertSampleSetting(db, groupRulesKey(groupId), rules)
}

/** Lets one group of the sample welcome newcomers in the operator's own words. */
export function insertWelcomeRule(db: WriteDb, groupId: string): void {
  const rules: GroupRules = { welcome: { scriptId: 'sample-welcome' } }
  insertSampleSetting(db, groupRulesKey(groupId), rules)
}

/** Forgets cadences of sample people and what sample groups had otherwise. */
export function deleteSampleRules(db: WriteDb): void {
  db.run('DELETE FROM contact_cadences WHERE is_sample = 1')
  for (const { id } of db.all<{ id: string }>('SELECT id FROM groups WHERE is_sample = 1'))
    db.run('DELETE FROM workspace_settings WHERE key = ?', groupRulesKey(id))
}
