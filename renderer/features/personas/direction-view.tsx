import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { AdviceSection } from './advice-section.tsx'
import './personas.css'
import { QuestionList } from './question-list.tsx'
import { useDirectionWords } from './use-direction-words.ts'
import { usePersonaEdit } from './use-persona-edit.ts'

/** 方向: the questions left, what follows from them in the middle. */
export function DirectionView({ persona }: PersonaPaneProps) {
  const { d } = useDirectionWords()
  const save = usePersonaEdit(persona)
  return (
    <PageBody>
      <section className="question-pane" aria-label={d('wizard.label')}>
        <QuestionList answers={persona.answers} change={(answers) => void save({ answers })} />
      </section>
      <PageMain>
        <PageScroll label={d('advice.title')}>
          <div className="direction-main">
            <AdviceSection persona={persona} save={save} />
          </div>
        </PageScroll>
      </PageMain>
    </PageBody>
  )
}
