import { useCallback, useMemo, useState } from 'react'
import { Page } from '#renderer/ui/page.tsx'
import './calendar/calendar.css'
import { CalendarBar } from './calendar/calendar-bar.tsx'
import { CalendarBody } from './calendar/calendar-body.tsx'
import { CalendarFilters } from './calendar/calendar-filters.tsx'
import { useCalendarPlace } from './calendar/calendar-place.ts'
import { calendarViewsShown } from './calendar/calendar-views.ts'
import { useCalendarKeys } from './calendar/use-calendar-keys.ts'
import { type CampaignPreset, NewCampaignForm } from './campaigns/new-campaign-form.tsx'
import { useScreenMemory } from './preferences.tsx'

const isFlag = (stored: unknown): stored is boolean => typeof stored === 'boolean'

/** 活动日历: campaigns, their tasks and the rituals of a month, a week or a season; moved, copied and made in place. */
export function CalendarScreen() {
  const place = useCalendarPlace()
  const [hasWeekNumbers, setWeekNumbers] = useScreenMemory('calendar.weekNumbers', false, isFlag)
  const [creating, setCreating] = useState<CampaignPreset | null>(null)
  const create = useCallback((preset: CampaignPreset = {}) => setCreating(preset), [])
  const createNow = useCallback(() => create(), [create])
  useCalendarKeys(place, calendarViewsShown, createNow)
  const weekNumbers = useMemo(
    () => ({ isOn: hasWeekNumbers, set: setWeekNumbers }),
    [hasWeekNumbers, setWeekNumbers],
  )
  return (
    <Page
      bar={
        <CalendarBar place={place} views={calendarViewsShown} create={createNow} weekNumbers={weekNumbers} />
      }
    >
      <CalendarFilters place={place} />
      <CalendarBody place={place} create={create} withWeekNumbers={hasWeekNumbers} />
      {creating ? (
        <NewCampaignForm
          {...creating}
          close={() => setCreating(null)}
          {...(creating.time ? { made: () => {} } : {})}
        />
      ) : null}
    </Page>
  )
}
