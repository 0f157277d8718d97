import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import {
  ANSWER_LENGTH,
  MOST_TAGS,
  MOST_WORDINGS,
  QUESTION_LENGTH,
  TAG_LENGTH,
} from '#shared/features/faq/model.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import type { FaqDraft } from './drafts.ts'

type FieldsProps = {
  draft: FaqDraft
  change: (draft: FaqDraft) => void
  /** Saving was tried: what is missing is said at the fields. */
  isChecked: boolean
  /** Entries that ask nearly the same, below the question. */
  alike: ReactNode
}

/** Question, answer and what makes the entry found. */
export function EntryFields({ draft, change, isChecked, alike }: FieldsProps) {
  const t = useWords(faqMessages)
  const missing = (text: string) => isChecked && text.trim() === ''
  return (
    <>
      <Field
        label={t('edit.question')}
        hint={t('edit.questionHint')}
        error={missing(draft.question) ? t('edit.questionMissing') : undefined}
      >
        {(ties) => (
          <Input
            {...ties}
            maxLength={QUESTION_LENGTH}
            value={draft.question}
            onChange={({ target }) => change({ ...draft, question: target.value })}
          />
        )}
      </Field>
      {alike}
      <Field
        label={t('edit.answer')}
        hint={t('detail.characters', { count: countCharacters(draft.answer) })}
        error={missing(draft.answer) ? t('edit.answerMissing') : undefined}
      >
        {(ties) => (
          <Input.TextArea
            {...ties}
            maxLength={ANSWER_LENGTH}
            autoSize={{ minRows: 4, maxRows: 12 }}
            value={draft.answer}
            onChange={({ target }) => change({ ...draft, answer: target.value })}
          />
        )}
      </Field>
      <Field label={t('edit.wordings')} hint={t('edit.wordingsHint', { limit: MOST_WORDINGS })}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={draft.wordings}
            onChange={({ target }) => change({ ...draft, wordings: target.value })}
          />
        )}
      </Field>
      <div className="faq-form-pair">
        <TagsField draft={draft} change={change} />
        <GroupField draft={draft} change={change} />
      </div>
    </>
  )
}

function TagsField({ draft, change }: Pick<FieldsProps, 'draft' | 'change'>) {
  const t = useWords(faqMessages)
  const { data: tags } = useQuery(orpc.faq.tags.queryOptions())
  return (
    <Field label={t('edit.tags')} hint={t('edit.tagsHint', { limit: MOST_TAGS })}>
      {(ties) => (
        <Select
          {...ties}
          mode="tags"
          maxCount={MOST_TAGS}
          tokenSeparators={[',', '，', '、']}
          value={draft.tags}
          options={(tags ?? []).map(({ tag }) => ({ value: tag, label: tag }))}
          onChange={(chosen) =>
            change({ ...draft, tags: chosen.map((tag) => tag.slice(0, TAG_LENGTH)).slice(0, MOST_TAGS) })
          }
        />
      )}
    </Field>
  )
}

function GroupField({ draft, change }: Pick<FieldsProps, 'draft' | 'change'>) {
  const t = useWords(faqMessages)
  const { groups } = useScope()
  const ALL = ''
  return (
    <Field label={t('edit.group')} hint={t('edit.groupHint')}>
      {(ties) => (
        <Select
          {...ties}
          value={draft.groupId ?? ALL}
          options={[
            { value: ALL, label: t('edit.allGroups') },
            ...groups.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(id) =>
            change({ ...draft, groupId: groups.find((group) => group.id === id)?.id ?? null })
          }
        />
      )}
    </Field>
  )
}
