import {
  CalendarCheck,
  CalendarDays,
  ChartColumn,
  IdCard,
  Import,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  Settings2,
  Sprout,
  Users,
} from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import { useDueBadge, useDueCount } from '#renderer/features/today/use-due-badge.ts'
import { FollowUpScreen } from './follow-up-screen.tsx'
import { GroupScreen } from './group-screen.tsx'
import { matchPath, type ScreenProps } from './navigation.tsx'

export type AppRoute = {
  pattern: string
  View: ComponentType<ScreenProps>
  /** Stands in the sidebar under its word `nav.<id>`. */
  nav?: {
    id: NavId
    place: 'main' | 'foot'
    Icon: LucideIcon
    useBadge?: () => number
    /** Beginnings of the addresses of other screens that belong to it. */
    also?: readonly string[]
  }
  /** Fills the window without sidebar. */
  isBare?: boolean
}
export type NavId =
  | 'today'
  | 'groups'
  | 'members'
  | 'seedUsers'
  | 'followUps'
  | 'persona'
  | 'calendar'
  | 'reports'
  | 'import'
  | 'settings'

/** Loads a screen when it is first opened. */
function screen(load: () => Promise<ComponentType<ScreenProps>>): ComponentType<ScreenProps> {
  return lazy(async () => ({ default: await load() }))
}

/** Every screen with its address, in the order of the sidebar; a new screen adds one entry. */
export const routes: readonly AppRoute[] = [
  {
    pattern: '/start',
    isBare: true,
    View: screen(async () => (await import('#renderer/features/workspace/start-view.tsx')).StartView),
  },
  {
    pattern: '/start/scratch',
    isBare: true,
    View: screen(async () => (await import('#renderer/features/workspace/setup-view.tsx')).SetupView),
  },
  {
    pattern: '/today',
    nav: { id: 'today', place: 'main', Icon: CalendarCheck, useBadge: useDueBadge },
    View: screen(async () => (await import('#renderer/features/today/today-view.tsx')).TodayView),
  },
  {
    pattern: '/groups',
    nav: { id: 'groups', place: 'main', Icon: MessagesSquare },
    View: screen(async () => (await import('#renderer/features/groups/groups-view.tsx')).GroupsView),
  },
  {
    pattern: '/groups/:id',
    View: GroupScreen,
  },
  {
    pattern: '/members',
    nav: { id: 'members', place: 'main', Icon: Users },
    View: screen(async () => (await import('#renderer/features/members/members-view.tsx')).MembersView),
  },
  {
    pattern: '/members/same',
    View: screen(
      async () => (await import('#renderer/features/members/same-people-view.tsx')).SamePeopleView,
    ),
  },
  {
    pattern: '/seed-users',
    nav: { id: 'seedUsers', place: 'main', Icon: Sprout },
    View: screen(
      async () => (await import('#renderer/features/seed-users/seed-users-view.tsx')).SeedUsersView,
    ),
  },
  {
    pattern: '/seed-users/suggestions',
    View: screen(
      async () => (await import('#renderer/features/seed-users/suggestions-view.tsx')).SuggestionsView,
    ),
  },
  {
    pattern: '/follow-ups',
    nav: { id: 'followUps', place: 'main', Icon: MessageCircle, useBadge: useDueCount },
    View: FollowUpScreen,
  },
  {
    pattern: '/persona',
    nav: { id: 'persona', place: 'main', Icon: IdCard },
    View: screen(async () => (await import('./persona-screen.tsx')).PersonaScreen),
  },
  {
    pattern: '/persona/:personaId/sheet',
    View: screen(
      async () => (await import('#renderer/features/persona-sheet/persona-sheet-view.tsx')).PersonaSheetView,
    ),
  },
  {
    pattern: '/playbooks',
    View: screen(async () => (await import('#renderer/features/playbooks/playbooks-view.tsx')).PlaybooksView),
  },
  {
    pattern: '/playbooks/new',
    View: screen(async () => (await import('#renderer/features/playbooks/editor-view.tsx')).EditorView),
  },
  {
    pattern: '/playbooks/:id',
    View: screen(async () => (await import('#renderer/features/playbooks/playbooks-view.tsx')).PlaybooksView),
  },
  {
    pattern: '/playbooks/:id/start',
    View: screen(async () => (await import('#renderer/features/playbooks/start-view.tsx')).StartView),
  },
  {
    pattern: '/playbooks/:id/edit',
    View: screen(async () => (await import('#renderer/features/playbooks/editor-view.tsx')).EditorView),
  },
  {
    pattern: '/calendar',
    nav: {
      id: 'calendar',
      place: 'main',
      Icon: CalendarDays,
      also: ['/campaign', '/playbooks', '/flash'],
    },
    View: screen(async () => (await import('./calendar-screen.tsx')).CalendarScreen),
  },
  {
    pattern: '/calendar/paper',
    View: screen(async () => (await import('./calendar/calendar-paper-screen.tsx')).CalendarPaperScreen),
  },
  {
    pattern: '/campaign/:id/report',
    View: screen(
      async () =>
        (await import('#renderer/features/campaign-report/campaign-report-view.tsx')).CampaignReportView,
    ),
  },
  {
    pattern: '/campaign/:id',
    View: screen(async () => (await import('./campaign-screen.tsx')).CampaignScreen),
  },
  {
    pattern: '/calendar/rituals',
    View: screen(async () => (await import('#renderer/features/rituals/rituals-view.tsx')).RitualsView),
  },
  {
    pattern: '/flash',
    View: screen(
      async () => (await import('#renderer/features/flash-groups/flash-list-view.tsx')).FlashListView,
    ),
  },
  {
    pattern: '/flash/new',
    View: screen(async () => (await import('#renderer/features/flash-groups/start-view.tsx')).StartView),
  },
  {
    pattern: '/flash/:id',
    View: screen(async () => (await import('#renderer/features/flash-groups/flash-view.tsx')).FlashView),
  },
  {
    pattern: '/reports',
    nav: { id: 'reports', place: 'main', Icon: ChartColumn },
    View: screen(async () => (await import('#renderer/features/reports/reports-view.tsx')).ReportsView),
  },
  {
    pattern: '/messages/:messageId',
    View: screen(async () => (await import('#renderer/features/search/context-view.tsx')).ContextView),
  },
  {
    pattern: '/import',
    nav: { id: 'import', place: 'foot', Icon: Import },
    View: screen(async () => (await import('#renderer/features/chat-import/import-view.tsx')).ImportView),
  },
  {
    pattern: '/settings',
    nav: { id: 'settings', place: 'foot', Icon: Settings2 },
    View: screen(async () => (await import('#renderer/features/settings/settings-view.tsx')).SettingsView),
  },
]

/** The screen at an address, with the parts of the address that it names. */
export function findRoute(path: string): (ScreenProps & { route: AppRoute }) | null {
  for (const route of routes) {
    const params = matchPath(route.pattern, path)
    if (params) return { route, params }
  }
  return null
}
