import { useQuery } from '@tanstack/react-query'
import { FollowUpBar } from '#renderer/app/follow-up-bar.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Page, PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { scriptMessages } from '#shared/features/scripts/messages.ts'

/** 话术库: what can be sent. */
export function ScriptsView() {
  const t = useWords(scriptMessages)
  const language = useLocale()
  const { data = [] } = useQuery(orpc.scripts.list.queryOptions({ input: { language } }))
  return (
    <Page bar={<FollowUpBar tab="scripts" withScope={false} />}>
      <PageBody>
        <PageMain footer={<PageFooter>{t('list.count', { count: data.length })}</PageFooter>}>
          <DataTable
            label={t('list.label')}
            rowCount={data.length}
            rowAt={(index) => data[index]}
            rowKey={({ id }) => id}
            columns={[
              { id: 'title', head: t('list.title'), width: 240, cell: ({ title }) => title },
              {
                id: 'text',
                head: t('list.text'),
                width: 'minmax(200px, 1fr)',
                cell: ({ body }) => <span className="ellipsis">{body}</span>,
              },
            ]}
          />
        </PageMain>
      </PageBody>
    </Page>
  )
}
