/** Decides what to do when a process of Chromium ends: a page is loaded again once a minute, then the operator is asked. */
export class CrashPolicy {
  private readonly now: () => number
  private lastReloadAt: number | null = null
  private gpuCrashes = 0

  constructor(now: () => number) {
    this.now = now
  }

  onPageGone(reason: string): 'ignore' | 'reload' | 'ask' {
    if (reason === 'clean-exit' || reason === 'killed') return 'ignore'
    const at = this.now()
    const isRepeated = this.lastReloadAt !== null && at - this.lastReloadAt < 60_000
    this.lastReloadAt = at
    return isRepeated ? 'ask' : 'reload'
  }

  /** After three crashes of the graphics process the app starts again without it. */
  onChildGone(type: string, reason: string): 'ignore' | 'disable-gpu' {
    if (type !== 'GPU' || reason === 'clean-exit' || reason === 'killed') return 'ignore'
    this.gpuCrashes += 1
    return this.gpuCrashes === 3 ? 'disable-gpu' : 'ignore'
  }
}
