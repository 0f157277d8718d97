import type { Accessibility } from '@dnd-kit/dom'
import { useMemo } from 'react'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { seedStages } from '#shared/features/seed-users/model.ts'

type Options = NonNullable<ConstructorParameters<typeof Accessibility>[1]>
type Place = { id: string | number } | null | undefined
type Thing = { data: Record<string, unknown> } | null | undefined

/** What screen readers are told while a ticket is moved, in the language on screen. */
export function useAnnouncements(): Options {
  const words = useSeedWords()
  return useMemo(() => {
    const { t } = words
    const stageOf = (id: unknown) => {
      const stage = seedStages.find((one) => one === id)
      return stage ? words.stage(stage) : ''
    }
    const told = (source: Thing) => ({
      name: String(source?.data.name ?? ''),
      stage: stageOf(source?.data.stage),
    })
    const over = (source: Thing, target: Place) => ({ name: told(source).name, stage: stageOf(target?.id) })
    return {
      screenReaderInstructions: { draggable: t('drag.instructions') },
      announcements: {
        dragstart: ({ operation }) => t('drag.start', told(operation.source)),
        dragover: ({ operation }) =>
          operation.target ? t('drag.over', over(operation.source, operation.target)) : undefined,
        dragend: ({ operation, canceled }) => {
          const { source, target } = operation
          if (canceled || !target) return t('drag.cancel', told(source))
          if (target.id === source?.data.stage) return t('drag.same', told(source))
          return t('drag.end', over(source, target))
        },
      },
    }
  }, [words])
}
