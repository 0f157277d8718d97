import type { Job } from '#electron/backend/scheduler.ts'
import type { Recovery } from './service.ts'

const HOUR_MS = 3_600_000

/** Looks at start and every hour whether the daily backup is due; copying goes page by page while the app is used. */
export function backupJob(recovery: Recovery): Job {
  return {
    name: 'daily-backup',
    isLong: true,
    nextAt: (_ctx, lastRunAt) => (lastRunAt === null ? 0 : lastRunAt + HOUR_MS),
    async run(ctx) {
      const backup = await recovery.backUpDaily()
      if (backup) ctx.log('backup-written', { name: backup.name, bytes: backup.bytes })
    },
  }
}
