import type { RefObject } from 'react'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { useShortcut } from '../shortcuts.tsx'
import type { CalendarPlace } from './calendar-place.ts'
import { type CalendarView, shiftPeriod } from './calendar-range.ts'
import { type CalendarEntry, timeOfEntry } from './entry.ts'
import { isTimed, STEP_MINUTES, shiftDays, shiftMinutes, withEnd } from './span.ts'
import { type CalendarActions, placeEntry } from './use-calendar-actions.ts'

/** T today, ← and → periods, M W L S views, Ctrl N a new campaign. */
export function useCalendarKeys(
  { state, change }: CalendarPlace,
  views: readonly CalendarView[],
  create: () => void,
): void {
  const t = useWords(calendarMessages)
  const format = useFormat()
  const shift = (step: 1 | -1) => change({ on: shiftPeriod(state.view, state.on, step) })
  const show = (view: CalendarView) => change({ view })
  useShortcut('mod+n', t('page.new'), create)
  useShortcut('t', t('key.today'), () => change({ on: format.today() }))
  useShortcut('arrowleft', t('key.period'), () => shift(-1))
  useShortcut('arrowright', t('key.period'), () => shift(1))
  useShortcut('m', t('key.view'), () => show('month'))
  useShortcut('w', t('key.view'), () => show('week'))
  useShortcut('l', t('key.view'), () => show('list'))
  useShortcut('s', t('key.view'), () => show('season'), { isOn: views.includes('season') })
}

type EntryKeys = {
  root: RefObject<HTMLElement | null>
  view: CalendarView
  entries: readonly CalendarEntry[]
  actions: CalendarActions
  open: (entry: CalendarEntry, place: Element) => void
}

/** The keys of the entry that has the focus: Alt and arrows move it, Shift and arrows resize it, C copies, Delete removes. */
export function useEntryKeys({ root, view, entries, actions, open }: EntryKeys): void {
  const t = useWords(calendarMessages)
  const chosen = () => {
    const element = document.activeElement?.closest<HTMLElement>('[data-entry]')
    if (!element || !root.current?.contains(element)) return null
    return entries.find(({ key }) => key === element.dataset.entry) ?? null
  }
  const isFor = () => chosen() !== null
  const on = (act: (entry: CalendarEntry) => void) => () => {
    const entry = chosen()
    if (entry) act(entry)
  }
  const byDays = (days: number) =>
    on((entry) => placeEntry(actions, entry, 'move', shiftDays(timeOfEntry(entry), days)))
  const byWeeks = (step: 1 | -1) =>
    on((entry) => {
      const time = timeOfEntry(entry)
      const next =
        view === 'week' && isTimed(time) ? shiftMinutes(time, step * STEP_MINUTES) : shiftDays(time, 7 * step)
      placeEntry(actions, entry, 'move', next)
    })
  const longer = (days: number) =>
    on((entry) => {
      if (entry.kind === 'task') return
      const time = timeOfEntry(entry)
      placeEntry(actions, entry, 'resize', withEnd(time, { date: addDays(time.endsOn, days), minute: null }))
    })
  const copy = on((entry) => {
    if (entry.kind === 'campaign') void actions.copy(entry.campaign, addDays(entry.campaign.startsOn, 7))
  })
  const remove = on((entry) => {
    if (entry.kind === 'campaign') void actions.remove(entry.campaign)
  })
  // An entry is a button: Enter presses it by itself, and is only told of here.
  useShortcut(
    'enter',
    t('key.open'),
    on((entry) => open(entry, document.activeElement ?? document.body)),
    { isFor },
  )
  useShortcut('alt+arrowleft', t('key.day'), byDays(-1), { isFor })
  useShortcut('alt+arrowright', t('key.day'), byDays(1), { isFor })
  useShortcut('alt+arrowup', t('key.week'), byWeeks(-1), { isFor })
  useShortcut('alt+arrowdown', t('key.week'), byWeeks(1), { isFor })
  useShortcut('shift+arrowleft', t('key.resize'), longer(-1), { isFor })
  useShortcut('shift+arrowright', t('key.resize'), longer(1), { isFor })
  useShortcut('shift+arrowup', t('key.resize'), longer(-7), { isFor })
  useShortcut('shift+arrowdown', t('key.resize'), longer(7), { isFor })
  useShortcut('c', t('key.copy'), copy, { isFor })
  useShortcut('delete', t('key.remove'), remove, { isFor })
  useShortcut('backspace', '', remove, { isFor })
}
