import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { holidaysOf } from '#shared/features/calendar-days/rules.ts'
import { defaultLimits } from '#shared/features/campaign-hints/model.ts'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import { findStartHints } from '#shared/features/playbooks/rules/start-hints.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { daysOfPlan } from './plan-days.ts'
import type { StartPlan } from './use-start-plan.ts'

/** Days around a plan within which other campaigns matter to it at least. */
const AROUND = 14
const NO_CAMPAIGNS: readonly CalendarCampaign[] = []

/** What stands around the plan: other campaigns of its groups, holidays, and what speaks against it. */
export function usePlanFacts(plan: StartPlan) {
  const format = useFormat()
  const { groups } = useScope()
  const { runs, content, chosen } = plan
  const span = daysOfPlan(runs)
  const isOn = runs.length > 0
  const { data: limits = defaultLimits } = useQuery(orpc.settings.getCampaignHints.queryOptions())
  const reach = Math.max(AROUND, limits.convertDays, limits.hardSellDays)
  const around = { from: addDays(span.from, -reach), to: addDays(span.to, reach) }
  const campaigns = useQuery({
    ...orpc.campaigns.listRange.queryOptions({ input: around }),
    placeholderData: keepPreviousData,
    enabled: isOn,
  })
  const days = useQuery({
    ...orpc.calendarDays.show.queryOptions({ input: around }),
    placeholderData: keepPreviousData,
    enabled: isOn,
  })
  const settings = useQuery(orpc.settings.get.queryOptions())
  const { quietHours } = settings.data ?? defaultWorkspaceSettings
  const holidays = useMemo(() => holidaysOf(days.data?.years ?? []), [days.data])
  const existing = (campaigns.data?.campaigns ?? NO_CAMPAIGNS).filter(
    (one) => one.status !== 'cancelled' && one.groups.some(({ id }) => chosen.includes(id)),
  )
  const hints = findStartHints({
    content,
    runs,
    groups,
    campaigns: existing,
    holidays,
    quietHours,
    limits,
    today: format.today(),
  })
  return { span, existing, holidays, quietHours, hints }
}

export type PlanFacts = ReturnType<typeof usePlanFacts>
