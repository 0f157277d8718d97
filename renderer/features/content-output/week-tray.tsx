import { useDraggable } from '@dnd-kit/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import { orpc } from '#renderer/app/rpc.ts'
import type { DraftEntry } from '#shared/features/content-output/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import type { PlanRequest } from './plan-dialog.tsx'
import { useContentPlace } from './use-content-place.ts'
import { useContentWords } from './use-content-words.ts'

const SHOWN = 8

/** Pieces that are not planned anywhere, to be dragged into a cell. */
export function WeekTray(props: {
  persona: Persona
  plan: (request: PlanRequest) => void
  openDraft: (id: string) => void
}) {
  const { p } = useContentWords()
  const { go } = useContentPlace()
  const { data } = useQuery(
    orpc.contentOutput.drafts.queryOptions({ input: { personaId: props.persona.id, state: 'draft' } }),
  )
  if (!data) return null
  const { rows } = data
  return (
    <section className="week-tray" aria-label={p('week.tray')}>
      <h2>{p('week.tray')}</h2>
      {rows.length === 0 ? <span className="text2">{p('week.trayEmpty')}</span> : null}
      <ul>
        {rows.slice(0, SHOWN).map((draft) => (
          <TrayItem key={draft.id} draft={draft} {...props} />
        ))}
      </ul>
      {rows.length > SHOWN ? (
        <button type="button" className="plain link" onClick={() => go({ view: 'drafts' })}>
          {p('week.trayMore', { count: rows.length })}
        </button>
      ) : null}
    </section>
  )
}

function TrayItem(props: {
  draft: DraftEntry
  plan: (request: PlanRequest) => void
  openDraft: (id: string) => void
}) {
  const { draft } = props
  const { t } = useContentWords()
  const title = draft.title || t('draft.untitled')
  const { ref, handleRef, isDragSource } = useDraggable({
    id: `draft ${draft.id}`,
    data: { draftId: draft.id },
  })
  return (
    <li ref={ref} className={isDragSource ? 'tray-item dragged' : 'tray-item'}>
      <button
        ref={handleRef}
        type="button"
        className="plain tray-title private"
        onClick={() => props.openDraft(draft.id)}
      >
        {title}
      </button>
      <button
        type="button"
        className="plain icon-button"
        aria-label={`${t('draft.plan')}: ${title}`}
        onClick={() => props.plan({ draftId: draft.id })}
      >
        <CalendarPlus size={14} aria-hidden="true" />
      </button>
    </li>
  )
}
