import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import type { PlaybookContent, PlaybookStep } from '#shared/features/playbooks/model.ts'
import { stepTimeOf } from '#shared/features/playbooks/rules/timeline.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { FlashPhase, SaleWindow } from '../model.ts'
import { phaseAt, pointOf } from './phase.ts'
import { fitToSale } from './sale.ts'

/** A step of a flash group: days from its first day, and the minute of that day. */
export type FlashStep = { step: PlaybookStep; phase: FlashPhase; day: number; minute: number | null }

type Course = Pick<PlaybookContent, 'steps' | 'startsMinute' | 'days'>

const DAY = 1440
/** The call begins so many days before where the playbook names no day. */
const USUAL_CALL = 3

/** All steps in the order of their times, fitted to the sale. */
export function flashSteps({ steps, startsMinute, days }: Course, sale: SaleWindow): FlashStep[] {
  return steps
    .map((step) => {
      const { day, minute } = stepTimeOf(step, startsMinute)
      const point = fitToSale(pointOf(day, minute), sale)
      const fitted = Math.floor(point / DAY)
      return {
        step,
        point,
        phase: phaseAt(point, days, sale),
        day: fitted,
        minute: minute === null ? null : point - fitted * DAY,
      }
    })
    .sort((a, b) => a.point - b.point)
    .map(({ point: _point, ...step }) => step)
}

/** First and last day of the call, which ends on the eve. */
export function callOf(steps: readonly FlashStep[], startsOn: CalendarDate): CampaignTime {
  const first = Math.min(-1, steps[0]?.day ?? -USUAL_CALL)
  return {
    startsOn: addDays(startsOn, first),
    startsMinute: null,
    endsOn: addDays(startsOn, -1),
    endsMinute: null,
  }
}
