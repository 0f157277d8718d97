import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Plus, Zap } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Page, PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { FlashEntry } from '#shared/features/flash-groups/model.ts'
import './flash.css'
import { useFlashWords, usePartWords } from './use-flash.ts'

/** All flash groups, the latest first. */
export function FlashListView() {
  const t = useFlashWords()
  const { data, error, refetch } = useQuery(orpc.flashGroups.list.queryOptions({ input: {} }))
  const columns = useColumns()
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  const create = () => navigate(paths.flashStart())
  return (
    <Page
      bar={
        <PageBar
          title={t('list.title')}
          withScope={false}
          actions={
            data.length > 0 ? (
              <Button type="primary" icon={<Plus aria-hidden="true" />} onClick={create}>
                {t('list.new')}
              </Button>
            ) : null
          }
        />
      }
    >
      <PageBody>
        <PageMain footer={<PageFooter>{t('list.count', { count: data.length })}</PageFooter>}>
          {data.length === 0 ? (
            <EmptyState
              Icon={Zap}
              title={t('list.empty')}
              hint={t('list.emptyHint')}
              action={
                <Button type="primary" onClick={create}>
                  {t('list.new')}
                </Button>
              }
            />
          ) : (
            <DataTable
              label={t('list.title')}
              columns={columns}
              rowCount={data.length}
              rowAt={(index) => data[index]}
              rowKey={({ id }) => id}
              onOpen={({ id }) => navigate(paths.flash(id))}
            />
          )}
        </PageMain>
      </PageBody>
    </Page>
  )
}

function useColumns(): TableColumn<FlashEntry>[] {
  const t = useFlashWords()
  const format = useFormat()
  return [
    {
      id: 'name',
      head: t('list.name'),
      width: 'minmax(180px, 2fr)',
      cell: ({ name, isSample }) => (
        <span className="flash-name">
          <span className="name ellipsis">{name}</span>
          {isSample ? <Tag>{t('bar.sample')}</Tag> : null}
        </span>
      ),
    },
    {
      id: 'when',
      head: t('list.when'),
      width: 'minmax(160px, 1fr)',
      cell: ({ startsOn, endsOn }) => `${format.date(startsOn)} – ${format.date(endsOn)}`,
    },
    { id: 'phase', head: t('list.phase'), width: 120, cell: (flash) => <PhaseWord flash={flash} /> },
    {
      id: 'signed',
      head: t('list.signed'),
      width: 96,
      align: 'right',
      cell: ({ signed, wantedSignups }) => t('list.signedOf', { signed, wanted: wantedSignups }),
    },
    {
      id: 'bought',
      head: t('list.bought'),
      width: 80,
      align: 'right',
      cell: ({ bought }) => <Figure value={bought} />,
    },
    {
      id: 'open',
      head: t('list.open'),
      width: 80,
      align: 'right',
      cell: ({ openTasks }) => <Figure value={openTasks} />,
    },
  ]
}

function Figure({ value }: { value: number }) {
  const format = useFormat()
  return <span className={value === 0 ? 'text3' : undefined}>{format.number(value)}</span>
}

function PhaseWord({ flash }: { flash: FlashEntry }) {
  const t = useFlashWords()
  const partOf = usePartWords()
  const format = useFormat()
  if (flash.isEnded) return <span className="text3">{t('phase.ended')}</span>
  if (flash.status === 'cancelled') return <span className="text3">{t('phase.cancelled')}</span>
  if (flash.recruitOn > format.today()) return <span className="text2">{t('phase.ahead')}</span>
  return <Tag tone="info">{partOf(flash.phase)}</Tag>
}
