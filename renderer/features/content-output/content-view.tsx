import { Button, Segmented } from 'antd'
import { Lightbulb, PenLine } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useIdeaBox } from '#renderer/app/ideas/idea-box.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { PageBody } from '#renderer/ui/page.tsx'
import './content-output.css'
import { DraftsView } from './drafts-view.tsx'
import { FiguresView } from './figures-view.tsx'
import { IdeasView } from './ideas-view.tsx'
import { PillarsView } from './pillars-view.tsx'
import { PlanDialog, type PlanRequest } from './plan-dialog.tsx'
import { contentViews, useContentPlace } from './use-content-place.ts'
import { useContentWords } from './use-content-words.ts'
import { useNewDraft } from './use-new-draft.ts'
import { WeekView } from './week-view.tsx'

/** 内容输出: what is planned for the week, ideas, pieces, pillars, and how it goes. */
export function ContentView({ persona }: PersonaPaneProps) {
  const { t } = useContentWords()
  const { view, go } = useContentPlace()
  const ideas = useIdeaBox()
  const [planned, setPlanned] = useState<PlanRequest | null>(null)
  const plan = useCallback((request: PlanRequest) => setPlanned(request), [])
  const openDraft = useCallback((id: string) => go({ view: 'drafts', draft: id, post: null }), [go])
  const write = useNewDraft(persona.id, openDraft)
  const noteIdea = () => ideas.open({ personaId: persona.id })
  useShortcut('mod+n', t('bar.draft'), () => write.mutate(null))
  return (
    <PageBody>
      <div className="page-main content-main">
        <div className="content-bar">
          <Segmented
            size="small"
            aria-label={t('view.label')}
            value={view}
            options={contentViews.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(next) => go({ view: next, post: null })}
          />
          <span className="push content-bar-actions">
            <Button size="small" icon={<Lightbulb aria-hidden="true" />} onClick={noteIdea}>
              {t('bar.idea')}
            </Button>
            <Button
              size="small"
              type="primary"
              icon={<PenLine aria-hidden="true" />}
              loading={write.isPending}
              onClick={() => write.mutate(null)}
            >
              {t('bar.draft')}
            </Button>
          </span>
        </div>
        {view === 'week' ? <WeekView persona={persona} plan={plan} openDraft={openDraft} /> : null}
        {view === 'ideas' ? <IdeasView persona={persona} openDraft={openDraft} /> : null}
        {view === 'drafts' ? <DraftsView persona={persona} plan={plan} /> : null}
        {view === 'pillars' ? <PillarsView persona={persona} /> : null}
        {view === 'figures' ? <FiguresView persona={persona} /> : null}
      </div>
      {planned ? <PlanDialog persona={persona} request={planned} close={() => setPlanned(null)} /> : null}
    </PageBody>
  )
}
