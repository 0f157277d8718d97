import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const settings = z.object({ machine: z.object({ isGpuDisabled: z.boolean() }) })

/**
 * Whether three crashes of the graphics process turned it off. Read by hand, as it is needed before the app is ready;
 * an unreadable file is the store's business, and means no here.
 */
export function readGpuFlag(dataDir: string): boolean {
  try {
    const parsed = settings.safeParse(JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')))
    return parsed.success && parsed.data.machine.isGpuDisabled
  } catch {
    return false
  }
}
