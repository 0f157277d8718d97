import { Button } from 'antd'
import { CalendarDays, Plus, Repeat2 } from 'lucide-react'
import { useMemo } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate, useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Page, PageBody, PageFooter, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import type { Ritual } from '#shared/features/rituals/model.ts'
import { useRitualColumns } from './ritual-columns.tsx'
import { RitualDrawer } from './ritual-drawer.tsx'
import { RitualForm } from './ritual-form.tsx'
import './rituals-page.css'
import { useRituals } from './use-rituals.ts'

const NEW = 'new'

/** 仪式: what recurs in the groups, how steadily it is kept, and one of them in the drawer. */
export function RitualsView() {
  const t = useWords(ritualPageMessages)
  const { data, error, refetch } = useRituals()
  const [shown, setShown] = useQueryValue('ritual')
  const [editing, setEditing] = useQueryValue('edit')
  const columns = useRitualColumns()
  const rituals = useMemo(() => data ?? [], [data])
  const at = rituals.findIndex(({ id }) => id === shown)
  const open = rituals[at]
  const show = (ritual: Ritual | undefined) => {
    setEditing(null)
    setShown(ritual?.id ?? null)
  }
  const step = (to: number) => {
    const next = rituals[at + to]
    return next ? () => show(next) : null
  }
  return (
    <Page bar={<Bar count={data?.length} add={() => setShown(NEW)} isAdding={shown !== null} />}>
      <PageBody>
        <PageMain
          footer={
            <PageFooter right={rituals.length === 0 ? null : t('streak.legend')}>
              {t('page.footer')}
            </PageFooter>
          }
        >
          {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
          {data && rituals.length === 0 ? <NoRituals add={() => setShown(NEW)} /> : null}
          {rituals.length > 0 ? (
            <PageScroll label={t('page.list')}>
              <DataTable<Ritual>
                label={t('page.list')}
                columns={columns}
                rowCount={rituals.length}
                rowAt={(index) => rituals[index]}
                rowKey={({ id }) => id}
                rowHeight={56}
                openKey={shown}
                openIndex={at < 0 ? null : at}
                onOpen={show}
              />
            </PageScroll>
          ) : null}
        </PageMain>
      </PageBody>
      {shown === NEW ? (
        <RitualForm ritual={null} close={() => setShown(null)} saved={(id) => setShown(id)} />
      ) : null}
      {open && editing !== null ? (
        <RitualForm
          key={open.id}
          ritual={open}
          close={() => setEditing(null)}
          saved={() => setEditing(null)}
        />
      ) : null}
      {open && editing === null ? (
        <RitualDrawer
          key={open.id}
          ritual={open}
          previous={step(-1)}
          next={step(1)}
          edit={() => setEditing('1')}
          close={() => setShown(null)}
        />
      ) : null}
    </Page>
  )
}

function Bar(props: { count: number | undefined; add: () => void; isAdding: boolean }) {
  const t = useWords(ritualPageMessages)
  const format = useFormat()
  const { groups } = useScope()
  const { count } = props
  return (
    <PageBar
      title={t('page.title')}
      meta={count === undefined || count === 0 ? null : t('page.meta', { count: format.number(count) })}
      actions={
        <>
          <Button
            type="text"
            icon={<CalendarDays aria-hidden="true" />}
            onClick={() => navigate(paths.calendar())}
          >
            {t('page.calendar')}
          </Button>
          {!count || groups.length === 0 ? null : (
            <Button
              type={props.isAdding ? 'default' : 'primary'}
              icon={<Plus aria-hidden="true" />}
              onClick={props.add}
            >
              {t('page.new')}
            </Button>
          )}
        </>
      }
    />
  )
}

function NoRituals({ add }: { add: () => void }) {
  const t = useWords(ritualPageMessages)
  const { groups } = useScope()
  return (
    <EmptyState
      Icon={Repeat2}
      title={t('empty.title')}
      hint={t(groups.length === 0 ? 'empty.noGroups' : 'empty.hint')}
      action={
        groups.length === 0 ? undefined : (
          <Button type="primary" onClick={add}>
            {t('page.new')}
          </Button>
        )
      }
    />
  )
}
