import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { BrowserWindow, Dialog, FileFilter } from 'electron'
import type { BackendHandle } from '#electron/host/start-backend.ts'
import type { Uploads } from '#electron/host/uploads.ts'
import { writeFileAtomically } from '#electron/host/write-file-atomically.ts'
import type { AdoptedFile } from '#electron/preload/channels.ts'
import type { FileToSave, PickedFile } from '#shared/host.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import type { DesktopStore } from './desktop-store.ts'
import type { Say } from './words.ts'

type Parts = {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  backend: Pick<BackendHandle, 'registerFile'>
  uploads: Uploads
  store: DesktopStore
  say: () => Say
  /** Where dialogs open the first time. */
  firstDir: string
}

/** Files that come and go through dialogs. The page only ever learns tokens and names. */
export class DesktopFiles {
  private readonly parts: Parts

  constructor(parts: Parts) {
    this.parts = parts
  }

  async pick(
    window: BrowserWindow,
    options: { extensions: string[]; multiple: boolean },
  ): Promise<PickedFile[]> {
    const { dialog, say, store } = this.parts
    const filters: FileFilter[] = [
      { name: say()('files'), extensions: options.extensions },
      { name: say()('allFiles'), extensions: ['*'] },
    ]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      defaultPath: this.dir(),
      filters: options.extensions.length > 0 ? filters : [],
      properties: options.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    })
    if (canceled || !filePaths[0]) return []
    store.changeMachine({ lastDir: dirname(filePaths[0]) })
    return Promise.all(filePaths.map((path) => this.adoptPath(path)))
  }

  adopt(files: readonly AdoptedFile[]): Promise<PickedFile[]> {
    return Promise.all(
      files.map((file) =>
        'path' in file
          ? this.adoptPath(file.path)
          : this.parts.uploads.take(Readable.from([file.bytes]), file),
      ),
    )
  }

  async save(window: BrowserWindow, file: FileToSave): Promise<{ name: string } | null> {
    const { dialog, store } = this.parts
    const name = toSafeFileName(file.name)
    const extension = extname(name).slice(1)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(this.dir(), name),
      filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    })
    if (canceled || !filePath) return null
    // Linux dialogs leave the extension to us.
    const target = extname(filePath) === '' && extension ? `${filePath}.${extension}` : filePath
    await writeFileAtomically(target, file.bytes)
    store.changeMachine({ lastDir: dirname(target) })
    return { name: basename(target) }
  }

  private dir(): string {
    return this.parts.store.machine().lastDir ?? this.parts.firstDir
  }

  private async adoptPath(path: string): Promise<PickedFile> {
    const name = basename(path)
    const facts = await stat(path).catch(() => null)
    if (!facts?.isFile()) throw new AppError('FILE_NOT_FOUND', { name })
    const token = randomUUID()
    this.parts.backend.registerFile(token, { path, name })
    return { token, name, size: facts.size, modifiedAt: Math.round(facts.mtimeMs) }
  }
}
