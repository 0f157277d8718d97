import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { refusalOf } from '#renderer/app/errors.ts'
import { useWords } from '#renderer/app/i18n.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { OFFERED_ENCODINGS } from './reading-form.tsx'
import type { ImportItem, ImportSource } from './sources.ts'
import { useImport } from './use-import.ts'

/** A file that nobody recognises: why, how it begins, and in which encodings it might be read. */
export function RefusedView(props: { source: ImportSource; item: Extract<ImportItem, { kind: 'refused' }> }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const refusal = refusalOf(props.item.error)
  const firstLines = typeof refusal?.facts.firstLines === 'string' ? refusal.facts.firstLines : ''
  const previews = OFFERED_ENCODINGS.map((encoding) => ({
    encoding,
    text: String(refusal?.facts[`preview.${encoding}`] ?? ''),
  })).filter(({ text }) => text !== '')
  return (
    <PageBody>
      <PageMain>
        <PageScroll label={t('refused.title', { name: props.source.name })}>
          <div className="import-narrow">
            <ErrorNotice title={t('refused.title', { name: props.source.name })} error={props.item.error} />
            <FirstLines text={firstLines} />
            {previews.length === 0 ? null : (
              <>
                <h2 className="import-next">{t('refused.encoding')}</h2>
                <ul className="import-encodings">
                  {previews.map(({ encoding, text }) => (
                    <li key={encoding}>
                      <Button size="small" onClick={() => session.chooseEncoding(encoding)}>
                        {t(`encoding.${encoding}`)}
                      </Button>
                      <span className="ellipsis text2">{text}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </PageScroll>
      </PageMain>
    </PageBody>
  )
}

function FirstLines({ text }: { text: string }) {
  const t = useWords(wizardMessages)
  if (text === '') return null
  return (
    <>
      <h2 className="import-next">{t('refused.lines')}</h2>
      <pre className="import-lines">{text}</pre>
    </>
  )
}
