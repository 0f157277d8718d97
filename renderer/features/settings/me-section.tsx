import { Input } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import type { SettingsChange, WorkspaceSettings } from '#shared/features/settings/model.ts'
import { useSettings } from './use-settings.ts'

/** Who the operator is: fills scripts, recognises own lines. Kept when a field is left or on Enter. */
export function MeSection() {
  const { settings, error, retry, update } = useSettings()
  if (error) return <ErrorNotice error={error} retry={retry} />
  if (!settings) return null
  return <MeFields settings={settings} update={update} />
}

function MeFields({
  settings,
  update,
}: {
  settings: WorkspaceSettings
  update: (change: SettingsChange) => void
}) {
  const t = useWords(settingsMessages)
  const [nicknames, setNicknames] = useDraft(settings.myNicknames.join('\n'))
  const keepNicknames = () => {
    const names = nicknames.split('\n').map((name) => name.trim())
    const kept = [...new Set(names.filter((name) => name !== ''))]
    if (kept.join('\n') !== settings.myNicknames.join('\n')) update({ myNicknames: kept })
  }
  return (
    <>
      <TextField
        label={t('me.name')}
        hint={t('me.nameHint', { variable: '{我的名字}' })}
        kept={settings.myName}
        keep={(myName) => update({ myName })}
      />
      <TextField
        label={t('me.brand')}
        hint={t('me.brandHint', { variable: '{品牌}' })}
        kept={settings.brand}
        keep={(brand) => update({ brand })}
      />
      <Field label={t('me.nicknames')} hint={t('me.nicknamesHint')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={nicknames}
            onChange={(event) => setNicknames(event.target.value)}
            onBlur={keepNicknames}
          />
        )}
      </Field>
    </>
  )
}

function TextField(props: { label: string; hint: string; kept: string; keep: (value: string) => void }) {
  const [value, setValue] = useDraft(props.kept)
  const keep = () => {
    if (value.trim() !== props.kept) props.keep(value.trim())
  }
  return (
    <Field label={props.label} hint={props.hint}>
      {(ties) => (
        <Input
          {...ties}
          maxLength={50}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onBlur={keep}
          onPressEnter={keep}
        />
      )}
    </Field>
  )
}
