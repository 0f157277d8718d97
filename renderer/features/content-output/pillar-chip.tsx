import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/app/rpc.ts'
import type { PillarId } from '#shared/features/content-output/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { ChoiceChip } from './choice-chip.tsx'
import { useContentWords } from './use-content-words.ts'

/** Narrows a list to a pillar; nothing while there are none. */
export function PillarChip(props: {
  personaId: PersonaId
  value: PillarId | null
  onChange: (id: PillarId | null) => void
}) {
  const { t } = useContentWords()
  const { data } = useQuery(
    orpc.contentOutput.pillars.queryOptions({ input: { personaId: props.personaId } }),
  )
  if (!data || data.length === 0) return null
  return (
    <ChoiceChip
      name={t('list.pillar')}
      all={t('list.all')}
      choices={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
