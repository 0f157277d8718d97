import { describe, expect, it } from 'vitest'
import { derivationJob } from '#electron/features/activity/jobs.ts'
import { defaultRuleSettings } from '#shared/features/follow-ups/rules.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

describe('settings of the workspace', () => {
  it('begin with the defaults of the trade', async () => {
    const { api } = createTestApp()
    expect(await api.settings.get()).toEqual(defaultWorkspaceSettings)
    expect(await api.settings.getRules()).toEqual(defaultRuleSettings)
    expect((await api.settings.get()).quietHours).toEqual({ fromMinute: 21 * 60 + 30, toMinute: 9 * 60 })
  })

  it('change only what is named, survive a restart and can be taken back', async () => {
    const first = createTestApp()
    await first.api.settings.update({ myName: ' 林夏 ', brand: '青禾小铺' })
    const { undoId } = await first.api.settings.update({ quietHours: { fromMinute: 0, toMinute: 0 } })
    first.close()
    const again = createTestApp({ dataDir: first.dataDir })
    expect(await again.api.settings.get()).toMatchObject({
      myName: '林夏',
      brand: '青禾小铺',
      quietHours: { fromMinute: 0, toMinute: 0 },
    })
    await again.api.workspace.undo({ undoId })
    expect((await again.api.settings.get()).quietHours).toEqual(defaultWorkspaceSettings.quietHours)
    again.close()
  })

  it('give a rule that an older version did not know its defaults', async () => {
    const { api, ctx } = createTestApp()
    const { gone_quiet: _, ...older } = defaultRuleSettings.rules
    ctx.writeQuietly((db) =>
      db.run("INSERT INTO workspace_settings VALUES ('rules', ?)", JSON.stringify({ rules: older })),
    )
    expect(await api.settings.getRules()).toEqual(defaultRuleSettings)
  })

  it('refuse rules that contradict themselves', async () => {
    const { api } = createTestApp()
    const { rules, guards } = defaultRuleSettings
    const odd = { guards, rules: { ...rules, gone_quiet: { ...rules.gone_quiet, activeDays: 31 } } }
    await expect(api.settings.updateRules(odd)).rejects.toMatchObject({ data: { code: 'RULE_WINDOW' } })
    expect(await api.settings.getRules()).toEqual(defaultRuleSettings)
  })
})

describe('the time zone', () => {
  it('moves the days of all facts and leaves follow-ups at their instant', async () => {
    const { api, ctx } = createTestApp({ now: '2026-03-10T06:00:00+08:00' })
    const group = givenGroup(ctx)
    const member = givenMember(ctx, group, { name: '周敏' })
    givenLine(ctx, member, { text: '早', at: '2026-03-10T05:30:00+08:00' })
    ctx.writeQuietly((db) =>
      db.run(
        `INSERT INTO group_days (group_no, on_date, messages, speakers, staff_messages, staff_posts, staff_pickups, hour_counts)
         VALUES (?, '2026-03-10', 1, 1, 0, 0, 0, '[]')`,
        group.no,
      ),
    )
    const dueAt = Date.parse('2026-03-11T10:00:00+08:00')
    const due = { personId: member.personId as never, title: '问候', due: { at: dueAt } }
    const { card } = await api.followUps.schedule(due)
    expect(await api.settings.previewZone({ zone: 'Europe/Berlin' })).toEqual({
      zone: 'Europe/Berlin',
      groups: 1,
      days: 1,
    })
    expect((await api.workspace.status()).today).toBe('2026-03-10')
    await api.settings.changeZone({ zone: 'Europe/Berlin' })
    expect((await api.workspace.status()).today).toBe('2026-03-09')
    expect(
      ctx.read.all('SELECT group_no AS no, from_date AS fromDate, to_date AS toDate FROM stale_days'),
    ).toEqual([{ no: group.no, fromDate: '2026-03-09', toDate: '2026-03-11' }])
    const kept = ctx.read.value('SELECT due_at FROM follow_ups WHERE id = ?', card.id)
    expect(kept).toBe(dueAt)
    await derivationJob.run(ctx, new AbortController().signal)
    expect(ctx.read.all('SELECT on_date AS day, messages FROM group_days')).toEqual([
      { day: '2026-03-09', messages: 1 },
    ])
    expect(derivationJob.nextAt(ctx, ctx.clock.now())).toBeGreaterThan(ctx.clock.now())
  })

  it('is refused when nobody knows it, and derives nothing again when it stays', async () => {
    const { api, ctx } = createTestApp()
    await expect(api.settings.previewZone({ zone: 'Mars/Olympus' })).rejects.toMatchObject({
      data: { code: 'ZONE_UNKNOWN', facts: { zone: 'Mars/Olympus' } },
    })
    await api.settings.changeZone({ zone: 'Asia/Shanghai' })
    expect(ctx.read.value('SELECT count(*) FROM stale_days')).toBe(0)
  })
})
