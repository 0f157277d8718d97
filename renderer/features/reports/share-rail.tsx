import { Button, Checkbox, Radio, Switch } from 'antd'
import { Download } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { PageRail, Section } from '#renderer/ui/page.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import { type ReportPart, reportParts } from './report-parts.ts'
import type { ReportFormat } from './use-report.ts'

const FORMATS: readonly ReportFormat[] = ['png', 'pdf', 'xlsx', 'html']
const SHEETS = 8

/** How the report leaves the app: format, privacy, and which parts it holds. */
export function ShareRail(props: {
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
  const { format, privacy } = props
  return (
    <PageRail width={264} label={t('share.title')}>
      <Section title={t('share.title')}>
        <Radio.Group
          className="report-choice"
          value={format}
          onChange={(event) => props.setFormat(event.target.value as ReportFormat)}
        >
          {FORMATS.map((choice) => (
            <Radio key={choice} value={choice}>
              {t(`share.${choice}`)}
              <span className="report-rail-hint">{t(`share.${choice}Hint`, { sheets: SHEETS })}</span>
            </Radio>
          ))}
        </Radio.Group>
        <div className="report-privacy">
          <PrivacySwitch
            label={t('share.anonymise')}
            hint={t('share.anonymiseHint')}
            isOn={privacy.anonymise}
            set={(anonymise) => props.setPrivacy({ ...privacy, anonymise })}
          />
          <PrivacySwitch
            label={t('share.quotes')}
            hint={t('share.quotesHint')}
            isOn={privacy.quotes}
            set={(quotes) => props.setPrivacy({ ...privacy, quotes })}
          />
        </div>
        <Button
          type="primary"
          block
          icon={<Download size={16} />}
          loading={props.isBusy}
          disabled={props.save === null}
          onClick={() => props.save?.()}
        >
          {props.isBusy ? t('share.busy') : t(`share.save.${format}`)}
        </Button>
      </Section>
      <Section title={t('include.title')}>
        <div className="report-includes">
          {reportParts.map((part) => (
            <Checkbox
              key={part}
              checked={props.parts.has(part)}
              onChange={(event) => props.setParts(toggled(props.parts, part, event.target.checked))}
            >
              {t(`include.${part}`)}
            </Checkbox>
          ))}
        </div>
      </Section>
    </PageRail>
  )
}

function toggled(parts: ReadonlySet<ReportPart>, part: ReportPart, isOn: boolean): ReadonlySet<ReportPart> {
  const next = new Set(parts)
  if (isOn) next.add(part)
  else next.delete(part)
  return next
}

function PrivacySwitch(props: { label: string; hint: string; isOn: boolean; set: (isOn: boolean) => void }) {
  return (
    <div className="report-switch">
      <span>
        {props.label}
        <span className="report-rail-hint">{props.hint}</span>
      </span>
      <Switch size="small" aria-label={props.label} checked={props.isOn} onChange={props.set} />
    </div>
  )
}
