import { z } from 'zod'
import type { BackendNotice, NoticeItem } from '#electron/backend/context.ts'
import { type DesktopNotice, preferences } from '#shared/host.ts'

/** Inputs of the Host interface as both hosts check them at their door. */
export const openPathInput = z.object({ which: z.enum(['data', 'logs', 'backups']) })
export const showFileInput = z.object({ path: z.string().min(1).max(4096) })
export const pngSize = z.object({
  width: z.coerce.number().int().min(100).max(4000),
  height: z.coerce.number().int().min(1).max(30_000),
})
export const desktopNotice = z.object({
  id: z.string().min(1).max(200),
  title: z.string().max(200),
  body: z.string().max(2000),
  route: z.string().startsWith('/').max(500),
})
export const preferencesChange = z.object({
  language: preferences.shape.language.unwrap().optional(),
  theme: preferences.shape.theme.unwrap().optional(),
  sidebarCollapsed: preferences.shape.sidebarCollapsed.unwrap().optional(),
  lastRoute: preferences.shape.lastRoute.unwrap().optional(),
  scopeGroupId: preferences.shape.scopeGroupId.unwrap().optional(),
  privacyScreen: preferences.shape.privacyScreen.unwrap().optional(),
  closeToTray: preferences.shape.closeToTray.unwrap().optional(),
  openAtLogin: preferences.shape.openAtLogin.unwrap().optional(),
  screens: preferences.shape.screens.unwrap().optional(),
})

const routeOf = ({ kind, id }: NoticeItem): string => {
  const key = encodeURIComponent(id)
  if (kind === 'follow-up') return `/today?followUp=${key}`
  return kind === 'seed-task' ? `/seed-users?seed=${key}` : `/today?task=${key}`
}

/** What the desktop shows for a notice of the backend: a click leads to what it names, or to Today when that is several. */
export function toDesktopNotice({ id, title, body, items }: BackendNotice): DesktopNotice {
  const [only, ...others] = items
  return { id, title, body, route: only && others.length === 0 ? routeOf(only) : '/today' }
}
