import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRecovery } from '#electron/backend/backend.ts'
import { openForReading } from '#electron/database/open.ts'
import { backupJob } from '#electron/features/recovery/backup-job.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const DAY = 86_400_000
const club = { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' } as const

describe('backups of a workspace', () => {
  it('are made once a day, whatever the hour at which it is asked', async () => {
    const { backend, ctx, clock, api } = createTestApp()
    await api.groups.create(club)
    const job = backupJob(backend.recovery)
    await job.run(ctx, new AbortController().signal)
    clock.advance(DAY / 2)
    await job.run(ctx, new AbortController().signal)
    expect(await api.recovery.backups()).toMatchObject([{ kind: 'daily' }])
    clock.advance(DAY / 2)
    await job.run(ctx, new AbortController().signal)
    expect(await api.recovery.backups()).toHaveLength(2)
    expect(job.nextAt(ctx, clock.now())).toBe(clock.now() + 3_600_000)
  })

  it('hold what was there, and bring it back after the next opening', async () => {
    const first = createTestApp()
    await first.api.groups.create(club)
    const backup = await first.api.recovery.backUpNow()
    const copy = openForReading(join(first.dataDir, 'backups', backup.name))
    expect(copy.prepare('SELECT name FROM groups').pluck().all()).toEqual(['晚读共读会'])
    copy.close()
    await first.api.groups.create({ ...club, name: '后来的群' })
    await first.api.recovery.restore({ name: backup.name })
    first.close()
    const second = createTestApp({ dataDir: first.dataDir })
    expect((await second.api.groups.list({})).map((group) => group.name)).toEqual(['晚读共读会'])
    expect(await second.api.recovery.startReport()).toMatchObject({ restoredFrom: backup.name })
  })

  it('can be listed and chosen while the workspace cannot be opened', async () => {
    const first = createTestApp()
    await first.api.groups.create(club)
    const backup = await first.api.recovery.backUpNow()
    first.close()
    let restarts = 0
    const recovery = createRecovery({
      dataDir: first.dataDir,
      clock: first.clock,
      restart: () => (restarts += 1),
    })
    expect(recovery.list().map((file) => file.name)).toEqual([backup.name])
    expect(() => recovery.backUpNow()).toThrow('WORKSPACE_CORRUPT')
    expect(recovery.restore(backup.name)).toEqual({ name: backup.name })
    await expect.poll(() => restarts).toBe(1)
  })

  it('refuse a name that is none of them', async () => {
    const { api } = createTestApp()
    await expect(api.recovery.restore({ name: '../main.db' })).rejects.toMatchObject({
      data: { code: 'BACKUP_NOT_FOUND' },
    })
  })
})
