import { spawn } from 'node:child_process'
import { AppError } from '#shared/kernel/app-error.ts'

/** Opens a folder or an address of ours with the program that the system has for it. Throws NOT_OPENED. */
export function openWithSystem(target: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  const [command, ...input] = openCommand(target, platform)
  return new Promise((resolve, reject) => {
    const child = spawn(command, input, { stdio: 'ignore', detached: true, windowsHide: true })
    child.once('error', (cause) => reject(new AppError('NOT_OPENED', { target }, { cause })))
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

/** Program and arguments, never a shell line: paths hold spaces and Chinese. */
export function openCommand(target: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'win32') return ['explorer.exe', target]
  return [platform === 'darwin' ? 'open' : 'xdg-open', target]
}
