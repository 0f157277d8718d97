import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { TrendLine } from '#renderer/ui/sparkline.tsx'
import type { TrustFact, TrustPillar } from '#shared/features/trust/model.ts'
import { trustScales } from '#shared/features/trust/rules/scores.ts'
import { useTrustWords } from './use-trust-words.ts'

/** One pillar: its points, and its facts with share, bar and trend. */
export function PillarSection({ pillar }: { pillar: TrustPillar }) {
  const { t } = useTrustWords()
  const name = t(`pillar.${pillar.id}`)
  const score = pillar.score === null ? null : Math.round(pillar.score)
  return (
    <section className="trust-pillar" aria-label={name}>
      <div className="trust-head">
        <div>
          <h2>{name}</h2>
          <p className="t12 text2">{t(`pillar.${pillar.id}.note`)}</p>
        </div>
        <ExplainPopover label={t('how.title', { pillar: name })} title={t('how.title', { pillar: name })}>
          <HowComputed pillar={pillar} />
        </ExplainPopover>
      </div>
      {score === null ? (
        <p className="trust-score missing" title={t('pillar.tooLittleHint')}>
          {t('pillar.tooLittle')}
        </p>
      ) : (
        <p className="trust-score t28" role="img" aria-label={t('pillar.score', { pillar: name, score })}>
          {score}
        </p>
      )}
      <ul className="trust-facts">
        {pillar.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} pillar={pillar} />
        ))}
      </ul>
    </section>
  )
}

function FactRow({ fact, pillar }: { fact: TrustFact; pillar: TrustPillar }) {
  const { t, tallyText } = useTrustWords()
  const name = t(`fact.${fact.id}`)
  const shares = pillar.trend.map(({ facts }) => facts.find(({ id }) => id === fact.id)?.share ?? null)
  return (
    <li>
      <span className="trust-fact" title={t(`what.${fact.id}`)}>
        {name}
      </span>
      <span className={fact.share === null ? 't12 text3' : 't12 text2'}>{tallyText(fact)}</span>
      <span className={fact.score === null ? 'trust-bar missing' : 'trust-bar'}>
        <span style={{ width: `${fact.score ?? 0}%` }} />
      </span>
      {shares.filter((share) => share !== null).length > 1 ? (
        <TrendLine values={shares} label={t('pillar.trend', { pillar: name })} />
      ) : (
        <span />
      )}
    </li>
  )
}

function HowComputed({ pillar }: { pillar: TrustPillar }) {
  const { t, format, tallyText, pointsText } = useTrustWords()
  const known = pillar.facts.flatMap(({ score }) => (score === null ? [] : [score]))
  return (
    <div className="trust-how">
      <p>{t('how.lead')}</p>
      <ul>
        {pillar.facts.map((fact) => (
          <li key={fact.id}>
            {t('how.line', {
              fact: t(`fact.${fact.id}`),
              tally: tallyText(fact),
              points: pointsText(fact),
            })}
            <br />
            <span className="t12 text2">{t(`what.${fact.id}`)}</span>
          </li>
        ))}
      </ul>
      <p>
        {pillar.score === null
          ? t('pillar.tooLittleHint')
          : t('how.sum', {
              sum: known.map((score) => format.decimal(score, 1)).join(' + '),
              count: known.length,
              score: Math.round(pillar.score),
            })}
      </p>
      <p className="t12 text2">{t('how.scales')}</p>
      <ul className="t12 text2">
        {pillar.facts.map(({ id }) => (
          <li key={id}>
            {t('how.scale', {
              fact: t(`fact.${id}`),
              points: format.list(
                trustScales[id].map(([share, points]) =>
                  t('how.point', { share: format.percent(share), points }),
                ),
              ),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
