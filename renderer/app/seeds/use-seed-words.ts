import { useMemo } from 'react'
import { seedBoardMessages } from '#shared/features/seed-users/messages/board.ts'
import { seedDrawerMessages } from '#shared/features/seed-users/messages/drawer.ts'
import { seedUserMessages } from '#shared/features/seed-users/messages.ts'
import type { SeedStage } from '#shared/features/seed-users/model.ts'
import { useWords } from '../i18n.tsx'

/** Words of the seed pipeline: `t` for the board and lists, `d` for one seed and the dialogs. */
export function useSeedWords() {
  const u = useWords(seedUserMessages)
  const t = useWords(seedBoardMessages)
  const d = useWords(seedDrawerMessages)
  return useMemo(() => ({ u, t, d, stage: (stage: SeedStage) => u(`stage.${stage}`) }), [u, t, d])
}

export type SeedWords = ReturnType<typeof useSeedWords>
