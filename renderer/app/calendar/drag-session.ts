import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { boxesOf, type Geometry, type Measure, measureGrid, scrollAtEdge, spotAt } from './drag-geometry.ts'
import { createDragLayer, type DragLayer } from './drag-layer.ts'
import { between, dropped, isSameTime, type Spot, withEnd, withStart } from './span.ts'

export type DragKind = 'move' | 'copy' | 'resize' | 'create'

/** What was taken hold of: an entry by its middle or an end, or an empty place. */
export type Grip =
  | { part: 'middle' | 'start' | 'end'; entryId: string; time: CampaignTime; stage: string; canCopy: boolean }
  | { part: 'empty'; groupId: string | null }

export type DragHandlers = {
  /** What the pill at the pointer says. */
  say(kind: DragKind, time: CampaignTime): string
  drop(kind: Exclude<DragKind, 'create'>, entryId: string, time: CampaignTime): void
  create(time: CampaignTime, groupId: string | null): void
}

type Target = { kind: DragKind; time: CampaignTime }

/** Pixels before a press becomes a drag; more on an empty place, where nothing was meant to be taken. */
const THRESHOLD = { entry: 4, empty: 8 }

/** Where an entry would land, taken at one place and held over another. */
function targetOf(grip: Grip, grabbed: Spot, spot: Spot, isCopy: boolean): Target {
  if (grip.part === 'empty') return { kind: 'create', time: between(grabbed, spot) }
  if (grip.part === 'end') return { kind: 'resize', time: withEnd(grip.time, spot) }
  if (grip.part === 'start') return { kind: 'resize', time: withStart(grip.time, spot) }
  return { kind: isCopy && grip.canCopy ? 'copy' : 'move', time: dropped(grip.time, grabbed, spot) }
}

/**
 * Follows the pointer from a press until it is let go. Nothing happens before it moved some pixels; Escape gives up. With
 * Alt the entry is copied. Returns how to give up.
 */
export function beginDrag(
  root: HTMLElement,
  press: PointerEvent,
  grip: Grip,
  handlers: DragHandlers,
  measure: Measure = measureGrid,
): () => void {
  const session = new DragSession({ root, press, grip, handlers, measure })
  return () => session.end()
}

type Beginning = {
  root: HTMLElement
  press: PointerEvent
  grip: Grip
  handlers: DragHandlers
  measure: Measure
}

class DragSession {
  private readonly root: HTMLElement
  private readonly press: PointerEvent
  private readonly grip: Grip
  private readonly handlers: DragHandlers
  private readonly measure: Measure
  private geometry: Geometry | null = null
  private layer: DragLayer | null = null
  private grabbed: Spot | null = null
  private target: Target | null = null
  private at: { x: number; y: number }
  private isCopy: boolean
  private frame = 0
  private readonly listening = new AbortController()

  constructor({ root, press, grip, handlers, measure }: Beginning) {
    this.root = root
    this.press = press
    this.grip = grip
    this.handlers = handlers
    this.measure = measure
    this.at = { x: press.clientX, y: press.clientY }
    this.isCopy = press.altKey
    const { signal } = this.listening
    window.addEventListener('pointermove', this.onMove, { signal })
    window.addEventListener('pointerup', this.onUp, { signal })
    window.addEventListener('pointercancel', () => this.end(), { signal })
    window.addEventListener('blur', () => this.end(), { signal })
    window.addEventListener('keydown', this.onKey, { signal, capture: true })
    window.addEventListener('keyup', this.onKey, { signal, capture: true })
  }

  end(): void {
    this.listening.abort()
    cancelAnimationFrame(this.frame)
    this.layer?.remove()
  }

  private readonly onMove = (event: PointerEvent) => {
    this.at = { x: event.clientX, y: event.clientY }
    this.isCopy = event.altKey
    if (!this.layer && !this.begin()) return
    this.aim()
  }

  /** Starts once the pointer is far enough from where it was pressed. */
  private begin(): boolean {
    const { press, grip } = this
    const distance = Math.hypot(this.at.x - press.clientX, this.at.y - press.clientY)
    if (distance < (grip.part === 'empty' ? THRESHOLD.empty : THRESHOLD.entry)) return false
    this.geometry = this.measure(this.root, press)
    this.grabbed = this.grabbedSpot(this.geometry)
    if (!this.grabbed) {
      this.end()
      return false
    }
    this.layer = createDragLayer(grip.part === 'empty' ? null : grip.stage)
    this.frame = requestAnimationFrame(this.onFrame)
    return true
  }

  /** In the popover of a day an entry is taken at its first day, wherever the popover lies. */
  private grabbedSpot(geometry: Geometry): Spot | null {
    const { press, grip } = this
    const isInPopover = press.target instanceof Element && press.target.closest('.cal-popover') !== null
    if (isInPopover && grip.part !== 'empty') return { date: grip.time.startsOn, minute: null }
    return spotAt(geometry, press.clientX, press.clientY)
  }

  private aim(): void {
    const { geometry, layer, grabbed, grip } = this
    if (!geometry || !layer || !grabbed) return
    layer.follow(this.at.x, this.at.y)
    const spot = spotAt(geometry, this.at.x, this.at.y)
    const next = spot ? targetOf(grip, grabbed, spot, this.isCopy) : null
    const isSame =
      next && this.target ? next.kind === this.target.kind && isSameTime(next.time, this.target.time) : false
    if (isSame || (next === null && this.target === null)) return
    this.target = next
    layer.say(next ? this.handlers.say(next.kind, next.time) : '')
    layer.showBoxes(next ? boxesOf(geometry, next.time, spot?.minute !== null) : [])
  }

  private readonly onFrame = () => {
    if (this.geometry) scrollAtEdge(this.geometry, this.at.y)
    if (this.geometry?.scroller) this.aim()
    this.frame = requestAnimationFrame(this.onFrame)
  }

  private readonly onUp = () => {
    const { target, grip, layer } = this
    this.end()
    if (!layer) return
    swallowClick()
    if (!target) return
    if (grip.part === 'empty') this.handlers.create(target.time, grip.groupId)
    else if (target.kind !== 'create' && (target.kind === 'copy' || !isSameTime(target.time, grip.time)))
      this.handlers.drop(target.kind, grip.entryId, target.time)
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (!this.layer) return
    if (event.key === 'Escape') {
      this.end()
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key === 'Alt') {
      this.isCopy = event.type === 'keydown'
      event.preventDefault()
      this.aim()
    }
  }
}

/** The click that ends a drag is none: nothing opens. */
function swallowClick(): void {
  const stop = new AbortController()
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation()
      event.preventDefault()
    },
    { capture: true, once: true, signal: stop.signal },
  )
  setTimeout(() => stop.abort(), 0)
}
