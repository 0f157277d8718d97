import { BookOpen } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import { type Prompt, promptsOf, type Question, questions } from '#shared/features/introductions/model.ts'
import { questionStand } from '#shared/features/introductions/rules/coverage.ts'
import { tradeExamples } from '#shared/features/introductions/rules/examples.ts'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { Trade } from '#shared/features/personas/model.ts'
import { AnswerField } from './answer-field.tsx'
import { CredentialFields } from './credential-fields.tsx'
import type { Introduction } from './use-introduction.ts'

type ListProps = {
  sheet: IntroductionSheet
  introduction: Introduction
  trade: Trade
  /** The question that is open; null = none. */
  shown: Question | null
  show: (question: Question | null) => void
}

/** The four questions one under another, one open at a time; closed ones tell in a line what was answered. */
export function QuestionList(props: ListProps & { openExamples: () => void }) {
  const a = useWords(answerMessages)
  const p = useWords(personaMessages)
  return (
    <>
      <ol className="question-list">
        {questions.map((question, at) => (
          <QuestionItem key={question} {...props} question={question} number={at + 1} />
        ))}
      </ol>
      <div className="question-foot">
        <button type="button" className="plain intro-examples-open" onClick={props.openExamples}>
          <BookOpen size={14} aria-hidden="true" />
          {a('examples.open', {
            trade: p(`trade.${props.trade}`),
            count: tradeExamples(props.trade, 'zh-CN').length,
          })}
        </button>
      </div>
    </>
  )
}

function QuestionItem(props: ListProps & { question: Question; number: number }) {
  const a = useWords(answerMessages)
  const { question, sheet, shown, show } = props
  const isOpen = shown === question
  const { filled, total, isAnswered } = questionStand(question, sheet.answers, sheet.credentials)
  const isDone = filled === total || (!isOpen && isAnswered)
  const state = isDone
    ? a('question.answered')
    : filled === 0
      ? a('question.open')
      : a('question.count', { filled, total })
  const summary = summaryOf(question, sheet)
  return (
    <li className={isOpen ? 'question open' : 'question'}>
      <button
        type="button"
        className="plain question-head"
        aria-expanded={isOpen}
        onClick={() => show(isOpen ? null : question)}
      >
        <span className="question-number">{props.number}</span>
        <span className="strong">{a(`question.${question}`)}</span>
        <span className={isDone ? 'question-state done' : 'question-state'}>{state}</span>
        {isOpen || summary === '' ? null : <span className="question-answer text2 private">{summary}</span>}
      </button>
      {isOpen ? (
        <div className="question-body">
          {question === 'why' ? <CredentialFields {...props} /> : null}
          {promptsOf[question].map((prompt) => (
            <AnswerField
              key={prompt}
              prompt={prompt}
              answer={sheet.answers[prompt] ?? ''}
              trade={props.trade}
              save={(text) => props.introduction.saveAnswers({ [prompt]: text })}
            />
          ))}
        </div>
      ) : null}
    </li>
  )
}

/** What names a question in a line; the other answers may be long. */
const NAMING: Readonly<Record<Question, readonly Prompt[]>> = {
  who: ['name', 'identity', 'place', 'life'],
  brand: ['brand', 'brand_is'],
  value: ['gives'],
  why: [],
}

function summaryOf(question: Question, { answers, credentials }: IntroductionSheet): string {
  const textOf = (prompt: Prompt) => (answers[prompt] ?? '').trim()
  const told = question === 'why' ? credentials.map(({ text }) => text) : NAMING[question].map(textOf)
  const said = told.filter((text) => text !== '')
  return said.length > 0
    ? said.join('，')
    : (promptsOf[question].map(textOf).find((text) => text !== '') ?? '')
}
