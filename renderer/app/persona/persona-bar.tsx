import { Button } from 'antd'
import { FileText, History } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useWords } from '../i18n.tsx'
import { navigate, RouteLink } from '../navigation.tsx'
import { PageBar } from '../page-bar.tsx'
import { paths } from '../paths.ts'
import { PersonaPicker } from './persona-picker.tsx'
import { SavedMark } from './saving.tsx'
import { type PersonaTab, personaTabs } from './tabs.ts'

/** Bar and tabs of the page of the persona, whichever feature fills the pane below. */
export function PersonaBar(props: {
  personas: readonly Persona[]
  shown: Persona | null
  tab: PersonaTab
  /** What a tab says beside its name, such as how many groups wait. */
  noteOf: (tab: PersonaTab) => ReactNode
  choose: (persona: Persona) => void
  made: (persona: Persona) => void
  openHistory: () => void
}) {
  const t = useWords(personaMessages)
  const w = useWords(workspaceMessages)
  const { shown, tab } = props
  return (
    <>
      <PageBar
        title={w('nav.persona')}
        meta={
          <PersonaPicker personas={props.personas} shown={shown} choose={props.choose} made={props.made} />
        }
        actions={
          <>
            <SavedMark savedAt={shown?.savedAt ?? null} />
            {shown ? (
              <Button
                type="text"
                size="small"
                icon={<FileText aria-hidden="true" />}
                aria-label={t('bar.sheet')}
                title={t('bar.sheet')}
                onClick={() => navigate(paths.personaSheet(shown.id))}
              />
            ) : null}
            {shown ? (
              <Button
                className="history-button"
                type="text"
                size="small"
                icon={<History aria-hidden="true" />}
                onClick={props.openHistory}
              >
                {t('bar.history')}
              </Button>
            ) : null}
          </>
        }
      />
      <nav className="page-tabs persona-tabs" aria-label={t('tab.label')}>
        {personaTabs.map((one) => (
          <RouteLink
            key={one}
            to={paths.persona({ tab: one === personaTabs[0] ? undefined : one, persona: shown?.id })}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
            <Suspense fallback={null}>{props.noteOf(one)}</Suspense>
          </RouteLink>
        ))}
      </nav>
    </>
  )
}
