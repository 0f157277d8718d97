import { Button } from 'antd'
import { IdCard } from 'lucide-react'
import { useState } from 'react'
import { EmptyState } from '#renderer/ui/states.tsx'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { useWords } from '../i18n.tsx'
import { useScope } from '../scope.tsx'
import { NewPersonaDialog } from './persona-dialogs.tsx'
import { labelOf, usePersonaActions } from './use-persona-actions.ts'

/** The next step where there is no persona yet, or where the group in scope has none. */
export function NoPersona({
  personas,
  made,
}: {
  personas: readonly Persona[]
  made: (persona: Persona) => void
}) {
  const t = useWords(personaMessages)
  const { group } = useScope()
  const { setActive } = usePersonaActions()
  const [isMaking, setMaking] = useState(false)
  const isOfGroup = group !== null && personas.length > 0
  return (
    <>
      <EmptyState
        Icon={IdCard}
        title={isOfGroup ? t('empty.groupTitle', { group: group.name }) : t('empty.title')}
        hint={t(isOfGroup ? 'empty.groupHint' : 'empty.hint')}
        action={
          <div className="persona-choices">
            {isOfGroup
              ? personas.map((persona) => (
                  <Button key={persona.id} onClick={() => setActive.mutate({ group, persona })}>
                    <span className="private">{t('empty.use', { name: labelOf(persona) })}</span>
                  </Button>
                ))
              : null}
            <Button type="primary" onClick={() => setMaking(true)}>
              {t('picker.new')}
            </Button>
          </div>
        }
      />
      {isMaking ? <NewPersonaDialog made={made} close={() => setMaking(false)} /> : null}
    </>
  )
}
