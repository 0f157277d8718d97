import { useFormat } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import type { ProblemFigure, ProblemFigures, TargetFigure } from '#shared/features/problems/model.ts'

const MONTHS = 6

/** The ⓘ beside the shares: what they are computed from, over all, by month and by kind, with the actual numbers. */
export function FiguresPopover({ figures }: { figures: ProblemFigures }) {
  const { t, kind } = useProblemWords()
  const format = useFormat()
  const { targets, all, months, kinds } = figures
  const monthName = (month: string) =>
    new Intl.DateTimeFormat(format.locale, {
      year: 'numeric',
      month: format.locale === 'en' ? 'short' : 'long',
      timeZone: 'UTC',
    }).format(Date.parse(`${month}-01T00:00:00Z`))
  return (
    <ExplainPopover label={t('figures.label')} title={t('figures.title')}>
      <div className="problem-figures-box">
        <p className="text2">
          {t('figures.how', { response: targets.responseHours, closing: targets.closeHours })}{' '}
          <RouteLink className="problem-figures-link" to={paths.settings('problems')}>
            {t('figures.settings')}
          </RouteLink>
        </p>
        {all.problems === 0 ? (
          <p>{t('figures.none')}</p>
        ) : (
          <table className="problem-figures">
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t('column.kind')}</span>
                </th>
                <th scope="col">{t('figures.problems')}</th>
                <th scope="col">{t('figures.response')}</th>
                <th scope="col">{t('figures.closing')}</th>
              </tr>
            </thead>
            <tbody>
              <FigureRow name={t('figures.all')} figure={all} />
              <PartRow name={t('figures.months')} />
              {months.slice(0, MONTHS).map((figure) => (
                <FigureRow key={figure.month} name={monthName(figure.month)} figure={figure} />
              ))}
              <PartRow name={t('figures.kinds')} />
              {kinds.map((figure) => (
                <FigureRow key={figure.kind} name={kind(figure.kind)} figure={figure} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </ExplainPopover>
  )
}

function PartRow({ name }: { name: string }) {
  return (
    <tr className="part">
      <th scope="rowgroup" colSpan={4}>
        {name}
      </th>
    </tr>
  )
}

function FigureRow({ name, figure }: { name: string; figure: ProblemFigure }) {
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(figure.problems)}</td>
      <td>
        <Share figure={figure.response} />
      </td>
      <td>
        <Share figure={figure.closing} />
      </td>
    </tr>
  )
}

/** Always the numbers; the share only where there are enough of them. */
function Share({ figure }: { figure: TargetFigure }) {
  const { t } = useProblemWords()
  const format = useFormat()
  const { kept, settled, share } = figure
  if (settled === 0) return <span className="text3">–</span>
  return (
    <>
      {share === null ? null : <span className="problem-share">{format.percent(share)}</span>}
      <span className="text2">{t('figures.cell', { kept, settled })}</span>
    </>
  )
}
