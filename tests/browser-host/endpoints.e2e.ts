import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser/test.ts'

test.use({ story: { tolerates: /ERR_CONNECTION|status of 422|ERR_INCOMPLETE/ } })

const HTML = '<body style="margin:0"><h1>周报 第 10 周</h1><div style="height:2500px">群圃</div></body>'

/** Asks an endpoint as the page does: with its cookie and its origin. */
function ask(page: Page, method: string, path: string, body?: string) {
  return page.evaluate(
    async ([verb = '', address = '', content]) => {
      const answer = await fetch(address, {
        method: verb,
        ...(content === undefined ? {} : { body: content }),
      })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, type: answer.headers.get('content-type'), bytes: [...bytes] }
    },
    [method, path, body],
  )
}
const bytesOf = ({ bytes }: { bytes: number[] }) => Buffer.from(bytes)
const jsonOf = (answer: { bytes: number[] }) => JSON.parse(bytesOf(answer).toString()) as unknown

test('prints an A4 page and pictures a page as high as its content', async ({ page }) => {
  const pdf = await ask(page, 'POST', '/host/pdf', HTML)
  expect(pdf.type).toBe('application/pdf')
  const text = bytesOf(pdf).toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text).toMatch(/\/MediaBox ?\[0 0 59[45][\d.]* 84[12][\d.]*\]/)
  const png = bytesOf(await ask(page, 'POST', '/host/png?width=720&height=400', HTML))
  expect(png.readUInt32BE(16)).toBe(720)
  expect(png.readUInt32BE(20)).toBeGreaterThan(2500)
})

test('prints nothing from elsewhere, and runs no script of the page', async ({ page }) => {
  const probe = `<body style="margin:0"><div id="a" style="height:100px"></div>
    <img src="http://127.0.0.1:9/x.png" height="50"><iframe src="https://evil.example"></iframe>
    <script>document.getElementById('a').style.height = '5000px'</script></body>`
  const png = bytesOf(await ask(page, 'POST', '/host/png?width=400&height=200', probe))
  expect(png.readUInt32BE(20)).toBeLessThan(1000)
})

test('takes a file in pieces to disk, known by a token that tells nothing, and removes it at the end', async ({
  page,
  host,
}) => {
  const name = '群聊 记录\u202e.txt'
  const answer = await ask(
    page,
    'POST',
    `/host/files?${new URLSearchParams({ name, modifiedAt: '5' })}`,
    '你好'.repeat(100_000),
  )
  const picked = jsonOf(answer) as { token: string }
  expect(picked).toEqual({ token: expect.any(String), name: '群聊 记录.txt', size: 600_000, modifiedAt: 5 })
  const [owner = ''] = readdirSync(join(host.dataDir, 'uploads'))
  expect(readFileSync(join(host.dataDir, 'uploads', owner, picked.token), 'utf8')).toHaveLength(200_000)
  expect(await host.stop()).toBe(0)
  expect(existsSync(join(host.dataDir, 'uploads', owner))).toBe(false)
})

test('keeps preferences on disk, and drops a value that does not fit', async ({ page, host }) => {
  expect(
    (await ask(page, 'PUT', '/host/preferences', '{"theme":"dark","lastRoute":"/members"}')).status,
  ).toBe(200)
  expect((await ask(page, 'PUT', '/host/preferences', '{"theme":"pink"}')).status).toBe(422)
  expect(jsonOf(await ask(page, 'GET', '/host/preferences'))).toMatchObject({
    theme: 'dark',
    lastRoute: '/members',
  })
  const stored = JSON.parse(readFileSync(join(host.dataDir, 'preferences.json'), 'utf8')) as unknown
  expect(stored).toMatchObject({ theme: 'dark' })
})

test('shows no file that is not there', async ({ page }) => {
  const answer = await ask(page, 'POST', '/host/show-file', '{"path":"/nowhere/封面.png"}')
  expect(jsonOf(answer)).toMatchObject({ error: { code: 'FILE_GONE', facts: { name: '封面.png' } } })
  expect((await ask(page, 'POST', '/host/show-file', '{"path":""}')).status).toBe(422)
})

test('ends by Ctrl+C with the database folded into one file, and the page says that it is gone', async ({
  page,
  host,
}) => {
  await expect(page.getByText('从零开始')).toBeVisible()
  expect(await host.stop()).toBe(0)
  await expect(page.getByText('与后台的连接断了')).toBeVisible()
  expect(readdirSync(join(host.dataDir, 'data')).sort()).toEqual(['main.db', 'owner.lock', 'search.db'])
})
