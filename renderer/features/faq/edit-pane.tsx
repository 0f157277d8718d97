import { Button } from 'antd'
import { useState } from 'react'
import { useSimilar } from '#renderer/app/faq/use-similar.ts'
import { useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import type { FaqId } from '#shared/features/faq/model.ts'
import { contentOf, type FaqDraft } from './drafts.ts'
import { EntryFields } from './entry-fields.tsx'
import { useEntryActions } from './use-entry-actions.ts'

type EditProps = {
  /** Null for an entry that is being made. */
  id: FaqId | null
  draft: FaqDraft
  change: (draft: FaqDraft) => void
  close: (savedId: string | null) => void
}

/** Writes an entry; what is typed is kept until it is saved or discarded. */
export function EditPane({ id, draft, change, close }: EditProps) {
  const t = useWords(faqMessages)
  const [hasTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const actions = useEntryActions()
  const save = async () => {
    setTried(true)
    const content = contentOf(draft)
    if (!content || isSaving) return
    setSaving(true)
    const saved = await actions.save(id, content)
    setSaving(false)
    if (saved) close(saved)
  }
  useShortcut('mod+enter', t('edit.save'), () => void save(), { whileTyping: true })
  return (
    <>
      <header className="faq-head">
        <div className="faq-head-line">
          <h2>{t(id === null ? 'edit.new' : 'edit.title')}</h2>
        </div>
        <p className="t12 text2">{t('edit.kept')}</p>
      </header>
      <form
        className="section faq-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <EntryFields
          draft={draft}
          change={change}
          isChecked={hasTried}
          alike={<AlikeEntries id={id} draft={draft} />}
        />
        <div className="faq-form-foot">
          <Button type="primary" htmlType="submit" loading={isSaving}>
            {t('edit.save')}
            <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button onClick={() => close(id)}>{t('edit.discard')}</Button>
        </div>
      </form>
    </>
  )
}

/** Entries that ask nearly the same: two half answers serve nobody. */
function AlikeEntries({ id, draft }: { id: FaqId | null; draft: FaqDraft }) {
  const t = useWords(faqMessages)
  const { data } = useSimilar({ text: draft.question, groupId: draft.groupId, exceptId: id })
  const found = (data?.matches ?? []).filter(({ percent }) => percent >= (data?.threshold ?? 100))
  if (found.length === 0) return null
  return (
    <div className="faq-alike">
      <p>{t('edit.alike')}</p>
      <ul className="faq-lines">
        {found.map(({ entry, percent }) => (
          <li key={entry.id}>
            <RouteLink to={paths.faq({ entry: entry.id })}>{entry.question}</RouteLink>{' '}
            <span className="t12 text2">{t('detail.alike', { percent })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
