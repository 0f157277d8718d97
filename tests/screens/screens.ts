import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { BROWSER_SWITCHES, findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import { callOperation, makeDataDir, removeDataDir, root, runHost } from '#tests/support/browser/run-host.ts'
import { screens } from './list.ts'
import { settle } from './settle.ts'
import { fillWorkspace, screensOver, type Workspace, workspaces } from './workspaces.ts'

/** An ordinary Tuesday, late in the morning. */
const NOW = '2026-03-10T11:10:00+08:00'

type Look = { language: 'zh-CN' | 'en'; theme: 'light' | 'dark'; width: number; height: number }

const looks: readonly Look[] = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [
    { language, theme, width: 1280, height: 800 },
    { language, theme, width: 960, height: 640 },
  ]),
)

/**
 * Writes a picture of every screen over the sample workspace, in both languages, themes and sizes, into `folder`.
 * `only` picks screens by a part of their name.
 */
async function takePictures(folder: string, only: string | undefined): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const folders = new Map(workspaces.map((workspace) => [workspace, filled(workspace)]))
  const executablePath = await findTestBrowser()
  const browser = await chromium.launch({ executablePath, args: BROWSER_SWITCHES })
  for (const look of looks) await takeLook(browser, look, { folder, folders, only, executablePath })
  await browser.close()
  for (const dir of folders.values()) removeDataDir(dir)
}

/** A data folder that pictures are taken of, each time over a copy. */
function filled(workspace: Workspace): string {
  const dir = makeDataDir()
  fillWorkspace((operation, input) => callOperation(dir, operation, input, { now: NOW }), workspace)
  return dir
}

async function takeLook(
  browser: Browser,
  look: Look,
  {
    folder,
    folders,
    only,
    executablePath,
  }: {
    folder: string
    folders: ReadonlyMap<Workspace, string>
    only: string | undefined
    executablePath: string
  },
): Promise<void> {
  for (const [workspace, from] of folders) {
    const picked = screensOver(workspace, screens).filter(
      ({ name }) => only === undefined || name.includes(only),
    )
    if (picked.length === 0) continue
    const dataDir = makeDataDir(from)
    writeFileSync(
      join(dataDir, 'preferences.json'),
      JSON.stringify({ language: look.language, theme: look.theme }),
    )
    const host = await runHost({ dataDir, now: NOW, browser: executablePath })
    const page = await browser.newPage({
      viewport: { width: look.width, height: look.height },
      locale: look.language,
    })
    await page.goto(host.entry)
    for (const screen of picked) {
      await open(page, host.origin, screen.route)
      await screen.act?.(page)
      await settle(page)
      await page.screenshot({ path: join(folder, nameOf(screen.name, look)), animations: 'disabled' })
      process.stdout.write('.')
    }
    await page.close()
    await host.stop()
    removeDataDir(dataDir)
  }
}

/** Opens a route anew and waits until the page stands still. */
async function open(page: Page, origin: string, route: string): Promise<void> {
  await page.goto(`${origin}/#${route}`)
  await page.reload()
  await settle(page)
}

function nameOf(screen: string, { language, theme, width }: Look): string {
  return `${screen}-${width}-${theme}-${language === 'en' ? 'en' : 'zh'}.png`
}

ensureBuilt()
// A second argument names another folder than `screens/`, which is emptied first.
await takePictures(join(root, process.argv[3] ?? 'screens'), process.argv[2])
process.stdout.write('\n')
