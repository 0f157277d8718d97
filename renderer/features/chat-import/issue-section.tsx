import { Button } from 'antd'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'

const SHOWN = 8

type Issue = { line: number; text: string; excerpt?: string }

/** Lines of a source with what is wrong with them; the first few, and all of them as a file. */
export function IssueSection(props: {
  title: string
  note: string
  issues: readonly Issue[]
  /** Makes the file when the operator asks for it. */
  file?: () => Promise<{ name: string; text: string }>
  more?: ReactNode
}) {
  const c = useWords(checkMessages)
  const save = useSaveCsv()
  const { file } = props
  const download = file ? (
    <Button type="text" size="small" icon={<Download aria-hidden="true" />} onClick={() => void save(file)}>
      {c('bad.download')}
    </Button>
  ) : null
  return (
    <Section title={props.title} note={props.note} side={download}>
      <ul className="import-issues">
        {props.issues.slice(0, SHOWN).map((issue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have several
          <li key={at}>
            <span className="t12 text2">{c('bad.line', { line: issue.line })}</span>
            <span title={issue.excerpt}>{issue.text}</span>
          </li>
        ))}
      </ul>
      {props.issues.length > SHOWN ? props.more : null}
    </Section>
  )
}

/** Writes a CSV where the operator says, and says what it is called there. */
function useSaveCsv(): (file: () => Promise<{ name: string; text: string }>) => Promise<void> {
  const c = useWords(checkMessages)
  const host = useHost()
  const toasts = useToasts()
  return async (file) => {
    try {
      const { name, text } = await file()
      const saved = await host.saveFile({ name, mime: 'text/csv', bytes: new TextEncoder().encode(text) })
      if (saved) toasts.show({ text: c('bad.saved', { name: saved.name }) })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
}
