import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { campaignHintsMessages } from '#shared/features/campaign-hints/messages.ts'
import type { CampaignHint } from '#shared/features/campaign-hints/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useHintWords } from './use-hint-words.ts'

export type HintSpan = { from: CalendarDate; to: CalendarDate; groupIds: readonly GroupId[] }

const NONE: readonly CampaignHint[] = []

/** Hints of the days on screen as scope and filter of groups leave them: those that stand, and those that are ignored. */
export function useCampaignHints({ from, to, groupIds }: HintSpan) {
  const { groupId } = useScope()
  const input = { from, to, ...(groupId === null ? {} : { groupId }) }
  const { data = NONE, isPending } = useQuery({
    ...orpc.campaignHints.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const hints = data.filter(
      (hint) => groupIds.length === 0 || hint.groups.some(({ id }) => groupIds.includes(id)),
    )
    return {
      isPending,
      standing: hints.filter(({ isIgnored }) => !isIgnored),
      ignored: hints.filter(({ isIgnored }) => isIgnored),
    }
  }, [data, isPending, groupIds])
}

/** Ids of campaigns that a standing hint asks to change, with what it says. */
export function useHintedCampaigns(span: HintSpan): ReadonlyMap<string, string> {
  const { standing } = useCampaignHints(span)
  const words = useHintWords()
  return useMemo(() => {
    const hinted = new Map<string, string>()
    for (const hint of standing) {
      if (hint.kind === 'idle' || hint.kind === 'stage_empty') continue
      for (const { id } of hint.campaigns)
        hinted.set(id, [hinted.get(id), words(hint).title].filter(Boolean).join('\n'))
    }
    return hinted
  }, [standing, words])
}

export type CampaignHints = ReturnType<typeof useCampaignHints>

/** Ignoring a case and bringing it back, each taken back from the toast. */
export function useHintActions() {
  const t = useWords(campaignHintsMessages)
  const { show } = useToasts()
  const ignore = useMutation({
    mutationFn: ({ key, print }: CampaignHint) => api.campaignHints.ignore({ key, print }),
    onSuccess: ({ undoId }) => show({ text: t('ignored.toast'), undoId }),
  })
  const restore = useMutation({
    mutationFn: ({ key }: CampaignHint) => api.campaignHints.restore({ key }),
    onSuccess: ({ undoId }) => show({ text: t('restored.toast'), undoId }),
  })
  return { ignore: ignore.mutate, restore: restore.mutate }
}
