import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { usePlace } from '#renderer/app/navigation.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import type { FlashStart } from '#shared/features/flash-groups/contract.ts'
import { FLASH_PLAYBOOK } from '#shared/features/flash-groups/model.ts'
import { faultOfSale, standardSale } from '#shared/features/flash-groups/rules/sale.ts'
import { callOf, flashSteps } from '#shared/features/flash-groups/rules/timeline.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { playbookId } from '#shared/features/playbooks/model.ts'
import { addDays, calendarDate } from '#shared/kernel/calendar-date.ts'

/** Days of the playbook until it is read. */
const USUAL_DAYS = 3
/** A week leaves room for the call. */
const USUAL_LEAD = 7
const USUAL_WANTED = 30

export type FlashChoices = Omit<FlashStart, 'language'>
export type FlashPlan = ReturnType<typeof useFlashPlan>

/** What is chosen for a new flash group, begun with the group in scope and the day that was asked for. */
export function useFlashPlan() {
  const { groupId, groups } = useScope()
  const { query } = usePlace()
  const format = useFormat()
  const asked = calendarDate.safeParse(query.get('on')).data
  const [choices, setChoices] = useState<FlashChoices>(() => ({
    name: '',
    sourceIds: sourcesAtFirst(groupId, query.get('group')),
    groupId: null,
    targetId: null,
    startsOn: asked ?? addDays(format.today(), USUAL_LEAD),
    sale: standardSale,
    wantedSignups: USUAL_WANTED,
  }))
  const { data } = useQuery(
    orpc.playbooks.show.queryOptions({ input: { id: playbookId.parse(FLASH_PLAYBOOK) } }),
  )
  const days = data?.content.days ?? USUAL_DAYS
  const fault = faultOfSale(choices.sale, days)
  const steps = data ? flashSteps(data.content, choices.sale) : []
  return {
    choices,
    set: (some: Partial<FlashChoices>) => setChoices((before) => ({ ...before, ...some })),
    groups: groups.filter(({ lifecycle }) => lifecycle !== 'ended'),
    days,
    fault,
    /** First day of the call. */
    callFrom: callOf(steps, choices.startsOn).startsOn,
    isReady: choices.name.trim() !== '' && choices.sourceIds.length > 0 && fault === null,
  }
}

function sourcesAtFirst(scope: GroupId | null, asked: string | null): GroupId[] {
  if (asked !== null) return [asked as GroupId]
  return scope === null ? [] : [scope]
}
