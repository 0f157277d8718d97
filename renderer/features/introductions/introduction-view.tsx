import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { PageBody } from '#renderer/ui/page.tsx'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import { type Question, questions, type VersionId } from '#shared/features/introductions/model.ts'
import { questionStand } from '#shared/features/introductions/rules/coverage.ts'
import type { Trade } from '#shared/features/personas/model.ts'
import { ExamplesDrawer } from './examples-drawer.tsx'
import './introductions.css'
import { QuestionList } from './question-list.tsx'
import { RevisionDrawer } from './revision-drawer.tsx'
import { useIntroduction } from './use-introduction.ts'
import { useWording } from './use-wording.ts'
import { VersionList } from './version-list.tsx'
import { WordsDrawer } from './words-drawer.tsx'

type Opened = { kind: 'examples'; trade: Trade } | { kind: 'words' } | { kind: 'history'; id: VersionId }

/** 自我介绍: the four questions left, the versions made of them in the middle; `aside` fills the pane at the right. */
export function IntroductionView({ persona, aside }: PersonaPaneProps & { aside?: ReactNode }) {
  const t = useWords(introductionMessages)
  const a = useWords(answerMessages)
  const introduction = useIntroduction(persona.id)
  const wording = useWording(persona.neverWords)
  const { sheet } = introduction
  const [asked, ask] = useState<Question | null | undefined>(undefined)
  const [opened, open] = useState<Opened | null>(null)
  if (!sheet)
    return introduction.error ? <ErrorNotice error={introduction.error} retry={introduction.retry} /> : null
  const firstOpen =
    questions.find((one) => !questionStand(one, sheet.answers, sheet.credentials).isAnswered) ?? 'why'
  const shown = asked === undefined ? firstOpen : asked
  const inHistory = opened?.kind === 'history' ? sheet.versions.find(({ id }) => id === opened.id) : undefined
  const close = () => open(null)
  return (
    <PageBody>
      <section className="question-pane" aria-label={a('questions.label')}>
        <QuestionList
          sheet={sheet}
          introduction={introduction}
          trade={persona.trade}
          shown={shown}
          show={ask}
          openExamples={() => open({ kind: 'examples', trade: persona.trade })}
        />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="version-pane" aria-label={t('versions.label')} tabIndex={0}>
        <VersionList
          sheet={sheet}
          introduction={introduction}
          wording={wording}
          ask={ask}
          openHistory={(id) => open({ kind: 'history', id })}
          openWords={() => open({ kind: 'words' })}
        />
      </section>
      {aside}
      {opened?.kind === 'examples' ? <ExamplesDrawer trade={opened.trade} close={close} /> : null}
      {opened?.kind === 'words' ? <WordsDrawer wording={wording} close={close} /> : null}
      {inHistory ? <RevisionDrawer version={inHistory} close={close} /> : null}
    </PageBody>
  )
}
