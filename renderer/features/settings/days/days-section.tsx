import './days.css'
import { HolidayYearPart } from './holiday-year-part.tsx'
import { OwnDaysPart } from './own-days-part.tsx'

/** Days of the calendar: public holidays year by year, and the operator's own. */
export function DaysSection() {
  return (
    <>
      <HolidayYearPart />
      <OwnDaysPart />
    </>
  )
}
