import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import type { SettingsChange, WorkspaceSettings } from '#shared/features/settings/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { insertAllDaysAsStale, redateEvents, updateSetting } from './commands.ts'
import { countDerivedDays, findSettings } from './queries.ts'

export { afterSettingsUndo } from './activity-service.ts'
export { releaseScript } from './rules-service.ts'

/** Settings of the workspace for screens and for whoever fills scripts. */
export function getSettings(ctx: DataContext): WorkspaceSettings {
  return findSettings(ctx.read)
}

/** Changes the settings that are named. */
export function updateSettings(ctx: DataContext, change: SettingsChange) {
  const entry = { id: newId(), code: 'settings.update', facts: {}, at: ctx.clock.now() }
  return ctx.write('settings', (db) => {
    const { undoId } = undoable(db, entry, (recorder) => {
      for (const [key, value] of Object.entries(change)) {
        recorder.touch('workspace_settings', key)
        updateSetting(db, key, value)
      }
    })
    return { settings: findSettings(db), undoId }
  })
}

/** What a change of zone would cost, before it is confirmed. */
export function previewZone(ctx: DataContext, zone: string) {
  return { zone: requireZone(zone), ...countDerivedDays(ctx.read) }
}

/**
 * Changes the zone of the workspace (domain.md §14): days of joining and leaving that a log told to the minute are dated
 * anew, and all days, stays and figures are marked to be derived again, which happens in the background; follow-ups keep
 * their instant.
 */
export function changeZone(ctx: DataContext, zone: string): WorkspaceSettings {
  const canonical = requireZone(zone)
  const settings = ctx.write('settings', (db) => {
    if (findSettings(db).zone === canonical) return findSettings(db)
    updateSetting(db, 'zone', canonical)
    insertAllDaysAsStale(db)
    redateEvents(db, new ZoneCalendar(canonical))
    return findSettings(db)
  })
  ctx.announce('activity')
  return settings
}

function requireZone(zone: string): string {
  try {
    return new ZoneCalendar(zone).zone
  } catch (cause) {
    throw new AppError('ZONE_UNKNOWN', { zone }, { cause })
  }
}
