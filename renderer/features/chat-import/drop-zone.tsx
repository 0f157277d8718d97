import { type ReactNode, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'

/** Takes files and texts that are dropped on it or pasted into it. */
export function DropZone(props: {
  onFiles: (files: readonly File[]) => void
  onText: (text: string) => void
  children: ReactNode
}) {
  const t = useWords(wizardMessages)
  const [isOver, setOver] = useState(false)
  const take = (data: DataTransfer): boolean => {
    const text = data.getData('text/plain')
    if (data.files.length > 0) props.onFiles([...data.files])
    else if (text.trim() !== '') props.onText(text)
    else return false
    return true
  }
  return (
    <section
      className={isOver ? 'import-drop over' : 'import-drop'}
      aria-label={t('choose.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: text is pasted into it, so it takes the focus
      tabIndex={0}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer)
      }}
      onPaste={(event) => {
        if (take(event.clipboardData)) event.preventDefault()
      }}
    >
      {isOver ? <p className="import-drop-note">{t('choose.drop')}</p> : props.children}
    </section>
  )
}
