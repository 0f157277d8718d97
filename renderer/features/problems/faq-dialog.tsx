import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { ANSWER_LENGTH, QUESTION_LENGTH } from '#shared/features/faq/model.ts'
import type { Problem } from '#shared/features/problems/model.ts'

/** Makes the lesson of a problem an entry of the FAQ: the problem as a question, what was learned as its answer. */
export function FaqDialog(props: { problem: Problem; lesson: string; close: () => void }) {
  const { problem } = props
  const { d } = useProblemWords()
  const toasts = useToasts()
  const [question, setQuestion] = useState(problem.title)
  const [answer, setAnswer] = useState(
    [problem.publicReply || problem.resolution, props.lesson].filter(Boolean).join('\n\n'),
  )
  const save = useMutation({
    mutationFn: () =>
      api.faq.create({ question: question.trim(), answer: answer.trim(), problemId: problem.id }),
    onSuccess: ({ undoId }) => {
      toasts.show({ text: d('done.faq'), undoId })
      props.close()
    },
  })
  const submit = () => {
    if (question.trim() !== '' && answer.trim() !== '') save.mutate()
  }
  return (
    <FormDialog
      title={d('faq.title')}
      save={d('faq.save')}
      cancel={d('faq.cancel')}
      isSaving={save.isPending}
      submit={submit}
      close={props.close}
    >
      <p className="text2">{d('faq.hint')}</p>
      <Field label={d('faq.question')}>
        {(ties) => (
          <Input
            {...ties}
            className="private"
            maxLength={QUESTION_LENGTH}
            value={question}
            status={question.trim() === '' ? 'error' : ''}
            onChange={(event) => setQuestion(event.target.value)}
          />
        )}
      </Field>
      <Field label={d('faq.answer')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            className="private"
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={ANSWER_LENGTH}
            value={answer}
            status={answer.trim() === '' ? 'error' : ''}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
