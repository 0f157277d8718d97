import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { BookPlus } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { type Problem, TEXT_LENGTH } from '#shared/features/problems/model.ts'
import { FaqDialog } from './faq-dialog.tsx'
import { useProblemActions } from './use-problem-actions.ts'
import { keepFocus, useSavedDraft } from './use-saved-draft.ts'

/** How it ended and what was learned; the lesson may grow into an answer for the next who asks. */
export function EndSection({ problem }: { problem: Problem }) {
  const { d } = useProblemWords()
  const format = useFormat()
  const { close, edit } = useProblemActions(problem.id)
  const resolution = useSavedDraft(problem.resolution, (text) => edit.mutate({ resolution: text }))
  const lesson = useSavedDraft(problem.lesson, (text) => edit.mutate({ lesson: text }))
  const isClosed = problem.closedAt !== null
  return (
    <Section title={d('end.title')}>
      <Field label={d('end.resolution')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            className="private"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={TEXT_LENGTH}
            placeholder={d('end.resolutionPlaceholder')}
            value={resolution.text}
            onChange={(event) => resolution.setText(event.target.value)}
            onBlur={resolution.leave}
          />
        )}
      </Field>
      <Field label={d('end.lesson')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            className="private"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={TEXT_LENGTH}
            placeholder={d('end.lessonPlaceholder')}
            value={lesson.text}
            onChange={(event) => lesson.setText(event.target.value)}
            onBlur={lesson.leave}
          />
        )}
      </Field>
      <div className="problem-end-actions">
        {isClosed ? null : (
          <Button
            size="small"
            loading={close.isPending}
            onMouseDown={keepFocus}
            onClick={() => close.mutate({ resolution: resolution.text.trim(), lesson: lesson.text.trim() })}
          >
            {d('end.close')}
          </Button>
        )}
        <ToFaq problem={problem} lesson={lesson.text.trim()} />
      </div>
      {problem.closedAt === null ? null : (
        <p className="t12 text2">{d('end.reopenHint', { at: format.dateTime(problem.closedAt) })}</p>
      )}
    </Section>
  )
}

function ToFaq({ problem, lesson }: { problem: Problem; lesson: string }) {
  const { d } = useProblemWords()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(orpc.faq.ofProblem.queryOptions({ input: { problemId: problem.id } }))
  if (!data) return null
  const [entry] = data
  if (entry) return <p className="t12 text2">{d('end.inFaq', { question: entry.question })}</p>
  return (
    <>
      <Button
        size="small"
        icon={<BookPlus aria-hidden="true" />}
        disabled={lesson === ''}
        onClick={() => setOpen(true)}
      >
        {d('end.toFaq')}
      </Button>
      {isOpen ? <FaqDialog problem={problem} lesson={lesson} close={() => setOpen(false)} /> : null}
    </>
  )
}
