import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { countSigns, lengthRanges } from '#shared/features/introductions/rules/length.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { givenIntroduction, givenPersona, readingAnswers } from './given-persona.ts'

type App = ReturnType<typeof createTestApp>
const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })

async function versionOf({ api }: App, personaId: PersonaId, kind: VersionKind = 'group_post') {
  const sheet = await api.introductions.show({ personaId })
  const version = sheet.versions.find((one) => one.kind === kind)
  if (!version) throw new Error(`no ${kind}`)
  return version
}

describe('answering the four questions', () => {
  it('begins with name and brand of the persona and without a version', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    expect(await app.api.introductions.show({ personaId })).toMatchObject({
      answers: { name: '林夏', brand: '晚读共读会' },
      credentials: [],
      versions: [],
    })
    expect(await app.api.introductions.list({ personaId })).toEqual([])
  })

  it('writes three versions that keep to their lengths, and lists them for other parts', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const listed = await app.api.introductions.list({ personaId })
    expect(listed.map(({ kind }) => kind)).toEqual(['one_line', 'group_post', 'long'])
    for (const { kind, text, signs } of listed) {
      expect(signs).toBe(countSigns(text))
      expect(signs).toBeGreaterThanOrEqual(lengthRanges[kind].min)
      expect(signs).toBeLessThanOrEqual(lengthRanges[kind].max)
    }
    expect(listed[0]?.text).toBe('9 年图书编辑，带你每晚 20 分钟读完一本书')
  })

  it('survives a restart with the ids of its versions', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const before = await app.api.introductions.show({ personaId })
    await app.close()
    const again = createTestApp({ dataDir: app.dataDir })
    expect(await again.api.introductions.show({ personaId })).toEqual(before)
  })

  it('follows the answers in what nobody edited, under the same id', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const before = await versionOf(app, personaId, 'one_line')
    await app.api.introductions.saveAnswers({ personaId, answers: { outcome: '一年读完十二本书' } })
    const after = await versionOf(app, personaId, 'one_line')
    expect(after).toMatchObject({
      id: before.id,
      text: '9 年图书编辑，带你一年读完十二本书',
      isEdited: false,
    })
  })

  it('follows the persona too: its direction, its name and its brand', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    await app.api.personas.edit({ id: personaId, change: { chosenDirection: 'approachable' } })
    await app.api.personas.rename({
      id: personaId,
      name: '夏夏',
      roleLine: '',
      brand: '晨读会',
      trade: 'other',
    })
    const [, post] = await app.api.introductions.list({ personaId })
    expect(post?.text).toContain('夏夏')
    expect(post?.text).toContain('晨读会')
    expect(post?.text).toContain('陪你')
  })

  it('takes a blank answer out, and goes back to the brand of the persona', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    await app.api.introductions.saveAnswers({ personaId, answers: { brand: '早读会', place: ' ' } })
    expect((await app.api.introductions.show({ personaId })).answers).toMatchObject({ brand: '早读会' })
    const { answers } = await app.api.introductions.saveAnswers({ personaId, answers: { brand: '' } })
    expect(answers.brand).toBe('晚读共读会')
    expect(answers.place).toBeUndefined()
  })
})

describe('credentials', () => {
  it('are saved with what proves them, and come back with the texts when removing is undone', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const before = await app.api.introductions.show({ personaId })
    const years = before.credentials[0]
    expect(years).toMatchObject({ kind: 'years', hasProof: true })
    const { undoId } = await app.api.introductions.removeCredential({ id: years!.id })
    const without = await app.api.introductions.show({ personaId })
    expect(without.credentials).toHaveLength(2)
    expect(without.versions[0]?.text).toBe('前图书编辑，带你每晚 20 分钟读完一本书')
    await app.api.workspace.undo({ undoId })
    expect(await app.api.introductions.show({ personaId })).toEqual(before)
  })

  it('have no proof without a note or a file', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { credentials } = await app.api.introductions.show({ personaId })
    const { id, hasProof, kind, text } = credentials[2]!
    expect(hasProof).toBe(false)
    const { setProofFile, saveCredential } = app.api.introductions
    const path = join(app.dataDir, '封面.jpg')
    await expect(setProofFile({ id, file: { path } })).rejects.toMatchObject(refusal('FILE_NOT_FOUND'))
    writeFileSync(path, 'x')
    const withFile = await setProofFile({ id, file: { path } })
    expect(withFile.credentials[2]).toMatchObject({ hasProof: true, proofPath: path })
    const edited = await saveCredential({ id, credential: { kind, text: `${text}，2025 年`, proofNote: '' } })
    expect(edited.credentials[2]).toMatchObject({ hasProof: true, proofPath: path })
    expect((await setProofFile({ id, file: null })).credentials[2]).toMatchObject({ hasProof: false })
    const noted = await saveCredential({ id, credential: { kind, text, proofNote: '版权页' } })
    expect(noted.credentials[2]).toMatchObject({ hasProof: true })
  })

  it('refuses one that is gone', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { credentials } = await app.api.introductions.show({ personaId })
    await app.api.introductions.removeCredential({ id: credentials[0]!.id })
    await expect(app.api.introductions.removeCredential({ id: credentials[0]!.id })).rejects.toMatchObject(
      refusal('CREDENTIAL_NOT_FOUND'),
    )
  })
})

describe('hand edits', () => {
  it('are never overwritten by new answers: the version says that it is behind', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { id, text } = await versionOf(app, personaId)
    const mine = text.replace('大家好', '晚上好')
    await app.api.introductions.edit({ id, text: mine })
    expect(await versionOf(app, personaId)).toMatchObject({ text: mine, isEdited: true, isBehind: false })
    await app.api.introductions.saveAnswers({ personaId, answers: { start: '从下周一的新书开始' } })
    expect(await versionOf(app, personaId)).toMatchObject({ text: mine, isEdited: true, isBehind: true })
    const composed = await app.api.introductions.compose({ id, wording: 'same' })
    expect(composed.text).toContain('从下周一的新书开始')
  })

  it('are merged by what the operator takes, and that can be undone', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { id, text } = await versionOf(app, personaId)
    await app.api.introductions.edit({ id, text: text.replace('大家好', '晚上好') })
    await app.api.introductions.saveAnswers({ personaId, answers: { start: '从下周一的新书开始' } })
    const before = await versionOf(app, personaId)
    const { turn, text: fresh } = await app.api.introductions.compose({ id, wording: 'same' })
    const merged = fresh.replace('大家好', '晚上好')
    const { undoId } = await app.api.introductions.take({ id, turn, fresh, text: merged })
    expect(await versionOf(app, personaId)).toMatchObject({
      text: merged,
      baseText: fresh,
      isEdited: true,
      isBehind: false,
    })
    await app.api.workspace.undo({ undoId })
    expect(await versionOf(app, personaId)).toEqual(before)
  })

  it('refuses to take a text of answers that have changed meanwhile', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { id } = await versionOf(app, personaId)
    const { turn, text: fresh } = await app.api.introductions.compose({ id, wording: 'next' })
    await app.api.introductions.saveAnswers({ personaId, answers: { gives: '只领读' } })
    await expect(app.api.introductions.take({ id, turn, fresh, text: fresh })).rejects.toMatchObject(
      refusal('INTRODUCTION_ANSWERS_CHANGED'),
    )
  })

  it('follow the answers again once they say what was composed', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { id, text } = await versionOf(app, personaId)
    await app.api.introductions.edit({ id, text: `${text}！` })
    await app.api.introductions.edit({ id, text })
    await app.api.introductions.saveAnswers({ personaId, answers: { start: '从明天开始' } })
    expect((await versionOf(app, personaId)).text).toContain('从明天开始')
  })
})

describe('another wording', () => {
  it('reads differently and stays when the answers change', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { id, text } = await versionOf(app, personaId)
    const next = await app.api.introductions.compose({ id, wording: 'next' })
    expect(next.text).not.toBe(text)
    await app.api.introductions.take({ id, turn: next.turn, fresh: next.text, text: next.text })
    await app.api.introductions.saveAnswers({ personaId, answers: readingAnswers })
    expect(await versionOf(app, personaId)).toMatchObject({ text: next.text, isEdited: false })
  })
})

describe('history', () => {
  it('keeps typing of ten minutes as one text, and brings an earlier one back', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { id, text } = await versionOf(app, personaId)
    const length = (await app.api.introductions.history({ id })).length
    for (const typed of ['第一', '第一稿']) {
      app.clock.advance(60_000)
      await app.api.introductions.edit({ id, text: typed })
    }
    app.clock.advance(3_600_000)
    await app.api.introductions.edit({ id, text: '第二稿' })
    const history = await app.api.introductions.history({ id })
    expect(history.map((one) => one.text)).toEqual([
      '第二稿',
      '第一稿',
      ...history.slice(2).map((one) => one.text),
    ])
    expect(history).toHaveLength(length + 2)
    const { undoId } = await app.api.introductions.restore({ id, revision: history[2]!.revision })
    expect(await versionOf(app, personaId)).toMatchObject({ text, isEdited: false })
    await app.api.workspace.undo({ undoId })
    expect((await versionOf(app, personaId)).text).toBe('第二稿')
    await expect(app.api.introductions.restore({ id, revision: 99 })).rejects.toMatchObject(
      refusal('INTRODUCTION_REVISION_NOT_FOUND'),
    )
  })
})

describe('versions for platforms', () => {
  it('are made on request, once, and can be removed with a way back; the three lengths stay', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const made = await app.api.introductions.addVersion({ personaId, kind: 'xiaohongshu' })
    expect(await app.api.introductions.addVersion({ personaId, kind: 'xiaohongshu' })).toEqual(made)
    const { undoId } = await app.api.introductions.removeVersion({ id: made.id })
    expect(await app.api.introductions.list({ personaId })).toHaveLength(3)
    await app.api.workspace.undo({ undoId })
    expect((await app.api.introductions.list({ personaId }))[3]).toEqual(made)
    const { id } = await versionOf(app, personaId)
    await expect(app.api.introductions.removeVersion({ id })).rejects.toMatchObject(
      refusal('INTRODUCTION_STAYS'),
    )
  })
})

describe('a persona that is deleted', () => {
  it('takes its introduction along, and brings all of it back', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const other = await givenIntroduction(app, '许屿')
    const [before, kept] = await Promise.all(
      [personaId, other].map((id) => app.api.introductions.show({ personaId: id })),
    )
    const { undoId } = await app.api.personas.remove({ id: personaId })
    const rows = (table: string) => app.ctx.read.value<number>(`SELECT count(*) FROM ${table}`)
    expect(rows('introduction_versions')).toBe(3)
    expect(rows('introduction_answers')).toBe(Object.keys(readingAnswers).length)
    await expect(app.api.introductions.show({ personaId })).rejects.toMatchObject(
      refusal('PERSONA_NOT_FOUND'),
    )
    expect(await app.api.introductions.show({ personaId: other })).toEqual(kept)
    await app.api.workspace.undo({ undoId })
    expect(await app.api.introductions.show({ personaId })).toEqual(before)
  })
})

describe('the list of phrases', () => {
  it('keeps what the operator changed, with a way back', async () => {
    const { api } = createTestApp()
    expect(await api.introductions.wording({})).toEqual({ own: [], off: [], allowed: [] })
    const settings = {
      own: [{ phrase: '宇宙级', kind: 'superlative' as const, suggestion: '', except: [] }],
      off: ['最值得'],
      allowed: ['保证金'],
    }
    const { undoId } = await api.introductions.saveWording(settings)
    expect(await api.introductions.wording({})).toEqual(settings)
    await api.workspace.undo({ undoId })
    expect(await api.introductions.wording({})).toEqual({ own: [], off: [], allowed: [] })
  })
})
