import { useWords } from '#renderer/app/i18n.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { RosterColumns } from './roster-columns.tsx'
import { RosterPreview } from './roster-preview.tsx'
import { RosterRail } from './roster-rail.tsx'
import type { ImportItem } from './sources.ts'
import { NewGroupFields } from './target-select.tsx'
import { useImport } from './use-import.ts'

/** A list of people: which column goes where, how rows will look, and what would change. */
export function RosterCheck({ item }: { item: Extract<ImportItem, { kind: 'roster' }> }) {
  const t = useWords(wizardMessages)
  const { state } = useImport()
  const { dryRun } = state
  return (
    <PageBody>
      <PageMain>
        <PageScroll label={t('step.check')}>
          <NewGroupFields item={item} />
          <RosterColumns item={item} />
          {dryRun.state === 'ready' && dryRun.plan.kind === 'roster' ? (
            <RosterPreview rows={dryRun.plan.roster.firstRows} />
          ) : null}
        </PageScroll>
      </PageMain>
      <RosterRail item={item} />
    </PageBody>
  )
}
