import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { wordFailure } from './errors.ts'
import { chooseLocale } from './i18n.tsx'

/** Stands when the desktop around the page did not answer, so that nothing of the app could start. */
export function StartFailure({ error }: { error: unknown }) {
  const locale = chooseLocale('system', navigator.languages)
  const { sentence, details } = wordFailure(error, locale)
  return (
    <div className="broken-screen" role="alert">
      <p>{sentence}</p>
      <details>
        <summary>{formatMessage(workspaceMessages, locale, 'error.details')}</summary>
        <pre>{details}</pre>
      </details>
      <button type="button" onClick={() => window.location.reload()}>
        {formatMessage(workspaceMessages, locale, 'error.retry')}
      </button>
    </div>
  )
}
