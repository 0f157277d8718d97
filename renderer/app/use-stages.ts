import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SalesStage } from '#shared/features/members/model.ts'
import { stageMessages } from '#shared/features/settings/messages/stages.ts'
import { defaultStageSettings, type StageSettings } from '#shared/features/settings/model.ts'
import { useWords } from './i18n.tsx'
import { orpc } from './rpc.ts'

/** The sales stages of the workspace as screens show them. */
export function useStages() {
  const t = useWords(stageMessages)
  const { data } = useQuery(orpc.settings.getStages.queryOptions())
  const settings: StageSettings = data?.settings ?? defaultStageSettings
  return useMemo(() => {
    const shipped = (id: string) =>
      Object.hasOwn(stageMessages.en, `stage.${id}`)
        ? t(`stage.${id}` as keyof (typeof stageMessages)['en'])
        : id
    const find = (id: SalesStage) => settings.stages.find((stage) => stage.id === id)
    return {
      settings,
      ids: settings.stages.map(({ id }) => id),
      /** Its own name, else the shipped words. */
      name: (id: SalesStage) => find(id)?.name || shipped(id),
      colour: (id: SalesStage) => find(id)?.colour ?? 'ctl',
    }
  }, [settings, t])
}

export type Stages = ReturnType<typeof useStages>
