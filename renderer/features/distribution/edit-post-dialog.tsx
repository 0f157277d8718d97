import { useState } from 'react'
import { wordFailure } from '#renderer/app/errors.ts'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { usePosting } from '#renderer/app/introductions/use-posting.ts'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Post } from '#shared/features/distribution/model.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { DayField, NoteField } from './mark-dialog.tsx'

/** Corrects when something was posted, or what is noted about it. */
export function EditPostDialog({ post, close }: { post: Post; close: () => void }) {
  const t = useWords(distributionMessages)
  const locale = useLocale()
  const format = useFormat()
  const { edit } = usePosting()
  const [day, setDay] = useState<string>(post.postedOn)
  const [note, setNote] = useState(post.note)
  const isDayWrong = !isRealDate(day) || day > format.today()
  const submit = () => {
    if (isDayWrong) return
    edit.mutate({ id: post.id, postedOn: day as CalendarDate, note: note.trim() }, { onSuccess: close })
  }
  return (
    <FormDialog
      title={t('mark.titleEdit')}
      save={t('thresholds.save')}
      cancel={t('mark.cancel')}
      isSaving={edit.isPending}
      submit={submit}
      close={close}
    >
      <DayField day={day} change={setDay} isWrong={isDayWrong} />
      <NoteField note={note} change={setNote} />
      {edit.error ? (
        <p className="field-error" role="alert">
          {wordFailure(edit.error, locale).sentence}
        </p>
      ) : null}
    </FormDialog>
  )
}
