import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import type { CampaignReportInput } from '#shared/features/campaign-report/contract.ts'
import { campaignReportMessages } from '#shared/features/campaign-report/messages.ts'
import type { CampaignReport } from '#shared/features/campaign-report/model.ts'
import { campaignResultsMessages } from '#shared/features/campaign-results/messages.ts'
import type { ResultFigure } from '#shared/features/campaign-results/model.ts'
import { safeCell } from '#shared/features/members/rules.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { composeReport } from './service.ts'

type Cell = string | number | null
type Sheet = { name: string; widths: readonly number[]; rows: Cell[][] }

const [NARROW, MEDIUM, WIDE] = [10, 16, 28]
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The recap as a workbook of four sheets; amounts in whole currency units. */
export async function composeWorkbook(
  ctx: DataContext,
  { locale, ...input }: CampaignReportInput & { locale: Locale },
): Promise<{ name: string; file: File }> {
  const report = composeReport(ctx, input)
  const words = createWords(locale)
  const sheets = [
    resultSheet(report, words),
    funnelSheet(report, words),
    effectSheet(report, words),
    participantSheet(report, words),
  ]
  const bytes = await writeXlsx({ sheets: sheets.map(drawn) })
  const name = `${toSafeFileName(words.t('file.title', { name: report.result.name }))}.xlsx`
  return { name, file: new File([new Uint8Array(bytes)], name, { type: MIME }) }
}

type Words = ReturnType<typeof createWords>

function createWords(locale: Locale) {
  type Report = Extract<keyof (typeof campaignReportMessages)['en'], string>
  type Results = Extract<keyof (typeof campaignResultsMessages)['en'], string>
  return {
    t: (key: Report, values?: Record<string, string | number>) =>
      formatMessage(campaignReportMessages, locale, key, values),
    r: (key: Results, values?: Record<string, string | number>) =>
      formatMessage(campaignResultsMessages, locale, key, values),
  }
}

function drawn({ name, widths, rows }: Sheet) {
  const safe = (cell: Cell) => (typeof cell === 'string' ? safeCell(cell) : cell)
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(safe)),
    cells: new Map<string, object>(
      (rows[0] ?? []).map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }]),
    ),
    freezePane: { rows: 1 },
  }
}

function resultSheet({ result, costs, review, note }: CampaignReport, { t, r }: Words): Sheet {
  const figure = (label: string, { value, source }: ResultFigure, divisor = 1): Cell[] => [
    label,
    value === null ? r('missing') : value / divisor,
    r(`source.${source}`),
  ]
  const rows: Cell[][] = [
    [t('column.item'), t('column.value'), t('column.source')],
    [r('figure.reach'), result.reach, r('source.counted')],
    ...(['participants', 'speakers', 'messages', 'joins', 'leaves', 'orders'] as const).map((id) =>
      figure(r(`figure.${id}`), result[id]),
    ),
    figure(r('figure.revenueCents'), result.revenueCents, 100),
    [r('figure.cost'), result.costCents / 100, r('source.typed')],
    ...costs.map(({ name, cents }): Cell[] => [`  ${name}`, cents / 100, r('source.typed')]),
    ...(['worked', 'failed', 'next'] as const).map((part): Cell[] => [
      t(`review.${part}`),
      review[part],
      null,
    ]),
    [t('review.comment'), note, null],
  ]
  if (result.goal !== null) {
    const divisor = result.goal.metric === 'revenue' ? 100 : 1
    const label = `${r('goal.title')} ${r(`figure.${result.goal.metric}`)}`
    rows.splice(1, 0, [label, result.goal.target / divisor, r('source.typed')])
  }
  return { name: t('sheet.result'), widths: [WIDE, WIDE, MEDIUM], rows }
}

function funnelSheet({ funnel }: CampaignReport, { t }: Words): Sheet {
  const rows: Cell[][] = [
    [t('column.item'), t('column.value')],
    ...funnel.map(({ id, value }): Cell[] => [t(`funnel.${id}`), value ?? t('funnel.unknown')]),
  ]
  return { name: t('sheet.funnel'), widths: [WIDE, MEDIUM], rows }
}

function effectSheet({ effect }: CampaignReport, { t, r }: Words): Sheet {
  const rows: Cell[][] = [
    [
      r('effect.column.metric'),
      r('effect.column.before'),
      r('effect.column.during'),
      r('effect.column.after'),
      r('effect.column.change'),
    ],
    ...effect.metrics.map(({ metric, effect: { before, after, ratio, verdict }, during }): Cell[] => [
      r(`effect.metric.${metric}`),
      perDay(before),
      perDay(during),
      perDay(after),
      ratio === null
        ? r('effect.verdict.too_little')
        : `${r(`effect.verdict.${verdict}`)} ${Math.round(100 * (ratio - 1))}%`,
    ]),
    [r('effect.caution')],
    [],
    [t('column.date'), t('column.messages'), t('column.part')],
    ...effect.days.map(({ on, count, part }): Cell[] => [
      on,
      count ?? r('effect.uncovered'),
      r(`effect.part.${part}`),
    ]),
  ]
  return { name: t('sheet.effect'), widths: [MEDIUM, NARROW, NARROW, NARROW, MEDIUM], rows }
}

function perDay({ total, days }: { total: number; days: number }): number | null {
  return days === 0 ? null : Math.round((10 * total) / days) / 10
}

function participantSheet({ participants }: CampaignReport, { t }: Words): Sheet {
  const yes = (is: boolean) => (is ? t('yes') : '')
  const rows: Cell[][] = [
    [
      t('participants.name'),
      t('mark.signed'),
      t('mark.attended'),
      t('mark.bought'),
      t('column.times'),
      t('participants.noteColumn'),
    ],
    ...participants.map((one): Cell[] => [
      one.mark === null ? one.name : `${one.name} ${one.mark}`,
      yes(one.isSigned),
      yes(one.hasAttended),
      yes(one.hasBought),
      one.times,
      one.note,
    ]),
  ]
  return { name: t('sheet.participants'), widths: [MEDIUM, NARROW, NARROW, NARROW, NARROW, WIDE], rows }
}
