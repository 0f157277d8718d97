import type { CalendarView } from './calendar-range.ts'

/** Views of the switch, in its order. */
export const calendarViewsShown: readonly CalendarView[] = ['month', 'week', 'list', 'season']
