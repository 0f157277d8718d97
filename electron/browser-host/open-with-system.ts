import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'

/** Opens a folder or an address of ours with the program that the system has for it. Throws NOT_OPENED. */
export function openWithSystem(target: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  return start(openCommand(target, platform), target)
}

/** Shows a file in the file manager; where that cannot point at it, its folder. Throws NOT_OPENED. */
export function showWithSystem(file: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  return start(showCommand(file, platform), file)
}

/** Program and arguments, never a shell line: paths hold spaces and Chinese. */
type Command = [string, ...string[]]

export function openCommand(target: string, platform: NodeJS.Platform): Command {
  if (platform === 'win32') return ['explorer.exe', target]
  return [platform === 'darwin' ? 'open' : 'xdg-open', target]
}

export function showCommand(file: string, platform: NodeJS.Platform): Command {
  if (platform === 'win32') return ['explorer.exe', `/select,${file}`]
  return platform === 'darwin' ? ['open', '-R', file] : ['xdg-open', dirname(file)]
}

function start([command, ...input]: Command, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, input, { stdio: 'ignore', detached: true, windowsHide: true })
    child.once('error', (cause) => reject(new AppError('NOT_OPENED', { target }, { cause })))
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}
