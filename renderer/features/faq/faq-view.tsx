import { Button } from 'antd'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { PageBody } from '#renderer/ui/page.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import { faqId } from '#shared/features/faq/model.ts'
import { draftOf, emptyDraft, NEW, useFaqDrafts } from './drafts.ts'
import { EditPane } from './edit-pane.tsx'
import { EntryPane } from './entry-pane.tsx'
import './faq-view.css'
import { FaqList } from './faq-list.tsx'
import { FileMenu } from './file-menu.tsx'
import { TryPane } from './try-pane.tsx'
import { useFaqList } from './use-faq-list.ts'

const TRY = 'try'

/**
 * 常见问答: the list left; right the chosen entry, being read or written, or a question that is tried. `lead` stands at the
 * head of the list, for the switch to what the page shows else. The address says `entry` and, for it, `question`.
 */
export function FaqView({ lead }: { lead?: ReactNode }) {
  const t = useWords(faqMessages)
  const list = useFaqList()
  const place = useFaqPlace()
  const { drafts, set } = useFaqDrafts()
  const openId = place.entry ?? list.rowAt(0)?.id ?? null
  const draft = openId === null ? undefined : (drafts[openId] ?? place.begun)
  const create = () => {
    if (!drafts[NEW]) set(NEW, emptyDraft(''))
    place.open(NEW)
  }
  useShortcut('mod+n', t('list.new'), create)
  const close = (savedId: string | null) => {
    if (openId !== null) set(openId, null)
    place.open(savedId)
  }
  return (
    <>
      <div className="pane-bar">
        {lead}
        <span className="push">
          <Button size="small" onClick={() => place.open(TRY)}>
            {t('list.try')}
          </Button>
          <FileMenu list={list} />
          <Button size="small" icon={<Plus aria-hidden="true" />} onClick={create}>
            {t(drafts[NEW] ? 'list.goOn' : 'list.new')}
          </Button>
        </span>
      </div>
      <PageBody>
        <FaqList list={list} drafts={drafts} openId={openId} open={place.open} create={create} />
        <section className="faq-pane" aria-label={t('detail.label')}>
          {list.error ? <ErrorNotice error={list.error} retry={list.retry} /> : null}
          {openId === TRY ? (
            <TryPane
              initial={place.question}
              write={(question) => {
                set(NEW, emptyDraft(question))
                place.open(NEW)
              }}
            />
          ) : openId !== null && draft ? (
            <EditPane
              key={openId}
              id={openId === NEW ? null : faqId.parse(openId)}
              draft={draft}
              change={(next) => set(openId, next)}
              close={close}
            />
          ) : openId !== null && openId !== NEW ? (
            <EntryPane
              key={openId}
              id={faqId.parse(openId)}
              edit={(entry) => set(openId, draftOf(entry))}
              close={() => place.open(null)}
            />
          ) : null}
        </section>
      </PageBody>
    </>
  )
}

/** What the address says: which entry is open, and the question that a new one is begun with. */
function useFaqPlace() {
  const [entry, setEntry] = useQueryValue('entry')
  const [question, setQuestion] = useQueryValue('question')
  return {
    entry,
    question: question ?? '',
    begun: entry === NEW ? emptyDraft(question ?? '') : undefined,
    open(id: string | null) {
      setQuestion(null)
      setEntry(id)
    },
  }
}
