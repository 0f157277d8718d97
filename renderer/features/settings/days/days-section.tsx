import './days.css'
import { HolidayYearPart } from './holiday-year-part.tsx'
import { OwnDaysPart } from './own-days-part.tsx'

/** Days of the calendar: the operator's own, and public holidays year by year. */
export function DaysSection() {
  return (
    <>
      <OwnDaysPart />
      <HolidayYearPart />
    </>
  )
}
