import { useEffect, useRef } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import type { Persona } from '#shared/features/personas/model.ts'
import { DraftEditor } from './draft-editor.tsx'
import { DraftList } from './draft-list.tsx'
import type { PlanRequest } from './plan-dialog.tsx'
import { useContentPlace } from './use-content-place.ts'
import { useContentWords } from './use-content-words.ts'
import { useDraftList } from './use-draft-list.ts'
import { useNewDraft } from './use-new-draft.ts'

const NEW = 'new'

/** Pieces left, the one that is written right. */
export function DraftsView({ persona, plan }: { persona: Persona; plan: (request: PlanRequest) => void }) {
  const { t } = useContentWords()
  const { draft, go } = useContentPlace()
  const list = useDraftList(persona)
  const write = useNewDraft(persona.id, (id) => go({ draft: id }))
  const hasBegun = useRef(false)
  const { mutate } = write
  useEffect(() => {
    if (draft !== NEW) hasBegun.current = false
    else if (!hasBegun.current) {
      hasBegun.current = true
      mutate(null)
    }
  }, [draft, mutate])
  const isKnown = draft !== null && draft !== NEW
  const openId = isKnown ? draft : draft === NEW ? null : (list.rows[0]?.id ?? null)
  return (
    <div className="drafts-panes">
      <DraftList persona={persona} list={list} openId={openId} open={(id) => go({ draft: id })} />
      <section className="draft-pane" aria-label={t('draft.label')}>
        {list.error ? <ErrorNotice error={list.error} retry={list.retry} /> : null}
        {openId !== null ? (
          <DraftEditor
            key={openId}
            id={openId}
            persona={persona}
            plan={plan}
            close={() => go({ draft: null })}
          />
        ) : null}
      </section>
    </div>
  )
}
