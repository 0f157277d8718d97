import { useMutation } from '@tanstack/react-query'
import { SimilarAnswers } from '#renderer/app/faq/similar-answers.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import { type ProblemDetail, TEXT_LENGTH } from '#shared/features/problems/model.ts'

/** Answers of the FAQ that fit what was asked; copying one may count as the response. */
export function AnswersSection({ detail }: { detail: ProblemDetail }) {
  const { problem, question } = detail
  const { d } = useProblemWords()
  const t = useWords(faqOfferMessages)
  const toasts = useToasts()
  const isFirst = problem.state === 'open'
  const reply = useMutation({
    mutationFn: (answer: string) =>
      api.problems.replied({ id: problem.id, text: answer.slice(0, TEXT_LENGTH) }),
    onSuccess: ({ undoId }) =>
      toasts.show({ text: d(isFirst ? 'reply.copiedFirst' : 'reply.copied'), undoId }),
  })
  const settling = { step: t('settle.replied'), run: (answer: string) => reply.mutate(answer) }
  return (
    <Section title={t('offers.label')}>
      <SimilarAnswers
        question={question?.text ?? problem.title}
        groupId={problem.groupId}
        {...(problem.state === 'closed' ? {} : { settling })}
      />
    </Section>
  )
}
