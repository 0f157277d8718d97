import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PersonaScreen } from '#renderer/app/persona-screen.tsx'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { givenIntroduction } from '#tests/features/introductions/given-persona.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
const PIXEL = 'data:image/png;base64,iVBORw0KGgo='
const photo = { picture: PIXEL, width: 900, height: 1200, crop: { x: 0, y: 100, side: 900 } }
const qr = { picture: PIXEL, width: 37, height: 37, code: { x: 2, y: 2, width: 33, height: 33 } }

let personaId: PersonaId
const open = (more: (app: App) => unknown = () => {}, options: { tab?: string; language?: 'en' } = {}) =>
  renderView(<PersonaScreen />, {
    route: `/persona?tab=${options.tab ?? 'card'}`,
    ...(options.language ? { preferences: { language: options.language } } : {}),
    given: async (app) => {
      personaId = await givenIntroduction(app)
      await more(app)
    },
  })

const textIn = (field: HTMLElement) => (field as HTMLInputElement | HTMLTextAreaElement).value
const preview = () => screen.findByRole('img', { name: /^名片预览/ })
/** The drawing in the preview. */
const drawing = async () => decodeURIComponent((await preview()).getAttribute('src') ?? '')
const cardIn = ({ api }: App) => api.personaCards.show({ personaId })
const undo = async (user: Awaited<ReturnType<typeof open>>['user']) =>
  user.click(await screen.findByRole('button', { name: '撤销' }))

describe('the card', () => {
  it('says by itself what introduction and credentials say', async () => {
    const { app } = await open()
    const { line } = await cardIn(app)
    expect(textIn(await screen.findByLabelText('一句话'))).toBe(line)
    expect(textIn(screen.getByLabelText('第 1 个数字'))).toBe('1,860 人')
    screen.getByText('跟随自我介绍里的一句话')
    const texts = [...(await drawing()).matchAll(/<text[^>]*data-part="(\w+)"[^>]*>([^<]*)</g)]
    const of = (part: string) => texts.filter(([, name]) => name === part).map(([, , text]) => text)
    expect(of('name')).toEqual(['林夏'])
    expect(of('line').join('')).toBe(line)
    expect(of('figure')).toEqual(['1,860 人', '42 本', '9 年'])
  })

  it('takes another line and other numbers, lets them go again, and takes all back', async () => {
    const { user, app } = await open()
    const before = await cardIn(app)
    const line = await screen.findByLabelText('一句话')
    await user.clear(line)
    await user.type(line, '今晚读书')
    await user.tab()
    await waitFor(async () => expect(await drawing()).toContain('今晚读书'))
    await waitFor(async () => expect(await cardIn(app)).toMatchObject({ line: '今晚读书', isOwnLine: true }))
    const figure = screen.getByLabelText('第 2 个数字')
    await user.clear(figure)
    await user.type(figure, '60+')
    await user.tab()
    await waitFor(async () => expect((await cardIn(app)).proofs[1]?.figure).toBe('60+'))
    expect((await cardIn(app)).proofs[0]).toEqual(before.proofs[0])
    await screen.findByText('已改凭证')
    await undo(user)
    await waitFor(async () =>
      expect(await cardIn(app)).toMatchObject({ proofs: before.proofs, isOwnProofs: false }),
    )
    await waitFor(() => expect(screen.getAllByRole('button', { name: '改回跟随' })).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: '改回跟随' }))
    await waitFor(() => expect(textIn(line)).toBe(before.line))
  })

  it('changes its design, its tone and its size', async () => {
    const { user, app } = await open()
    await screen.findByRole('img', { name: '名片预览：林夏，素页，竖屏' })
    await user.click(screen.getByRole('radio', { name: '书脊' }))
    await screen.findByRole('img', { name: '名片预览：林夏，书脊，竖屏' })
    await user.click(screen.getByText('深色'))
    await waitFor(async () => expect(await cardIn(app)).toMatchObject({ design: 'spine', tone: 'dark' }))
    await user.click(screen.getByText('方形'))
    const shown = await screen.findByRole('img', { name: '名片预览：林夏，书脊，方形' })
    expect([shown.getAttribute('width'), shown.getAttribute('height')]).toEqual(['1080', '1080'])
    await screen.findByText('1080×1080 像素')
    await undo(user)
    await waitFor(async () => expect(await cardIn(app)).toMatchObject({ design: 'spine', tone: 'light' }))
  })

  it('is renamed with its persona', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '改姓名和身份' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.clear(dialog.getByLabelText('对外的名字'))
    await user.type(dialog.getByLabelText('对外的名字'), '夏夏')
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await waitFor(async () => expect(await drawing()).toContain('>夏夏<'))
  })
})

describe('the photo', () => {
  it('is moved and zoomed by keys, and the part comes back', async () => {
    const { user, app } = await open(({ api }) => api.personaCards.setPhoto({ personaId, photo }))
    await user.click(await screen.findByRole('button', { name: '裁剪' }))
    const area = await screen.findByRole('application')
    area.focus()
    await user.keyboard('++{ArrowRight}{Shift>}{ArrowDown}{/Shift}')
    fireEvent.wheel(area, { deltaY: 100 })
    await user.click(screen.getByRole('button', { name: '用这一块' }))
    await waitFor(async () => expect((await cardIn(app)).photo?.crop.side).toBe(818))
    const { crop } = (await cardIn(app)).photo ?? photo
    expect(crop.x).toBeGreaterThan(41)
    expect(crop.y).toBeGreaterThan(191)
    await waitFor(async () => expect(await drawing()).toContain(`viewBox="${crop.x} ${crop.y} 818 818"`))
    await undo(user)
    await waitFor(async () => expect((await cardIn(app)).photo?.crop).toEqual(photo.crop))
  })

  it('is removed and comes back', async () => {
    const { user, app } = await open(({ api }) => api.personaCards.setPhoto({ personaId, photo }))
    await user.click(await screen.findByRole('button', { name: '移除照片' }))
    await screen.findByText('已移除名片照片')
    await waitFor(async () => expect(await drawing()).not.toContain('<image'))
    await undo(user)
    await waitFor(async () => expect((await cardIn(app)).photo).not.toBeNull())
    await waitFor(async () => expect(await drawing()).toContain(PIXEL))
  })

  it.each([
    [
      'larger than can be kept',
      { size: 41_000_000 },
      '“林夏.jpg”有 41 MB，太大了，没有换。选一张 40 MB 以内的图片。',
    ],
    [
      'gone since it was chosen',
      { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) },
      '“林夏.jpg”读不到了，可能已被移动或删除，没有换。重新选一次。',
    ],
  ])('is refused in words when the file is %s', async (_, facts, sentence) => {
    const { user, app } = await open()
    const file = new File(['x'], '林夏.jpg', { type: 'image/jpeg' })
    for (const [name, value] of Object.entries(facts)) Object.defineProperty(file, name, { value })
    await user.upload(await screen.findByLabelText('照片'), file)
    await screen.findByText(sentence)
    expect((await cardIn(app)).photo).toBeNull()
  })
})

describe('the code', () => {
  it('comes with words of its own, and says when it could not be read', async () => {
    const { user, app } = await open(({ api }) =>
      api.personaCards.setQr({ personaId, qr: { ...qr, code: null } }),
    )
    await screen.findByText('没有在这张图里读出二维码，导出后先用手机扫一下。')
    await user.type(screen.getByLabelText('二维码旁的文字'), '扫码加我')
    await user.tab()
    await waitFor(async () => expect(await drawing()).toContain('>扫码加我<'))
    expect(await drawing()).toContain('data-part="qr"')
    await user.click(screen.getByRole('button', { name: '移除二维码' }))
    await waitFor(async () => expect((await cardIn(app)).qr).toBeNull())
    await undo(user)
    await waitFor(async () => expect((await cardIn(app)).qr).toMatchObject({ width: 37 }))
  })

  it('may be cut out of a picture with more on it', async () => {
    await open(({ api }) =>
      api.personaCards.setQr({
        personaId,
        qr: { ...qr, width: 700, height: 1000, code: { x: 200, y: 300, width: 300, height: 300 } },
      }),
    )
    await screen.findByText('已读出二维码')
    screen.getByRole('button', { name: '只留二维码部分' })
  })
})

describe('the export', () => {
  it('hands the host exactly what the preview shows, in its size', async () => {
    const { user, desktop } = await open(({ api }) => api.personaCards.setPhoto({ personaId, photo }))
    const pictured: { html: string; size: unknown }[] = []
    desktop.host.capturePng = async (html, size) => {
      pictured.push({ html, size })
      return new Uint8Array([1])
    }
    await user.click(await screen.findByRole('button', { name: '导出图片' }))
    await screen.findByText('已保存 林夏 名片 素页 1080x1920.png')
    expect(desktop.saved[0]).toMatchObject({ name: '林夏 名片 素页 1080x1920.png', mime: 'image/png' })
    expect(pictured[0]?.size).toEqual({ width: 1080, height: 1920 })
    const svg = (await drawing()).replace(/^[^<]*/, '')
    expect(pictured[0]?.html).toContain(svg)
    await user.click(screen.getByRole('button', { name: '导出 PDF' }))
    await waitFor(() => expect(desktop.saved[1]?.mime).toBe('application/pdf'))
  })

  it('says why nothing was saved', async () => {
    const { user, desktop } = await open()
    desktop.host.printToPdf = () => Promise.reject(new AppError('BROWSER_TIMEOUT'))
    await user.click(await screen.findByRole('button', { name: '导出 PDF' }))
    await screen.findByText(/浏览器一分钟没有生成完/)
    expect(desktop.saved).toEqual([])
  })
})

describe('beside the self-introduction', () => {
  it('stands the card in full length and changes its design', async () => {
    const { user, app } = await open(() => {}, { tab: 'introduction' })
    const pane = within(await screen.findByRole('complementary', { name: '名片预览' }))
    const shown = await pane.findByRole('img', { name: '名片预览：林夏，素页，长图' })
    expect(shown.getAttribute('width')).toBe('750')
    await user.click(pane.getByText('便签'))
    await pane.findByRole('img', { name: '名片预览：林夏，便签，长图' })
    await waitFor(async () => expect((await cardIn(app)).design).toBe('note'))
  })
})
