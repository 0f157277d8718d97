import { Component, type ReactNode } from 'react'
import { ErrorNote } from '#renderer/ui/states.tsx'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { wordFailure } from './errors.ts'
import { useHost } from './host-context.tsx'
import { useLocale, useWords } from './i18n.tsx'
import { useToasts } from './toasts.tsx'

/** A failure in the place where its result would stand: what happened, what next, details to copy. */
export function ErrorNotice(props: { error: unknown; title?: string; retry?: () => void }) {
  const t = useWords(workspaceMessages)
  const locale = useLocale()
  const copy = useCopy()
  const { sentence, details } = wordFailure(props.error, locale)
  return (
    <ErrorNote
      title={props.title ?? t('error.title')}
      sentence={sentence}
      retry={props.retry ? { label: t('error.retry'), run: props.retry } : undefined}
      details={{
        label: t('error.details'),
        text: details,
        copyLabel: t('error.copyDetails'),
        copy: () => void copy(details),
      }}
    />
  )
}

/** Puts text on the clipboard and says 已复制. */
export function useCopy(): (text: string) => Promise<void> {
  const host = useHost()
  const toasts = useToasts()
  const t = useWords(workspaceMessages)
  return async (text) => {
    try {
      await host.copyText(text)
      toasts.show({ text: t('toast.copied') })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
}

type BoundaryProps = { resetKey: string; children: ReactNode }

/** Keeps the frame standing when a screen throws; going elsewhere or trying again starts it anew. */
export class ScreenBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.resetKey !== this.props.resetKey && this.state.error !== null) this.setState({ error: null })
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <BrokenScreen error={this.state.error} retry={() => this.setState({ error: null })} />
  }
}

function BrokenScreen({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useWords(workspaceMessages)
  return (
    <div className="broken-screen">
      <ErrorNotice error={error} title={t('error.screen')} retry={retry} />
    </div>
  )
}
