import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { wordFailure } from '#renderer/app/errors.ts'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import { startMessages } from '#shared/features/workspace/messages/start.ts'

const PASTE_PAUSE_MS = 250

/** Step 3: names pasted from the member list. What was recognised is counted before anything is written. */
export function MembersStep({ names, onChange }: { names: string; onChange: (names: string) => void }) {
  const t = useWords(startMessages)
  const locale = useLocale()
  const [settled, setSettled] = useState(names)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(names), PASTE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [names])
  const isPasted = settled.trim() !== ''
  const look = useQuery(
    orpc.rosters.inspect.queryOptions({ input: { source: { text: settled } }, enabled: isPasted }),
  )
  const hint = !isPasted
    ? t('setup.membersNone')
    : look.data
      ? t('setup.membersFound', { count: look.data.rows })
      : ''
  return (
    <>
      <h2>{t('setup.membersTitle')}</h2>
      <p className="setup-hint">{t('setup.membersHint')}</p>
      <Field
        label={t('setup.membersPaste')}
        hint={hint}
        {...(isPasted && look.error ? { error: wordFailure(look.error, locale).sentence } : {})}
      >
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoFocus
            autoSize={{ minRows: 8, maxRows: 16 }}
            value={names}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </>
  )
}
