import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import encodeQR from 'qr'
import { expect, test } from '#tests/support/browser/test.ts'
import { readPdf } from './pdf-text.ts'

const LINE = '9 年图书编辑，陪你每晚 20 分钟读完一本书'
const CODE = '微信号 linxia-reading'

test.use({
  story: {
    prepare: (call) => {
      call('groups.create', { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' })
      const { id } = call('personas.create', {
        name: '林夏',
        roleLine: '晚读共读会 领读人',
        brand: '晚读共读会',
        trade: 'paid_knowledge',
      }) as { id: string }
      call('personas.edit', { id, change: { signature: LINE } })
    },
  },
})

/** A photo of nobody: four fields of colour, 900 × 1200. */
const photoFile = (page: Page) =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 1200)
    const paper = canvas.getContext('2d')
    for (const [at, colour] of ['#c03020', '#2060c0', '#20a060', '#d0a020'].entries()) {
      if (!paper) continue
      paper.fillStyle = colour
      paper.fillRect((at % 2) * 450, Math.floor(at / 2) * 600, 450, 600)
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })

/** A clean code as a PNG, each square `times` pixels wide, with `below` white pixels under it. */
const codeFile = (page: Page, { times, below }: { times: number; below: number }) =>
  page.evaluate(
    async ({ rows, times: side, below: white }) => {
      const length = rows.length * side
      const canvas = new OffscreenCanvas(length, length + white)
      const paper = canvas.getContext('2d')
      if (paper) {
        paper.fillStyle = 'white'
        paper.fillRect(0, 0, length, length + white)
        paper.fillStyle = 'black'
        for (const [y, row] of rows.entries())
          for (const [x, isDark] of row.entries()) if (isDark) paper.fillRect(x * side, y * side, side, side)
      }
      const blob = await canvas.convertToBlob({ type: 'image/png' })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    { rows: encodeQR(CODE, 'raw', { border: 4 }) as boolean[][], times, below },
  )

const asFile = (name: string, mimeType: string, bytes: readonly number[]) => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
})

async function openCard(page: Page) {
  await page.goto(`${new URL(page.url()).origin}/#/persona?tab=card`)
  await expect(preview(page)).toBeVisible()
}
const preview = (page: Page) => page.getByRole('img', { name: /^名片预览/ })
const form = (page: Page) => page.getByRole('region', { name: '名片内容' })

async function save(page: Page, button: '导出图片' | '导出 PDF') {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await saved
  const path = test.info().outputPath(file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), bytes: await readFile(path) }
}

/** How a picture differs from the preview drawn in full size: mean difference (0–255), and share of other pixels. */
const differenceFrom = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const shown = document.querySelector<HTMLImageElement>('.card-picture')
    if (!shown) throw new Error('no preview')
    const pixels = async (source: string) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const paper = canvas.getContext('2d')
      paper?.drawImage(image, 0, 0)
      return paper?.getImageData(0, 0, canvas.width, canvas.height)
    }
    const [a, b] = [await pixels(shown.src), await pixels(`data:image/png;base64,${base64}`)]
    if (!a || !b || a.width !== b.width || a.height !== b.height)
      return { size: [a?.width, a?.height, b?.width, b?.height], mean: 255, other: 1 }
    let [sum, other] = [0, 0]
    for (let at = 0; at < a.data.length; at += 4) {
      let most = 0
      for (let part = 0; part < 3; part += 1)
        most = Math.max(most, Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)))
      sum += most
      if (most > 48) other += 1
    }
    const count = a.data.length / 4
    return { size: [a.width, a.height], mean: sum / count, other: other / count }
  }, png.toString('base64'))

async function expectSame(page: Page, png: Buffer, size: [number, number]) {
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size)
  const difference = await differenceFrom(page, png)
  expect(difference.size).toEqual(size)
  expect(difference.mean).toBeLessThan(0.5)
  expect(difference.other).toBeLessThan(0.002)
}

/** Text of the code in a picture, as a phone would read it; null when there is none. */
async function codeIn(page: Page, png: Buffer): Promise<string | null> {
  const { default: decodeQR } = await import('qr/decode.js')
  const { width, height, data } = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const paper = canvas.getContext('2d')
    paper?.drawImage(image, 0, 0)
    const found = paper?.getImageData(0, 0, canvas.width, canvas.height)
    let text = ''
    for (const byte of found?.data ?? []) text += String.fromCharCode(byte)
    return { width: canvas.width, height: canvas.height, data: btoa(text) }
  }, png.toString('base64'))
  return decodeQR({ width, height, data: new Uint8Array(Buffer.from(data, 'base64')) }, { timeLimit: 5000 })
}

async function addPictures(page: Page) {
  await form(page)
    .getByLabel('照片', { exact: true })
    .setInputFiles(asFile('林夏.jpg', 'image/jpeg', await photoFile(page)))
  await page.getByRole('button', { name: '用这一块' }).click()
  await expect(form(page).getByRole('img', { name: '名片照片' })).toBeVisible()
  const code = await codeFile(page, { times: 9, below: 0 })
  await form(page)
    .getByLabel('二维码', { exact: true })
    .setInputFiles(asFile('我的二维码.png', 'image/png', code))
  await expect(form(page).getByText('已读出二维码')).toBeVisible()
}

test('a card from photo to file: cropped, with a code that can be read, exported as it is shown', async ({
  page,
}) => {
  await openCard(page)
  const picked = form(page).getByLabel('照片', { exact: true })
  await picked.setInputFiles(asFile('笔记.jpg', 'image/jpeg', [1, 2, 3]))
  await expect(
    page.getByText('“笔记.jpg”不是能打开的图片，没有换。选一张 JPG、PNG 或 WebP 图片。'),
  ).toBeVisible()
  await picked.setInputFiles(asFile('林夏.jpg', 'image/jpeg', await photoFile(page)))
  const area = page.getByRole('application')
  const box = await area.boundingBox()
  if (!box) throw new Error('nothing to crop')
  await page.mouse.move(box.x + 180, box.y + 180)
  await page.mouse.wheel(0, -400)
  await page.mouse.down()
  await page.mouse.move(box.x + 300, box.y + 300, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: '用这一块' }).click()
  await expect(page.getByText('已换名片照片')).toBeVisible()

  await form(page)
    .getByLabel('二维码', { exact: true })
    .setInputFiles(asFile('码.png', 'image/png', await codeFile(page, { times: 9, below: 0 })))
  await expect(form(page).getByText('已读出二维码')).toBeVisible()
  const kept = form(page).getByRole('img', { name: '二维码图片' })
  const squares = (encodeQR(CODE, 'raw', { border: 4 }) as boolean[][]).length
  expect(await kept.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(squares)
  await form(page).getByLabel('二维码旁的文字').fill('扫码加我\n备注“共读”，领试读笔记')
  await form(page).getByLabel('第 1 个数字').fill('1,860')
  await form(page).getByLabel('第 1 个说明').fill('共读书友')
  await form(page).getByLabel('一句话').fill('每晚 20 分钟，一起读完一本书')
  await page.getByRole('radio', { name: '书脊' }).check()
  await expect(page.getByRole('img', { name: '名片预览：林夏，书脊，竖屏' })).toBeVisible()
  await expect(page.getByText(/^已自动保存/)).toBeVisible()

  const upright = await save(page, '导出图片')
  expect(upright.name).toBe('林夏 名片 书脊 1080x1920.png')
  await expectSame(page, upright.bytes, [1080, 1920])
  expect(await codeIn(page, upright.bytes)).toBe(CODE)

  const src = await preview(page).getAttribute('src')
  await page.reload()
  await expect(preview(page)).toHaveAttribute('src', src ?? '')
})

test('every size is exported as it is shown, light and dark; the PDF is one page with its words', async ({
  page,
}) => {
  await openCard(page)
  await addPictures(page)
  await page.getByText('方形', { exact: true }).click()
  const square = await save(page, '导出图片')
  await expectSame(page, square.bytes, [1080, 1080])
  expect(await codeIn(page, square.bytes)).toBe(CODE)

  await page.getByText('深色', { exact: true }).click()
  await page.getByText('长图', { exact: true }).click()
  const height = Number(await preview(page).getAttribute('height'))
  const long = await save(page, '导出图片')
  await expectSame(page, long.bytes, [750, height])
  expect(await codeIn(page, long.bytes)).toBe(CODE)

  const { name, bytes } = await save(page, '导出 PDF')
  expect(name).toBe(`林夏 名片 素页 750x${height}.pdf`)
  const { pages, boxes, signs } = readPdf(bytes)
  expect(pages).toBe(1)
  const [, , wide = 0, tall = 0] = boxes[0] ?? []
  expect(wide).toBeCloseTo((148 / 25.4) * 72, 0)
  expect(tall / wide).toBeCloseTo(height / 750, 2)
  for (const sign of `林夏晚读共读会领读人${LINE}`.normalize('NFKC').replace(/\s/g, ''))
    expect([...signs]).toContain(sign)
})

test('a picture with more than a code on it can be cut down to the code; one without is told of', async ({
  page,
}) => {
  await openCard(page)
  const picked = form(page).getByLabel('二维码', { exact: true })
  await picked.setInputFiles(asFile('截图.png', 'image/png', await codeFile(page, { times: 6, below: 260 })))
  await form(page).getByRole('button', { name: '只留二维码部分' }).click()
  const kept = form(page).getByRole('img', { name: '二维码图片' })
  await expect
    .poll(() => kept.evaluate((image: HTMLImageElement) => image.naturalHeight / image.naturalWidth))
    .toBeCloseTo(1, 1)
  expect(await codeIn(page, (await save(page, '导出图片')).bytes)).toBe(CODE)
  await picked.setInputFiles(asFile('风景.jpg', 'image/jpeg', await photoFile(page)))
  await expect(form(page).getByText('没有在这张图里读出二维码，导出后先用手机扫一下。')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(form(page).getByText('已读出二维码')).toBeVisible()
})

test('in the fonts of this machine no text leaves its card, however long it is', async ({
  page,
  context,
}) => {
  await openCard(page)
  await addPictures(page)
  await form(page)
    .getByLabel('一句话')
    .fill('责编六十余本书的图书编辑，陪你每晚读完一章；'.repeat(6).slice(0, 120))
  await form(page).getByLabel('第 1 个数字').fill('1,234,567 人次')
  await form(page).getByLabel('第 1 个说明').fill('三年来累计参与共读的书友总人次数')
  await form(page).getByLabel('第 2 个说明').fill('Internationalism')
  await form(page)
    .getByLabel('二维码旁的文字')
    .fill('扫码加我，备注“共读”；工作日 9:00–18:00 回复。linxia_reading_club_2026_official_')
  await form(page).getByRole('button', { name: '改姓名和身份' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('对外的名字').fill('欧阳娜娜阿卜杜热合曼（International Reading Club）林夏')
  await dialog
    .getByLabel('身份')
    .fill('晚读共读会 International Reading Community 领读人、图书编辑与亲子阅读推广人')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('img', { name: /欧阳娜娜/ })).toBeVisible()
  const bench = await context.newPage()
  for (const design of ['素页', '书脊', '便签', '封面', '名帖'])
    for (const format of ['竖屏', '方形', '长图']) {
      await page.getByRole('radio', { name: design }).check()
      await page.getByText(format, { exact: true }).click()
      const shown = page.getByRole('img', { name: new RegExp(`，${design}，${format}$`) })
      await expect(shown).toBeVisible()
      const svg = decodeURIComponent(((await shown.getAttribute('src')) ?? '').replace(/^[^,]*,/, ''))
      await bench.setContent(svg)
      const outside = await bench.evaluate(() => {
        const card = document.querySelector('svg')?.getBoundingClientRect()
        return [...document.querySelectorAll('text')]
          .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => !card || box.left < card.left || box.right > card.right)
          .map(({ text }) => text)
      })
      expect(outside, `${design} ${format}`).toEqual([])
    }
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on the card and its crop, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openCard(page)
    await addPictures(page)
    const findings = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      return grave.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
    }
    expect(await findings()).toEqual([])
    await page.getByRole('button', { name: '裁剪' }).click()
    await expect(page.getByRole('application')).toBeVisible()
    expect(await findings()).toEqual([])
  })
