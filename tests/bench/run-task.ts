import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a run in a process of its own reports. */
export type ImportRun = {
  usable: number
  searchReady: number
  again: number
  addedAgain: number
  pingP99: number
  peakMegabytes: number
}

/** Runs one of the tasks of task.ts in a fresh process, so that its memory is its own. */
export async function runTask<Result>(task: string, input: unknown): Promise<Result> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'task.ts'), [task, JSON.stringify(input)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return await new Promise<Result>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Result))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`task ${task} ended with ${code}`))
    })
  })
}

/** A data folder for one task, removed by `clear`. */
export function freshFolder(): { dir: string; clear: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-bench-'))
  return { dir, clear: () => rmSync(dir, { recursive: true, force: true }) }
}
