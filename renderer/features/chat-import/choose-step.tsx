import { Button, Input } from 'antd'
import { ClipboardPaste, Upload } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePlace } from '#renderer/app/navigation.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import type { PickedFile } from '#shared/host.ts'
import { ImportHistory } from './import-history.tsx'
import { useImport } from './use-import.ts'

/** What the file dialog offers; anything else can be dropped and is told apart by its content. */
const EXTENSIONS = ['txt', 'csv', 'tsv', 'json', 'jsonl', 'xlsx', 'xls', 'xlsm', 'ods', 'html', 'htm', 'eml']

/** Step 1: files by dialog or drop, several at once, or pasted text. Below: what was imported before. */
export function ChooseStep() {
  const t = useWords(wizardMessages)
  const host = useHost()
  const toasts = useToasts()
  const { groupId: scopeId, groups } = useScope()
  const asked = usePlace().query.get('group')
  // A list without a name goes into the group that was asked for, the one on screen, or the only one.
  const wanted = groups.find(({ id }) => id === asked)?.id ?? scopeId
  const groupId = wanted ?? (groups.length === 1 ? (groups[0]?.id ?? null) : null)
  const { zone, now } = useFormat()
  const { session } = useImport()
  const [isPasting, setPasting] = useState(false)
  const place = () => ({ groupId, zone, now: now() })
  const take = (files: readonly PickedFile[]) =>
    session.open(
      files.map(({ token, name, size }) => ({ ref: { token }, name, size })),
      place(),
    )
  const takeText = (text: string) => {
    const name = t('pasted')
    session.open([{ ref: { text, name: '' }, name, size: new Blob([text]).size }], place())
  }
  const pick = () =>
    host.pickFiles({ extensions: EXTENSIONS, multiple: true }).then(take).catch(toasts.showFailure)
  const adopt = (files: readonly File[]) => host.adoptFiles(files).then(take).catch(toasts.showFailure)
  return (
    <PageBody>
      <PageMain>
        <PageScroll label={t('step.choose')}>
          <DropZone onFiles={adopt} onText={takeText} isPasting={isPasting}>
            <Upload size={24} strokeWidth={1.4} aria-hidden="true" />
            <p>{t('choose.title')}</p>
            <p className="hint">{t('choose.hint')}</p>
            <div className="import-drop-actions">
              <Button type={isPasting ? 'default' : 'primary'} onClick={pick}>
                {t('choose.pick')}
              </Button>
              <Button
                icon={<ClipboardPaste aria-hidden="true" />}
                aria-expanded={isPasting}
                onClick={() => setPasting(!isPasting)}
              >
                {t('choose.paste')}
              </Button>
            </div>
            <p className="import-formats">{t('choose.formats')}</p>
          </DropZone>
          {isPasting ? <PasteBox onText={takeText} /> : null}
          <ImportHistory />
        </PageScroll>
      </PageMain>
    </PageBody>
  )
}

function DropZone(props: {
  onFiles: (files: readonly File[]) => void
  onText: (text: string) => void
  isPasting: boolean
  children: React.ReactNode
}) {
  const t = useWords(wizardMessages)
  const [isOver, setOver] = useState(false)
  const onDrop = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    const text = event.dataTransfer.getData('text/plain')
    if (files.length > 0) props.onFiles(files)
    else if (text.trim() !== '') props.onText(text)
  }
  const onPaste = (event: React.ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    const text = event.clipboardData.getData('text/plain')
    if (files.length > 0) props.onFiles(files)
    else if (text.trim() !== '') props.onText(text)
    else return
    event.preventDefault()
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
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {isOver ? <p className="import-drop-note">{t('choose.drop')}</p> : props.children}
    </section>
  )
}

function PasteBox({ onText }: { onText: (text: string) => void }) {
  const t = useWords(wizardMessages)
  const [text, setText] = useState('')
  return (
    <form
      className="import-paste"
      onSubmit={(event) => {
        event.preventDefault()
        onText(text)
      }}
    >
      <Input.TextArea
        autoFocus
        aria-label={t('choose.paste')}
        placeholder={t('choose.pasteHint')}
        autoSize={{ minRows: 8, maxRows: 16 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={text.trim() === ''}>
        {t('choose.read')}
      </Button>
    </form>
  )
}
