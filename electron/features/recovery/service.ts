import type { DataContext } from '#electron/backend/context.ts'
import {
  type BackupFile,
  listBackups,
  writeBackup,
  writeBackupInBackground,
} from '#electron/database/backup.ts'
import type { SqliteConnection } from '#electron/database/open.ts'
import { requestRestore } from '#electron/database/open-workspace.ts'
import type { StartReport } from '#shared/features/recovery/contract.ts'
import { AppError } from '#shared/kernel/app-error.ts'

const DAY_MS = 86_400_000

/** Backups of one workspace. Works without an open workspace too; then only listing and restoring are possible. */
export class Recovery {
  private readonly paths: DataContext['paths']
  private readonly now: () => number
  private readonly writing: SqliteConnection | null
  private readonly restart: () => void
  readonly report: StartReport

  constructor(parts: {
    paths: DataContext['paths']
    now: () => number
    writing: SqliteConnection | null
    restart: () => void
    report: Omit<StartReport, 'takenBackImports'> | null
  }) {
    this.paths = parts.paths
    this.now = parts.now
    this.writing = parts.writing
    this.restart = parts.restart
    const nothing = { uncleanExit: false, migratedFrom: null, restoredFrom: null, clearedBackups: 0 }
    this.report = { ...(parts.report ?? nothing), takenBackImports: [] }
  }

  list(): BackupFile[] {
    return listBackups(this.paths.backupsDir)
  }

  /** A backup on the operator's wish. */
  backUpNow(): BackupFile {
    if (!this.writing) throw new AppError('WORKSPACE_CORRUPT')
    return writeBackup(this.writing, this.paths.backupsDir, 'manual', this.now())
  }

  /** The daily backup, when the newest one is older than a day; null when none was due. */
  async backUpDaily(): Promise<BackupFile | null> {
    const newest = this.list().find((file) => file.kind === 'daily')
    if (!this.writing || (newest && this.now() - newest.at < DAY_MS)) return null
    return await writeBackupInBackground(this.writing, this.paths.backupsDir, this.now())
  }

  /** Notes the wish and starts the backend anew, which carries it out. */
  restore(name: string): { name: string } {
    requestRestore(this.paths, name)
    setTimeout(this.restart, 50)
    return { name }
  }
}
