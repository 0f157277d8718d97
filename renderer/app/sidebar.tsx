import { useQuery } from '@tanstack/react-query'
import { Tooltip } from 'antd'
import { ChevronsUpDown, Search } from 'lucide-react'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useHost } from './host-context.tsx'
import { useFormat, useWords } from './i18n.tsx'
import { comboLabels } from './key-combo.ts'
import { Logo } from './logo.tsx'
import { navigate, RouteLink, usePlace } from './navigation.tsx'
import { usePreferences } from './preferences.tsx'
import { type AppRoute, routes } from './routes.tsx'
import { orpc } from './rpc.ts'
import { SampleMark } from './sample-mark.tsx'
import { useShortcut } from './shortcuts.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { WorkspaceMenu } from './workspace-menu.tsx'

type NavRoute = AppRoute & { nav: NonNullable<AppRoute['nav']> }
const navRoutes = routes.filter((route): route is NavRoute => route.nav !== undefined)

/** 200 px, or 56 when collapsed or the window is narrow: the workspace, search, the pages that exist. */
export function Sidebar({ openSearch }: { openSearch: () => void }) {
  const t = useWords(workspaceMessages)
  const { preferences } = usePreferences()
  const isNarrow = useIsNarrow()
  const isCollapsed = preferences.sidebarCollapsed || isNarrow
  return (
    <nav className={isCollapsed ? 'sidebar collapsed' : 'sidebar'} aria-label={t('nav.label')}>
      <SpaceButton isCollapsed={isCollapsed} />
      <SearchButton isCollapsed={isCollapsed} openSearch={openSearch} />
      <ul>
        {navRoutes
          .filter(({ nav }) => nav.place === 'main')
          .map((route, at) => (
            <NavItem key={route.pattern} route={route} digit={at + 1} isCollapsed={isCollapsed} />
          ))}
      </ul>
      <span className="spacer" />
      <SampleMark isCollapsed={isCollapsed} />
      <ul className="sidebar-foot">
        {navRoutes
          .filter(({ nav }) => nav.place === 'foot')
          .map((route) => (
            <NavItem key={route.pattern} route={route} digit={null} isCollapsed={isCollapsed} />
          ))}
      </ul>
    </nav>
  )
}

function SpaceButton({ isCollapsed }: { isCollapsed: boolean }) {
  const t = useWords(workspaceMessages)
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const name = data?.myName ? t('app.space', { name: data.myName }) : t('app.spaceUnnamed')
  return (
    <WorkspaceMenu>
      <button type="button" className="plain space-button" aria-label={name}>
        <Logo size={20} />
        {isCollapsed ? null : (
          <>
            <span className="space-name private">{name}</span>
            <ChevronsUpDown size={14} aria-hidden="true" />
          </>
        )}
      </button>
    </WorkspaceMenu>
  )
}

function SearchButton({ isCollapsed, openSearch }: { isCollapsed: boolean; openSearch: () => void }) {
  const t = useWords(workspaceMessages)
  const isMac = useHost().platform === 'darwin'
  return (
    <button
      type="button"
      className="plain search-button"
      {...(isCollapsed ? { 'aria-label': t('nav.search') } : {})}
      onClick={openSearch}
    >
      <Search size={14} aria-hidden="true" />
      {isCollapsed ? null : (
        <>
          <span>{t('nav.search')}</span>
          <span className="search-keys">{comboLabels('mod+k', isMac).join(' ')}</span>
        </>
      )}
    </button>
  )
}

const noBadge = () => 0

function NavItem({
  route,
  digit,
  isCollapsed,
}: {
  route: NavRoute
  digit: number | null
  isCollapsed: boolean
}) {
  const t = useWords(workspaceMessages)
  const format = useFormat()
  const { path } = usePlace()
  const { nav, pattern } = route
  const useBadge = nav.useBadge ?? noBadge
  const badge = useBadge()
  const isCurrent = [pattern, ...(nav.also ?? [])].some(
    (start) => path === start || path.startsWith(`${start}/`),
  )
  const label = t(`nav.${nav.id}`)
  useShortcut(`mod+${digit}`, t('help.sidebar'), () => navigate(pattern), {
    scope: 'anywhere',
    whileTyping: true,
    isOn: digit !== null && digit <= 9,
  })
  const link = (
    <RouteLink
      to={pattern}
      className="nav-item"
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...(isCollapsed ? { 'aria-label': label } : {})}
    >
      <nav.Icon aria-hidden="true" />
      {isCollapsed ? null : <span className="nav-label">{label}</span>}
      {badge > 0 ? (
        <span className="nav-badge">
          <span aria-hidden="true">{isCollapsed ? '' : format.number(badge)}</span>
          <span className="visually-hidden">{t('nav.due', { count: badge })}</span>
        </span>
      ) : null}
    </RouteLink>
  )
  return (
    <li>
      {isCollapsed ? (
        <Tooltip title={label} placement="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  )
}
