import { lazy, Suspense, useEffect, useState } from 'react'
import { SearchPalette } from '#renderer/features/search/palette.tsx'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useCommands } from './commands.ts'
import { ConnectionBanner, useConnection } from './connection-banner.tsx'
import { ErrorNotice, ScreenBoundary } from './error-notice.tsx'
import './frame.css'
import { HelpSheet } from './help-sheet.tsx'
import { useHost } from './host-context.tsx'
import { useWords } from './i18n.tsx'
import { navigate, usePlace } from './navigation.tsx'
import { NotFound } from './not-found.tsx'
import { paths } from './paths.ts'
import { usePreferences } from './preferences.tsx'
import { findRoute, routes } from './routes.tsx'
import { useShortcut } from './shortcuts.tsx'
import { Sidebar } from './sidebar.tsx'
import { StartReportBanner } from './start-report.tsx'
import { useToasts } from './toasts.tsx'
import { useWorkspaceStatus } from './workspace-facts.tsx'

const RecoveryView = lazy(async () => ({
  default: (await import('#renderer/features/workspace/recovery-view.tsx')).RecoveryView,
}))

/** The whole window: the way out when the workspace cannot be opened, else sidebar and screen. */
export function Frame() {
  const { status } = useConnection()
  const workspace = useWorkspaceStatus()
  if (status.state === 'failed')
    return (
      <Suspense>
        <RecoveryView />
      </Suspense>
    )
  if (workspace.data) return <OpenFrame isEmpty={workspace.data.isEmpty} />
  return (
    <>
      <ConnectionBanner />
      {workspace.error && !workspace.isFetching ? (
        <div className="broken-screen">
          <ErrorNotice error={workspace.error} retry={() => void workspace.refetch()} />
        </div>
      ) : null}
    </>
  )
}

/** Sidebar, banners, the screen of the present address, and what works on every screen. */
function OpenFrame({ isEmpty }: { isEmpty: boolean }) {
  const t = useWords(workspaceMessages)
  const { path } = usePlace()
  const found = findRoute(path)
  const isOnTheWay = useRememberedPlace(isEmpty)
  useMenuRoutes()
  usePrivacyKey()
  const [isSearching, setSearching] = useState(false)
  const openSearch = () => setSearching(true)
  const commands = useCommands()
  useShortcut('mod+k', t('help.search'), openSearch, { scope: 'anywhere', whileTyping: true })
  if (isOnTheWay) return null
  const View = found?.route.View
  return (
    <div className="frame">
      <button
        type="button"
        className="plain skip-link"
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t('nav.skip')}
      </button>
      {found?.route.isBare ? null : <Sidebar openSearch={openSearch} />}
      <div className="frame-content">
        <ConnectionBanner />
        <StartReportBanner />
        <main id="content" tabIndex={-1}>
          <ScreenBoundary resetKey={path}>
            <Suspense fallback={<PageSkeleton />}>
              {View ? <View params={found.params} /> : <NotFound />}
            </Suspense>
          </ScreenBoundary>
        </main>
      </div>
      <HelpSheet />
      {isSearching ? (
        // Loaded with the frame: what is typed right after Ctrl K must not be lost.
        <SearchPalette commands={commands} close={() => setSearching(false)} />
      ) : null}
    </div>
  )
}

/** Nothing for 150 ms, then grey rows in the row height. */
function PageSkeleton() {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow) return null
  return (
    <div className="page-skeleton" aria-hidden="true">
      {[60, 90, 75, 82, 68].map((width) => (
        <span key={width} className="skeleton" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}

/**
 * Comes back to where the operator was; an empty workspace begins at the start screen. True while the window is on its
 * way to another address.
 */
function useRememberedPlace(isEmpty: boolean): boolean {
  const { preferences, change } = usePreferences()
  const { path } = usePlace()
  const address = window.location.hash.slice(1)
  const { lastRoute } = preferences
  const target = isEmpty && !isOpenWhileEmpty(path) ? paths.start : path === '/' ? homeOf(lastRoute) : null
  useEffect(() => {
    if (target !== null) navigate(target, { replace: true })
    else if (isWorthRemembering(path) && lastRoute !== address) change({ lastRoute: address.slice(0, 500) })
  }, [target, path, address, lastRoute, change])
  return target !== null
}

function isWorthRemembering(path: string): boolean {
  const found = findRoute(path)
  return found !== null && !found.route.isBare
}

const isOpenWhileEmpty = (path: string) => /^\/(start|import|settings)(\/|$)/.test(path)

/** The remembered address if it still leads somewhere, else the first page of the sidebar. */
function homeOf(lastRoute: string): string {
  const path = lastRoute.split('?')[0] ?? ''
  if (findRoute(path)) return lastRoute
  return routes.find(({ nav }) => nav)?.pattern ?? paths.start
}

/** Desktop notices and menu commands name routes. */
function useMenuRoutes(): void {
  const host = useHost()
  useEffect(() => host.onNavigate((route) => navigate(route)), [host])
}

function usePrivacyKey(): void {
  const t = useWords(workspaceMessages)
  const toasts = useToasts()
  const { preferences, change } = usePreferences()
  useShortcut(
    'mod+shift+p',
    t('help.privacy'),
    () => {
      change({ privacyScreen: !preferences.privacyScreen })
      toasts.show({ text: t(preferences.privacyScreen ? 'privacy.off' : 'privacy.on') })
    },
    { scope: 'anywhere', whileTyping: true },
  )
}
