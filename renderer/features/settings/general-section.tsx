import { Segmented, Switch } from 'antd'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { usePreferences } from '#renderer/app/preferences.tsx'
import { FieldRow } from '#renderer/ui/field.tsx'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import type { Preferences } from '#shared/host.ts'

/** Language, appearance, privacy screen, and what only the desktop app can do. */
export function GeneralSection() {
  const t = useWords(settingsMessages)
  const { preferences, change } = usePreferences()
  return (
    <>
      <FieldRow label={t('general.language')}>
        {(ties) => (
          <Segmented<Preferences['language']>
            {...ties}
            size="small"
            value={preferences.language}
            options={[
              { value: 'system', label: t('general.languageSystem') },
              { value: 'zh-CN', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(language) => change({ language })}
          />
        )}
      </FieldRow>
      <FieldRow label={t('general.theme')}>
        {(ties) => (
          <Segmented<Preferences['theme']>
            {...ties}
            size="small"
            value={preferences.theme}
            options={[
              { value: 'system', label: t('general.themeSystem') },
              { value: 'light', label: t('general.themeLight') },
              { value: 'dark', label: t('general.themeDark') },
            ]}
            onChange={(theme) => change({ theme })}
          />
        )}
      </FieldRow>
      <FieldRow label={t('privacy.screen')} hint={t('privacy.screenHint')}>
        {(ties) => (
          <Switch
            {...ties}
            size="small"
            checked={preferences.privacyScreen}
            onChange={(privacyScreen) => change({ privacyScreen })}
          />
        )}
      </FieldRow>
      <DesktopRows />
    </>
  )
}

function DesktopRows() {
  const t = useWords(settingsMessages)
  const host = useHost()
  const { preferences, change } = usePreferences()
  if (host.kind !== 'electron') return null
  return (
    <>
      <FieldRow label={t('general.closeToTray')} hint={t('general.closeToTrayHint')}>
        {(ties) => (
          <Switch
            {...ties}
            size="small"
            checked={preferences.closeToTray}
            onChange={(closeToTray) => change({ closeToTray })}
          />
        )}
      </FieldRow>
      <FieldRow label={t('general.openAtLogin')}>
        {(ties) => (
          <Switch
            {...ties}
            size="small"
            checked={preferences.openAtLogin}
            onChange={(openAtLogin) => change({ openAtLogin })}
          />
        )}
      </FieldRow>
    </>
  )
}
