import { LucideProvider } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Host, Preferences } from '#shared/host.ts'
import { NewCampaignProvider } from './campaigns/new-campaign.tsx'
import { type Connection, ConnectionProvider } from './connection-banner.tsx'
import { Frame } from './frame.tsx'
import { HostProvider, useHost } from './host-context.tsx'
import { chooseLocale, LocaleProvider } from './i18n.tsx'
import { IdeaBoxProvider } from './ideas/idea-box.tsx'
import { ContactLogProvider } from './interactions/contact-log.tsx'
import { PreferencesProvider, usePreferences } from './preferences.tsx'
import { QueryProvider } from './query-client.tsx'
import { ScopeProvider } from './scope.tsx'
import { ShortcutProvider } from './shortcuts.tsx'
import { ThemeProvider } from './theme-provider.tsx'
import { ToastProvider } from './toasts.tsx'
import { WorkspaceFormat } from './workspace-facts.tsx'

export type AppProps = { host: Host; connection: Connection; preferences: Preferences }

/** The whole application over a host and a line to the backend. */
export function App(props: AppProps) {
  return (
    <AppProviders {...props}>
      <Frame />
    </AppProviders>
  )
}

/** Everything that a screen may use, without the frame around it; view tests render one screen in here. */
export function AppProviders({
  host,
  connection,
  preferences,
  children,
}: AppProps & { children: ReactNode }) {
  return (
    <HostProvider value={host}>
      <ConnectionProvider value={connection}>
        <PreferencesProvider initial={preferences}>
          <Spoken>
            <LucideProvider size={16} strokeWidth={1.6}>
              <ThemeProvider>
                <ShortcutProvider>
                  <ToastProvider>
                    <QueryProvider>
                      <WorkspaceFormat>
                        <ScopeProvider>
                          <ContactLogProvider>
                            <IdeaBoxProvider>
                              <NewCampaignProvider>{children}</NewCampaignProvider>
                            </IdeaBoxProvider>
                          </ContactLogProvider>
                        </ScopeProvider>
                      </WorkspaceFormat>
                    </QueryProvider>
                  </ToastProvider>
                </ShortcutProvider>
              </ThemeProvider>
            </LucideProvider>
          </Spoken>
        </PreferencesProvider>
      </ConnectionProvider>
    </HostProvider>
  )
}

function Spoken({ children }: { children: ReactNode }) {
  const { preferences } = usePreferences()
  const host = useHost()
  return (
    <LocaleProvider value={chooseLocale(preferences.language, host.systemLanguages)}>
      {children}
    </LocaleProvider>
  )
}
