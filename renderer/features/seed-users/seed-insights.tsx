import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { SeedCard } from '#shared/features/seed-users/model.ts'
import { LeanWord, ScoreBar } from './score-bar.tsx'
import { ScoreExplain } from './score-explain.tsx'
import { useEffectWords } from './use-effect-words.ts'
import { useInsightWords, useScores } from './use-insights.ts'

/** How the score of a seed was computed, with the numbers it rests on. */
export function SeedScoreSection({ card }: { card: SeedCard }) {
  const t = useInsightWords()
  const format = useFormat()
  const scored = useScores(card.groupId).get(card.id)
  if (!scored) return null
  return (
    <Section
      title={t('score.title')}
      side={
        <span className="t12 text2">
          {t('score.confidence', { share: format.percent(scored.confidence) })}
        </span>
      }
    >
      <div className="score-explain-head">
        <span className="t28">{scored.score === null ? t('score.none') : Math.round(scored.score)}</span>
        <ScoreBar scored={scored} />
        <LeanWord scored={scored} />
      </div>
      <ScoreExplain scored={scored} />
    </Section>
  )
}

/** What the others of the group did after this seed had joined; nothing before that. */
export function SeedEffectSection({ card }: { card: SeedCard }) {
  const { t, format, sentence } = useEffectWords()
  const { data } = useQuery({
    ...orpc.seedUsers.effect.queryOptions({ input: { id: card.id } }),
    enabled: card.acceptedOn !== null,
  })
  if (!data || card.acceptedOn === null) return null
  const names = data.neighbours.map(({ name, on }) => t('effect.neighbour', { name, on: format.date(on) }))
  return (
    <Section title={t('effect.view')} note={t(`effect.verdict.${data.effect.verdict}`)}>
      <p className="private">{sentence(data)}</p>
      {names.length > 0 ? (
        <p className="t12 text2 private">{t('effect.neighbours', { names: format.list(names) })}</p>
      ) : null}
      {data.daysToCome > 0 ? (
        <p className="t12 text2">{t('effect.toCome', { days: data.daysToCome })}</p>
      ) : null}
      <p className="t12 text2">{t('effect.caution')}</p>
    </Section>
  )
}
