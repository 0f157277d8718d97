import { Button, Popover } from 'antd'
import { Check as CheckIcon, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import { checkMessages } from '#shared/features/introductions/messages/checks.ts'
import {
  type Answers,
  type Prompt,
  prompts,
  promptsOf,
  type Question,
  questions,
} from '#shared/features/introductions/model.ts'
import type { Check } from '#shared/features/introductions/rules/checks.ts'
import type { ClaimMark } from '#shared/features/introductions/rules/claims.ts'
import type { WordMark } from '#shared/features/introductions/rules/wording.ts'
import type { Wording } from './use-wording.ts'

type ListProps = {
  checks: readonly Check[]
  answers: Answers
  /** Opens a question where something is missing. */
  ask: (question: Question) => void
  soften: (mark: WordMark) => void
  wording: Wording
}

/** What was looked at: ticks first, then what should be mended, each with the way to mend it. */
export function CheckList(props: ListProps) {
  const c = useWords(checkMessages)
  const { checks } = props
  if (checks.length === 0) return null
  return (
    <ul className="check-list" aria-label={c('checks.label')}>
      {checks.map((check) => (
        <Fine key={check.check} check={check} />
      ))}
      {checks.map((check) => (
        <Warnings key={check.check} {...props} check={check} />
      ))}
    </ul>
  )
}

function Fine({ check }: { check: Check }) {
  const c = useWords(checkMessages)
  const text = fineText(check)
  return text === null ? null : (
    <li className="check fine">
      <CheckIcon size={14} aria-hidden="true" />
      {c(text)}
    </li>
  )
}

function fineText(check: Check) {
  switch (check.check) {
    case 'length':
      return check.state === 'fits' ? 'length.fits' : null
    case 'wording':
      return check.marks.length === 0 ? 'wording.fine' : null
    case 'claims':
      return check.marks.length === 0 ? 'claims.fine' : null
    case 'questions':
      return check.missing.length === 0 ? 'questions.fine' : null
    case 'benefit':
      return check.isSaid ? 'benefit.fine' : null
  }
}

function Warnings(props: ListProps & { check: Check }) {
  const c = useWords(checkMessages)
  const a = useWords(answerMessages)
  const { check, ask } = props
  switch (check.check) {
    case 'length':
      return check.state === 'fits' ? null : <LengthWarning {...props} check={check} />
    case 'wording':
      return check.marks.map((mark) => <WordWarning key={mark.from} {...props} mark={mark} />)
    case 'claims':
      return onceEach(check.marks).map((mark) => (
        <ClaimWarning key={mark.from} mark={mark} go={() => ask('why')} />
      ))
    case 'questions':
      return check.missing.map((question) => (
        <Warning key={question} act={() => ask(question)}>
          {c('questions.missing', { question: a(`question.${question}`) })}
        </Warning>
      ))
    case 'benefit':
      return check.isSaid ? null : <Warning act={() => ask('value')}>{c('benefit.missing')}</Warning>
  }
}

/** A credential that stands twice in a text is asked for once. */
function onceEach(marks: readonly ClaimMark[]): ClaimMark[] {
  return marks.filter(
    (mark, at) =>
      marks.findIndex((one) =>
        mark.credentialKind === null ? one.text === mark.text : one.credentialKind === mark.credentialKind,
      ) === at,
  )
}

function Warning({ act, children }: { act?: () => void; children: ReactNode }) {
  return (
    <li className="check">
      {act ? (
        <button type="button" className="plain check-warning" onClick={act}>
          <TriangleAlert size={14} aria-hidden="true" />
          {children}
        </button>
      ) : (
        <span className="check-warning">
          <TriangleAlert size={14} aria-hidden="true" />
          {children}
        </span>
      )}
    </li>
  )
}

function LengthWarning(props: ListProps & { check: Extract<Check, { check: 'length' }> }) {
  const c = useWords(checkMessages)
  const a = useWords(answerMessages)
  const { check, answers, ask } = props
  if (check.state === 'long') return <Warning>{c('length.long', { by: check.by })}</Warning>
  const open = prompts.find((prompt) => (answers[prompt] ?? '').trim() === '')
  if (!open) return <Warning>{c('length.short', { by: check.by })}</Warning>
  return (
    <Warning act={() => ask(questionOf(open))}>
      {c('length.shortWith', { by: check.by, prompt: a(`short.${open}`) })}
    </Warning>
  )
}

function questionOf(prompt: Prompt): Question {
  return questions.find((question) => (promptsOf[question] as readonly Prompt[]).includes(prompt)) ?? 'who'
}

function WordWarning({ mark, soften, wording }: ListProps & { mark: WordMark }) {
  const c = useWords(checkMessages)
  const { text, kind, suggestion } = mark
  const sentence =
    kind === 'never' || suggestion === null
      ? c('wording.never', { text })
      : c(suggestion === '' ? 'wording.leaveOut' : 'wording.replace', {
          text,
          kind: c(`kind.${kind}`),
          suggestion,
        })
  return (
    <ExplainedWarning
      sentence={sentence}
      reasons={
        <>
          <p>{c(`reason.${kind}`)}</p>
          {kind === 'never' ? null : <p className="t12 text3">{c('mark.legal')}</p>}
        </>
      }
      actions={(andClose) => (
        <>
          {suggestion === null ? null : (
            <Button size="small" type="primary" onClick={andClose(() => soften(mark))}>
              {suggestion === '' ? c('mark.leaveOut') : c('mark.replace', { suggestion })}
            </Button>
          )}
          {kind === 'never' ? null : (
            <Button size="small" onClick={andClose(() => wording.allow(text))}>
              {c('mark.allow')}
            </Button>
          )}
        </>
      )}
    />
  )
}

function ClaimWarning({ mark, go }: { mark: ClaimMark; go: () => void }) {
  const c = useWords(checkMessages)
  const a = useWords(answerMessages)
  const { credentialKind, text } = mark
  const sentence =
    credentialKind === null
      ? c('claims.other', { text })
      : c('claims.credential', { kind: a(`kind.${credentialKind}`) })
  return (
    <ExplainedWarning
      sentence={sentence}
      reasons={<p>{c('claim.reason')}</p>}
      actions={(andClose) => (
        <Button size="small" type="primary" onClick={andClose(go)}>
          {c('claim.go')}
        </Button>
      )}
    />
  )
}

/** A warning that a click explains, with what can be done about it; whatever is done closes it. */
function ExplainedWarning(props: {
  sentence: string
  reasons: ReactNode
  actions: (andClose: (act: () => void) => () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const andClose = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  const content = (
    <div className="check-detail">
      {props.reasons}
      <div className="check-actions">{props.actions(andClose)}</div>
    </div>
  )
  return (
    <li className="check">
      <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={content}>
        <button type="button" className="plain check-warning" aria-expanded={isOpen}>
          <TriangleAlert size={14} aria-hidden="true" />
          {props.sentence}
        </button>
      </Popover>
    </li>
  )
}
