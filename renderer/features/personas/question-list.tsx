import { useState } from 'react'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx'
import type { directionMessages } from '#shared/features/personas/messages/direction.ts'
import {
  type DirectionAnswers,
  directionChoices,
  type ProofKind,
  proofKinds,
} from '#shared/features/personas/model.ts'
import {
  directionQuestions,
  openQuestions,
  type WizardQuestion,
} from '#shared/features/personas/rules/direction.ts'
import { useDirectionWords } from './use-direction-words.ts'

type Key = keyof (typeof directionMessages)['en']
type ListProps = { answers: DirectionAnswers; change: (answers: DirectionAnswers) => void }

/** The questions one under another, one open at a time; an answer opens the next question. */
export function QuestionList({ answers, change }: ListProps) {
  const { d } = useDirectionWords()
  const left = openQuestions(answers)
  const [openOne, setOpenOne] = useState<WizardQuestion | null>(left[0] ?? null)
  const answer = (question: WizardQuestion, next: DirectionAnswers) => {
    change(next)
    const isChange = answers[question] !== null
    if (question !== 'proof' && !isChange) setOpenOne(left.find((one) => one !== question) ?? null)
  }
  return (
    <>
      <ol className="question-list">
        {directionQuestions.map((question, at) => (
          <QuestionItem
            key={question}
            number={at + 1}
            question={question}
            answers={answers}
            isOpen={openOne === question}
            toggle={() => setOpenOne(openOne === question ? null : question)}
            change={(next) => answer(question, next)}
          />
        ))}
      </ol>
      <p className="question-foot t12 text2">{d('wizard.rest', { count: left.length })}</p>
    </>
  )
}

function QuestionItem(
  props: ListProps & { number: number; question: WizardQuestion; isOpen: boolean; toggle: () => void },
) {
  const { d, answer } = useDirectionWords()
  const { number, question, answers, isOpen } = props
  const text = answer(answers, question)
  return (
    <li className={isOpen ? 'question open' : 'question'}>
      <button type="button" className="plain question-head" aria-expanded={isOpen} onClick={props.toggle}>
        <span className="question-number">{number}</span>
        <span className="strong">{d(`question.${question}`)}</span>
        <span className={text === null ? 'question-state' : 'question-state done'}>
          {d(text === null ? 'wizard.open' : 'wizard.answered')}
        </span>
        {isOpen || text === null ? null : <span className="question-answer text2">{text}</span>}
      </button>
      {isOpen ? (
        <div className="question-body">
          <p className="t12 text2">
            {d(`question.${question}.hint`)}
            {question === 'proof' ? ` ${d('wizard.several')}` : ''}
          </p>
          {question === 'proof' ? (
            <ProofChoice answers={answers} change={props.change} />
          ) : (
            <PresetGroup
              label={d(`question.${question}`)}
              presets={directionChoices[question].map((value) => ({
                value,
                label: d(`answer.${question}.${value}` as Key),
              }))}
              value={answers[question]}
              onChange={(value) => props.change({ ...answers, [question]: value })}
            />
          )}
        </div>
      ) : null}
    </li>
  )
}

/** Kinds of proof, or plainly none. */
function ProofChoice({ answers, change }: ListProps) {
  const { d } = useDirectionWords()
  const { proof } = answers
  const toggles = [...proofKinds, 'none' as const].map((value) => ({ value, label: d(`proof.${value}`) }))
  const chosen: readonly (ProofKind | 'none')[] = proof?.length === 0 ? ['none'] : (proof ?? [])
  return (
    <ToggleGroup
      label={d('question.proof')}
      toggles={toggles}
      chosen={chosen}
      onChange={(next) => {
        const kinds = next.filter((one) => one !== 'none')
        const hasChosenNone = next.includes('none') && !chosen.includes('none')
        if (hasChosenNone) change({ ...answers, proof: [] })
        else change({ ...answers, proof: kinds.length === 0 ? null : kinds })
      }}
    />
  )
}
