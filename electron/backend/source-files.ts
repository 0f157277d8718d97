import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DataContext, SourceFile } from './context.ts'

/** Files that a host vouched for, by token. Screens only ever hold tokens; paths are for the command line. */
export class SourceFiles {
  private readonly byToken = new Map<string, { path: string; name: string }>()
  private readonly allowPaths: boolean

  constructor(options: { allowPaths: boolean }) {
    this.allowPaths = options.allowPaths
  }

  /** Makes a file readable under a token. */
  register(token: string, path: string, name: string): void {
    this.byToken.set(token, { path, name })
  }

  readonly resolve: DataContext['resolveFile'] = (ref): SourceFile => {
    if ('path' in ref) {
      if (!this.allowPaths) throw new AppError('PATH_NOT_ALLOWED')
      return describe(ref.path, basename(ref.path))
    }
    const file = this.byToken.get(ref.token)
    if (!file) throw new AppError('FILE_NOT_FOUND', { name: '' })
    return describe(file.path, file.name)
  }
}

function describe(path: string, name: string): SourceFile {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) throw new AppError('FILE_NOT_FOUND', { name })
  return { path, name, size: stats.size, modifiedAt: Math.round(stats.mtimeMs) }
}
