import { Button, Input } from 'antd'
import { ClipboardPaste, Upload } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { DropZone } from './drop-zone.tsx'
import { ImportHistory } from './import-history.tsx'
import { useSources } from './use-sources.ts'

/** Step 1: files by dialog or drop, several at once, or pasted text. Below: what was imported before. */
export function ChooseStep() {
  const t = useWords(wizardMessages)
  const { pick, adopt, takeText } = useSources()
  const [isPasting, setPasting] = useState(false)
  return (
    <PageBody>
      <PageMain>
        <PageScroll label={t('step.choose')}>
          <DropZone onFiles={adopt} onText={takeText}>
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
