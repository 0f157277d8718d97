import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { ChevronLeft } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate, type ScreenProps } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { ShareRail, usePaperFormats } from '#renderer/app/paper/share-rail.tsx'
import { type MadeFile, type PaperFormat, usePaperExport } from '#renderer/app/paper/use-paper-export.ts'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { Page, PageBody, PageMain } from '#renderer/ui/page.tsx'
import { campaignReportMessages } from '#shared/features/campaign-report/messages.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { CampaignPaper } from './campaign-paper.tsx'
import { type CampaignPart, campaignParts } from './report-parts.ts'

type Format = PaperFormat | 'xlsx'

/** 活动复盘: goal against result, funnel, effect, cost, people and what next, as picture, PDF, workbook or HTML. */
export function CampaignReportView({ params }: ScreenProps) {
  const t = useWords(campaignReportMessages)
  const campaignId = (params.id ?? '') as CampaignId
  const [format, setFormat] = useState<Format>('png')
  const [anonymise, setAnonymise] = useState(true)
  const [parts, setParts] = useState<ReadonlySet<CampaignPart>>(new Set(campaignParts))
  const paper = useRef<HTMLElement>(null)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...orpc.campaignReport.show.queryOptions({ input: { campaignId, anonymise } }),
    placeholderData: keepPreviousData,
  })
  const { isBusy, save } = useRecapExport(paper, { campaignId, anonymise })
  return (
    <Page
      bar={
        <PageBar
          withScope={false}
          title={t('page.title')}
          meta={<span className="private">{data?.result.name ?? ''}</span>}
          actions={
            <Button
              type="text"
              size="small"
              icon={<ChevronLeft aria-hidden="true" />}
              onClick={() => navigate(paths.campaign(campaignId, 'result'))}
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
              {data ? <CampaignPaper ref={paper} report={data} parts={parts} /> : null}
            </div>
          </section>
        </PageMain>
        <ShareRail<Format, CampaignPart>
          formats={useFormats()}
          format={format}
          setFormat={setFormat}
          switches={[
            { label: t('anonymise'), hint: t('anonymise.hint'), isOn: anonymise, set: setAnonymise },
          ]}
          parts={campaignParts.map((id) => ({ id, label: t(`part.${id}`) }))}
          included={parts}
          include={setParts}
          isBusy={isBusy}
          save={data && !isPlaceholderData ? () => void save(format, data.result.name) : null}
        />
      </PageBody>
    </Page>
  )
}

function useFormats() {
  const t = useWords(campaignReportMessages)
  const [png, pdf, html] = usePaperFormats()
  const xlsx = {
    id: 'xlsx' as const,
    label: t('share.xlsx'),
    hint: t('share.xlsxHint'),
    save: t('share.save.xlsx'),
  }
  return [png, pdf, xlsx, html].filter((choice) => choice !== undefined)
}

function useRecapExport(
  paper: RefObject<HTMLElement | null>,
  input: { campaignId: CampaignId; anonymise: boolean },
) {
  const t = useWords(campaignReportMessages)
  const { locale } = useFormat()
  const { isBusy, fileOf, saveFile } = usePaperExport(paper)
  const make = async (format: Format, campaign: string): Promise<MadeFile> => {
    const title = t('file.title', { name: campaign })
    if (format !== 'xlsx') return fileOf(format, { title, name: toSafeFileName(title) })
    const { name, file } = await api.campaignReport.workbook({ ...input, locale })
    return { name, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  return { isBusy, save: (format: Format, campaign: string) => saveFile(() => make(format, campaign)) }
}
