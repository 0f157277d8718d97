import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import type { CompletionOutcome, FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { defaultOutcome, suggestedNextDays } from '#shared/features/follow-ups/rules/outcomes.ts'
import { addDays, type CalendarDate, calendarDate } from '#shared/kernel/calendar-date.ts'

/** When the person is to be contacted next; `pick` takes the day beside it. */
export const nextChoices = ['1', '3', '7', '15', 'pick', 'never'] as const
export type NextChoice = (typeof nextChoices)[number]

/** What the completion row holds. Outcome and next date follow what was done until the operator chooses. */
export function useCompletion(card: FollowUpCard) {
  const today = useFormat().today()
  const [chosenOutcome, setOutcome] = useState<CompletionOutcome | null>(null)
  const [chosenNext, setNext] = useState<NextChoice | null>(null)
  const [pickedText, setPicked] = useState<string>(addDays(today, 2))
  const [note, setNote] = useState('')
  const outcome = chosenOutcome ?? defaultOutcome(card.copiedAt)
  const next = chosenNext ?? choiceOf(suggestedNextDays(outcome))
  return {
    outcome,
    setOutcome,
    next,
    setNext,
    pickedText,
    setPicked,
    note,
    setNote,
    nextOn: nextOnOf(next, pickedText, today),
  }
}

export type CompletionState = ReturnType<typeof useCompletion>

function choiceOf(days: number | null): NextChoice {
  return nextChoices.find((choice) => choice === String(days)) ?? 'never'
}

/** The day of a choice; null for none, and for a picked day that is no day or lies behind. */
function nextOnOf(next: NextChoice, pickedText: string, today: CalendarDate): CalendarDate | null {
  if (next === 'never') return null
  if (next !== 'pick') return addDays(today, Number(next))
  const picked = calendarDate.safeParse(pickedText)
  return picked.success && picked.data >= today ? picked.data : null
}
