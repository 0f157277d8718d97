import { useMemo } from 'react'
import { problemDrawerMessages } from '#shared/features/problems/messages/drawer.ts'
import { problemViewMessages } from '#shared/features/problems/messages/view.ts'
import { problemMessages } from '#shared/features/problems/messages.ts'
import type { Problem, ProblemKind, ProblemState, Severity } from '#shared/features/problems/model.ts'
import type { Clock } from '#shared/features/problems/rules/clock.ts'
import { useWords } from '../i18n.tsx'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Words of problems: `p` what screens share, `t` the tab, `d` the drawer. */
export function useProblemWords() {
  const p = useWords(problemMessages)
  const t = useWords(problemViewMessages)
  const d = useWords(problemDrawerMessages)
  return useMemo(() => {
    const span = (ms: number) => {
      // Whole minutes, so that what is left and what was set add up.
      const minutes = Math.floor(ms / MINUTE_MS)
      if (ms < HOUR_MS) return p('span.minutes', { minutes })
      if (ms < 2 * DAY_MS)
        return p('span.hours', {
          hours: Math.floor(ms / HOUR_MS),
          minutes: ms < 10 * HOUR_MS ? minutes % 60 : 0,
        })
      return p('span.days', {
        days: Math.floor(ms / DAY_MS),
        hours: ms < 10 * DAY_MS ? Math.floor((ms % DAY_MS) / HOUR_MS) : 0,
      })
    }
    return {
      p,
      t,
      d,
      span,
      kind: (kind: ProblemKind) => p(`kind.${kind}`),
      severity: (severity: Severity) => p(`severity.${severity}`),
      state: (state: ProblemState) => p(`state.${state}`),
      clock: (target: 'response' | 'closing', clock: Clock) =>
        p(`clock.${target}.${clock.state}`, { span: span(clock.ms) }),
    }
  }, [p, t, d])
}

/** The look of each state as a tag: what waits for an act stands out. */
export const stateTones = { open: 'warn', responded: 'info', closed: 'plain' } as const satisfies Record<
  Problem['state'],
  string
>
