import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { faceStateOf } from '#shared/features/personas/rules/face.ts'
import { AdviceSection } from './advice-section.tsx'
import { FacePreview } from './face-preview.tsx'
import { FaceSection } from './face-section.tsx'
import './personas.css'
import { QuestionList } from './question-list.tsx'
import { useDirectionWords } from './use-direction-words.ts'
import { useFacePictures } from './use-face.ts'
import { usePersonaEdit } from './use-persona-edit.ts'
import { WordsSection } from './words-section.tsx'

/** 方向: the questions left, what follows from them and the outward face in the middle, how others see it right. */
export function DirectionView({ persona }: PersonaPaneProps) {
  const { d } = useDirectionWords()
  const save = usePersonaEdit(persona)
  const face = useFacePictures(persona)
  return (
    <PageBody>
      <section className="question-pane" aria-label={d('wizard.label')}>
        <QuestionList answers={persona.answers} change={(answers) => void save({ answers })} />
      </section>
      <PageMain>
        <PageScroll label={d('advice.title')}>
          <div className="direction-main">
            <AdviceSection persona={persona} save={save} />
            {face.error ? <ErrorNotice error={face.error} retry={face.retry} /> : null}
            <FaceSection
              persona={persona}
              face={faceStateOf(persona, face.pictures)}
              pictures={face}
              save={save}
            />
            <WordsSection persona={persona} save={save} />
          </div>
        </PageScroll>
      </PageMain>
      <FacePreview persona={persona} pictures={face.pictures} />
    </PageBody>
  )
}
