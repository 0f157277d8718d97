import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import './insights.css'
import { useInsightWords } from './use-insights.ts'

/** What the number and the bar of every ticket mean, beside the target. */
export function ScoreHelp() {
  const t = useInsightWords()
  const format = useFormat()
  const { data: settings } = useQuery(orpc.settings.getSeeds.queryOptions())
  return (
    <span className="score-help">
      <ExplainPopover label={t('help.label')} text={t('help.label')} title={t('help.title')}>
        <dl className="score-help-parts">
          {(['engagement', 'trust', 'value', 'willingness'] as const).map((part) => (
            <div key={part}>
              <dt>{t(`help.${part}Head`)}</dt>
              <dd>{t(`help.${part}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('score.legend')}</p>
        <p>{t('help.confidence')}</p>
        {settings ? <p>{t('help.lean', { share: format.percent(settings.takerShare) })}</p> : null}
      </ExplainPopover>
    </span>
  )
}
