import { describe, expect, it } from 'vitest'
import {
  findAnswers,
  findCredentials,
  findIntroductions,
  findRevisions,
  findSavedAt,
  requireIntroduction,
} from '#electron/features/introductions/queries.ts'
import { plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { givenIntroduction } from './given-persona.ts'

describe('reading an introduction', () => {
  it('looks at the rows of one persona only', async () => {
    const app = createTestApp()
    await givenIntroduction(app)
    const plans = plansOf(app.ctx.read, (db) => {
      findAnswers(db, 1)
      findCredentials(db, 1)
      findIntroductions(db, 1)
      findRevisions(db, 1)
      findSavedAt(db, 1)
    })
    expect(plans).toHaveLength(5)
    for (const { steps, sql } of plans)
      expect(
        steps.filter((step) => /^SCAN introduction_/.test(step)),
        sql,
      ).toEqual([])
  })

  it('lists versions in the order of their places, and revisions newest first', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    await app.api.introductions.addVersion({ personaId, kind: 'video' })
    await app.api.introductions.addVersion({ personaId, kind: 'xiaohongshu' })
    const versions = findIntroductions(app.ctx.read, 1)
    expect(versions.map(({ kind }) => kind)).toEqual([
      'one_line',
      'group_post',
      'long',
      'xiaohongshu',
      'video',
    ])
    const [{ id, no }] = versions as [(typeof versions)[0]]
    await app.api.introductions.edit({
      id: (await app.api.introductions.list({ personaId }))[0]!.id,
      text: '一行',
    })
    expect(requireIntroduction(app.ctx.read, id)).toMatchObject({ text: '一行', revision: 2 })
    expect(findRevisions(app.ctx.read, no).map(({ revision }) => revision)).toEqual([2, 1])
  })
})
