import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** What to change in the stages as they are when its turn comes; null = nothing. */
type Edit = (current: StageSettings) => Partial<StageSettings> | null

/**
 * Changes of the stages; each is kept at once and can be taken back. Quick ones follow one another: each starts from what
 * the one before left, not from what is still on screen.
 */
export function useStageEditor() {
  const t = useWords(stageMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(orpc.settings.getStages.queryOptions())
  const queryKey = orpc.settings.getStages.queryKey()
  const update = useMutation({
    scope: { id: 'sales-stages' },
    mutationFn: async ({ edit, moves }: { edit: Edit; moves: Record<SalesStage, SalesStage> }) => {
      const { settings } = client.getQueryData(queryKey) ?? (await api.settings.getStages())
      const change = edit(settings)
      return change && api.settings.updateStages({ settings: { ...settings, ...change }, moves })
    },
    onSuccess: (kept) => {
      if (!kept) return
      client.setQueryData(queryKey, (before) => before && { ...before, settings: kept.settings })
      toasts.show({ text: t('undo.settings.updateStages'), undoId: kept.undoId })
    },
  })
  const save = (edit: Edit, moves: Record<SalesStage, SalesStage> = {}) => update.mutate({ edit, moves })
  return {
    settings: data?.settings ?? null,
    counts: data?.counts ?? {},
    error,
    retry: () => void refetch(),
    isBusy: update.isPending,
    change: (id: SalesStage, change: Partial<StageDefinition>) =>
      save(({ stages }) => ({
        stages: stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)),
      })),
    move: (id: SalesStage, step: 1 | -1) =>
      save(({ stages }) => {
        const at = stages.findIndex((stage) => stage.id === id)
        const [moved, other] = [stages[at], stages[at + step]]
        return moved && other ? { stages: stages.with(at, other).with(at + step, moved) } : null
      }),
    add: () =>
      save(({ stages }) => ({
        stages: [
          ...stages,
          {
            id: uuid(),
            name: t('stages.newName'),
            colour: stageColours[stages.length % stageColours.length] ?? 'ctl',
            kind: 'open',
          },
        ],
      })),
    /** Outcomes that led to a stage that goes lead where its people go. */
    remove: (id: SalesStage, to: SalesStage | null) =>
      save(
        ({ stages, after }) => ({
          stages: stages.filter((stage) => stage.id !== id),
          after: Object.fromEntries(
            Object.entries(after).map(([outcome, target]) => [outcome, target === id ? to : target]),
          ) as StageSettings['after'],
        }),
        to === null ? {} : { [id]: to },
      ),
    lead: (outcome: MovingOutcome, to: SalesStage | null) =>
      save(({ after }) => ({ after: { ...after, [outcome]: to } })),
  }
}

export type StageEditor = ReturnType<typeof useStageEditor>
