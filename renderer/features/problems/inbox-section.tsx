import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { SimilarHint } from '#renderer/app/faq/similar-hint.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { InboxQuestion } from '#shared/features/problems/model.ts'
import { DecidedDialog } from './decided-dialog.tsx'
import { useInboxActions } from './use-problem-actions.ts'

const FIRST_SHOWN = 3
const DAY_HOURS = 24

type Verdicts = {
  make: (question: InboxQuestion) => void
  decide: (question: InboxQuestion, verdict: 'ignored' | 'answered') => void
}

/** Unanswered questions that wait for a verdict, on top of the page; nothing when none wait and none were decided. */
export function InboxSection({ groupId }: { groupId: GroupId | null }) {
  const { t } = useProblemWords()
  const scope = groupId === null ? {} : { groupId }
  const { data } = useQuery(orpc.problems.inbox.queryOptions({ input: scope }))
  const { data: rules } = useQuery(orpc.settings.getRules.queryOptions())
  const firstShown = useIsNarrow() ? 1 : FIRST_SHOWN
  const [isAll, setAll] = useState(false)
  const [isDecidedOpen, setDecidedOpen] = useState(false)
  if (!data || (data.questions.length === 0 && data.decided === 0)) return null
  const { questions } = data
  const shown = isAll ? questions : questions.slice(0, firstShown)
  return (
    <section className="problem-inbox" aria-label={t('inbox.title')}>
      <SectionHead
        title={`${t('inbox.title')} ${questions.length}`}
        note={rules ? t('inbox.note', { hours: rules.rules.unanswered_question.afterHours }) : null}
        side={
          <>
            <span className="t12 text3 problem-wide">{questions.length > 0 ? t('inbox.keys') : null}</span>
            {data.decided > 0 ? (
              <button type="button" className="plain link" onClick={() => setDecidedOpen(true)}>
                {t('inbox.decided', { count: data.decided })}
              </button>
            ) : null}
          </>
        }
      />
      {shown.length > 0 ? <InboxList questions={shown} withGroup={groupId === null} /> : null}
      {questions.length > firstShown || data.older > 0 ? (
        <p className="problem-inbox-foot t12 text2">
          {questions.length > firstShown ? (
            <button type="button" className="plain link" onClick={() => setAll(!isAll)}>
              {isAll ? t('inbox.less') : t('inbox.more', { count: questions.length - firstShown })}
            </button>
          ) : null}
          {data.older > 0 ? <span>{t('inbox.older', { older: data.older, days: data.days })}</span> : null}
        </p>
      ) : null}
      {isDecidedOpen ? <DecidedDialog groupId={groupId} close={() => setDecidedOpen(false)} /> : null}
    </section>
  )
}

/** One stop for Tab; ↑ ↓ move, P A I decide and the focus goes to the next one. */
function InboxList({ questions, withGroup }: { questions: readonly InboxQuestion[]; withGroup: boolean }) {
  const { t } = useProblemWords()
  const { make, decide } = useInboxActions()
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const current = Math.min(at, questions.length - 1)
  const verdicts: Verdicts = {
    make: (question) => make.mutate(question),
    decide: (question, verdict) => decide.mutate({ question, verdict }),
  }
  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(questions.length - 1, index))
    setAt(target)
    list.current?.querySelectorAll<HTMLElement>(':scope > li')[target]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, question: InboxQuestion, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const run = {
      ArrowDown: () => moveTo(index + 1),
      ArrowUp: () => moveTo(index - 1),
      p: () => verdicts.make(question),
      a: () => verdicts.decide(question, 'answered'),
      i: () => verdicts.decide(question, 'ignored'),
    }[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return (
    <ul ref={list} className="problem-inbox-list" aria-label={t('inbox.title')}>
      {questions.map((question, index) => (
        // The place is the key: when a question goes, the next one is under the focus.
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          tabIndex={index === current ? 0 : -1}
          aria-label={t('inbox.row', { name: question.name, text: question.text })}
          onFocus={() => setAt(index)}
          onKeyDown={(event) => onKeyDown(event, question, index)}
        >
          <InboxRow question={question} withGroup={withGroup} verdicts={verdicts} />
        </li>
      ))}
    </ul>
  )
}

function InboxRow(props: { question: InboxQuestion; withGroup: boolean; verdicts: Verdicts }) {
  const { question, verdicts } = props
  const { t } = useProblemWords()
  const o = useWords(faqOfferMessages)
  const format = useFormat()
  return (
    <>
      <PersonAvatar name={question.name} id={question.personId} />
      <span className="problem-inbox-text">
        <span className="private problem-inbox-line" title={question.text}>
          {question.text}
        </span>
        <span className="t12 text2 ellipsis">
          <span className="private">{question.name}</span>
          {props.withGroup ? `  ${question.groupName}` : ''}
          <span title={format.exact(question.at)}>{`  ${format.seen(question.at)}`}</span>
        </span>
      </span>
      <SimilarHint
        question={question.text}
        groupId={question.groupId}
        settling={{ step: o('settle.answered'), run: () => verdicts.decide(question, 'answered') }}
      />
      <span className="warn problem-inbox-hours" title={t('inbox.hours', { hours: question.hours })}>
        {question.hours < 2 * DAY_HOURS
          ? t('inbox.hours', { hours: question.hours })
          : t('inbox.days', { days: Math.floor(question.hours / DAY_HOURS) })}
      </span>
      <Button size="small" tabIndex={-1} onClick={() => verdicts.make(question)}>
        {t('inbox.make')}
        <Kbd>P</Kbd>
      </Button>
      <Button size="small" type="text" tabIndex={-1} onClick={() => verdicts.decide(question, 'answered')}>
        {t('inbox.answered')}
      </Button>
      <Button size="small" type="text" tabIndex={-1} onClick={() => verdicts.decide(question, 'ignored')}>
        {t('inbox.ignore')}
      </Button>
    </>
  )
}
