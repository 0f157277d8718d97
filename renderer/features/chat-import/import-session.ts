import { isAbort, refusalOf } from '#renderer/app/errors.ts'
import { api } from '#renderer/app/rpc.ts'
import type { ChatPlan, LeftOutChat } from '#shared/features/chat-import/contract.ts'
import type { RosterPlan } from '#shared/features/rosters/contract.ts'
import {
  type ChatChoice,
  type ImportItem,
  type ImportPlace,
  type ImportSource,
  lookAsChat,
  lookAsRoster,
  type MissingChoice,
  missingChoice,
  type RosterChoice,
  recognise,
} from './sources.ts'

/** How far a piece of work is; `messages` only while a log is read. */
export type Work = { stage: string; done: number; total: number; messages: number }

/** What an import adds, by its own preview. */
export type Plan =
  | { kind: 'chat'; chats: ChatPlan[]; leftOut: LeftOutChat[] }
  | { kind: 'roster'; roster: RosterPlan }

export type DryRun =
  | { state: 'waiting'; missing: MissingChoice }
  | { state: 'running'; work: Work | null }
  | { state: 'ready'; plan: Plan }
  | { state: 'stopped' }
  | { state: 'failed'; error: unknown }

export type ImportState = {
  step: 'choose' | 'check' | 'write' | 'result'
  sources: readonly ImportSource[]
  at: number
  isLooking: boolean
  item: ImportItem | null
  dryRun: DryRun
  isCompleteList: boolean
  work: Work | null
  writeError: unknown
  result: Plan | null
}

const FRESH: ImportState = {
  step: 'choose',
  sources: [],
  at: 0,
  isLooking: false,
  item: null,
  dryRun: { state: 'waiting', missing: null },
  isCompleteList: false,
  work: null,
  writeError: null,
  result: null,
}

/** A choice settles before the dry run begins anew. */
const SETTLE_MS = 350
/** While what was cancelled is being taken back, the next dry run asks again this often, for so long. */
const RETRY_MS = 150
const RETRIES = 400

/**
 * The import that is under way, apart from the screen that shows it: it goes on while the operator looks elsewhere. Every
 * choice begins the dry run anew; only one call of the backend runs at a time.
 */
export class ImportSession {
  private state = FRESH
  private readonly listeners = new Set<() => void>()
  private stop = new AbortController()
  private turn: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private preparedIds: ChatPlan['batchId'][] = []
  /** Whether the operator chose the group; else a file of several chats gives each its own. */
  private hasChosenTarget = false
  private place: ImportPlace = { groupId: null, zone: 'Asia/Shanghai', now: 0 }

  readonly snapshot = (): ImportState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes files or a text; the first is looked at. `place` = where the operator is. */
  open(sources: readonly ImportSource[], place: ImportPlace): void {
    if (sources.length === 0) return
    this.place = place
    this.hasChosenTarget = false
    this.set({ ...FRESH, step: 'check', sources })
    this.look((source) => recognise(source, this.place))
  }

  /** Reads the present source as the other kind. */
  readAs(kind: 'chat' | 'roster'): void {
    this.look((source) =>
      kind === 'chat' ? lookAsChat(source, this.place) : lookAsRoster(source, this.place),
    )
  }

  /** Reads the present source in another encoding. */
  chooseEncoding(encoding: string): void {
    const { item } = this.state
    if (item?.kind === 'chat') this.chooseChat({ encoding })
    else if (item?.kind === 'roster') this.chooseRoster({ encoding })
    else this.look((source) => recognise(source, this.place, encoding))
  }

  /** Changes choices about a log; what bears on reading looks at it anew. */
  chooseChat(change: Partial<ChatChoice>): void {
    const { item } = this.state
    if (item?.kind !== 'chat') return
    if ('target' in change) this.hasChosenTarget = true
    const choice = { ...item.choice, ...change }
    const isReading = 'encoding' in change || 'format' in change || 'zone' in change || 'startDate' in change
    if (isReading) this.look((source) => lookAsChat(source, this.place, choice))
    else this.choose({ ...item, choice })
  }

  /** Changes choices about a list; what bears on reading looks at it anew and forgets the mapping. */
  chooseRoster(change: Partial<RosterChoice>): void {
    const { item } = this.state
    if (item?.kind !== 'roster') return
    const choice = { ...item.choice, ...change }
    const isReading =
      'encoding' in change || 'delimiter' in change || 'sheet' in change || 'headerLine' in change
    if (isReading) this.look((source) => lookAsRoster(source, this.place, choice))
    else this.choose({ ...item, choice })
  }

  /** Ticks that the list names everybody; no dry run is needed, it told both. */
  setCompleteList(isCompleteList: boolean): void {
    this.set({ isCompleteList })
  }

  /** Stops the dry run; nothing of it stays. */
  stopDryRun(): void {
    this.interrupt()
    this.set({ dryRun: { state: 'stopped' } })
  }

  /** Begins the dry run anew. */
  runAgain(): void {
    if (this.state.item) this.choose(this.state.item)
  }

  /** Writes what the dry run told. */
  commit(): void {
    const { dryRun, isCompleteList } = this.state
    if (dryRun.state !== 'ready') return
    const { plan } = dryRun
    this.preparedIds = []
    this.set({ step: 'write', work: null, writeError: null })
    this.enqueue(async () => {
      try {
        const result = await write(plan, isCompleteList, (work) => this.set({ work }))
        this.set({ step: 'result', result, work: null })
      } catch (writeError) {
        this.set({ writeError })
      }
    })
  }

  /** Goes to the next source of several, or back to the first step. */
  next(): void {
    const { at, sources } = this.state
    this.interrupt()
    if (at + 1 >= sources.length) {
      this.set(FRESH)
      return
    }
    this.hasChosenTarget = false
    this.set({ ...FRESH, step: 'check', sources, at: at + 1 })
    this.look((source) => recognise(source, this.place))
  }

  /** Gives up what was chosen; nothing of it stays. */
  restart(): void {
    this.interrupt()
    this.set(FRESH)
  }

  private set(change: Partial<ImportState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  private enqueue(job: () => Promise<void>): void {
    this.turn = this.turn.then(job)
  }

  /** Ends a running dry run and withdraws a finished one. */
  private interrupt(): void {
    clearTimeout(this.timer)
    this.stop.abort()
    this.stop = new AbortController()
    this.enqueue(() => this.discard())
  }

  private async discard(): Promise<void> {
    const batchIds = this.preparedIds
    this.preparedIds = []
    if (batchIds.length === 0) return
    // What cannot be withdrawn now is taken back at the next start: it never showed.
    await untilFree(async () => {
      for await (const _ of await api.chatImport.discard({ batchIds })) void _
    }).catch(() => undefined)
  }

  /** A log of several chats goes into one group only if the operator says so. */
  private isForSeveralGroups(item: ImportItem, plan: Plan): boolean {
    if (item.kind !== 'chat' || plan.kind !== 'chat') return false
    if (plan.chats.length + plan.leftOut.length <= 1) return false
    return item.choice.target.kind !== 'auto' && !this.hasChosenTarget
  }

  private look(how: (source: ImportSource) => Promise<ImportItem>): void {
    const source = this.state.sources[this.state.at]
    if (!source) return
    this.interrupt()
    const { signal } = this.stop
    this.set({ isLooking: true, dryRun: { state: 'waiting', missing: null } })
    this.enqueue(async () => {
      if (signal.aborted) return
      const item = await how(source)
      if (signal.aborted) return
      this.set({ isLooking: false, isCompleteList: false })
      this.choose(item)
    })
  }

  private choose(item: ImportItem): void {
    this.interrupt()
    const missing = missingChoice(item)
    if (item.kind === 'refused' || missing) {
      this.set({ item, dryRun: { state: 'waiting', missing } })
      return
    }
    this.set({ item, dryRun: { state: 'running', work: null } })
    const { signal } = this.stop
    this.timer = setTimeout(() => this.enqueue(() => this.dryRun(item, signal)), SETTLE_MS)
  }

  private async dryRun(item: ImportItem, signal: AbortSignal): Promise<void> {
    const source = this.state.sources[this.state.at]
    if (signal.aborted || !source) return
    try {
      const plan = await untilFree(
        () =>
          prepare(
            source,
            item,
            signal,
            (work) => !signal.aborted && this.set({ dryRun: { state: 'running', work } }),
          ),
        signal,
      )
      this.preparedIds = idsOf(plan)
      if (signal.aborted) await this.discard()
      else if (item.kind === 'chat' && this.isForSeveralGroups(item, plan))
        this.choose({ ...item, choice: { ...item.choice, target: { kind: 'auto' } } })
      else this.set({ dryRun: { state: 'ready', plan } })
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.set({ dryRun: { state: 'failed', error } })
    }
  }
}

type Report = (work: Work) => void

async function prepare(
  source: ImportSource,
  item: ImportItem,
  signal: AbortSignal,
  report: Report,
): Promise<Plan> {
  if (item.kind === 'chat') {
    const input = { ...item.choice, source: source.ref }
    let read: { chats: ChatPlan[]; leftOut: LeftOutChat[] } = { chats: [], leftOut: [] }
    for await (const event of await api.chatImport.prepare(input, { signal })) {
      if (event.kind === 'progress') report(event)
      else read = event
    }
    return { kind: 'chat', chats: read.chats, leftOut: read.leftOut }
  }
  if (item.kind === 'refused') throw item.error
  let roster: RosterPlan | null = null
  for await (const event of await api.rosters.prepare({ ...item.choice, source: source.ref }, { signal })) {
    if (event.kind === 'progress') report({ ...event, messages: 0 })
    else roster = event.plan
  }
  if (!roster) throw new Error('a dry run ended without a plan')
  return { kind: 'roster', roster }
}

async function write(plan: Plan, isCompleteList: boolean, report: Report): Promise<Plan> {
  if (plan.kind === 'chat') {
    let { chats } = plan
    for await (const event of await api.chatImport.commit({ batchIds: idsOf(plan) })) {
      if (event.kind === 'progress') report(event)
      else chats = event.chats
    }
    return { ...plan, chats }
  }
  let { roster } = plan
  for await (const event of await api.rosters.commit({ batchId: roster.batchId, isCompleteList })) {
    if (event.kind === 'progress') report({ ...event, messages: 0 })
    else roster = event.plan
  }
  return { kind: 'roster', roster }
}

function idsOf(plan: Plan): ChatPlan['batchId'][] {
  return plan.kind === 'chat' ? plan.chats.map((chat) => chat.batchId) : [plan.roster.batchId]
}

/** Asks again while another import, perhaps one that was just cancelled, still holds the turn. */
async function untilFree<Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      if (refusalOf(error)?.code !== 'IMPORT_RUNNING' || tries >= RETRIES || signal?.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
