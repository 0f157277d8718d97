import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { Ellipsis } from 'lucide-react'
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { useLocale } from './i18n.tsx'
import { usePreferences } from './preferences.tsx'
import { antdThemeOf, applyTheme, type ThemeMode } from './theme.ts'

const ModeContext = createContext<ThemeMode>('light')

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)')
const subscribe = (listener: () => void) => {
  const query = systemIsDark()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Light or dark by choice or by the system, on the document, in antd and for charts. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const { preferences } = usePreferences()
  const isSystemDark = useSyncExternalStore(subscribe, () => systemIsDark().matches)
  const mode: ThemeMode =
    preferences.theme === 'system' ? (isSystemDark ? 'dark' : 'light') : preferences.theme
  useLayoutEffect(() => applyTheme(document.documentElement, mode, locale), [mode, locale])
  useLayoutEffect(() => {
    document.documentElement.dataset.privacy = preferences.privacyScreen ? 'on' : 'off'
  }, [preferences.privacyScreen])
  const theme = useMemo(() => antdThemeOf(mode, locale), [mode, locale])
  return (
    <ModeContext.Provider value={mode}>
      <ConfigProvider
        theme={theme}
        locale={locale === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false, loadingIcon: <Ellipsis size={14} aria-hidden="true" /> }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </ModeContext.Provider>
  )
}

/** For charts, which need colour values: `palettes[useThemeMode()]`. */
export function useThemeMode(): ThemeMode {
  return useContext(ModeContext)
}
