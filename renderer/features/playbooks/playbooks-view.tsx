import { Button } from 'antd'
import { BookMarked, Plus } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate, type ScreenProps, usePlace } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Page, PageBody } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { type PlaybookId, playbookId } from '#shared/features/playbooks/model.ts'
import { FileMenu } from './file-menu.tsx'
import { PlaybookFilters } from './playbook-filters.tsx'
import { PlaybookList } from './playbook-list.tsx'
import { PlaybookPane } from './playbook-pane.tsx'
import './playbooks.css'
import { usePlaybookList } from './use-playbook-list.ts'

/** 活动模板: the library at the left, the chosen playbook to read at the right. */
export function PlaybooksView({ params }: ScreenProps) {
  const t = useWords(playbookLibraryMessages)
  const list = usePlaybookList()
  const { query } = usePlace()
  const openId = params.id === undefined ? (list.rows[0]?.id ?? null) : playbookId.parse(params.id)
  const open = (id: PlaybookId) => navigate(`${paths.playbook(id)}${queryText(query)}`, { replace: true })
  const create = () => navigate(paths.playbookNew())
  useShortcut('mod+n', t('page.new'), create)
  return (
    <Page
      bar={
        <PageBar
          title={t('page.title')}
          crumbs={[{ label: t('page.calendar'), to: paths.calendar() }]}
          meta={<PlanNote />}
          actions={
            <>
              <FileMenu rows={list.rows} />
              <Button size="small" icon={<Plus aria-hidden="true" />} onClick={create}>
                {t('page.new')}
              </Button>
            </>
          }
        />
      }
    >
      <div className="playbook-filters">
        <PlaybookFilters list={list} />
      </div>
      <PageBody>
        <PlaybookList list={list} openId={openId} open={open} />
        <section className="playbook-pane" aria-label={t('pane.label')}>
          {list.error ? <ErrorNotice error={list.error} retry={list.retry} /> : null}
          {openId === null ? (
            list.isLoaded && list.rows.length > 0 ? (
              <EmptyState Icon={BookMarked} title={t('pane.choose')} hint="" />
            ) : null
          ) : (
            <PlaybookPane key={openId} id={openId} />
          )}
        </section>
      </PageBody>
    </Page>
  )
}

const queryText = (query: URLSearchParams) => (query.size === 0 ? '' : `?${query}`)

/** Why the library was opened, when it was to fill a gap in a plan. */
function PlanNote() {
  const t = useWords(playbookLibraryMessages)
  const { query } = usePlace()
  const { groups } = useScope()
  if (!query.has('on') && !query.has('group')) return null
  const group = groups.find(({ id }) => id === query.get('group'))
  return group ? t('list.forPlanGroup', { group: group.name }) : t('list.forPlan')
}
