import { Languages, type LucideIcon, Moon, PanelLeft, ShieldHalf, Sun } from 'lucide-react'
import { useMemo } from 'react'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useLocale, useWords } from './i18n.tsx'
import { navigate } from './navigation.tsx'
import { usePreferences } from './preferences.tsx'
import { routes } from './routes.tsx'
import { useThemeMode } from './theme-provider.tsx'

/** Something the palette can do; `keywords` are further words (pinyin, English) by which it is found. */
export type Command = { id: string; label: string; keywords: string; Icon: LucideIcon; run: () => void }

/** Every page and every switch of the frame as commands. */
export function useCommands(): readonly Command[] {
  const t = useWords(workspaceMessages)
  const locale = useLocale()
  const mode = useThemeMode()
  const { preferences, change } = usePreferences()
  return useMemo(() => {
    const pages = routes.flatMap(({ nav, pattern }): Command[] =>
      nav
        ? [
            {
              id: nav.id,
              label: t('command.goTo', { page: t(`nav.${nav.id}`) }),
              keywords: t(`keywords.${nav.id}`),
              Icon: nav.Icon,
              run: () => navigate(pattern),
            },
          ]
        : [],
    )
    const isDark = mode === 'dark'
    return [
      ...pages,
      {
        id: 'theme',
        label: t(isDark ? 'command.light' : 'command.dark'),
        keywords: t('keywords.theme'),
        Icon: isDark ? Sun : Moon,
        run: () => change({ theme: isDark ? 'light' : 'dark' }),
      },
      {
        id: 'language',
        label: locale === 'en' ? '切换为简体中文' : 'Switch to English',
        keywords: t('keywords.language'),
        Icon: Languages,
        run: () => change({ language: locale === 'en' ? 'zh-CN' : 'en' }),
      },
      {
        id: 'privacy',
        label: t(preferences.privacyScreen ? 'menu.privacyOff' : 'menu.privacyOn'),
        keywords: t('keywords.privacy'),
        Icon: ShieldHalf,
        run: () => change({ privacyScreen: !preferences.privacyScreen }),
      },
      {
        id: 'sidebar',
        label: t(preferences.sidebarCollapsed ? 'nav.expand' : 'nav.collapse'),
        keywords: t('keywords.sidebar'),
        Icon: PanelLeft,
        run: () => change({ sidebarCollapsed: !preferences.sidebarCollapsed }),
      },
    ]
  }, [t, locale, mode, preferences.privacyScreen, preferences.sidebarCollapsed, change])
}

/** Commands that hold all typed words in their label or keywords. */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label, keywords }) => {
    const text = `${label} ${keywords}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
