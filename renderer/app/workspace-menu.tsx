import { Dropdown } from 'antd'
import type { ReactElement } from 'react'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useHost } from './host-context.tsx'
import { useWords } from './i18n.tsx'
import { navigate } from './navigation.tsx'
import { paths } from './paths.ts'
import { usePreferences } from './preferences.tsx'
import { useToasts } from './toasts.tsx'

/** What belongs to the whole workspace: its folder, privacy screen, sidebar width, settings. */
export function WorkspaceMenu({ children }: { children: ReactElement }) {
  const t = useWords(workspaceMessages)
  const host = useHost()
  const toasts = useToasts()
  const { preferences, change } = usePreferences()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'folder',
            label: t('menu.folder'),
            onClick: () => void host.openPath('data').catch(toasts.showFailure),
          },
          {
            key: 'privacy',
            label: t(preferences.privacyScreen ? 'menu.privacyOff' : 'menu.privacyOn'),
            onClick: () => change({ privacyScreen: !preferences.privacyScreen }),
          },
          {
            key: 'sidebar',
            label: t(preferences.sidebarCollapsed ? 'nav.expand' : 'nav.collapse'),
            onClick: () => change({ sidebarCollapsed: !preferences.sidebarCollapsed }),
          },
          { type: 'divider' },
          { key: 'settings', label: t('nav.settings'), onClick: () => navigate(paths.settings()) },
        ],
      }}
    >
      {children}
    </Dropdown>
  )
}
