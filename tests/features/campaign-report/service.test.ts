import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { givenWorkshop } from '#tests/features/campaign-results/given-results.ts'

/** A workshop with a list, sales, costs and a review that names people and a phone number. */
async function givenRecap() {
  const app = await givenWorkshop()
  const { api, create, people } = app
  const campaignId = await create({ goal: { metric: 'participants', target: 4 }, budgetCents: 50_000 })
  await api.participants.take({
    campaignId,
    source: 'chain',
    text: '#接龙\n三天读书营\n1. 苏念 微信 wxid_abc123 付\n2. 顾言 2份\n3. 路人甲',
    marks: ['attended'],
  })
  const { participants } = await api.participants.list({ campaignId })
  const su = participants.find(({ name }) => name === '苏念')
  if (su) await api.participants.setMark({ ids: [su.id], mark: 'bought', is: true })
  await api.campaigns.addCost({ id: campaignId, cost: { name: '给孟婉清的讲课费', cents: 30_000 } })
  await api.campaignResults.save({
    campaignId,
    typed: { participants: null, orders: 1, revenueCents: 19_900, note: '顾言下周补款' },
  })
  await api.campaigns.review({
    id: campaignId,
    review: { worked: '苏念答疑，电话 13800138000', failed: '孟婉清迟到', next: '提前两天预告' },
  })
  await api.seedUsers.add({ selection: { personIds: [people.gu] }, groupId: app.groupId })
  app.ctx.writeQuietly((db) => db.run("UPDATE seeds SET accepted_on = '2026-03-01'"))
  return { ...app, campaignId }
}

describe('the recap of a campaign', () => {
  it('tells the numbers that are on screen, step by step', async () => {
    const { api, campaignId } = await givenRecap()
    const report = await api.campaignReport.show({ campaignId, anonymise: false })
    const shown = await api.campaignResults.show({ campaignId })
    const { days, ...effect } = report.effect
    expect(days).toHaveLength(31)
    expect(effect.metrics).toEqual((await api.campaignResults.effect({ campaignId })).metrics)
    expect(report.result).toMatchObject({ participants: shown.participants, goal: shown.goal, reach: 3 })
    expect(report.funnel).toEqual([
      { id: 'reach', value: 3 },
      { id: 'participants', value: 3 },
      { id: 'attended', value: 3 },
      { id: 'bought', value: 1 },
    ])
    expect(report.costs).toEqual([{ name: '给孟婉清的讲课费', cents: 30_000 }])
    expect(report.result.costPerParticipantCents).toBe(10_000)
    expect(report.review.worked).toBe('苏念答疑，电话 13800138000')
    expect(report.dataUntilOn).toBe('2026-04-02')
  })

  it('names nobody when names are hidden: not in the list, the texts, the costs or the neighbours', async () => {
    const { api, campaignId } = await givenRecap()
    const report = await api.campaignReport.show({ campaignId })
    const text = JSON.stringify(report)
    for (const hidden of ['苏念', '顾言', '孟婉清', '13800138000', 'wxid_abc123', '路人甲'])
      expect(text).not.toContain(hidden)
    expect(report.participants.map(({ mark }) => mark)).toEqual(
      report.participants.map((_, at) => `M-${String(at + 1).padStart(4, '0')}`),
    )
    expect(report.review.next).toBe('提前两天预告')
    expect(report.anonymised).toBe(true)
  })

  it('is a workbook with the same numbers, in both languages', async () => {
    const { api, campaignId } = await givenRecap()
    for (const [locale, sheets] of [
      ['zh-CN', ['结果', '漏斗', '前后对比', '名单']],
      ['en', ['Result', 'Funnel', 'Before and after', 'Participants']],
    ] as const) {
      const { file } = await api.campaignReport.workbook({ campaignId, anonymise: true, locale })
      const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()))
      expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets)
      expect(JSON.stringify(workbook.sheets)).not.toContain('苏念')
      const funnel = workbook.sheets[1]?.rows ?? []
      expect(funnel.map((row) => row[1])).toEqual([locale === 'en' ? 'Value' : '数值', 3, 3, 3, 1])
    }
  })
})
