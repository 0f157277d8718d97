import { type RefObject, useEffect, useRef } from 'react'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CampaignPreset } from '../campaigns/new-campaign-form.tsx'
import { useWords } from '../i18n.tsx'
import { type Measure, measureGrid, spotAt } from './drag-geometry.ts'
import { beginDrag, type DragHandlers, type Grip } from './drag-session.ts'
import { type CalendarEntry, stageOfEntry, timeOfEntry } from './entry.ts'
import { between } from './span.ts'
import { type CalendarActions, placeEntry } from './use-calendar-actions.ts'
import { useWhen } from './use-when.ts'

type Pressed = { entries: ReadonlyMap<string, CalendarEntry> }

/** Something of its own that a press is meant for. */
const CONTROLS = 'button, a, input, [role="button"]:not([data-entry]), .cal-popover-head'

/** What a press takes hold of; null = nothing that can be dragged. */
function gripOf(target: Element, { entries }: Pressed): Grip | null {
  const element = target.closest<HTMLElement>('[data-entry]')
  if (element) {
    const entry = entries.get(element.dataset.entry ?? '')
    if (!entry) return null
    const part = target.closest<HTMLElement>('[data-grip]')?.dataset.grip
    return {
      part: part === 'start' || part === 'end' ? part : 'middle',
      entryId: entry.key,
      time: timeOfEntry(entry),
      stage: stageOfEntry(entry),
      canCopy: entry.kind === 'campaign',
    }
  }
  if (target.closest(CONTROLS) || target.closest('.cal-popover')) return null
  const place = target.closest('.cal-day, .cal-lane')
  if (!place) return null
  return { part: 'empty', groupId: target.closest<HTMLElement>('[data-group]')?.dataset.group ?? null }
}

/**
 * Lets the pointer move, resize and copy entries, and make new ones over empty days and hours. Works on the elements that
 * are drawn, so that a move of the pointer costs no rendering.
 */
export function useCalendarDrag(
  root: RefObject<HTMLElement | null>,
  props: {
    entries: readonly CalendarEntry[]
    actions: CalendarActions
    create: (preset: CampaignPreset) => void
    /** How the days lie on screen, where it is not the grid of FullCalendar. */
    measure?: Measure
  },
): void {
  const handlers = useDragHandlers(props)
  const latest = useRef({ handlers, ...props })
  latest.current = { handlers, ...props }
  useEffect(() => {
    const element = root.current
    if (!element) return
    let giveUp = () => {}
    const onPress = (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return
      const entries = new Map(latest.current.entries.map((entry) => [entry.key, entry]))
      const grip = gripOf(event.target, { entries })
      if (grip) giveUp = beginDrag(element, event, grip, latest.current.handlers, latest.current.measure)
    }
    const onDoubleClick = (event: MouseEvent) => {
      const grip = event.target instanceof Element ? gripOf(event.target, NOTHING) : null
      if (grip?.part !== 'empty') return
      const measure = latest.current.measure ?? measureGrid
      const spot = spotAt(measure(element, event), event.clientX, event.clientY)
      if (spot) latest.current.create(presetOf(between(spot, spot), grip.groupId))
    }
    element.addEventListener('pointerdown', onPress)
    element.addEventListener('dblclick', onDoubleClick)
    return () => {
      giveUp()
      element.removeEventListener('pointerdown', onPress)
      element.removeEventListener('dblclick', onDoubleClick)
    }
  }, [root])
}

const presetOf = (time: CampaignTime, groupId: string | null): CampaignPreset =>
  groupId === null ? { time } : { time, groupIds: [groupId as GroupId] }

const NOTHING: Pressed = { entries: new Map() }

function useDragHandlers(props: {
  entries: readonly CalendarEntry[]
  actions: CalendarActions
  create: (preset: CampaignPreset) => void
}): DragHandlers {
  const t = useWords(calendarMessages)
  const when = useWhen()
  return {
    create: (time, groupId) => props.create(presetOf(time, groupId)),
    say: (kind, time) => t(`drag.${kind}`, { when: when(time) }),
    drop(kind, entryId, time) {
      const entry = props.entries.find(({ key }) => key === entryId)
      if (!entry) return
      if (kind !== 'copy') placeEntry(props.actions, entry, kind, time)
      else if (entry.kind === 'campaign') void props.actions.copy(entry.campaign, time.startsOn)
    },
  }
}
