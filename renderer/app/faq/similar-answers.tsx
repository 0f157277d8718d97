import { useState } from 'react'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import type { FaqOffers } from '#shared/features/faq/model.ts'
import { pairsOf } from '#shared/features/faq/rules/similarity.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useWords } from '../i18n.tsx'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import './faq.css'
import { MatchRow, type Settling } from './match-row.tsx'
import { ThresholdButton } from './threshold-control.tsx'
import { type FaqActions, useFaqActions } from './use-faq-actions.ts'
import { useSimilar, useThreshold } from './use-similar.ts'

type SimilarProps = {
  /** The question as it was asked. */
  question: string
  /** Where it was asked. */
  groupId: GroupId | null
  /** What copying the answer settles besides. */
  settling?: Settling
}

/** Answers of the FAQ that fit a question, with how alike they are; copying counts a use. */
export function SimilarAnswers({ question, groupId, settling }: SimilarProps) {
  const t = useWords(faqOfferMessages)
  const actions = useFaqActions()
  const trial = useThreshold()
  const [isNearestShown, showNearest] = useState(false)
  const { data, error, refetch } = useSimilar({ text: question, groupId, threshold: trial.percent })
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <div className="faq-offers" aria-hidden="true" />
  const passing = data.matches.filter(({ percent }) => percent >= data.threshold)
  const shown = passing.length > 0 ? passing : isNearestShown ? data.matches.slice(0, 1) : []
  return (
    <section className="faq-offers" aria-label={t('offers.label')}>
      <div className="faq-offers-head">
        <OffersState
          offers={data}
          question={question}
          nearest={isNearestShown ? null : () => showNearest(true)}
        />
        <span className="faq-offers-side">
          {data.compared > 0 ? <ThresholdButton offers={data} trial={trial} actions={actions} /> : null}
          {passing.length > 0 ? null : (
            <RouteLink className="t12" to={paths.faq({ entry: 'new', question: question.slice(0, 200) })}>
              {t('offers.write')}
            </RouteLink>
          )}
        </span>
      </div>
      <MatchList offers={shown} {...{ question, groupId, actions, settling }} />
    </section>
  )
}

/** How many entries fit; where none does, how near the nearest is. */
function OffersState(props: { offers: FaqOffers; question: string; nearest: (() => void) | null }) {
  const t = useWords(faqOfferMessages)
  const { matches, threshold, passing, compared } = props.offers
  const [first] = matches
  if (compared === 0) return <span className="text2">{t('offers.empty')}</span>
  if (pairsOf(props.question).size === 0) return <span className="text2">{t('offers.unasked')}</span>
  if (passing > 0)
    return <span className="text2">{t('offers.passing', { passing, compared, threshold })}</span>
  return (
    <span className="text2">
      {t('offers.none', { threshold })}
      {first ? t('offers.nearest', { percent: first.percent }) : null}
      {first && props.nearest ? (
        <>
          {' '}
          <button type="button" className="plain link" onClick={props.nearest}>
            {t('offers.showNearest')}
          </button>
        </>
      ) : null}
    </span>
  )
}

function MatchList(props: {
  offers: FaqOffers['matches']
  question: string
  groupId: GroupId | null
  actions: FaqActions
  settling: Settling | undefined
}) {
  const { offers, ...rest } = props
  if (offers.length === 0) return null
  return (
    <ul className="faq-matches">
      {offers.map((match) => (
        <MatchRow key={match.entry.id} match={match} {...rest} />
      ))}
    </ul>
  )
}
