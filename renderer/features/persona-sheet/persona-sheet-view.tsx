import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { ChevronLeft } from 'lucide-react'
import { useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate, type ScreenProps } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { ShareRail, usePaperFormats } from '#renderer/app/paper/share-rail.tsx'
import { type PaperFormat, usePaperExport } from '#renderer/app/paper/use-paper-export.ts'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Page, PageBody, PageMain } from '#renderer/ui/page.tsx'
import { personaSheetMessages } from '#shared/features/persona-sheet/messages.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { SheetPaper } from './sheet-paper.tsx'
import { type SheetPart, sheetParts } from './sheet-parts.ts'

/** 人设说明书: one page about a persona for a partner, as picture, PDF or HTML. */
export function PersonaSheetView({ params }: ScreenProps) {
  const t = useWords(personaSheetMessages)
  const personaId = (params.personaId ?? '') as PersonaId
  const [format, setFormat] = useState<PaperFormat>('pdf')
  const [anonymise, setAnonymise] = useState(true)
  const [parts, setParts] = useState<ReadonlySet<SheetPart>>(new Set(sheetParts))
  const paper = useRef<HTMLElement>(null)
  const formats = usePaperFormats()
  const { isBusy, fileOf, saveFile } = usePaperExport(paper)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...orpc.personaSheet.show.queryOptions({ input: { personaId, anonymise } }),
    placeholderData: keepPreviousData,
  })
  const save = () => {
    const title = t('file.title', { name: data?.name ?? '' })
    return saveFile(() => fileOf(format, { title, name: toSafeFileName(title) }))
  }
  return (
    <Page
      bar={
        <PageBar
          title={t('page.title')}
          meta={t('page.meta')}
          actions={
            <Button
              type="text"
              size="small"
              icon={<ChevronLeft aria-hidden="true" />}
              onClick={() => navigate(paths.persona({ persona: personaId }))}
            >
              {t('page.back')}
            </Button>
          }
        />
      }
    >
      <PageBody>
        <PageMain>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="paper-desk" tabIndex={0} aria-label={t('page.title')}>
            <div className="paper-sheet">
              {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
              {!data && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
              {data ? <SheetPaper ref={paper} sheet={data} parts={parts} /> : null}
            </div>
          </section>
        </PageMain>
        <ShareRail<PaperFormat, SheetPart>
          formats={formats}
          format={format}
          setFormat={setFormat}
          switches={[
            { label: t('anonymise'), hint: t('anonymise.hint'), isOn: anonymise, set: setAnonymise },
          ]}
          parts={sheetParts.map((id) => ({ id, label: t(`part.${id}`) }))}
          included={parts}
          include={setParts}
          isBusy={isBusy}
          save={data && !isPlaceholderData ? () => void save() : null}
        />
      </PageBody>
    </Page>
  )
}
