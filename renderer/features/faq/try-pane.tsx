import { Button, Input } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { MatchRow } from '#renderer/app/faq/match-row.tsx'
import { ThresholdControl } from '#renderer/app/faq/threshold-control.tsx'
import { useFaqActions } from '#renderer/app/faq/use-faq-actions.ts'
import { useSimilar, useThreshold } from '#renderer/app/faq/use-similar.ts'
import { useWords } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import type { FaqMatch } from '#shared/features/faq/model.ts'

const SHOWN = 10

/** Tries a question as it would come in: what is offered, what stays below, and the threshold between them. */
export function TryPane(props: { initial: string; write: (question: string) => void }) {
  const t = useWords(faqMessages)
  const { groupId } = useScope()
  const actions = useFaqActions()
  const [question, setQuestion] = useState(props.initial)
  const trial = useThreshold()
  const { data, error, refetch } = useSimilar({
    text: question,
    groupId,
    threshold: trial.percent,
    limit: SHOWN,
  })
  const isAsked = question.trim() !== ''
  const matches = isAsked ? (data?.matches ?? []) : []
  const passing = matches.filter(({ percent }) => percent >= (data?.threshold ?? 100))
  const below = matches.filter((match) => !passing.includes(match))
  const list = (shown: readonly FaqMatch[]) => (
    <ul className="faq-matches">
      {shown.map((match) => (
        <MatchRow key={match.entry.id} {...{ match, question, groupId, actions }} settling={undefined} />
      ))}
    </ul>
  )
  return (
    <>
      <header className="faq-head">
        <div className="faq-head-line">
          <h2>{t('try.title')}</h2>
        </div>
        <p className="t12 text2">{t('try.hint')}</p>
      </header>
      <div className="section faq-form">
        <Field label={t('try.question')}>
          {(ties) => (
            <Input
              {...ties}
              allowClear
              maxLength={500}
              placeholder={t('try.placeholder')}
              value={question}
              onChange={({ target }) => setQuestion(target.value)}
            />
          )}
        </Field>
        {data ? <ThresholdControl offers={data} trial={trial} actions={actions} /> : null}
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        {list(passing)}
        {isAsked && data && passing.length === 0 ? (
          <p className="text2">
            {below.length === 0 ? t('try.nothing') : null}{' '}
            <Button size="small" onClick={() => props.write(question.trim())}>
              {t('try.write')}
            </Button>
          </p>
        ) : null}
      </div>
      {below.length > 0 ? <Section title={t('try.below')}>{list(below)}</Section> : null}
    </>
  )
}
