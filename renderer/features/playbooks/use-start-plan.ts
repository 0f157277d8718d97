import { useState } from 'react'
import { useFormat, useLocale } from '#renderer/app/i18n.tsx'
import { usePlace } from '#renderer/app/navigation.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import type { GoalMetric, TaskOffset } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PlaybookDetail } from '#shared/features/playbooks/model.ts'
import {
  frameFaultOf,
  type PlannedTask,
  runsOf,
  type StartRun,
  stepTimeOf,
  tasksOfRun,
  timeOfRun,
} from '#shared/features/playbooks/rules/timeline.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { addDays, type CalendarDate, calendarDate } from '#shared/kernel/calendar-date.ts'

/** What the operator decides before a playbook is started. */
export type StartChoices = {
  name: string
  groups: readonly GroupId[]
  startsOn: CalendarDate
  everyDays: number
  /** Days of single groups that were chosen by hand. */
  ownDays: ReadonlyMap<GroupId, CalendarDate>
  isSeparate: boolean
  startsMinute: number | null
  endsMinute: number | null
  /** Steps that are left out, by index. */
  left: ReadonlySet<number>
  /** Times of steps that were changed. */
  retimed: ReadonlyMap<number, TaskOffset>
  goal: { metric: GoalMetric; target: number | null }
  isDraft: boolean
}

/** A run with when it takes place and its tasks in order. */
export type PlannedRun = StartRun & {
  endsOn: CalendarDate
  tasks: readonly PlannedTask[]
}

/** The choices for a playbook, begun with what the address says, and the plan that follows from them. */
export function useStartPlan(playbook: PlaybookDetail) {
  const begun = useBeginning(playbook)
  const [choices, setChoices] = useState<StartChoices>(begun)
  const { groups } = useScope()
  const { content } = playbook
  const set = (part: Partial<StartChoices>) => setChoices((before) => ({ ...before, ...part }))
  // In the order of the list, so that what is ticked last does not become the first.
  const chosen = groups.filter(({ id }) => choices.groups.includes(id)).map(({ id }) => id)
  const steps = content.steps.flatMap(({ offset }, at) =>
    choices.left.has(at) ? [] : [{ at, offset: choices.retimed.get(at) ?? offset }],
  )
  const frame = { days: content.days, startsMinute: choices.startsMinute, endsMinute: choices.endsMinute }
  const runs = runsOf({ ...choices, groups: chosen }).map((run): PlannedRun => {
    const time = timeOfRun(frame, run.startsOn)
    return { ...run, endsOn: time.endsOn, tasks: tasksOfRun(time, steps) }
  })
  return { choices, set, content, playbook, chosen, steps, frame, runs, fault: frameFaultOf(frame) }
}

export type StartPlan = ReturnType<typeof useStartPlan>

function useBeginning(playbook: PlaybookDetail): StartChoices {
  const locale = useLocale()
  const format = useFormat()
  const { query } = usePlace()
  const { groups, groupId } = useScope()
  const { content } = playbook
  const wanted = groups.find(({ id }) => id === (query.get('group') ?? groupId))
  const on = calendarDate.safeParse(query.get('on')).data
  return {
    name: textIn(playbook.name, locale).slice(0, 100),
    groups: wanted ? [wanted.id] : [],
    startsOn: on ?? addDays(format.today(), leadOf(content)),
    everyDays: 0,
    ownDays: new Map(),
    isSeparate: false,
    startsMinute: content.startsMinute,
    endsMinute: content.endsMinute,
    left: new Set(),
    retimed: new Map(),
    goal: {
      metric: content.kpis.find(({ metric }) => metric !== null)?.metric ?? 'participants',
      target: null,
    },
    isDraft: false,
  }
}

/** Days from today, so that the first step is not before tomorrow. */
function leadOf({ steps, startsMinute }: PlaybookDetail['content']): number {
  const first = Math.min(0, ...steps.map((step) => stepTimeOf(step, startsMinute).day))
  return 1 - first
}
