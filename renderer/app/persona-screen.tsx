import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Page } from '#renderer/ui/page.tsx'
import type { Persona } from '#shared/features/personas/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { ErrorNotice } from './error-notice.tsx'
import { useWords } from './i18n.tsx'
import { usePlace } from './navigation.tsx'
import { PageBar } from './page-bar.tsx'
import { NoPersona } from './persona/no-persona.tsx'
import './persona/persona.css'
import { PersonaBar } from './persona/persona-bar.tsx'
import { SavingProvider } from './persona/saving.tsx'
import { type LoosePaneProps, type PersonaPaneProps, type PersonaTab, personaTabs } from './persona/tabs.ts'
import { usePersonaActions } from './persona/use-persona-actions.ts'
import { usePersonas } from './persona/use-personas.ts'
import { useScope } from './scope.tsx'

type Pane<Props> = ComponentType<Props>
/** With `LoosePane` instead of `Pane` a tab is there before the persona is. */
type Tab = ({ Pane: Pane<PersonaPaneProps> } | { LoosePane: Pane<LoosePaneProps> }) & {
  Note?: Pane<PersonaPaneProps>
}

function pane<Props extends object>(load: () => Promise<Pane<Props>>): Pane<Props> {
  return lazy(async () => ({ default: await load() }))
}

/**
 * The tabs of the page, which belong to different features and therefore meet here: a tab is a name in `personaTabs` and
 * one line. It fills the page below the bar (`PageBody`). `Note` stands beside the name of the tab.
 */
const tabs: Readonly<Record<PersonaTab, Tab>> = {
  direction: {
    Pane: pane(async () => (await import('#renderer/features/personas/direction-view.tsx')).DirectionView),
  },
  introduction: {
    Pane: pane(async () => (await import('./persona/introduction-pane.tsx')).IntroductionPane),
  },
  card: {
    Pane: pane(async () => (await import('#renderer/features/persona-cards/card-view.tsx')).CardView),
  },
  distribution: {
    Pane: pane(
      async () => (await import('#renderer/features/distribution/distribution-view.tsx')).DistributionView,
    ),
    Note: pane(
      async () => (await import('#renderer/features/distribution/distribution-note.tsx')).DistributionNote,
    ),
  },
  output: {
    Pane: pane(async () => (await import('#renderer/features/content-output/content-view.tsx')).ContentView),
  },
  problems: {
    LoosePane: pane(async () => (await import('./persona/problems-pane.tsx')).ProblemsPane),
  },
  trust: {
    Pane: pane(async () => (await import('#renderer/features/trust/trust-view.tsx')).TrustView),
  },
}

const HistoryDrawer = lazy(async () => ({
  default: (await import('#renderer/features/personas/history-drawer.tsx')).HistoryDrawer,
}))

/** IP 人设; `?tab=` chooses the pane, `?persona=` the persona while all groups are looked at. */
export function PersonaScreen() {
  const w = useWords(workspaceMessages)
  const { personas, shown, choose, error, retry } = usePersonas()
  const { group } = useScope()
  const { setActive } = usePersonaActions()
  const show = (persona: Persona) => {
    if (group === null) choose(persona.id)
    else if (!persona.groupIds.includes(group.id)) setActive.mutate({ group, persona })
  }
  const showNew = (persona: Persona) => {
    if (group === null) choose(persona.id)
  }
  if (error)
    return (
      <Page bar={<PageBar title={w('nav.persona')} />}>
        <ErrorNotice error={error} retry={retry} />
      </Page>
    )
  if (!personas) return null
  return (
    <SavingProvider key={shown?.id ?? 'none'}>
      <PersonaPage personas={personas} shown={shown} choose={show} made={showNew} />
    </SavingProvider>
  )
}

function PersonaPage(props: {
  personas: readonly Persona[]
  shown: Persona | null
  choose: (persona: Persona) => void
  made: (persona: Persona) => void
}) {
  const { personas, shown, choose, made } = props
  const { query } = usePlace()
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const tab = personaTabs.find((one) => one === query.get('tab')) ?? personaTabs[0]
  const noteOf = (one: PersonaTab) => {
    const { Note } = tabs[one]
    return Note && shown ? <Note persona={shown} /> : null
  }
  return (
    <Page
      bar={
        <PersonaBar
          personas={personas}
          shown={shown}
          tab={tab}
          noteOf={noteOf}
          choose={choose}
          made={made}
          openHistory={() => setHistoryOpen(true)}
        />
      }
    >
      <Suspense fallback={null}>
        <TabPane key={tab} tab={tabs[tab]} personas={personas} shown={shown} made={made} />
      </Suspense>
      {isHistoryOpen && shown ? (
        <Suspense fallback={null}>
          <HistoryDrawer persona={shown} close={() => setHistoryOpen(false)} />
        </Suspense>
      ) : null}
    </Page>
  )
}

function TabPane(props: {
  tab: Tab
  personas: readonly Persona[]
  shown: Persona | null
  made: (persona: Persona) => void
}) {
  const { tab, shown } = props
  if ('LoosePane' in tab) return <tab.LoosePane persona={shown} />
  if (shown) return <tab.Pane persona={shown} />
  return <NoPersona personas={props.personas} made={props.made} />
}
