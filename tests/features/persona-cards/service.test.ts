import { describe, expect, it } from 'vitest'
import type { CardDesign } from '#shared/features/persona-cards/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { givenIntroduction, givenPersona } from '#tests/features/introductions/given-persona.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const MINUTE = 60_000
const PIXEL = 'data:image/png;base64,iVBORw0KGgo='
const OTHER = 'data:image/webp;base64,UklGRgAAAA=='
const photo = { picture: PIXEL, width: 900, height: 1200, crop: { x: 0, y: 100, side: 900 } }
const qr = { picture: PIXEL, width: 37, height: 37, code: { x: 2, y: 2, width: 33, height: 33 } }

type App = ReturnType<typeof createTestApp>
const cardOf = ({ api }: App, personaId: PersonaId) => api.personaCards.show({ personaId })
const choose = ({ api }: App, personaId: PersonaId, design: CardDesign) =>
  api.personaCards.choose({ personaId, choice: { design } })

describe('a card nobody touched', () => {
  it('says the one-line introduction and the numbers of the credentials', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const versions = await app.api.introductions.list({ personaId })
    expect(await cardOf(app, personaId)).toMatchObject({
      name: '林夏',
      roleLine: '领读人',
      brand: '晚读共读会',
      design: 'plain',
      tone: 'light',
      line: versions.find(({ kind }) => kind === 'one_line')?.text,
      isOwnLine: false,
      proofs: [
        { figure: '1,860 人', caption: '带读完' },
        { figure: '42 本', caption: '读完' },
        { figure: '9 年', caption: '图书编辑' },
      ],
      isOwnProofs: false,
      savedAt: null,
    })
  })

  it('takes the signature while there is no introduction, and follows one that changes', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    expect((await cardOf(app, personaId)).line).toBe('')
    await app.api.personas.edit({ id: personaId, change: { signature: '每晚读一页' } })
    expect((await cardOf(app, personaId)).line).toBe('每晚读一页')
    await app.api.introductions.saveAnswers({ personaId, answers: { identity: '我是图书编辑' } })
    const [oneLine] = await app.api.introductions.list({ personaId })
    if (!oneLine) throw new Error('no introduction')
    await app.api.introductions.edit({ id: oneLine.id, text: '陪你读书的编辑' })
    expect((await cardOf(app, personaId)).line).toBe('陪你读书的编辑')
  })

  it('is of a persona that is there', async () => {
    const { api } = createTestApp()
    await expect(api.personaCards.show({ personaId: 'nobody' as PersonaId })).rejects.toMatchObject({
      data: { code: 'PERSONA_NOT_FOUND' },
    })
  })
})

describe('what the operator chose and wrote', () => {
  it('is there after a restart, pictures too', async () => {
    const first = createTestApp()
    const personaId = await givenIntroduction(first)
    await choose(first, personaId, 'spine')
    await first.api.personaCards.write({
      personaId,
      texts: { line: '今晚一起读', qrCaption: '扫码\n备注共读' },
    })
    await first.api.personaCards.setPhoto({ personaId, photo })
    await first.api.personaCards.setQr({ personaId, qr })
    const before = await cardOf(first, personaId)
    await first.close()
    const second = createTestApp({ dataDir: first.dataDir })
    expect(await cardOf(second, personaId)).toEqual(before)
    expect(before).toMatchObject({
      design: 'spine',
      line: '今晚一起读',
      isOwnLine: true,
      qrCaption: '扫码\n备注共读',
      photo: { width: 900, height: 1200, crop: photo.crop },
      qr: { width: 37, height: 37 },
    })
    expect(await second.api.personaCards.pictures({ personaId })).toEqual({ photo: PIXEL, qr: PIXEL })
  })

  it('follows again when it is let go', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { line, proofs } = await cardOf(app, personaId)
    await app.api.personaCards.write({ personaId, texts: { line: '', proofs: [] } })
    expect(await cardOf(app, personaId)).toMatchObject({
      line: '',
      proofs: [],
      isOwnLine: true,
      isOwnProofs: true,
    })
    const { card } = await app.api.personaCards.write({ personaId, texts: { line: null, proofs: null } })
    expect(card).toMatchObject({ line, proofs, isOwnLine: false, isOwnProofs: false })
  })

  it('takes no more than the fields hold, and no square outside of the photo', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    await expect(
      app.api.personaCards.write({ personaId, texts: { line: '长'.repeat(121) } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(
      app.api.personaCards.setPhoto({ personaId, photo: { ...photo, picture: 'file:///etc/passwd' } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await app.api.personaCards.setPhoto({ personaId, photo })
    const { card } = await app.api.personaCards.choose({
      personaId,
      choice: { crop: { x: 5000, y: 5000, side: 5000 } },
    })
    expect(card.photo?.crop).toEqual({ x: 0, y: 300, side: 900 })
  })

  it('has no part to choose without a photo', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    const { card } = await app.api.personaCards.choose({
      personaId,
      choice: { crop: { x: 0, y: 0, side: 10 } },
    })
    expect(card.photo).toBeNull()
  })
})

describe('undo', () => {
  it('brings back design, photo with its part, and code', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    await app.api.personaCards.setPhoto({ personaId, photo })
    await app.api.personaCards.setQr({ personaId, qr })
    const before = await cardOf(app, personaId)
    const other = { picture: OTHER, width: 500, height: 500, crop: { x: 0, y: 0, side: 500 } }
    const undos = [
      await choose(app, personaId, 'cover'),
      await app.api.personaCards.choose({ personaId, choice: { crop: { x: 10, y: 20, side: 400 } } }),
      await app.api.personaCards.setPhoto({ personaId, photo: other }),
      await app.api.personaCards.setPhoto({ personaId, photo: null }),
      await app.api.personaCards.setQr({ personaId, qr: null }),
    ]
    expect(await app.api.personaCards.pictures({ personaId })).toEqual({ photo: null, qr: null })
    for (const { undoId } of undos.toReversed()) await app.api.workspace.undo({ undoId: undoId ?? '' })
    expect(await cardOf(app, personaId)).toEqual(before)
    expect(await app.api.personaCards.pictures({ personaId })).toEqual({ photo: PIXEL, qr: PIXEL })
  })

  it('brings the text back from before the first key of what was typed in one go', async () => {
    const app = createTestApp()
    const personaId = await givenIntroduction(app)
    const { line } = await cardOf(app, personaId)
    const write = (text: string) => app.api.personaCards.write({ personaId, texts: { line: text } })
    const first = await write('今')
    app.clock.advance(MINUTE)
    await write('今晚')
    const last = await write('今晚读')
    expect(last.undoId).toBe(first.undoId)
    await app.api.workspace.undo({ undoId: last.undoId ?? '' })
    expect(await cardOf(app, personaId)).toMatchObject({ line, isOwnLine: false })
  })

  it('takes back only the last of what was typed before and after something else, or long apart', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    const write = (texts: { line?: string; qrCaption?: string }) =>
      app.api.personaCards.write({ personaId, texts })
    const first = await write({ line: '今晚' })
    await choose(app, personaId, 'note')
    const second = await write({ line: '今晚读书' })
    expect(second.undoId).not.toBe(first.undoId)
    app.clock.advance(11 * MINUTE)
    const third = await write({ line: '今晚一起读书' })
    const fourth = await write({ qrCaption: '扫码' })
    expect(new Set([second.undoId, third.undoId, fourth.undoId]).size).toBe(3)
    await app.api.workspace.undo({ undoId: fourth.undoId ?? '' })
    await app.api.workspace.undo({ undoId: third.undoId ?? '' })
    expect(await cardOf(app, personaId)).toMatchObject({ line: '今晚读书', qrCaption: '' })
  })

  it('has nothing to take back when nothing changed', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    await app.api.personaCards.write({ personaId, texts: { line: '今晚' } })
    expect((await app.api.personaCards.write({ personaId, texts: { line: ' 今晚 ' } })).undoId).toBeNull()
  })

  it('brings the card back with its persona', async () => {
    const app = createTestApp()
    const personaId = await givenPersona(app)
    await choose(app, personaId, 'frame')
    await app.api.personaCards.setPhoto({ personaId, photo })
    const before = await cardOf(app, personaId)
    const { undoId } = await app.api.personas.remove({ id: personaId })
    expect(app.ctx.read.value('SELECT count(*) FROM persona_cards')).toBe(0)
    await app.api.workspace.undo({ undoId })
    expect(await cardOf(app, personaId)).toEqual(before)
    expect(await app.api.personaCards.pictures({ personaId })).toEqual({ photo: PIXEL, qr: null })
  })
})
