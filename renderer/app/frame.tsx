import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useCommands } from './commands.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { ScreenBoundary } from './error-notice.tsx'
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
import { useToasts } from './toasts.tsx'
import { useWorkspaceStatus } from './workspace-facts.tsx'

const SearchPalette = lazy(async () => ({
  default: (await import('#renderer/features/search/palette.tsx')).SearchPalette,
}))

/** Sidebar, banners, the screen of the present address, and what works on every screen. */
export function Frame() {
  const t = useWords(workspaceMessages)
  const { path } = usePlace()
  const found = findRoute(path)
  useRememberedPlace()
  useMenuRoutes()
  usePrivacyKey()
  const [isSearching, setSearching] = useState(false)
  const commands = useCommands()
  useShortcut('mod+k', t('help.search'), () => setSearching(true), { scope: 'anywhere', whileTyping: true })
  const View = found?.route.View
  const screen = (
    <ScreenBoundary resetKey={path}>
      <Suspense fallback={<PageSkeleton />}>{View ? <View params={found.params} /> : <NotFound />}</Suspense>
    </ScreenBoundary>
  )
  return (
    <div className="frame">
      <button
        type="button"
        className="plain skip-link"
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t('nav.skip')}
      </button>
      {found?.route.isBare ? null : <Sidebar openSearch={() => setSearching(true)} />}
      <div className="frame-content">
        <ConnectionBanner />
        <main id="content" tabIndex={-1}>
          {screen}
        </main>
      </div>
      <HelpSheet />
      {isSearching ? (
        <Suspense>
          <SearchPalette commands={commands} close={() => setSearching(false)} />
        </Suspense>
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

/** Comes back to where the operator was; an empty workspace begins at the start screen. */
function useRememberedPlace(): void {
  const { preferences, change } = usePreferences()
  const place = usePlace()
  const { data } = useWorkspaceStatus()
  const hash = typeof window === 'undefined' ? '' : window.location.hash
  const isOpening = useRef(true)
  useEffect(() => {
    if (!data) return
    const address = hash.slice(1)
    const isAnywhere = findRoute(place.path) !== null && place.path !== '/'
    if (data.isEmpty && !isOpenWhileEmpty(place.path)) navigate(paths.start, { replace: true })
    else if (!isAnywhere && isOpening.current) navigate(homeOf(preferences.lastRoute), { replace: true })
    else if (isAnywhere && !findRoute(place.path)?.route.isBare && preferences.lastRoute !== address)
      change({ lastRoute: address.slice(0, 500) })
    isOpening.current = false
  }, [data, place.path, hash, preferences.lastRoute, change])
}

const isOpenWhileEmpty = (path: string) =>
  ['/start', '/import', '/settings'].some((open) => path.startsWith(open))

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
