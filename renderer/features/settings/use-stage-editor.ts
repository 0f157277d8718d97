import { useMutation, useQuery } from '@tanstack/react-query'
import { v7 as uuid } from 'uuid'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { SalesStage } from '#shared/features/members/model.ts'
import { stageMessages } from '#shared/features/settings/messages/stages.ts'
import {
  type MovingOutcome,
  type StageDefinition,
  type StageSettings,
  stageColours,
} from '#shared/features/settings/model.ts'

/** Changes of the stages; each is kept at once and can be taken back. */
export function useStageEditor() {
  const t = useWords(stageMessages)
  const toasts = useToasts()
  const { data, error, refetch } = useQuery(orpc.settings.getStages.queryOptions())
  const update = useMutation({
    mutationFn: (input: { settings: StageSettings; moves?: Record<SalesStage, SalesStage> }) =>
      api.settings.updateStages(input),
    onSuccess: ({ undoId }) => toasts.show({ text: t('undo.settings.updateStages'), undoId }),
  })
  const settings = data?.settings ?? null
  const save = (next: Partial<StageSettings>, moves: Record<SalesStage, SalesStage> = {}) => {
    if (settings && !update.isPending) update.mutate({ settings: { ...settings, ...next }, moves })
  }
  const stages = settings?.stages ?? []
  return {
    settings,
    counts: data?.counts ?? {},
    error,
    retry: () => void refetch(),
    isBusy: update.isPending,
    change: (id: SalesStage, change: Partial<StageDefinition>) =>
      save({ stages: stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)) }),
    move(id: SalesStage, step: 1 | -1) {
      const at = stages.findIndex((stage) => stage.id === id)
      const [moved, other] = [stages[at], stages[at + step]]
      if (!moved || !other) return
      save({ stages: stages.with(at, other).with(at + step, moved) })
    },
    add: () =>
      save({
        stages: [
          ...stages,
          {
            id: uuid(),
            name: t('stages.newName'),
            colour: stageColours[stages.length % stageColours.length] ?? 'ctl',
            kind: 'open',
          },
        ],
      }),
    /** Outcomes that led to a stage that goes lead where its people go. */
    remove(id: SalesStage, to: SalesStage | null) {
      if (!settings) return
      const after = Object.fromEntries(
        Object.entries(settings.after).map(([outcome, target]) => [outcome, target === id ? to : target]),
      ) as StageSettings['after']
      save({ stages: stages.filter((stage) => stage.id !== id), after }, to === null ? {} : { [id]: to })
    },
    lead: (outcome: MovingOutcome, to: SalesStage | null) => {
      if (settings) save({ after: { ...settings.after, [outcome]: to } })
    },
  }
}

export type StageEditor = ReturnType<typeof useStageEditor>
