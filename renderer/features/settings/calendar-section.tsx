import { DaysSection } from './days/days-section.tsx'
import { HintsSection } from './hints-section.tsx'

/** What the calendar of campaigns goes by: from where on a plan is told of, and its days. */
export function CalendarSection() {
  return (
    <>
      <HintsSection />
      <DaysSection />
    </>
  )
}
