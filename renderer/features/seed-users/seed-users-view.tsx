import { Button, Segmented } from 'antd'
import { Sprout, UserPlus } from 'lucide-react'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { AddSeedsDialog } from '#renderer/app/seeds/add-seeds-dialog.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Page, PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { SeedCard, SeedId } from '#shared/features/seed-users/model.ts'
import { isStageOverdue } from '#shared/features/seed-users/rules.ts'
import { Board } from './board.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { NoticesStrip } from './notices-strip.tsx'
import { SeedDrawer } from './seed-drawer.tsx'
import { SeedTable } from './seed-table.tsx'
import './seed-users.css'
import { SuggestionsButton } from './suggestions-button.tsx'
import { TargetHead } from './target-head.tsx'
import { ScoresProvider } from './ticket-score.tsx'
import { useInsightWords } from './use-insights.ts'
import { useSeeds } from './use-seeds.ts'

/** Brings the charts along, which the board does without. */
const EffectView = lazy(async () => ({ default: (await import('./effect-view.tsx')).EffectView }))

const views = ['board', 'table', 'effect'] as const
type View = (typeof views)[number]
const isView = (value: unknown): value is View => views.some((view) => view === value)

/** The seed pipeline of the groups in scope: board or table, one seed in the drawer. */
export function SeedUsersView() {
  const { u, t } = useSeedWords()
  const i = useInsightWords()
  const { groupId } = useScope()
  const [view, setView] = useScreenMemory<View>('seedUsers.view', 'board', isView)
  const [isAdding, setAdding] = useState(false)
  useShortcut('mod+n', t('bar.add'), () => setAdding(true))
  const add = useCallback(() => setAdding(true), [])
  return (
    <Page
      bar={
        <PageBar
          title={u('title')}
          actions={
            <>
              <Segmented<View>
                size="small"
                aria-label={u('view.label')}
                value={view}
                onChange={setView}
                options={views.map((value) => ({
                  value,
                  label: value === 'effect' ? i('effect.view') : u(`view.${value}`),
                }))}
              />
              <Button size="small" icon={<UserPlus aria-hidden="true" />} onClick={add}>
                {t('bar.add')}
              </Button>
              <SuggestionsButton groupId={groupId} />
            </>
          }
        />
      }
    >
      {view === 'effect' ? (
        <PageBody>
          <Suspense fallback={null}>
            <EffectView key={groupId ?? 'all'} groupId={groupId} toBoard={() => setView('board')} />
          </Suspense>
        </PageBody>
      ) : (
        <ScoresProvider groupId={groupId}>
          <SeedsBody key={groupId ?? 'all'} view={view} add={add} />
        </ScoresProvider>
      )}
      {isAdding ? <AddSeedsDialog people={null} groupId={groupId} close={() => setAdding(false)} /> : null}
    </Page>
  )
}

function SeedsBody({ view, add }: { view: View; add: () => void }) {
  const { groupId } = useScope()
  const { seeds, targets, notices, error, retry } = useSeeds(groupId)
  const [openId, setOpenId] = useQueryValue('seed')
  const [inviting, setInviting] = useState<SeedCard | null>(null)
  const [shown, setShown] = useState<readonly SeedCard[] | null>(null)
  const open = useCallback((seed: SeedCard) => setOpenId(seed.id), [setOpenId])
  const actions = useMemo(() => ({ open, invite: setInviting }), [open])
  if (error) return <ErrorNotice error={error} retry={retry} />
  if (!seeds) return null
  const order = view === 'table' ? (shown ?? seeds) : seeds
  const at = order.findIndex(({ id }) => id === openId)
  const step = (by: -1 | 1) => {
    const seed = at < 0 ? undefined : order[at + by]
    return seed ? () => setOpenId(seed.id) : null
  }
  const shared = { seeds, openId, withGroup: groupId === null }
  return (
    <PageBody>
      <PageMain footer={<SeedsFooter seeds={seeds} isBoard={view === 'board'} />}>
        <TargetHead targets={targets} />
        <NoticesStrip notices={notices} />
        {seeds.length === 0 ? (
          <NoSeeds add={add} />
        ) : view === 'board' ? (
          <Board {...shared} actions={actions} add={add} />
        ) : (
          <SeedTable {...shared} open={open} onShown={setShown} />
        )}
      </PageMain>
      {openId ? (
        <SeedDrawer
          key={openId}
          id={openId as SeedId}
          previous={step(-1)}
          next={step(1)}
          close={() => setOpenId(null)}
        />
      ) : null}
      {inviting ? <InviteDialog seeds={[inviting]} close={() => setInviting(null)} /> : null}
    </PageBody>
  )
}

function NoSeeds({ add }: { add: () => void }) {
  const { t } = useSeedWords()
  return (
    <EmptyState
      Icon={Sprout}
      title={t('empty.title')}
      hint={t('empty.hint')}
      action={
        <Button type="primary" onClick={add}>
          {t('bar.add')}
        </Button>
      }
    />
  )
}

function SeedsFooter({ seeds, isBoard }: { seeds: readonly SeedCard[]; isBoard: boolean }) {
  const { t } = useSeedWords()
  const living = seeds.filter(({ stage }) => stage !== 'lost')
  const slow = living.filter((seed) => isStageOverdue(seed)).length
  return (
    <PageFooter right={isBoard ? <span className="seed-wide">{t('board.hint')}</span> : null}>
      <span>{t('board.counts', { count: living.length, slow })}</span>
    </PageFooter>
  )
}
