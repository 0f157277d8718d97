import { useWords } from '#renderer/app/i18n.tsx'
import { ShareRail, usePaperFormats } from '#renderer/app/paper/share-rail.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import { type ReportPart, reportParts } from './report-parts.ts'
import type { ReportFormat } from './use-report.ts'

const SHEETS = 8

/** How the weekly report leaves the app. */
export function ReportRail(props: {
  format: ReportFormat
  setFormat: (format: ReportFormat) => void
  privacy: { anonymise: boolean; quotes: boolean }
  setPrivacy: (privacy: { anonymise: boolean; quotes: boolean }) => void
  parts: ReadonlySet<ReportPart>
  setParts: (parts: ReadonlySet<ReportPart>) => void
  isBusy: boolean
  save: (() => void) | null
}) {
  const t = useWords(reportsMessages)
  const { privacy, setPrivacy } = props
  const [png, pdf, html] = usePaperFormats()
  const xlsx = {
    id: 'xlsx' as const,
    label: t('share.xlsx'),
    hint: t('share.xlsxHint', { sheets: SHEETS }),
    save: t('share.save.xlsx'),
  }
  const privacySwitch = (name: 'anonymise' | 'quotes') => ({
    label: t(`share.${name}`),
    hint: t(`share.${name}Hint`),
    isOn: privacy[name],
    set: (isOn: boolean) => setPrivacy({ ...privacy, [name]: isOn }),
  })
  return (
    <ShareRail<ReportFormat, ReportPart>
      formats={[png, pdf, xlsx, html].filter((choice) => choice !== undefined)}
      format={props.format}
      setFormat={props.setFormat}
      switches={[privacySwitch('anonymise'), privacySwitch('quotes')]}
      parts={reportParts.map((id) => ({ id, label: t(`include.${id}`) }))}
      included={props.parts}
      include={props.setParts}
      isBusy={props.isBusy}
      save={props.save}
    />
  )
}
