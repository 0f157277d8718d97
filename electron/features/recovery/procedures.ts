import { implement } from '@orpc/server'
import type { RecoveryContext } from '#electron/backend/implement.ts'
import { recoveryContract } from '#shared/features/recovery/contract.ts'

const os = implement(recoveryContract).$context<RecoveryContext>()

/** Contract entries of backups and recovery, one line each. */
export const recoveryProcedures = {
  startReport: os.startReport.handler(({ context }) => context.recovery.report),
  backups: os.backups.handler(({ context }) => context.recovery.list()),
  backUpNow: os.backUpNow.handler(({ context }) => context.recovery.backUpNow()),
  restore: os.restore.handler(({ context, input }) => context.recovery.restore(input.name)),
}
