import { describe, expect, it } from 'vitest'
import {
  countTags,
  findEntries,
  findEntriesOfProblem,
  findRevisions,
  findUses,
  requireEntry,
  requireEntryNo,
} from '#electron/features/faq/queries.ts'
import { findSimilar } from '#electron/features/faq/similar-service.ts'
import { faqAsking, faqListing } from '#shared/features/faq/contract.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const LARGE = ['e', 'u', 'faq_entries', 'faq_uses']

describe('reading the FAQ', () => {
  it('finds an entry, its uses and what grew from a problem by their indexes', async () => {
    const { api, ctx } = createTestApp()
    const { entry } = await api.faq.create({ question: '怎么退款', answer: '三天内', problemId: 'p' })
    const plans = plansOf(ctx.read, (db) => {
      requireEntry(db, entry.id)
      findUses(db, requireEntryNo(db, entry.id), 20)
      findEntriesOfProblem(db, 'p')
    })
    expect(plans).toHaveLength(4)
    expect(plans.filter((plan) => fullScans(plan, LARGE).length > 0)).toEqual([])
    expect(plans.at(-1)?.steps.join('\n')).toContain('faq_entries_by_problem')
  })

  it('sees what changed without reading questions and answers', () => {
    const { ctx } = createTestApp()
    const [plan] = plansOf(ctx.read, (db) => findRevisions(db))
    expect(plan?.steps).toEqual([expect.stringContaining('USING COVERING INDEX faq_entries_by_revision')])
  })

  it('looks at all entries once for a page of the list and counts uses from their index', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => findEntries(db, faqListing.parse({ sort: 'uses', text: '退款' })))
    expect(plans).toHaveLength(1)
    expect(fullScans(plans[0]!, LARGE)).toHaveLength(1)
    expect(plans[0]?.steps.filter((step) => step.includes('COVERING INDEX faq_uses_by_entry'))).toHaveLength(
      2,
    )
  })

  it('compares a question with the index in memory: the file is read for the offers alone', async () => {
    const { api, ctx } = createTestApp()
    for (let at = 0; at < 5; at += 1) await api.faq.create({ question: `第${at}个问题怎么办`, answer: '答' })
    const asking = faqAsking.parse({ text: '第3个问题怎么办呀', limit: 1 })
    findSimilar(ctx, asking)
    let offers: ReturnType<typeof findSimilar> | null = null
    // The index belongs to this context; only its reading is listened to.
    const read = ctx.read
    const plans = plansOf(read, (db) => {
      Object.assign(ctx, { read: db })
      offers = findSimilar(ctx, asking)
      Object.assign(ctx, { read })
    })
    expect(offers).toMatchObject({ compared: 5 })
    expect(plans.filter((plan) => fullScans(plan, LARGE).length > 0)).toEqual([])
    expect(plans.filter(({ sql }) => sql.includes('faq_entries'))).toHaveLength(1)
  })

  it('counts tags in one pass', async () => {
    const { api, ctx } = createTestApp()
    await api.faq.create({ question: '怎么退款', answer: '三天内', tags: ['售后', '退款'] })
    expect(countTags(ctx.read)).toEqual([
      { tag: '售后', entries: 1 },
      { tag: '退款', entries: 1 },
    ])
  })
})
